import type { Day } from '../../domain/day.ts'
import { manyAttempts, manySnoozes } from '../../domain/follow-up.ts'
import { chargeOn, type Staff } from '../../domain/in-charge.ts'
import { remembered } from '../../domain/remembered.ts'
import { isUndecided } from '../../domain/urgency.ts'
import type { Inline, Span } from '../../output/view.ts'
import { shortDay } from '../../text/dates.ts'
import type { Language } from '../../text/language.ts'
import { shortReasonsIn, undecidedReason } from '../../text/reasons.ts'
import type { ListedFollowUp } from '../follow-up-items.ts'
import type { text } from './text.ts'

type Context = { t: typeof text.en; today: Day; language: Language; staff: Staff }

/** Why a follow-up is on the list: what the list is for, and for whom where that is not the owner. */
export function whysIn(context: Context): (followUp: ListedFollowUp) => Inline {
  const reason = shortReasonsIn(context.language)
  const charge = remembered((ownerId: number | null) => chargeNote(ownerId, context))
  return (followUp) => {
    const why = notedReason(followUp, reason, context)
    const note = charge(followUp.owner?.id ?? null)
    if (note === null) return why
    const words: readonly (string | Span)[] = typeof why === 'string' || 'text' in why ? [why] : why
    return [note, ...words]
  }
}

/** Who is stood in for, or why nobody is in charge; null where it is the owner's own. */
function chargeNote(ownerId: number | null, { staff, today, language, t }: Context): Span | null {
  if (staff.owners.length < 2) return null
  const { actingId, because, untilOn } = chargeOn(ownerId, staff, today)
  if (actingId !== null && actingId === ownerId) return null
  const owner = staff.owners.find(({ id }) => id === ownerId)?.name.split(' ')[0] ?? ''
  if (because !== null) return { text: `${because === 'nobody' ? t.nobody : t[because](owner)}: `, tone: 'late' }
  return { text: `${t.standsIn(owner, untilOn && shortDay(untilOn, today, language))}: `, tone: 'accent' }
}

/** The reason with what is to be known before: until when, how often in vain, how often put off. */
function notedReason(
  followUp: ListedFollowUp,
  reason: (followUp: ListedFollowUp) => string,
  { t, language, today }: Context,
): Inline {
  const { kind, deadlineOn, attempts, snoozes } = followUp
  const isEnding = followUp.rule === 'agreement' && deadlineOn !== null
  const why = reason(followUp)
  if (deadlineOn === null && (kind !== 'cadence' || attempts === 0) && snoozes < manySnoozes) return why
  if (isUndecided(followUp, today)) return { text: undecidedReason(followUp, language), tone: 'late' }
  const notes: string[] = []
  if (deadlineOn !== null) {
    const isNotice = isEnding && followUp.about?.endsWith('/notice')
    const until = isNotice ? t.noticeBy : isEnding && deadlineOn === followUp.endsOn ? t.ends : t.until
    notes.push(until(shortDay(deadlineOn, today, language)))
  }
  if (kind === 'cadence' && attempts > 0) notes.push(t.attempt(attempts + 1))
  if (kind === 'cadence' && attempts + 1 >= manyAttempts) notes.push(t.manyAttempts)
  if (snoozes >= manySnoozes) notes.push(kind === 'cadence' ? t.snoozedRhythm(snoozes) : t.snoozed(snoozes))
  return [{ text: `${notes.join(', ')}: `, tone: 'accent' }, why]
}
