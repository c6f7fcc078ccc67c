import type { ImportedContact, ImportLine } from './import-line.ts'
import { folded, foldedEmail, identityOf, sameName } from './name.ts'

/** What tells customers of one name apart. */
const distinguishing = ['number', 'street', 'postalCode', 'city'] as const

export type Distinction = Pick<ImportLine['customer'], 'name' | (typeof distinguishing)[number]>

/** Why a line that can be read is not imported all the same. */
export type PlacingRefusal =
  | { kind: 'several-customers'; facts: { name: string } }
  | { kind: 'several-owners'; facts: { input: string } }
  /** They have left, or are away without end. */
  | { kind: 'owner-unavailable'; facts: { input: string } }
  /** The address or number of somebody who wished no contact and was forgotten. */
  | { kind: 'was-forgotten'; facts: { input: string } }
  /** The number is already that of another line of the file. */
  | { kind: 'number-of-other'; facts: { number: string; lineNumber: number; name: string } }

/** What the lines of a new customer say twice, and not alike: the first is kept. */
export type Contradiction = { lineNumber: number; customer: string; field: string; kept: string; said: string }

/**
 * What a line is known by when the same file comes again: the customer's number, else name and address, and the
 * contact. The n-th line of the same identity in one file is another line.
 */
export function lineIdentity({ customer, contact }: Pick<ImportLine, 'customer' | 'contact'>, occurrence: number) {
  const who = contact ? (contact.emails[0] ? foldedEmail(contact.emails[0]) : identityOf(contact.name)) : ''
  const parts = [customerIdentity(customer), who]
  return JSON.stringify(occurrence === 1 ? parts : [...parts, occurrence])
}

/** Gives each line of a file its identity, in the order of the file. */
export function lineIdentities(): (line: Pick<ImportLine, 'customer' | 'contact'>) => string {
  const occurrences = new Map<string, number>()
  return (line) => {
    const first = lineIdentity(line, 1)
    const occurrence = (occurrences.get(first) ?? 0) + 1
    occurrences.set(first, occurrence)
    return occurrence === 1 ? first : lineIdentity(line, occurrence)
  }
}

/** What tells one customer of a file from another: the number, else name and address. */
export function customerIdentity({ number, name, street, postalCode, city }: Distinction): string {
  if (number !== null) return `#${identityOf(number)}`
  return [name, street, postalCode, city].map((part) => (part === null ? '' : identityOf(part))).join('|')
}

/** Whether a line may mean a customer of the same name: nothing in number or address contradicts. */
export function mayBeSame(known: Distinction, line: Distinction): boolean {
  const agrees = (key: (typeof distinguishing)[number]) => !contradicts(known[key], line[key])
  return sameName(known.name, line.name) && distinguishing.every(agrees)
}

/** Whether nothing but the name says who is meant. */
export function isVague(customer: Distinction): boolean {
  return distinguishing.every((key) => customer[key] === null)
}

/** Whether the line's contact has no name of its own: it bears the customer's. */
export function isNameless({ customer, contact }: Pick<ImportLine, 'customer' | 'contact'>): boolean {
  return contact !== null && sameName(contact.name, customer.name)
}

/** Whether both say something, and not the same. */
export function contradicts(first: string | null, other: string | null): boolean {
  return first !== null && other !== null && first !== other && identityOf(first) !== identityOf(other)
}

/**
 * Whether two names under one e-mail address are one person's: all words of the shorter one are in the longer one,
 * perhaps as initials. Colleagues who share an address are two persons.
 */
export function namesAgree(first: string, other: string): boolean {
  const words = (name: string) =>
    folded(name)
      .replaceAll('.', ' ')
      .split(/[\s,-]+/)
      .filter(Boolean)
  const [shorter, longer] = [words(first), words(other)].sort((a, b) => a.length - b.length)
  const isIn = (word: string) =>
    longer!.some((whole) => whole.startsWith(word) && (word.length === 1 || word === whole))
  return shorter!.length > 0 && shorter!.every((word) => isIn(word) || longer!.includes(word[0]!))
}

/** The form in which phone numbers are compared: only digits count. */
export function plainPhone(phone: string): string {
  return phone.replace(/[^\d+]/g, '') || phone
}

/** What a person has whom a line names as well: what is empty is filled, addresses and numbers are added. */
export function filledContact(
  known: Omit<ImportedContact, 'name' | 'emails' | 'phones'> & Record<'emails' | 'phones', readonly string[]>,
  line: ImportedContact,
): Partial<Omit<ImportedContact, 'name'>> {
  const emails = missing(known.emails, line.emails, foldedEmail)
  const phones = missing(known.phones, line.phones, plainPhone)
  return {
    ...(known.role === null && line.role !== null ? { role: line.role } : {}),
    ...(known.birthday === null && line.birthday !== null ? { birthday: line.birthday } : {}),
    ...(emails.length > 0 ? { emails: [...known.emails, ...emails] } : {}),
    ...(phones.length > 0 ? { phones: [...known.phones, ...phones] } : {}),
  }
}

/** Those that are not among the known ones. */
export function missing(known: readonly string[], others: readonly string[], formOf: (text: string) => string) {
  if (others.length === 0) return []
  const forms = new Set(known.map(formOf))
  return others.filter((text) => !forms.has(formOf(text)))
}
