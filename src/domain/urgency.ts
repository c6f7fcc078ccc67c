import type { Importance } from './customer.ts'
import { daysBetween, type Day } from './day.ts'
import { kindOfRule, type Kind, type Rule } from './follow-up.ts'

export const urgencyTerms = ['lateness', 'kind', 'importance', 'deadline', 'silence'] as const
export type UrgencyTerm = (typeof urgencyTerms)[number]

/** How much each term weighs (product.md, "Order and urgency"). */
export type UrgencyWeights = Readonly<Record<UrgencyTerm, number>>

export const usualWeights: UrgencyWeights = { lateness: 12, kind: 6, importance: 4, deadline: 8, silence: 2 }

/** What the urgency of a follow-up is reckoned from. */
export type Urgent = {
  rule: Rule
  dueOn: Day
  deadlineOn: Day | null
  importance: Importance
  /** The last dialogue, or the day the customer was added. */
  silentSince: Day
  /** The customer's cadence in days; null where there is none. */
  cadenceDays: number | null
}

/** Each term between 0 and 1, before it is weighed. */
export function urgencyTermsOf(followUp: Urgent, today: Day): Record<UrgencyTerm, number> {
  return {
    lateness: 0.2 + 0.8 * share(daysBetween(followUp.dueOn, today), -14, 7),
    kind: followUp.rule === 'promise-them' ? theirPromise : kindShares[kindOfRule(followUp.rule)],
    importance: importanceShares[followUp.importance],
    deadline: followUp.deadlineOn === null ? 0 : share(daysBetween(followUp.deadlineOn, today), -30, 0),
    silence: silenceOf(followUp, today),
  }
}

const kindShares: Readonly<Record<Kind, number>> = {
  ...{ promise: 1, complaint: 1, reply: 1, agreement: 0.9, handover: 0.8, journey: 0.7, manual: 0.6 },
  ...{ winback: 0.4, occasion: 0.4, cadence: 0.2 },
}
const theirPromise = 0.6
const importanceShares: Readonly<Record<Importance, number>> = { A: 1, B: 0.5, C: 0 }

/** The sum of the weighed terms: 0 to the sum of the weights, so that nothing is buried. Never stored. */
export function urgencyOf(followUp: Urgent, today: Day, weights: UrgencyWeights): number {
  const terms = urgencyTermsOf(followUp, today)
  return urgencyTerms.reduce((sum, term) => sum + weights[term] * terms[term], 0)
}

/**
 * What comes before urgency is asked: agreements whose end passed without a decision, then our own promises, complaints and
 * replies that are due.
 */
export function rankOf(
  { rule, dueOn, endsOn }: Pick<Urgent, 'rule' | 'dueOn'> & { endsOn: Day | null },
  today: Day,
): number {
  if (isUndecided({ rule, endsOn }, today)) return 0
  return ours.includes(rule) && dueOn <= today ? 1 : 2
}

const ours: readonly Rule[] = ['promise-us', 'complaint', 'reply']

/** Whether it is an agreement whose end passed without a decision. */
export function isUndecided({ rule, endsOn }: { rule: Rule; endsOn: Day | null }, today: Day): boolean {
  return rule === 'agreement' && endsOn !== null && endsOn < today
}

function silenceOf({ silentSince, cadenceDays }: Urgent, today: Day): number {
  if (cadenceDays === null) return 0
  return share(daysBetween(silentSince, today), cadenceDays, 2 * cadenceDays)
}

/** How far a number has come from one end to the other, between 0 and 1. */
function share(number: number, from: number, until: number): number {
  return Math.min(1, Math.max(0, (number - from) / (until - from)))
}
