import { durationOf, type Day } from '../domain/day.ts'
import type { Program } from '../program.ts'
import type { Inline, Block } from '../output/view.ts'
import { echoedDay, everyWords, longDay } from '../text/dates.ts'
import { inTongue, words } from '../text/language.ts'
import type { FollowUpRecord } from './follow-up-items.ts'

/** What is next with a customer after a change: the JSON form of it. */
export type Followed = { nextDueOn: Day | null; openFollowUps: number[] }

/** How the next contact moved by a change. */
export type Moved = { from: Day | null; to: Day | null }

const text = words({
  en: {
    next: (day: string, every: string | null) => `Next contact ${day}${every ? `, ${every}` : ''}.`,
    moved: (from: string, to: string, every: string | null) =>
      `Next contact moved from ${from} to ${to}${every ? `, ${every}` : ''}.`,
    asked: {
      reply: (id: number, day: string) => `Answer by ${day}: ${id}.`,
      complaint: (id: number, day: string) => `Solve it by ${day} and ask again: ${id}.`,
    },
    nothing: 'No next date.',
    lost: 'No dates are planned for a lost customer.',
    others: (ids: readonly number[]) =>
      ids.length === 1
        ? `1 other follow-up is open: ${ids[0]}.`
        : `${ids.length} other follow-ups are open: ${ids.join(', ')}.`,
    stay: (ids: readonly number[]) =>
      ids.length === 1 ? `1 follow-up is open: ${ids[0]}.` : `${ids.length} follow-ups are open: ${ids.join(', ')}.`,
  },
  de: {
    next: (day: string, every: string | null) => `Nächster Kontakt ${day}${every ? `, ${every}` : ''}.`,
    moved: (from: string, to: string, every: string | null) =>
      `Nächster Kontakt jetzt ${to} statt ${from}${every ? `, ${every}` : ''}.`,
    asked: {
      reply: (id: number, day: string) => `Antworten bis ${day}: ${id}.`,
      complaint: (id: number, day: string) => `Lösen und nachfragen bis ${day}: ${id}.`,
    },
    nothing: 'Kein nächster Termin.',
    lost: 'Für ehemalige Kunden werden keine Termine geplant.',
    others: (ids: readonly number[]) =>
      ids.length === 1
        ? `1 weitere Wiedervorlage ist offen: ${ids[0]}.`
        : `${ids.length} weitere Wiedervorlagen sind offen: ${ids.join(', ')}.`,
    stay: (ids: readonly number[]) =>
      ids.length === 1
        ? `1 Wiedervorlage ist offen: ${ids[0]}.`
        : `${ids.length} Wiedervorlagen sind offen: ${ids.join(', ')}.`,
  },
})

/**
 * What follows for a customer: the next contact, and what else is open. With the day on which the next contact stood
 * before a change it also says how that moved; a date that was just agreed on goes before any other,
 * and what an entry asks for is said first.
 */
export async function followedBy(
  program: Program,
  customerId: number,
  {
    before,
    agreedId = null,
    entryId = null,
  }: { before?: Day | null; agreedId?: number | null; entryId?: number | null } = {},
): Promise<{ data: Followed; sentence: string; moved: Moved | null }> {
  const { followUps, customers } = await program.store()
  const open = await followUps.openOf(customerId)
  const next = open.find(({ id }) => id === agreedId) ?? open.find(isContact) ?? null
  const asked = open.filter(({ cause, kind }) => entryId !== null && cause?.id === entryId && isAsked(kind))
  const others = open.filter((followUp) => followUp !== next && !asked.includes(followUp)).map(({ id }) => id)
  const t = inTongue(text, program.tongue)
  const to = next?.dueOn ?? null
  const moved = before === undefined || before === to ? null : { from: before, to }
  const isLost = next === null && (await customers.byId(customerId))?.stage === 'lost'
  const sentences = [
    ...asked.map(({ id, kind, dueOn }) => t.asked[kind as Asked](id, longDay(dueOn, program.language))),
    next ? nextWords(program, next, moved?.from ?? null) : isLost ? t.lost : t.nothing,
    ...(others.length === 0 ? [] : [next ? t.others(others) : t.stay(others)]),
  ]
  return {
    data: { nextDueOn: open[0]?.dueOn ?? null, openFollowUps: open.map(({ id }) => id) },
    sentence: sentences.join(' '),
    moved,
  }
}

/** The day on which the next contact stands; null without one. */
export async function nextContactOn(program: Program, customerId: number): Promise<Day | null> {
  const { followUps } = await program.store()
  return (await followUps.openOf(customerId)).find(isContact)?.dueOn ?? null
}

function nextWords({ tongue, language }: Program, { rule, dueOn, every }: FollowUpRecord, from: Day | null): string {
  const t = inTongue(text, tongue)
  const interval = every === null ? null : durationOf(every)
  const rhythm = interval && everyWords(interval, language)
  const to = (rule === 'agreed' ? echoedDay : longDay)(dueOn, language)
  return from === null ? t.next(to, rhythm) : t.moved(longDay(from, language), to, rhythm)
}

type Asked = 'reply' | 'complaint'

/** What an entry itself asks for. */
function isAsked(kind: FollowUpRecord['kind']): kind is Asked {
  return kind === 'reply' || kind === 'complaint'
}

/** What the next contact is: the clock's or an agreed date. */
function isContact({ kind, rule }: FollowUpRecord): boolean {
  return kind === 'cadence' || rule === 'agreed'
}

/** A confirmation in the text form. */
export function sentence(words: Inline): Block[] {
  return [{ is: 'line', text: words }]
}
