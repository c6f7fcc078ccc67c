import { importances, stages, type Importance, type Stage } from '../domain/customer.ts'
import { Failure } from '../domain/failure.ts'
import { kinds, type Kind } from '../domain/follow-up.ts'
import { channels, type Channel } from '../domain/interaction.ts'
import { folded, nearest } from '../domain/name.ts'
import type { Language } from './language.ts'

/** The words of the field (product.md, "Words"; the German ones: defaults.md), as shown; typed, either language is understood. */
const stageWords: Terms<Stage> = {
  en: { lead: 'lead', prospect: 'prospect', trial: 'trial', active: 'active', dormant: 'dormant', lost: 'lost' },
  de: {
    lead: 'Interessent',
    prospect: 'im Gespräch',
    trial: 'Testphase',
    active: 'aktiv',
    dormant: 'ruhend',
    lost: 'ehemalig',
  },
}

const channelWords: Terms<Channel> = {
  en: {
    ...{ call: 'call', visit: 'visit', meeting: 'meeting', video: 'video', event: 'event' },
    ...{ email: 'email', letter: 'letter', chat: 'chat', mailing: 'mailing', note: 'note' },
  },
  de: {
    ...{ call: 'Anruf', visit: 'Besuch', meeting: 'Besprechung', video: 'Videogespräch', event: 'Veranstaltung' },
    ...{ email: 'E-Mail', letter: 'Brief', chat: 'Chat', mailing: 'Rundschreiben', note: 'Notiz' },
  },
}

const kindWords: Terms<Kind> = {
  en: {
    ...{ manual: 'manual', reply: 'reply', complaint: 'complaint', promise: 'promise', agreement: 'agreement' },
    ...{ journey: 'journey', handover: 'handover', cadence: 'cadence', occasion: 'occasion', winback: 'winback' },
  },
  de: {
    ...{ manual: 'Aufgabe', reply: 'Antwort', complaint: 'Reklamation', promise: 'Zusage', agreement: 'Vereinbarung' },
    ...{ journey: 'Schritt', handover: 'Übergabe', cadence: 'Rhythmus', occasion: 'Anlass', winback: 'Rückgewinnung' },
  },
}

export const stageWord = (stage: Stage, language: Language): string => stageWords[language][stage]
export const kindWord = (kind: Kind, language: Language): string => kindWords[language][kind]
export const channelWord = (channel: Channel, language: Language): string => channelWords[language][channel]

/** Throws Failure `no-stage`. */
export function stageFrom(input: string): Stage {
  const stage = termFrom(input, stages, stageWords) ?? everydayStage(input)
  if (!stage) throw new Failure('no-stage', { input })
  return stage
}

/** The channel of a word, if it is one. */
export function channelNamed(input: string): Channel | undefined {
  return termFrom(input, channels, channelWords) ?? everydayChannels.get(plain(input))
}

/** Throws Failure `no-channel`. */
export function channelFrom(input: string): Channel {
  const channel = channelNamed(input)
  if (!channel) {
    const known = channels.flatMap((term) => [term, channelWords.de[term]].map((name) => ({ name, term })))
    const like = nearest(input, known).map(({ term }) => term)
    throw new Failure('no-channel', { input, nearest: [...new Set(like)].slice(0, 1) })
  }
  return channel
}

/** Throws Failure `no-kind`. */
export function kindFrom(input: string): Kind {
  const kind = termFrom(input, kinds, kindWords)
  if (!kind) throw new Failure('no-kind', { input })
  return kind
}

/** Throws Failure `no-importance`. */
export function importanceFrom(input: string): Importance {
  const importance = importances.find((known) => known === input.trim().toUpperCase())
  if (!importance) throw new Failure('no-importance', { input })
  return importance
}

/** What people and other programs call the stages as well, in the form of `plain`. */
const everydayStages: Readonly<Record<Stage, string>> = {
  lead: 'interessentin anfrage neu new subscriber abonnent mql marketingqualifiedlead',
  prospect: 'opportunity verkaufschance inverhandlung sql salesqualifiedlead qualified qualifiziert',
  trial: 'intestphase test probe probezeit',
  active: 'customer client kunde kundin bestandskunde stammkunde activecustomer aktiverkunde evangelist',
  dormant: 'inactive inaktiv schlafend schlafer passiv inaktiverkunde',
  lost: 'ehemals ehemaliger ehemaligerkunde former formercustomer verloren gekundigt churned exkunde',
}

function everydayStage(input: string): Stage | undefined {
  const word = plain(input).replace(/[^\p{L}]/gu, '')
  return word === '' ? undefined : stages.find((stage) => ` ${everydayStages[stage]} `.includes(` ${word} `))
}

/** What people type as well, in the form of `plain`. */
const everydayChannels: ReadonlyMap<string, Channel> = new Map(
  Object.entries({
    ...{ mail: 'email', phone: 'call', telefon: 'call', telefonat: 'call', gesprach: 'call', post: 'letter' },
    ...{ treffen: 'meeting', termin: 'meeting', videocall: 'video', sms: 'chat', whatsapp: 'chat' },
  } as const),
)

type Terms<Term extends string> = Record<Language, Record<Term, string>>

/** The term of a word in either language, if it is one of these. */
export function termFrom<Term extends string>(
  input: string,
  terms: readonly Term[],
  shown: Terms<Term>,
): Term | undefined {
  const exact = terms.find((term) => input === term)
  if (exact) return exact
  const wanted = plain(input)
  return terms.find((term) => wanted === plain(term) || wanted === plain(shown.de[term]))
}

/** `E-Mail`, `e mail` and `email` are one. */
function plain(text: string): string {
  return folded(text).replace(/[\s-]/g, '')
}
