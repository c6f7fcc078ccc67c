import type { Database } from 'better-sqlite3'
import type { Day } from '../../domain/day.ts'
import type { Outcome, Rule } from '../../domain/follow-up.ts'
import { statement } from './statement.ts'
import type { Writing } from './writing.ts'

type Row = {
  id: number
  customerId: number
  rule: Rule
  occurrence: string
  dueOn: Day
  outcome: Outcome | null
  snoozes: number
  contactId: number | null
  originId: number | null
}

type Place = Pick<Row, 'customerId' | 'occurrence' | 'contactId' | 'originId'>

/** Gives follow-ups to another customer or person: what was done, dropped or snoozed stays so, and what is doubled is one. */
export function followUpMoves(db: Database) {
  const columns = `id, customer_id AS "customerId", rule, occurrence, due_on AS "dueOn", outcome, snoozes,
    contact_id AS "contactId", origin_id AS "originId"`
  const ofCustomer = statement<{ id: number }, Row>(
    db,
    `SELECT ${columns} FROM follow_up WHERE customer_id = @id ORDER BY id`,
  )
  const aboutContact = statement<{ id: number; customerId: number }, Row>(
    db,
    `SELECT ${columns} FROM follow_up
     WHERE contact_id = @id OR (customer_id = @customerId AND rule IN ('birthday', 'successor') AND origin_id = @id) ORDER BY id`,
  )
  const there = statement<Pick<Row, 'id' | 'customerId' | 'rule' | 'occurrence'>, Row>(
    db,
    `SELECT ${columns} FROM follow_up
     WHERE customer_id = @customerId AND rule = @rule AND occurrence = @occurrence AND id <> @id`,
  )
  const update = statement<Place & { id: number }>(
    db,
    `UPDATE follow_up SET customer_id = @customerId, occurrence = @occurrence, contact_id = @contactId, origin_id = @originId
     WHERE id = @id`,
  )
  const remove = statement<{ id: number }>(db, `DELETE FROM follow_up WHERE id = @id`)

  return {
    /** All of a customer; how many of them came along, and how many open ones the other has already. */
    toCustomer(writing: Writing, from: number, to: number): { moved: number; doubled: number } {
      const rows = ofCustomer.all({ id: from })
      const stayed = rows.filter((row) => place(writing, row, { ...row, customerId: to }))
      return {
        moved: stayed.filter(({ outcome }) => outcome === null).length,
        doubled: rows.filter((row) => row.outcome === null && !stayed.includes(row)).length,
      }
    },

    /** All that is about a person. */
    toContact(writing: Writing, from: { id: number; customerId: number }, to: number): void {
      for (const row of aboutContact.all(from)) {
        const isItsOwn = (row.rule === 'birthday' || row.rule === 'successor') && row.originId === from.id
        const occurrence = isItsOwn ? row.occurrence.replace(String(from.id), String(to)) : row.occurrence
        const contactId = row.contactId === from.id ? to : row.contactId
        place(writing, row, { ...row, occurrence, contactId, originId: isItsOwn ? to : row.originId })
      }
    },
  }

  /** False where it gave way to the one that is there. */
  function place(writing: Writing, row: Row, to: Place): boolean {
    const { customerId, occurrence, contactId, originId } = to
    const other = there.get({ id: row.id, customerId, rule: row.rule, occurrence })
    const areBothSaid = other !== undefined && isSaid(other) && isSaid(row)
    if (other && !areBothSaid) {
      const goes = staysOf(other, row) === other ? row : other
      writing.deleting('follow_up', goes.id)
      remove.run({ id: goes.id })
      if (goes === row) return false
    }
    writing.updating('follow_up', row.id)
    update.run({ id: row.id, customerId, contactId, originId, occurrence: areBothSaid ? free(row, to) : occurrence })
    return true
  }

  /** As the clock numbers what began on the same day. */
  function free(row: Row, { customerId, occurrence }: Place): string {
    const [start = ''] = occurrence.split('+')
    for (let number = 1; ; number++) {
      const numbered = `${start}+${number}`
      if (!there.get({ id: row.id, customerId, rule: row.rule, occurrence: numbered })) return numbered
    }
  }
}

/** Done or dropped, and never to come back. */
function isSaid({ outcome }: Row): boolean {
  return outcome === 'done' || outcome === 'dropped'
}

/** What a person said goes before what was planned, and the earlier date before the later one. */
function staysOf(there: Row, other: Row): Row {
  const weightOf = (row: Row) => (isSaid(row) ? 3 : row.snoozes > 0 ? 2 : row.outcome === null ? 1 : 0)
  const [one, two] = [weightOf(there), weightOf(other)]
  if (one !== two) return one > two ? there : other
  return other.dueOn < there.dueOn ? other : there
}
