import type { Database } from 'better-sqlite3'
import { contactDays, nextContact, standingOf, type Rules } from '../../domain/clock.ts'
import { after, durationOf, earliest, latest, type Day } from '../../domain/day.ts'
import { grouped } from '../../domain/grouped.ts'
import { daysThere, type Staff } from '../../domain/in-charge.ts'
import { hasRoom, levelled, type Movable } from '../../domain/levelling.ts'
import { remembered } from '../../domain/remembered.ts'
import type { Settings } from '../../domain/settings.ts'
import type { WorkingDays } from '../../domain/working-days.ts'
import type { customers } from './customers.ts'
import type { followUps } from './follow-ups.ts'
import type { Planning } from './planning.ts'
import { statement } from './statement.ts'
import type { Writing } from './writing.ts'

/** What a levelling came to; `perDay` above the capacity says that this was not enough. */
export type LevellingResult = {
  levelled: number
  moved: number
  /** How many stay overdue on the first day, which is theirs. */
  overdue: number
  perDay: number
  /** From when to when the others are due. */
  from: Day | null
  until: Day | null
}

/** What spreading a backlog came to. */
export type SpreadBacklog = LevellingResult & {
  /** Those whose date changes, by owner, the most important first. */
  moves: { customer: { id: number; name: string }; ownerId: number | null; from: Day; to: Day }[]
  /** How many stay because their owner is there on none of the days, by owner. */
  stay: { ownerId: number; customers: number }[]
}

export const nothingLevelled: Readonly<LevellingResult> = {
  levelled: 0,
  moved: 0,
  overdue: 0,
  perDay: 0,
  from: null,
  until: null,
}

/** Spreads dates over the working days of their owners; `keep` gets each with its day and says what became of it. */
export function levelledByOwner<Item extends OwnedMovable>(
  movable: readonly Item[],
  { worksFor, loads, capacityFor }: Spreading,
  keep: (item: Item, on: Day) => 'moved' | 'overdue' | 'stays',
): LevellingResult {
  const result = { ...nothingLevelled, levelled: movable.length }
  for (const [ownerId, own] of byOwner(movable)) {
    const load = (day: Day) => loads.get(`${ownerId} ${day}`) ?? 0
    const { dates, perDay } = levelled(own, { capacity: capacityFor(own.length), works: worksFor(ownerId), load })
    result.perDay = Math.max(result.perDay, perDay)
    for (const item of own) {
      const on = dates.get(item.id)!
      const became = keep(item, on)
      if (became !== 'stays') result[became]++
      if (became === 'overdue') continue
      result.from = result.from === null || on < result.from ? on : result.from
      result.until = result.until === null || on > result.until ? on : result.until
    }
  }
  return result
}

