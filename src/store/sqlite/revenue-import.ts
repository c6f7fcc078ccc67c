import type { Database } from 'better-sqlite3'
import { earliest, latest, type Day } from '../../domain/day.ts'
import type { Money } from '../../domain/money.ts'
import { customerFinder, type BookingRefusal, type RevenueLine } from '../../domain/revenue.ts'
import { formerFinder } from './aliases.ts'
import type { NewBooking } from './revenue.ts'
import { statement } from './statement.ts'
import type { Writing } from './writing.ts'

export type RevenueImported = {
  booked: number
  /** How many lines the store had already. */
  known: number
  refused: { lineNumber: number; reason: BookingRefusal }[]
  /** What was booked, in each currency. */
  sums: Money[]
  /** The first and the last day of what was booked; null where nothing was. */
  period: { from: Day; until: Day } | null
}

type Same = Pick<NewBooking, 'customerId' | 'on' | 'cents' | 'currency'>

/**
 * Books the lines of a file, whose customers are looked up in memory. A line is known by its reference, or where it has
 * none by customer, day and amount: each booking that the store had before answers for one such line.
 */
export function revenueImport(db: Database, add: (writing: Writing, booking: NewBooking) => number) {
  const customers = statement<[], { id: number; number: string | null; name: string; folded: string }>(
    db,
    `SELECT id, number, name, folded FROM customer`,
  )
  const ofReference = statement<{ customerId: number; reference: string }, Money & { on: Day }>(
    db,
    `SELECT booked_on AS "on", cents, currency FROM revenue
     WHERE customer_id = @customerId AND reference = @reference`,
  )
  const lastId = statement<[], { id: number | null }>(db, `SELECT max(id) AS "id" FROM revenue`)
  const same = statement<Same & { lastId: number }, { count: number }>(
    db,
    `SELECT count(*) AS "count" FROM revenue
     WHERE customer_id = @customerId AND booked_on = @on AND cents = @cents AND currency = @currency AND id <= @lastId`,
  )

  return (lines: Iterable<RevenueLine>, writing: Writing): RevenueImported => {
    const find = customerFinder(customers.each([]))
    const formerly = formerFinder(db)
    const before = lastId.get([])!.id ?? 0
    const left = new Map<string, number>()
    const sums = new Map<string, number>()
    const result: RevenueImported = { booked: 0, known: 0, refused: [], sums: [], period: null }

    for (const line of lines) {
      const known = find(line.customer)
      const former = typeof known === 'number' ? null : formerly(line.customer.number ?? line.customer.name ?? '')
      const customerId = former ?? known
      const standing = typeof customerId === 'number' ? standingOf(customerId, line) : customerId
      if (standing === 'known') result.known++
      else if (standing === 'new') book(customerId as number, line)
      else result.refused.push({ lineNumber: line.lineNumber, reason: standing })
    }
    result.sums = [...sums].map(([currency, cents]) => ({ cents, currency }))
    return result

    /** A reference that stands for another booking already is refused: neither may be taken for the other silently. */
    function standingOf(customerId: number, line: RevenueLine): 'new' | 'known' | BookingRefusal {
      const { on, cents, currency, reference } = line
      if (reference === null) return isStored({ customerId, on, cents, currency }) ? 'known' : 'new'
      const booked = ofReference.get({ customerId, reference })
      if (!booked) return 'new'
      const isSame = booked.on === on && booked.cents === cents && booked.currency === currency
      return isSame ? 'known' : { kind: 'booked-otherwise', facts: { reference, ...booked } }
    }

    function isStored(booking: Same): boolean {
      const key = Object.values(booking).join(' ')
      const count = left.get(key) ?? same.get({ ...booking, lastId: before })!.count
      left.set(key, count - 1)
      return count > 0
    }

    function book(customerId: number, { on, cents, currency, reference, text }: RevenueLine): void {
      add(writing, { customerId, on, cents, currency, reference, text })
      result.booked++
      sums.set(currency, (sums.get(currency) ?? 0) + cents)
      const { from, until } = result.period ?? { from: on, until: on }
      result.period = { from: earliest(from, on), until: latest(until, on) }
    }
  }
}
