import type { Database } from 'better-sqlite3'
import type { Importance, Stage } from '../../domain/customer.ts'
import { after, type Day } from '../../domain/day.ts'
import { grouped } from '../../domain/grouped.ts'
import type { Staff } from '../../domain/in-charge.ts'
import { isDialogue, type Channel, type Direction } from '../../domain/interaction.ts'
import type { Money } from '../../domain/money.ts'
import {
  forsakenOwners,
  isOrphaned,
  orphansAmong,
  proposedOwners,
  type Cared,
  type Orphan,
  type OrphanRecord,
} from '../../domain/orphan.ts'
import { loadWeights } from '../../domain/reassignment.ts'
import { riskSpan } from '../../domain/risk.ts'
import { nextDueNow } from './customers.ts'
import { ownershipNow } from './ownerships.ts'
import { statement } from './statement.ts'

type Row = {
  id: number
  name: string
  sortName: string
  stage: Stage
  importance: Importance
  ownerId: number | null
  nextOwnerId: number | null
  nextFromOn: Day | null
  nextDueOn: Day | null
}

/** Entries of a customer that are alike in what makes them dialogues, by who of ours had them. */
type AlikeRow = {
  id: number
  ownerId: number
  channel: Channel
  direction: Direction
  missed: number
  contactId: number | null
  count: number
}

/** Customers nobody is in charge of, or will be soon: those in care, and former ones of whom something is planned. */
export function orphans(db: Database, today: Day, staff: () => Staff) {
  const hasNobodys = statement<[], { is: number }>(
    db,
    `SELECT EXISTS (SELECT 1 FROM agenda WHERE owner_id IS NULL) OR EXISTS (${unplannedNobodys}) AS "is"`,
  )
  const candidates = statement<{ ownerIds: string; today: Day }, Row>(
    db,
    `${caredRows} WHERE c.id IN (
       SELECT customer_id FROM ownership WHERE until_on IS NULL AND owner_id IN (SELECT value FROM json_each(@ownerIds))
       UNION SELECT customer_id FROM ownership WHERE until_on IS NULL AND from_on > @today
       UNION SELECT customer_id FROM agenda WHERE owner_id IS NULL
       UNION ${unplannedNobodys})`,
  )
  const candidate = statement<{ id: number; today: Day }, Row>(db, `${caredRows} WHERE c.id = @id`)
  const dueDays = statement<{ ids: string; dueUntil: Day; today: Day }, { id: number; dueOn: Day }>(
    db,
    `SELECT customer_id AS "id", due_on AS "dueOn" FROM agenda
     WHERE customer_id IN (SELECT value FROM json_each(@ids)) AND due_on <= @dueUntil
       AND (lapses_on IS NULL OR lapses_on > @today)`,
  )
  const deadlines = statement<{ ids: string; today: Day }, { id: number; deadlineOn: Day }>(
    db,
    `SELECT customer_id AS "id", min(deadline_on) AS "deadlineOn" FROM follow_up
     WHERE closed_on IS NULL AND deadline_on IS NOT NULL AND (lapses_on IS NULL OR lapses_on > @today)
       AND customer_id IN (SELECT value FROM json_each(@ids))
     GROUP BY customer_id`,
  )
  const revenue = statement<{ ids: string; from: Day; today: Day }, Money & { id: number }>(
    db,
    `SELECT customer_id AS "id", currency, sum(cents) AS "cents" FROM revenue
     WHERE booked_on > @from AND booked_on <= @today AND customer_id IN (SELECT value FROM json_each(@ids))
     GROUP BY customer_id, currency ORDER BY customer_id, currency`,
  )
  const alike = statement<{ ids: string }, AlikeRow>(
    db,
    `SELECT i.customer_id AS "id", i.owner_id AS "ownerId", i.channel, i.direction, i.missed,
       min(i.contact_id) AS "contactId", count(*) AS "count"
     FROM json_each(@ids) wanted JOIN interaction i ON i.customer_id = wanted.value
     WHERE i.owner_id IS NOT NULL GROUP BY 1, 2, 3, 4, 5, i.contact_id IS NULL`,
  )
  const loads = statement<[], { ownerId: number; importance: Importance; count: number }>(
    db,
    `SELECT a.owner_id AS "ownerId", c.importance, count(*) AS "count" FROM agenda a JOIN customer c ON c.id = a.customer_id
     WHERE a.owner_id IS NOT NULL GROUP BY a.owner_id, c.importance`,
  )
  const open = statement<{ ids: string }, { id: number; count: number }>(
    db,
    `SELECT customer_id AS "id", count(*) AS "count" FROM agenda
     WHERE customer_id IN (SELECT value FROM json_each(@ids)) GROUP BY customer_id`,
  )

  /** `rows` asks for the customers, where there could be one among them. */
  function found(rows: (ownerIds: string) => Row[]): Orphan[] {
    const present = staff()
    if (present.owners.length < 2) return []
    const { ownerIds, dueUntil } = forsakenOwners(present, today)
    if (ownerIds.length === 0 && hasNobodys.get([])?.is !== 1) return []
    const its = rows(JSON.stringify(ownerIds))
    const ids = JSON.stringify(its.map(({ id }) => id))
    const dueOf = dueUntil === null ? none : grouped(dueDays.all({ ids, dueUntil, today }), ({ id }) => id)
    const cared = its.map((row) => caredOf(row, dueOf.get(row.id) ?? []))
    return orphansAmong(cared, present, today)
  }

  const everyone = () => found((ownerIds) => candidates.all({ ownerIds, today }))

  return {
    /** How many there are today, and how many more there will be soon. */
    count(): { orphaned: number; soon: number } {
      const all = everyone()
      const orphaned = all.filter((orphan) => isOrphaned(orphan, today)).length
      return { orphaned, soon: all.length - orphaned }
    },

    /** Whether one customer is among them, and why. */
    of: (customerId: number): Orphan | null => found(() => candidate.all({ id: customerId, today }))[0] ?? null,

    /** Those without anybody today first, then the most important. */
    all(): OrphanRecord[] {
      const [all, present] = [everyone(), staff()]
      if (all.length === 0) return []
      const ids = JSON.stringify(all.map(({ customer }) => customer.id))
      const deadlineOf = new Map(deadlines.all({ ids, today }).map(({ id, deadlineOn }) => [id, deadlineOn]))
      const revenueOf = grouped(revenue.all({ ids, today, from: after(today, riskSpan, -1) }), ({ id }) => id)
      const openOf = new Map(open.all({ ids }).map(({ id, count }) => [id, count]))
      const talksOf = grouped(
        alike.all({ ids }).filter((row) => isDialogue({ ...row, missed: row.missed === 1 })),
        ({ id }) => id,
      )
      const proposed = proposedOwners(all, {
        ...{ staff: present, today },
        spoken: (id) => counted(talksOf.get(id) ?? []),
        loads: counted(
          loads.all([]).map(({ ownerId, importance, count }) => ({ ownerId, count: loadWeights[importance] * count })),
        ),
        weight: ({ id, importance }) => loadWeights[importance] * (openOf.get(id) ?? 0),
      })
      const named = (id: number | null) => {
        const owner = present.owners.find((one) => one.id === id)
        return owner ? { id: owner.id, name: owner.name } : null
      }
      return all.map((orphan, index) => ({
        ...orphan,
        owner: named(orphan.ownerId),
        deadlineOn: deadlineOf.get(orphan.customer.id) ?? null,
        revenue12m: (revenueOf.get(orphan.customer.id) ?? []).map(({ cents, currency }) => ({ cents, currency })),
        proposedOwner: named(proposed[index] ?? null),
      }))
    },
  }
}

