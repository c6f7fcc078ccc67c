import type { Command } from '@commander-js/extra-typings'

/** The command itself, and what every command knows. */
export type Lines = { own: Command; root: Command }
export type LineOption = Command['options'][number]

/** What the words of an unfinished command line were for. */
export type SoFar = {
  given: ReadonlySet<LineOption>
  values: readonly string[]
  /** What was typed, by the name of the argument or option: `customer`, `--at`. */
  said: ReadonlyMap<string, string>
  /** The option whose value comes next. */
  awaited: LineOption | null
  /** Whether all that follows is a value, since `--` stood before. */
  isOnlyValues: boolean
}

/** Reads the words behind the name of a command as far as they go; what nobody knows is passed over. */
export function readSoFar(words: readonly string[], { own, root }: Lines): SoFar {
  const given = new Set<LineOption>()
  const said = new Map<string, string>()
  const values: string[] = []
  let awaited: LineOption | null = null
  let isOnlyValues = false
  for (const word of words) {
    const option = isOnlyValues ? null : optionIn(word, { own, root })
    const [, joined] = /^--[^=]+=(.*)$/s.exec(word) ?? []
    if (awaited) {
      said.set(nameOf(awaited), word)
      awaited = null
    } else if (option) {
      given.add(option)
      if (option.required && joined === undefined) awaited = option
      else said.set(nameOf(option), joined ?? '')
    } else if (word === '--') isOnlyValues = true
    else if (isOnlyValues || !/^-./.test(word)) values.push(word)
  }
  for (const [at, argument] of own.registeredArguments.entries()) {
    if (values[at] !== undefined) said.set(argument.name(), values[at])
  }
  return { given, values, said, awaited, isOnlyValues }
}

/** The option that a word is, with its value or without. */
export function optionIn(word: string, { own, root }: Lines): LineOption | null {
  const name = word.replace(/^(--[^=]+)=.*$/s, '$1')
  return [...own.options, ...root.options].find(({ long, short }) => name === long || name === short) ?? null
}

function nameOf({ long, flags }: LineOption): string {
  return long ?? flags
}