/** Levels the next contacts of many customers at once and keeps the result with each of them. */
export function levellings(db: Database, today: Day, { planner, customers: table, followUps: followUpTable }: Tables) {
  const inCare = statement<[], Standing & { standsOn: Day | null }>(
    db,
    `SELECT c.id, w.owner_id AS "ownerId",
       (SELECT f.due_on FROM follow_up f WHERE f.customer_id = c.id AND f.closed_on IS NULL
        AND f.rule IN ('rhythm', 'pause', 'yearly-check', 'decide')) AS "standsOn"
     FROM customer c
     LEFT JOIN ownership w ON w.customer_id = c.id AND w.until_on IS NULL
     WHERE c.stage <> 'lost' ORDER BY c.importance, c.folded, c.id`,
  )
  const backlog = statement<{ today: Day }, Standing & { name: string; standsOn: Day }>(
    db,
    `SELECT c.id, c.name, w.owner_id AS "ownerId", f.due_on AS "standsOn" FROM follow_up f
     JOIN customer c ON c.id = f.customer_id
     LEFT JOIN ownership w ON w.customer_id = c.id AND w.until_on IS NULL
     WHERE f.closed_on IS NULL AND f.rule IN ('rhythm', 'yearly-check') AND f.due_on <= @today AND f.snoozes = 0
     ORDER BY c.importance, f.due_on, c.folded, c.id`,
  )

  /** `capacityFor` is how many a day an owner's dates may take, by how many there are. */
  function level<Item extends StandingMovable>(
    writing: Writing,
    movable: readonly Item[],
    { worksFor, capacityFor }: Pick<Spreading, 'worksFor' | 'capacityFor'>,
    moved: (item: Item, on: Day) => void = () => undefined,
  ): LevellingResult {
    const loads = new Map(followUpTable.within.loads())
    for (const { ownerId, standsOn } of movable) {
      if (standsOn === null) continue
      const key = `${ownerId} ${standsOn}`
      loads.set(key, (loads.get(key) ?? 0) - 1)
    }
    return levelledByOwner(movable, { worksFor, loads, capacityFor }, (item, on) => {
      const { id, from, every, standsOn } = item
      table.within.level(writing, id, { on, from, every })
      if (on === standsOn) return 'stays'
      moved(item, on)
      return 'moved'
    })
  }

  return {
    inCare: (): number[] => inCare.all([]).map(({ id }) => id),

    /**
     * Spreads what the clock asks for and is due over the working days until a day on which its owner is there, each at most
     * one interval later.
     */
    backlog(writing: Writing, until: Day, { rules, staff, days }: BacklogRules): SpreadBacklog {
      const works = contactDays(rules)
      const all = backlog.all({ today }).flatMap(({ id, name, ownerId, standsOn }) => {
        const next = nextOf(id, rules, planner)
        const interval = next?.every ? durationOf(next.every) : null
        if (!next || !interval) return []
        const limits = { wouldBe: today, latest: earliest(until, after(today, interval)) }
        return [{ id, name, ownerId: ownerId ?? 0, ...limits, from: next.from, every: next.every!, standsOn }]
      })
      const worksFor = remembered((ownerId: number) => daysThere(ownerId, staff, works))
      const isMovable = (item: (typeof all)[number]) => hasRoom(item, works, worksFor(item.ownerId))
      const movable = all.filter(isMovable)
      const capacityFor = (count: number) => Math.min(rules.capacity, Math.ceil(count / days))
      const moves: SpreadBacklog['moves'] = []
      const result = level(writing, movable, { worksFor, capacityFor }, ({ id, name, ownerId, standsOn }, to) => {
        moves.push({ customer: { id, name }, ownerId: ownerId === 0 ? null : ownerId, from: standsOn, to })
      })
      const staying = grouped(
        all.filter((item) => !isMovable(item)),
        ({ ownerId }) => ownerId,
      )
      return { ...result, moves, stay: [...staying].map(([ownerId, { length }]) => ({ ownerId, customers: length })) }
    },

    /** After a change of rhythm: spreads the contacts whose date it changes, each at most one interval later than it would be. */
    changed(writing: Writing, before: Rules, rules: Rules, capacity: number): LevellingResult {
      const movable = inCare.all([]).flatMap(({ id, ownerId, standsOn }) => {
        const [was, next] = [nextOf(id, before, planner), nextOf(id, rules, planner)]
        const interval = next?.every ? durationOf(next.every) : null
        if (!next || !interval || was?.every === next.every) return []
        const wouldBe = latest(after(next.from, interval), today)
        const limits = { wouldBe, latest: after(wouldBe, interval) }
        return [{ id, ownerId: ownerId ?? 0, ...limits, from: next.from, every: next.every!, standsOn }]
      })
      return level(writing, movable, { worksFor: () => contactDays(rules), capacityFor: () => capacity })
    },
  }
}

type BacklogRules = { rules: Settings & Rules; staff: Staff; days: number }

type Tables = { planner: Planning; customers: ReturnType<typeof customers>; followUps: ReturnType<typeof followUps> }

/** A customer whose next contact stands on a day of its owner's. */
type Standing = { id: number; ownerId: number | null }

/** A date of an owner's that may be moved. */
export type OwnedMovable = Movable & { ownerId: number }

/** Where it stands now, and the start and interval of its clock. */
type StandingMovable = OwnedMovable & { standsOn: Day | null; from: Day; every: string }

/**
 * `worksFor` is on which days an owner works; `loads` how many stand on the days already, by `owner day`; `capacityFor` how many a day,
 * by how many there are.
 */
type Spreading = {
  worksFor: (ownerId: number) => WorkingDays
  loads: ReadonlyMap<string, number>
  capacityFor: (count: number) => number
}

function byOwner<Item extends OwnedMovable>(movable: readonly Item[]): ReadonlyMap<number, Item[]> {
  const owned = new Map<number, Item[]>()
  for (const item of movable) {
    const own = owned.get(item.ownerId)
    if (own) own.push(item)
    else owned.set(item.ownerId, [item])
  }
  return owned
}

function nextOf(id: number, rules: Rules, planner: Planning) {
  const { customer, interactions, known } = planner.factsOf(id)
  return nextContact(customer, standingOf(interactions), known, rules)
}
