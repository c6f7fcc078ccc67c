import type { Money } from '../domain/money.ts'
import type { Language } from '../text/language.ts'
import { moneyWords } from '../text/money.ts'

/** Amounts of several currencies as one cell of a CSV file: `1200.50 EUR, 80.00 CHF`; null where there is none. */
export function plainAmounts(amounts: readonly Money[]): string | null {
  if (amounts.length === 0) return null
  return amounts.map(({ cents, currency }) => `${(cents / 100).toFixed(2)} ${currency}`).join(', ')
}

/** Without hundredths, as columns and bars show it: `1,201 EUR`. */
export function wholeMoney({ cents, currency }: Money, language: Language): string {
  return moneyWords({ cents: Math.round(cents / 100) * 100, currency }, language).replace(/[.,]00 /, ' ')
}
