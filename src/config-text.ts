import type { PersonKey } from './config.ts'

/** New values of settings; null takes one out. */
export type ConfigChanges = Partial<Record<PersonKey, string | number | readonly string[] | null>>

type Table = Record<string, unknown>
type Parse = (text: string) => Table

/** A setting in a file, however many lines it takes, or the head of a section; `line` counts from 1. */
export type Statement = {
  line: number
  lines: readonly string[]
  /** The settings in it, each with the section that it stands in. */
  settings: readonly Setting[]
  /** The section that it stands in, or begins; empty at the top of the file. */
  section: string
  is: 'head' | 'setting' | 'comment'
}

type Setting = readonly [key: string, value: unknown]

/** The settings of a file by their keys: those of a section, a dotted key and a table in braces are the same. */
export function settingsIn(table: Table, section = ''): Setting[] {
  return Object.entries(table).flatMap(([name, value]): Setting[] => {
    const key = keyIn(section, name)
    if (!isTable(value)) return [[key, value]]
    return Object.keys(value).length === 0 && !isGroup(key) ? [[key, value]] : settingsIn(value, key)
  })
}

/** Where a key of a file that is valid TOML is set; null where it is not. */
export function statementWith(key: string, text: string, parse: Parse): Statement | null {
  return (
    statementsOf(text.split(/\r?\n/), parse).find(({ settings }) => settings.some(([name]) => name === key)) ?? null
  )
}

/** The key that the last of these lines sets although it is set before; null where that is not what is wrong with it. */
export function keySetAgain(lines: readonly string[], parse: Parse): string | null {
  const statements = statementsOf(lines, parse)
  const [key] = statements.at(-1)?.settings[0] ?? []
  return key !== undefined && statements.slice(0, -1).some((one) => holds(one, key)) ? key : null
}

/**
 * The text with settings changed, comments, order and line ends kept; null takes a key out. A new key comes into its
 * section, else below the comment that explains it, else behind all others that stand in no section.
 */
export async function changedConfig(text: string, changes: ConfigChanges): Promise<string> {
  const { parse, stringify } = await import('smol-toml')
  const lines = text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/)
  const written = (key: string, value: unknown) => `${key} = ${stringify({ value }).trim().slice('value = '.length)}`

  for (const [key, value] of Object.entries(changes)) {
    const statements = statementsOf(lines, parse)
    const statement = statements.find((one) => holds(one, key)) ?? null
    const section = statement?.section ?? sectionFor(key, statements)
    const others = statement?.settings.filter(([name]) => name !== key) ?? []
    const settings = value === null ? others : [...others, [key, value] as const]
    const changed = settings.map(([name, of]) => written(section === '' ? name : name.slice(section.length + 1), of))
    if (changed.length > 0) changed.push(changed.pop()! + commentOf(statement, parse))
    if (statement) lines.splice(statement.line - 1, statement.lines.length, ...changed)
    else lines.splice(placeOf(key, statements), 0, ...changed)
  }
  return [...lines, ''].join(text.includes('\r\n') ? '\r\n' : '\n')
}

/** The smallest pieces that are TOML by themselves. */
function statementsOf(lines: readonly string[], parse: Parse): Statement[] {
  const statements: Statement[] = []
  let section = ''
  for (let from = 0; from < lines.length; from += statements.at(-1)!.lines.length) {
    let count = 1
    while (from + count < lines.length && parsed(lines.slice(from, from + count), parse) === null) count++
    const piece = lines.slice(from, from + count)
    const table = parsed(piece, parse) ?? {}
    const isHead = /^\s*\[/.test(piece[0]!)
    if (isHead) section = pathOf(table)
    statements.push({
      ...{ line: from + 1, lines: piece, section, settings: settingsIn(table, isHead ? '' : section) },
      is: isHead ? 'head' : Object.keys(table).length > 0 ? 'setting' : 'comment',
    })
  }
  return statements
}

function parsed(lines: readonly string[], parse: Parse): Table | null {
  try {
    return parse(lines.join('\n'))
  } catch {
    return null
  }
}

/** Whether a key is set there, or would have to be: a table in braces takes no key from outside. */
function holds({ is, lines, settings, section }: Statement, key: string): boolean {
  if (is !== 'setting') return false
  if (settings.some(([name]) => name === key)) return true
  const inBraces = /^\s*["']?([\w-]+)["']?\s*=\s*\{/.exec(lines[0]!)?.[1]
  return inBraces !== undefined && key.startsWith(`${keyIn(section, inBraces)}.`)
}

/** The section of the file in which a key belongs; empty where there is none. */
function sectionFor(key: string, statements: readonly Statement[]): string {
  const group = key.split('.').slice(0, -1).join('.')
  return statements.some(({ is, section }) => is === 'head' && section === group) ? group : ''
}

/** The index of the line before which a new key is written. */
function placeOf(key: string, statements: readonly Statement[]): number {
  const section = sectionFor(key, statements)
  const there = statements.filter((one) => one.section === section)
  const name = key.slice(section === '' ? 0 : section.length + 1)
  const explained = there.findLast(({ is, lines }) => is === 'comment' && commentsOn(name, lines[0]!))
  const isLast = section === '' && there.length === statements.length
  const before = explained ?? (isLast ? there.at(-1) : there.findLast(({ is }) => is !== 'comment'))
  return before ? before.line - 1 + before.lines.length : 0
}

function commentsOn(key: string, line: string): boolean {
  return new RegExp(`^\\s*#\\s*${key.replaceAll('.', '\\.')}\\s*=`).test(line)
}

/** What stands behind the value: the rest of the last line from the first # without which the setting is whole. */
function commentOf(statement: Statement | null, parse: Parse): string {
  const last = statement?.lines.at(-1) ?? ''
  for (let index = last.indexOf('#'); index >= 0; index = last.indexOf('#', index + 1)) {
    const rest = [...statement!.lines.slice(0, -1), last.slice(0, index)]
    const blanks = /\s*$/.exec(last.slice(0, index))![0]
    if (parsed(rest, parse) !== null) return blanks + last.slice(index)
  }
  return ''
}

/** A name that needs quotes keeps them, so that `"mail.from"` is not taken for `mail.from`. */
function keyIn(section: string, name: string): string {
  const own = /^[\w-]+$/.test(name) ? name : JSON.stringify(name)
  return section === '' ? own : `${section}.${own}`
}

/** The section that the head of one names. */
function pathOf(table: Table, section = ''): string {
  const [[name, value] = ['', null]] = Object.entries(table)
  const inner = Array.isArray(value) ? (value as unknown[])[0] : value
  return isTable(inner) ? pathOf(inner, keyIn(section, name)) : section
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}

function isGroup(key: string): boolean {
  return ['mail', 'smtp', 'digest'].includes(key)
}
