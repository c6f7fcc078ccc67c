import { Command, CommanderError } from '@commander-js/extra-typings'
import { groups, type CommandEntry } from '../commands/index.ts'
import type { AnyCommand } from '../commands/define.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { commandLineWords } from '../text/command-line.ts'
import { inTongue, type Tongue } from '../text/language.ts'
import { helpIn } from './help.ts'
import { membersOf, overview } from './meant.ts'

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
  pager: boolean
  input: boolean
  yes?: true
}

/** The parser of the command line, with the one command that is meant; `run` is called with what was typed. */
export function parser(
  meant: { entry: CommandEntry; command: AnyCommand } | { group: string } | 'help',
  tongue: Tongue,
  { write, run, topics }: Surroundings,
): Command {
  const t = inTongue(commandLineWords, tongue)
  const root = plainCommand('followups', tongue, write).description(t.tagline)
  addGlobalOptions(root, t)
  if (meant === 'help') {
    for (const { name, description } of overview(tongue.language)) root.command(name).description(description)
    root.usage('[command] [options]').addHelpText('after', `\n${t.moreHelp}\n\n${topics}`)
    addFrame(root, t, t.overviewExamples, Object.values(exitCodes))
  } else if ('group' in meant) {
    const about = groups[meant.group]!
    const group = root.command(meant.group).description(about[tongue.language])
    for (const entry of membersOf(meant.group)) {
      group.command(entry.name.split(' ')[1]!).description(entry[tongue.language])
    }
    group.action(() => {
      group.outputHelp()
    })
    addFrame(group, t, (tongue.language === 'de' && about.inGerman) || about.examples, codesOfGroups)
  } else addCommand(root, meant, tongue, run)
  return root
}

type Surroundings = {
  write: (text: string) => void
  /** What the overview says of them. */
  topics?: string
  run: (options: Record<string, unknown>, args: unknown[], globals: GlobalOptions) => Promise<void>
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
    .addHelpText('after', seeAlso(entry, tongue))
    .action(async (...typed: unknown[]) => {
      const args = typed.slice(0, -2)
      await run(line.opts(), args, root.opts() as unknown as GlobalOptions)
    })
  addFrame(line, t, own.examples, command.codes)
}

/** What each of a group's commands can end with. */
const codesOfGroups = [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store]

/** Help begins with examples and ends with the exit codes. */
function addFrame(line: Command, t: GlobalWords, examples: readonly string[], codes: readonly ExitCode[]): void {
  line
    .addHelpText('before', `${t.examples}\n${examples.map((example) => `  ${example}`).join('\n')}\n`)
    .addHelpText(
      'after',
      `\n${t.exitCodes}\n${codes.map((code) => `  ${String(code).padEnd(3)} ${t.codes[code]}`).join('\n')}`,
    )
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
    .option('--no-pager', t.noPagerOption)
    .option('--no-input', t.noInput)
    .option('-y, --yes', t.yes)
    .option('-V, --version', t.versionOption)
}

type GlobalWords = typeof commandLineWords.en

/** A command whose errors are thrown as failures of ours and whose help speaks the user's language. */
function plainCommand(name: string, tongue: Tongue, write: (text: string) => void) {
  return new Command(name)
    .exitOverride()
    .configureOutput({ writeOut: write, writeErr: () => undefined, outputError: () => undefined, ...unasked })
    .configureHelp(helpIn(tongue))
    .helpOption('-h, --help', inTongue(commandLineWords, tongue).help)
    .helpCommand(false)
    .allowExcessArguments(false)
    .showSuggestionAfterError(false)
    .enablePositionalOptions()
}

/** Help has no colours and a width of its own: Node would make its streams to answer. */
const unasked = { getOutHasColors: () => false, getErrHasColors: () => false, getOutHelpWidth: () => 80 }

export { CommanderError }
