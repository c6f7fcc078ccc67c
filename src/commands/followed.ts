import { daysAfter, durationOf, type Day } from '../domain/day.ts'
import { standingOf } from '../domain/clock.ts'
import { isWithin } from '../domain/period.ts'
import type { Program } from '../program.ts'
import type { Inline, Block } from '../output/view.ts'
import { echoedDay, everyWords, longDay } from '../text/dates.ts'
import { freeDayText } from '../text/free-day.ts'
import { inTongue, words } from '../text/language.ts'
import { ordinal } from '../text/ordinal.ts'
import { told, type Told } from '../text/told.ts'
import { toldFollowUps, type FollowUpRecord } from './follow-up-items.ts'

/** What is next with a customer after a change: the JSON form of it. */
export type Followed = { nextDueOn: Day | null; openFollowUps: number[] }

/** How the next contact moved by a change. */
export type Moved = { from: Day | null; to: Day | null }

const text = words({
  en: {
    next: (day: string, every: string | null) => `Next contact ${day}${every ? `, ${every}` : ''}.`,
    overdue: (day: string) => `The next contact has been due since ${day}.`,
    quiet: (day: string) => `${day} (after the quiet time)`,
    retry: (count: number, every: string | null) =>
      `the ${ordinal(count)} attempt${every ? `; after a conversation ${every} again` : ''}`,
    moved: (from: string, to: string, every: string | null) =>
      `Next contact moved from ${from} to ${to}${every ? `, ${every}` : ''}.`,
    asked: {
      reply: (id: number, day: string) => `Please answer by ${day} (follow-up ${id}).`,
      complaint: (id: number, day: string) => `Solve it by ${day} and ask again (follow-up ${id}).`,
    },
    nothing: 'No next date.',
    lost: 'No dates are planned for a lost customer.',
    others: (open: readonly Told[]) =>
      `${open.length === 1 ? '1 other follow-up is' : `${open.length} other follow-ups are`} open: ${told(open)}`,
    stay: (open: readonly Told[]) =>
      `${open.length === 1 ? '1 follow-up is' : `${open.length} follow-ups are`} open: ${told(open)}`,
  },
  de: {
    next: (day: string, every: string | null) => `Nächster Kontakt ${day}${every ? `, ${every}` : ''}.`,
    overdue: (day: string) => `Der nächste Kontakt ist seit ${day} fällig.`,
    quiet: (day: string) => `${day} (nach der Ruhezeit)`,
    retry: (count: number, every: string | null) =>
      `der ${count}. Versuch${every ? `; nach einem Gespräch wieder ${every}` : ''}`,
    moved: (from: string, to: string, every: string | null) =>
      `Nächster Kontakt jetzt ${to} statt ${from}${every ? `, ${every}` : ''}.`,
    asked: {
      reply: (id: number, day: string) => `Bis ${day} antworten (Wiedervorlage ${id}).`,
      complaint: (id: number, day: string) => `Bis ${day} lösen und nachfragen (Wiedervorlage ${id}).`,
    },
    nothing: 'Kein nächster Termin.',
    lost: 'Für ehemalige Kunden werden keine Termine geplant.',
    others: (open: readonly Told[]) =>
      `${open.length === 1 ? '1 weitere Wiedervorlage ist' : `${open.length} weitere Wiedervorlagen sind`} offen: ${told(open)}`,
    stay: (open: readonly Told[]) =>
      `${open.length === 1 ? '1 Wiedervorlage ist' : `${open.length} Wiedervorlagen sind`} offen: ${told(open)}`,
  },
})

/**
 * What follows for a customer: the next contact, and what else is open. With the day on which the next contact stood
 * before a change it also says how that moved; a date that was just agreed on goes before any other,
 * and what an entry asks for is said first. `others` is only what is open beside it.
 */
