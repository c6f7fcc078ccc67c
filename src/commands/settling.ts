import type { Day } from '../domain/day.ts'
import { isLastReminder } from '../domain/agreement-plan.ts'
import { Failure, type FailureFacts } from '../domain/failure.ts'
import { isSettled, type Settling } from '../domain/follow-up.ts'
import { isLastStep } from '../domain/journey-plan.ts'
import { isDialogue } from '../domain/interaction.ts'
import type { Program } from '../program.ts'
import { inTongue, words } from '../text/language.ts'
import type { FollowUpRecord } from './follow-up-items.ts'
import { textFrom } from './typed.ts'
import { quoted } from '../text/shell-word.ts'

type Entry = Parameters<typeof isDialogue>[0] & { id: number; customerId: number; on: Day }

/**
 * The agreed dates that a corrected entry closes by itself, and those that it had closed so and does no longer: as if it
 * had been entered so. Where the entry agreed on another date, that one keeps the place of those before.
 */
export async function agreementsAfter(
  program: Program,
  before: Entry,
  after: Entry,
): Promise<{ closes: readonly number[]; reopens: readonly number[] }> {
  const { followUps } = await program.store()
  const open = await followUps.openOf(after.customerId)
  const closes = open.filter((agreed) => isSettled(agreed, settlingOf(after)) && agreed.cause?.id !== after.id)
  const closed = await agreementsClosedBy(program, before)
  return {
    closes: closes.map(({ id }) => id),
    reopens: closed.filter((agreed) => !isSettled(agreed, settlingOf(after))).map(({ id }) => id),
  }
}

/** The agreed dates that an entry closed by itself; none where it agreed on another one. */
export async function agreementsClosedBy(program: Program, entry: Entry): Promise<FollowUpRecord[]> {
  const { id, customerId } = entry
  const { followUps } = await program.store()
  const open = await followUps.openOf(customerId)
  if (open.some(({ rule, cause }) => rule === 'agreed' && cause?.id === id)) return []
  const closed = await followUps.closedBy(customerId, id)
  return closed.filter((agreed) => agreed.outcome === 'done' && isSettled(agreed, settlingOf(entry)))
}

function settlingOf(entry: Entry): Settling {
  return { isTwoWay: isDialogue(entry), on: entry.on, agreesAnew: false }
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

/**
 * What is kept or not kept, decided or has an outcome is never just done or dropped; the last step of a journey comes
 * again where something was logged with it, until it asks for a decision. Throws Failure `needs-decision`.
 */
export async function refuseUndecided(
  program: Program,
  closes: readonly FollowUpRecord[],
  how: Closing,
): Promise<void> {
  for (const followUp of closes) {
    const decision = await decisionAsked(program, followUp, how)
    if (decision)
      throw new Failure('needs-decision', {
        id: followUp.id,
        ...decision,
        log: how === 'logged' ? `followups log ${quoted(followUp.customer.name)} …` : null,
      })
  }
}

type Closing = 'done' | 'logged' | 'dropped'
type Decision = Omit<FailureFacts['needs-decision'], 'id' | 'log'>

/** What has to be said of a follow-up instead of closing it; null where it can be closed so. */
export async function decisionAsked(
  program: Program,
  { id, rule, kind, originId, occurrence, about, customer }: FollowUpRecord,
  how: Closing,
): Promise<Decision | null> {
  const { agreements, journeys, settings } = await program.store()
  if (kind === 'promise') return { kind, commands: [`followups keep ${id}`, `followups break ${id}`] }
  if (rule === 'agreement') {
    const agreement = await agreements.byId(originId!)
    const isLast = agreement && isLastReminder(agreement, occurrence, (await settings.all()).leads)
    const commands = ['renew', 'end', 'cancel'].map((verb) => `followups agreement ${verb} ${id}`)
    return how === 'dropped' || isLast ? { kind: rule, commands } : null
  }
  if (rule !== 'journey' && rule !== 'handover') return null
  const run = await journeys.run(originId!)
  const isLast = run && isLastStep(run, occurrence, await settings.all())
  const ending = `followups journey end ${quoted(customer.name)}`
  const commands = inTongue(outcomes, program.tongue).map((outcome) => `${ending} ${outcome}`)
  return isLast && (how !== 'logged' || about?.endsWith('/decide')) ? { kind: 'journey', commands } : null
}

const outcomes = words({
  en: ['won', 'not-now --until DATE', 'lost --reason REASON'],
  de: ['gewonnen', 'später --until DATUM', 'verloren --reason GRUND'],
})

/** Each follow-up once. */
export function eachOnce(followUps: readonly FollowUpRecord[]): FollowUpRecord[] {
  return [...new Map(followUps.map((followUp) => [followUp.id, followUp])).values()]
}
