import { daysAfter, type Day } from './day.ts'

/** A time in which somebody was, is or will be in charge; both days included, null: from then on. */
export type OwnedPeriod = { id: number; ownerId: number; fromOn: Day; untilOn: Day | null; why: string | null }

/**
 * Two histories of who was in charge as one without gap or overlap: the first as it is, and of the other what was before it.
 * `beside` is what of the other lies in the time of the first and was in other hands.
 */
export function mergedPeriods(
  leading: readonly OwnedPeriod[],
  other: readonly OwnedPeriod[],
): { periods: OwnedPeriod[]; beside: OwnedPeriod[] } {
  const [one, two] = [leading, other].map((periods) => [...periods].sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1)))
  const [first, ...later] = one!
  if (!first) return { periods: two!, beside: [] }
  const earlier = two!.filter(({ fromOn }) => fromOn < first.fromOn).map((period) => endedBefore(period, first.fromOn))
  const last = earlier.at(-1)
  const isSame = last?.ownerId === first.ownerId
  return {
    periods: isSame
      ? [...earlier.slice(0, -1), { ...first, fromOn: last.fromOn, why: last.why ?? first.why }, ...later]
      : [...earlier, first, ...later],
    beside: two!.filter((period) => one!.some((its) => its.ownerId !== period.ownerId && overlap(its, period))),
  }
}

function endedBefore(period: OwnedPeriod, day: Day): OwnedPeriod {
  const isOver = period.untilOn !== null && period.untilOn < day
  return isOver ? period : { ...period, untilOn: daysAfter(day, -1) }
}

function overlap(a: OwnedPeriod, b: OwnedPeriod): boolean {
  return (a.untilOn === null || a.untilOn >= b.fromOn) && (b.untilOn === null || b.untilOn >= a.fromOn)
}
