import { Command, CommanderError } from '@commander-js/extra-typings'
import { commands, groups, type CommandEntry } from './commands/index.ts'
import type { AnyCommand } from './commands/define.ts'
import { Failure } from './domain/failure.ts'
import { nearest } from './domain/name.ts'
import { commandLineWords } from './text/command-line.ts'
import { inTongue, type Tongue } from './text/language.ts'

/** Options that every command knows; those with a value first. */
export type GlobalOptions = {
  store?: string
  config?: string
  today?: string
  language?: string
  as?: string
  json?: true
  csv?: true
  color: boolean
  input: boolean
  yes?: true
}

const withValue = ['--store', '--config', '--today', '--language', '--as']

/** The value of a global option before anything else is known: the language of messages and the file with the settings. */
export function earlyOption(argv: readonly string[], option: string): string | null {
  const index = argv.findIndex((word) => word === option || word.startsWith(`${option}=`))
  if (index === -1 || (argv.indexOf('--') !== -1 && argv.indexOf('--') < index)) return null
  const word = argv[index]!
  return word === option ? (argv[index + 1] ?? null) : word.slice(option.length + 1)
}

/** The words that are neither options nor their values, up to the first option that is not a global one. */
export function leadingWords(argv: readonly string[]): { word: string; index: number }[] {
  const found: { word: string; index: number }[] = []
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index]!
    if (withValue.includes(word)) index++
    else if (word === '--') break
    else if (!word.startsWith('-')) found.push({ word, index })
  }
  return found
}

/** The command that is meant: `due` where none is named. Throws Failure `unknown-command`. */
export function commandMeant(argv: readonly string[]): CommandEntry | { group: string } | 'help' {
  const [first, second] = leadingWords(argv).map(({ word }) => word)
  const asksForHelp = argv.some((word) => word === '--help' || word === '-h' || word === '--version' || word === '-V')
  if (first === undefined) return asksForHelp ? 'help' : entryOf('due')!
  const entry = (second === undefined ? undefined : entryOf(`${first} ${second}`)) ?? entryOf(first)
  if (entry) return entry
  if (groups[first] && second === undefined) return { group: first }
  const input = groups[first] ? `${first} ${second}` : first
  const names = groups[first]
    ? commands.filter(({ name }) => name.startsWith(`${first} `))
    : [...commands, ...groupNames()]
  throw new Failure('unknown-command', { input, nearest: nearest(input, names).map(({ name }) => name) })
}

/** The parser of the command line, with the one command that is meant; `run` is called with what was typed. */
export function parser(
  meant: { entry: CommandEntry; command: AnyCommand } | { group: string } | 'help',
  tongue: Tongue,
  { version, write, run }: Surroundings,
): Command {
  const t = inTongue(commandLineWords, tongue)
  const root = plainCommand('followups', tongue, write).description(t.tagline)
  addGlobalOptions(root, t)
  root.version(version, '-V, --version', t.versionOption)
  if (meant === 'help') {
    for (const { name, description } of overview(tongue)) root.command(name).description(description)
    root.usage(`[COMMAND] [OPTIONS]`).addHelpText('after', `\n${t.moreHelp}`)
  } else if ('group' in meant) {
    const group = root.command(meant.group).description(groups[meant.group]![tongue.language])
    for (const entry of commands.filter(({ name }) => name.startsWith(`${meant.group} `))) {
      group.command(entry.name.split(' ')[1]!).description(entry[tongue.language])
    }
    group.action(() => {
      group.outputHelp()
    })
  } else addCommand(root, meant, tongue, run)
  return root as unknown as Command
}

type Surroundings = {
  version: string
  write: (text: string) => void
  run: (options: Record<string, unknown>, args: unknown[], globals: GlobalOptions) => Promise<void>
}

function entryOf(name: string): CommandEntry | undefined {
  return commands.find((entry) => entry.name === name)
}

function groupNames(): { name: string }[] {
  return Object.keys(groups).map((name) => ({ name }))
}

