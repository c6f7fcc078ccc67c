import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { storeFile } from '../../src/store/file.ts'
import { aStorePlace, withStore } from '../support/stores.ts'
import { ended, workplace, type Workplace } from '../support/process.ts'
import { random } from '../support/random.ts'
import { factsIn } from '../support/reversal.ts'
import { bound, cannotBind, long, noSmallDisk, smallDisk } from '../support/trials.ts'
import { isIntact } from '../support/written-by.ts'

const kills = long(12, 2_000)

test('a backup beside processes that write is whole, and of one moment', async () => {
  const place = await filled(300)
  const writing = ['a', 'b', 'c'].map((name) => place.run(['customer', 'add', name]))
  const made = await Promise.all([1, 2, 3].map((number) => place.run(['backup', `kept-${number}.db`])))
  for (const [index, { code, err }] of made.entries()) {
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(isIntact(place.at(`kept-${index + 1}.db`))).toBe(true)
    expect(factsIn(place.at(`kept-${index + 1}.db`))['customer']!.length).toBeGreaterThanOrEqual(300)
  }
  for (const { code } of await Promise.all(writing)) expect(code).toBe(0)
  expect(factsIn(place.store)['customer']).toHaveLength(303)
})

test(`SIGKILL in the middle of a backup or restore, ${kills} times: the store is the one or the other`, async () => {
  const place = await filled(2_000)
  await place.ok(['backup', 'kept.db'])
  await place.ok(['customer', 'add', 'After the backup'])
  copyFileSync(place.store, place.at('after.db'))
  const [then, now] = [factsIn(place.at('kept.db')), factsIn(place.at('after.db'))]
  const started = process.hrtime.bigint()
  await place.ok(['restore', 'kept.db', '--dry-run'])
  const whole = Number(process.hrtime.bigint() - started) / 1e6
  const { below } = random(20261126)
  for (let trial = 0; trial < kills; trial++) {
    for (const suffix of ['-wal', '-shm', '-journal']) rmSync(place.store + suffix, { force: true })
    copyFileSync(place.at('after.db'), place.store)
    const args = trial % 3 === 0 ? ['backup', '--to', 'usb', '--keep', '2'] : ['restore', 'kept.db', '--yes']
    const child = place.start(args)
    const end = ended(child)
    await pause(whole / 4 + below(whole * 1.5))
    child.kill('SIGKILL')
    await end
    const facts = JSON.stringify(factsIn(place.store))
    expect(isIntact(place.store)).toBe(true)
    expect([JSON.stringify(then), JSON.stringify(now)]).toContain(facts)
    await place.ok(['log', 'c1', 'call', 'after all'])
    const backups = existsSync(place.at('usb')) ? readdirSync(place.at('usb')) : []
    for (const name of backups.filter((one) => one.endsWith('.backup.db')))
      expect(isIntact(place.at(`usb/${name}`))).toBe(true)
  }
})

test('a store that another process has open is not replaced', async () => {
  const place = await filled(3)
  await place.ok(['backup', 'kept.db'])
  const other = new Sqlite(place.store)
  other.prepare('SELECT count(*) FROM customer').get()
  const { code, err } = await place.run(['restore', 'kept.db', '--yes'])
  expect({ code, err }).toEqual({
    code: 5,
    err: expect.stringMatching(/^followups: Another process has [^\n]*\n$/) as string,
  })
  other.close()
  expect(await place.run(['restore', 'kept.db', '--yes'])).toMatchObject({ code: 0 })
})

test('who had a store without a log open while another took its place writes nothing into the old one', async () => {
  const place = aStorePlace()
  await withStore(place, '2026-11-20', ({ customers }) => customers.add(aCustomer('Adler')))
  const db = new Sqlite(place)
  db.pragma('journal_mode = DELETE')
  db.close()
  const file = storeFile(place, {
    now: () => '2026-11-20T08:00:00.000Z',
    version: '0.0.0-test',
    folder: dirname(place),
  })
  await file.backUpAs('kept.db')
  await withStore(place, '2026-11-20', async ({ customers }) => {
    await customers.add(aCustomer('Bauer'))
    const kept = (await file.restore('kept.db'))!
    await expect(customers.add(aCustomer('Cohn'))).rejects.toMatchObject({ kind: 'store-replaced' })
    expect(factsIn(kept)['customer']).toHaveLength(2)
  })
  expect(factsIn(place)['customer']).toHaveLength(1)
  await withStore(place, '2026-11-20', ({ customers }) => customers.add(aCustomer('Cohn')))
  expect(isIntact(place)).toBe(true)
})

