import type { Database } from 'better-sqlite3'
import { contactDays, nextContact, standingOf, type NextContact, type Rules } from '../../domain/clock.ts'
import { after, durationOf, latest, type Day } from '../../domain/day.ts'
import { workingDayFrom } from '../../domain/working-days.ts'
import type { customers } from './customers.ts'
import type { followUps } from './follow-ups.ts'
import { levelledByOwner, type LevellingResult, type OwnedMovable } from './levellings.ts'
import type { Planning } from './planning.ts'
import { statement } from './statement.ts'
import type { Writing } from './writing.ts'

type Tables = { planner: Planning; customers: ReturnType<typeof customers>; followUps: ReturnType<typeof followUps> }
type Standing = { id: number; ownerId: number | null; standsOn: Day | null }
type Movable = OwnedMovable & { standsOn: Day | null; from: Day; every: string }

/** When whoever works alone is away, or is no longer: dates move to the days on which somebody works. */
export function dayOffDates(db: Database, today: Day, { planner, customers: table, followUps: followUpTable }: Tables) {
  const all = statement<[], Standing>(
    db,
    `SELECT c.id, w.owner_id AS "ownerId",
       (SELECT f.due_on FROM follow_up f WHERE f.customer_id = c.id AND f.closed_on IS NULL
        AND f.rule IN ('rhythm', 'yearly-check')) AS "standsOn"
     FROM customer c LEFT JOIN ownership w ON w.customer_id = c.id AND w.until_on IS NULL
     ORDER BY c.importance, c.folded, c.id`,
  )

  /** Plans everybody anew and spreads the contacts that it moves, each at most one interval later than it would be. */
  function changed(writing: Writing, before: Rules, { rules, capacity }: { rules: Rules; capacity: number }) {
    const moving = all.all([]).flatMap((customer) => movableOf(customer, before, rules))
    const everybody = all.all([]).map(({ id }) => id)
    for (const id of planner.plan(everybody, rules, today).changed) writing.planned(id)
    return spread(writing, moving.map(standingNow()), rules, capacity)
  }

  function movableOf({ id, ownerId, standsOn }: Standing, before: Rules, rules: Rules): Movable[] {
    const [was, next] = [contactOf(id, before), contactOf(id, rules)]
    const interval = next?.every ? durationOf(next.every) : null
    if (!was || !next || !interval) return []
    const byClock = after(next.from, interval)
    const [clockWas, clockNow] = [before, rules].map((its) => workingDayFrom(byClock, contactDays(its))) as [Day, Day]
    const isGivenBack = clockNow < clockWas
    if (!isGivenBack && was.dueOn === next.dueOn) return []
    const wouldBe = isGivenBack ? latest(clockNow, today) : next.dueOn
    const limits = { wouldBe, latest: after(wouldBe, interval) }
    return [{ id, ownerId: ownerId ?? 0, ...limits, from: next.from, every: next.every!, standsOn }]
  }

  function contactOf(id: number, rules: Rules): NextContact | null {
    const { customer, interactions, known } = planner.factsOf(id)
    return nextContact(customer, standingOf(interactions), known, rules)
  }

  /** Where each stands since it was planned anew. */
  function standingNow() {
    const standsOn = new Map(all.all([]).map((customer) => [customer.id, customer.standsOn]))
    return (item: Movable): Movable => ({ ...item, standsOn: standsOn.get(item.id) ?? null })
  }

  function spread(writing: Writing, moving: readonly Movable[], rules: Rules, capacity: number): LevellingResult {
    const loads = new Map(followUpTable.within.loads())
    for (const { ownerId, standsOn } of moving) {
      if (standsOn === null) continue
      const key = `${ownerId} ${standsOn}`
      loads.set(key, (loads.get(key) ?? 0) - 1)
    }
    return levelledByOwner(
      moving,
      { worksFor: () => contactDays(rules), loads, capacityFor: () => capacity },
      ({ id, from, every, standsOn }, on) => {
        table.within.level(writing, id, { on, from, every })
        return on === standsOn ? 'stays' : 'moved'
      },
    )
  }

  return { changed }
}
