import type { Database } from 'better-sqlite3'
import type { Rules } from '../../domain/clock.ts'
import type { Importance, Stage } from '../../domain/customer.ts'
import type { Day } from '../../domain/day.ts'
import { Failure } from '../../domain/failure.ts'
import { isHandover, spreadCalls, type Calls } from '../../domain/handover.ts'
import { canReceive, hasLeft, type Staff } from '../../domain/in-charge.ts'
import { handoverJourney } from '../../domain/journey-plan.ts'
import { loadWeights, type Candidate, type Move, type Receiver } from '../../domain/reassignment.ts'
import type { Settings } from '../../domain/settings.ts'
import { nextDueNow, type customers } from './customers.ts'
import type { followUps } from './follow-ups.ts'
import type { journeys } from './journeys.ts'
import { ownershipNow } from './ownerships.ts'
import { statement } from './statement.ts'
import type { Writing } from './writing.ts'

/** Which customers: those named, or all of somebody's. */
export type Selection = { ids: readonly number[] } | { ownerId: number }

/** What was done: how many handovers began, and when the new owners call. */
export type Reassigned = { handovers: number; calls: Omit<Calls, 'spreadOn'> & { capacity: number } }

/** Gives many customers to other owners at once, whole or not at all. */
export function reassignments(db: Database, today: Day, { tables, staff, rules }: Firm) {
  const candidates = (condition: string) => `
    SELECT c.id, c.name, c.folded AS "sortName", c.stage, c.importance, c.cadence, ${nextDueNow('c')} AS "nextDueOn",
      w.owner_id AS "ownerId", next.owner_id AS "nextOwnerId", next.from_on AS "nextFromOn",
      (SELECT group_concat(tag, char(10)) FROM customer_tag t WHERE t.customer_id = c.id) AS "tags",
      (SELECT count(*) FROM follow_up f WHERE f.customer_id = c.id AND ${isOpen}) AS "followUps"
    FROM customer c
    LEFT JOIN ownership w ON w.id = ${ownershipNow('c.id')}
    LEFT JOIN ownership next ON next.customer_id = c.id AND next.until_on IS NULL AND next.from_on > @today
    WHERE ${condition} ORDER BY c.id`
  const named = statement<{ ids: string; today: Day }, Row>(
    db,
    candidates(`c.id IN (SELECT value FROM json_each(@ids))`),
  )
  const owned = statement<{ ownerId: number; today: Day }, Row>(db, candidates(`w.owner_id = @ownerId`))
  const loads = statement<{ ids: string; today: Day }, LoadRow>(
    db,
    `SELECT w.owner_id AS "ownerId", c.importance, count(*) AS "customers",
       sum((SELECT count(*) FROM follow_up f WHERE f.customer_id = c.id AND ${isOpen})) AS "followUps"
     FROM ownership w JOIN customer c ON c.id = w.customer_id
     WHERE w.until_on IS NULL AND w.owner_id IN (SELECT value FROM json_each(@ids)) GROUP BY w.owner_id, c.importance`,
  )
  const tags = statement<{ ids: string }, { ownerId: number; tag: string; count: number }>(
    db,
    `SELECT w.owner_id AS "ownerId", t.folded AS "tag", count(*) AS "count"
     FROM ownership w JOIN customer_tag t ON t.customer_id = w.customer_id
     WHERE w.until_on IS NULL AND w.owner_id IN (SELECT value FROM json_each(@ids)) GROUP BY w.owner_id, t.folded`,
  )
  const silenced = statement<{ ids: string }, { ownerId: number; dueOn: Day; count: number }>(
    db,
    `SELECT w.owner_id AS "ownerId", f.due_on AS "dueOn", count(*) AS "count"
     FROM follow_up f JOIN ownership w ON w.customer_id = f.customer_id AND w.until_on IS NULL
     WHERE f.closed_on IS NULL AND f.kind = 'cadence' AND f.customer_id IN (SELECT value FROM json_each(@ids))
     GROUP BY w.owner_id, f.due_on`,
  )
  const openRuns = statement<{ ids: string }, { id: number; customerId: number }>(
    db,
    `SELECT id, customer_id AS "customerId" FROM journey_run
     WHERE journey = '${handoverJourney}' AND closed_on IS NULL AND customer_id IN (SELECT value FROM json_each(@ids))`,
  )

  function candidatesOf(selection: Selection): Candidate[] {
    const rows =
      'ids' in selection
        ? named.all({ ids: JSON.stringify(selection.ids), today })
        : owned.all({ ownerId: selection.ownerId, today })
    return rows.map(candidateOf)
  }

  /** Throws Failure `owner-changed` where anybody else is or will be in charge of a customer than when it was planned. */
  function refuseChanged(moves: readonly Move[]): void {
    const ids = moves.map(({ customer }) => customer.id)
    const now = new Map(candidatesOf({ ids }).map((candidate) => [candidate.customer.id, candidate]))
    for (const { customer, ownerId, next } of moves) {
      const found = now.get(customer.id)
      const isSame =
        found?.ownerId === ownerId && found.next?.ownerId === next?.ownerId && found.next?.fromOn === next?.fromOn
      if (!isSame) throw new Failure('owner-changed', { id: customer.id })
    }
  }

  /** Throws Failure `owner-unavailable` where somebody can be given nothing on the day on which they begin. */
  function refuseUnavailable(moves: readonly Move[], present: Staff): void {
    for (const { toId, on } of new Map(moves.map((move) => [`${move.toId} ${move.on}`, move])).values()) {
      const owner = present.owners.find(({ id }) => id === toId)
      if (owner && canReceive(owner, present, on)) continue
      const available = present.owners.filter((other) => canReceive(other, present, on)).map(({ name }) => name)
      const because = owner && !hasLeft(owner, on) ? 'away' : 'left'
      throw new Failure('owner-unavailable', { name: owner?.name ?? `o${toId}`, because, available })
    }
  }

  /** When the new owners call, with what they have to do by then; the rhythm of whoever is handed over is silent. */
  function callsFor(moves: readonly Move[]): Calls {
    const { capacity, byStage, byTag, works } = rules()
    const days = new Map(tables.followUps.within.loads())
    for (const { ownerId, dueOn, count } of silenced.all({ ids: idsOf(moves) })) {
      const key = `${ownerId} ${dueOn}`
      days.set(key, (days.get(key) ?? 0) - count)
    }
    return spreadCalls(moves, { settings: { capacity, byStage, byTag }, works, loads: days })
  }

  return {
    candidates: candidatesOf,

    /** What those who are to be given something have on their hands, with what is to be handed over to them already. */
    receivers: (ownerIds: readonly number[]): Receiver[] => {
      const ids = JSON.stringify(ownerIds)
      const [rows, tagRows] = [loads.all({ ids, today }), tags.all({ ids })]
      return ownerIds.map((ownerId) => {
        const own = rows.filter((row) => row.ownerId === ownerId)
        const sum = (of: (row: LoadRow) => number) => own.reduce((total, row) => total + of(row), 0)
        return {
          ...{ ownerId, customers: sum((row) => row.customers), followUps: sum((row) => row.followUps) },
          load: sum(({ importance, followUps: count }) => loadWeights[importance] * count),
          tags: new Map(tagRows.filter((row) => row.ownerId === ownerId).map(({ tag, count }) => [tag, count])),
        }
      })
    },

    /**
     * All of a plan. The open follow-ups go along; a handover begins with each customer in care, in the place of one that
     * is under way. Throws Failure `owner-changed` or `owner-unavailable`.
     */
    run: (writing: Writing, moves: readonly Move[], reason: string | null): Reassigned => {
      refuseChanged(moves)
      refuseUnavailable(moves, staff())
      for (const { customer, ownerId, toId, on } of moves) {
        tables.customers.within.handOver(writing, customer.id, toId, { on, why: reason, former: ownerId })
        writing.touched(customer.id)
      }
      const ending = { outcome: 'over', untilOn: null, why: reason } as const
      for (const run of openRuns.all({ ids: idsOf(moves) })) tables.journeys.within.end(writing, run, ending)

      const handovers = moves.filter(isHandover)
      const { spreadOn, ...calls } = callsFor(handovers)
      for (const { customer, ownerId, on } of handovers) {
        const run = { customerId: customer.id, agreementId: null, journey: handoverJourney, startsOn: on, endsOn: null }
        const spread = spreadOn.get(customer.id)!
        tables.journeys.within.start(writing, { ...run, fromOwnerId: ownerId, spreadOn: spread === on ? null : spread })
      }
      return { handovers: handovers.length, calls: { ...calls, capacity: rules().capacity } }
    },
  }
}

type Firm = {
  tables: {
    customers: ReturnType<typeof customers>
    followUps: ReturnType<typeof followUps>
    journeys: ReturnType<typeof journeys>
  }
  staff: () => Staff
  rules: () => Settings & Rules
}

/** Open and not lapsed, of a follow-up `f`. */
const isOpen = `f.closed_on IS NULL AND (f.lapses_on IS NULL OR f.lapses_on > @today)`

type LoadRow = { ownerId: number; importance: Importance; customers: number; followUps: number }

type Row = {
  id: number
  name: string
  sortName: string
  stage: Stage
  importance: Importance
  cadence: string | null
  nextDueOn: Day | null
  ownerId: number | null
  nextOwnerId: number | null
  nextFromOn: Day | null
  tags: string | null
  followUps: number
}

function candidateOf({ id, name, stage, importance, nextOwnerId, nextFromOn, tags, ...row }: Row): Candidate {
  return {
    ...row,
    customer: { id, name, stage, importance },
    next: nextOwnerId === null ? null : { ownerId: nextOwnerId, fromOn: nextFromOn! },
    tags: tags?.split('\n') ?? [],
  }
}

function idsOf(moves: readonly Move[]): string {
  return JSON.stringify(moves.map(({ customer }) => customer.id))
}
