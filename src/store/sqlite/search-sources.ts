import { aliasesIn } from '../../domain/alias.ts'
import type { Field, Place } from '../../domain/search.ts'
import type { FactTable } from './journal.ts'

/** Rows that are found by their words. */
export type Source = {
  /** One of sixteen, forever: it is part of the numbers in the index. */
  kind: number
  place: Place
  table: FactTable
  /** The column with the customer's number. */
  customer: string
  /** The day by which the newest come first, and `--since` counts; null where there is none. */
  on: string | null
  /** By name, as SQL; nothing else of a row is searched. */
  fields: Readonly<Record<string, string>>
  /** Which rows have words. */
  where: string
}

/** The customer is missing only while a change is under way. */
export type SourceRow = { key: number; id: number; customer: string | null } & Record<string, string | number | null>

/** Customers and their people come before what was written about them: their kinds are the highest. */
export const sources: readonly Source[] = [
  {
    ...{ kind: 9, place: 'customer', table: 'customer', customer: 'id', on: null, where: 'true' },
    fields: {
      ...{ name: 'r.name', number: 'r.number', street: 'r.street', postalCode: 'r.postal_code', city: 'r.city' },
      ...{ region: 'r.region', country: 'r.country', alias: 'r.notes' },
    },
  },
  {
    ...{ kind: 8, place: 'contact', table: 'contact', customer: 'customer_id', on: null, where: 'true' },
    fields: { name: 'r.name', role: 'r.role', email: pointsOf('email'), phone: pointsOf('phone') },
  },
  {
    ...{ kind: 0, place: 'note', table: 'customer', customer: 'id', on: null },
    ...{ fields: { notes: 'r.notes' }, where: 'r.notes IS NOT NULL' },
  },
  ofCustomer(1, 'note', 'knowledge', 'learned_on', { text: 'r.text' }),
  ofCustomer(2, 'interaction', 'interaction', 'happened_on', { text: 'r.text' }),
  ofCustomer(3, 'agreement', 'agreement', 'entered_on', { title: 'r.title', why: 'r.why' }),
  ofCustomer(4, 'promise', 'promise', 'made_on', { text: 'r.text', why: 'r.why' }),
  // What planning says is no person's word, and changes without them.
  ofCustomer(5, 'follow-up', 'follow_up', 'created_on', {
    ...{ text: "CASE WHEN r.rule IN ('task', 'agreed') THEN r.text END", why: 'r.why' },
  }),
  ofCustomer(6, 'stage', 'stage_change', 'changed_on', { note: 'r.note' }),
]

/** Of customers and their people, by what they are called. */
export const firstNameKind = 8

/** A row's number in the index, in which higher is better: names, then the newest day, then the kind, then its id. */
export function keyOf({ kind, on }: Source): string {
  const day = on === null ? '0' : dayNumber(`r.${on}`)
  return `((${Math.max(0, kind - firstNameKind + 1)} << 51) + (${day} << 34) + (${kind} << 30) + r.id)`
}

/** The number of a day in such a number. */
export function dayNumber(day: string): string {
  return `max(1, min(131071, CAST(julianday(${day}) - 2415020.5 AS INTEGER)))`
}

/** Which row a number means. */
export function rowOfKey(key: number): { kind: number; id: number } {
  return { kind: Math.floor(key / 2 ** 30) % 16, id: key % 2 ** 30 }
}

/** What words of a source are read from, with its number in the index. */
export function rowsOf(source: Source): string {
  const fields = Object.entries(source.fields).map(([name, sql]) => `${sql} AS "f_${name}"`)
  return `SELECT ${keyOf(source)} AS "key", r.id, c.name AS "customer", ${fields.join(', ')}
    FROM ${source.table} r LEFT JOIN customer c ON c.id = r.${source.customer} WHERE ${source.where}`
}

/** The texts of a row, by field. */
export function fieldsOf({ fields }: Source, row: SourceRow): Field[] {
  return Object.keys(fields).flatMap((field) => {
    const text = row[`f_${field}`]
    if (typeof text !== 'string' || text === '') return []
    if (field === 'alias') return aliasesIn(text).map((alias) => ({ field, text: alias }))
    return field === 'email' || field === 'phone'
      ? text.split('\n').map((one) => ({ field, text: one }))
      : [{ field, text }]
  })
}

function ofCustomer(kind: number, place: Place, table: FactTable, on: string, fields: Source['fields']): Source {
  const where = `coalesce(${Object.values(fields).join(', ')}, NULL) IS NOT NULL`
  return { kind, place, table, customer: 'customer_id', on, fields, where }
}

function pointsOf(kind: 'email' | 'phone'): string {
  return `(SELECT group_concat(value, char(10)) FROM (
    SELECT value FROM contact_point WHERE contact_id = r.id AND kind = '${kind}' ORDER BY id))`
}
