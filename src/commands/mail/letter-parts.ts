import type { AddressForm } from '../../domain/address-form.ts'
import { partsOf, type Day } from '../../domain/day.ts'
import type { Language } from '../../text/language.ts'
import { firstNameOf, spokenName } from './person.ts'

/**
 * How a letter begins; without a name for whoever reads it. We know nobody's gender and never guess it, so there is no
 * “Sehr geehrte Frau” and no “Dear Mr”: the whole name, with its titles, is polite to everybody.
 */
export function salutation(name: string | null, form: AddressForm, language: Language): string {
  if (name === null) return { en: 'Hello,', de: 'Guten Tag,' }[language]
  const isFamiliar = form !== 'sie'
  const called = (isFamiliar ? firstNameOf(name) : null) ?? spokenName(name)
  const opening = { en: form === 'du' ? 'Hello' : 'Dear', de: form === 'du' ? 'Hallo' : 'Guten Tag' }[language]
  return `${opening} ${called},`
}

/** Who is on first-name terms signs so. */
export function signatureOf(name: string, form: AddressForm): string {
  return (form === 'du' ? firstNameOf(name) : null) ?? spokenName(name)
}

export const closing: Record<Language, string> = { en: 'Kind regards', de: 'Herzliche Grüße' }

/** As it stands in a sentence: `11 December`, `11. Dezember`; with the year where it is not this one. */
export function dayInLetter(day: Day, today: Day, language: Language): string {
  const { year, month, date } = partsOf(day)
  const otherYear = year === partsOf(today).year ? '' : ` ${year}`
  return `${date}${language === 'de' ? '.' : ''} ${months[language][month - 1]!}${otherYear}`
}

/** For how long: `one year`, `five years`; German behind “seit”: `einem Jahr`, `fünf Jahren`. */
export function yearsInLetter(years: number, language: Language): string {
  if (years === 1) return { en: 'one year', de: 'einem Jahr' }[language]
  return `${numbers[language][years] ?? years} ${{ en: 'years', de: 'Jahren' }[language]}`
}

const months: Record<Language, readonly string[]> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
}

/** Numbers up to twelve are written out. */
const numbers: Record<Language, readonly string[]> = {
  en: 'no one two three four five six seven eight nine ten eleven twelve'.split(' '),
  de: 'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' '),
}
