import { daysAfter, weekdayOf, type Day, type Weekday } from './day.ts'
import type { TimeOfDay } from './time-of-day.ts'

/** When something is done by itself: on these weekdays from `from` on, and again every hour until the hour `until`. */
export type Timetable = { from: TimeOfDay; until: number; days: readonly Weekday[] }

/** The hour after which a morning mail is of no use any more. */
const evening = 19

/**
 * Every hour until the evening, because what is sent once a day anyhow can fail, and the machine may be off at first; where
 * it begins in the evening, until midnight.
 */
export function hourlyFrom(from: TimeOfDay, days: readonly Weekday[]): Timetable {
  return { from, until: from.hour < evening ? evening : 23, days }
}

/** The first day, from today at a time on, on which something is done that is done on these weekdays at a time (`12:30`). */
export function nextDay({ days, at }: { days: readonly Weekday[]; at: string }, now: { on: Day; at: string }): Day {
  let day = now.at < at ? now.on : daysAfter(now.on, 1)
  while (!days.includes(weekdayOf(day))) day = daysAfter(day, 1)
  return day
}
