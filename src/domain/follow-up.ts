import { after, durationOf, latest, type Day } from './day.ts'

export const kinds = [
  'manual',
  'reply',
  'complaint',
  'promise',
  'agreement',
  'journey',
  'handover',
  'cadence',
  'occasion',
  'winback',
] as const
export type Kind = (typeof kinds)[number]

/**
 * What made a follow-up. `task` (`plan`) and `agreed` (`--next`) are typed by a person; the others are planned from
 * facts: `reply`, `complaint`, our and their promises, and for the kind cadence the rhythm, the end of a pause, the yearly
 * check of somebody who wishes no calls, and the decision (keep, dormant, lost) after contacts without dialogue. An
 * `agreement` asks for a decision before its last day to act, `renewed` says that it renewed itself, `review` looks at an
 * open-ended one once a year. A `journey` asks for its next step, a
 * `handover` for the next of a new owner or a new contact, `successor` for who follows a contact that left, a `winback` for the next after a loss and `ask-why` for the
 * reason of one.
 */
export const followUpRules = [
  'task',
  'agreed',
  'reply',
  'complaint',
  'promise-us',
  'promise-them',
  'agreement',
  'renewed',
  'review',
  'journey',
  'handover',
  'successor',
  'winback',
  'ask-why',
  'birthday',
  'anniversary',
  'rhythm',
  'pause',
  'yearly-check',
  'decide',
] as const
export type Rule = (typeof followUpRules)[number]

/**
 * How a follow-up ended. `done` and `dropped` are a person's words and final; `superseded` says that the facts ask for
 * it no longer, and it comes back when they do.
 */
export type Outcome = 'done' | 'dropped' | 'superseded'

/** What identifies a planned follow-up for good: the same rule and occurrence is the same row. */
export type Key = { rule: Rule; occurrence: string }

/** A follow-up that should be open, as the planner says it. */
export type PlannedFollowUp = Key & {
  kind: Kind
  dueOn: Day
  /** The interval of a rhythm, as a duration text such as `8w`. */
  every: string | null
  /** The interaction that it follows from. */
  causeId: number | null
  /** The row that its rule is about: a promise, an agreement, the run of a journey. */
  originId: number | null
  contactId: number | null
  /** The words of whoever wrote them. */
  text: string | null
  /** Of built-in words, where they are to be found. */
  about: string | null
  deadlineOn: Day | null
  /** The end of the agreement. */
  endsOn: Day | null
  /** The first day on which it is no longer shown. */
  lapsesOn: Day | null
}

/** What most of them have not got. */
export const plain = {
  ...{ every: null, causeId: null, originId: null, contactId: null, text: null, about: null },
  ...{ deadlineOn: null, endsOn: null, lapsesOn: null },
} as const satisfies Partial<PlannedFollowUp>

/** What has already been said about a customer's follow-ups: what a person typed, closed or snoozed. */
export type KnownFollowUp = Key & {
  dueOn: Day
  every: string | null
  /** The day of the interaction that it was agreed in, else the one on which it was typed. */
  agreedOn: Day
  causeId: number | null
  closedOn: Day | null
  /** The day of the interaction that it was closed with, which may have been typed later. */
  closedWithOn: Day | null
  outcome: Outcome | null
  snoozedTo: Day | null
  snoozedOn: Day | null
  /** The customer's newest interaction when it was snoozed. */
  snoozedAfter: number | null
}

/** From this number of snoozes on the list says so and offers a slower rhythm (product.md, "The clock of a customer"). */
export const manySnoozes = 3

/** From this number of attempts on the list asks for another channel, a slower rhythm or dormant (defaults.md). */
export const manyAttempts = 4

/** The kind that people see and choose by. */
export function kindOfRule(rule: Rule): Kind {
  switch (rule) {
    case 'task':
    case 'agreed':
      return 'manual'
    case 'promise-us':
    case 'promise-them':
      return 'promise'
    case 'renewed':
    case 'review':
      return 'agreement'
    case 'ask-why':
      return 'winback'
    case 'successor':
      return 'handover'
    case 'birthday':
    case 'anniversary':
      return 'occasion'
    case 'reply':
    case 'complaint':
    case 'agreement':
    case 'journey':
    case 'handover':
    case 'winback':
      return rule
    case 'rhythm':
    case 'pause':
    case 'yearly-check':
    case 'decide':
      return 'cadence'
  }
}

/** A conversation, or an attempt at one, as far as it matters for agreed dates. */
export type Settling = { isTwoWay: boolean; on: Day; agreesAnew: boolean }

/**
 * Whether an agreed date is closed by a conversation by itself: one that had come by a dialogue; any where another date
 * is agreed on, which takes its place.
 */
export function isSettled(
  { rule, dueOn }: { rule: Rule; dueOn: Day },
  { isTwoWay, on, agreesAnew }: Settling,
): boolean {
  return rule === 'agreed' && (agreesAnew || (isTwoWay && dueOn <= on))
}

/**
 * The next occurrence of a repeating follow-up after it was closed: the first one, reckoned from the anchor, that lies
 * after its due date and after today. Null where it does not repeat.
 */
export function nextOccurrence(
  { every, anchorOn, dueOn }: { every: string | null; anchorOn: Day | null; dueOn: Day },
  today: Day,
): Day | null {
  const interval = every === null ? null : durationOf(every)
  if (!interval || anchorOn === null) return null
  let times = 1
  while (after(anchorOn, interval, times) <= latest(dueOn, today)) times++
  return after(anchorOn, interval, times)
}
