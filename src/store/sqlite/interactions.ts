import type { Database } from 'better-sqlite3'
import type { Day } from '../../domain/day.ts'
import { Failure } from '../../domain/failure.ts'
import type { Staff } from '../../domain/in-charge.ts'
import { isDialogue, type Channel, type Direction } from '../../domain/interaction.ts'
import { statement } from './statement.ts'
import { stoodIn } from './stood-in.ts'
import type { Write, Writing } from './writing.ts'

export type InteractionRecord = {
  id: number
  customerId: number
  contact: { id: number; name: string } | null
  owner: { id: number; name: string } | null
  /** The owner of the customer whom they stood in for that day; null where they acted for themselves. */
  forOwner: { id: number; name: string } | null
  on: Day
  channel: Channel
  direction: Direction
  missed: boolean
  answered: boolean
  complaint: boolean
  text: string | null
}

export type NewInteraction = Omit<InteractionRecord, 'id' | 'contact' | 'owner' | 'forOwner'> & {
  contactId: number | null
  ownerId: number | null
}

export type InteractionChanges = Partial<Omit<NewInteraction, 'customerId' | 'ownerId'>>

const columns = `i.id, i.customer_id AS "customerId", i.contact_id AS "contactId", p.name AS "contactName",
  i.owner_id AS "ownerId", o.name AS "ownerName", i.for_owner_id AS "forOwnerId", u.name AS "forOwnerName",
  i.happened_on AS "on", i.channel, i.direction, i.missed, i.answered,
  i.complaint, i.text`
const joins = `FROM interaction i LEFT JOIN contact p ON p.id = i.contact_id LEFT JOIN owner o ON o.id = i.owner_id
  LEFT JOIN owner u ON u.id = i.for_owner_id`

/** Agreed dates by their numbers. */
type Agreed = { closes: readonly number[]; reopens: readonly number[] }

/** What a dialogue ends beside it. */
type EndLevelling = (writing: Writing, customerId: number, on: Day) => void

