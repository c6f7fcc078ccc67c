import type { CalendarPeriod } from './calendar-period.ts'
import {
  edges,
  englishMonths,
  months,
  namedDays,
  offsets,
  parts,
  periods,
  weekdays,
  writtenOrdinals,
} from './date-words.ts'
import { partsOf, type Day } from './day.ts'
import { spanOf } from './duration-phrase.ts'

/** Which of the numbers comes first in 03/04/2026. */
export type DateOrder = 'dmy' | 'mdy'

/** A due date means the future, a log date the past. */
export type Towards = 'future' | 'past'

export type DateContext = { today: Day; towards: Towards; order?: DateOrder }

/** What a date says in numbers; the year may be left out. */
export type DateNumbers = { year?: number; month: number; date: number }

/** The pieces that the patterns of `date-phrase.ts` are made of, by the name in braces. */
export const dateParts = {
  day: namedDays,
  weekday: weekdays,
  month: months,
  englishMonth: englishMonths,
  part: parts,
  period: periods,
  edge: edges,
  span: spanOf,
  nth: (text: string) => ordinalOf(text) ?? (/^\d\d?$/.test(text) ? Number(text) : undefined),
  ordinal: ordinalOf,
  englishOrdinal: withDigits((text) => (/^\d\d?(st|nd|rd|th)$/.test(text) ? parseInt(text) : undefined)),
  year: yearOf,
  shortYear: (text: string, context: DateContext) => yearOf(text, context) ?? shortYearOf(text),
  relative: relativeOf,
  quarter: withDigits(quarterOf),
  week: withDigits(weekOfYear),
  numbers: withDigits(numbersOf),
} as const

/** Spares the words of a phrase the dear patterns of numbers. */
function withDigits<T>(meaning: (text: string, context: DateContext) => T | undefined) {
  return (text: string, context: DateContext) => (/\d/.test(text) ? meaning(text, context) : undefined)
}

/** 24., 24th, 24sten; the first may be written out. */
function ordinalOf(text: string): number | undefined {
  if (!/^\d/.test(text)) return writtenOrdinals(text)
  return /^\d\d?(\.|st|nd|rd|th|s?te[nrm]?)$/.test(text) ? parseInt(text) : undefined
}

/** `2026`, `of 2026`, `next year`, `des nächsten Jahres`. */
function yearOf(text: string, context: DateContext): number | undefined {
  const year = text.replace(/^(of|in|des|im) /, '')
  if (/^\d{4}$/.test(year)) return Number(year)
  const relative = relativeOf(year)
  return relative?.period === 'year' ? partsOf(context.today).year + relative.offset : undefined
}

/** A year of two digits is of this century. */
function shortYearOf(text: string): number | undefined {
  return /^\d\d$/.test(text) ? 2000 + Number(text) : undefined
}

/** A period counted from today's: `next week`, `nächsten Monats`, `week after next`, `month before last`. */
function relativeOf(text: string): { period: CalendarPeriod; offset: number } | undefined {
  const english = /^(?:the )?([a-z]+) (after next|before last)$/.exec(text)
  const [which = '', name = ''] = english ? [english[2], english[1]] : text.split(/ (.*)/s)
  const offset = english ? (which === 'after next' ? 2 : -2) : offsets(which)
  const period = periods(name)
  return offset === undefined || period === undefined ? undefined : { period, offset }
}

/** The first month of `Q1`, `Q1 2027`, `Q1/27`, `1. Quartal nächsten Jahres`. */
function quarterOf(text: string, context: DateContext) {
  const said = /^q([1-4])\b(.*)$/.exec(text) ?? /^([1-4])(?:\. quartals?|(?:st|nd|rd|th) quarter)\b(.*)$/.exec(text)
  return withYear(said, context, (quarter, year) => ({ month: 3 * quarter - 2, year }))
}

/** `KW 50`, `KW50`, `50. KW`, `calendar week 50`, `week 50 2026`, `KW 50/26`, `2026-W50`. */
function weekOfYear(text: string, context: DateContext) {
  const iso = /^(\d{4})-?w(\d\d)$/.exec(text)
  if (iso) return { week: Number(iso[2]), year: Number(iso[1]) }
  const said = /^(?:kw|cw|wk?|week|calendar week|woche|kalenderwoche) ?(\d\d?)\b(.*)$/.exec(text)
  return withYear(said ?? /^(\d\d?)\. (?:kw|woche|kalenderwoche)\b(.*)$/.exec(text), context, (week, year) => ({
    week,
    year,
  }))
}

/** The number of a week or quarter with the year behind it, if there is one. */
function withYear<T>(
  said: RegExpExecArray | null,
  context: DateContext,
  meaning: (number: number, year?: number) => T,
): T | undefined {
  if (!said) return undefined
  const [, number = '', rest = ''] = said
  if (rest === '') return meaning(Number(number))
  const year = rest.startsWith('/')
    ? (yearOf(rest.slice(1), context) ?? shortYearOf(rest.slice(1)))
    : rest.startsWith(' ')
      ? yearOf(rest.slice(1), context)
      : undefined
  return year === undefined ? undefined : meaning(Number(number), year)
}

/**
 * The readings of a date in numbers. With dots the day comes first, and a year that comes first has four digits; with
 * slashes or dashes the order is the configured one, or either.
 */
function numbersOf(text: string, { order }: DateContext): DateNumbers[] | undefined {
  const yearFirst = /^(\d{4})([-/.])(\d\d?)\2(\d\d?)$/.exec(text) ?? /^(\d{4})()(0[1-9]|1[0-2])(\d\d)$/.exec(text)
  if (yearFirst) return [{ year: Number(yearFirst[1]), month: Number(yearFirst[3]), date: Number(yearFirst[4]) }]
  const parts =
    /^(\d\d?)(\.)(\d\d?)(?:\.(\d{4}|\d\d)?)?$/.exec(text) ?? /^(\d\d?)([-/])(\d\d?)(?:\2(\d{4}|\d\d))?$/.exec(text)
  if (!parts) return undefined
  const [first, second] = [Number(parts[1]), Number(parts[3])]
  const year = parts[4] === undefined ? undefined : (shortYearOf(parts[4]) ?? Number(parts[4]))
  const dayFirst = { year, month: second, date: first }
  const monthFirst = { year, month: first, date: second }
  if (parts[2] === '.' || order === 'dmy') return [dayFirst]
  return order === 'mdy' ? [monthFirst] : [dayFirst, monthFirst]
}
