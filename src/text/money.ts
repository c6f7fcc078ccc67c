import type { Money } from '../domain/money.ts'
import type { Language } from './language.ts'

/** `1,200.50 EUR`, `1.200,50 EUR`. */
export function moneyWords({ cents, currency }: Money, language: Language): string {
  const [thousands, decimal] = language === 'de' ? ['.', ','] : [',', '.']
  const digits = String(Math.abs(cents)).padStart(3, '0')
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, thousands)
  return `${cents < 0 ? '-' : ''}${whole}${decimal}${digits.slice(-2)} ${currency}`
}
