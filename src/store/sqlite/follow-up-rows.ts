import type { Importance, Stage } from '../../domain/customer.ts'
import type { Day } from '../../domain/day.ts'
import type { Kind, Outcome, Rule } from '../../domain/follow-up.ts'
import type { Channel, Direction } from '../../domain/interaction.ts'

export type FollowUpRecord = {
  id: number
  kind: Kind
  rule: Rule
  text: string | null
  dueOn: Day
  deadlineOn: Day | null
  originalDueOn: Day | null
  every: string | null
  anchorOn: Day | null
  createdOn: Day
  snoozes: number
  closedOn: Day | null
  outcome: Outcome | null
  why: string | null
  cause: { id: number; on: Day; channel: Channel; direction: Direction; missed: boolean; text: string | null } | null
  customer: { id: number; name: string; stage: Stage; importance: Importance }
  contact: { id: number; name: string; email: string | null; phone: string | null } | null
  owner: { id: number; name: string } | null
  lastContact: { on: Day; channel: Channel } | null
  attempts: number
}

export type FollowUpRow = Omit<FollowUpRecord, 'cause' | 'customer' | 'contact' | 'owner' | 'lastContact'> & {
  causeId: number | null
  causeOn: Day
  causeChannel: Channel
  causeDirection: Direction
  causeMissed: number
  causeText: string | null
  customerId: number
  customerName: string
  stage: Stage
  importance: Importance
  lastDialogueOn: Day | null
  lastDialogueChannel: Channel
  contactId: number | null
  contactName: string
  email: string | null
  phone: string | null
  ownerId: number | null
  ownerName: string
}

export function recordOf(row: FollowUpRow): FollowUpRecord {
  return {
    id: row.id,
    kind: row.kind,
    rule: row.rule,
    text: row.text,
    dueOn: row.dueOn,
    deadlineOn: row.deadlineOn,
    originalDueOn: row.originalDueOn,
    every: row.every,
    anchorOn: row.anchorOn,
    createdOn: row.createdOn,
    snoozes: row.snoozes,
    closedOn: row.closedOn,
    outcome: row.outcome,
    why: row.why,
    attempts: row.attempts,
    cause:
      row.causeId === null
        ? null
        : {
            id: row.causeId,
            on: row.causeOn,
            channel: row.causeChannel,
            direction: row.causeDirection,
            missed: row.causeMissed === 1,
            text: row.causeText,
          },
    customer: { id: row.customerId, name: row.customerName, stage: row.stage, importance: row.importance },
    contact:
      row.contactId === null ? null : { id: row.contactId, name: row.contactName, email: row.email, phone: row.phone },
    owner: row.ownerId === null ? null : { id: row.ownerId, name: row.ownerName },
    lastContact: row.lastDialogueOn === null ? null : { on: row.lastDialogueOn, channel: row.lastDialogueChannel },
  }
}
