import {
  asksForHelpOrVersion,
  CommanderError,
  commandMeant,
  earlyOption,
  leadingWords,
  parser,
  withHelpOption,
  type GlobalOptions,
} from './command-line.ts'
import { failureOf } from './command-line/failures.ts'
import { inOrder, isHelp } from './command-line/order.ts'
import type { AnyCommand } from './commands/define.ts'
import type { CommandEntry } from './commands/index.ts'
import { configAt, noConfig, type Config } from './config.ts'
import { Failure } from './domain/failure.ts'
import { exitCodeOf, exitCodes } from './exit-codes.ts'
import { colourFor, jumpsFor, widthFor } from './output/terminal.ts'
import { safeText } from './output/safe.ts'
import { configPathOf } from './places.ts'
import { remark } from './remark.ts'
import type { Host } from './program.ts'
import { programOf } from './program-of.ts'
import { commandLineWords } from './text/command-line.ts'
import { inTongue, type Language, type Tongue } from './text/language.ts'

/** Runs one command line; the exit code. The only place where failures are caught. */
export async function main(host: Host): Promise<number> {
  let tongue: Tongue = { language: languageOf(host, null), form: 'sie' }
  try {
    const config = await configOf(host)
    tongue = { language: languageOf(host, config), form: config.form ?? 'sie' }
    return await ended(host, await runCommand(host, config, tongue), tongue)
  } catch (error) {
    return await ended(host, await told(host, error, tongue), tongue)
  }
}

async function runCommand(host: Host, config: Config, tongue: Tongue): Promise<number> {
  const { argv, isDemo } = withoutDemo(withHelpOption(host.argv))
  const meant = commandMeant(argv)
  const entry = typeof meant === 'object' && 'load' in meant ? meant : null
  const command = entry ? (await entry.load()).default : null
  let code: number = exitCodes.done

  const line = parser(entry && command ? { entry, command } : (meant as { group: string } | 'help'), tongue, {
    version: host.version,
    write: (text) => {
      host.stdout.write(text)
    },
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
  }
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
  const { stdout: isTerminal, columns } = host.terminal
  const screen = {
    width: widthFor({ isTerminal, columns, env: host.env }),
    colour: colourFor({ isTerminal, env: host.env, noColor: !globals.color }),
    jumps: jumpsFor({ isTerminal, env: host.env }),
  }
  const today = await todayOf(host, globals, config)
  const { program, end } = programOf(host, { entry, command, globals, config, tongue, today, screen, isDemo })
  const t = inTongue(command.text, tongue) as never
  try {
    await command.run(program, t, options as never, ...(args as never[]))
    if (isDemo) program.tell(inTongue(commandLineWords, tongue).demo)
    return end.code()
  } finally {
    await end.close()
  }
}

/** `demo` stands before the command that it runs. */
function withoutDemo(argv: readonly string[]): { argv: readonly string[]; isDemo: boolean } {
  const [first, second] = leadingWords(argv)
  if (first?.word !== 'demo') return { argv, isDemo: false }
  if (argv.some(isHelp) && second === undefined) return { argv, isDemo: false }
  return { argv: argv.filter((_, index) => index !== first.index), isDemo: true }
}

/** Without a command `due` is meant, whatever options there are. */
function withDue(argv: readonly string[], entry: CommandEntry | null): string[] {
  return entry?.name === 'due' && leadingWords(argv)[0]?.word !== 'due' ? ['due', ...argv] : [...argv]
}

async function todayOf(host: Host, globals: GlobalOptions, config: Config) {
  const today = host.today(config.timezone)
  const phrase = globals.today ?? (host.env['FOLLOWUPS_TODAY'] || null)
  if (!phrase) return today
  const { dayFromPhrase } = await import('./domain/date-phrase.ts')
  return dayFromPhrase(phrase, { today, towards: 'future', order: config.dates ?? undefined })
}

async function configOf(host: Host): Promise<Config> {
  const named = earlyOption(host.argv, '--config') ?? (host.env['FOLLOWUPS_CONFIG'] || null)
  const path = named ?? configPathOf(host)
  if (path === null) return noConfig
  const config = configAt(path, host.readFile)
  return asksForHelpOrVersion(host.argv) ? config.catch(() => noConfig) : config
}

/** Flag before environment before configuration before the system's own. */
function languageOf(host: Host, config: Config | null): Language {
  const named = earlyOption(host.argv, '--language') ?? (host.env['FOLLOWUPS_LANGUAGE'] || null) ?? config?.language
  const { LC_ALL, LC_MESSAGES, LANG } = host.env
  const wanted = named ?? (LC_ALL || LC_MESSAGES || LANG || 'en')
  return wanted.toLowerCase().startsWith('de') ? 'de' : 'en'
}

/** Says what went wrong in one sentence; the exit code for it. */
async function told(host: Host, error: unknown, tongue: Tongue): Promise<number> {
  if (isFailure(error)) {
    const { sentenceOf } = await import('./text/failures.ts')
    host.stderr.write(remark(host, `followups: ${sentenceOf(withSafeFacts(error), tongue)}`))
    return exitCodeOf(error.kind)
  }
  if ((error as { name?: unknown }).name === 'ExitPromptError') return exitCodes.interrupted
  const t = inTongue(commandLineWords, tongue)
  const message = error instanceof Error ? error.message : String(error)
  host.stderr.write(`followups: ${t.bug(host.version, safeText(message))}\n`)
  if (host.env['FOLLOWUPS_DEBUG'] && error instanceof Error) {
    host.stderr.write(`${(error.stack ?? '').split('\n').map(safeText).join('\n')}\n`)
  }
  return exitCodes.bug
}

/** What is quoted goes through the gate before it is worded, so that it cannot leave its line either. */
function withSafeFacts({ kind, facts }: Failure): Failure {
  const safe = (fact: unknown): unknown =>
    typeof fact === 'string' ? safeText(fact) : Array.isArray(fact) ? fact.map(safe) : fact
  const entries = Object.entries(facts).map(([name, fact]) => [name, safe(fact)])
  return new Failure(kind, Object.fromEntries(entries) as typeof facts)
}

function isFailure(error: unknown): error is Failure {
  return error instanceof Failure
}

/** Waits until all is written; output that was lost is a failure of its own. */
async function ended(host: Host, code: number, tongue: Tongue): Promise<number> {
  await host.stderr.finished()
  if ((await host.stdout.finished()) !== 'failed') return code
  host.stderr.write(`followups: ${inTongue(commandLineWords, tongue).outputFailed}\n`)
  await host.stderr.finished()
  return exitCodes.store
}
