import { daysBetween, type Day, weekdayOf } from '../domain/day.ts'
import { grouped } from '../domain/grouped.ts'
import { postalAddress } from '../domain/mailbox.ts'
import { safeText } from '../output/safe.ts'
import { cut } from '../output/width.ts'
import { alarmWords } from '../text/alarms.ts'
import { dayAndMonth, longDay, weekdayWord } from '../text/dates.ts'
import { gapWord } from '../text/gaps.ts'
import { inTongue, type Language, type Tongue } from '../text/language.ts'
import { channelWord } from '../text/terms.ts'
import type { AheadSaid, ContactSaid, DigestLine, DigestSaid } from './digest-said.ts'
import { digestWordsIn, type DigestWords } from './digest-words.ts'

/** The mail in words, before it is text or HTML: each text in one line, and no longer than anybody reads. */
export type DigestPage = {
  language: Language
  title: string
  summary: string
  /** Before all else. */
  warnings: readonly Note[]
  cards: readonly Card[]
  notes: readonly Note[]
  lists: readonly List[]
}

/** All that is to be done about a customer, and how. */
export type Card = {
  customer: string
  contact: string | null
  ways: readonly Way[]
  wishes: string | null
  last: string
  reasons: readonly Reason[]
}

/** How to reach somebody; `href` where a click does. */
export type Way = { text: string; href: string | null }

export type Reason = {
  when: string
  isLate: boolean
  /** For whom, until when; what has to be known before. */
  notes: string | null
  why: string
  commands: readonly string[]
}

/** A sentence, and the command that shows or mends what it says. */
export type Note = { text: string; command: string | null; isAlarm: boolean }

export type List = { heading: string; rows: readonly (readonly [string, string])[]; command: string }

/** Longer texts are cut: the mail is read on a phone, and what is behind it is a command away. */
const most = {
  name: 60,
  reason: 160,
  note: 60,
  said: 140,
  way: 60,
  wishes: 80,
  folded: 200,
  ids: 4,
  deadlines: 3,
} as const

export function pageOf(said: DigestSaid, tongue: Tongue): DigestPage {
  const { today, name, week } = said
  const t = digestWordsIn(tongue)
  return {
    language: t.language,
    title: longDay(today, t.language),
    summary: summaryOf(said, t),
    warnings:
      said.missedDays.length === 0
        ? []
        : [note(t.missed(said.missedDays.map((day) => nearDay(day, t))), `${name} digest status`, true)],
    cards: cardsOf(said, t),
    notes: notesOf(said, t, tongue),
    lists: week === null ? [] : listsOf(week, name, t),
  }
}

/** `3 today, 2 overdue`; null where nothing is. */
export function countsOf({ overdue, dueToday }: DigestSaid, t: DigestWords): string | null {
  const counts = [...(dueToday === 0 ? [] : [t.dueToday(dueToday)]), ...(overdue === 0 ? [] : [t.overdue(overdue)])]
  return counts.length === 0 ? null : counts.join(', ')
}

function summaryOf(said: DigestSaid, t: DigestWords): string {
  const { next, hasCustomers } = said
  if (!hasCustomers) return t.empty
  const when = next && t.nextDate(longDay(next.on, t.language), short(next.customer, most.name))
  return countsOf(said, t) ?? t.nothing(when)
}

/** The reasons of a customer stand together where they follow one another. */
function cardsOf({ lines, today }: DigestSaid, t: DigestWords): Card[] {
  const cards: (Card & { reasons: Reason[] })[] = []
  let before: DigestLine | null = null
  for (const line of lines) {
    if (before?.customer.id !== line.customer.id || before.contact?.name !== line.contact?.name)
      cards.push(cardOf(line, t))
    cards.at(-1)!.reasons.push(reasonOf(line, today, t))
    before = line
  }
  return cards
}

function cardOf({ customer, contact, wishes, last }: DigestLine, t: DigestWords): Card & { reasons: Reason[] } {
  return {
    customer: short(customer.name, most.name),
    contact: contact && short(contact.name, most.name),
    ways: contact === null ? [] : waysOf(contact),
    wishes: wishes.length === 0 ? null : short(wishes.join('; '), most.wishes),
    last: last === null ? t.never : lastOf(last, t),
    reasons: [],
  }
}

function waysOf({ ways, left }: ContactSaid): Way[] {
  if (left !== null) return [{ text: left, href: null }]
  return ways.map(({ channel, value }) => ({
    text: short(value, most.way),
    href: channel === 'call' ? telephone(value) : mailbox(value),
  }))
}

/**
 * What a phone dials: digits, with the country where it is said (then the 0 in brackets is not dialled). Null where more
 * stands there than one number.
 */
