import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, onTestFinished } from 'vitest'

/** What one test had compiled serves the others, and lies in no folder that a test looks at. */
const cache = fileURLToPath(new URL('../../node_modules/.cache', import.meta.url))

/** The built program. */
export const programPath = fileURLToPath(new URL('../../bin/followups.js', import.meta.url))

export type Ended = { out: string; err: string; code: number | null; signal: NodeJS.Signals | null }

type Surroundings = {
  /** Laid over a bare environment; undefined takes a variable out of it. */
  env?: Record<string, string | undefined>
  input?: string
  stdio?: StdioOptions
  /** Options of node itself. */
  node?: readonly string[]
}

export type Workplace = {
  folder: string
  store: string
  /** A path in the folder. */
  at: (name: string) => string
  /** The environment in which the program is run: nothing of the machine's own but PATH, and always the same day. */
  env: Record<string, string>
  start: (args: readonly string[], surroundings?: Surroundings) => ChildProcess
  run: (args: readonly string[], surroundings?: Surroundings) => Promise<Ended>
  /** Runs it and expects that it succeeds; what it printed. */
  ok: (args: readonly string[], surroundings?: Surroundings) => Promise<string>
}

/** A folder of its own in which the built program runs as real processes; it goes when the test or `file` ends. */
export function workplace(lasting: 'test' | 'file' = 'test'): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'followups-process-'))
  const tidy = () => {
    rmSync(folder, { recursive: true, force: true })
  }
  if (lasting === 'test') onTestFinished(tidy)
  else afterAll(tidy)
  const at = (name: string) => join(folder, name)
  const store = at('store.db')
  const env = {
    ...{ PATH: process.env['PATH'] ?? '', HOME: folder, TMPDIR: folder, TZ: 'UTC', LANG: 'en_GB.UTF-8' },
    XDG_CACHE_HOME: cache,
    ...{ FOLLOWUPS_STORE: store, FOLLOWUPS_TODAY: '2026-11-20' },
  }

  function start(args: readonly string[], { env: more = {}, stdio = 'pipe', node = [] }: Surroundings = {}) {
    return spawn(process.execPath, [...node, programPath, ...args], { cwd: folder, env: { ...env, ...more }, stdio })
  }

  async function run(args: readonly string[], surroundings: Surroundings = {}): Promise<Ended> {
    const child = start(args, surroundings)
    child.stdin?.on('error', () => undefined).end(surroundings.input)
    return ended(child)
  }

  async function ok(args: readonly string[], surroundings?: Surroundings): Promise<string> {
    const { out, err, code } = await run(args, surroundings)
    if (code !== 0) throw new Error(`${args.join(' ')}\nended with ${code}: ${err}`)
    return out
  }

  return { folder, store, at, env, start, run, ok }
}

/** What a process printed and how it ended. */
export async function ended(child: ChildProcess): Promise<Ended> {
  const end = new Promise<Pick<Ended, 'code' | 'signal'>>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      resolve({ code, signal })
    })
  })
  const all = (stream: Readable | null) => (stream ? text(stream) : Promise.resolve(''))
  const [out, err] = await Promise.all([all(child.stdout), all(child.stderr)])
  return { out, err, ...(await end) }
}

/** Does all of the work, at most so many pieces at a time; the results in the order of the items. */
export async function pooled<Item, Result>(
  items: readonly Item[],
  most: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const waiting = [...items.entries()]
  await Promise.all(
    Array.from({ length: most }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) results[next[0]] = await work(next[1])
    }),
  )
  return results
}
