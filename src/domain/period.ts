import { isDay, type Day } from './day.ts'

/** Days of every year (`12-20..01-06`, `12-24`) or certain days (`2026-08-10..2026-08-21`), both ends included. */
export type Period = { from: string; until: string }

/** The period of its text form; null where the text is none. */
export function periodOf(text: string): Period | null {
  const [from = '', until = from, ...more] = text.split('..').map((part) => part.trim())
  if (more.length > 0) return null
  if (isDay(from) && isDay(until)) return from <= until ? { from, until } : null
  return isDayOfYear(from) && isDayOfYear(until) ? { from, until } : null
}

/** The text form, as `periodOf` reads it. */
export function periodText({ from, until }: Period): string {
  return from === until ? from : `${from}..${until}`
}

/** Whether the day lies in the period; one of every year may run over the turn of the year. */
export function isWithin(day: Day, { from, until }: Period): boolean {
  const key = isDay(from) ? day : day.slice(5)
  return from <= until ? from <= key && key <= until : key >= from || key <= until
}

function isDayOfYear(text: string): boolean {
  return /^\d\d-\d\d$/.test(text) && isDay(`2024-${text}`)
}
