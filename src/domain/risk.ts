import type { Importance, Stage } from './customer.ts'
import { after, type Day, type Duration } from './day.ts'
import type { Staff } from './in-charge.ts'
import type { Money } from './money.ts'

/** Over how long revenue and dialogues are looked at. */
export const riskSpan: Duration = { count: 12, unit: 'm' }

/** What may hang on one person, in the order in which it is told. */
export const riskKinds = [
  'owner',
  'no-deputy',
  'contact',
  'one-voice',
  'no-contact',
  'single-contact',
  'falling',
  'silent',
] as const
export type RiskKind = (typeof riskKinds)[number]

export type Person = { id: number; name: string }

/** A customer in care as far as risks ask. */
export type RiskyCustomer = {
  customer: { id: number; name: string; stage: Stage; importance: Importance }
  sortName: string
  ownerId: number | null
  /** What was booked in the last 12 months, and in those before; by currency. */
  revenue: readonly Money[]
  revenueBefore: readonly Money[]
}

export type RiskFacts = {
  customers: readonly RiskyCustomer[]
  /** Who has not left. */
  contacts: readonly (Person & { customerId: number; email: string | null })[]
  /** How many dialogues of the last 12 months were with each contact; null where nobody is named. */
  voices: readonly { customerId: number; contactId: number | null; count: number }[]
}

export type Risk = {
  kind: RiskKind
  customer: RiskyCustomer['customer'] | null
  /** A person at the customer. */
  contact: Person | null
  owner: Person | null
  /** The customers that hang on a contact. */
  at: readonly Person[]
  /** How many these are, and their share of those in care, from 0 to 1. */
  customers: number
  customerShare: number
  /** What was booked with them in the last 12 months, and in those before; by currency. */
  revenue: readonly Money[]
  revenueBefore: readonly Money[]
  /** The share of all revenue in the main currency; null where nothing was booked in it. */
  revenueShare: number | null
  /** Of what is falling, the currency that is, with what is left of the year before. */
  falling: { currency: string; ratio: number } | null
  dialogues: number | null
  /** The last dialogue of who is silent. */
  since: Day | null
}

/** The currency in which most customers were booked; of several the one with the higher sum. */
export function mainCurrency(customers: readonly RiskyCustomer[]): string | null {
  const all = customers.flatMap(({ revenue }) => revenue)
  const currencies = summed(all).map(({ currency, cents }) => ({
    ...{ currency, cents },
    count: all.filter((money) => money.currency === currency).length,
  }))
  return currencies.sort((a, b) => b.count - a.count || b.cents - a.cents)[0]?.currency ?? null
}

/** The days of the last 12 months and of those before: what was booked after `from`, and after `before`. */
export function riskDays(today: Day): { from: Day; before: Day } {
  return { from: after(today, riskSpan, -1), before: after(today, riskSpan, -2) }
}

export type Reckoning = RiskFacts & {
  currency: string | null
  /** In the main currency. */
  total: number
  named: (ownerId: number | null) => Person | null
}

/** The facts with what every risk is measured by. */
export function reckoning(facts: RiskFacts, { owners }: Staff): Reckoning {
  const currency = mainCurrency(facts.customers)
  const byId = new Map(owners.map(({ id, name }) => [id, { id, name }]))
  return {
    ...facts,
    currency,
    total: centsIn(
      facts.customers.flatMap(({ revenue }) => revenue),
      currency,
    ),
    named: (ownerId) => (ownerId === null ? null : (byId.get(ownerId) ?? null)),
  }
}

/** What hangs together of these customers; `said` says on whom, and why. */
export function riskOf(
  { customers: all, currency, total, named }: Reckoning,
  kind: RiskKind,
  its: readonly RiskyCustomer[],
  said: Partial<Risk>,
): Risk {
  const [first] = its
  const revenue = summed(its.flatMap((one) => one.revenue))
  return {
    ...{ kind, contact: null, falling: null, dialogues: null, since: null },
    customer: first?.customer ?? null,
    owner: its.length > 0 && its.every(({ ownerId }) => ownerId === first!.ownerId) ? named(first!.ownerId) : null,
    at: its.map(({ customer: { id, name } }) => ({ id, name })),
    customers: its.length,
    customerShare: all.length === 0 ? 0 : its.length / all.length,
    ...{ revenue, revenueBefore: summed(its.flatMap((one) => one.revenueBefore)) },
    revenueShare: total > 0 ? centsIn(revenue, currency) / total : null,
    ...said,
  }
}

/** By currency, in the order of their codes. */
function summed(amounts: readonly Money[]): Money[] {
  const sums = new Map<string, number>()
  for (const { cents, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + cents)
  return [...sums].map(([currency, cents]) => ({ cents, currency })).sort((a, b) => compare(a.currency, b.currency))
}

export function centsIn(amounts: readonly Money[], currency: string | null): number {
  return amounts.reduce((sum, money) => (money.currency === currency ? sum + money.cents : sum), 0)
}

/** More revenue first, then the more important customer, then by id. */
export function byWeight(a: Risk, b: Risk): number {
  return (
    (b.revenueShare ?? 0) - (a.revenueShare ?? 0) ||
    compare(a.customer?.importance ?? '', b.customer?.importance ?? '') ||
    (a.customer?.id ?? 0) - (b.customer?.id ?? 0)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
