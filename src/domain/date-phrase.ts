import type { CalendarPeriod, Part } from './calendar-period.ts'
import { dayIn, dayOfWeek, inWeek, startOf, weekdayAhead, weekdayBehind } from './calendar-period.ts'
import { dateParts, type DateContext, type DateNumbers } from './date-parts.ts'
import { joints } from './date-words.ts'
import type { Day, Weekday } from './day.ts'
import { after, compareDays, dayExists, dayOf, daysAfter, isDay, partsOf, weekdayOf, weekOf } from './day.ts'
import { Failure } from './failure.ts'
import { match, wordsOf, type Said } from './phrase.ts'

export type { DateOrder, Towards } from './date-parts.ts'

/**
 * The day that a phrase means in English or German, said on `today` (product.md, "Dates"). The whole phrase is
 * understood or it is refused. `towards` decides where a phrase could be either in time; a day of the other direction
 * is still an answer, as `yesterday` is for a due date. With `order` configured, 03/04/2026 is read in that order only.
 * Throws a Failure 'no-date', 'impossible-date' or 'ambiguous-date'.
 */
export function dayFromPhrase(phrase: string, context: DateContext): Day {
  if (isDay(phrase) && isSensible(phrase)) return phrase
  const words = wordsOf(phrase)
  const readings = joints.by(words[0] ?? '')
    ? readingsOf(words.slice(1), dayRules, context)
    : readingsOf(words, [...dayRules, ...spanRules], context)
  const days = [...new Set(readings)]
    .filter((day) => day !== null)
    .filter(isSensible)
    .sort(compareDays)
  if (days.length === 1) return days[0]!
  if (days.length > 1) throw new Failure('ambiguous-date', { input: phrase, readings: days })
  throw new Failure(readings.length > 0 ? 'impossible-date' : 'no-date', { input: phrase })
}

/** A day, or null for one that does not exist; several where the words have several readings, undefined for none. */
type Reading = Day | null | readonly (Day | null)[] | undefined

type Rule = { patterns: readonly string[][]; reading: (said: never, context: DateContext) => Reading }

/** What may follow `by`, `until`, `bis`. */
const dayRules: readonly Rule[] = [
  rule(['{day}'], ({ day }, { today }) => daysAfter(today, day)),

  // Weekdays: `next` is of the following calendar week; `last` may be of the one before or the nearest one behind
  rule(['[on] {weekday}'], ({ weekday }, { today, towards }) =>
    towards === 'future' ? weekdayAhead(today, weekday) : weekdayBehind(daysAfter(today, 1), weekday),
  ),
  rule(['[on] [the] coming {weekday}', 'this coming {weekday}'], ({ weekday }, { today }) =>
    weekdayAhead(today, weekday),
  ),
  rule(['[on] [the] past {weekday}', 'this past {weekday}'], ({ weekday }, { today }) => weekdayBehind(today, weekday)),
  rule(['[on] [the] next {weekday}'], ({ weekday }, { today }) => inWeek(today, 1, weekday)),
  rule(['[on] [the] overnext {weekday}', '[the] {weekday} after next'], ({ weekday }, { today }) =>
    inWeek(today, 2, weekday),
  ),
  rule(['[on] [the] last {weekday}'], ({ weekday }, { today }) => [
    weekdayBehind(today, weekday),
    inWeek(today, -1, weekday),
  ]),
  rule(['[on] {weekday} [of] [the] {relative}', '{relative} [on] {weekday}'], ({ weekday, relative }, { today }) =>
    relative.period === 'week' ? inWeek(today, relative.offset, weekday) : undefined,
  ),
  rule(['[on] {weekday} in {span}', 'in {span} on {weekday}'], ({ weekday, span }, { today }) =>
    span?.unit === 'w'
      ? [after(weekdayAhead(daysAfter(today, -1), weekday), span), inWeek(today, span.count, weekday)]
      : undefined,
  ),

  // Durations
  rule(['in {span}', '{span} from now'], ({ span }, { today }) => span && after(today, span)),
  rule(
    ['{day} in {span}', '{span} from {day}'],
    ({ day, span }, { today }) => span && after(daysAfter(today, day), span),
  ),

  // Weeks, months, quarters and years counted from the one that today is in
  rule(['[during] {relative}', 'during dem {relative}'], ({ relative: { period, offset } }, { today }) =>
    startOf(period, today, offset),
  ),
  rule(['[at] [the] {part} [of] [the] {relative}'], ({ part, relative: { period, offset } }, { today }) =>
    dayIn(period, startOf(period, today, offset), part),
  ),
  rule(['[at] [the] {part} [of] [the] {period}'], ({ part, period }, context) => nearestPart(context, period, part)),
  rule(['[at] {edge}'], ({ edge: { part, period } }, context) => nearestPart(context, period, part)),

  // Months, quarters, years and weeks by their name
  rule(['[during] {month} [{year}]'], (said, context) => partOf('month', 'start', said, context)),
  rule(['[at] [the] {part} [of] {month} [{year}]'], (said, context) => partOf('month', said.part, said, context)),
  rule(['[during] [the] {quarter}'], ({ quarter }, context) => partOf('quarter', 'start', quarter, context)),
  rule(['[at] [the] {part} [of] [the] {quarter}'], ({ part, quarter }, context) =>
    partOf('quarter', part, quarter, context),
  ),
  rule(['[at] [the] {part} [of] {year}'], ({ part, year }, context) =>
    partOf('year', part, { year, month: 1 }, context),
  ),
  rule(['[during] [the] {week}'], ({ week }, context) => dayOfNamedWeek(context, week, 1)),
  rule(['[at] [the] {part} [of] [the] {week}'], ({ part, week }, context) =>
    dayOfNamedWeek(context, week, ({ start: 1, middle: 3, end: 5 } as const)[part]),
  ),
  rule(
    ['[on] {weekday} [of] [the] {week}', '[on] {weekday} during [the] {week}', '{week} [on] {weekday}'],
    (said, context) => dayOfNamedWeek(context, said.week, said.weekday),
  ),

  // Days of a month: the German order is never month first, where `Januar 27` is a month with its year
  rule(['[on] [{weekday}] [the] {nth} [of] {month} [{shortYear}]'], (said, context) =>
    fromNumbers(context, { year: said.shortYear, month: said.month, date: said.nth }, said.weekday),
  ),
  rule(['[on] [{weekday}] {englishMonth} [the] {nth} [{shortYear}]'], (said, context) =>
    fromNumbers(context, { year: said.shortYear, month: said.englishMonth, date: said.nth }, said.weekday),
  ),
  rule(['[on] [{weekday}] [the] {numbers}'], ({ weekday, numbers }, context) =>
    numbers.map((date) => fromNumbers(context, date, weekday)),
  ),
  rule(['[on] the {ordinal}', 'am {ordinal}', '[on] [the] {ordinal} [of] the month'], ({ ordinal }, context) =>
    nearestDate(context, ordinal),
  ),
  rule(['[on] {englishOrdinal}'], ({ englishOrdinal }, context) => nearestDate(context, englishOrdinal)),
  rule(['[on] [the] {ordinal} [of] [the] {relative}'], ({ ordinal, relative: { period, offset } }, { today }) =>
    period === 'month' ? dateInMonth(today, offset, ordinal) : undefined,
  ),
]

