import type { Command } from '@commander-js/extra-typings'
import type { Program } from '../program.ts'
import type { ExitCode } from '../exit-codes.ts'
import type { Language, Words } from '../text/language.ts'

/** What every command's words have: help begins with examples. */
export type CommandWords = { examples: readonly string[] }

/** What the library makes of options and arguments. */
type Typed = { opts: () => object; processedArgs: unknown[] }

/**
 * What may be typed for a value of a command, by the name that stands for it in the usage: some words in a language, or what
 * another name stands for. Only where the name alone does not say it (`src/completion/values.ts`).
 */
export type Choices = Readonly<Record<string, readonly string[] | string>>

/** One command: its words, what may be typed, the codes it can end with, and what it does. */
export type CommandDefinition<T extends CommandWords, Line extends Typed> = {
  text: Words<T>
  codes: readonly ExitCode[]
  /** Whether a store that is missing is made. */
  createsStore?: boolean
  values?: (language: Language) => Choices
  line: (line: Command, t: T) => Line
  run: (program: Program, t: T, options: ReturnType<Line['opts']>, ...args: Line['processedArgs']) => Promise<void>
}

/** Types a command's `run` by what its `line` says. */
export function defineCommand<T extends CommandWords, Line extends Typed>(
  definition: CommandDefinition<T, Line>,
): CommandDefinition<T, Line> {
  return definition
}

/** A command as the table sees it, whatever may be typed. */
export type AnyCommand = {
  text: Words<CommandWords>
  codes: readonly ExitCode[]
  createsStore?: boolean
  values?: (language: Language) => Choices
  line: (line: Command, t: never) => Typed
  run: (program: Program, t: never, options: never, ...args: never[]) => Promise<void>
}