export function interactions(
  db: Database,
  write: Write,
  {
    today,
    now,
    staff,
    endLevelling,
  }: { today: Day; now: () => string; staff: () => Staff; endLevelling: EndLevelling },
) {
  const byId = statement<{ id: number }, Row>(db, `SELECT ${columns} ${joins} WHERE i.id = @id`)
  const latest = statement<{ customerId: number; most: number }, Row>(
    db,
    `SELECT ${columns} ${joins} WHERE i.customer_id = @customerId ORDER BY i.happened_on DESC, i.id DESC LIMIT @most`,
  )
  const count = statement<{ customerId: number }, { count: number }>(
    db,
    `SELECT count(*) AS "count" FROM interaction WHERE customer_id = @customerId`,
  )
  const alike = statement<Columns & { now: string }, { id: number }>(
    db,
    `SELECT id FROM interaction
     WHERE customer_id = @customerId AND happened_on = @on AND channel = @channel AND direction = @direction
       AND missed = @missed AND answered = @answered AND complaint = @complaint AND contact_id IS @contactId
       AND text IS @text
       AND recorded_at BETWEEN strftime('%Y-%m-%dT%H:%M:%fZ', @now, '-10 minutes') AND @now`,
  )
  const insert = statement<Columns & { forOwnerId: number | null; recordedAt: string }>(
    db,
    `INSERT INTO interaction (customer_id, contact_id, owner_id, for_owner_id, happened_on, channel, direction, missed,
       answered, complaint, text, recorded_at)
     VALUES (@customerId, @contactId, @ownerId, @forOwnerId, @on, @channel, @direction, @missed, @answered, @complaint, @text, @recordedAt)`,
  )
  const update = statement<Omit<Columns, 'customerId' | 'ownerId'> & { id: number }>(
    db,
    `UPDATE interaction SET contact_id = @contactId, happened_on = @on, channel = @channel, direction = @direction,
       missed = @missed, answered = @answered, complaint = @complaint, text = @text
     WHERE id = @id`,
  )
  const remove = statement<{ id: number }>(db, `DELETE FROM interaction WHERE id = @id`)
  const close = statement<{ id: number; today: Day; entryId: number }>(
    db,
    `UPDATE follow_up SET closed_on = @today, outcome = 'done', closed_by_id = @entryId WHERE id = @id AND closed_on IS NULL`,
  )
  const reopen = statement<{ id: number; entryId: number }>(
    db,
    `UPDATE follow_up SET closed_on = NULL, outcome = NULL, closed_by_id = NULL WHERE id = @id AND closed_by_id = @entryId`,
  )
  const references = (
    [
      ['follow_up', 'cause_id'],
      ['follow_up', 'closed_by_id'],
      ['promise', 'cause_id'],
    ] as const
  ).map(([table, column]) => ({
    table,
    rows: statement<{ id: number }, { id: number }>(db, `SELECT id FROM ${table} WHERE ${column} = @id`),
    clear: statement<{ id: number }>(db, `UPDATE ${table} SET ${column} = NULL WHERE id = @id`),
  }))

  const forWhom = stoodIn(db, staff)

  function addWithin(writing: Writing, interaction: NewInteraction): number {
    const beside = { forOwnerId: forWhom(interaction), recordedAt: now() }
    const id = Number(insert.run(Object.assign(columnsOf(interaction), beside)).lastInsertRowid)
    writing.inserted('interaction', id)
    writing.touched(interaction.customerId)
    return id
  }

  /** Throws Failure `unknown-entry` where it was removed since it was read. */
  function known(id: number): Row {
    const row = byId.get({ id })
    if (!row) throw new Failure('unknown-entry', { input: `e${id}` })
    return row
  }

  function reopenWithin(writing: Writing, followUpId: number, entryId: number): void {
    writing.updating('follow_up', followUpId)
    reopen.run({ id: followUpId, entryId })
  }

  return {
    byId(id: number): InteractionRecord | null {
      const row = byId.get({ id })
      return row ? recordOf(row) : null
    },

    /** The newest first. */
    latest: (customerId: number, most: number): InteractionRecord[] => latest.all({ customerId, most }).map(recordOf),

    count: (customerId: number): number => count.get({ customerId })!.count,

    /** With the agreed dates that the entry now closes, or does no longer. */
    edit(id: number, changes: InteractionChanges, { closes, reopens }: Agreed = { closes: [], reopens: [] }): void {
      write((writing) => {
        const row = known(id)
        for (const followUpId of reopens) reopenWithin(writing, followUpId, id)
        for (const followUpId of closes) {
          writing.updating('follow_up', followUpId)
          const { changes: closed } = close.run({ id: followUpId, today, entryId: id })
          if (closed === 0) throw new Failure('already-closed', { id: followUpId })
        }
        const { contact, forOwner: _, ...before } = recordOf(row)
        writing.updating('interaction', id)
        const after = { ...before, contactId: contact?.id ?? null, ownerId: null, ...changes }
        update.run({ ...columnsOf(after), id })
        if (isDialogue(after)) endLevelling(writing, row.customerId, after.on)
        writing.touched(row.customerId)
      })
    },

    /**
     * Follow-ups that it caused stay where a person typed them; those planned from it lapse, and the agreed dates that it
     * had closed are open again.
     */
    remove(id: number, reopens: readonly number[] = []): void {
      write((writing) => {
        const { customerId } = known(id)
        for (const followUpId of reopens) reopenWithin(writing, followUpId, id)
        for (const { table, rows, clear } of references) {
          for (const row of rows.all({ id })) {
            writing.updating(table, row.id)
            clear.run({ id: row.id })
          }
        }
        writing.touched(customerId)
        writing.deleting('interaction', id)
        remove.run({ id })
      })
    },

    within: {
      add: addWithin,
      /** Whether the same entry was made within the last ten minutes. */
      isRepeated: (interaction: NewInteraction): boolean =>
        alike.get({ ...columnsOf(interaction), now: now() }) !== undefined,
    },
  }
}

type Row = {
  id: number
  customerId: number
  contactId: number | null
  contactName: string | null
  ownerId: number | null
  ownerName: string | null
  forOwnerId: number | null
  forOwnerName: string | null
  on: Day
  channel: Channel
  direction: Direction
  missed: number
  answered: number
  complaint: number
  text: string | null
}

type Columns = Omit<NewInteraction, 'missed' | 'answered' | 'complaint'> &
  Record<'missed' | 'answered' | 'complaint', number>

function columnsOf(interaction: NewInteraction): Columns {
  const { customerId, contactId, ownerId, on, channel, direction, text } = interaction
  const [missed, answered, complaint] = [interaction.missed, interaction.answered, interaction.complaint].map(Number)
  return {
    customerId,
    contactId,
    ownerId,
    on,
    channel,
    direction,
    text,
    missed: missed!,
    answered: answered!,
    complaint: complaint!,
  }
}

function recordOf({
  contactId,
  contactName,
  ownerId,
  ownerName,
  forOwnerId,
  forOwnerName,
  missed,
  answered,
  complaint,
  ...row
}: Row): InteractionRecord {
  return {
    ...row,
    contact: contactId === null ? null : { id: contactId, name: contactName ?? '' },
    owner: ownerId === null ? null : { id: ownerId, name: ownerName ?? '' },
    forOwner: forOwnerId === null ? null : { id: forOwnerId, name: forOwnerName ?? '' },
    missed: missed === 1,
    answered: answered === 1,
    complaint: complaint === 1,
  }
}
