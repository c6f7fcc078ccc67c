import { importances } from './customer.ts'
import { daysBetween, type Day } from './day.ts'
import { centsIn, mainCurrency, type RiskyCustomer } from './risk.ts'

/**
 * The most important first: by importance, then by the revenue of the last 12 months in the main currency; among equals who
 * has been silent longest, then by name. `silentSince` has those who are silent.
 */
export function foremost(
  customers: readonly RiskyCustomer[],
  most: number,
  silentSince: ReadonlyMap<number, Day | null>,
): RiskyCustomer[] {
  const currency = mainCurrency(customers)
  const since = ({ customer: { id } }: RiskyCustomer) => silentSince.get(id) ?? '9999'
  return [...customers]
    .sort(
      (a, b) =>
        importances.indexOf(a.customer.importance) - importances.indexOf(b.customer.importance) ||
        centsIn(b.revenue, currency) - centsIn(a.revenue, currency) ||
        compareTexts(since(a), since(b)) ||
        compareTexts(a.sortName, b.sortName) ||
        a.customer.id - b.customer.id,
    )
    .slice(0, most)
}

/**
 * The times without dialogue that were longer than the limit, from one dialogue to the next; before the first of them from
 * the day on which the customer was added. The last one, up to today, is one only where the customer is silent now, which
 * what was agreed for later also decides (`domain/gap.ts`).
 */
export function silencesBeyond(
  limit: number,
  days: readonly Day[],
  { addedOn, silentSince, today }: { addedOn: Day; silentSince: Day | null; today: Day },
): { from: Day; until: Day }[] {
  const [first] = days
  const starts = first !== undefined && first <= addedOn ? days : [addedOn, ...days]
  const past = starts.flatMap((from, index) => {
    const until = starts[index + 1]
    return until !== undefined && daysBetween(from, until) > limit ? [{ from, until }] : []
  })
  return silentSince === null ? past : [...past, { from: silentSince, until: today }]
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