/** Those who never had an owner, and of whom nothing is planned; all others are in the agenda. */
const unplannedNobodys = `
  SELECT id FROM customer c WHERE c.next_due_on IS NULL AND c.stage <> 'lost'
    AND NOT EXISTS (SELECT 1 FROM ownership w WHERE w.customer_id = c.id)`

const caredRows = `
  SELECT c.id, c.name, c.folded AS "sortName", c.stage, c.importance, w.owner_id AS "ownerId",
    next.owner_id AS "nextOwnerId", next.from_on AS "nextFromOn", ${nextDueNow('c')} AS "nextDueOn"
  FROM customer c
  LEFT JOIN ownership w ON w.id = ${ownershipNow('c.id')}
  LEFT JOIN ownership next ON next.customer_id = c.id AND next.until_on IS NULL AND next.from_on > @today
    AND next.id <> w.id`

const none: ReadonlyMap<number, never[]> = new Map()

function caredOf(
  { id, name, stage, importance, nextOwnerId, nextFromOn, ...row }: Row,
  due: readonly { dueOn: Day }[],
): Cared {
  return {
    ...row,
    dueOns: due.map(({ dueOn }) => dueOn),
    customer: { id, name, stage, importance },
    next: nextOwnerId === null ? null : { ownerId: nextOwnerId, fromOn: nextFromOn! },
  }
}

function counted(rows: readonly { ownerId: number; count: number }[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const { ownerId, count } of rows) counts.set(ownerId, (counts.get(ownerId) ?? 0) + count)
  return counts
}
