import { asksForCandidates, asksForVersion } from './command-line/words.ts'
import { Failure } from './domain/failure.ts'
import { exitCodeOf, exitCodes, isInterruption } from './exit-codes.ts'
import { safeText } from './output/safe.ts'
import type { Host } from './program.ts'
import { configOf, languageOf, refuseUnknownLanguage } from './settings-of.ts'
import { commandLineWords } from './text/command-line.ts'
import { inTongue, type Tongue } from './text/language.ts'

/** Runs one command line; the exit code. Failures are caught here only. */
export async function main(host: Host): Promise<number> {
  if (asksForCandidates(host.argv)) return (await import('./completion/complete.ts')).complete(host)
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

/** What is thrown where nobody waits for it, such as in a timer, is a bug like others; the exit code. */
export async function brokenOff(host: Host, error: unknown): Promise<number> {
  const tongue: Tongue = { language: languageOf(host, null), form: 'sie' }
  return ended(host, await told(host, error, tongue), tongue)
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
