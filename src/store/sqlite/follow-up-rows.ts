import type { Importance, Stage } from '../../domain/customer.ts'
import { latest, type Day } from '../../domain/day.ts'
import type { Kind, Outcome, Rule } from '../../domain/follow-up.ts'
import type { Channel, Direction } from '../../domain/interaction.ts'
import type { ListedContact, Present } from './present.ts'

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
  contact: ListedContact | null
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
  /** The row that its rule is about: a promise, an agreement, the run of a journey. */
  originId: number | null
  /** Of built-in words, where they are to be found. */
  about: string | null
  /** The end of the agreement. */
  endsOn: Day | null
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
  /** The contact where it was named, or is the one of the cause; once they left, who follows. */
  namedContactId: number | null
  occurrence: string
}

export type FollowUpRecord = ListedFollowUp & Kept

/** A follow-up as the view `shown_follow_up` says it, in JSON: read by position, since long lists have many. */
type Shown = [
  ...[id: number, kind: Kind, rule: Rule, text: string | null],
  ...[dueOn: Day, deadlineOn: Day | null, every: string | null, snoozes: number],
  // 8: the interaction that it follows from
  ...[id: number | null, on: Day, channel: Channel, direction: Direction, missed: number, text: string | null],
  // 14: the customer
  ...[id: number, name: string, sortName: string, stage: Stage, importance: Importance, cadence: string | null],
  ...[tags: string | null, addedOn: Day, spokenOn: Day | null, spokenBy: Channel, attempts: number],
  // 25: the contact
  ...[id: number | null, name: string, email: string | null, phone: string | null],
  ownerId: number | null,
  ...[originId: number | null, about: string | null, endsOn: Day | null],
]

/** The follow-ups of a list, each with who is in charge and who is to be spoken to today. */
export function listed(shown: readonly string[], present: Present): ListedFollowUp[] {
  return shown.map((row) => listedOf(JSON.parse(row) as Shown, present))
}

/** The same with all that is kept of each. */
export function recordsOf(rows: readonly { shown: string; kept: string }[], present: Present): FollowUpRecord[] {
  return rows.map(({ shown, kept }) => ({
    ...listedOf(JSON.parse(shown) as Shown, present),
    ...keptOf(JSON.parse(kept) as Kept, present),
  }))
}

/** Who left gives way to the one who follows; where nobody does, the name stays. */
function keptOf(kept: Kept, { followedBy }: Present): Kept {
  const { namedContactId } = kept
  return namedContactId === null ? kept : { ...kept, namedContactId: followedBy.get(namedContactId) ?? namedContactId }
}

function listedOf(row: Shown, { today, ownerNames, stillOwnedBy, insteadOf }: Present): ListedFollowUp {
  const causeId = row[8]
  const spokenOn = row[22]
  const contactId = row[25]
  const still = stillOwnedBy.get(row[14])
  const ownerId = still && still.until > latest(row[4], today) ? still.ownerId : row[29]
  const instead = contactId === null ? null : insteadOf.get(contactId)
  return {
    id: row[0],
    kind: row[1],
    rule: row[2],
    text: row[3],
    dueOn: row[4],
    deadlineOn: row[5],
    every: row[6],
    snoozes: row[7],
    cause:
      causeId === null
        ? null
        : { id: causeId, on: row[9], channel: row[10], direction: row[11], missed: row[12] === 1, text: row[13] },
    customer: { id: row[14], name: row[15], stage: row[17], importance: row[18] },
    contact: instead === undefined ? { id: contactId!, name: row[26], email: row[27], phone: row[28] } : instead,
    owner: ownerId === null ? null : { id: ownerId, name: ownerNames.get(ownerId) ?? '' },
    lastContact: spokenOn === null ? null : { on: spokenOn, channel: row[23] },
    attempts: row[24],
    sortName: row[16],
    cadence: row[19],
    tags: row[20],
    silentSince: spokenOn ?? row[21],
    originId: row[30],
    about: row[31],
    endsOn: row[32],
  }
}
