import type { Rules } from '../../domain/clock.ts'
import { daysAfter, latest, type Day } from '../../domain/day.ts'
import { Failure } from '../../domain/failure.ts'
import { isSettled, nextOccurrence, type Settling } from '../../domain/follow-up.ts'
import { isDialogue } from '../../domain/interaction.ts'
import { workingDayFrom, workingDayUntil } from '../../domain/working-days.ts'
import type { customers } from './customers.ts'
import type { FollowUpRecord } from './follow-up-rows.ts'
import type { followUps, NewFollowUp } from './follow-ups.ts'
import type { interactions, NewInteraction } from './interactions.ts'
import type { NewPromise, promises } from './promises.ts'
import type { Write, Writing } from './writing.ts'

/** What happened, and what follows: all of it is written, or nothing. */
export type Happening = {
  /** Several only for a mailing. */
  interactions: readonly NewInteraction[]
  /** Whether an entry is made although the same one was made minutes ago: after a crash people repeat the command. */
  again: boolean
  closes: readonly FollowUpRecord[]
  /** The conversation that closes agreed dates of a customer by itself: looked up in the same transaction. */
  settles?: Settling & { customerId: number }
  outcome: 'done' | 'dropped'
  why: string | null
  /** The next contact that was agreed on. */
  next: Omit<NewFollowUp, 'causeId'> | null
  /** What was promised. */
  promise?: NewPromise | null
}

export type Recorded = {
  interactionIds: number[]
  /** The agreed dates that were closed by themselves. */
  settledIds: number[]
  nextId: number | null
  promiseId: number | null
  /** The next occurrences of what repeats. */
  repeatedIds: number[]
}

export function records(
  write: Write,
  today: Day,
  rules: () => Rules,
  tables: {
    customers: ReturnType<typeof customers>
    interactions: ReturnType<typeof interactions>
    followUps: ReturnType<typeof followUps>
    promises: ReturnType<typeof promises>
  },
) {
  /**
   * Of those that stay with what a person typed; a dropped one repeats no longer. The day itself is reckoned from the
   * anchor and then moved to a working day, its deadline to the one before.
   */
  function repeat(writing: Writing, followUp: FollowUpRecord): number[] {
    const occurrence = nextOccurrence(followUp, today)
    if (occurrence === null) return []
    const { customer, namedContactId: contactId, text, every, anchorOn, deadlineDays } = followUp
    const { works } = rules()
    const dueOn = workingDayFrom(occurrence, works)
    const deadlineOn =
      deadlineDays === null ? null : latest(dueOn, workingDayUntil(daysAfter(occurrence, deadlineDays), works))
    return [
      tables.followUps.within.add(writing, {
        ...{ customerId: customer.id, contactId, rule: 'task', text, dueOn, deadlineOn, every, anchorOn },
        ...{ causeId: null, deadlineDays },
      }),
    ]
  }

  function settled(writing: Writing, conversation: Settling & { customerId: number }, closedById: number | null) {
    return tables.followUps.within
      .agreed(conversation.customerId)
      .filter((agreed) => isSettled(agreed, conversation))
      .map(({ id }) => {
        const followUp = { id, customer: { id: conversation.customerId } }
        tables.followUps.within.close(writing, followUp, { outcome: 'done', why: null, closedById })
        return id
      })
  }

  return {
    record: ({ interactions, again, closes, settles, outcome, why, next, promise }: Happening): Recorded =>
      write((writing) => {
        if (!again && interactions.some(tables.interactions.within.isRepeated)) {
          throw new Failure('repeated-entry', { id: interactions[0]!.customerId })
        }
        const interactionIds = interactions.map((entry) => tables.interactions.within.add(writing, entry))
        for (const entry of interactions) {
          if (!isDialogue(entry)) continue
          tables.customers.within.endLevelling(writing, entry.customerId, entry.on)
        }
        const closedById = interactionIds[0] ?? null
        for (const followUp of closes) {
          const isClosed = tables.followUps.within.close(writing, followUp, { outcome, why, closedById })
          if (!isClosed) throw new Failure('already-closed', { id: followUp.id })
        }
        const settledIds = settles ? settled(writing, settles, closedById) : []
        return {
          interactionIds,
          settledIds,
          repeatedIds: outcome === 'done' ? closes.flatMap((followUp) => repeat(writing, followUp)) : [],
          promiseId: promise ? tables.promises.within.add(writing, { ...promise, causeId: closedById }) : null,
          nextId: next ? tables.followUps.within.add(writing, { ...next, causeId: closedById }) : null,
        }
      }),
  }
}
