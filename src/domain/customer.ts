import type { Day } from './day.ts'
import type { Channel } from './interaction.ts'

export const stages = ['lead', 'prospect', 'trial', 'active', 'dormant', 'lost'] as const
export type Stage = (typeof stages)[number]

export const importances = ['A', 'B', 'C'] as const
export type Importance = (typeof importances)[number]

/** What a customer is unless said: somebody we do business with already. */
export const usualStage: Stage = 'active'
export const usualImportance: Importance = 'B'

/** A customer is in care unless lost (product.md, "Words"): somebody in care always has a next date. */
export function inCare(stage: Stage): boolean {
  return stage !== 'lost'
}

export type Address = {
  street: string | null
  postalCode: string | null
  city: string | null
  region: string | null
  country: string | null
}

/** How the customer likes to be dealt with, beside the rhythm; null where nobody said. */
export type Wishes = {
  channel: Channel | null
  language: 'en' | 'de' | null
  /** In their own words: `Tuesday mornings`. */
  bestTime: string | null
  /** Whether birthdays and anniversaries are welcome. */
  occasions: boolean
}

/** On which a customer may wish to hear from us. */
export const wishableChannels: readonly Channel[] = ['call', 'visit', 'meeting', 'video', 'email', 'letter', 'chat']

/** The organisation or person we do business with, from first lead to long after. */
export type Customer = Address & {
  id: number
  /** The user's own customer number, such as `ALFKI`. */
  number: string | null
  name: string
  /** A private person rather than a business. */
  isPrivate: boolean
  stage: Stage
  importance: Importance
  /** This customer's own rhythm (`cadence.ts`); null leaves it to tags and stage. */
  cadence: string | null
  /** Why nobody shall call; asked for where the cadence is `none`. */
  cadenceWhy: string | null
  notes: string | null
  /** Customer since; kept for anniversaries. */
  sinceOn: Day | null
  /** The day on which the customer was added: its clock starts here while nobody has spoken. */
  addedOn: Day
  pausedUntil: Day | null
  /** The date to which levelling moved the next contact, and the clock's start and interval it was reckoned from. */
  levelledOn: Day | null
  levelledFrom: Day | null
  levelledEvery: string | null
  tags: readonly string[]
}
