import { acceptedWords, isPersonKey, personKeys } from '../config.ts'
import { importances, stages } from '../domain/customer.ts'
import { dayFromPhrase } from '../domain/date-phrase.ts'
import { partsOf, type Day } from '../domain/day.ts'
import { kinds } from '../domain/follow-up.ts'
import { channels } from '../domain/interaction.ts'
import { journeyNames } from '../domain/journey.ts'
import { lossReasons, type LossReason } from '../domain/loss.ts'
import { formOf, settingKeys } from '../domain/settings.ts'
import type { Expected, ExpectedValue } from '../command-line/expected.ts'
import type { Hints } from '../store/hints.ts'
import { choiceWord, choiceWords } from '../text/choices.ts'
import { longDay } from '../text/dates.ts'
import { journeyWord } from '../text/journeys.ts'
import type { Language } from '../text/language.ts'
import { lossReasonWord } from '../text/losses.ts'
import { builtInTemplates, templateWord } from '../text/templates.ts'
import { channelWord, kindWord, stageWord } from '../text/terms.ts'
import { beginsSo } from './beginning.ts'
import { agreements, contacts, customers, entries, followUps, owners } from './named.ts'

/** What a word may become. */
export type Candidate = {
  text: string
  /** What tells it from others. */
  note?: string | null
  /** Whether it takes the place of what was typed although it does not begin so: the id of what cannot be typed. */
  isInstead?: boolean
}

/** What is known where a word is completed. */
export type Asking = {
  typed: string
  value: ExpectedValue
  said: Expected['said']
  language: Language
  today: Day
  /** Who acts, as configured. */
  me: string | null
  /** Null where the store cannot be read at once. */
  hints: () => Promise<Hints | null>
  /** The names of the templates of the person's own. */
  ownTemplates: () => Promise<readonly string[]>
}

/** What may be typed for a value, as far as it can be known; `files` where it is one of the machine's. */
export async function candidatesFor(asking: Asking): Promise<readonly Candidate[] | 'files'> {
  const { name, choices } = asking.value
  const said = choices(asking.language)[name]
  if (typeof said === 'object') return begunIn((language) => choices(language)[name] as readonly string[], asking)
  const kind = said ?? name
  if (['file', 'path', 'folder'].includes(kind)) return 'files'
  const few = Object.hasOwn(words, kind) ? words[kind]! : null
  if (few) return begunIn(few, asking)
  return Object.hasOwn(stored, kind) ? stored[kind]!(asking) : []
}

type Words = (language: Language) => readonly string[]

/** Of what there are only a few, in the words of a language. */
const words: Readonly<Record<string, Words>> = {
  stage: (language) => stages.map((stage) => stageWord(stage, language)),
  channel: (language) => channels.map((channel) => channelWord(channel, language)),
  kind: (language) => kinds.map((kind) => kindWord(kind, language)),
  reason: (language) => (Object.keys(lossReasons) as LossReason[]).map((reason) => lossReasonWord(reason, language)),
  importance: () => importances,
  language: () => ['en', 'de'],
  key: () => [...settingKeys(), ...personKeys],
  duration: () => ['3d', '1w', '2w', '1m', '3m', '6m', '12m'],
  cadence: (language) => ['2w', '4w', '8w', '3m', '6m', choiceWord('cadence', 'none', language)],
  weekdays: (language) =>
    language === 'de' ? ['mo-fr', 'mo-do', 'mo-sa', 'täglich'] : ['mon-fri', 'mon-thu', 'mon-sat', 'daily'],
}

type Source = (asking: Asking) => Promise<readonly Candidate[]>

/** What only the store knows, and what hangs on the day or on what was said before. */
const stored: Readonly<Record<string, Source>> = {
  customer: customers,
  contact: contacts,
  owner: owners,
  agreement: agreements,
  entry: entries,
  ids: async (asking) => [...(await followUps(asking)), ...behindNumbers(asking, channelsIn)],
  promises: (asking) => followUps(asking, 'promise'),
  'ids-and-when': async (asking) => [...(await followUps(asking)), ...behindNumbers(asking, dates)],
  'command-number': async (asking) => (await import('./commands.ts')).commands(asking),
  'holiday-region': async (asking) => (await import('./regions.ts')).regions(asking),
  template: async (asking) =>
    begun(
      [...(await asking.ownTemplates()), ...builtInTemplates.map((name) => templateWord(name, asking.language))],
      asking,
    ),
  year: (asking) =>
    Promise.resolve(
      begun(
        [0, 1, 2].map((ago) => String(partsOf(asking.today).year - ago)),
        asking,
      ),
    ),
  date: (asking) => Promise.resolve(dates(asking)),
  when: (asking) => Promise.resolve(dates(asking)),
  tag: async (asking) => begun((await (await asking.hints())?.tags()) ?? [], asking),
  journey: async (asking) => {
    const own = (await (await asking.hints())?.journeys()) ?? []
    return begun([...journeyNames.map((name) => journeyWord(name, asking.language)), ...own], asking)
  },
  value: async (asking) => {
    const key = asking.said.get('key') ?? ''
    const form = formOf(key)
    if (form === 'owner') return owners(asking)
    if (form === 'region') return stored['holiday-region']!(asking)
    if (form === 'workdays') return begunIn(words['weekdays']!, asking)
    return begunIn((language) => [...acceptedFor(key, language), ...choiceWords('setting', language)], asking)
  },
}

function acceptedFor(key: string, language: Language): readonly string[] {
  if (key === 'digest.subject') return choiceWords('digestSubject', language)
  if (formOf(key) === 'keeping') return choiceWords('keeping', language)
  return (isPersonKey(key) ? acceptedWords[key] : null) ?? []
}

function begun(texts: readonly string[], { typed }: Asking): Candidate[] {
  return [...new Set(texts)].filter((text) => beginsSo(text, typed)).map((text) => ({ text }))
}

/** In the words of the person; in English, which is always understood, where none of these begins so. */
function begunIn(few: Words, asking: Asking): Candidate[] {
  const own = begun(few(asking.language), asking)
  return own.length > 0 ? own : begun(few('en'), asking)
}

/** What may be said once a number stands there. */
function behindNumbers(asking: Asking, also: (asking: Asking) => Candidate[]): Candidate[] {
  return asking.value.given.length > 0 ? also(asking) : []
}

function channelsIn(asking: Asking): Candidate[] {
  return begunIn(words['channel']!, asking)
}

/** Days as they are typed, and what they mean today. */
function dates(asking: Asking): Candidate[] {
  const { language, today } = asking
  return begun([...phrases[language], ...['3d', '1w', '2w', '1m', '3m']], asking).map(({ text }) => ({
    text,
    note: longDay(dayFromPhrase(text, { today, towards: 'future' }), language),
  }))
}

const phrases: Readonly<Record<Language, readonly string[]>> = {
  en: ['today', 'tomorrow', 'yesterday'],
  de: ['heute', 'morgen', 'gestern'],
}
