import { isEmail } from '../../domain/contact.ts'
import { isRounded } from './cells.ts'
import type { Checked } from './refusals.ts'

/** The e-mail addresses of a cell, each once: several may stand in it, also as `mailto:` or `Name <address>`. */
export function emailsIn(text: string): Checked<string[]> {
  if (isEmail(text)) return { value: [text] }
  const bracketed = [...text.matchAll(/<([^<>]*)>/g)].map((found) => found[1]!)
  const others = text
    .replace(/"[^"]*"|<[^<>]*>/g, ' ')
    .split(/[\s,;|]+|:::/)
    .filter((part) => part !== '' && (bracketed.length === 0 || part.includes('@')))
  const emails = [...bracketed, ...others].map((part) => part.trim().replace(/^mailto:/i, ''))
  const wrong = emails.find((email) => !isEmail(email))
  if (wrong !== undefined) return { refused: { kind: 'no-email', facts: { input: wrong } } }
  return { value: eachOnce(emails) }
}

/** The phone numbers of a cell as they were typed. */
export function phonesIn(text: string): Checked<string[]> {
  const phones = partsOf(text, /;|\n|:::/)
  const rounded = phones.find(isRounded)
  if (rounded !== undefined) return { refused: { kind: 'rounded-number', facts: { input: rounded } } }
  return { value: eachOnce(phones) }
}

/** The tags of a cell, each once; Google marks the groups of its own (`* myContacts`) with an asterisk. */
export function tagsIn(text: string): Checked<string[]> {
  return { value: eachOnce(partsOf(text, /[,;|\n]|:::/).filter((tag) => !tag.startsWith('* '))) }
}

/** The texts without those that only repeat an earlier one, in capitals or not. */
export function eachOnce(texts: readonly string[]): string[] {
  const isFirst = (text: string, index: number) =>
    texts.findIndex((other) => other.toLowerCase() === text.toLowerCase()) === index
  return texts.length > 1 ? texts.filter(isFirst) : [...texts]
}

function partsOf(text: string, separators: RegExp): string[] {
  return text
    .split(separators)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
