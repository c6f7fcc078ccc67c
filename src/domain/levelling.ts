import { daysAfter, type Day } from './day.ts'
import type { WorkingDays } from './working-days.ts'
import { workingDayFrom, workingDayUntil } from './working-days.ts'

/** A date that may be moved: not before it would be, at most until `latest`. */
export type Movable = { id: number; wouldBe: Day; latest: Day }

export type Levelled = {
  /** The working day of each. */
  dates: ReadonlyMap<number, Day>
  /** How many a day it took: above the capacity where it was not enough. */
  perDay: number
}

/**
 * Spreads dates over working days, each within its own limits, no more than the capacity on any day; where that is not
 * enough, evenly above it (product.md, "Levelling"). Whoever must be soonest goes first, then the order given.
 * `load` says how many follow-ups stand on a day already. Deterministic; works in groups of equal limits, so that
 * 100,000 dates take no longer than sorting them.
 */
export function levelled(
  movable: readonly Movable[],
  { capacity, works, load }: { capacity: number; works: WorkingDays; load: (day: Day) => number },
): Levelled {
  if (movable.length === 0) return { dates: new Map(), perDay: 0 }
  const groups = inGroups(movable, works)
  const days = workingDaysBetween(groups[0]!.first, latestOf(groups), works)
  const taken = days.map(load)
  const perDay = fewestPerDay(groups, days, taken, capacity, movable.length)
  const dates = new Map<number, Day>()
  spread(groups, days, taken, perDay, (group, from, count, day) => {
    for (const { id } of group.members.slice(from, from + count)) dates.set(id, day)
  })
  return { dates, perDay }
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
function fewestPerDay(
  groups: readonly Group[],
  days: readonly Day[],
  taken: readonly number[],
  capacity: number,
  all: number,
) {
  let [low, high] = [capacity, Math.max(capacity, all + Math.max(...taken))]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (spread(groups, days, taken, middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** Day by day, the group that must be soonest first; false where somebody would come too late. */
function spread(
  groups: readonly Group[],
  days: readonly Day[],
  taken: readonly number[],
  perDay: number,
  place: (group: Group, from: number, count: number, day: Day) => void = () => undefined,
): boolean {
  const waiting: { group: Group; placed: number }[] = []
  let next = 0
  for (const [index, day] of days.entries()) {
    for (; next < groups.length && groups[next]!.first <= day; next++) insert(waiting, groups[next]!)
    let room = perDay - taken[index]!
    while (room > 0 && waiting.length > 0) {
      const soonest = waiting[0]!
      if (soonest.group.last < day) return false
      const count = Math.min(room, soonest.group.members.length - soonest.placed)
      place(soonest.group, soonest.placed, count, day)
      soonest.placed += count
      room -= count
      if (soonest.placed === soonest.group.members.length) waiting.shift()
    }
  }
  return waiting.length === 0
}

function insert(waiting: { group: Group; placed: number }[], group: Group): void {
  const index = waiting.findIndex(({ group: other }) => other.last > group.last)
  waiting.splice(index === -1 ? waiting.length : index, 0, { group, placed: 0 })
}
