import { UTCDateMini } from '@date-fns/utc/date/mini'
import { addMonths, addYears, getISODay, getISOWeek, getISOWeekYear } from 'date-fns'

declare const brand: unique symbol

/** A calendar date, `YYYY-MM-DD`, from 0001-01-01 to 9999-12-31: never an instant, so no zone or DST can move it. */
export type Day = string & { readonly [brand]: 'Day' }

/** A span in whole units of one kind: 6w, 12m. The text form (`6w`) is what is stored and shown in JSON. */
export type Duration = { count: number; unit: 'd' | 'w' | 'm' | 'y' }

/** The most of each unit: about 100 years, so that every date reckoned with it exists, and what the short form can hold. */
export const longest: Readonly<Record<Duration['unit'], number>> = { d: 9999, w: 5200, m: 1200, y: 100 }

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** Whether a text is an existing calendar date in the form `YYYY-MM-DD`. */
export function isDay(text: string): text is Day {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  return parts !== null && dayExists(Number(parts[1]), Number(parts[2]), Number(parts[3]))
}

/** The text as a day; for texts that are known to be one. Throws a RangeError otherwise. */
export function asDay(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a day: ${text}`)
  return text
}

/** Whether the date exists; `month` and `date` count from 1. */
export function dayExists(year: number, month: number, date: number): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month)
}

/** The day of these numbers, `month` and `date` counting from 1. Throws a RangeError where there is none. */
export function dayOf(year: number, month: number, date: number): Day {
  return asDay(`${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`)
}

/** 28 to 31; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** The parts of a day, `month` and `date` counting from 1. */
export function partsOf(day: Day): { year: number; month: number; date: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) }
}

/** The day `days` later; earlier where negative. */
export function daysAfter(day: Day, days: number): Day {
  const text = new Date(Date.parse(day) + days * 86_400_000).toISOString()
  if (text.length !== isoLength || text.startsWith('0000')) throw beyond()
  return text.slice(0, 10) as Day
}

/** Of an instant in the years 0 to 9999; others have a sign. */
const isoLength = 24

/**
 * The day a number of durations after an anchor. Months keep the anchor's day where the month has it and fall on its
 * last day where not, so the n-th occurrence is always reckoned from the anchor, never from the one before
 * (product.md, "Dates": monthly from 31 January gives 28 February and then 31 March).
 */
export function after(anchor: Day, { count, unit }: Duration, times = 1): Day {
  const amount = count * times
  if (unit === 'd') return daysAfter(anchor, amount)
  if (unit === 'w') return daysAfter(anchor, 7 * amount)
  const date = toDate(anchor)
  if (unit === 'm') return fromDate(addMonths(date, amount))
  return fromDate(addYears(date, amount))
}

/** Whole days from one day to another; negative where `to` is earlier. A date without a time is read as UTC. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}

export function weekdayOf(day: Day): Weekday {
  return getISODay(toDate(day)) as Weekday
}

/** The calendar week by ISO 8601 and the year it belongs to, which may differ from the day's. */
export function weekOf(day: Day): { year: number; week: number } {
  const date = toDate(day)
  return { year: getISOWeekYear(date), week: getISOWeek(date) }
}

/** Negative, zero or positive, for sorting the earlier day first. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The later of the days; ISO days sort as text. */
export function latest(first: Day, ...others: readonly Day[]): Day {
  return others.reduce((late, day) => (day > late ? day : late), first)
}

/** The earlier of the days. */
export function earliest(first: Day, ...others: readonly Day[]): Day {
  return others.reduce((early, day) => (day < early ? day : early), first)
}

/** About how many days a duration has; for proportions, never for dates. */
export function approximateDays({ count, unit }: Duration): number {
  return count * { d: 1, w: 7, m: 30.44, y: 365.25 }[unit]
}

/** The short form that is stored: `6w`. */
export function durationText({ count, unit }: Duration): string {
  return `${count}${unit}`
}

/** The duration of its short form, as written by `durationText`; null where the text is none or it is beyond the longest. */
export function durationOf(text: string): Duration | null {
  const parts = /^([1-9]\d{0,3})([dwmy])$/.exec(text)
  if (!parts) return null
  const [count, unit] = [Number(parts[1]), parts[2] as Duration['unit']]
  return count <= longest[unit] ? { count, unit } : null
}

function toDate(day: Day): Date {
  const { year, month, date } = partsOf(day)
  const result = new UTCDateMini(0)
  result.setUTCFullYear(year, month - 1, date)
  return result
}

function fromDate(date: Date): Day {
  const year = date.getUTCFullYear()
  if (!(year >= 1 && year <= 9999)) throw beyond()
  return `${pad(year, 4)}-${pad(date.getUTCMonth() + 1, 2)}-${pad(date.getUTCDate(), 2)}` as Day
}

function beyond(): RangeError {
  return new RangeError('a day beyond the years 1 to 9999')
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, '0')
}