test.skipIf(cannotBind)(
  'a folder that may only be read can be backed up elsewhere, and nothing is put in it',
  async () => {
    const place = workplace()
    const store = place.at('data/store.db')
    mkdirSync(place.at('data'))
    await place.ok(['customer', 'add', 'Gamma KG', '--store', store])
    await place.ok(['backup', 'kept.db', '--store', store])
    const before = readdirSync(place.at('data'))
    const modes = { [store]: 0o400, [place.at('data')]: 0o500 }
    expect(await bound(place, ['backup', 'two.db', '--store', store], modes)).toMatchObject({ code: 0, err: '' })
    expect(isIntact(place.at('two.db'))).toBe(true)
    for (const args of [['backup'], ['restore', 'kept.db', '--yes']]) {
      const { code, out, err } = await bound(place, [...args, '--store', store], modes)
      expect({ args, code, out }).toEqual({ args, code: 5, out: '' })
      expect(err).toMatch(/^followups: [^\n]*\n$/)
    }
    expect((await bound(place, ['doctor', '--store', store], modes)).code).toBe(10)
    expect(readdirSync(place.at('data'))).toEqual(before)
  },
)

describe.skipIf(noSmallDisk)('on a disk that is full', () => {
  test('a backup or restore is done or says so, and the store stays as it was', async () => {
    const place = await filled(3)
    smallDisk(place.at('disk'), 2 << 20)
    const store = place.at('disk/store.db')
    copyFileSync(place.store, store)
    await place.ok(['backup', 'kept.db'])
    await place.ok(['customer', 'add', 'Another', '--store', store])
    const facts = factsIn(store)
    const seen = { done: 0, full: 0 }
    for (const args of [
      ['backup', '--to', 'disk/usb'],
      ['restore', 'kept.db', '--yes'],
    ]) {
      for (let blocks = 0; blocks <= 200; blocks += long(20, 1)) {
        fill(place, blocks)
        const { code, err } = await place.run([...args, '--store', store])
        rmSync(place.at('disk/filler'))
        if (code === 0) {
          seen.done++
          if (args[0] === 'restore') break
        } else {
          seen.full++
          expect({ args, blocks, code, err }).toEqual({
            ...{ args, blocks, code: 5 },
            err: expect.stringMatching(/^followups: There is no room left on the disk of [^\n]*\n$/) as string,
          })
          expect(factsIn(store)).toEqual(facts)
          expect(journalModeOf(store)).toBe('wal')
          expect(readdirSync(place.at('disk')).filter((name) => /new-/.test(name))).toEqual([])
        }
        rmSync(place.at('disk/usb'), { recursive: true, force: true })
      }
    }
    expect(seen.done).toBeGreaterThan(0)
    expect(seen.full).toBeGreaterThan(3)
    expect(basename(store)).toBe('store.db')
    expect(isIntact(store)).toBe(true)
  })
})

async function filled(count: number): Promise<Workplace> {
  const place = workplace()
  writeFileSync(place.at('many.csv'), ['company', ...Array.from({ length: count }, (_, id) => `Firm ${id}`)].join('\n'))
  await place.ok(['import', 'many.csv'])
  return place
}

function aCustomer(name: string) {
  return { name, stage: 'active', importance: 'B', tags: [], ownerId: 1 } as const
}

function journalModeOf(store: string): unknown {
  const db = new Sqlite(store)
  try {
    return db.pragma('journal_mode', { simple: true })
  } finally {
    db.close()
  }
}

/** Leaves so many blocks. */
function fill(place: Workplace, blocks: number): void {
  const { bavail, bsize } = statfsSync(place.at('disk'))
  writeFileSync(place.at('disk/filler'), Buffer.alloc(Math.max(0, bavail * bsize - blocks * 4096)))
}
