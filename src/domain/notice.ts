import { startOf, type CalendarPeriod } from './calendar-period.ts'
import { edges, periods, singleUnits } from './date-words.ts'
import {
  after,
  dayOf,
  daysAfter,
  daysInMonth,
  durationOf,
  durationText,
  partsOf,
  type Day,
  type Duration,
} from './day.ts'
import { spanOf } from './duration-phrase.ts'
import { Failure } from './failure.ts'
import { match, wordsOf } from './phrase.ts'
import { workingDayUntil, type WorkingDays } from './working-days.ts'

/**
 * How long before its end an agreement must be ended, and for the end of which calendar period that can be done only:
 * `to` is null where any end will do. The text form is `3m`, with a calendar rule `6w>quarter`.
 */
export type NoticePeriod = { period: Duration; to: Exclude<CalendarPeriod, 'week'> | null }

/** The notice period of its text form, as written by `noticeText`; null where the text is none. */
export function noticeOf(text: string): NoticePeriod | null {
  const parts = /^(\w+)(?:>(month|quarter|year))?$/.exec(text)
  const period = durationOf(parts?.[1] ?? '')
  return period && { period, to: (parts?.[2] ?? null) as NoticePeriod['to'] }
}

/** The text form, as stored and shown in JSON. */
export function noticeText({ period, to }: NoticePeriod): string {
  return to === null ? durationText(period) : `${durationText(period)}>${to}`
}

/**
 * The text form of what people type in English or German: `3m`, `6 weeks to the end of a quarter`, `6w>quarter`,
 * `3 Monate zum Monatsende`, `4 Wochen zum Quartal`. Notice to the end of the agreement itself is one without a
 * calendar rule. The whole phrase is understood or it is refused. Throws a Failure 'no-notice'.
 */
export function noticeFromPhrase(input: string): string {
  const notice =
    noticeOf(input.trim().toLowerCase().replace(/ ?> ?/, '>')) ?? noticeSaid(wordsOf(withoutGenitives(input)))
  if (!notice) throw new Failure('no-notice', { input })
  return noticeText(notice)
}

/**
 * The last day on which notice can be given, and the working day on or before it (product.md, "The last day to act").
 * With a calendar rule notice takes effect at the last end of such a period that is not after `endsOn`. `notice` is the
 * text form; without one the last day is the end itself.
 */
export function lastDayToAct(endsOn: Day, notice: string | null, works: WorkingDays): { noticeOn: Day; actBy: Day } {
  const noticeOn = noticeDay(endsOn, notice)
  return { noticeOn, actBy: workingDayUntil(noticeOn, works) }
}

/** The last day on which notice can be given, whether anybody works on it or not. */
export function noticeDay(endsOn: Day, notice: string | null): Day {
  const given = notice === null ? null : noticeOf(notice)
  return given ? endAfter(effectiveOn(endsOn, given.to), given.period, -1) : endsOn
}

/**
 * The day a number of durations after an end, before it where negative. In months and years the end of a month stays
 * the end of a month (product.md, "The last day to act"): a month before 28 February is 31 January, twelve after
 * 28 February 2027 are 29 February 2028. Other days keep their date where the month has it.
 */
export function endAfter(endsOn: Day, duration: Duration, times: number): Day {
  const day = after(endsOn, duration, times)
  if (duration.unit === 'd' || duration.unit === 'w' || !isEndOf('month', endsOn)) return day
  const { year, month } = partsOf(day)
  return dayOf(year, month, daysInMonth(year, month))
}

function effectiveOn(endsOn: Day, to: NoticePeriod['to']): Day {
  return to === null || isEndOf(to, endsOn) ? endsOn : daysAfter(startOf(to, endsOn), -1)
}

function isEndOf(period: Exclude<CalendarPeriod, 'week'>, day: Day): boolean {
  const { year, month, date } = partsOf(day)
  return month % { month: 1, quarter: 3, year: 12 }[period] === 0 && date === daysInMonth(year, month)
}

function noticeSaid(words: readonly string[]): NoticePeriod | null {
  const readings = patterns.map((pattern) => match(pattern, words, { slots, joints, context: null }))
  const said = readings.find((reading) => reading !== null)
  if (!said) return null
  return { period: said['period'] as Duration, to: (said['edge'] ?? said['calendar'] ?? null) as NoticePeriod['to'] }
}

const patterns = [
  ['[with]', '{period}', '[notice]'],
  ['[with]', '{period}', '[notice]', 'to', '[the]', '{edge}'],
  ['[with]', '{period}', '[notice]', 'to', '[the]', 'end', '[of]', '[the]', '{calendar}'],
]

const slots = {
  period: (text: string) => spanOf(text) ?? singleUnits(text),
  edge: edgeOf,
  calendar: calendarOf,
}

/** The small words of the patterns, each for its kin: in a rule `the quarter` and `any quarter` are the same. */
const joints = {
  with: oneOf('with, mit'),
  to: oneOf('to, before, zum, zu, auf, per, vor'),
  the: oneOf('the, a, each, every, any, der, des, dem, den, das, ein, eines, einem, einer, jedes, jedem, jeden'),
  end: oneOf('end, ende, ablauf'),
  of: oneOf('of, von'),
}

const ownEnds = oneOf('end, ende, ablauf, term end, contract end, vertragsende, laufzeitende, vertragsablauf')
const owners = oneOf('term, contract, agreement, lease, laufzeit, vertrags, vertrages, vertragslaufzeit')

/** `Monatsende`, `quarter end`; `Quartal` alone, as people say it; null for the end of the agreement itself. */
function edgeOf(text: string): NoticePeriod['to'] | undefined {
  const plain = inPlainWords(text)
  if (periods(plain) === 'quarter') return 'quarter'
  const edge = edges(plain.replace(/letzten$/, 'ende'))
  if (edge?.part === 'end' && edge.period !== 'week') return edge.period
  return ownEnds(text) && null
}

/** What an end is of: `month`, `Kalendervierteljahres`; null for the agreement itself. */
function calendarOf(text: string): NoticePeriod['to'] | undefined {
  const period = periods(inPlainWords(text))
  return period === undefined || period === 'week' ? owners(text) && null : period
}

/** The words of contracts in those of `date-words.ts`. */
function inPlainWords(text: string): string {
  return text.replace(/^(?:kalender|calendar )/, '').replace(/^vierteljahr(?:e?s)?/, 'quartals')
}

/** `3 months' notice`, `quarter's end` */
function withoutGenitives(input: string): string {
  return input.replace(/(?<=[a-z])['’]s?(?= )/gi, '')
}

function oneOf(list: string): (words: string) => true | undefined {
  return (words) => list.split(', ').includes(words) || undefined
}
