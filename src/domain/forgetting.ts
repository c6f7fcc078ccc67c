/** What a person or firm is called and reached by, now and earlier. */
export type Identity = { names: readonly string[]; emails: readonly string[]; phones: readonly string[] }

/** A text of others without what names somebody. */
export type Unnaming = (text: string) => string

/** Stands where a name stood, or words that went with a person. */
export const leftOut = '…'

/**
 * Names are whole words; one of a single word must be spelt alike (`Post` is not `post`), and shorter than three letters it
 * is no name that could be told from other words. Phone numbers may be typed with other blanks, and with or without the
 * country.
 */
export function unnaming({ names, emails, phones }: Identity): Unnaming {
  const long = names.filter((name) => name.trim().length >= shortest)
  const patterns = [
    patternOf(emails.map(emailPattern), 'giu'),
    patternOf(phones.flatMap(phonePattern), 'gu'),
    patternOf(long.filter((name) => !isOfOneWord(name)).map(wordsPattern), 'giu'),
    patternOf(long.filter(isOfOneWord).map(wordsPattern), 'gu'),
  ].filter((pattern) => pattern !== null)
  return (text) => patterns.reduce((rest, pattern) => rest.replace(pattern, leftOut), text)
}

/** First and last words of names, by which colleagues call somebody; those that are also part of another name stay. */
export function callNames(names: readonly string[], others: readonly string[]): string[] {
  const taken = new Set(others.flatMap(partsOf))
  return [...new Set(names.flatMap((name) => [partsOf(name)[0], partsOf(name).at(-1)]))].filter(
    (part): part is string => part !== undefined && part.length >= shortest && !taken.has(part),
  )
}

/** The digits of a phone number that are the same however it is typed; of Germany, Austria and Switzerland without the country. */
export function phoneKey(phone: string): string {
  const digits = phone.replace(/\(0\)/, '').replace(/[^\d+]/g, '')
  return digits.replace(/^(?:\+|00)(?:49|43|41)0?|^\+|^0+/, '')
}

const shortest = 3
/** No part of a name that would tell one from another. */
const titles = /^(?:Herrn?|Frau|Mrs?|Ms|Miss|Mister|Dr|Prof|Dipl|Ing|GmbH|KG|AG|von|van|der|und|and|the)\.?$/i

/** From six digits on: fewer are a number like any other. */
function phonePattern(phone: string): string[] {
  const key = phoneKey(phone)
  const prefix = '(?<![\\d])(?:(?:\\+|00)\\d{1,3}[\\s\\-./]*)?(?:\\(?0\\)?[\\s\\-./]*)?'
  return key.length < 6 ? [] : [`${prefix}${key.split('').join('[\\s\\-./()]*')}(?!\\d)`]
}

/** Not the end or the beginning of a longer one. */
function emailPattern(email: string): string {
  return `(?<![\\p{L}\\p{N}._%+-])${plain(email)}(?![.-]?[\\p{L}\\p{N}])`
}

function wordsPattern(words: string): string {
  return `(?<![\\p{L}\\p{N}])${plain(words).replace(/\s+/g, '\\s+')}(?![\\p{L}\\p{N}])`
}

function plain(text: string): string {
  return text.trim().replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

function patternOf(parts: readonly string[], flags: string): RegExp | null {
  return parts.length === 0 ? null : new RegExp(parts.join('|'), flags)
}

function partsOf(name: string): string[] {
  return name.split(/[\s,]+/).filter((part) => /^\p{Lu}/u.test(part) && !titles.test(part))
}

function isOfOneWord(name: string): boolean {
  return !/\s/.test(name.trim())
}
