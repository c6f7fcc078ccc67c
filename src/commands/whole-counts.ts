import { words } from '../text/language.ts'

/** How many rows of each table, in the words of people; what there is none of is left out. */
export type RowCounts = Readonly<Record<string, number>>

type CountWords = Readonly<Record<string, (count: number) => string>>

export const countText = words<{ counted: (rows: RowCounts) => string }>({
  en: { counted: (rows) => listed(rows, english, 'and') || 'nothing' },
  de: { counted: (rows) => listed(rows, german, 'und') || 'nichts' },
})

function listed(rows: RowCounts, counted: CountWords, and: string): string {
  const parts = Object.entries(counted).flatMap(([table, word]) => {
    const count = rows[table] ?? 0
    return count === 0 ? [] : [word(count)]
  })
  const last = parts.pop() ?? ''
  return parts.length === 0 ? last : `${parts.join(', ')} ${and} ${last}`
}

function plural(one: string, several: string) {
  return (count: number) => `${count} ${count === 1 ? one : several}`
}

const english: CountWords = {
  customer: plural('customer', 'customers'),
  contact: plural('contact', 'contacts'),
  interaction: plural('entry of the history', 'entries of the history'),
  follow_up: plural('follow-up', 'follow-ups'),
  promise: plural('promise', 'promises'),
  agreement: plural('agreement', 'agreements'),
  revenue: plural('booked amount', 'booked amounts'),
}

const german: CountWords = {
  customer: plural('Kunde', 'Kunden'),
  contact: plural('Ansprechperson', 'Ansprechpersonen'),
  interaction: plural('Eintrag', 'Einträge'),
  follow_up: plural('Wiedervorlage', 'Wiedervorlagen'),
  promise: plural('Zusage', 'Zusagen'),
  agreement: plural('Vereinbarung', 'Vereinbarungen'),
  revenue: plural('Buchung', 'Buchungen'),
}