function telephone(value: string): string | null {
  const number = value.trim().startsWith('+') ? value.replace(/\(0\)/, '') : value
  if (!/^\s*[+(]?[\d ().\u2013/-]+$/.test(number)) return null
  const dialled = number.replace(/[^\d+]/g, '')
  return /^\+?\d{3,15}$/.test(dialled) ? `tel:${dialled}` : null
}

function mailbox(value: string): string | null {
  const address = postalAddress(value.trim())
  return address === null ? null : `mailto:${address.split('@').map(encodeURIComponent).join('@')}`
}

function lastOf({ on, channel, text }: NonNullable<DigestLine['last']>, t: DigestWords): string {
  const when = t.last(channelWord(channel, t.language), longDay(on, t.language))
  return text === null ? when : `${when}: ${t.quoted(short(text, most.said))}`
}

function reasonOf(
  { dueOn, deadlineOn, charge, notes, reason, isUndecided, commands }: DigestLine,
  today: Day,
  t: DigestWords,
): Reason {
  const days = daysBetween(dueOn, today)
  const known = [...(charge === null ? [] : [charge]), ...notes].map((one) => short(one, most.note))
  return {
    when: deadlineOn === today ? t.lastDay : days > 0 ? t.late(days) : t.today,
    isLate: days > 0 || isUndecided,
    notes: known.length === 0 ? null : known.join(', '),
    why: short(reason, most.reason),
    commands,
  }
}

function notesOf(said: DigestSaid, t: DigestWords, tongue: Tongue): Note[] {
  const { name, rest, folded, orphans, withoutNext, done, week } = said
  const alarm = inTongue(alarmWords, tongue)
  const more = [...rest].map(([kind, count]) => `${count} ${t.kinds[kind][count === 1 ? 0 : 1]}`)
  const facts = [
    ...(done.conversations === 0 ? [] : [t.conversations(done.conversations)]),
    ...(done.closed === 0 ? [] : [t.closed(done.closed)]),
  ]
  const isListed = week?.gaps.has('no-next-date') === true
  return [
    ...(more.length === 0 ? [] : [note(t.rest(total(rest), more), `${name} due`)]),
    ...(folded.length === 0 ? [] : [note(t.folded(folded.length, foldedNames(folded, t)), `${name} due`)]),
    ...(orphans.orphaned + orphans.soon === 0 ? [] : [alarmNote(alarm.orphans(orphans.orphaned, orphans.soon, name))]),
    ...(withoutNext === 0 || isListed ? [] : [alarmNote(alarm.withoutNext(withoutNext, name))]),
    ...(facts.length === 0 ? [] : [note(t.done(sinceWords(said, t), facts), null)]),
  ]
}

/** As many as fit, each customer once: `Müller GmbH (14, 18), Adler (15) and 3 more`. */
function foldedNames(folded: DigestSaid['folded'], t: DigestWords): string {
  const names: string[] = []
  let count = 0
  for (const some of grouped(folded, ({ customer }) => customer).values()) {
    const next = `${short(some[0]!.customer, most.name)} (${some
      .slice(0, most.ids)
      .map(({ id }) => id)
      .join(', ')}${some.length > most.ids ? ', …' : ''})`
    if (names.length > 0 && [...names, next].join(', ').length > most.folded) break
    names.push(next)
    count += some.length
  }
  return t.andMore(names.join(', '), folded.length - count)
}

function sinceWords({ today, done: { since } }: DigestSaid, t: DigestWords): string | null {
  return daysBetween(since, today) === 1 ? null : nearDay(since, t)
}

function listsOf({ ahead, gaps }: NonNullable<DigestSaid['week']>, name: string, t: DigestWords): List[] {
  const days = ahead.map((day) => [nearDay(day.on, t), aheadWords(day, t)] as const)
  const missing = [...gaps].map(([kind, count]) => [String(count), gapWord(kind, t.language)] as const)
  return [
    ...(days.length === 0 ? [] : [{ heading: t.ahead, rows: days, command: `${name} calendar --ahead 7d` }]),
    ...(missing.length === 0 ? [] : [{ heading: t.gaps, rows: missing, command: `${name} gaps` }]),
  ]
}

function aheadWords({ count, deadlines }: AheadSaid, t: DigestWords): string {
  const named = deadlines
    .slice(0, most.deadlines)
    .map(({ customer, reason }) => `${short(customer, most.name)}, ${short(reason, most.note)}`)
  const last = t.lastDayFor(t.andMore(named.join('; '), deadlines.length - named.length))
  return [...(count === 0 ? [] : [t.fallsDue(count)]), ...(named.length === 0 ? [] : [last])].join('; ')
}

/** Within a week or so: `Fri 27 Nov`, `Fr 27.11.`. */
export function nearDay(day: Day, { language }: DigestWords): string {
  const [, month, date] = day.split('-').map(Number)
  return `${weekdayWord(weekdayOf(day) - 1, language)} ${dayAndMonth(month!, date!, language)}`
}

/** In one line, nothing in it but text. */
export function short(text: string, room: number): string {
  return cut(safeText(text).replace(/\s+/g, ' ').trim(), room)
}

function total(counts: ReadonlyMap<unknown, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}

function note(text: string, command: string | null, isAlarm = false): Note {
  return { text, command, isAlarm }
}

/** The sentence names its command itself, as on the screen. */
function alarmNote(text: string): Note {
  const at = text.lastIndexOf(': ')
  return { text: `${text.slice(0, at)}.`, command: text.slice(at + 2), isAlarm: true }
}
