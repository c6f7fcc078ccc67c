import type { Day } from '../domain/day.ts'
import { manyAttempts, manySnoozes } from '../domain/follow-up.ts'
import { chargeOn, type Staff } from '../domain/in-charge.ts'
import { remembered } from '../domain/remembered.ts'
import { isUndecided } from '../domain/urgency.ts'
import type { Inline, Span } from '../output/view.ts'
import { shortDay } from '../text/dates.ts'
import type { Language } from '../text/language.ts'
import { ordinal } from '../text/ordinal.ts'
import { reasonOf, shortReasonsIn, undecidedReason } from '../text/reasons.ts'
import type { ListedFollowUp } from './follow-up-items.ts'

type Context = { today: Day; language: Language; staff: Staff }

/** Why a follow-up is on a list: for whom where that is not the owner, what is to be known before, and the reason. */
export type Why = { charge: Span | null; notes: readonly string[]; reason: string; isUndecided: boolean }

/** The reasons as they are worded where there is room. */
export function whysInFull(context: Context): (followUp: ListedFollowUp) => Why {
  return whyIn(context, { reason: (followUp) => reasonOf(followUp, context.language), saysEnd: true })
}

/** In a line of a list. */
export function whysIn(context: Context): (followUp: ListedFollowUp) => Inline {
  const why = whyIn(context, { reason: shortReasonsIn(context.language), saysEnd: false })
  return (followUp) => {
    const { charge, notes, reason, isUndecided: isLate } = why(followUp)
    if (charge === null && notes.length === 0 && !isLate) return reason
    return [
      ...(charge === null ? [] : [charge]),
      ...(notes.length === 0 ? [] : [{ text: `${notes.join(', ')}: `, tone: 'accent' as const }]),
      isLate ? { text: reason, tone: 'late' } : reason,
    ]
  }
}

type Reasons = {
  reason: (followUp: ListedFollowUp) => string
  /** Whether the reason of an agreement says when it ends. */
  saysEnd: boolean
}

function whyIn(context: Context, reasons: Reasons): (followUp: ListedFollowUp) => Why {
  const chargeOf = remembered((ownerId: number | null) => chargeNote(ownerId, context))
  return (followUp) => {
    const charge = chargeOf(followUp.owner?.id ?? null)
    if (isUndecided(followUp, context.today)) {
      const reason = undecidedReason(followUp, context.language)
      return { charge, notes: noNotes, reason, isUndecided: true }
    }
    const notes = notesOf(followUp, reasons, context)
    return { charge, notes, reason: reasons.reason(followUp), isUndecided: false }
  }
}

/** Who is stood in for, or why nobody is in charge; null where it is the owner's own. */
function chargeNote(ownerId: number | null, { staff, today, language }: Context): Span | null {
  if (staff.owners.length < 2) return null
  const { actingId, because, untilOn } = chargeOn(ownerId, staff, today)
  if (actingId !== null && actingId === ownerId) return null
  const t = text[language]
  const owner = staff.owners.find(({ id }) => id === ownerId)?.name.split(' ')[0] ?? ''
  if (because !== null) return { text: `${because === 'nobody' ? t.nobody : t[because](owner)}: `, tone: 'late' }
  return { text: `${t.standsIn(owner, untilOn && shortDay(untilOn, today, language))}: `, tone: 'accent' }
}

const noNotes: readonly never[] = []

/** What is to be known before: until when, how often in vain, how often put off. */
function notesOf(
  { kind, rule, about, endsOn, deadlineOn, attempts, snoozes }: ListedFollowUp,
  { saysEnd }: Reasons,
  { language, today }: Context,
): readonly string[] {
  if (deadlineOn === null && (kind !== 'cadence' || attempts === 0) && snoozes < manySnoozes) return noNotes
  const t = text[language]
  const notes: string[] = []
  if (deadlineOn !== null) {
    const isEnding = rule === 'agreement'
    const isEnd = isEnding && deadlineOn === endsOn
    const until = isEnding && about?.endsWith('/notice') ? t.noticeBy : isEnd ? t.ends : t.until
    if (!(until === t.ends && saysEnd)) notes.push(until(shortDay(deadlineOn, today, language)))
  }
  if (kind === 'cadence' && attempts > 0) notes.push(t.attempt(attempts + 1))
  if (kind === 'cadence' && attempts + 1 >= manyAttempts) notes.push(t.manyAttempts)
  if (snoozes >= manySnoozes) notes.push(kind === 'cadence' ? t.snoozedRhythm(snoozes) : t.snoozed(snoozes))
  return notes
}

const text = {
  en: {
    attempt: (count: number) => `${ordinal(count)} attempt`,
    manyAttempts: 'try another channel, a slower rhythm or dormant',
    snoozed: (count: number) => `snoozed ${count} times`,
    snoozedRhythm: (count: number) => `snoozed ${count} times; a slower rhythm?`,
    until: (day: string) => `by ${day}`,
    noticeBy: (day: string) => `notice by ${day}`,
    ends: (day: string) => `ends ${day}`,
    standsIn: (owner: string, until: string | null) => (until ? `for ${owner} until ${until}` : `for ${owner}`),
    left: (owner: string) => `${owner} has left`,
    away: (owner: string) => `${owner} is away`,
    nobody: 'nobody in charge',
  },
  de: {
    attempt: (count: number) => `${count}. Versuch`,
    manyAttempts: 'anderer Kanal, ruhigerer Rhythmus oder ruhend?',
    snoozed: (count: number) => `${count}-mal verschoben`,
    snoozedRhythm: (count: number) => `${count}-mal verschoben; ruhigerer Rhythmus?`,
    until: (day: string) => `bis ${day}`,
    noticeBy: (day: string) => `muss zugehen bis ${day}`,
    ends: (day: string) => `endet ${day}`,
    standsIn: (owner: string, until: string | null) => (until ? `für ${owner} bis ${until}` : `für ${owner}`),
    left: (owner: string) => `${owner} ist nicht mehr im Haus`,
    away: (owner: string) => `${owner} ist abwesend`,
    nobody: 'niemand zuständig',
  },
}
