import { copyFileSync, existsSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { agendaFaults } from '../support/agenda.ts'
import { contentsOf } from '../support/folder.ts'
import { workplace, type Workplace } from '../support/process.ts'
import { shellWords } from '../support/shell-words.ts'
import { long, noSmallDisk, smallDisk } from '../support/trials.ts'
import { isIntact, makeStoreWrittenBy, rowsIn } from '../support/written-by.ts'

const block = 4096
const writes = [
  'log Acme call hello',
  'customer add "Delta KG" --again',
  'config set capacity 7',
  'snooze 1 3d',
  'done 2',
  'import more.csv',
]
const isFull = /^followups: There is no room left on the disk of [^\n]*nothing was done\.\n$/

describe.skipIf(noSmallDisk)('on a disk that is full', () => {
  test('an ordinary write succeeds or says so, whatever room is left; the store is whole, and works again', async () => {
    const place = await onSmallDisk(1 << 20)
    const kept = place.at('kept.db')
    copyFileSync(place.store, kept)
    const seen = { done: 0, full: 0 }
    for (const line of writes) {
      for (let blocks = 0; blocks <= 60; blocks += long(6, 1)) {
        startAgain(place, kept)
        const before = rowsIn(place.store)
        fill(place, blocks)
        const { code, out, err } = await place.run(shellWords(line))
        rmSync(place.at('disk/filler'))
        if (code === 0) seen.done++
        else {
          expect({ line, blocks, code, out, err }).toEqual({
            line,
            blocks,
            code: 5,
            out: '',
            err: expect.stringMatching(isFull) as string,
          })
          expect(rowsIn(place.store)).toEqual(before)
          seen.full++
        }
        expect(isIntact(place.store)).toBe(true)
        expect(agendaFaults(place.store)).toEqual([])
        await place.ok(shellWords('log Acme call "after all"'))
      }
    }
    expect(seen.done).toBeGreaterThan(0)
    expect(seen.full).toBeGreaterThan(writes.length)
  })

  test('an export that finds no room says so, and leaves nothing', async () => {
    const place = await onSmallDisk(1 << 20)
    for (const [index, line] of ['export x.json', 'export --format csv tables', 'export x.vcf'].entries()) {
      fill(place, 0)
      const args = line.split(' ').map((word) => (/^[xt]/.test(word) ? place.at(`disk/${index}-${word}`) : word))
      const { code, out, err } = await place.run(args)
      rmSync(place.at('disk/filler'))
      expect({ line, code, out, err }).toMatchObject({
        line,
        code: 5,
        out: '',
        err: expect.stringMatching(isFull) as string,
      })
      expect(Object.keys(contentsOf(place.at('disk'))).filter((name) => /\.(?:json|csv|vcf)/.test(name))).toEqual([])
    }
  })

  test('a dry run of an import that finds no room says so', async () => {
    const place = await onSmallDisk(3 << 20)
    const before = rowsIn(place.store)
    writeFileSync(place.at('many.csv'), csvOf(30_000))
    for (const more of [['--dry-run'], []]) {
      const { code, out, err } = await place.run(['import', 'many.csv', ...more])
      const said = err.replace(/^A backup was made before: [^\n]*\n/, '')
      expect({ code, out, said }).toEqual({ code: 5, out: '', said: expect.stringMatching(isFull) as string })
      expect(rowsIn(place.store)).toEqual(before)
    }
  })

  test('no store is made, and nothing is left of it', async () => {
    const place = await onSmallDisk(1 << 20)
    const other = place.at('disk/other.db')
    for (const blocks of [1, 10, 30]) {
      fill(place, blocks)
      const { code, err } = await place.run(['customer', 'add', 'Delta KG', '--store', other])
      expect({ code, err }).toEqual({ code: 5, err: expect.stringMatching(isFull) as string })
      rmSync(place.at('disk/filler'))
      expect(readdirSync(place.at('disk'))).toEqual(['store.db'])
    }
  })

  test('a store of an earlier version is left as it is', async () => {
    const place = await onSmallDisk(1 << 20)
    rmSync(place.store)
    makeStoreWrittenBy(1, place.store)
    const before = rowsIn(place.store)
    for (let blocks = 10; blocks <= 60; blocks += long(10, 1)) {
      fill(place, blocks)
      const { code, err } = await place.run(['due'])
      rmSync(place.at('disk/filler'))
      expect({ blocks, code, err }).toEqual({ blocks, code: 5, err: expect.stringMatching(isFull) as string })
      expect(rowsIn(place.store)).toEqual(before)
      expect(
        Object.keys(contentsOf(place.at('disk'))).filter((name) => name !== 'store.db' && !name.endsWith('.backup')),
      ).toEqual([])
      for (const name of readdirSync(place.at('disk'))) if (name.endsWith('.backup')) rmSync(place.at(`disk/${name}`))
    }
    expect(await place.run(['due'])).toMatchObject({ code: 0 })
  })
})

/** A store with two customers on a disk of its own. */
async function onSmallDisk(bytes: number): Promise<Workplace> {
  const place = workplace()
  smallDisk(place.at('disk'), bytes)
  const store = place.at('disk/store.db')
  Object.assign(place, { store })
  place.env['FOLLOWUPS_STORE'] = store
  place.env['NODE_COMPILE_CACHE'] = place.at('compiled')
  writeFileSync(place.at('more.csv'), csvOf(40))
  await place.ok(['import', '-'], { input: 'company;name\nAcme GmbH;Erika Muster\nBeta AG;Max Beta\n' })
  return place
}

function startAgain({ store }: Workplace, kept: string): void {
  for (const suffix of ['-wal', '-shm']) if (existsSync(store + suffix)) rmSync(store + suffix)
  copyFileSync(kept, store)
}

/** Leaves so many blocks. */
function fill(place: Workplace, blocks: number): void {
  const { bavail, bsize } = statfsSync(place.at('disk'))
  writeFileSync(place.at('disk/filler'), Buffer.alloc(Math.max(0, bavail * bsize - blocks * block)))
}

function csvOf(count: number): string {
  const rows = Array.from({ length: count }, (_, index) => `Firma ${index} GmbH;Person ${index};p${index}@example.com`)
  return ['company;name;email', ...rows].join('\n')
}
