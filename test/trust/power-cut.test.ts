import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { Failure } from '../../src/domain/failure.ts'
import { asDay } from '../../src/domain/day.ts'
import { openStore } from '../../src/store/open.ts'
import { disk, type DiskOperation, type Files } from '../support/disk.ts'
import { quickFolder } from '../support/folder.ts'
import { programPath, workplace, type Workplace } from '../support/process.ts'
import { random } from '../support/random.ts'
import { shellWords } from '../support/shell-words.ts'
import { cannotTrace, tracing } from '../support/traced.ts'
import { long } from '../support/trials.ts'
import { isIntact, rowsIn } from '../support/written-by.ts'

const cuts = long(1_000, 50_000)

const before = [
  'customer add "Acme GmbH"',
  'import -',
  'log Acme call "hello" --next 2w',
  'config set capacity 7',
  'undo',
]
/** While somebody else reads, so that all stays in the log. */
const besideReader = [
  'log Acme email "the offer" --promise drawing --by-date 3w',
  'customer add "Delta KG"',
  'snooze 2 3d',
  'log Delta call "asked for prices"',
  'undo',
  'redo',
]
const after = ['done 2', 'forget Delta --yes', 'log Acme meeting "after all"']

/** In a folder that is on other machines as well a rollback journal is in the place of the log. */
const folders = ['data', 'Dropbox']
const unless = cannotTrace ? ` (not tried: ${cannotTrace})` : ''

describe.skipIf(cannotTrace).each(folders)(`the power is cut, store in the folder %s${unless}`, (folder) => {
  test(`after each of ${cuts} cuts all is there that was acknowledged, and nothing by halves`, async () => {
    const session = await traced(folder, programPath)
    const found = await cutOften(session, cuts)
    expect(found.wrong).toEqual([])
    expect(found.lost).toEqual([])
    expect(found.different).toBeGreaterThan(session.acknowledged.length)
  })

  test('with synchronous = NORMAL, what was acknowledged is lost: this trial can fail', async () => {
    const session = await traced(folder, withNormal, { NODE_DISABLE_COMPILE_CACHE: '1' })
    const { lost } = await cutOften(session, 200)
    expect(lost.length).toBeGreaterThan(0)
  })
})

type Session = {
  operations: readonly DiskOperation[]
  /** After how many operations each command had ended well. */
  acknowledged: readonly number[]
  store: string
}

/** What a day of commands does to a new store. */
async function traced(
  folder: string,
  program: string | ((place: Workplace) => string),
  env: Record<string, string> = {},
): Promise<Session> {
  const place = workplace()
  mkdirSync(place.at(folder))
  place.store = place.at(`${folder}/store.db`)
  place.env['FOLLOWUPS_STORE'] = place.store
  const { operations, ok } = tracing(place, typeof program === 'string' ? program : program(place), env)
  const acknowledged: number[] = []
  const run = async (lines: readonly string[]) => {
    for (const line of lines) {
      await ok(shellWords(line), line === 'import -' ? csvOf(12) : '')
      acknowledged.push(operations.length)
    }
  }
  await run(before)
  const reader = new Sqlite(place.store, { readonly: true })
  const isLogged = reader.pragma('journal_mode', { simple: true }) === 'wal'
  if (isLogged) reader.exec('BEGIN; SELECT count(*) FROM customer')
  await run(besideReader)
  reader.close()
  await run(after)

  const replayed = disk()
  operations.forEach(replayed.apply)
  const files = readdirSync(dirname(place.store)).filter((name) => /^store\.db(?:-wal|-journal)?$/.test(name))
  const there = new Map(
    files.map((name) => [join(dirname(place.store), name), readFileSync(place.at(`${folder}/${name}`))]),
  )
  expect(checksums(beside(place.store, replayed.whole())), 'the trace has all that was done').toEqual(checksums(there))
  return { operations, acknowledged, store: place.store }
}

type Found = {
  /** Where the store cannot be opened, is not whole, or has what no command left. */
  wrong: unknown[]
  /** Where it is as it was before something that was acknowledged. */
  lost: unknown[]
  /** How many different files were opened. */
  different: number
}

