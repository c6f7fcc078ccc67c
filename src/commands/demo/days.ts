import { contactDays } from '../../domain/clock.ts'
import { daysAfter, earliest, type Day } from '../../domain/day.ts'
import { builtIn, settingsOf } from '../../domain/settings.ts'
import { workingDays, workingDaysAfter, workingDayUntil, type WorkingDays } from '../../domain/working-days.ts'

/** Days around today, as the demo's story tells them. */
export type DemoDays = {
  /** So many working days from today; 0 is today or the working day before, negative ones lie behind. */
  working: (count: number) => Day
  /** The day of a dialogue after which the clock asks for a contact so many contact days from today. */
  clockedFor: (count: number, weeks: number) => Day
  /** So many weeks before the day of a dialogue like this. */
  before: (day: Day, weeks: number) => Day
  ahead: (days: number) => Day
}

export function daysAround(today: Day): DemoDays {
  const settings = settingsOf(builtIn)
  const works = workingDays(settings.workdays, () => false)
  const calls = contactDays({ quiet: settings.quiet, works })
  const from = (count: number, days: WorkingDays) =>
    workingDaysAfter(count > 0 ? today : workingDayUntil(today, days), count, days)
  const before = (day: Day, weeks: number) => daysAfter(day, -7 * weeks)

  return {
    working: (count) => from(count, works),
    clockedFor: (count, weeks) => earliest(before(from(count, calls), weeks), from(-1, works)),
    before,
    ahead: (days) => workingDayUntil(daysAfter(today, days), works),
  }
}
