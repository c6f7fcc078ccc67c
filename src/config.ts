import { isAbsolute } from 'node:path'
import { isMailKey, mailExpected, mailKeys, mailWords, noMail, type MailConfig } from './config-mail.ts'
import { keySetAgain, settingsIn, statementWith } from './config-text.ts'
import { isEmail } from './domain/contact.ts'
import type { DateOrder } from './domain/date-phrase.ts'
import { Failure } from './domain/failure.ts'
import { nearest } from './domain/name.ts'
import { canonicalKey, formOf } from './domain/settings.ts'
import { zoneNamed } from './domain/zone.ts'
import type { Form, Language } from './text/language.ts'

/** The settings of a person and machine, in their TOML file; null where nothing is said. */
export type Config = MailConfig & {
  /** The user's name, for the first owner of a new store. */
  name: string | null
  email: string | null
  /** Which owner the user is. */
  me: string | null
  language: Language | null
  form: Form | null
  timezone: string | null
  dates: DateOrder | null
  /** The dates offered when something is snoozed, as phrases. */
  snooze: readonly string[] | null
  store: string | null
  /** What shows texts longer than the screen, as a shell runs it. */
  pager: string | null
  /** Why nothing of the file is known, where a command does without it. */
  fault?: Failure
}

export const personKeys = [
  ...(['name', 'email', 'me', 'language', 'form', 'timezone', 'dates', 'snooze', 'store', 'pager'] as const),
  ...mailKeys,
] as const
export type PersonKey = (typeof personKeys)[number]

export const noConfig: Config = {
  ...{ name: null, email: null, me: null, language: null, form: null },
  ...{ timezone: null, dates: null, snooze: null, store: null, pager: null },
  ...noMail,
}

/** The dates offered when nothing else is configured (defaults.md). */
export const usualSnooze = ['tomorrow', 'next week', 'in a month'] as const

/** Words that a key accepts; undefined where any text will do. */
export const acceptedWords: Partial<Record<PersonKey, readonly string[]>> = {
  language: ['en', 'de'],
  form: ['du', 'sie'],
  dates: ['dmy', 'mdy'],
  ...mailWords,
}

export function isPersonKey(key: string): key is PersonKey {
  return personKeys.some((known) => known === key)
}

/**
 * The settings in a file, checked; none where there is no file, unless it must be there. Throws Failure `unknown-file` or `unreadable-file`, or
 * with the line `broken-config`, `config-key-twice`, `bad-config` or `unknown-config-key`.
 */
export async function configAt(
  path: string,
  readFile: (path: string) => Promise<Uint8Array>,
  { mustExist = false }: { mustExist?: boolean } = {},
): Promise<Config> {
  try {
    return await configFrom(await readFile(path), path)
  } catch (error) {
    const { code } = error as { code?: unknown }
    if (code === 'ENOENT' && mustExist) throw new Failure('unknown-file', { path })
    if (code === 'ENOENT') return noConfig
    throw typeof code === 'string' ? new Failure('unreadable-file', { path, code }) : error
  }
}

async function configFrom(bytes: Uint8Array, path: string): Promise<Config> {
  const { parse, TomlError } = await import('smol-toml')
  const text = new TextDecoder().decode(bytes)
  refuseOtherEncodings(bytes, text, path)
  try {
    const settings = settingsIn(parse(text))
    for (const [key, value] of settings) {
      const failure = refusalOf(key, value)
      if (failure) throw failure({ path, line: statementWith(key, text, parse)?.line ?? 1 })
    }
    return { ...noConfig, ...(Object.fromEntries(settings) as Partial<Config>) }
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const read = text.split('\n', error.line).map((line) => line.trim())
    const index = Math.max(
      0,
      read.findLastIndex((line) => line !== ''),
    )
    const key = keySetAgain(read.slice(0, index + 1), parse)
    throw key === null
      ? new Failure('broken-config', { path, line: index + 1, text: read[index] ?? '' })
      : new Failure('config-key-twice', { path, line: index + 1, key })
  }
}

/** Decoded leniently to name the line, and strictly to find out. */
function refuseOtherEncodings(bytes: Uint8Array, text: string, path: string): void {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const line = text.slice(0, text.indexOf('\u{fffd}')).split('\n').length
    throw new Failure('bad-config', { path, line, expected: 'UTF-8' })
  }
}

type Place = { path: string; line: number }

function refusalOf(key: string, value: unknown): ((place: Place) => Failure) | null {
  if (!isPersonKey(key)) {
    const like = nearest(
      key,
      personKeys.map((name) => ({ name })),
    ).map(({ name }) => name)
    const isOfBusiness = formOf(canonicalKey(key)) !== null || key === 'cadence' || key === 'retry' || key === 'urgency'
    return (place) => new Failure('unknown-config-key', { ...place, key, nearest: like, isOfBusiness })
  }
  const expected = expectedInstead(key, value)
  return expected === null ? null : (place) => new Failure('bad-config', { ...place, expected })
}

/** What the value should look like; null where it does. */
function expectedInstead(key: PersonKey, value: unknown): string | null {
  if (isMailKey(key)) return mailExpected(key, value)
  if (key === 'snooze') {
    const isList = Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string')
    return isList ? null : `snooze = ["${usualSnooze.join('", "')}"]`
  }
  const accepted = acceptedWords[key]
  const isText = typeof value === 'string' && value !== '' && !/\p{Cc}/u.test(value)
  if (accepted) {
    return isText && accepted.includes(value) ? null : accepted.map((word) => `${key} = "${word}"`).join(', ')
  }
  if (key === 'timezone') {
    const zone = isText ? zoneNamed(value) : null
    return zone !== null && zone === value ? null : `timezone = "${zone ?? 'Europe/Berlin'}"`
  }
  if (key === 'email') return isText && isEmail(value) ? null : 'email = "anna@example.com"'
  if (key === 'store') return isText && isAbsolute(value) ? null : 'store = "/path/to/followups.db"'
  if (key === 'pager') return isText || value === '' ? null : 'pager = "less -S", pager = "none"'
  return isText ? null : `${key} = "…"`
}
