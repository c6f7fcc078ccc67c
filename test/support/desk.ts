import { mkdtempSync, rmSync } from 'node:fs'
import { link, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import { asDay, type Day } from '../../src/domain/day.ts'
import { main } from '../../src/main.ts'
import type { Letter } from '../../src/mail/letter.ts'
import { routeOf } from '../../src/mail/settings.ts'
import type { Prompts } from '../../src/ask.ts'
import type { Host, Machine } from '../../src/program.ts'
import { draftAt, newFolder } from '../../bin/pieces.ts'
import { storeFile } from '../../src/store/file.ts'
import { glimpseOf } from '../../src/store/hints.ts'
import { openStore } from '../../src/store/open.ts'
import { regions } from '../../src/store/public-holidays.ts'
import { fakeMachine } from './machine.ts'
import { shellWords } from './shell-words.ts'

export type Ran = { out: string; err: string; code: number }

type DeskOptions = {
  /** The day stands still here until `on` moves it. */
  today?: string
  env?: Record<string, string>
  /** How the machine calls the user. */
  userName?: string
  /** Width of the terminal; without it the output is a pipe. */
  columns?: number
  /** Its height; without it nothing is too long for it. */
  rows?: number
  /** Whether a pager can be started. */
  noPager?: boolean
  /**
   * Answers to questions, in their order: with them there is a terminal to ask on. A key may be a function that is called
   * when it is asked for; '' is Enter. A line or a key may be left with `escape` where it may be left.
   */
  answers?: unknown[]
  /** Relative paths begin in the desk's own folder, not in that of the repository. */
  inFolder?: boolean
  /** What becomes of letters, where they are not just accepted. */
  send?: Host['send']
  /** Keeps the store in this folder instead of one that goes with the test. */
  folder?: string
  /** Gets every question that a line or a key answers, with the usual answer to a line, or the keys. */
  asked?: string[]
  /** Sees what an editor would begin with. */
  editor?: (usual: string) => void
  /** With another crontab than an empty one, or none. */
  machine?: Machine
  /** There is no mail program. */
  cannotOpen?: boolean
}

export type Desk = {
  folder: string
  store: string
  /** The letters that were sent. */
  outbox: Letter[]
  /** Runs a command line as a shell would split it. */
  run: (line: string) => Promise<Ran>
  /** The addresses that were opened, such as `mailto:…`. */
  opened: readonly string[]
  /** What was shown in a pager, and in which. */
  paged: readonly { text: string; pager: string }[]
  /** Runs one and expects that it succeeds; what it printed. */
  ok: (line: string) => Promise<string>
  /** The JSON that a command prints. */
  json: <Value = unknown>(line: string) => Promise<Value>
  /** Moves the day. */
  on: (day: string) => void
}

/** The program on a desk: a store of its own, no configuration, and a day that stands still. */
export function desk(options: DeskOptions = {}): Desk {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'followups-desk-'))
  if (options.folder === undefined) {
    onTestFinished(() => {
      rmSync(folder, { recursive: true, force: true })
    })
  }
  const store = join(folder, 'data/followups/followups.db')
  let today = asDay(options.today ?? '2026-11-20')
  let seconds = 0
  const opened: string[] = []
  const paged: { text: string; pager: string }[] = []
  const outbox: Letter[] = []
  const machine = options.machine ?? fakeMachine()

  async function run(line: string): Promise<Ran> {
    const [out, err] = [collector(), collector()]
    const code = await main({
      argv: shellWords(line),
      env: {
        ...{
          HOME: folder,
          XDG_DATA_HOME: join(folder, 'data'),
          XDG_CONFIG_HOME: join(folder, 'config'),
          LANG: 'en_GB.UTF-8',
        },
        ...options.env,
      },
      platform: 'linux',
      terminal: {
        ...{ stdin: options.answers !== undefined, stderr: options.answers !== undefined },
        ...{ stdout: options.columns !== undefined, columns: options.columns, rows: options.rows },
      },
      userName: options.userName ?? 'Anna Berg',
      version: '0.0.0-test',
      nodeVersion: '20.0.0',
      now: () => instant(today, seconds++),
      today: () => today,
      unknownZone: null,
      stdout: out,
      stderr: err,
      readFile: (path) => readFile(resolve(options.inFolder ? folder : '.', path)),
      namesIn: async (path) => {
        const entries = await readdir(path, { withFileTypes: true }).catch(() => [])
        return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)).sort()
      },
      writeFile: writeWhole,
      openAddress: (address) => {
        opened.push(address)
        return options.cannotOpen
          ? Promise.reject(Object.assign(new Error(), { code: 'ENOENT' }))
          : Promise.resolve(true)
      },
      page: (text, { pager }) => {
        if (!options.noPager) paged.push({ text, pager })
        return Promise.resolve(!options.noPager)
      },
      machine: () => Promise.resolve(machine),
      piecesOf: async (path) => {
        const bytes = await readFile(resolve(options.inFolder ? folder : '.', path))
        return inPieces(bytes)
      },
      makeFolder: (path) => {
        newFolder(resolve(options.inFolder ? folder : '.', path))
        return Promise.resolve()
      },
      draftAt: (path) => Promise.resolve(draftAt(resolve(options.inFolder ? folder : '.', path), 1)),
      removeFile: (path) => rm(path, { force: true }),
      openStore,
      storeFile: (location, context) =>
        Promise.resolve(storeFile(location, { ...context, folder: options.inFolder ? folder : '.' })),
      glimpse: (location, day) => Promise.resolve(glimpseOf(location, day)),
      send: (letter, settings, atHandOver) => {
        outbox.push(letter)
        return (options.send ?? accepted)(letter, settings, atHandOver)
      },
      regions,
      prompts: () => Promise.resolve(answering(options.answers ?? [], options)),
    } satisfies Host)
    return { out: out.text(), err: err.text(), code }
  }

  async function ok(line: string): Promise<string> {
    const { out, err, code } = await run(line)
    if (code !== 0) throw new Error(`${line}\nended with ${code}: ${err}`)
    return out
  }

  return {
    ...{ folder, store, run, ok, opened, paged, outbox },
    json: async <Value>(line: string) => JSON.parse(await ok(`${line} --json`)) as Value,
    on: (day) => {
      today = asDay(day)
    },
  }
}

