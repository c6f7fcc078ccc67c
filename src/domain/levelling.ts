import { daysAfter, type Day } from './day.ts'
import type { WorkingDays } from './working-days.ts'
import { workingDayFrom, workingDayUntil } from './working-days.ts'

/** A date that may be moved: not before it would be, at most until `latest`. */
export type Movable = { id: number; wouldBe: Day; latest: Day }

export type Levelled = {
  /** The working day of each. */
  dates: ReadonlyMap<number, Day>
  /** How many the fullest day has at most: above the capacity where it was not enough. */
  perDay: number
}

/**
 * Spreads dates over working days, each within its own limits, no more than the capacity on any day; where that is not
 * enough, evenly above it (product.md, "Levelling"), and only there. Whoever must be soonest goes first, then the order
 * given. `load` says how many follow-ups stand on a day already. Deterministic; works in groups of equal limits, so that
 * 100,000 dates take no longer than sorting them.
 */
export function levelled(
  movable: readonly Movable[],
  { capacity, works, load }: { capacity: number; works: WorkingDays; load: (day: Day) => number },
): Levelled {
  const dates = new Map<number, Day>()
  if (movable.length === 0) return { dates, perDay: 0 }
  let groups = inGroups(movable, works)
  let most = capacity
  const days = workingDaysBetween(groups[0]!.first, latestOf(groups), works)
  const taken = days.map(load)
  while (groups.length > 0) {
    const perDay = fewestPerDay(groups, days, taken, capacity)
    const placed = new Set(perDay > capacity ? crowded(groups, days, taken, perDay - 1) : groups)
    spread([...placed], days, taken, perDay, (group, from, count, index) => {
      for (const { id } of group.members.slice(from, from + count)) dates.set(id, days[index]!)
      taken[index]! += count
    })
    groups = groups.filter((group) => !placed.has(group))
    most = Math.max(most, perDay)
  }
  return { dates, perDay: most }
}

/** Whether a date finds a day on which somebody is there, among those between its limits on which work is done. */
export function hasRoom(item: Movable, works: WorkingDays, isThere: WorkingDays): boolean {
  const { first, last } = limitsOf(item, works)
  return workingDaysBetween(first, last, works).some(isThere)
}

/** Dates with the same limits, in their order. */
type Group = { first: Day; last: Day; members: readonly Movable[] }

function inGroups(movable: readonly Movable[], works: WorkingDays): Group[] {
  const groups = new Map<string, { first: Day; last: Day; members: Movable[] }>()
  for (const item of movable) {
    const key = item.wouldBe + item.latest
    const group = groups.get(key)
    if (group) group.members.push(item)
    else groups.set(key, { ...limitsOf(item, works), members: [item] })
  }
  return [...groups.values()].sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))
}

function limitsOf({ wouldBe, latest }: Movable, works: WorkingDays): { first: Day; last: Day } {
  const first = workingDayFrom(wouldBe, works)
  const last = workingDayUntil(latest, works)
  return { first, last: last < first ? first : last }
}

function latestOf(groups: readonly Group[]): Day {
  return groups.reduce((late, { last }) => (last > late ? last : late), groups[0]!.last)
}

function workingDaysBetween(first: Day, last: Day, works: WorkingDays): Day[] {
  const days: Day[] = []
  for (let day = first; day <= last; day = workingDayFrom(daysAfter(day, 1), works)) days.push(day)
  return days
}

/** The smallest number a day, from the capacity on, with which everybody finds a place. */
function fewestPerDay(groups: readonly Group[], days: readonly Day[], taken: readonly number[], capacity: number) {
  const all = groups.reduce((sum, { members }) => sum + members.length, 0)
  let [low, high] = [capacity, Math.max(capacity, all + Math.max(...taken))]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (spread(groups, days, taken, middle).missed === null) high = middle
    else low = middle + 1
  }
  return low
}

/** The groups for which so few a day are not enough: those between the last day with room to spare and the day missed. */
function crowded(groups: readonly Group[], days: readonly Day[], taken: readonly number[], perDay: number): Group[] {
  const { missed } = spread(groups, days, taken, perDay)
  const urgent = groups.filter(({ last }) => last <= missed!)
  const { fullFrom } = spread(urgent, days, taken, perDay)
  return urgent.filter(({ first }) => first >= fullFrom)
}

/**
 * Day by day, the group that must be soonest first; until somebody would come too late, whose last day is `missed` then.
 * `fullFrom` is the day from which there was no room to spare.
 */
function spread(
  groups: readonly Group[],
  days: readonly Day[],
  taken: readonly number[],
  perDay: number,
  place: (group: Group, from: number, count: number, index: number) => void = () => undefined,
): { missed: Day | null; fullFrom: Day } {
  const waiting: { group: Group; placed: number }[] = []
  let next = 0
  let fullFrom = days[0]!
  for (const [index, day] of days.entries()) {
    for (; next < groups.length && groups[next]!.first <= day; next++) insert(waiting, groups[next]!)
    let room = perDay - taken[index]!
    while (room > 0 && waiting.length > 0) {
      const soonest = waiting[0]!
      if (soonest.group.last < day) return { missed: soonest.group.last, fullFrom }
      const count = Math.min(room, soonest.group.members.length - soonest.placed)
      place(soonest.group, soonest.placed, count, index)
      soonest.placed += count
      room -= count
      if (soonest.placed === soonest.group.members.length) waiting.shift()
    }
    if (room > 0) fullFrom = days[index + 1] ?? day
  }
  return { missed: waiting[0]?.group.last ?? null, fullFrom }
}

function insert(waiting: { group: Group; placed: number }[], group: Group): void {
  const index = waiting.findIndex(({ group: other }) => other.last > group.last)
  waiting.splice(index === -1 ? waiting.length : index, 0, { group, placed: 0 })
}
