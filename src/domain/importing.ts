import type { Address } from './customer.ts'
import type { ImportedContact, ImportLine } from './import-line.ts'
import { foldedEmail, identityOf, sameName } from './name.ts'

/**
 * What a line is known by when the same file comes again: the customer's number, else name and address, and the
 * contact. The n-th line of the same identity in one file is another line.
 */
export function lineIdentity({ customer, contact }: ImportLine, occurrence: number): string {
  const who = contact ? (contact.emails[0] ? foldedEmail(contact.emails[0]) : identityOf(contact.name)) : ''
  const parts = [customerIdentity(customer), who]
  return JSON.stringify(occurrence === 1 ? parts : [...parts, occurrence])
}

/** What tells one customer of a file from another: the number, else name and address. */
export function customerIdentity({ number, name, street, postalCode, city }: ImportLine['customer']): string {
  if (number !== null) return `#${identityOf(number)}`
  return [name, street, postalCode, city].map((part) => (part === null ? '' : identityOf(part))).join('|')
}

/** Whether a line may mean a customer of the same name: nothing in number or address contradicts. */
export function mayBeSame(
  known: { name: string; number: string | null } & Address,
  line: { name: string; number: string | null } & Address,
): boolean {
  const agrees = (key: 'number' | 'street' | 'postalCode' | 'city') => {
    const [a, b] = [known[key], line[key]]
    return a === null || b === null || identityOf(a) === identityOf(b)
  }
  return sameName(known.name, line.name) && (['number', 'street', 'postalCode', 'city'] as const).every(agrees)
}

/** Whether a line means this contact: the same e-mail, or the same name without another e-mail. */
export function isSameContact(known: { name: string; emails: readonly string[] }, line: ImportedContact): boolean {
  const emails = new Set(known.emails.map(foldedEmail))
  if (line.emails.some((email) => emails.has(foldedEmail(email)))) return true
  return sameName(known.name, line.name)
}

/** The fields of an import that differ from those imported before: only these are written, so that edits in between stay. */
export function changedSince<Fields extends object>(before: Fields | null, now: Fields): Partial<Fields> {
  const changed = Object.entries(now).filter(
    ([key, value]) =>
      JSON.stringify(value) !== JSON.stringify(before ? (before as Record<string, unknown>)[key] : undefined),
  )
  return Object.fromEntries(changed) as Partial<Fields>
}
