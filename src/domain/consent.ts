import type { Day } from './day.ts'
import type { Channel } from './interaction.ts'

/** The channels on which a person may allow or forbid that we come to them (product.md, "Tact and law"). */
export const consentChannels = ['call', 'email', 'letter', 'chat'] as const satisfies readonly Channel[]
export type ConsentChannel = (typeof consentChannels)[number]

/** Where nothing was said it is unknown, and nothing is kept. */
export type ConsentState = 'allowed' | 'blocked'

/** What a person said of a channel, since when, and where we know it from. */
export type Consent = { channel: ConsentChannel; state: ConsentState; sinceOn: Day; source: string | null }

export function isConsentChannel(channel: Channel): channel is ConsentChannel {
  return (consentChannels as readonly Channel[]).includes(channel)
}

/**
 * What holds after a person said so. Who says the same again keeps the day and the source of the first time, unless
 * others are named; who says the opposite begins anew.
 */
export function consentAfter(
  before: Consent | undefined,
  said: Pick<Consent, 'channel' | 'state'> & { on: Day | null; source: string | null },
  today: Day,
): Consent {
  const { channel, state } = said
  const known = before?.state === state ? before : null
  return { channel, state, sinceOn: said.on ?? known?.sinceOn ?? today, source: said.source ?? known?.source ?? null }
}

/** What is blocked of a message or call that goes out over a channel; undefined where nothing is, or it is not known. */
export function blockOf(consents: readonly Consent[], channel: Channel): Consent | undefined {
  return consents.find((consent) => consent.channel === channel && consent.state === 'blocked')
}