/** What says how far from today: ahead, behind, or in the direction meant. */
const spanRules: readonly Rule[] = [
  rule(['{span}'], ({ span }, { today, towards }) => span && after(today, span, towards === 'future' ? 1 : -1)),
  rule(['+ {span}'], ({ span }, { today }) => span && after(today, span)),
  rule(['{span} ago', 'vor {span}', '- {span}'], ({ span }, { today }) => span && after(today, span, -1)),
  rule(['{day} vor {span}'], ({ day, span }, { today }) => span && after(daysAfter(today, day), span, -1)),
]

function rule<const Pattern extends string>(
  patterns: readonly Pattern[],
  reading: (said: Said<Pattern, typeof dateParts>, context: DateContext) => Reading,
): Rule {
  return { patterns: patterns.map((pattern) => pattern.split(' ')), reading }
}

function readingsOf(words: readonly string[], rules: readonly Rule[], context: DateContext): (Day | null)[] {
  return rules.flatMap(({ patterns, reading }) =>
    patterns.flatMap((pattern) => {
      const said = match(pattern, words, { slots: dateParts, joints, context })
      const days = said ? reading(said as never, context) : undefined
      return days === undefined ? [] : days
    }),
  )
}

function nearestPart(context: DateContext, period: CalendarPeriod, part: Part): Reading {
  if (dayIn(period, context.today, part) === undefined) return undefined
  return nearest(context, (offset) => dayIn(period, startOf(period, context.today, offset), part) ?? null)
}

/** Of a period that begins with a month, in the year that is said or the nearest one. */
function partOf(
  period: CalendarPeriod,
  part: Part,
  said: { year?: number; month: number },
  context: DateContext,
): Reading {
  if (dayIn(period, context.today, part) === undefined) return undefined
  return inYear(context, said.year, (year) => dayIn(period, dayOf(year, said.month, 1), part) ?? null)
}

function dayOfNamedWeek(
  context: DateContext,
  { year, week }: { year?: number; week: number },
  weekday: Weekday,
): Reading {
  const now = weekOf(context.today)
  if (year === undefined && week === now.week) return dayOfWeek(now.year, week, weekday)
  return inYear(context, year, (existing) => dayOfWeek(existing, week, weekday))
}

function fromNumbers(context: DateContext, { year, month, date }: DateNumbers, weekday?: Weekday): Day | null {
  const day = inYear(context, year, (existing) =>
    dayExists(existing, month, date) ? dayOf(existing, month, date) : null,
  )
  return day && (weekday ?? weekdayOf(day)) === weekdayOf(day) ? day : null
}

function nearestDate(context: DateContext, date: number): Day | null {
  return nearest(context, (offset) => dateInMonth(context.today, offset, date))
}

function dateInMonth(today: Day, offset: number, date: number): Day | null {
  const { year, month } = partsOf(startOf('month', today, offset))
  return dayExists(year, month, date) ? dayOf(year, month, date) : null
}

/** The day of the year that is said; of the nearest year in the direction meant where none is. */
function inYear(context: DateContext, year: number | undefined, dayOfYear: (year: number) => Day | null): Day | null {
  if (year === undefined) return nearest(context, (offset) => dayOfYear(partsOf(context.today).year + offset))
  return isSensibleYear(year) ? dayOfYear(year) : null
}

/** The first day in the direction meant, today included. Eight years reach over 1900 and 2100 to the next 29 February. */
function nearest({ today, towards }: DateContext, dayAt: (offset: number) => Day | null): Day | null {
  const ahead = towards === 'future'
  for (let offset = -1; offset <= 8; offset++) {
    const day = dayAt(ahead ? offset : -offset)
    if (day && (ahead ? day >= today : day <= today)) return day
  }
  return null
}

function isSensible(day: Day): boolean {
  return isSensibleYear(partsOf(day).year)
}

function isSensibleYear(year: number): boolean {
  return year >= 1900 && year <= 2200
}
