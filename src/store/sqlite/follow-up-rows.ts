import type { Importance, Stage } from '../../domain/customer.ts'
import type { Day } from '../../domain/day.ts'
import type { Kind, Outcome, Rule } from '../../domain/follow-up.ts'
import type { Channel, Direction } from '../../domain/interaction.ts'

/** What lists show of a follow-up. */
export type ListedFollowUp = {
  id: number
  kind: Kind
  rule: Rule
  text: string | null
  dueOn: Day
  deadlineOn: Day | null
  every: string | null
  snoozes: number
  cause: { id: number; on: Day; channel: Channel; direction: Direction; missed: boolean; text: string | null } | null
  customer: { id: number; name: string; stage: Stage; importance: Importance }
  /** The person it is about; where none is named, the customer's first. */
  contact: { id: number; name: string; email: string | null; phone: string | null } | null
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

/** What else is kept of it. */
type Kept = {
  originalDueOn: Day | null
  anchorOn: Day | null
  /** Of what repeats, how long after its date the deadline is. */
  deadlineDays: number | null
  createdOn: Day
  closedOn: Day | null
  outcome: Outcome | null
  why: string | null
  /** The contact where it was named, or is the one of the cause. */
  namedContactId: number | null
}

export type FollowUpRecord = ListedFollowUp & Kept

/** A follow-up as the view `shown_follow_up` says it, in JSON. */
type Shown = [
  followUp: [
    ...[id: number, kind: Kind, rule: Rule, text: string | null, dueOn: Day, deadlineOn: Day | null],
    ...[every: string | null, snoozes: number],
  ],
  cause: [id: number, on: Day, channel: Channel, direction: Direction, missed: number, text: string | null] | null,
  customer: [
    ...[id: number, name: string, sortName: string, stage: Stage, importance: Importance, cadence: string | null],
    ...[tags: string | null, addedOn: Day, spokenOn: Day | null, spokenBy: Channel, attempts: number],
  ],
  contact: [id: number, name: string, email: string | null, phone: string | null] | null,
  ownerId: number | null,
]

/** The follow-ups of a list, each with who is in charge by name. */
export function listed(shown: readonly string[], ownerNames: ReadonlyMap<number, string>): ListedFollowUp[] {
  return (JSON.parse(`[${shown.join()}]`) as Shown[]).map((row) => listedOf(row, ownerNames))
}

/** The same with all that is kept of each. */
export function recordsOf(
  rows: readonly { shown: string; kept: string }[],
  ownerNames: ReadonlyMap<number, string>,
): FollowUpRecord[] {
  return rows.map(({ shown, kept }) => ({
    ...listedOf(JSON.parse(shown) as Shown, ownerNames),
    ...(JSON.parse(kept) as Kept),
  }))
}

function listedOf(
  [followUp, cause, whose, contact, ownerId]: Shown,
  ownerNames: ReadonlyMap<number, string>,
): ListedFollowUp {
  const [id, kind, rule, text, dueOn, deadlineOn, every, snoozes] = followUp
  const [customerId, name, sortName, stage, importance, cadence, tags, addedOn, spokenOn, spokenBy, attempts] = whose
  return {
    id,
    kind,
    rule,
    text,
    dueOn,
    deadlineOn,
    every,
    snoozes,
    cause: cause && causeOf(cause),
    customer: { id: customerId, name, stage, importance },
    contact: contact && contactOf(contact),
    owner: ownerId === null ? null : { id: ownerId, name: ownerNames.get(ownerId) ?? '' },
    lastContact: spokenOn && { on: spokenOn, channel: spokenBy },
    attempts,
    sortName,
    cadence,
    tags,
    silentSince: spokenOn ?? addedOn,
  }
}

function causeOf([id, on, channel, direction, missed, text]: NonNullable<Shown[1]>): ListedFollowUp['cause'] {
  return { id, on, channel, direction, missed: missed === 1, text }
}

function contactOf([id, name, email, phone]: NonNullable<Shown[3]>): ListedFollowUp['contact'] {
  return { id, name, email, phone }
}
