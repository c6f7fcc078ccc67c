import { daysAfter, type Day, weekdayOf } from './day.ts'
import { remembered } from './remembered.ts'

/** Knows which days are working days: weekends, public holidays and the user's own closed days are not. */
export type WorkingDays = (day: Day) => boolean

/** The working week of the settings less the days that are free by holiday or closed. */
export function workingDays(workweek: ReadonlySet<number>, isFree: (day: Day) => boolean): WorkingDays {
  return remembered((day) => workweek.has(weekdayOf(day)) && !isFree(day))
}

/** The day itself where it is a working day, else the next one: where generated due dates go. */
export function workingDayFrom(day: Day, works: WorkingDays): Day {
  return searched(day, 1, works)
}

/** The day itself where it is a working day, else the one before: where deadlines go. */
export function workingDayUntil(day: Day, works: WorkingDays): Day {
  return searched(day, -1, works)
}

/** The day so many working days later; earlier where negative. */
export function workingDaysAfter(day: Day, count: number, works: WorkingDays): Day {
  const step = count < 0 ? -1 : 1
  let result = day
  for (let left = Math.abs(count); left > 0; left--) result = searched(daysAfter(result, step), step, works)
  return result
}

/** A calendar without any working day within a year is none: the day is taken as it is, so that nothing is ever lost. */
function searched(day: Day, step: 1 | -1, works: WorkingDays): Day {
  let candidate = day
  for (let tries = 0; tries < 366; tries++) {
    if (works(candidate)) return candidate
    candidate = daysAfter(candidate, step)
  }
  return day
}
