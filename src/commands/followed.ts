import { durationOf, type Day } from '../domain/day.ts'
import type { Program } from '../program.ts'
import type { Inline, Block } from '../output/view.ts'
import { echoedDay, everyWords, longDay } from '../text/dates.ts'
import { inTongue, words } from '../text/language.ts'
import type { FollowUpRecord } from './follow-up-items.ts'

/** What is next with a customer after a change: the JSON form of it. */
export type Followed = { nextDueOn: Day | null; openFollowUps: number[] }

const text = words({
  en: {
    next: (day: string, every: string | null) => `Next contact ${day}${every ? `, ${every}` : ''}.`,
    nothing: 'No next date.',
    others: (ids: readonly number[]) =>
      ids.length === 1
        ? `1 other follow-up is open: ${ids[0]}.`
        : `${ids.length} other follow-ups are open: ${ids.join(', ')}.`,
  },
  de: {
    next: (day: string, every: string | null) => `Nächster Kontakt ${day}${every ? `, ${every}` : ''}.`,
    nothing: 'Kein nächster Termin.',
    others: (ids: readonly number[]) =>
      ids.length === 1
        ? `1 weitere Wiedervorlage ist offen: ${ids[0]}.`
        : `${ids.length} weitere Wiedervorlagen sind offen: ${ids.join(', ')}.`,
  },
})

/** What follows for a customer: the next contact, and what else is open. */
export async function followedBy(program: Program, customerId: number): Promise<{ data: Followed; sentence: string }> {
  const { followUps } = await program.store()
  const open = await followUps.openOf(customerId)
  const next = open.find(isContact) ?? null
  const others = open.filter((followUp) => followUp !== next).map(({ id }) => id)
  const t = inTongue(text, program.tongue)
  const interval = next?.every ? durationOf(next.every) : null
  const said = next?.rule === 'agreed' ? echoedDay : longDay
  const sentences = [
    next
      ? t.next(longDay(next.dueOn, program.language), interval && everyWords(interval, program.language))
      : t.nothing,
    ...(others.length > 0 ? [t.others(others)] : []),
  ]
  return {
    data: { nextDueOn: open[0]?.dueOn ?? null, openFollowUps: open.map(({ id }) => id) },
    sentence: sentences.join(' '),
  }
}

/** What the next contact is: the clock's or an agreed date. */
function isContact({ kind, rule }: FollowUpRecord): boolean {
  return kind === 'cadence' || rule === 'agreed'
}

/** A confirmation in the text form. */
export function sentence(words: Inline): Block[] {
  return [{ is: 'line', text: words }]
}
