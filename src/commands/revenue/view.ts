import { compareDays } from '../../domain/day.ts'
import type { Block, TableRow, View } from '../../output/view.ts'
import type { Store } from '../../store/store.ts'
import { longDay } from '../../text/dates.ts'
import type { Language } from '../../text/language.ts'
import { moneyWords } from '../../text/money.ts'
import type { listText } from './text.ts'

type BookingRecord = Awaited<ReturnType<Store['revenue']['of']>>[number]

/** What was booked for a customer in a year and currency; docs/json.md explains the fields. */
type Sum = Awaited<ReturnType<Store['revenue']['sums']>>[number] & { bookings?: BookingRecord[] }

/** `customer` is the name of the only one that is asked for. */
type Seen = { t: typeof listText.en; year: number | null; customer: string | null; language: Language }

export function sumsView(sums: readonly Sum[], seen: Seen): View<Sum> {
  return {
    rows: sums,
    csv: [
      { key: 'customerId', cell: ({ customer }) => customer?.id ?? null },
      { key: 'customer', cell: ({ customer }) => customer?.name ?? null },
      { key: 'year', cell: ({ year }) => year },
      { key: 'currency', cell: ({ currency }) => currency },
      { key: 'cents', cell: ({ cents }) => cents },
      { key: 'count', cell: ({ count }) => count },
    ],
    text: sums.length === 0 ? nothing(seen) : [sumTable(sums, seen), ...bookingTable(sums, seen)],
  }
}

function nothing({ t, year, customer }: Seen): Block[] {
  const words = year !== null ? t.noneIn(year) : customer !== null ? t.noneOf(customer) : t.none
  return [{ is: 'line', text: words }]
}

/** The customer is not said again where it stands on the line above. */
function sumTable(sums: readonly Sum[], { t, language }: Seen): Block {
  const { customer, year, revenue, count } = t.headings
  return {
    is: 'table',
    columns: [
      { heading: customer, shrink: 1, min: 12 },
      { heading: year, align: 'right' },
      { heading: revenue, align: 'right' },
      { heading: count, align: 'right' },
    ],
    rows: sums.map((sum, index): TableRow => {
      const isSame = index > 0 && sums[index - 1]!.customer?.id === sum.customer?.id
      return [
        isSame ? '' : sum.customer === null ? t.forgotten : { text: sum.customer.name, tone: 'strong' },
        String(sum.year),
        moneyWords(sum, language),
        String(sum.count),
      ]
    }),
  }
}

function bookingTable(sums: readonly Sum[], { t, language }: Seen): Block[] {
  const bookings = sums.flatMap((sum) => sum.bookings ?? []).sort((a, b) => compareDays(b.on, a.on) || b.id - a.id)
  if (bookings.length === 0) return []
  const { on, revenue, reference, text } = t.headings
  return [
    { is: 'blank' },
    {
      is: 'table',
      columns: [
        { heading: on, align: 'right' },
        { heading: revenue, align: 'right' },
        { heading: reference, shrink: 1, min: 8 },
        { heading: text, shrink: 2, min: 12, lines: 2 },
      ],
      rows: bookings.map((booking) => [
        longDay(booking.on, language),
        moneyWords(booking, language),
        booking.reference ?? '',
        booking.text ?? '',
      ]),
    },
  ]
}
