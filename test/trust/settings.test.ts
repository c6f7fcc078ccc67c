import { spawn } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { asDay } from '../../src/domain/day.ts'
import { connected } from '../../src/store/sqlite/connection.ts'
import { remoteTypes } from '../../src/store/sqlite/shared-folders.ts'
import { ended, programPath, workplace, type Workplace } from '../support/process.ts'
import { aStorePlace } from '../support/stores.ts'
import { isIntact, makeStoreWrittenBy } from '../support/written-by.ts'

/** What every connection is set to; 2 is FULL. */
const settings = {
  ...{ synchronous: 2, foreign_keys: 1, trusted_schema: 0, cell_size_check: 1, secure_delete: 1 },
  ...{ fullfsync: 1, checkpoint_fullfsync: 1 },
}

describe('a connection', () => {
  test('is safe against power cuts, and keeps to its schema, whether the store is new, there or migrated', async () => {
    const place = aStorePlace()
    expect(await settingsAt(place)).toEqual({ ...settings, journal_mode: 'wal' })
    expect(await settingsAt(place)).toEqual({ ...settings, journal_mode: 'wal' })
    const earlier = aStorePlace()
    makeStoreWrittenBy(1, earlier)
    expect(await settingsAt(earlier)).toEqual({ ...settings, journal_mode: 'wal' })
  })

  test.each(['Dropbox', 'OneDrive - Firma', 'Nextcloud2', 'Mobile Documents', 'marked'])(
    'to a store in a folder that is copied to other machines has no log of its own (%s)',
    async (name) => {
      const place = workplace()
      mkdirSync(place.at(`${name}/below`), { recursive: true })
      if (name === 'marked') mkdirSync(place.at(`${name}/.stfolder`))
      const store = place.at(`${name}/below/store.db`)
      const made = await place.run(['customer', 'add', 'Acme', '--store', store])
      expect(made.code).toBe(0)
      expect(made.err).toMatch(/^A new store was made: [^\n]*\nIts folder is copied to other machines [^\n]*\n$/)
      expect(await settingsAt(store)).toEqual({ ...settings, journal_mode: 'truncate' })
      expect(await place.run(['log', 'Acme', 'call', 'hello', '--store', store])).toMatchObject({ code: 0, err: '' })
      expect(readdirSync(dirname(store)).filter((file) => /-(wal|shm)$/.test(file))).toEqual([])
    },
  )

  test('knows file servers by their numbers, and no ordinary disk among them', () => {
    const [ext4, tmpfs, btrfs, apfs] = [0xef53, 0x01021994, 0x9123683e, 0x1a]
    for (const type of [ext4, tmpfs, btrfs, apfs]) expect(remoteTypes).not.toContain(type)
    const [nfs, cifs, fuse] = [0x6969, 0xff534d42, 0x65735546]
    for (const type of [nfs, cifs, fuse]) expect(remoteTypes).toContain(type)
  })
})

describe('after an unclean end', () => {
  test('a damage is found at once, and again and again, though the command would not have come across it', async () => {
    const place = workplace()
    await place.ok(['customer', 'add', 'Acme'])
    const page = pageOf(place.store, 'change_by_command')
    leaveLog(place)
    writeSync(openSync(place.store, 'r+'), Buffer.alloc(4096, 1), 0, 4096, (page - 1) * 4096)
    for (let time = 0; time < 3; time++) {
      const { code, out, err } = await place.run(['owner', 'list'])
      expect({ code, out }).toEqual({ code: 5, out: '' })
      expect(err).toMatch(/^followups: The store \S+ is damaged[^\n]*\n$/)
    }
  })

  test('a row without its parent is found as well', async () => {
    const place = workplace()
    await place.ok(['customer', 'add', 'Acme'])
    leaveLog(place, 'PRAGMA foreign_keys = OFF; UPDATE ownership SET owner_id = 99')
    expect(await place.run(['owner', 'list'])).toMatchObject({
      code: 5,
      err: expect.stringContaining('is damaged') as string,
    })
  })

  test('what was confirmed is there, and the log is gone afterwards', async () => {
    const place = workplace()
    await place.ok(['customer', 'add', 'Acme'])
    leaveLog(place, "UPDATE customer SET name = 'Just now AG'")
    expect(await place.ok(['customer', 'list'])).toContain('Just now AG')
    expect(readdirSync(place.folder)).toEqual(['store.db'])
  })

  test('half a page where the file was growing is no damage: the log has all of it', async () => {
    const place = workplace()
    await place.ok(['customer', 'add', 'Acme'])
    leaveLog(place, "UPDATE customer SET name = 'Just now AG', notes = hex(zeroblob(20000))")
    appendFileSync(place.store, Buffer.alloc(1_000, 1))
    expect((await place.run(['doctor'])).out).toContain('1 customer,')
    expect(await place.ok(['customer', 'list'])).toContain('Just now AG')
    expect(isIntact(place.store)).toBe(true)
    expect(statSync(place.store).size % 4096).toBe(0)
  })
})

