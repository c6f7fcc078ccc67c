import { expectedBehind, type Described, type Expected } from '../command-line/expected.ts'
import { earlyOption } from '../command-line/meant.ts'
import type { Config } from '../config.ts'
import { dayFromPhrase } from '../domain/date-phrase.ts'
import type { Day } from '../domain/day.ts'
import { exitCodes } from '../exit-codes.ts'
import { safeText } from '../output/safe.ts'
import { configPathOf, storePathOf } from '../places.ts'
import type { Host } from '../program.ts'
import { configOf, configPathSaid, languageOf } from '../settings-of.ts'
import type { Glimpse, Hints } from '../store/hints.ts'
import type { Tongue } from '../text/language.ts'
import { answered, askedBy, type Asked } from './shells.ts'
import { candidatesFor, type Candidate } from './values.ts'

/**
 * Answers a shell that asks what a word may go on with: `complete SHELL …`, as the scripts of `followups completion` ask.
 * Whatever goes wrong, there is just nothing to offer: an error would land in the middle of a line that somebody types.
 */
export async function complete(host: Host): Promise<number> {
  try {
    const asked = askedBy(host.argv.slice(1))
    host.stdout.write(answered(asked, await offeredTo(asked, host)))
    await host.stdout.finished()
  } catch {
    // Nothing is offered.
  }
  return exitCodes.done
}

async function offeredTo({ words, word, isFile }: Asked, host: Host): Promise<readonly Candidate[] | 'files'> {
  if (isFile) return 'files'
  const line = { argv: words, env: host.env, platform: host.platform, readFile: host.readFile }
  const config = await configOf(line)
  const tongue = { language: languageOf(line, config), form: config.form ?? 'sie' } as const
  const expected = await expectedBehind(words, word.text, tongue)
  const named = [...expected.commands, ...expected.options].filter(({ name }) => name.startsWith(word.text))
  const values = await valuesOf(expected, { word: word.text, words, config, tongue }, host)
  return values === 'files' ? values : [...values, ...named.map(described)]
}

function described({ name, description }: Described): Candidate {
  return { text: name, note: description }
}

type Typed = { word: string; words: readonly string[]; config: Config; tongue: Tongue }

async function valuesOf(expected: Expected, { word, words, config, tongue }: Typed, host: Host) {
  const { value, said, isDemo } = expected
  if (value === null) return []
  const today = dayOf(host, words, config)
  const open = () => (isDemo ? demoHints(host, today, tongue) : host.glimpse(storePath(host, words, config), today))
  const found = await withHints(open, (hints) =>
    candidatesFor({
      ...{ typed: word.slice(value.prefix.length), value, said, today, hints },
      ownTemplates: () => ownTemplates(host, words),
      me: isDemo ? null : (earlyOption(words, '--as') ?? config.me),
      language: tongue.language,
    }),
  )
  if (found === 'files') return found
  return found
    .map(({ text, note, isInstead }) => ({ text: value.prefix + text, note: note ? safeText(note) : null, isInstead }))
    .filter(({ text }) => safeText(text) === text)
}

/** Opened when somebody first asks, and closed in the end. */
async function withHints<Result>(
  open: () => Promise<Glimpse | null>,
  work: (hints: () => Promise<Hints | null>) => Promise<Result>,
): Promise<Result> {
  const opened: Promise<Glimpse | null>[] = []
  try {
    return await work(() => opened[0] ?? opened[opened.push(open()) - 1]!)
  } finally {
    for (const glimpse of opened) (await glimpse)?.close()
  }
}

async function ownTemplates(host: Host, words: readonly string[]): Promise<readonly string[]> {
  const { ownTextNames } = await import('../own-texts.ts')
  const names = await ownTextNames(host, configPathSaid({ argv: words, env: host.env }) ?? configPathOf(host))
  return names.flatMap((name) => /^([^.]+)\..*\.?txt$/.exec(name)?.[1] ?? [])
}

function dayOf(host: Host, words: readonly string[], { timezone, dates }: Config): Day {
  const today = host.today(timezone)
  const phrase = earlyOption(words, '--today') ?? (host.env['FOLLOWUPS_TODAY'] || null)
  return phrase === null ? today : dayFromPhrase(phrase, { today, towards: 'future', order: dates ?? undefined })
}

function storePath(host: Host, words: readonly string[], config: Config): string {
  return (
    earlyOption(words, '--store') ?? (host.env['FOLLOWUPS_STORE'] || null) ?? config.store ?? storePathOf(host) ?? ''
  )
}

async function demoHints(host: Host, today: Day, { language }: Tongue): Promise<Glimpse> {
  const { demoStore } = await import('../commands/demo/store.ts')
  const context = {
    ...{ command: 'demo', create: true, today, now: host.now, version: host.version, me: null },
    ...{ tellBusy: () => undefined, tellMigrated: () => undefined },
  }
  const store = await demoStore((userName) => host.openStore(':memory:', { ...context, userName }), today, language)
  return { ...(await store.hints()), close: store.close }
}
