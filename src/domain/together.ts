import { daysAfter, earliest, latest, type Day } from './day.ts'
import { covers, type Absence } from './in-charge.ts'
import { workingDayFrom, workingDayUntil, type WorkingDays } from './working-days.ts'

/** A handover, and when whoever hands over is there. */
export type Handing = {
  startsOn: Day
  enteredOn: Day
  /** Where many begin on one day, the day from which its later steps are reckoned. */
  spreadOn?: Day | null
  /** The last day of who hands over, where it is known. */
  formerLeftOn?: Day | null
  formerAway?: readonly Pick<Absence, 'fromOn' | 'untilOn'>[]
}

/**
 * The last day on which old and new owner can do something together: the last one of the old or, where they are away until
 * then or until the handover, the last working day before. Null where nothing is known to end it.
 */
export function lastTogether(handing: Handing, works: WorkingDays): Day | null {
  const { formerLeftOn = null, formerAway = [] } = handing
  const end = endOf(handing)
  let day = end
  for (let away; (away = formerAway.find((absence) => covers(absence, day)));) day = daysAfter(away.fromOn, -1)
  return day === end ? formerLeftOn : workingDayUntil(day, works)
}

/**
 * The day of what old and new owner do together: one on which the old one is there, when it is due or before, else after.
 * Where many begin on one day it takes as many days as their first calls do, backwards from there; on the day itself it
 * waits its turn.
 */
export function togetherOn(dueOn: Day, handing: Handing, works: WorkingDays): Day {
  const { startsOn, enteredOn, spreadOn, formerAway = [] } = handing
  const lastOn = lastTogether(handing, works)
  const isAtOnce = startsOn <= enteredOn
  const waits = spreadOn && isAtOnce ? workingDayUntil(earliest(spreadOn, lastOn ?? spreadOn), works) : dueOn
  const wished = latest(dueOn, waits)
  const turn = spreadOn && !isAtOnce ? workingDaysUntil(startsOn, spreadOn, works) : 0
  const isThere = (day: Day) => works(day) && !formerAway.some((absence) => covers(absence, day))

  const before: Day[] = []
  for (
    let day = earliest(wished, lastOn ?? wished);
    day >= enteredOn && before.length <= turn;
    day = daysAfter(day, -1)
  )
    if (isThere(day)) before.push(day)
  const later: Day[] = []
  for (let day = wished; before.length === 0 && day <= (lastOn ?? endOf(handing)); day = daysAfter(day, 1))
    if (isThere(day)) later.push(day)
  const days = before.length > 0 ? before : later
  return days[turn % days.length] ?? wished
}

function endOf({ startsOn, enteredOn, formerLeftOn }: Handing): Day {
  return formerLeftOn ?? latest(startsOn, enteredOn)
}

function workingDaysUntil(from: Day, until: Day, works: WorkingDays): number {
  let count = 0
  for (let day = from; day < until; day = workingDayFrom(daysAfter(day, 1), works)) count++
  return count
}
