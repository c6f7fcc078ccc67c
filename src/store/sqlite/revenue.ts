import type { Database } from 'better-sqlite3'
import type { Day } from '../../domain/day.ts'
import { Failure } from '../../domain/failure.ts'
import type { Booking, RevenueLine, YearSum } from '../../domain/revenue.ts'
import { atTheSeam, type Guard } from './seam.ts'
import { statement } from './statement.ts'
import type { Writes, Writing } from './writing.ts'

export type NewBooking = Booking & { customerId: number }
export type BookingRecord = Booking & { id: number }

/** What was booked for a customer in a year and currency; the customer is null for those who were forgotten. */
export type CustomerSum = YearSum & { customer: { id: number; name: string } | null }

type Years = { from: Day; until: Day }

/** Booked amounts; no date depends on them, so nobody is planned anew. */
export function revenue(db: Database, { write, rehearse }: Pick<Writes, 'write' | 'rehearse'>, guard: Guard) {
  const insert = statement<NewBooking>(
    db,
    `INSERT INTO revenue (customer_id, booked_on, cents, currency, reference, text)
     VALUES (@customerId, @on, @cents, @currency, @reference, @text)`,
  )
  const taken = statement<{ customerId: number; reference: string }, { name: string }>(
    db,
    `SELECT c.name FROM revenue r JOIN customer c ON c.id = r.customer_id
     WHERE r.customer_id = @customerId AND r.reference = @reference`,
  )
  const of = statement<{ customerId: number } & Years, BookingRecord>(
    db,
    `SELECT id, booked_on AS "on", cents, currency, reference, text FROM revenue
     WHERE customer_id = @customerId AND booked_on BETWEEN @from AND @until ORDER BY booked_on DESC, id DESC`,
  )
  const sums = statement<Years, YearSum & { customerId: number; customerName: string }>(
    db,
    `SELECT c.id AS "customerId", c.name AS "customerName", CAST(substr(r.booked_on, 1, 4) AS INTEGER) AS "year",
       r.currency, sum(r.cents) AS "cents", count(*) AS "count"
     FROM revenue r JOIN customer c ON c.id = r.customer_id
     WHERE r.booked_on BETWEEN @from AND @until
     GROUP BY c.id, "year", r.currency ORDER BY c.folded, c.id, "year" DESC, r.currency`,
  )
  const keptSums = statement<Years, YearSum>(
    db,
    `SELECT CAST(substr(booked_on, 1, 4) AS INTEGER) AS "year", currency, sum(cents) AS "cents", count(*) AS "count"
     FROM kept_revenue WHERE booked_on BETWEEN @from AND @until
     GROUP BY "year", currency ORDER BY "year" DESC, currency`,
  )

  function addWithin(writing: Writing, booking: NewBooking): number {
    const id = Number(insert.run(booking).lastInsertRowid)
    writing.inserted('revenue', id)
    writing.about(booking.customerId)
    return id
  }

  return {
    ...atTheSeam(
      {
        /** Throws Failure `reference-taken` where the customer has a booking of that reference. */
        add: (booking: NewBooking): number =>
          write((writing) => {
            const { customerId, reference } = booking
            const before = reference === null ? undefined : taken.get({ customerId, reference })
            if (reference !== null && before) throw new Failure('reference-taken', { reference, name: before.name })
            return addWithin(writing, booking)
          }),

        /** A customer's bookings, the latest first; of one year where it is given. */
        of: (customerId: number, year: number | null = null): BookingRecord[] =>
          of.all({ customerId, ...yearsOf(year) }),

        /** By customer, the latest year first; in the end what was kept of those who were forgotten. */
        sums: (year: number | null = null): CustomerSum[] => [
          ...sums
            .all(yearsOf(year))
            .map(({ customerId: id, customerName: name, ...sum }) => ({ customer: { id, name }, ...sum })),
          ...keptSums.all(yearsOf(year)).map((sum) => ({ customer: null, ...sum })),
        ],
      },
      guard,
    ),

    /** Books the lines of a file that are not booked yet, whole or not at all; a dry run says what it would do. */
    async import(lines: Iterable<RevenueLine>, { dryRun }: { dryRun: boolean }) {
      const { revenueImport } = await import('./revenue-import.ts')
      const importing = revenueImport(db, addWithin)
      return guard(() => (dryRun ? rehearse : write)((writing) => importing(lines, writing)))
    },
  }
}

function yearsOf(year: number | null): Years {
  const [first, last] = year === null ? ['0001', '9999'] : [year, year].map((one) => String(one).padStart(4, '0'))
  return { from: `${first!}-01-01` as Day, until: `${last!}-12-31` as Day }
}
