import { dayFromPhrase, type Towards } from '../domain/date-phrase.ts'
import { daysBetween, type Day } from '../domain/day.ts'
import { Failure } from '../domain/failure.ts'
import { isEmail } from '../domain/contact.ts'
import type { Program } from '../program.ts'
import { echoedDay } from '../text/dates.ts'

/** A due date as typed: today or later. Throws Failure `wrong-direction` and those of the phrase. */
export function dueDay(program: Program, phrase: string): Day {
  return dayTowards(program, phrase, 'future')
}

/** The day on which something happened: today or earlier. */
export function pastDay(program: Program, phrase: string): Day {
  return dayTowards(program, phrase, 'past')
}

/** A day that lies ahead. Throws Failure `not-ahead` for today and before. */
export function dayAhead(program: Program, phrase: string): Day {
  const { today, dates } = program
  const day = dayFromPhrase(phrase, { today, towards: 'future', order: dates ?? undefined })
  if (day <= today) throw new Failure('not-ahead', { input: phrase, day: echoedDay(day, program.language) })
  return day
}

/**
 * Text as it is kept: composed, without what no file can hold, and without the sign (U+FFFD) that stands for what was no
 * text when it came in. Throws Failure `unreadable-text`.
 */
export function textFrom(input: string): string {
  const text = input.normalize('NFC').trim()
  if (/[\0\ufffd]/.test(text) || !text.isWellFormed()) throw new Failure('unreadable-text', { input })
  return text
}

/** A name as it is kept, in one line. Throws Failure `empty-name` or `too-long`. */
export function nameFrom(input: string): string {
  const name = textFrom(input).replace(/\s+/g, ' ')
  if (name === '') throw new Failure('empty-name', {})
  if (name.length > longestName) throw new Failure('too-long', { length: name.length, most: longestName })
  return name
}

/** Of characters, as an import allows them. */
const longestName = 500

/** Text in one line, or null where it is empty: an empty value takes out what was there. */
export function lineFrom(input: string): string | null {
  return textFrom(input).replace(/\s+/g, ' ') || null
}

/** Throws Failure `no-phone`. */
export function phoneFrom(input: string): string {
  const phone = lineFrom(input)
  if (phone === null || !/\d/.test(phone)) throw new Failure('no-phone', { input })
  return phone
}

/** Throws Failure `no-email`. */
export function emailFrom(input: string): string {
  if (!isEmail(input.trim())) throw new Failure('no-email', { input })
  return input.trim()
}

/** A whole number within bounds. Throws Failure `no-count`. */
export function countFrom(input: string, least: number, most: number): number {
  const count = /^\d{1,9}$/.test(input) ? Number(input) : NaN
  if (!(count >= least && count <= most)) throw new Failure('no-count', { input, least, most })
  return count
}

/** What was said, or null where it was nothing: the dots of a command that is ready to copy stand for words. */
export function saidText(words: string): string | null {
  const text = textFrom(words)
  return /^(?:…|\.{3})?$/.test(text) ? null : text
}

/** Words that must be there. Throws Failure `missing-argument`. */
export function wordsFrom(typed: readonly string[]): string {
  const words = textFrom(typed.join(' '))
  if (words === '') throw new Failure('missing-argument', { name: 'TEXT' })
  return words
}

/** For options that may be given several times. */
export function each(value: string, before: string[] | undefined): string[] {
  return [...(before ?? []), value]
}

/** A part of a record where it was said, read; nothing where it was not. */
export function said<Key extends string, Value>(
  key: Key,
  input: string | undefined,
  read: (input: string) => Value,
): Partial<Record<Key, Value>> {
  return input === undefined ? {} : ({ [key]: read(input) } as Record<Key, Value>)
}

function dayTowards(program: Program, input: string, towards: Towards): Day {
  const { today, dates } = program
  const day = dayFromPhrase(input, { today, towards, order: dates ?? undefined })
  const ahead = daysBetween(today, day)
  if (towards === 'future' ? ahead < 0 : ahead > 0) {
    throw new Failure('wrong-direction', { input, day: echoedDay(day, program.language), towards })
  }
  return day
}
