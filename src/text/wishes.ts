import type { Wishes } from '../domain/customer.ts'
import type { Channel } from '../domain/interaction.ts'
import type { Language } from './language.ts'

const byChannel: Record<Language, Partial<Record<Channel, string>>> = {
  en: {
    ...{ call: 'by phone', visit: 'by a visit', meeting: 'in a meeting', video: 'by video call' },
    ...{ email: 'by e-mail', letter: 'by letter', chat: 'by chat' },
  },
  de: {
    ...{ call: 'telefonisch', visit: 'durch einen Besuch', meeting: 'in einer Besprechung', video: 'per Video' },
    ...{ email: 'per E-Mail', letter: 'per Brief', chat: 'per Chat' },
  },
}

export const wishWords = {
  en: {
    channel: (channel: Channel) => byChannel.en[channel]!,
    language: { en: 'in English', de: 'in German' },
    bestTime: (time: string) => `best time: ${time}`,
    occasions: { yes: 'birthdays and anniversaries are welcome', no: 'no birthdays, no anniversaries' },
  },
  de: {
    channel: (channel: Channel) => byChannel.de[channel]!,
    language: { en: 'auf Englisch', de: 'auf Deutsch' },
    bestTime: (time: string) => `beste Zeit: ${time}`,
    occasions: { yes: 'Glückwünsche sind willkommen', no: 'keine Glückwünsche' },
  },
}

/** How the customer wishes to be dealt with, beside the rhythm: `by e-mail`, `best time: mornings`; nothing where nothing was said. */
export function wishesSaid({ channel, language: spoken, bestTime, occasions }: Wishes, language: Language): string[] {
  const t = wishWords[language]
  return [
    ...(channel === null ? [] : [t.channel(channel)]),
    ...(spoken === null ? [] : [t.language[spoken]]),
    ...(bestTime === null ? [] : [t.bestTime(bestTime)]),
    ...(occasions ? [] : [t.occasions.no]),
  ]
}
