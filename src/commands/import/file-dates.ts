import { dayFromPhrase, type DateOrder, type Towards } from '../../domain/date-phrase.ts'
import { dayExists, dayOf, partsOf, type Day } from '../../domain/day.ts'
import { Failure } from '../../domain/failure.ts'
import { cellText } from './cells.ts'
import type { Columns } from './columns.ts'
import { fits, type CsvLine } from './records.ts'
import type { Checked, RefusalReason } from './refusals.ts'
import type { Field } from './spellings.ts'

/** The order in which a column writes 03/04/2026, by its index, where one of its dates proves it: 24/12/2026. */
export type DateOrders = ReadonlyMap<number, DateOrder | 'both'>

/** Where the column proves nothing, `order` is the configured one; null where there is none. */
export type DateRules = { today: Day; order: DateOrder | 'both' | null }

const dateFields: readonly Field[] = ['birthday', 'since', 'lastContact', 'nextContact']

/** Reads the whole file where it has columns of dates. */
export function dateOrders(lines: Iterable<CsvLine>, { known, header }: Columns): DateOrders {
  const columns = known.filter(({ field }) => dateFields.includes(field)).map(({ index }) => index)
  return ordersIn(columns, lines, header.length)
}

/** The same for the columns of these indexes in a file so many columns wide. */
export function ordersIn(columns: readonly number[], lines: Iterable<CsvLine>, width: number): DateOrders {
  const orders = new Map<number, DateOrder | 'both'>()
  if (columns.length === 0) return orders
  for (const { cells, unclosedQuote } of lines)
    for (const index of unclosedQuote || !fits(cells, width) ? [] : columns) {
      const proof = orderOf(cellText(cells[index]!))
      if (proof) orders.set(index, (orders.get(index) ?? proof) === proof ? proof : 'both')
    }
  return orders
}

function orderOf(cell: string): DateOrder | null {
  const [, first, second] = /^(\d{1,2})[/-](\d{1,2})(?!\d)/.exec(cell) ?? []
  if (Number(first) > 12 && Number(second) <= 12) return 'dmy'
  return Number(second) > 12 && Number(first) <= 12 ? 'mdy' : null
}

/**
 * The day of a cell; a time after it does not count. A year of two digits is the nearest that is not after this one, or
 * of this century where the date looks ahead. Null is a date left empty (0000-00-00).
 */
export function dayIn(text: string, rules: DateRules, towards: Towards): Checked<Day | null> {
  const reading = readingOf(withoutTime(text), rules, towards)
  if (!reading || 'refused' in reading) return reading ?? { value: null }
  const { year, month, date } = reading
  if (year === null) return refused('no-date', text)
  if (year < 1900 || year > 2200) return refused('impossible-date', text)
  const day = dayOf(year, month, date)
  return towards === 'past' && day > rules.today ? refused('future-date', text) : { value: day }
}

/** `1984-02-29`, or `--02-29` where the year is left out or is the one that address books write for none (1604). */
export function birthdayIn(text: string, rules: DateRules): Checked<string | null> {
  const reading = readingOf(withoutTime(text), rules, 'past')
  if (!reading || 'refused' in reading) return reading ?? { value: null }
  const isYearless = reading.year === null || reading.year === 1604
  return isYearless ? { value: isoText({ ...reading, year: null }) } : dayIn(text, rules, 'past')
}

type Reading = { year: number | null; month: number; date: number }
type Refused = { refused: RefusalReason }

/** Null where all figures are zero, as some programs write an empty date. */
function readingOf(text: string, rules: DateRules, towards: Towards): Reading | Refused | null {
  if (/^[0\s./-]+$/.test(text)) return null
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) return refused('serial-date', text)
  const existing = (year: string | undefined, month: string, date: string): Reading | Refused => {
    const reading = { year: yearOf(year, rules.today, towards), month: Number(month), date: Number(date) }
    return dayExists(reading.year ?? 2000, reading.month, reading.date) ? reading : refused('impossible-date', text)
  }
  const iso = /^(\d{4}|-)([-./])(\d\d?)\2(\d\d?)$/.exec(text) ?? /^(\d{4}|--)()(\d\d)(\d\d)$/.exec(text)
  if (iso) return existing(iso[1], iso[3]!, iso[4]!)
  const dotted = /^(\d\d?)\.\s?(\d\d?)\.?\s?(\d{4}|\d\d)?$/.exec(text)
  if (dotted) return existing(dotted[3], dotted[2]!, dotted[1]!)
  const worded = wordedDay(text, rules.today)
  if (worded) return worded
  const [, first, second, year] =
    /^(\d\d?)\/(\d\d?)(?:\/(\d{4}|\d\d))?$/.exec(text) ?? /^(\d\d?)-(\d\d?)-(\d{4})$/.exec(text) ?? []
  if (first === undefined || second === undefined) return refused('no-date', text)
  const order = orderOf(text) ?? (Number(first) === Number(second) ? 'dmy' : rules.order)
  if (order === 'dmy') return existing(year, second, first)
  if (order === 'mdy') return existing(year, first, second)
  const readings = [existing(year, second, first), existing(year, first, second)].flatMap((reading) =>
    'refused' in reading ? [] : [isoText(reading)],
  )
  return { refused: { kind: 'ambiguous-date', facts: { input: text, readings, bothOrders: order === 'both' } } }
}

/** "3. März 2026", "Dec 24, 2026": phrases that mean the same on every day. */
function wordedDay(text: string, today: Day): Reading | Refused | null {
  if (!/^(?:\d\d?\.?\s?\p{L}{3,}\.?|\p{L}{3,}\.?\s\d\d?),?\s\d{4}$/u.test(text)) return null
  try {
    return partsOf(dayFromPhrase(text, { today, towards: 'future' }))
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure
    return refused(failure.kind === 'impossible-date' ? 'impossible-date' : 'no-date', text)
  }
}

function yearOf(text: string | undefined, today: Day, towards: Towards): number | null {
  const year = Number(text)
  if (!year) return null
  if (text?.length !== 2) return year
  const thisYear = partsOf(today).year
  const inThisCentury = thisYear - (thisYear % 100) + year
  return towards === 'past' && inThisCentury > thisYear ? inThisCentury - 100 : inThisCentury
}

function isoText({ year, month, date }: Reading): string {
  return year === null ? `-${dayOf(2000, month, date).slice(4)}` : dayOf(year, month, date)
}

function withoutTime(text: string): string {
  return text.replace(/(?:T|,?\s+)\d\d?:\d\d.*$/, '')
}

function refused(kind: 'no-date' | 'serial-date' | 'impossible-date' | 'future-date', input: string): Refused {
  return { refused: { kind, facts: { input } } }
}
