import type { DateOrder } from './domain/date-phrase.ts'
import { Failure } from './domain/failure.ts'
import type { Form, Language } from './text/language.ts'

/** The settings of a person and machine, in their TOML file; null where nothing is said. */
export type Config = {
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
}

export const personKeys = ['name', 'email', 'me', 'language', 'form', 'timezone', 'dates', 'snooze', 'store'] as const
export type PersonKey = (typeof personKeys)[number]

export const noConfig: Config = {
  ...{
    name: null,
    email: null,
    me: null,
    language: null,
    form: null,
    timezone: null,
    dates: null,
    snooze: null,
    store: null,
  },
}

/** The dates offered when nothing else is configured (defaults.md). */
export const usualSnooze = ['tomorrow', 'next week', 'in a month'] as const

/** Words that a key accepts; undefined where any text will do. */
export const acceptedWords: Partial<Record<PersonKey, readonly string[]>> = {
  language: ['en', 'de'],
  form: ['du', 'sie'],
  dates: ['dmy', 'mdy'],
}

/** The settings of a file's text, checked. Throws Failure `bad-config` with the line. */
export async function configFrom(text: string, path: string): Promise<Config> {
  const table = await tableFrom(text, path)
  for (const [key, value] of Object.entries(table)) refuseStrange(key, value, { text, path })
  return { ...noConfig, ...(table as Partial<Config>) }
}

/** The text with settings changed, comments and order kept; a new key comes last. */
export function changedConfig(text: string, changes: Partial<Record<PersonKey, string | null>>): string {
  const lines = text === '' ? [] : text.replace(/\n$/, '').split('\n')
  for (const [key, value] of Object.entries(changes)) {
    const index = lines.findIndex((line) => lineOfKey(key).test(line))
    const line = value === null ? null : `${key} = ${tomlValue(key, value)}`
    if (index >= 0) lines.splice(index, 1, ...(line === null ? [] : [line]))
    else if (line !== null) lines.push(line)
  }
  return lines.join('\n') + '\n'
}

/** A first file, with every key explained. */
export const emptyConfig = `# Settings of this person and machine for followups. Those of the business are in the store:
# see \`followups config list\`. Lines that begin with # are comments.
#
# name = "Anna Berg"            # your name, for the first person in charge
# email = "anna@example.com"
# me = "Anna Berg"              # which person in charge you are, where there are several
# language = "de"               # en, de
# form = "sie"                  # du, sie: how the program speaks German to you
# timezone = "Europe/Berlin"    # the machine's own unless said
# dates = "dmy"                 # dmy, mdy: how 03/04/2026 is meant
# snooze = ["tomorrow", "next week", "in a month"]
# store = "/path/to/followups.db"
`

async function tableFrom(text: string, path: string): Promise<Record<string, unknown>> {
  const { parse, TomlError } = await import('smol-toml')
  try {
    return parse(text)
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const problem = error.message.split('\n')[0]!.replace(/^Invalid TOML document: /, '')
    throw new Failure('bad-config', { path, line: error.line, problem })
  }
}

function refuseStrange(key: string, value: unknown, { text, path }: { text: string; path: string }): void {
  const line = Math.max(1, text.split('\n').findIndex((candidate) => lineOfKey(key).test(candidate)) + 1)
  const problem = problemOf(key, value)
  if (problem !== null) throw new Failure('bad-config', { path, line, problem })
}

function problemOf(key: string, value: unknown): string | null {
  if (!personKeys.some((known) => known === key)) return `${key}: ${personKeys.join(', ')}`
  if (key === 'snooze') {
    return Array.isArray(value) && value.every((item) => typeof item === 'string') ? null : `${key} = ["…", "…"]`
  }
  const accepted = acceptedWords[key as PersonKey]
  if (typeof value !== 'string' || value === '') return `${key} = "…"`
  return accepted && !accepted.includes(value) ? `${key} = ${accepted.map((word) => `"${word}"`).join(' | ')}` : null
}

function lineOfKey(key: string): RegExp {
  return new RegExp(`^\\s*"?${key.replace(/[^\w-]/g, '\\$&')}"?\\s*=`)
}

function tomlValue(key: string, value: string): string {
  const quoted = (text: string) => JSON.stringify(text.trim())
  return key === 'snooze' ? `[${value.split(',').map(quoted).join(', ')}]` : quoted(value)
}