const accepted: Host['send'] = async (letter, settings, atHandOver) => {
  await atHandOver?.()
  return {
    ...{ kind: 'accepted', route: routeOf(letter, settings), response: '250 OK' },
    passed: ['lookup', 'connect', 'greeting', 'tls', 'sender', 'recipient', 'message'],
  }
}

/** Later with every run, so that two of them are never the same instant. */
function instant(today: Day, seconds: number): string {
  const [hour, minute, second] = [8 + Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return `${today}T${[hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':')}.000Z`
}

function collector() {
  const parts: string[] = []
  return {
    write: (text: string) => {
      parts.push(text)
    },
    finished: () => Promise.resolve('written' as const),
    text: () => parts.join(''),
  }
}

/** Answers that are none. */
export const interruption = Symbol('Ctrl-C')
export const escape = Symbol('Escape')

/** Answers with what was given, in order; a question too many is a mistake of the test. */
function answering(answers: unknown[], { asked, editor }: Pick<DeskOptions, 'asked' | 'editor'>): Prompts {
  const next = <Value>(): Promise<Value> => {
    if (answers.length === 0) throw new Error('a question that the test did not expect')
    const answer = answers.shift()
    return answer === interruption
      ? Promise.reject(Object.assign(new Error(), { name: 'ExitPromptError' }))
      : Promise.resolve(answer as Value)
  }
  const named = async <Value>(choices: readonly { name: string; value: Value }[]): Promise<Value> => {
    const wanted = await next<string>()
    const choice = choices.find(({ name }) => name.includes(wanted))
    if (!choice) throw new Error(`no choice like ${wanted}: ${choices.map(({ name }) => name).join(' | ')}`)
    return choice.value
  }
  return {
    select: (_, choices) => named(choices),
    checkbox: async <Value>(_: string, choices: readonly { name: string; value: Value }[]) => {
      const wanted = await next<string[]>()
      return choices.filter(({ name }) => wanted.some((part) => name.includes(part))).map(({ value }) => value)
    },
    input: async ({ message, usual, canLeave, refusal }) => {
      asked?.push(usual === '' ? message : `${message} (${usual})`)
      for (;;) {
        const typed = await next<string | typeof escape>()
        if (typed === escape && canLeave) return null
        if (typed === escape) continue
        if (refusal(typed) === null) return typed
      }
    },
    key: async ({ message, keys, canLeave }) => {
      asked?.push(`${message} ${keys.map(({ key, name }) => `${key} ${name}`).join(' ')}`)
      let wanted = await next<string | typeof escape | (() => Promise<string>)>()
      while (wanted === escape && !canLeave) wanted = await next()
      if (wanted === escape) return 'left'
      const pressed = typeof wanted === 'function' ? await wanted() : wanted
      if (pressed === 'left' || pressed === 'resized') return pressed
      const known = keys.find(({ key, isUsual }) => (pressed === '' ? isUsual : key === pressed))
      if (!known) throw new Error(`no key ${pressed}: ${keys.map(({ key, name }) => `${key} ${name}`).join(' | ')}`)
      return { key: known.key }
    },
    editor: (_, usual) => {
      editor?.(usual)
      return next<string>()
    },
    confirm: () => next<boolean>(),
  }
}

/** So small that everything is torn somewhere. */
function* piecesIn(bytes: Uint8Array): Generator<Uint8Array> {
  const length = bytes.length > 100_000 ? 65_521 : 7
  for (let from = 0; from < bytes.length; from += length) yield bytes.subarray(from, from + length)
}

function inPieces(bytes: Uint8Array): Iterable<Uint8Array> {
  return { [Symbol.iterator]: () => piecesIn(bytes) }
}

async function writeWhole(path: string, text: string, isNew: boolean): Promise<void> {
  const draft = `${path}.new`
  if (!isNew) await mkdir(dirname(path), { recursive: true })
  await writeFile(draft, text)
  await (isNew ? link(draft, path) : rename(draft, path))
  await rm(draft, { force: true })
}
