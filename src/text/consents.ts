import { consentChannels, isConsentChannel, type Consent, type ConsentChannel } from '../domain/consent.ts'
import { Failure } from '../domain/failure.ts'
import { longDay } from './dates.ts'
import type { Language } from './language.ts'
import { termSpelt } from './spellings.ts'
import { channelNamed, channelWord } from './terms.ts'

const said: Record<Language, Record<Consent['state'], Record<ConsentChannel, string>>> = {
  en: {
    allowed: {
      ...{ call: 'may be called', email: 'may be e-mailed' },
      ...{ letter: 'may be written to by post', chat: 'may be sent chat messages' },
    },
    blocked: { call: 'no calls', email: 'no e-mail', letter: 'no post', chat: 'no chat messages' },
  },
  de: {
    allowed: {
      ...{ call: 'Anrufe erlaubt', email: 'E-Mails erlaubt', letter: 'Post erlaubt', chat: 'Chat erlaubt' },
    },
    blocked: { call: 'keine Anrufe', email: 'keine E-Mails', letter: 'keine Post', chat: 'kein Chat' },
  },
}

/** `no calls, no e-mail since Fri 20 Nov 2026 (said on the phone)`: what was said at once stands together. */
export function consentWords(consents: readonly Consent[], language: Language, dayWords = longDay): string[] {
  const ordered = consentChannels.flatMap((channel) => consents.filter((consent) => consent.channel === channel))
  const together = new Map<string, Consent[]>()
  for (const consent of ordered) {
    const { state, sinceOn, source } = consent
    const key = JSON.stringify([state, sinceOn, source])
    together.set(key, [...(together.get(key) ?? []), consent])
  }
  return [...together.values()].map((same) => {
    const { sinceOn, source } = same[0]!
    const since = `${language === 'en' ? 'since' : 'seit'} ${dayWords(sinceOn, language)}`
    const words = same.map(({ state, channel }) => said[language][state][channel]).join(', ')
    return `${words} ${since}${source === null ? '' : ` (${source})`}`
  })
}

/** Throws Failure `no-choice` where a person cannot allow or forbid it. */
export function consentChannelFrom(input: string, language: Language): ConsentChannel {
  const channel = channelNamed(input)
  if (channel && isConsentChannel(channel)) return channel
  throw new Failure('no-choice', { input, choices: channelChoices(language) })
}

/** One channel, or all of them. Throws Failure `no-choice`. */
export function consentChannelsFrom(input: string, language: Language): readonly ConsentChannel[] {
  if (termSpelt(input, { all: 'alle, alles, everything' })) return consentChannels
  const channel = channelNamed(input)
  if (channel && isConsentChannel(channel)) return [channel]
  throw new Failure('no-choice', { input, choices: [...channelChoices(language), { en: 'all', de: 'alle' }[language]] })
}

function channelChoices(language: Language): string[] {
  return consentChannels.map((channel) => channelWord(channel, language))
}
