import { marksIn, type Found, type Sought } from '../../domain/search.ts'
import type { CsvColumn } from '../../output/view.ts'

/** A hit as JSON shows it; docs/json.md explains the fields. */
export type SearchItem = ReturnType<typeof searchItem>

export function searchItem(found: Found, sought: Sought) {
  const { place, id, on, channel, customer, contact, fields } = found
  return {
    ...{ place, id, on, channel, customer, contact },
    fields: fields.flatMap((field) => {
      const words = marksIn(field, sought).map(({ from, to }) => field.text.slice(from, to))
      return words.length === 0 ? [] : [{ field: field.field, text: field.text, words }]
    }),
  }
}

export const searchCsv: readonly CsvColumn<SearchItem>[] = [
  { key: 'place', cell: ({ place }) => place },
  { key: 'id', cell: ({ id }) => id },
  { key: 'on', cell: ({ on }) => on },
  { key: 'channel', cell: ({ channel }) => channel },
  { key: 'customerId', cell: ({ customer }) => customer.id },
  { key: 'customer', cell: ({ customer }) => customer.name },
  { key: 'contact', cell: ({ contact }) => contact?.name ?? null },
  { key: 'field', cell: ({ fields }) => fields[0]?.field ?? null },
  { key: 'text', cell: ({ fields }) => fields[0]?.text ?? null },
]
