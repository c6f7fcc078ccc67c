import { contentLines, textValue } from './content-lines.ts'

/** Somebody in an address book, or a firm of which nobody is known. */
export type Card = {
  /** Names it for good: whoever reads the file again changes it instead of adding another. */
  uid: string
  name: string
  isFirm: boolean
  /** Where they work. */
  firm: string | null
  role: string | null
  /** The usual one first. */
  emails: readonly string[]
  phones: readonly string[]
  /** `1984-02-29`, or without a year `--02-29`. */
  birthday: string | null
  address: Record<'street' | 'city' | 'region' | 'postalCode' | 'country', string | null>
  language: string | null
  tags: readonly string[]
  note: string | null
}

/** A card of an address book (vCard 4.0, RFC 6350). */
export function cardText(card: Card): string {
  const { uid, name, isFirm, firm, role, emails, phones, birthday, language, tags, note } = card
  return contentLines([
    'BEGIN:VCARD',
    'VERSION:4.0',
    'PRODID:-//followups//followups//EN',
    `UID;VALUE=text:${textValue(uid)}`,
    `KIND:${isFirm ? 'org' : 'individual'}`,
    `FN:${textValue(name)}`,
    ...(isFirm ? [] : [`N:${nameParts(name).map(textValue).join(';')};;;`]),
    ...filled('ORG', isFirm ? name : firm),
    ...filled('TITLE', role),
    ...emails.map((email, index) => `EMAIL${preferred(index)}:${textValue(email)}`),
    ...phones.map((phone, index) => `TEL${preferred(index)}:${textValue(phone)}`),
    ...(birthday === null ? [] : [`BDAY:${birthday.startsWith('--') ? `--${digits(birthday)}` : digits(birthday)}`]),
    ...addressLine(card),
    ...filled('LANG', language),
    ...(tags.length === 0 ? [] : [`CATEGORIES:${tags.map(listValue).join(',')}`]),
    ...filled('NOTE', note),
    'END:VCARD',
  ])
}

/** Family and given name, for programs that show no other: what is shown of both is the name again. */
function nameParts(name: string): [family: string, given: string] {
  const words = name.trim().split(/\s+/)
  return words.length === 1 ? ['', name] : [words.at(-1)!, words.slice(0, -1).join(' ')]
}

function addressLine({ address }: Card): string[] {
  const { street, city, region, postalCode, country } = address
  const parts = [street, city, region, postalCode, country]
  if (parts.every((part) => part === null)) return []
  return [`ADR:;;${parts.map((part) => textValue(part ?? '')).join(';')}`]
}

/** In a list only commas divide. */
function listValue(text: string): string {
  return textValue(text).replaceAll('\\;', ';')
}

function filled(property: string, text: string | null): string[] {
  return text === null ? [] : [`${property}:${textValue(text)}`]
}

function preferred(index: number): string {
  return index === 0 ? ';PREF=1' : ''
}

function digits(day: string): string {
  return day.replaceAll('-', '')
}
