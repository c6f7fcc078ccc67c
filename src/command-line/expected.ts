import type { AnyCommand, Choices } from '../commands/define.ts'
import type { CommandEntry } from '../commands/index.ts'
import { commandLineWords } from '../text/command-line.ts'
import { inTongue, type Language, type Tongue } from '../text/language.ts'
import { commandMeant, membersOf, overview } from './meant.ts'
import { commandOf } from './order.ts'
import { parser } from './parser.ts'
import { optionIn, readSoFar, type LineOption, type Lines, type SoFar } from './so-far.ts'
import { leadingWords } from './words.ts'

/** What a command line may go on with. */
export type Expected = {
  commands: readonly Described[]
  /** Those that may still be given. */
  options: readonly Described[]
  value: ExpectedValue | null
  /** What was typed, by the name of the argument or option: `customer`, `--at`. */
  said: ReadonlyMap<string, string>
  isDemo: boolean
}

export type Described = { name: string; description: string }

export type ExpectedValue = {
  /** What stands for it in the usage, such as `customer`. */
  name: string
  /** What the command takes for it, where the name alone does not say that. */
  choices: (language: Language) => Choices
  /** What stands before it in the same word: `--owner=`. */
  prefix: string
  /** What was given in the same place before. */
  given: readonly string[]
}

/** What may stand in the place of `word` behind these words; what a command takes is what its parser knows. */
export async function expectedBehind(words: readonly string[], word: string, tongue: Tongue): Promise<Expected> {
  const { argv, isDemo, asksForHelp } = withoutPrefix(words)
  const nothing = { commands: [], options: [], value: null, said: new Map<string, string>(), isDemo }
  const meant = meantBy(argv)
  if (meant === null) return nothing
  if ('group' in meant) return { ...nothing, commands: members(meant.group, tongue) }
  const name = leadingWords(argv).slice(0, meant.name.split(' ').length)
  const isNamed = name.length > 0
  const commands = isNamed ? members(meant.name, tongue) : overview(tongue.language)
  if (asksForHelp) return { ...nothing, commands }

  const command = (await meant.load()).default
  const lines = linesOf(meant, command, tongue)
  const soFar = readSoFar(isNamed ? argv.filter((_, at) => name.every(({ index }) => index !== at)) : argv, lines)
  const isOption = word.startsWith('-') && !soFar.isOnlyValues && soFar.awaited === null
  const value = valueAt(soFar, isOption ? word : null, { command, lines })
  const isDue = !isNamed && lines.own.options.some((option) => soFar.given.has(option))
  const isFirst = soFar.values.length === 0 && soFar.awaited === null && !isDue
  const mayHaveOption = isOption || (word === '' && isNamed && !soFar.isOnlyValues)
  return {
    ...{ isDemo, value, said: soFar.said },
    commands: isFirst && !isOption ? commands : [],
    options: value === null && mayHaveOption ? offered(soFar, lines, tongue) : [],
  }
}

/** `demo` stands before a command that it runs, and `help` before one that it is about. */
function withoutPrefix(words: readonly string[]): { argv: readonly string[]; isDemo: boolean; asksForHelp: boolean } {
  const [first] = leadingWords(words)
  const [isDemo, asksForHelp] = [first?.word === 'demo', first?.word === 'help']
  return { argv: words.filter((_, at) => !((isDemo || asksForHelp) && at === first!.index)), isDemo, asksForHelp }
}

/** Null where there is no such command. */
function meantBy(argv: readonly string[]): CommandEntry | { group: string } | null {
  const [first] = leadingWords(argv)
  try {
    const meant = commandMeant(first ? argv : ['due'])
    return meant === 'help' ? null : meant
  } catch {
    return null
  }
}

/** The second words of the commands that begin with this one. */
function members(first: string, { language }: Tongue): Described[] {
  return membersOf(first).map((entry) => ({ name: entry.name.split(' ')[1]!, description: entry[language] }))
}

function linesOf(entry: CommandEntry, command: AnyCommand, tongue: Tongue): Lines {
  const root = parser({ entry, command }, tongue, { write: () => undefined, run: () => Promise.resolve() })
  return { root, own: commandOf(root) as Lines['own'] }
}

type Asking = { command: AnyCommand; lines: Lines }

function valueAt(soFar: SoFar, option: string | null, { command, lines }: Asking): ExpectedValue | null {
  const choices = (language: Language) => command.values?.(language) ?? {}
  const joined = option?.includes('=') ? optionIn(option, lines) : null
  const taking = soFar.awaited ?? joined
  if (taking) {
    const name = /[<[]([a-z-]+)[>\]]/.exec(taking.flags)?.[1]
    const prefix = joined === null ? '' : option!.slice(0, option!.indexOf('=') + 1)
    return name === undefined ? null : { name, choices: choicesOf(taking, choices, lines), prefix, given: [] }
  }
  const args = lines.own.registeredArguments
  const at = Math.min(soFar.values.length, args.length - 1)
  const argument = args[at]
  if (option !== null || !argument || (at < soFar.values.length && !argument.variadic)) return null
  return { name: argument.name(), choices, prefix: '', given: soFar.values.slice(at) }
}

/** What every command knows takes for its values what it says, whatever the command says of its own. */
function choicesOf(option: LineOption, choices: ExpectedValue['choices'], { own }: Lines): ExpectedValue['choices'] {
  return own.options.includes(option) ? choices : () => ({ name: 'owner' })
}

function offered({ given }: SoFar, { own, root }: Lines, tongue: Tongue): Described[] {
  const general = root.options.filter(({ long }) => own.options.every((option) => option.long !== long))
  const help = { name: '--help', description: inTongue(commandLineWords, tongue).help }
  const options = [...own.options, ...general].filter((option) => !given.has(option) || option.parseArg !== undefined)
  return [...options.map(({ long, description }) => ({ name: long!, description })), help]
}
