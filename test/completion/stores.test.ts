import { copyFileSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { contentsOf } from '../support/folder.ts'
import { workplace, type Workplace } from '../support/process.ts'
import { makeStoreWrittenBy } from '../support/written-by.ts'

const asked = ['complete', 'bash', 'followups show A', 'A', '9']

describe('no names and no word where the store cannot be read at once', () => {
  test.each<[string, (place: Workplace) => unknown]>([
    [
      'missing',
      ({ store }) => {
        rmSync(store)
      },
    ],
    [
      'empty',
      ({ store }) => {
        truncateSync(store)
      },
    ],
    [
      'no database',
      ({ store }) => {
        writeFileSync(store, 'Adler;adler@example.com\n'.repeat(1000))
      },
    ],
    [
      'a folder',
      ({ store }) => {
        rmSync(store)
        mkdirSync(store)
      },
    ],
    [
      'of an earlier version',
      ({ store }) => {
        rmSync(store)
        makeStoreWrittenBy(3, store)
      },
    ],
    [
      'of a newer version',
      ({ store }) => {
        changed(store, 'PRAGMA user_version = 99')
      },
    ],
    [
      'of another program',
      ({ store }) => {
        changed(store, 'PRAGMA application_id = 1')
      },
    ],
    [
      'without an index',
      ({ store }) => {
        changed(store, 'DROP INDEX customer_by_name')
      },
    ],
    [
      'cut',
      ({ store }) => {
        truncateSync(store, 8192)
      },
    ],
    [
      'overwritten in the middle',
      ({ store }) => {
        scribble(store)
      },
    ],
  ])('%s', async (_, spoil) => {
    const place = await filled()
    spoil(place)
    const before = contentsOf(place.folder)
    expect(await place.run(asked)).toEqual({ out: '', err: '', code: 0, signal: null })
    expect(contentsOf(place.folder)).toEqual(before)
    const { out } = await place.run(['complete', 'bash', 'followups sho', 'sho', '9'])
    expect(out).toBe('show\n')
  })

  test('busy', async () => {
    const place = await filled()
    const other = new Sqlite(place.store)
    other.pragma('journal_mode = TRUNCATE')
    other.exec('BEGIN EXCLUSIVE')
    expect(await place.run(asked)).toEqual({ out: '', err: '', code: 0, signal: null })
    other.exec('ROLLBACK')
    expect(await place.run(asked)).toMatchObject({ out: 'Adler\n', err: '', code: 0 })
    other.close()
  })
})

describe('reading leaves everything as it is', () => {
  test('while nobody else works with the store', async () => {
    const place = await filled()
    const before = contentsOf(place.folder)
    for (const line of [
      'show A',
      'done ',
      'log Adler --with ',
      'due --tag ',
      'journey start Adler ',
      'agreement show ',
    ]) {
      expect(await place.run(['complete', 'fish', `followups ${line}`])).toMatchObject({ err: '', code: 0 })
    }
    expect(contentsOf(place.folder)).toEqual(before)
  })

  test('and sees what somebody is writing, and does not wait', async () => {
    const place = await filled()
    const other = new Sqlite(place.store)
    other.exec("BEGIN IMMEDIATE; UPDATE customer SET city = 'Ulm'")
    expect(await place.run(asked)).toMatchObject({ out: 'Adler\n', err: '', code: 0 })
    other.exec('ROLLBACK')
    other.close()
  })

  test('also the log of somebody who ended uncleanly', async () => {
    const place = await filled()
    const other = new Sqlite(place.store)
    other.pragma('wal_autocheckpoint = 0')
    other.exec("UPDATE customer SET city = 'Ulm'")
    for (const end of ['', '-wal']) copyFileSync(place.store + end, place.at(`copy.db${end}`))
    other.close()
    const log = readFileSync(place.at('copy.db-wal'))
    expect(log.length).toBeGreaterThan(0)
    const env = { FOLLOWUPS_STORE: place.at('copy.db') }
    expect(await place.run(['complete', 'fish', 'followups show A'], { env })).toMatchObject({ out: 'Adler\tUlm\n' })
    expect(readFileSync(place.at('copy.db-wal')).equals(log)).toBe(true)
    expect(await place.ok(['show', 'Adler'], { env })).toContain('Ulm')
  })
})

test.each([
  ['broken settings', { FOLLOWUPS_CONFIG: 'broken.toml' }],
  ['no settings', { FOLLOWUPS_CONFIG: 'missing.toml' }],
  ['an unknown language', { FOLLOWUPS_LANGUAGE: 'xx' }],
  ['an impossible day', { FOLLOWUPS_TODAY: '31.02.' }],
  ['no home', { HOME: undefined, FOLLOWUPS_STORE: undefined }],
])('%s make no noise', async (_, env) => {
  const place = await filled()
  writeFileSync(place.at('broken.toml'), 'name = [')
  expect(await place.run(asked, { env })).toMatchObject({ err: '', code: 0 })
})

test('whatever else is asked, there is no error', async () => {
  const place = workplace()
  for (const args of [
    [],
    ['followups'],
    [''],
    ['followups \u0001'],
    ['x'.repeat(100_000), 'x', '9'],
    ["followups show '"],
  ]) {
    expect(await place.run(['complete', 'bash', ...args])).toMatchObject({ err: '', code: 0 })
    expect(await place.run(['complete', 'fish', ...args])).toMatchObject({ err: '', code: 0 })
    expect(await place.run(['complete', 'zsh', '--', ...args])).toMatchObject({ err: '', code: 0 })
  }
  expect(await place.run(['complete'])).toMatchObject({ code: 2, out: '' })
})

async function filled(): Promise<Workplace> {
  const place = workplace()
  await place.ok(['customer', 'add', 'Adler', '--contact', 'Jonas Jung', '--tag', 'seminar'])
  return place
}

function changed(store: string, sql: string): void {
  const db = new Sqlite(store)
  db.exec(sql)
  db.close()
}

function scribble(store: string): void {
  const bytes = readFileSync(store)
  bytes.fill(0xa5, 4096, bytes.length - 4096)
  writeFileSync(store, bytes)
}
