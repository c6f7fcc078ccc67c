import { folded, sameName } from './name.ts'

/** Somebody who can be named on the command line; for a customer `customer` is its own name. */
export type Named = {
  type: 'customer' | 'contact'
  id: number
  customerId: number
  name: string
  customer: string
  city: string | null
  /** A contact who is no longer there. */
  isGone?: boolean
}

/** Who is meant: nobody, one, or several to choose from. */
export type Meant = { found: Named } | { candidates: readonly Named[] }

/**
 * Who is meant of those whose name begins with the query: the exact spelling before the folded one, whole names before
 * beginnings, and a customer before a contact of the same name; of each, who has left only where nobody else is meant
 * (product.md, "Naming things on the command line").
 */
export function meant(query: string, named: readonly Named[]): Meant {
  const beginning = stillThere(named)
  const whole = named.filter(({ name }) => folded(name) === folded(query))
  const exact = whole.filter(({ name }) => sameName(name, query))
  const [best = []] = [stillThere(exact), stillThere(whole), beginning].filter((some) => some.length > 0)
  const customers = best.filter(({ type }) => type === 'customer')
  const candidates = best === beginning ? oncePerCustomer(best) : customers.length > 0 ? customers : best
  const [only] = candidates
  return candidates.length === 1 && only ? { found: only } : { candidates }
}

/** A contact of a customer that is a candidate itself adds no choice. */
export function oncePerCustomer(named: readonly Named[]): Named[] {
  const customers = new Set(named.filter(({ type }) => type === 'customer').map(({ customerId }) => customerId))
  return named.filter(({ type, customerId }) => type === 'customer' || !customers.has(customerId))
}

/** Without those who have left, unless there is nobody else. */
export function stillThere(named: readonly Named[]): readonly Named[] {
  const there = named.filter(({ isGone }) => !isGone)
  return there.length > 0 ? there : named
}

/** An id with its letter, such as `c14`; null where the text is none. */
export function idOf(text: string, letter: 'c' | 'p' | 'o' | 'e' | 'a'): number | null {
  const parts = /^([a-z])([1-9]\d{0,14})$/i.exec(text)
  return parts?.[1]?.toLowerCase() === letter ? Number(parts[2]) : null
}
