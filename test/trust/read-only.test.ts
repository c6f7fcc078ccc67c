import { copyFileSync, readdirSync, writeFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { customersCsv } from '../support/command-lines.ts'
import { contentsOf } from '../support/folder.ts'
import { workplace, type Workplace } from '../support/process.ts'
import { shellWords } from '../support/shell-words.ts'
import { bound, cannotBind } from '../support/trials.ts'

const reading = [
  ...['due --within 400d --explain', 'show Acme', 'customer list --json', 'contact list', 'owner list', 'config list'],
  'import customers.csv --dry-run',
]
const writing = [
  ...['log Acme call hello', 'config set capacity 3', 'customer add Delta', 'import customers.csv', 'done 1'],
  'digest send --to anna@example.com --again',
]

type Case = { name: string; modes: (place: Workplace) => Record<string, number>; barrier: (place: Workplace) => string }

const cases: readonly Case[] = [
  { name: 'a file that may not be written', modes: ({ store }) => ({ [store]: 0o400 }), barrier: ({ store }) => store },
  {
    name: 'a folder that may not be written',
    modes: ({ at }) => ({ [at('data')]: 0o500 }),
    barrier: ({ at }) => at('data'),
  },
  {
    name: 'neither file nor folder to be written',
    modes: ({ at, store }) => ({ [store]: 0o400, [at('data')]: 0o500 }),
    barrier: ({ at }) => at('data'),
  },
]

describe.skipIf(cannotBind).each(cases)('$name', ({ modes, barrier }) => {
  test('is read as any other; nothing is left beside it, and afterwards it can be written', async () => {
    const place = await filled()
    for (const line of reading) {
      const usual = await place.run(shellWords(line))
      const before = contentsOf(place.folder)
      expect({ line, ...(await bound(place, shellWords(line), modes(place))) }).toEqual({ line, ...usual, code: 0 })
      expect(contentsOf(place.folder)).toEqual(before)
    }
    await place.ok(['log', 'Acme', 'call', 'hello'])
  })

  test('is refused to those that write, in one line with what may not be written', async () => {
    const place = await filled()
    const before = contentsOf(place.folder)
    for (const line of writing) {
      const { code, out, err } = await bound(place, shellWords(line), modes(place))
      expect({ line, code, out }).toEqual({ line, code: 5, out: '' })
      expect(err).toBe(
        `followups: The store ${place.store} can only be read here: you may not write to ${barrier(place)}. Nothing was done.\n`,
      )
    }
    expect(contentsOf(place.folder)).toEqual(before)
  })

  test('is read with what was written last, while somebody has it open', async () => {
    const place = await filled()
    const holder = new Sqlite(place.store)
    holder.exec("UPDATE customer SET name = 'Just now AG' WHERE id = 1; BEGIN IMMEDIATE; DELETE FROM setting")
    const names = await bound(place, ['customer', 'list'], modes(place))
    holder.exec('ROLLBACK')
    holder.close()
    expect(names).toMatchObject({ code: 0, err: '', out: expect.stringContaining('Just now AG') as string })
  })

  test.each([
    ['with its index', ['', '-wal', '-shm']],
    ['without', ['', '-wal']],
  ])('is read with what stands in the log that an unclean end left, %s', async (_, suffixes) => {
    const place = await filled()
    const elsewhere = place.at('elsewhere')
    copyFileSync(place.store, elsewhere)
    const killed = new Sqlite(elsewhere)
    killed.exec("UPDATE customer SET name = 'Just now AG' WHERE id = 1")
    for (const suffix of suffixes) copyFileSync(elsewhere + suffix, place.store + suffix)
    killed.close()
    const before = contentsOf(place.at('data'))
    const names = await bound(place, ['customer', 'list'], modes(place))
    expect(names).toMatchObject({ code: 0, err: '', out: expect.stringContaining('Just now AG') as string })
    expect(Object.keys(contentsOf(place.at('data')))).toEqual(Object.keys(before))
    expect(await place.ok(['customer', 'list'])).toContain('Just now AG')
    await place.ok(['log', 'Just now', 'call', 'hello'])
  })
})

test.skipIf(cannotBind)('a log beside it that may not be written is what is named', async () => {
  const place = await filled()
  writeFileSync(`${place.store}-wal`, '')
  const { code, err } = await bound(place, ['log', 'Acme', 'call', 'hello'], { [`${place.store}-wal`]: 0o400 })
  expect({ code, err }).toEqual({
    code: 5,
    err: expect.stringContaining(`you may not write to ${place.store}-wal`) as string,
  })
})

test('public holidays that are missing are looked up, and not written down by a dry run or where nothing may be written', async () => {
  const place = await filled()
  const db = new Sqlite(place.store)
  db.exec('DELETE FROM holiday_year')
  db.close()
  const before = contentsOf(place.folder)
  await place.ok(['import', 'customers.csv', '--dry-run'])
  expect(contentsOf(place.folder)).toEqual(before)
  if (cannotBind) return
  expect(
    await bound(place, ['import', place.at('customers.csv'), '--dry-run'], { [place.store]: 0o400 }),
  ).toMatchObject({ code: 0 })
  expect(contentsOf(place.folder)).toEqual(before)
})

/** A store in a folder of its own, with a region, so that public holidays matter. */
async function filled(): Promise<Workplace> {
  const place = workplace()
  const store = place.at('data/store.db')
  Object.assign(place, { store })
  place.env['FOLLOWUPS_STORE'] = store
  writeFileSync(place.at('customers.csv'), customersCsv)
  await place.ok(['import', 'customers.csv'])
  await place.ok(['config', 'set', 'region', 'DE-BY'])
  await place.ok(['config', 'set', 'mail.from', 'firm@example.com'])
  await place.ok(['config', 'set', 'mail.transport', 'sendmail'])
  writeFileSync(place.at('customers.csv'), `${customersCsv}Delta KG;Dora Delta;dora@example.com\n`)
  expect(readdirSync(place.at('data'))).toEqual(['store.db'])
  return place
}
