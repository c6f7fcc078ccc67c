import {
  fstatSync,
  linkSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type Dirent,
  type Stats,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { dayOf } from '../src/domain/day.ts'
import { zoneNamed } from '../src/domain/zone.ts'
import { makeFolder } from '../src/folder.ts'
import { writerTo } from '../src/output/writer.ts'
import type { Prompts, PromptSettings } from '../src/ask.ts'
import type { Host } from '../src/program.ts'

declare const VERSION: string

/** Nothing is asked of the machine before it is needed: a stream of Node's, or whether there is a terminal, takes a while. */
export function realHost(): Host {
  const { env, platform } = process
  return {
    argv: process.argv.slice(2),
    ...{ env, platform },
    terminal: {
      get stdin() {
        return isTerminal(0)
      },
      get stdout() {
        return isTerminal(1)
      },
      get stderr() {
        return isTerminal(2)
      },
      get columns() {
        return isTerminal(1) ? process.stdout.columns : undefined
      },
      get rows() {
        return isTerminal(1) ? process.stdout.rows : undefined
      },
    },
    get userName() {
      return userName()
    },
    version: VERSION,
    get nodeVersion() {
      return process.versions.node
    },
    now: () => new Date().toISOString(),
    today,
    get unknownZone() {
      return unknownZone(env['TZ'])
    },
    stdout: writerTo(1, () => process.stdout, platform),
    stderr: writerTo(2, () => process.stderr, platform),
    readFile,
    namesIn,
    writeFile: (path, text, isNew) =>
      new Promise((resolve) => {
        writeWhole(path, text, isNew)
        resolve()
      }),
    piecesOf: async (path) =>
      path === '-' ? [await allOf(process.stdin)] : (await import('./pieces.ts')).piecesOf(path),
    draftAt: async (path) => (await import('./pieces.ts')).draftAt(path, process.pid),
    makeFolder: async (path) => {
      ;(await import('./pieces.ts')).newFolder(path)
    },
    removeFile: (path) => {
      rmSync(path, { force: true })
      return Promise.resolve()
    },
    openAddress: async (address) => {
      const { opened } = await import('./opening.ts')
      return unheard(() => opened(address, platform))
    },
    page: async (text, how) => (await import('./pager.ts')).paged(text, how, { env, platform, signals: process }),
    machine: async () => (await import('./machine.ts')).machine,
    openStore: async (location, context) => (await import('../src/store/open.ts')).openStore(location, context),
    storeFile: async (location, context) =>
      (await import('../src/store/file.ts')).storeFile(location, { ...context, folder: '.' }),
    glimpse: async (location, today) => (await import('../src/store/hints.ts')).glimpseOf(location, today),
    send: async (letter, settings, atHandOver) =>
      (await import('../src/mail/send.ts')).send(letter, settings, { env, readFile }, { atHandOver }),
    regions: async () => (await import('../src/store/public-holidays.ts')).regions(),
    prompts,
  }
}

/** Node's own answer takes 3 ms to load: it is asked only where a terminal is possible. */
function isTerminal(file: number): boolean {
  const stats = fstatSync(file)
  return stats.isCharacterDevice() && !isNowhere(stats) && process.getBuiltinModule('node:tty').isatty(file)
}

function isNowhere({ rdev }: Stats): boolean {
  return process.platform !== 'win32' && rdev === statSync('/dev/null').rdev
}

/** The calendar day here, or in a configured zone: Node reckons local time by TZ. */
function today(zone: string | null) {
  if (zone !== null) process.env['TZ'] = zone
  const now = new Date()
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate())
}

/** Node takes UTC for what it does not know, and says nothing; where it reckons otherwise, it does know. */
function unknownZone(zone: string | undefined): string | null {
  if (!zone || /^:?(?:(?:UTC|GMT|[A-Z]{3,}0)0?$|\/)/i.test(zone)) return null
  const isUtc = [0, 6].every((month) => new Date(2026, month, 1).getTimezoneOffset() === 0)
  const name = zone.replace(/^:/, '')
  return isUtc && zoneNamed(name) !== name ? zone : null
}

function userName(): string {
  try {
    return process.getBuiltinModule('node:os').userInfo().username
  } catch {
    return process.env['USER'] ?? 'me'
  }
}

async function readFile(path: string): Promise<Uint8Array> {
  return path === '-' ? allOf(process.stdin) : readFileSync(path)
}

function namesIn(folder: string): Promise<string[]> {
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
    return Promise.resolve(entries.map((entry) => (isFolder(entry, folder) ? `${entry.name}/` : entry.name)).sort())
  } catch {
    return Promise.resolve([])
  }
}

function isFolder(entry: Dirent, folder: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory()
  return statSync(join(folder, entry.name), { throwIfNoEntry: false })?.isDirectory() ?? false
}

async function allOf(stream: NodeJS.ReadableStream): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of stream) parts.push(typeof part === 'string' ? Buffer.from(part) : part)
  return Buffer.concat(parts)
}

/**
 * Written beside its place and named when it is whole; a file that is there is replaced, or with `isNew` refused. A link
 * stays a link, and a device is no file: in the place of `/dev/null` nothing is put.
 */
function writeWhole(named: string, text: string, isNew: boolean): void {
  const path = realPathOf(named)
  const draft = `${path}.new-${process.pid}`
  if (!isNew) makeFolder(dirname(path))
  refuseDevice(path)
  try {
    writeFileSync(draft, text, { flag: 'wx', mode: 0o600, flush: true })
    if (isNew) linkSync(draft, path)
    else renameSync(draft, path)
  } finally {
    rmSync(draft, { force: true })
  }
}

function refuseDevice(path: string): void {
  const there = statSync(path, { throwIfNoEntry: false })
  if (!there || there.isFile() || there.isDirectory()) return
  throw Object.assign(new Error(`${path} is no file`), { code: 'ENODEV' })
}

function realPathOf(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

/** While it works, keys are neither shown nor kept for the next question; Ctrl-C ends the run as ever. */
async function unheard<Result>(work: () => Promise<Result>): Promise<Result> {
  if (!isTerminal(0)) return work()
  const { stdin } = process
  const pressed = (keys: Uint8Array) => {
    if (keys.includes(3)) endedBy('SIGINT')
  }
  stdin.setRawMode(true).on('data', pressed).resume()
  try {
    return await work()
  } finally {
    stdin.removeListener('data', pressed).pause().setRawMode(false)
  }
}

async function prompts(settings: PromptSettings): Promise<Prompts> {
  if (!settings.inColour) process.env['FORCE_COLOR'] = '0'
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.removeListener(signal, endedBy).once(signal, endedBy)
  }
  const { promptsOn } = await import('./prompts.ts')
  return promptsOn(process.stderr, settings)
}

/** A signal from outside would leave the terminal as a question has it: without echo, and perhaps without a cursor. */
function endedBy(signal: NodeJS.Signals): void {
  process.stdin.setRawMode(false)
  process.stderr.write('\u001b[?25h')
  process.kill(process.pid, signal)
}
