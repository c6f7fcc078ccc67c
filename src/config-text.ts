import type { PersonKey } from './config.ts'
import { words } from './text/language.ts'

/** New values of settings; null takes one out. */
export type ConfigChanges = Partial<Record<PersonKey, string | readonly string[] | null>>

type Parse = (text: string) => Record<string, unknown>

/** A setting in a file, however many lines it takes; `line` counts from 1. */
export type Statement = { line: number; lines: readonly string[]; keys: readonly string[] }

/** Where a key of a file that is valid TOML is set; null where it is not. */
export function statementWith(key: string, text: string, parse: Parse): Statement | null {
  return statementsOf(text.split(/\r?\n/), parse).find(({ keys }) => keys.includes(key)) ?? null
}

/**
 * The text with settings changed, comments, order and line ends kept; null takes a key out. A new key comes below the
 * comment that explains it, else last.
 */
export async function changedConfig(text: string, changes: ConfigChanges): Promise<string> {
  const { parse, stringify } = await import('smol-toml')
  const lines = text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/)
  for (const [key, value] of Object.entries(changes)) {
    const statement = statementWith(key, lines.join('\n'), parse)
    const changed = value === null ? [] : [stringify({ [key]: value }).trim() + commentOf(statement, parse)]
    if (statement) lines.splice(statement.line - 1, statement.lines.length, ...changed)
    else lines.splice(placeOf(key, lines), 0, ...changed)
  }
  return [...lines, ''].join(text.includes('\r\n') ? '\r\n' : '\n')
}

/** A first file, with every key explained. */
export const emptyConfig = words({
  en: `# Settings of this person and machine for followups. Those of the business are in the store:
# see “followups config list”. Lines that begin with # are comments.

# Your name, for the first person in charge
# name = "Anna Berg"
# email = "anna@example.com"

# Which person in charge you are, where there are several
# me = "Anna Berg"

# en, de; and du or sie, how the program speaks German to you
# language = "de"
# form = "sie"

# The machine’s own unless said
# timezone = "Europe/Berlin"

# dmy, mdy: how 03/04/2026 is meant
# dates = "dmy"

# The days offered when something is snoozed
# snooze = ["tomorrow", "next week", "in a month"]

# Where the customers are kept
# store = "/path/to/followups.db"
`,
  de: (
    you,
  ) => `# Einstellungen dieser Person und dieses Rechners für followups. Die des Betriebs stehen bei den Kundendaten:
# siehe „followups config list“. Zeilen, die mit # beginnen, sind Kommentare.

# ${you('Dein', 'Ihr')} Name, für die erste zuständige Person
# name = "Anna Berg"
# email = "anna@example.com"

# Welche zuständige Person ${you('du bist', 'Sie sind')}, wo es mehrere gibt
# me = "Anna Berg"

# en, de; und die Anrede: du oder sie
# language = "de"
# form = "sie"

# Die des Rechners, wenn nichts gesagt ist
# timezone = "Europe/Berlin"

# dmy, mdy: wie 03/04/2026 gemeint ist
# dates = "dmy"

# Die Tage, die beim Verschieben angeboten werden
# snooze = ["morgen", "nächste Woche", "in einem Monat"]

# Wo die Kundendaten liegen
# store = "/pfad/zu/followups.db"
`,
})

/** The smallest pieces that are TOML by themselves; comments and empty lines have no keys. */
function statementsOf(lines: readonly string[], parse: Parse): Statement[] {
  const statements: Statement[] = []
  for (let from = 0; from < lines.length; from += statements.at(-1)!.lines.length) {
    let count = 1
    while (from + count < lines.length && keysOf(lines.slice(from, from + count), parse) === null) count++
    const piece = lines.slice(from, from + count)
    statements.push({ line: from + 1, lines: piece, keys: keysOf(piece, parse) ?? [] })
  }
  return statements
}

function keysOf(lines: readonly string[], parse: Parse): string[] | null {
  try {
    return Object.keys(parse(lines.join('\n')))
  } catch {
    return null
  }
}

/** What stands behind the value: the rest of the last line from the first # without which the setting is whole. */
function commentOf(statement: Statement | null, parse: Parse): string {
  const last = statement?.lines.at(-1) ?? ''
  for (let index = last.indexOf('#'); index >= 0; index = last.indexOf('#', index + 1)) {
    const rest = [...statement!.lines.slice(0, -1), last.slice(0, index)]
    const blanks = /\s*$/.exec(last.slice(0, index))![0]
    if (keysOf(rest, parse) !== null) return blanks + last.slice(index)
  }
  return ''
}

function placeOf(key: string, lines: readonly string[]): number {
  const explained = lines.findLastIndex((line) => new RegExp(`^#\\s*${key}\\s*=`).test(line))
  return explained === -1 ? lines.length : explained + 1
}
