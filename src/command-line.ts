import { Command, CommanderError } from '@commander-js/extra-typings'
import { helpIn, membersOf, overview } from './command-line/help.ts'
import { isHelp } from './command-line/order.ts'
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
const flags = ['--json', '--csv', '--no-color', '--no-input', '-y', '--yes', '-h', '--help', '-V', '--version']

/** The value of a global option before anything else is known: the language of messages and the file with the settings. */
export function earlyOption(argv: readonly string[], option: string): string | null {
  const words = hides(argv, option) ? argv.slice(0, leadingWords(argv)[0]!.index) : argv
  const index = words.findIndex((word) => word === option || word.startsWith(`${option}=`))
  if (index === -1 || (words.indexOf('--') !== -1 && words.indexOf('--') < index)) return null
  const word = words[index]!
  return word === option ? (words[index + 1] ?? null) : word.slice(option.length + 1)
}

/** The words that are neither options nor their values, up to the first option that is not a global one. */
export function leadingWords(argv: readonly string[]): { word: string; index: number }[] {
  const found: { word: string; index: number }[] = []
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index]!
    if (withValue.includes(word)) index++
    else if (!word.startsWith('-')) found.push({ word, index })
    else if (!flags.includes(word) && !withValue.some((option) => word.startsWith(`${option}=`))) break
  }
  return found
}

/** `help` before a command asks for its help. */
export function withHelpOption(argv: readonly string[]): readonly string[] {
  const [first] = leadingWords(argv)
  return first?.word === 'help' ? [...argv.toSpliced(first.index, 1), '--help'] : argv
}

/** Both are to be had whatever else is broken. */
export function asksForHelpOrVersion(argv: readonly string[]): boolean {
  return argv.some((word) => isHelp(word) || word === '--version' || word === '-V')
}

/** The command that is meant: `due` where none is named. Throws Failure `unknown-command`. */
export function commandMeant(argv: readonly string[]): CommandEntry | { group: string } | 'help' {
  const [first, second] = leadingWords(argv).map(({ word }) => word)
  if (first === undefined) return asksForHelpOrVersion(argv) ? 'help' : entryOf('due')!
  const entry = entryNamed(first, second)
  if (entry) return entry
  if (!groups[first]) throw unknownCommand('', first, overview({ language: 'en', form: 'sie' }))
  if (second === undefined) return { group: first }
  const members = membersOf(first).map(({ name }) => ({ name: name.split(' ')[1]! }))
  throw unknownCommand(`${first} `, second, members)
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
    root.usage('[command] [options]').addHelpText('after', `\n${t.moreHelp}`)
  } else if ('group' in meant) {
    const group = root.command(meant.group).description(groups[meant.group]![tongue.language])
    for (const entry of membersOf(meant.group)) {
      group.command(entry.name.split(' ')[1]!).description(entry[tongue.language])
    }
    group.action(() => {
      group.outputHelp()
    })
  } else addCommand(root, meant, tongue, run)
  return root
}

type Surroundings = {
  version: string
  write: (text: string) => void
  run: (options: Record<string, unknown>, args: unknown[], globals: GlobalOptions) => Promise<void>
}

function entryOf(name: string): CommandEntry | undefined {
  return commands.find((entry) => entry.name === name)
}

/** Two words name a command before one does: `log edit` before `log`. */
function entryNamed(first: string, second: string | undefined): CommandEntry | undefined {
  return (second === undefined ? undefined : entryOf(`${first} ${second}`)) ?? entryOf(first)
}

/** Whether the command has an option of its own by the name of a global one, which is then meant behind its name. */
function hides(argv: readonly string[], option: string): boolean {
  if (argv.some(isHelp)) return false
  const [first, second] = leadingWords(argv).map(({ word }) => word)
  return first !== undefined && entryNamed(first, second)?.hides === option
}

function unknownCommand(before: string, word: string, names: readonly { name: string }[]): Failure {
  const like = nearest(word, names).map(({ name }) => `${before}${name}`)
  return new Failure('unknown-command', { input: `${before}${word}`, nearest: like })
}

function addCommand(
  root: ReturnType<typeof plainCommand>,
  { entry, command }: { entry: CommandEntry; command: AnyCommand },
  tongue: Tongue,
  run: Surroundings['run'],
): void {
  const t = inTongue(commandLineWords, tongue)
  const own = inTongue(command.text, tongue)
  let parent: Command = root
  const names = entry.name.split(' ')
  for (const name of names.slice(0, -1)) parent = parent.command(name)
  const line = command.line(parent.command(names.at(-1)!), own as never) as unknown as Command
  line
    .description(entry[tongue.language])
    .addHelpText('before', `${t.examples}\n${own.examples.map((example) => `  ${example}`).join('\n')}\n`)
    .addHelpText('after', seeAlso(entry, tongue))
    .addHelpText(
      'after',
      `\n${t.exitCodes}\n${command.codes.map((code) => `  ${String(code).padEnd(3)} ${t.codes[code]}`).join('\n')}`,
    )
    .action(async (...typed: unknown[]) => {
      const args = typed.slice(0, -2)
      await run(line.opts(), args, root.opts() as unknown as GlobalOptions)
    })
}

/** Commands of two words that begin with this one, such as `log edit`. */
function seeAlso({ name }: CommandEntry, tongue: Tongue): string {
  const members = membersOf(name)
  if (members.length === 0) return ''
  const width = Math.max(...members.map((member) => member.name.length)) + 2
  const lines = members.map((member) => `  ${member.name.padEnd(width)}${member[tongue.language]}`)
  return `\n${inTongue(commandLineWords, tongue).seeAlso}\n${lines.join('\n')}`
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

type GlobalWords = typeof commandLineWords.en

/** A command whose errors are thrown as failures of ours and whose help speaks the user's language. */
function plainCommand(name: string, tongue: Tongue, write: (text: string) => void) {
  return new Command(name)
    .exitOverride()
    .configureOutput({ writeOut: write, writeErr: () => undefined, outputError: () => undefined })
    .configureHelp(helpIn(tongue))
    .helpOption('-h, --help', inTongue(commandLineWords, tongue).help)
    .helpCommand(false)
    .allowExcessArguments(false)
    .showSuggestionAfterError(false)
    .enablePositionalOptions()
}

export { CommanderError }
