import { inCare, type Stage } from './customer.ts'
import type { Day } from './day.ts'
import { phoneKey } from './forgetting.ts'
import type { Channel } from './interaction.ts'
import { folded } from './name.ts'

/** Where words are looked for. */
export const places = [
  ...(['customer', 'contact', 'note', 'interaction', 'agreement', 'promise', 'follow-up', 'stage'] as const),
]
export type Place = (typeof places)[number]

/** What is looked for: words that must all occur, each of them as its parts, which stand one after the other (`O'Brien`). */
export type Sought = {
  words: readonly (readonly string[])[]
  /** All of it, as names are folded. */
  text: string
  /** As `phoneKey` has it; null where it is no number. */
  phone: string | null
}

/** The text of a row in one of its fields, such as `city` of a customer. */
export type Field = { field: string; text: string }

/** A row in which words were found. */
export type Found = {
  place: Place
  id: number
  on: Day | null
  /** Of an interaction. */
  channel: Channel | null
  customer: { id: number; name: string; stage: Stage }
  /** Whom it is about; of a contact the person itself. */
  contact: { id: number; name: string; isGone: boolean } | null
  fields: readonly Field[]
}

/** One way to write a word: its parts, of which the last is whole or the beginning of one. */
export type Spelling = { parts: readonly string[]; isBegun: boolean }

/** Where a word stands in a text. */
export type Mark = { from: number; to: number }

/**
 * What was typed, an argument of several words being a phrase; with a phone number where it looks like one. Nothing in it has
 * a meaning of its own: no letter or digit, no word.
 */
export function soughtBy(typed: readonly string[]): Sought {
  const whole = typed.join(' ')
  const key = /^[\d\s()+./-]+$/.test(whole) ? phoneKey(whole) : ''
  return {
    words: typed.map((part) => wordsIn(part).map(({ word }) => word)).filter((parts) => parts.length > 0),
    text: folded(whole),
    phone: key.length < fewestDigits ? null : key,
  }
}

/** The form in which the fields of a row are searched: phone numbers also as `phoneKey` has them. */
export function searchedForm(fields: readonly Field[]): string {
  const phones = fields.filter(({ field }) => field === 'phone').map(({ text }) => phoneKey(text))
  return folded([...fields.map(({ text }) => text), ...phones].join(' '))
}

/** Where the words stand in a text of this field, from its beginning on; a word counts by its beginning. */
export function marksIn({ field, text }: Field, { words, phone }: Omit<Sought, 'text'>): Mark[] {
  if (field === 'phone' && phone !== null && phoneKey(text).startsWith(phone)) return [{ from: 0, to: text.length }]
  const there = wordsIn(text)
  const spellings = words.flatMap(spellingsOf)
  const marks = there.flatMap((_, at) =>
    spellings
      .filter((spelling) => standsAt(spelling, there, at))
      .map(({ parts }) => there.slice(at, at + parts.length)),
  )
  return apart(marks.map((some) => ({ from: some[0]!.from, to: some.at(-1)!.to })))
}

/** Customers and people: the whole name, its beginning, its words, anything else; who is still there before who is not. */
export function namesInOrder(found: readonly Found[], sought: Sought): Found[] {
  return found
    .map((one) => ({ one, name: folded(nameOf(one)), order: [rankOf(one, sought), isPast(one) ? 1 : 0] as const }))
    .sort((a, b) => a.order[0] - b.order[0] || a.order[1] - b.order[1] || byText(a.name, b.name) || a.one.id - b.one.id)
    .map(({ one }) => one)
}

/** As typed; and a word that may have an apostrophe behind its first letter or before its last also with it, or without. */
export function spellingsOf(parts: readonly string[]): Spelling[] {
  const typed = { parts, isBegun: isBeginning(parts) }
  const whole = parts.join('')
  const apart = withApostrophe(whole)
  if (parts.length === 1) return [typed, ...apart]
  const isOne = apart.some((spelling) => spelling.parts.join(' ') === parts.join(' '))
  return isOne ? [typed, { parts: [whole], isBegun: true }] : [typed]
}

/** Whether the last part is the beginning of a word: a single letter would begin too many, and stands for itself. */
export function isBeginning(parts: readonly string[]): boolean {
  return parts.length > 1 || parts[0]!.length > 1
}

const fewestDigits = 3

/** As in O'Brien, and in Let's; `a` and `I` are words of their own. */
function withApostrophe(word: string): Spelling[] {
  if (!/^\p{L}{3,}$/u.test(word)) return []
  return [
    ...(/^[ai]/.test(word) ? [] : [{ parts: [word.slice(0, 1), word.slice(1)], isBegun: true }]),
    ...(word.endsWith('s') ? [{ parts: [word.slice(0, -1), 's'], isBegun: false }] : []),
  ]
}

function nameOf({ place, customer, contact }: Found): string {
  return place === 'contact' ? contact!.name : customer.name
}

function rankOf(found: Found, sought: Sought): number {
  const name = nameOf(found)
  if (folded(name) === sought.text) return 0
  if (folded(name).startsWith(sought.text)) return 1
  const marks = marksIn({ field: 'name', text: name }, sought)
  return marks.length >= sought.words.length && marks.length > 0 ? 2 : 3
}

function isPast({ place, customer, contact }: Found): boolean {
  return place === 'contact' ? contact!.isGone : !inCare(customer.stage)
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function standsAt({ parts, isBegun }: Spelling, there: readonly { word: string }[], at: number): boolean {
  return parts.every((part, i) => {
    const word = there[at + i]?.word
    return i === parts.length - 1 && isBegun ? word?.startsWith(part) : word === part
  })
}

function wordsIn(text: string): { word: string; from: number; to: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    ...{ word: folded(word), from: index, to: index + word.length },
  }))
}

function apart(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = []
  for (const mark of marks) {
    const last = kept.at(-1)
    if (last && mark.from < last.to) last.to = Math.max(last.to, mark.to)
    else kept.push({ ...mark })
  }
  return kept
}
