import type { Day, Weekday } from './day.ts'
import { after, dayOf, daysAfter, partsOf, weekdayOf, weekOf } from './day.ts'

export type CalendarPeriod = 'week' | 'month' | 'quarter' | 'year'
export type Part = 'start' | 'middle' | 'end'

/** The first day of the period that a day is in, or of the one `offset` periods later. Weeks begin on Monday. */
export function startOf(period: CalendarPeriod, day: Day, offset = 0): Day {
  const { year, month } = partsOf(day)
  if (period === 'week') return daysAfter(day, 1 - weekdayOf(day) + 7 * offset)
  if (period === 'month') return after(dayOf(year, month, 1), { count: offset, unit: 'm' })
  if (period === 'quarter') return after(dayOf(year, month - ((month - 1) % 3), 1), { count: 3 * offset, unit: 'm' })
  return dayOf(year + offset, 1, 1)
}

/**
 * The day that a part of a period stands for (product.md, "Dates"): of a month its 1st, its 15th and its last day, of a
 * week Monday, Wednesday and Friday. Quarters and years have no middle that everybody means.
 */
export function dayIn(period: CalendarPeriod, start: Day, part: Part): Day | undefined {
  if (part === 'start') return start
  if (period === 'week') return daysAfter(start, part === 'middle' ? 2 : 4)
  if (part === 'end') return daysAfter(startOf(period, start, 1), -1)
  return period === 'month' ? daysAfter(start, 14) : undefined
}

/** The day of a calendar week by ISO 8601; null where the year does not have the week. */
export function dayOfWeek(year: number, week: number, weekday: Weekday): Day | null {
  const lastWeek = weekOf(dayOf(year, 12, 28)).week
  return week >= 1 && week <= lastWeek ? inWeek(dayOf(year, 1, 4), week - 1, weekday) : null
}

/** The weekday of the week that a day is in, or of the one `offset` weeks later. */
export function inWeek(day: Day, offset: number, weekday: Weekday): Day {
  return daysAfter(startOf('week', day, offset), weekday - 1)
}

/** The nearest such weekday after a day. */
export function weekdayAhead(day: Day, weekday: Weekday): Day {
  return daysAfter(day, 7 - ((weekdayOf(day) - weekday + 7) % 7))
}

/** The nearest such weekday before a day. */
export function weekdayBehind(day: Day, weekday: Weekday): Day {
  return daysAfter(weekdayAhead(daysAfter(day, -1), weekday), -7)
}
