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
  /** Of what repeats, how long after its date the deadline is. */
  deadlineDays: number | null
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
  /** The person it is about; where none is named, the customer's first. */
  contact: { id: number; name: string; email: string | null; phone: string | null } | null
  /** The contact where it was named, or is the one of the cause. */
  namedContactId: number | null
  owner: { id: number; name: string } | null
  lastContact: { on: Day; channel: Channel } | null
  attempts: number
  /** The customer's name as lists are sorted by it. */
  sortName: string
  /** The customer's own rhythm. */
  cadence: string | null
  /** The customer's tags in one text, a line each. */
  tags: string | null
  /** The last dialogue, or the day the customer was added. */
  silentSince: Day
}

/** A follow-up as the view `shown_follow_up` says it, in JSON. */
type Shown = [
  followUp: [
    ...[id: number, kind: Kind, rule: Rule, text: string | null, dueOn: Day, deadlineOn: Day | null],
    ...[originalDueOn: Day | null, every: string | null, anchorOn: Day | null, createdOn: Day, snoozes: number],
    ...[closedOn: Day | null, outcome: Outcome | null, why: string | null, deadlineDays: number | null],
    namedContactId: number | null,
  ],
  cause: [id: number, on: Day, channel: Channel, direction: Direction, missed: number, text: string | null] | null,
  customer: [
    ...[id: number, name: string, sortName: string, stage: Stage, importance: Importance, cadence: string | null],
    ...[tags: string | null, addedOn: Day, spokenOn: Day | null, spokenBy: Channel, attempts: number],
  ],
  contact: [id: number, name: string, email: string | null, phone: string | null] | null,
  ownerId: number | null,
]

/** The follow-ups of rows, each with who is in charge by name. */
export function recordsOf(shown: readonly string[], ownerNames: ReadonlyMap<number, string>): FollowUpRecord[] {
  return (JSON.parse(`[${shown.join()}]`) as Shown[]).map((row) => recordOf(row, ownerNames))
}

function recordOf(
  [followUp, cause, whose, contact, ownerId]: Shown,
  ownerNames: ReadonlyMap<number, string>,
): FollowUpRecord {
  const [id, kind, rule, text, dueOn, deadlineOn, originalDueOn, every, anchorOn, createdOn, snoozes] = followUp
  const [customerId, name, sortName, stage, importance, cadence, tags, addedOn, spokenOn, spokenBy, attempts] = whose
  return {
    id,
    kind,
    rule,
    text,
    dueOn,
    deadlineOn,
    deadlineDays: followUp[14],
    originalDueOn,
    every,
    anchorOn,
    createdOn,
    snoozes,
    closedOn: followUp[11],
    outcome: followUp[12],
    why: followUp[13],
    cause: cause && causeOf(cause),
    customer: { id: customerId, name, stage, importance },
    contact: contact && contactOf(contact),
    namedContactId: followUp[15],
    owner: ownerId === null ? null : { id: ownerId, name: ownerNames.get(ownerId) ?? '' },
    lastContact: spokenOn && { on: spokenOn, channel: spokenBy },
    attempts,
    sortName,
    cadence,
    tags,
    silentSince: spokenOn ?? addedOn,
  }
}

function causeOf([id, on, channel, direction, missed, text]: NonNullable<Shown[1]>): FollowUpRecord['cause'] {
  return { id, on, channel, direction, missed: missed === 1, text }
}

function contactOf([id, name, email, phone]: NonNullable<Shown[3]>): FollowUpRecord['contact'] {
  return { id, name, email, phone }
}