describe('whatever the umask', () => {
  test('what we make is ours alone', async () => {
    const place = workplace()
    const store = place.at('new/data/store.db')
    writeFileSync(place.at('customers.csv'), csvOf(4_000))
    const options = ['--store', store, '--config', place.at('new/config/config.toml')]
    await openly(place, ['config', 'set', 'name', 'Anna', ...options])
    const child = openlyStarted(place, ['import', 'customers.csv', ...options])
    const end = ended(child)
    while (!existsSync(`${store}-wal`) || !existsSync(`${store}-shm`)) await pause(1)
    const beside = ['-wal', '-shm'].map((suffix) => modeOf(store + suffix))
    expect(await end).toMatchObject({ code: 0 })
    expect(beside).toEqual([0o600, 0o600])
    expect(['new', 'new/data', 'new/config'].map((name) => modeOf(place.at(name)))).toEqual([0o700, 0o700, 0o700])
    expect([store, place.at('new/config/config.toml')].map(modeOf)).toEqual([0o600, 0o600])

    makeStoreWrittenBy(1, place.store)
    await openly(place, ['due'])
    const [backup = ''] = readdirSync(place.folder).filter((name) => name.endsWith('.backup'))
    expect(modeOf(place.at(backup))).toBe(0o600)
  })
})

describe('making a store', () => {
  test('sweeps what a killed process left an hour ago, and nothing else', async () => {
    const place = workplace()
    const before = new Date(Date.now() - 2 * 3_600_000)
    const [old, fresh, other] = ['store.db.new-aB3dE6', 'store.db.new-aB3dE7', 'store.db.new-offers'].map(place.at)
    for (const folder of [old!, fresh!, other!]) {
      mkdirSync(folder)
      writeFileSync(`${folder}/store`, 'half')
    }
    const note = place.at('store.db.new-aB3dE8')
    writeFileSync(note, 'a file')
    utimesSync(old!, before, before)
    utimesSync(note, before, before)
    await place.ok(['customer', 'add', 'Acme'])
    expect(readdirSync(place.folder).sort()).toEqual(
      ['store.db', 'store.db.new-aB3dE7', 'store.db.new-aB3dE8', 'store.db.new-offers'].sort(),
    )
  })
})

async function settingsAt(place: string): Promise<Record<string, unknown>> {
  const { db } = await connected(place, {
    ...{ command: 'test', create: true, today: asDay('2026-11-20'), version: '0.0.0-test', userName: 'Anna', me: null },
    ...{ now: () => '2026-11-20T08:00:00.000Z', tellBusy: () => undefined, tellMigrated: () => undefined },
  })
  try {
    const names = [...Object.keys(settings), 'journal_mode']
    return Object.fromEntries(names.map((name) => [name, db.pragma(name, { simple: true })]))
  } finally {
    db.close()
  }
}

function pageOf(store: string, index: string): number {
  const db = new Sqlite(store, { readonly: true })
  try {
    return db.prepare<[string], number>('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(index)!
  } finally {
    db.close()
  }
}

/** As a process leaves it that was killed: with its log. */
function leaveLog({ store }: Workplace, sql = "UPDATE customer SET notes = 'more'"): void {
  const db = new Sqlite(store)
  db.exec(`PRAGMA wal_autocheckpoint = 0; ${sql}`)
  const kept = ['', '-wal'].map((suffix) => [store + suffix, readFileSync(store + suffix)] as const)
  db.close()
  for (const [path, bytes] of kept) writeFileSync(path, bytes)
}

function openlyStarted(place: Workplace, args: readonly string[]) {
  const words = [process.execPath, programPath, ...args]
  return spawn('sh', ['-c', 'umask 000; exec "$@"', 'sh', ...words], { cwd: place.folder, env: place.env })
}

async function openly(place: Workplace, args: readonly string[]): Promise<void> {
  expect(await ended(openlyStarted(place, args))).toMatchObject({ code: 0 })
}

function modeOf(path: string): number {
  return statSync(path).mode & 0o777
}

function csvOf(count: number): string {
  return ['company', ...Array.from({ length: count }, (_, index) => `Firma ${index} GmbH`)].join('\n')
}
