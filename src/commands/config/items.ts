import { usualMail } from '../../config-mail.ts'
import { isPersonKey, personKeys, usualSnooze, type PersonKey } from '../../config.ts'
import { Failure } from '../../domain/failure.ts'
import { nearest } from '../../domain/name.ts'
import { builtIn, canonicalKey, followedKey, formOf, settingKeys } from '../../domain/settings.ts'
import type { CsvColumn } from '../../output/view.ts'
import type { Program } from '../../program.ts'
import { agreementKindFrom } from '../../text/agreements.ts'
import { lossReasonFrom } from '../../text/losses.ts'
import { channelFrom, stageFrom } from '../../text/terms.ts'
import { valueWords } from '../../text/values.ts'

/** A setting as JSON shows it; docs/json.md explains the fields. */
export type SettingItem = {
  key: string
  /** Null where nothing is set and nothing is built in. */
  value: string | null
  isSet: boolean
  /** The key whose value holds for this one. */
  follows: string | null
  of: 'business' | 'person'
  /** The file in which it is kept. */
  path: string
}

export const settingCsv: readonly CsvColumn<SettingItem>[] = [
  { key: 'key', cell: ({ key }) => key },
  { key: 'value', cell: ({ value }) => value },
  { key: 'isSet', cell: ({ isSet }) => isSet },
  { key: 'follows', cell: ({ follows }) => follows },
  { key: 'of', cell: (item) => item.of },
  { key: 'path', cell: ({ path }) => path },
]

/**
 * Every setting there is, those of the business first; the built-in values where there is no store yet. Who gets what
 * nobody is in charge of is no question for a sole owner.
 */
export async function settingItems(program: Program): Promise<SettingItem[]> {
  const { owners, settings } = await program.storeForTrial()
  const stored = await settings.stored()
  const isAlone = (await owners.all()).length < 2
  const tagged = [...stored.keys()].filter((key) => key.startsWith('cadence.tag.'))
  return [
    ...[...settingKeys(), ...tagged]
      .filter((key) => key !== 'fallback' || !isAlone)
      .map((key) => businessItem(program, key, stored)),
    ...personKeys.map((key) => personItem(program, key)),
  ]
}

/** One setting. Throws Failure `unknown-setting`. */
export async function settingItem(program: Program, input: string): Promise<SettingItem> {
  const key = keyFrom(input)
  if (isPersonKey(key)) return personItem(program, key)
  const { settings } = await program.storeForTrial()
  return businessItem(program, key, await settings.stored())
}

/** The key that is meant; stages, channels, kinds and reasons in either language. Throws Failure `unknown-setting`. */
export function keyFrom(input: string): string {
  const key = canonicalKey(input)
  const own = personKeys.find((known) => known.toLowerCase() === key.toLowerCase())
  if (own !== undefined) return own
  if (formOf(key) !== null) return key
  const [group = '', first = '', ...rest] = key.split('.')
  const termFrom = Object.hasOwn(termsOf, group) ? termsOf[group]! : null
  const term = termFrom === null ? first : termOr(first, termFrom)
  const translated = [group, term, ...rest].join('.')
  if (formOf(translated) !== null) return translated
  const known = [...settingKeys(), ...personKeys].map((name) => ({ name }))
  throw new Failure('unknown-setting', { key: input, nearest: nearest(key, known).map(({ name }) => name) })
}

function businessItem(program: Program, key: string, stored: ReadonlyMap<string, string>): SettingItem {
  const own = stored.get(key) ?? builtIn.get(key)
  const follows = own === undefined ? followedKey(key) : null
  const value = own ?? (follows === null ? null : (stored.get(follows) ?? builtIn.get(follows) ?? null))
  return { key, value, isSet: stored.has(key), follows, of: 'business', path: program.files.storePath }
}

function personItem(program: Program, key: PersonKey): SettingItem {
  const { config, files } = program
  const set = config[key]
  const value = set ?? usualOf(program, key)
  const text = value === null ? null : typeof value === 'object' ? value.join(', ') : String(value)
  const follows = key === 'mail.from' && set === null ? 'email' : null
  return { key, value: text, isSet: set !== null, follows, of: 'person', path: files.configPath }
}

/** The value as people write it; what is offered without being configured is in the user's language. */
export function settingWords({ language }: Program, { key, value, isSet }: SettingItem): string | null {
  if (key === 'snooze' && !isSet && language === 'de') return germanSnooze
  return value === null ? null : valueWords(key, value, language)
}

const germanSnooze = 'morgen, nächste Woche, in einem Monat'

/** What holds while the person says nothing. */
function usualOf(
  { usualLanguage, files, config }: Program,
  key: PersonKey,
): string | number | readonly string[] | null {
  if (key === 'language') return usualLanguage
  if (key === 'form') return 'sie'
  if (key === 'snooze') return usualSnooze
  if (key === 'mail.from') return config.email
  if (key in usualMail) return usualMail[key as keyof typeof usualMail]
  return key === 'store' ? files.usualStorePath : null
}

const termsOf: Readonly<Record<string, (word: string) => string>> = {
  cadence: stageFrom,
  retry: channelFrom,
  lead: agreementKindFrom,
  'win-back': lossReasonFrom,
}

function termOr(word: string, termFrom: (word: string) => string): string {
  try {
    return termFrom(word)
  } catch {
    return word
  }
}
