import type { Day } from './day.ts'
import type { MadeBy } from './promise.ts'
import { workingDaysAfter, type WorkingDays } from './working-days.ts'

type Settled = { madeBy: MadeBy; dueOn: Day; settledOn: Day | null; outcome: 'kept' | 'broken' | null }

/** How promises of one side ended: `kept` on time, `late` after the promised day; `overdue` of those that are open. */
export type Reliability = {
  by: MadeBy
  kept: number
  late: number
  broken: number
  open: number
  overdue: number
  /** Of those that were due or settled, the share that was kept on time, from 0 to 1; null where there are none. */
  onTime: number | null
}

/** Those that were promised for a day from then on, and all that are still open. */
export function promisesSince<Promised extends Settled>(promises: readonly Promised[], since: Day): Promised[] {
  return promises.filter(({ dueOn, outcome }) => dueOn >= since || outcome === null)
}

/**
 * How reliable both sides are: ours first. What is open and overdue counts against its side; theirs is asked about on the
 * working day after, and kept in time where that is the answer then.
 */
export function reliabilityOf(promises: readonly Settled[], today: Day, works: WorkingDays): Reliability[] {
  return (['us', 'them'] as const).map((by) => {
    const its = promises.filter(({ madeBy }) => madeBy === by)
    const count = (is: (promise: Settled) => boolean) => its.filter(is).length
    const latestFor = (dueOn: Day) => (by === 'us' ? dueOn : workingDaysAfter(dueOn, 1, works))
    const kept = count(({ outcome, settledOn, dueOn }) => outcome === 'kept' && settledOn! <= latestFor(dueOn))
    const late = count(({ outcome, settledOn, dueOn }) => outcome === 'kept' && settledOn! > latestFor(dueOn))
    const broken = count(({ outcome }) => outcome === 'broken')
    const open = count(({ outcome }) => outcome === null)
    const overdue = count(({ outcome, dueOn }) => outcome === null && latestFor(dueOn) < today)
    const judged = kept + late + broken + overdue
    return { by, kept, late, broken, open, overdue, onTime: judged === 0 ? null : kept / judged }
  })
}
