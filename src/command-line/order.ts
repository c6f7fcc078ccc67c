import type { Command } from '@commander-js/extra-typings'
import { Failure } from '../domain/failure.ts'
import { isHelp } from './words.ts'

/**
 * The words in the order in which the parser reads them: what every command knows, then the command with its own. A
 * value is joined to its option, so that one like `-5 %` or `--03-20` is not taken for an option itself; and an option
 * of the command's own wins over one that every command knows. Throws Failure `missing-value`.
 */
export function inOrder(argv: readonly string[], root: AnyLine): string[] {
  const own = commandOf(root)
  const ordered = { global: [] as string[], own: [] as string[], help: [] as string[], rest: [] as string[] }
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index]!
    if (word === '--') {
      ordered.rest = argv.slice(index)
      break
    }
    if (isHelp(word)) {
      ordered.help = [word]
      continue
    }
    const isBeforeCommand = ordered.own.length === 0
    const lines = isBeforeCommand ? [root, own] : [own, root]
    const line = lines.find((candidate) => optionOf(candidate, word))
    const option = line && optionOf(line, word)
    const place = line === root ? ordered.global : ordered.own
    if (!option?.required || word.includes('=')) place.push(word)
    else place.push(`${option.long}=${valueAfter(argv, index++, option, lines)}`)
  }
  return [...ordered.global, ...ordered.own, ...ordered.help, ...ordered.rest]
}

/** The one command that the parser knows, below the groups that it belongs to. */
export function commandOf(line: AnyLine): AnyLine {
  const [only, ...more] = line.commands
  return only && more.length === 0 ? commandOf(only) : line
}

/** What is asked of the library's commands, whatever may be typed. */
export type AnyLine = Pick<Command, 'options'> & {
  name: () => string
  args: string[]
  registeredArguments: readonly unknown[]
  readonly commands: readonly AnyLine[]
}

type Option = AnyLine['options'][number]

function optionOf({ options }: AnyLine, word: string): Option | undefined {
  const flag = /^(--[^=]+)=/.exec(word)?.[1]
  return options.find((option) =>
    flag === undefined ? option.long === word || option.short === word : option.long === flag && option.required,
  )
}

function valueAfter(argv: readonly string[], index: number, option: Option, lines: readonly AnyLine[]): string {
  const value = argv[index + 1]
  const isOption = value !== undefined && (isHelp(value) || lines.some((line) => optionOf(line, value)))
  if (value === undefined || value === '--' || isOption) throw new Failure('missing-value', { option: option.long! })
  return value
}
