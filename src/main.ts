import { earlyOption } from './command-line/meant.ts'
import { asksForHelp, asksForVersion, beginsWithHelp, leadingWords } from './command-line/words.ts'
import { configAt, noConfig, type Config } from './config.ts'
import { Failure } from './domain/failure.ts'
import { exitCodeOf, exitCodes, isInterruption } from './exit-codes.ts'
import { safeText } from './output/safe.ts'
import { configPathOf } from './places.ts'
import type { Host } from './program.ts'
import { commandLineWords } from './text/command-line.ts'
import { inTongue, languageNamed, systemLanguage, type Language, type Tongue } from './text/language.ts'

/** Runs one command line; the exit code. The only place where failures are caught. */
export async function main(host: Host): Promise<number> {
  let tongue: Tongue = { language: languageOf(host, null), form: 'sie' }
  try {
    if (asksForVersion(host.argv)) {
      host.stdout.write(`${host.version}\n`)
      return await ended(host, exitCodes.done, tongue)
    }
    refuseUnknownLanguage(host)
    const config = await configOf(host)
    tongue = { language: languageOf(host, config), form: config.form ?? 'sie' }
    const { runCommand } = await import('./run.ts')
    return await ended(host, await runCommand(host, config, tongue), tongue)
  } catch (error) {
    return await ended(host, await told(host, error, tongue), tongue)
  }
}

async function configOf(host: Host): Promise<Config> {
  const named = earlyOption(host.argv, '--config') ?? (host.env['FOLLOWUPS_CONFIG'] || null)
  if (named === '') throw new Failure('missing-value', { option: '--config' })
  const path = named ?? configPathOf(host)
  if (path === null) return noConfig
  const config = configAt(path, host.readFile, { mustExist: named !== null && !makesConfig(host.argv) })
  return asksForHelp(host.argv) || beginsWithHelp(host.argv) ? config.catch(() => noConfig) : config
}

/** Commands that write the file with the settings, or say where it would be. */
function makesConfig(argv: readonly string[]): boolean {
  return ['init', 'config'].includes(leadingWords(argv)[0]?.word ?? '')
}

/** Flag before environment before configuration before the system's own. */
function languageOf(host: Host, config: Config | null): Language {
  const [said] = languagesSaid(host).flatMap((input) => languageNamed(input) ?? [])
  return said ?? config?.language ?? systemLanguage(host.env)
}

function languagesSaid({ argv, env }: Host): string[] {
  const option = earlyOption(argv, '--language')
  return [...(option === null ? [] : [option]), ...(env['FOLLOWUPS_LANGUAGE'] ? [env['FOLLOWUPS_LANGUAGE']] : [])]
}

/** What is said must be understood; only what the system says is taken as it comes. Throws Failure `no-language`. */
function refuseUnknownLanguage(host: Host): void {
  const [said] = languagesSaid(host)
  if (said !== undefined && languageNamed(said) === null) throw new Failure('no-language', { input: said })
}

/** Says what went wrong in one sentence; the exit code for it. */
async function told(host: Host, error: unknown, tongue: Tongue): Promise<number> {
  if (isFailure(error)) {
    const [{ sentenceOf }, { remark }] = await Promise.all([import('./text/failures.ts'), import('./remark.ts')])
    host.stderr.write(remark(host, `followups: ${sentenceOf(withSafeFacts(error), tongue)}`))
    return exitCodeOf(error.kind)
  }
  const t = inTongue(commandLineWords, tongue)
  if (isInterruption(error)) {
    host.stderr.write(`${t.interrupted}\n`)
    return exitCodes.interrupted
  }
  const message = error instanceof Error ? error.message : String(error)
  host.stderr.write(`followups: ${t.bug(host.version, safeText(message))}\n`)
  if (host.env['FOLLOWUPS_DEBUG'] && error instanceof Error) {
    host.stderr.write(`${(error.stack ?? '').split('\n').map(safeText).join('\n')}\n`)
  }
  return exitCodes.bug
}

/**
 * What is quoted goes through the gate before it is worded, so that it cannot leave its line either; what was typed at
 * length is cut.
 */
function withSafeFacts({ kind, facts }: Failure): Failure {
  const safe = (fact: unknown): unknown =>
    typeof fact === 'string' ? safeText(fact) : Array.isArray(fact) ? fact.map(safe) : fact
  const typed = ['input', 'text', 'firstLine', 'key', 'number']
  const entries = Object.entries(facts).map(([name, fact]) => [name, safe(typed.includes(name) ? brief(fact) : fact)])
  return new Failure(kind, Object.fromEntries(entries) as typeof facts)
}

function brief(fact: unknown): unknown {
  const most = 80
  if (typeof fact !== 'string' || fact.length <= most) return fact
  return `${fact.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`
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
