import type { Day } from '../domain/day.ts'
import { Failure } from '../domain/failure.ts'
import { isDialogue } from '../domain/interaction.ts'
import type { Program } from '../program.ts'
import type { FollowUpRecord } from './follow-up-items.ts'
import { textFrom } from './typed.ts'

type Entry = Parameters<typeof isDialogue>[0] & { id: number; customerId: number; on: Day }

/**
 * The agreed dates that a conversation closes by itself: those that had come; and all of them where another date is
 * agreed on, which takes their place.
 */
export function fulfilledAgreements(
  open: readonly FollowUpRecord[],
  { isTwoWay, on, agreesAnew }: { isTwoWay: boolean; on: Day; agreesAnew: boolean },
): FollowUpRecord[] {
  return open.filter(({ rule, dueOn }) => rule === 'agreed' && (agreesAnew || (isTwoWay && dueOn <= on)))
}

/**
 * The agreed dates that a corrected entry closes, and those that it had closed and does no longer: as if it had been
 * entered so. Where the entry agreed on another date, that one keeps the place of those before.
 */
export async function agreementsAfter(
  program: Program,
  entry: Entry,
): Promise<{ closes: readonly number[]; reopens: readonly number[] }> {
  const isTwoWay = isDialogue(entry)
  const { followUps } = await program.store()
  const open = await followUps.openOf(entry.customerId)
  const fulfilled = fulfilledAgreements(open, { isTwoWay, on: entry.on, agreesAnew: false })
  const closed = await agreementsClosedBy(program, entry)
  return {
    closes: fulfilled.filter(({ cause }) => cause?.id !== entry.id).map(({ id }) => id),
    reopens: closed.filter(({ dueOn }) => !isTwoWay || dueOn > entry.on).map(({ id }) => id),
  }
}

/** The agreed dates that an entry closed; none where it agreed on another one. */
export async function agreementsClosedBy(
  program: Program,
  { id, customerId }: Pick<Entry, 'id' | 'customerId'>,
): Promise<FollowUpRecord[]> {
  const { followUps } = await program.store()
  const open = await followUps.openOf(customerId)
  if (open.some(({ rule, cause }) => rule === 'agreed' && cause?.id === id)) return []
  return (await followUps.closedBy(customerId, id)).filter(
    ({ rule, outcome }) => rule === 'agreed' && outcome === 'done',
  )
}

/** The next contact as it was agreed on, with what it is about. */
export function agreedDate(
  { customerId, contactId, dueOn }: { customerId: number; contactId: number | null; dueOn: Day },
  why: string | undefined,
) {
  const text = why === undefined ? null : textFrom(why)
  return {
    ...{ customerId, contactId, rule: 'agreed' as const, text, dueOn },
    ...{ deadlineOn: null, every: null, anchorOn: null },
  }
}

/** A complaint ends only when it is solved and the customer was asked again. Throws Failure `complaint-open`. */
export function refuseComplaints(closes: readonly FollowUpRecord[], isTwoWay: boolean): void {
  const complaint = closes.find(({ kind }) => kind === 'complaint')
  if (complaint && !isTwoWay) throw new Failure('complaint-open', { id: complaint.id })
}

/** Each follow-up once. */
export function eachOnce(followUps: readonly FollowUpRecord[]): FollowUpRecord[] {
  return [...new Map(followUps.map((followUp) => [followUp.id, followUp])).values()]
}
