import type { DateOrder, Towards } from '../../domain/date-phrase.ts'
import type { Day } from '../../domain/day.ts'
import type { ImportLine } from '../../domain/import-line.ts'
import { cellText, inOneLine, isRounded } from './cells.ts'
import type { Columns, KnownColumn } from './columns.ts'
import { birthdayIn, dayIn, type DateOrders, type DateRules } from './file-dates.ts'
import { eachOnce, emailsIn, phonesIn, tagsIn } from './lists.ts'
import { fits, type CsvLine } from './records.ts'
import type { Checked, Refusal, RefusalReason } from './refusals.ts'
import type { Field } from './spellings.ts'
import { cadenceIn, importanceIn, stageIn } from './vocabulary.ts'

export type LineContext = {
  today: Day
  /** The order configured for dates like 03/04/2026; what the file itself proves goes before it. */
  dates: DateOrder | null
  orders: DateOrders
}

/**
 * What a line says, or everything for which it is refused. A line without a company is about its person. A company whose
 * line has a mail or phone and no person gets a contact of its own name.
 */
export function checkedLine(line: CsvLine, columns: Columns, context: LineContext): ImportLine | Refusal[] {
  const refusals: Refusal[] = []
  const refuse = (column: string | null, reason: RefusalReason) => {
    refusals.push({ lineNumber: line.number, column, reason })
  }
  const broken = brokenness(line, columns)
  if (broken) refuse(broken.column, broken.reason)
  if (broken) return refusals

  const { all, one, text } = fieldsOf(line, columns, refuse)
  const day =
    (towards: Towards) =>
    (said: string, { index }: KnownColumn) =>
      dayIn(said, rulesOf(index, context), towards)
  const [birthYear, birthMonth] = [text('birthYear'), text('birthMonth')]
  const birthday = (said: string, { index }: KnownColumn) =>
    birthdayIn(birthMonth === null ? said : `${birthYear ?? '-'}-${birthMonth}-${said}`, rulesOf(index, context))

  const person = text('fullName') ?? joined(' ', [text('firstName'), text('lastName')])
  const name = text('company') ?? person
  const contact = {
    role: text('role'),
    emails: eachOnce(all('email', emailsIn)),
    phones: eachOnce(all('phone', phonesIn)),
    birthday: one('birthday', birthday),
  }
  const isReachable = contact.emails.length > 0 || contact.phones.length > 0
  const contactName = person ?? (isReachable || contact.role || contact.birthday ? name : null)
  const customer = {
    number: one('number', customerNumber),
    stage: one('stage', stageIn),
    importance: one('importance', importanceIn),
    cadence: one('cadence', cadenceIn),
    since: one('since', day('past')),
    tags: eachOnce(all('tags', tagsIn)),
    owner: text('owner'),
    notes: joined('\n', all('notes', asTyped)),
    street: joined(' ', [text('street'), text('houseNumber')]),
    postalCode: text('postalCode'),
    city: text('city'),
    region: text('region'),
    country: text('country'),
  }
  const [lastContact, nextContact] = [one('lastContact', day('past')), one('nextContact', day('future'))]

  if (name === null && refusals.length === 0) refuse(null, { kind: 'no-name', facts: {} })
  if (name === null || refusals.length > 0) return refusals
  return {
    lineNumber: line.number,
    customer: { name, ...customer },
    contact: contactName === null ? null : { name: contactName, ...contact },
    lastContact,
    nextContact,
  }
}

/** Why no cell of the line can be trusted, if so. */
export function brokenness(line: CsvLine, { header }: Pick<Columns, 'header'>): Omit<Refusal, 'lineNumber'> | null {
  if (line.unclosedQuote) return { column: null, reason: { kind: 'unclosed-quote', facts: {} } }
  if (!fits(line.cells, header.length))
    return { column: null, reason: { kind: 'ragged', facts: { cells: line.cells.length, columns: header.length } } }
  const at = line.cells.findIndex((cell) => unreadable.test(cell))
  return at < 0 ? null : { column: header[at] ?? null, reason: { kind: 'unreadable', facts: {} } }
}

/** Zero bytes, what the encoding does not know, halves of characters. */
const unreadable = /[\0\ufffd\p{Cs}]/u

type Reading<Value> = (text: string, column: KnownColumn) => Checked<Value>

/** The filled cells of a field as what they mean: the one of its column, as text in one line, or all of several. */
function fieldsOf(line: CsvLine, columns: Columns, refuse: (column: string, reason: RefusalReason) => void) {
  const read = <Value>(column: KnownColumn, reading: Reading<Value>): Value | null => {
    const text = cellText(line.cells[column.index]!)
    if (text === '') return null
    const checked = tooLong(column.field, text) ?? reading(text, column)
    if ('value' in checked) return checked.value
    refuse(column.name, checked.refused)
    return null
  }
  const one = <Value>(field: Field, reading: Reading<Value>): Value | null => {
    const column = columns.of.get(field)?.[0]
    return column ? read(column, reading) : null
  }
  const all = <Value>(field: Field, reading: Reading<Value[]>): Value[] => {
    const values: Value[] = []
    for (const column of columns.of.get(field) ?? []) values.push(...(read(column, reading) ?? []))
    return values
  }
  return { one, all, text: (field: Field) => one(field, inOneLineText) }
}

function inOneLineText(text: string): Checked<string> {
  return { value: inOneLine(text) }
}

function tooLong(field: Field, { length }: string): { refused: RefusalReason } | null {
  const most = field === 'notes' ? 10_000 : 500
  return length > most ? { refused: { kind: 'too-long', facts: { length, most } } } : null
}

function rulesOf(index: number, { today, dates, orders }: LineContext): DateRules {
  return { today, order: orders.get(index) ?? dates }
}

function customerNumber(input: string): Checked<string> {
  return isRounded(input) ? { refused: { kind: 'rounded-number', facts: { input } } } : inOneLineText(input)
}

function asTyped(text: string): Checked<string[]> {
  return { value: [text] }
}

function joined(between: string, parts: readonly (string | null)[]): string | null {
  return parts.filter((part) => part !== null).join(between) || null
}
