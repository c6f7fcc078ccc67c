import type { AddressForm } from '../../domain/address-form.ts'
import { Failure } from '../../domain/failure.ts'
import { folded } from '../../domain/name.ts'
import { safeText } from '../../output/safe.ts'
import { inTongue, words, type Language } from '../../text/language.ts'
import type { BuiltInTemplate } from '../../text/templates.ts'
import { englishLetters } from './english.ts'
import { germanLetters } from './german.ts'
import { closing } from './letter-parts.ts'
import type { LetterText } from './templates.ts'

/** What a letter can be filled with; null where it is not known. */
export type Values = Readonly<Record<Blank, string | null>>

const letters = words({ en: englishLetters, de: germanLetters })

/** What stands in braces in a template, in both languages. */
export const blanks = {
  greeting: 'Anrede',
  signature: 'Unterschrift',
  name: 'Name',
  'first name': 'Vorname',
  customer: 'Kunde',
  years: 'Jahre',
  title: 'Titel',
  'end date': 'Enddatum',
  'previous person': 'bisherige Person',
} as const
export type Blank = keyof typeof blanks

export const blanksIn = (language: Language): readonly string[] =>
  language === 'de' ? Object.values(blanks) : Object.keys(blanks)

/** Whether a name can be that of a template, and so part of a file name. */
export function isTemplateName(name: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) && name.length <= 40
}

/**
 * The file with the user's own text of a template: `birthday.de.sie.txt`. English has one for all forms of address, and
 * who is called by the first name and Sie gets the letter of Sie.
 */
export function fileOf(name: string, language: Language, form: AddressForm): string {
  return language === 'en' ? `${name}.en.txt` : `${name}.de.${form === 'du' ? 'du' : 'sie'}.txt`
}

/** A built-in template as it could stand in a file of the user's own. */
export function builtInText(name: BuiltInTemplate, language: Language, form: AddressForm): string {
  const { subject, body } = inTongue(letters, { language, form: form === 'du' ? 'du' : 'sie' })[name]
  const [greeting, signature] = language === 'de' ? [blanks.greeting, blanks.signature] : ['greeting', 'signature']
  const head = `${{ en: 'Subject', de: 'Betreff' }[language]}: ${subject}`
  return `${head}\n\n{${greeting}}\n\n${body}\n\n${closing[language]}\n{${signature}}\n`
}

/**
 * A template from its text: lines with # at the top are passed over, then comes `Subject:` or `Betreff:`, and what
 * follows is the letter. Throws Failure `bad-template`.
 */
export function templateFrom(name: string, text: string): LetterText {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|[\n\r\u0085\u2028\u2029]/)
  const first = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('#'))
  const subject = /^\s*(?:subject|betreff)\s*:\s*(\S.*)$/i.exec(lines[first] ?? '')?.[1]?.trim()
  if (subject === undefined) throw new Failure('bad-template', { name, missing: 'subject' })
  const body = lines
    .slice(first + 1)
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/^\n+|\n+$/g, '')
  if (body === '') throw new Failure('bad-template', { name, missing: 'body' })
  return { subject, body }
}

/**
 * The letter, with what is known in the place of what stands in braces. What is not known, or was never meant to be,
 * stands in square brackets, for the person who sends it; `missing` names it. What is filled in came from outside and
 * stays in its line.
 */
export function filled({ subject, body }: LetterText, values: Values): LetterText & { missing: string[] } {
  const missing: string[] = []
  const fill = (text: string) =>
    text.replace(/\{([^{}\n]{1,80})\}/g, (_, name: string) => {
      const blank = blankNamed(name)
      const value = blank === null ? null : values[blank]
      if (value !== null) return safeText(value).trim()
      const wanted = safeText(name).trim()
      missing.push(wanted)
      return `[${wanted}]`
    })
  const [headline, ...lines] = [subject, ...body.split('\n')].map(fill).map(safeText)
  return { subject: headline!.replace(/\s+/g, ' ').trim(), body: lines.join('\n'), missing: [...new Set(missing)] }
}

function blankNamed(name: string): Blank | null {
  const found = Object.entries(blanks).find(([en, de]) => [en, de].some((word) => folded(word) === folded(name)))
  return (found?.[0] as Blank | undefined) ?? null
}
