import { inOrder } from './command-line/order.ts'
import { failureOf } from './command-line/failures.ts'
import { commandMeant } from './command-line/meant.ts'
import { CommanderError, parser, type GlobalOptions } from './command-line/parser.ts'
import { asksForHelp, beginsWithHelp, leadingWords } from './command-line/words.ts'
import type { AnyCommand } from './commands/define.ts'
import type { CommandEntry } from './commands/index.ts'
import type { Config } from './config.ts'
import { Failure } from './domain/failure.ts'
import { exitCodes } from './exit-codes.ts'
import { uncoloured } from './output/paint.ts'
import { colourFor, jumpsFor, widthFor } from './output/terminal.ts'
import type { Host } from './program.ts'
import { pagingOn } from './paging.ts'
import { programOf } from './program-of.ts'
import { remark } from './remark.ts'
import { commandLineWords } from './text/command-line.ts'
import { inTongue, type Tongue } from './text/language.ts'

/** Runs the command of the command line, parsed in the user's language; the exit code. */
export async function runCommand(host: Host, config: Config, tongue: Tongue): Promise<number> {
  const { argv, isDemo } = withoutDemo(await withHelp(host.argv))
  const meant = commandMeant(argv)
  const entry = typeof meant === 'object' && 'load' in meant ? meant : null
  const command = entry ? (await entry.load()).default : null
  const help: string[] = []
  let code: number = exitCodes.done

  const line = parser(entry && command ? { entry, command } : (meant as { group: string } | 'help'), tongue, {
    write: (text) => help.push(text),
    topics: meant === 'help' ? (await import('./command-line/topic-list.ts')).topicList(tongue) : '',
    run: async (options, args, globals) => {
      code = await run(host, { entry: entry!, command: command!, options, args, globals, config, tongue, isDemo })
    },
  })
  try {
    await line.parseAsync(inOrder(withDue(argv, entry), line), { from: 'user' })
    return code
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    const failure = failureOf(error, line)
    if (failure) throw failure
    return exitCodes.done
  } finally {
    if (help.length > 0) await shown(help.join(''), host, { globals: line.opts() as GlobalOptions, config, tongue })
  }
}

async function shown(help: string, host: Host, said: Pick<Run, 'globals' | 'config' | 'tongue'>): Promise<void> {
  const paging = pagingOn(host, said)
  paging.write(help)
  await paging.end()
}

type Run = {
  entry: CommandEntry
  command: AnyCommand
  options: Record<string, unknown>
  args: unknown[]
  globals: GlobalOptions
  config: Config
  tongue: Tongue
  isDemo: boolean
}

async function run(
  host: Host,
  { entry, command, options, args, globals, config, tongue, isDemo }: Run,
): Promise<number> {
  if (globals.json && globals.csv) throw new Failure('not-together', { options: ['--json', '--csv'] })
  const isTerminal = host.terminal.stdout
  const screen = {
    get width() {
      return widthFor({ isTerminal, columns: host.terminal.columns, env: host.env })
    },
    paint: colourFor({ isTerminal, env: host.env, noColor: !globals.color })
      ? (await import('./output/colours.ts')).coloured
      : uncoloured,
    jumps: jumpsFor({ isTerminal, env: host.env }),
  }
  const today = await todayOf(host, globals, config, tongue)
  const paging = pagingOn(host, { globals, config, tongue })
  const { program, end } = programOf(host, { entry, command, globals, config, tongue, today, screen, paging, isDemo })
  const t = inTongue(command.text, tongue) as never
  try {
    await command.run(program, t, options as never, ...(args as never[]))
    if (isDemo) program.tell(inTongue(commandLineWords, tongue).demo)
    return end.code()
  } catch (error) {
    throw await end.cause(error)
  } finally {
    await end.close()
    await paging.end()
  }
}

/** `help` first is for a command, or one itself. */
async function withHelp(argv: readonly string[]): Promise<readonly string[]> {
  return beginsWithHelp(argv) ? (await import('./command-line/help-meant.ts')).helpMeant(argv) : argv
}

/** `demo` stands before the command that it runs. */
function withoutDemo(argv: readonly string[]): { argv: readonly string[]; isDemo: boolean } {
  const [first, second] = leadingWords(argv)
  if (first?.word !== 'demo') return { argv, isDemo: false }
  if (asksForHelp(argv) && second === undefined) return { argv, isDemo: false }
  return { argv: argv.filter((_, index) => index !== first.index), isDemo: true }
}

/** Without a command `due` is meant, whatever options there are. */
function withDue(argv: readonly string[], entry: CommandEntry | null): string[] {
  return entry?.name === 'due' && leadingWords(argv)[0]?.word !== 'due' ? ['due', ...argv] : [...argv]
}

async function todayOf(host: Host, globals: GlobalOptions, config: Config, tongue: Tongue) {
  const today = host.today(config.timezone)
  const phrase = globals.today ?? (host.env['FOLLOWUPS_TODAY'] || null)
  if (!phrase) {
    const zone = config.timezone === null ? host.unknownZone : null
    if (zone !== null) host.stderr.write(remark(host, inTongue(commandLineWords, tongue).unknownZone(zone)))
    return today
  }
  const { dayFromPhrase } = await import('./domain/date-phrase.ts')
  return dayFromPhrase(phrase, { today, towards: 'future', order: config.dates ?? undefined })
}