/** Commands by their first word, groups in place of their members. */
function overview({ language }: Tongue): { name: string; description: string }[] {
  const single = commands
    .filter(({ name }) => !name.includes(' '))
    .map((entry) => ({ name: entry.name, description: entry[language] }))
  return [...single, ...Object.entries(groups).map(([name, group]) => ({ name, description: group[language] }))]
}

function addCommand(
  root: ReturnType<typeof plainCommand>,
  { entry, command }: { entry: CommandEntry; command: AnyCommand },
  tongue: Tongue,
  run: Surroundings['run'],
): void {
  const t = inTongue(commandLineWords, tongue)
  const own = inTongue(command.text, tongue) as { examples: readonly string[] }
  let parent: Command = root as unknown as Command
  const names = entry.name.split(' ')
  for (const name of names.slice(0, -1)) parent = parent.command(name) as unknown as Command
  const line = command.line(parent.command(names.at(-1)!) as unknown as Command, own as never) as unknown as Command
  line
    .description(entry[tongue.language])
    .addHelpText('before', `${t.examples}\n${own.examples.map((example) => `  ${example}`).join('\n')}\n`)
    .addHelpText(
      'after',
      `\n${t.exitCodes}\n${command.codes.map((code) => `  ${String(code).padEnd(3)} ${t.codes[code]}`).join('\n')}`,
    )
    .action(async (...typed: unknown[]) => {
      const args = typed.slice(0, -2)
      await run(line.opts(), args, root.opts() as unknown as GlobalOptions)
    })
}

function addGlobalOptions(root: ReturnType<typeof plainCommand>, t: GlobalWords): void {
  root
    .option('--json', t.json)
    .option('--csv', t.csv)
    .option('--store <file>', t.store)
    .option('--config <file>', t.config)
    .option('--today <date>', t.today)
    .option('--language <language>', t.language)
    .option('--as <name>', t.as)
    .option('--no-color', t.noColor)
    .option('--no-input', t.noInput)
    .option('-y, --yes', t.yes)
}

type GlobalWords = ReturnType<typeof inTongue<typeof commandLineWords extends { en: infer T } ? T : never>>

/** A command whose errors are thrown as failures of ours and whose help speaks the user's language. */
function plainCommand(name: string, tongue: Tongue, write: (text: string) => void) {
  const t = inTongue(commandLineWords, tongue)
  const titles: Readonly<Record<string, string>> = {
    ...{ 'Usage:': t.usage, 'Arguments:': t.arguments, 'Options:': t.options },
    ...{ 'Global Options:': t.globalOptions, 'Commands:': t.commands },
  }
  const command = new Command(name)
  command
    .exitOverride()
    .configureOutput({ writeOut: write, writeErr: () => undefined, outputError: () => undefined })
    .configureHelp({ showGlobalOptions: true, helpWidth: 80, styleTitle: (title) => titles[title] ?? title })
    .helpOption('-h, --help', t.help)
    .helpCommand(false)
    .allowExcessArguments(false)
    .showSuggestionAfterError(false)
  return command
}

/** What the library says of a wrong command line, as a failure of ours; null where it only showed help or version. */
export function failureOf(error: CommanderError, command: { options: readonly { long?: string }[] }): Failure | null {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const option = /(--?[\w-]+)/.exec(quoted)?.[1] ?? quoted
  switch (error.code) {
    case 'commander.unknownOption': {
      const names = command.options.flatMap(({ long }) => (long ? [{ name: long }] : []))
      return new Failure('unknown-option', { input: quoted, nearest: nearest(quoted, names).map(({ name }) => name) })
    }
    case 'commander.missingArgument':
      return new Failure('missing-argument', { name: quoted.toUpperCase() })
    case 'commander.optionMissingArgument':
      return new Failure('missing-value', { option })
    case 'commander.conflictingOption':
      return new Failure('not-together', { options: [...error.message.matchAll(/--[\w-]+/g)].map(([name]) => name) })
    case 'commander.excessArguments':
      return new Failure('too-many-arguments', { input: '' })
    default:
      return error.exitCode === 0 ? null : new Failure('unknown-command', { input: quoted, nearest: [] })
  }
}

export { CommanderError }