export async function followedBy(
  program: Program,
  customerId: number,
  {
    before,
    agreedId = null,
    entryId = null,
  }: { before?: Day | null; agreedId?: number | null; entryId?: number | null } = {},
): Promise<{ data: Followed; sentence: string; others: string; moved: Moved | null }> {
  const { followUps, customers, settings } = await program.store()
  const open = await followUps.openOf(customerId)
  const next = open.find(({ id }) => id === agreedId) ?? open.find(isContact) ?? null
  const asked = open.filter(({ cause, kind }) => entryId !== null && cause?.id === entryId && isAsked(kind))
  const left = withoutLater(open, program.today).filter((followUp) => followUp !== next && !asked.includes(followUp))
  const others = toldFollowUps(left, program.language, { customers: false })
  const t = inTongue(text, program.tongue)
  const to = next?.dueOn ?? null
  const moved = before === undefined || before === to ? null : { from: before, to }
  const isLost = next === null && (await customers.byId(customerId))?.stage === 'lost'
  const sentences = [
    ...asked.map(({ id, kind, dueOn }) => t.asked[kind as Asked](id, longDay(dueOn, program.language))),
    next ? await nextWords(program, next, moved?.from ?? null) : isLost ? t.lost : t.nothing,
    ...(next && next.id === agreedId && !(await settings.isWorkingDay(next.dueOn))
      ? [inTongue(freeDayText, program.tongue).freeDay]
      : []),
  ]
  const rest = others.length === 0 ? '' : next ? t.others(others) : t.stay(others)
  return {
    data: { nextDueOn: open[0]?.dueOn ?? null, openFollowUps: open.map(({ id }) => id) },
    sentence: [...sentences, ...(rest === '' ? [] : [rest])].join(' '),
    others: rest,
    moved,
  }
}

/**
 * Without what is only stored beside: the next occurrence of what comes again, the next step of a handover, and that an
 * agreement will renew itself.
 */
export function withoutLater<Item extends Pick<FollowUpRecord, 'rule' | 'originId' | 'dueOn'>>(
  open: readonly Item[],
  today: Day,
): Item[] {
  const seen = new Set<string>()
  return open.filter(({ rule, originId, dueOn }) => {
    if (rule === 'renewed') return dueOn <= today
    if (!comesAgain.includes(rule)) return true
    const key = `${rule === 'review' ? 'agreement' : rule} ${originId}`
    const isLater = seen.has(key)
    seen.add(key)
    return !isLater
  })
}

const comesAgain: readonly FollowUpRecord['rule'][] = ['agreement', 'review', 'birthday', 'anniversary', 'handover']

/** The day on which the next contact stands; null without one. */
export async function nextContactOn(program: Program, customerId: number): Promise<Day | null> {
  const { followUps } = await program.store()
  return (await followUps.openOf(customerId)).find(isContact)?.dueOn ?? null
}

async function nextWords(program: Program, next: FollowUpRecord, from: Day | null): Promise<string> {
  const { tongue, language } = program
  const { rule, dueOn } = next
  const t = inTongue(text, tongue)
  const interval = next.every === null ? null : durationOf(next.every)
  const rhythm = interval && everyWords(interval, language)
  const attempt = await attemptOn(program, next)
  const every = attempt === null ? rhythm : t.retry(attempt, rhythm)
  const day = (rule === 'agreed' ? echoedDay : longDay)(dueOn, language)
  const to = (await followsQuiet(program, next)) ? t.quiet(day) : day
  if (from === null && dueOn < program.today) return t.overdue(day)
  return from === null ? t.next(to, every) : t.moved(longDay(from, language), to, every)
}

/** Which attempt in a row it is, where its day is the one on which to try again; else null. */
async function attemptOn(
  program: Program,
  { kind, attempts, dueOn, customer }: FollowUpRecord,
): Promise<number | null> {
  if (kind !== 'cadence' || attempts === 0) return null
  const { interactions, settings } = await program.store()
  const entries = await interactions.latest(customer.id, 50)
  const standing = standingOf(entries.map((entry) => ({ ...entry, contactId: entry.contact?.id ?? null })))
  return dueOn === (await settings.retryOn(standing)) ? attempts + 1 : null
}

/** Whether a rhythm's date is the first working day after the quiet time, which is longer than its interval says. */
async function followsQuiet(program: Program, { rule, dueOn }: FollowUpRecord): Promise<boolean> {
  const { settings } = await program.store()
  const { quiet } = await settings.all()
  if (quiet === null || rule !== 'rhythm') return false
  for (let day = daysAfter(dueOn, -1), tries = 0; tries < 14; day = daysAfter(day, -1), tries++) {
    if (isWithin(day, quiet)) return true
    if (await settings.isWorkingDay(day)) return false
  }
  return false
}

type Asked = 'reply' | 'complaint'

/** What an entry itself asks for. */
function isAsked(kind: FollowUpRecord['kind']): kind is Asked {
  return kind === 'reply' || kind === 'complaint'
}

/** What the next contact is: the clock's, an agreed date, what silences the clock until then, or with a lost customer the way
 * back. */
function isContact({ kind, rule }: FollowUpRecord): boolean {
  return silencing.includes(rule) || kind === 'cadence'
}

const silencing: readonly FollowUpRecord['rule'][] = ['agreed', 'promise-them', 'journey', 'handover', 'winback']

/** A confirmation in the text form. */
export function sentence(words: Inline): Block[] {
  return [{ is: 'line', text: words }]
}
