import { partsOf, type Day } from './day.ts'
import type { Money } from './money.ts'
import { folded, identityOf } from './name.ts'
import { idOf } from './naming.ts'

/** An amount that was booked for a customer; below zero where it was given back. */
export type Booking = Money & { on: Day; reference: string | null; text: string | null }

/** A line of a file with booked amounts; a customer is named by number, by name, or by both. */
export type RevenueLine = Booking & { lineNumber: number; customer: NamedCustomer }

export type NamedCustomer = { number: string | null; name: string | null }

/** Why a line that can be read is not booked all the same. */
export type BookingRefusal =
  | { kind: 'unknown-customer'; facts: { input: string } }
  | { kind: 'several-customers'; facts: { name: string } }
  /** Its reference is booked for this customer, with another day or amount. */
  | { kind: 'booked-otherwise'; facts: { reference: string; on: Day } & Money }

/** What was booked in a year and currency, and in how many bookings. */
export type YearSum = Money & { year: number; count: number }

/** The latest year first. */
export function perYear(bookings: readonly (Money & { on: Day })[]): YearSum[] {
  const sums = new Map<string, YearSum>()
  for (const { on, cents, currency } of bookings) {
    const { year } = partsOf(on)
    const sum = sums.get(`${year} ${currency}`)
    if (!sum) sums.set(`${year} ${currency}`, { year, currency, cents, count: 1 })
    else {
      sum.cents += cents
      sum.count += 1
    }
  }
  return [...sums.values()].sort((a, b) => b.year - a.year || (a.currency < b.currency ? -1 : 1))
}

/**
 * Finds whom a line of a file means. The customer's number decides; a name counts where there is none, or where the
 * customer of that name has no number that could contradict. In the place of a name a number may stand, or an id.
 */
export function customerFinder(
  customers: Iterable<{ id: number; number: string | null; name: string; folded: string }>,
): (named: NamedCustomer) => number | BookingRefusal {
  const byNumber = new Map<string, number>()
  const [byName, byFolded] = [new Map<string, number[]>(), new Map<string, number[]>()]
  const [ids, numbered] = [new Set<number>(), new Set<number>()]
  for (const { id, number, name, folded } of customers) {
    ids.add(id)
    if (number !== null) {
      byNumber.set(keyOf(number), id)
      numbered.add(id)
    }
    gather(byName, identityOf(name), id)
    gather(byFolded, folded, id)
  }

  const ofNumber = (input: string): number | null => {
    const id = idOf(input, 'c')
    return byNumber.get(keyOf(input)) ?? (id !== null && ids.has(id) ? id : null)
  }

  return ({ number, name }) => {
    const sure = number === null ? null : ofNumber(number)
    if (sure !== null) return sure
    const called = name === null ? [] : (byName.get(identityOf(name)) ?? byFolded.get(folded(name)) ?? [])
    const fitting = number === null ? called : called.filter((id) => !numbered.has(id))
    if (fitting.length > 1) return { kind: 'several-customers', facts: { name: name! } }
    const found = fitting[0] ?? (number === null && name !== null ? ofNumber(name) : null)
    return found ?? { kind: 'unknown-customer', facts: { input: number ?? name ?? '' } }
  }
}

function keyOf(number: string): string {
  return number.trim().toLowerCase()
}

function gather(map: Map<string, number[]>, key: string, id: number): void {
  const before = map.get(key)
  if (before) before.push(id)
  else map.set(key, [id])
}
