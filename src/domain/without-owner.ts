import { importances } from './customer.ts'
import { daysAfter, type Day } from './day.ts'
import type { Written } from './dossier.ts'
import { absenceOn, type Staff } from './in-charge.ts'
import type { Money } from './money.ts'
import { centsIn, mainCurrency, reckoning, riskOf, type Risk, type RiskFacts } from './risk.ts'

/** What hangs on one owner: their customers in care, as one risk. */
export function shareOf(ownerId: number, facts: RiskFacts, staff: Staff): Risk {
  const reckoned = reckoning(facts, staff)
  const its = facts.customers.filter((one) => one.ownerId === ownerId)
  return riskOf(reckoned, 'owner', its, { owner: reckoned.named(ownerId), customer: null, at: [] })
}

/**
 * The staff as if somebody were not there from a day on, without end: whoever stands in for them then does, else their
 * deputy; what they stand in for falls to others as well.
 */
export function staffWithout(ownerId: number, staff: Staff, fromOn: Day): Staff {
  const standInId = absenceOn(ownerId, staff, fromOn)?.standInId ?? null
  const absences = staff.absences.filter((absence) => absence.ownerId !== ownerId)
  return { ...staff, absences: [...absences, { id: 0, ownerId, fromOn, untilOn: null, standInId }] }
}

/** A customer of whom only one of us knows. */
export type OnlyTheirs = Written & { revenue: readonly Money[] }

/** With whom nobody else ever spoke: the most important first, then what weighs most. */
export function onlyTheirs(written: readonly Written[], { customers }: RiskFacts): OnlyTheirs[] {
  const [currency, byId] = [mainCurrency(customers), new Map(customers.map((one) => [one.customer.id, one]))]
  return written
    .filter(({ byOthers }) => byOthers === 0)
    .map((one) => ({ ...one, revenue: byId.get(one.customer.id)?.revenue ?? [] }))
    .sort(
      (a, b) =>
        importances.indexOf(a.customer.importance) - importances.indexOf(b.customer.importance) ||
        centsIn(b.revenue, currency) - centsIn(a.revenue, currency) ||
        a.customer.id - b.customer.id,
    )
}

/** The last of the days on which one looks for what would be due: the seven from tomorrow on. */
export function lastOfWeek(tomorrow: Day): Day {
  return daysAfter(tomorrow, 6)
}