/** The power goes at any moment; then the store is opened as every command does it. */
async function cutOften({ operations, acknowledged, store }: Session, count: number): Promise<Found> {
  const standing = standings(store)
  const states = await statesOf(operations, acknowledged, (files) => standing.of(files))
  const chance = random(20261126)
  const moments = Array.from({ length: count }, () => chance.below(operations.length + 1)).sort((a, b) => a - b)
  const seen: Found = { wrong: [], lost: [], different: 0 }
  const broken = disk()
  let done = 0
  for (const moment of moments) {
    for (; done < moment; done++) broken.apply(operations[done]!)
    const state = await standing.of(broken.afterPowerCut(chance))
    const safe = acknowledged.filter((end) => end <= moment).at(-1) ?? 0
    const next = states.find(({ at }) => at >= moment)?.at ?? Infinity
    if (states.some(({ at, state: known }) => at >= safe && at <= next && known === state)) continue
    const isEarlier = states.some(({ at, state: known }) => at < safe && known === state)
    seen[isEarlier ? 'lost' : 'wrong'].push({ moment, of: operations.length, safe, state })
  }
  return { ...seen, different: standing.count() }
}

type State = { at: number; state: string }

/** As every process sees the store while the power is on: whenever something is flushed, and after each command. */
async function statesOf(
  operations: readonly DiskOperation[],
  acknowledged: readonly number[],
  standing: (files: Files) => Promise<string>,
): Promise<State[]> {
  const running = disk()
  const states: State[] = []
  for (const [at, operation] of operations.entries()) {
    if (operation.does.startsWith('flush') || acknowledged.includes(at)) {
      states.push({ at, state: await standing(running.whole()) })
    }
    running.apply(operation)
  }
  return [...states, { at: operations.length, state: await standing(running.whole()) }]
}

/**
 * What a store says once the program itself has opened it, as a checksum of all rows; why it does not open, or what is
 * wrong with it. Files that are the same after that say the same, and are read once.
 */
function standings(store: string) {
  const folder = quickFolder()
  const path = join(folder, basename(store))
  const known = new Map<string, string>()

  async function of(files: Files): Promise<string> {
    for (const name of readdirSync(folder)) rmSync(join(folder, name))
    for (const [name, bytes] of beside(store, files)) writeFileSync(join(folder, basename(name)), bytes)
    try {
      const opened = await openStore(path, {
        ...{ command: 'due', create: false, today: asDay('2026-11-20'), version: '0.0.0-test', userName: '', me: null },
        ...{ now: () => '2026-11-20T08:00:00.000Z', tellBusy: () => undefined, tellMigrated: () => undefined },
      })
      opened.close()
    } catch (error) {
      return error instanceof Failure ? (error as Failure).kind : String(error)
    }
    const file = checksum(readFileSync(path))
    const state = known.get(file) ?? read()
    known.set(file, state)
    return state
  }

  function read(): string {
    try {
      return isIntact(path) ? checksum(JSON.stringify(rowsIn(path))) : 'not intact'
    } catch (error) {
      return String(error)
    }
  }

  return { of, count: () => known.size }
}

/** The store and its log. */
function beside(store: string, files: Files): Files {
  return new Map([...files].filter(([path]) => path.startsWith(store) && dirname(path) === dirname(store)))
}

function checksums(files: Files): Record<string, string> {
  return Object.fromEntries([...files].sort().map(([path, bytes]) => [basename(path), checksum(bytes)]))
}

function checksum(bytes: Buffer | string): string {
  return createHash('sha1').update(bytes).digest('hex')
}

/** The built program, if somebody set NORMAL in it. */
function withNormal(place: Workplace): string {
  const folder = dirname(programPath)
  mkdirSync(place.at('program'))
  for (const name of ['followups.js', 'package.json', 'chunks']) {
    cpSync(join(folder, name), place.at(`program/${name}`), { recursive: true })
  }
  symlinkSync(join(dirname(folder), 'node_modules'), place.at('node_modules'))
  let changed = 0
  for (const name of readdirSync(place.at('program/chunks'))) {
    const chunk = place.at(`program/chunks/${name}`)
    const code = readFileSync(chunk, 'utf8')
    const otherwise = code.replaceAll('synchronous = FULL', 'synchronous = NORMAL')
    if (otherwise === code) continue
    writeFileSync(chunk, otherwise)
    changed++
  }
  expect(changed).toBeGreaterThan(0)
  return place.at('program/followups.js')
}

function csvOf(count: number): string {
  const rows = Array.from({ length: count }, (_, index) => `Firma ${index} GmbH;Person ${index};p${index}@example.com`)
  return ['company;name;email', ...rows].join('\n')
}
