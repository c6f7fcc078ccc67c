import type { DateOrder } from '../../domain/date-phrase.ts'
import type { Day } from '../../domain/day.ts'
import { amountOf, currencyOf, decimalShownBy, usualCurrency, type DecimalSign } from '../../domain/money.ts'
import type { RevenueLine } from '../../domain/revenue.ts'
import { cellText, inOneLine, isRounded } from './cells.ts'
import type { CsvFile } from './csv-file.ts'
import { dayIn, ordersIn, type DateRules } from './file-dates.ts'
import { brokenness } from './lines.ts'
import { fits, type CsvLine } from './records.ts'
import type { Checked, Refusal, RefusalReason } from './refusals.ts'
import type { RevenueColumns, RevenueField } from './revenue-columns.ts'

/** How the dates and amounts of a file are to be read. */
export type RevenueRules = {
  date: DateRules
  /** The sign before the decimals that the amounts prove; null where they prove none. */
  decimal: DecimalSign | 'both' | null
  /** The currency of amounts that say none. */
  currency: string
}

/** What a file proves of its own dates and amounts; reads it whole. */
export function revenueRules(
  { lines, header }: CsvFile,
  { of, currency }: RevenueColumns,
  said: { today: Day; dates: DateOrder | null; currency: string | null },
): RevenueRules {
  const [date, amount] = [of.get('date')!.index, of.get('amount')!.index]
  const orders = ordersIn([date], lines, header.length)
  const signs = new Set<DecimalSign>()
  for (const { cells, unclosedQuote } of lines) {
    const sign = unclosedQuote || !fits(cells, header.length) ? null : decimalShownBy(cells[amount]!)
    if (sign !== null) signs.add(sign)
  }
  const [sign = null, another] = signs
  return {
    date: { today: said.today, order: orders.get(date) ?? said.dates },
    decimal: another === undefined ? sign : 'both',
    currency: currency ?? said.currency ?? usualCurrency,
  }
}

/** What a line says, or everything for which it is refused. */
export function revenueLine(line: CsvLine, columns: RevenueColumns, rules: RevenueRules): RevenueLine | Refusal[] {
  const refusals: Refusal[] = []
  const refuse = (column: string | null, reason: RefusalReason) => {
    refusals.push({ lineNumber: line.number, column, reason })
  }
  const broken = brokenness(line, columns)
  if (broken) refuse(broken.column, broken.reason)
  if (broken) return refusals

  const read = reader(line, columns, refuse)
  const customer = { number: read('number', unrounded), name: read('name', oneLine) }
  if (customer.number === null && customer.name === null && refusals.length === 0)
    refuse(null, { kind: 'no-customer', facts: {} })
  const on = read('date', dayOn(rules.date), { isNeeded: true })
  const amount = read('amount', amountIn(rules.decimal), { isNeeded: true })
  const currency = read('currency', currencyIn)
  const [reference, text] = [read('reference', unrounded), read('text', asTyped, { most: 10_000 })]
  const said = amount?.currency ?? null
  if (said !== null && currency !== null && said !== currency)
    refuse(columns.of.get('amount')!.name, { kind: 'two-currencies', facts: { said, other: currency } })

  if (on === null || amount === null || refusals.length > 0) return refusals
  return {
    ...{ lineNumber: line.number, customer, on, cents: amount.cents },
    ...{ currency: said ?? currency ?? rules.currency, reference, text },
  }
}

/** Reads the cell of a field; null where it is empty, or refused. */
function reader(line: CsvLine, { of }: RevenueColumns, refuse: (column: string, reason: RefusalReason) => void) {
  return <Value>(
    field: RevenueField,
    reading: (text: string) => Checked<Value>,
    { isNeeded = false, most = 500 } = {},
  ): Value | null => {
    const column = of.get(field)
    const text = column ? cellText(line.cells[column.index]!) : ''
    if (!column || (text === '' && !isNeeded)) return null
    const checked = unfit(text, most) ?? reading(text)
    if ('value' in checked) return checked.value
    refuse(column.name, checked.refused)
    return null
  }
}

function unfit(text: string, most: number): { refused: RefusalReason } | null {
  const { length } = text
  if (length === 0) return empty
  return length > most ? { refused: { kind: 'too-long', facts: { length, most } } } : null
}

const empty: { refused: RefusalReason } = { refused: { kind: 'empty', facts: {} } }

function dayOn(rules: DateRules) {
  return (text: string): Checked<Day> => {
    const checked = dayIn(text, rules, 'past')
    if ('refused' in checked) return checked
    return checked.value === null ? empty : { value: checked.value }
  }
}

/** Three digits after a single sign are thousands, or decimals where the others of the column prove it. */
function amountIn(decimal: RevenueRules['decimal']) {
  return (input: string): Checked<NonNullable<ReturnType<typeof amountOf>>> => {
    const amount = amountOf(input, decimal === 'both' ? null : decimal)
    if (!amount) return { refused: { kind: 'no-money', facts: { input } } }
    const isUnclear = decimal === 'both' && /^[^.,]*[.,]\d{3}(?!\d)[^.,]*$/.test(input)
    return isUnclear ? { refused: { kind: 'ambiguous-amount', facts: { input } } } : { value: amount }
  }
}

function currencyIn(input: string): Checked<string> {
  const currency = currencyOf(input)
  return currency === null ? { refused: { kind: 'no-currency', facts: { input } } } : { value: currency }
}

function unrounded(input: string): Checked<string> {
  return isRounded(input) ? { refused: { kind: 'rounded-number', facts: { input } } } : oneLine(input)
}

function oneLine(text: string): Checked<string> {
  return { value: inOneLine(text) }
}

function asTyped(text: string): Checked<string> {
  return { value: text }
}
