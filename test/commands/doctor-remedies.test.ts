import {
  closeSync,
  copyFileSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { desk, type Desk } from '../support/desk.ts'

type Said = {
  findings: { kind: string; remedy: string[]; says: string; facts: { says?: string[] } }[]
  backup: { path: string; at: string; customers: number } | null
}

describe('what doctor offers for a store that was named', () => {
  test('is about that store, and does what it says', async () => {
    const d = desk()
    const store = join(d.folder, 'my desk.db')
    const named = `--store "${store}"`
    await d.ok('customer add Other')
    await d.ok(`customer add Adler --stage lead ${named}`)
    changed(store, 'DELETE FROM agenda')
    const option = `--store "${store}"`
    const { findings } = await said(d, named)
    expect(remedies(findings)).toEqual({
      'list-differs': [`followups doctor --repair ${option}`],
      'no-backup': [`followups backup ${option}`, `followups backup schedule ${option}`],
    })
    for (const { remedy } of findings) await d.run(`${remedy[0]!.replace(/^followups /, '')} --yes`)
    expect((await said(d, named)).findings).toEqual([])

    rmSync(store)
    const [gone] = (await said(d, named)).findings
    expect(gone!.remedy).toEqual([expect.stringMatching(/^followups restore .*\.backup\.db/)])
    expect(gone!.remedy[0]).toContain(` ${option}`)
    await d.ok(`${gone!.remedy[0]!.replace(/^followups /, '')} --yes`)
    await d.ok(`due ${named}`)
  })

  test('names no store where it is the usual one', async () => {
    const d = desk()
    await d.ok('customer add Adler')
    expect(remedies((await said(d, `--store ${d.store}`)).findings)).toEqual({
      'no-backup': ['followups backup', 'followups backup schedule'],
    })
    await d.ok(`config set store ${d.store}`)
    expect((await said(d)).findings[0]!.remedy[0]).toBe('followups backup')
  })
})

describe('the backup that doctor recommends', () => {
  test('is the one with the newest command, whatever it is called and however it was copied', async () => {
    const d = desk({ today: '2026-11-16' })
    await d.ok('customer add Adler')
    const { file } = await d.json<{ file: string }>('backup')
    await d.ok('customer add Bauer')
    d.on('2026-11-17')
    await d.ok('customer add Cohn')
    const { file: newer } = await d.json<{ file: string }>('backup')
    const renamed = join(dirname(file), 'followups-2026-11-16-0000-before-repair.backup.db')
    copyFileSync(newer, renamed)
    rmSync(newer)
    utimesSync(renamed, new Date('2020-01-01'), new Date('2020-01-01'))
    rmSync(d.store)
    const { findings, backup } = await said(d)
    expect(backup).toEqual({ path: renamed, at: expect.stringMatching(/^2026-11-1[67]T/) as string, customers: 3 })
    expect(findings[0]!.remedy).toEqual([`followups restore ${renamed}`])
    expect((await d.run('doctor')).out).toMatch(/brought back is of Tue 17 Nov 2026, \d\d:\d\d, with 3 customers\./)
    expect((await d.run('doctor --language de')).out).toMatch(/ vom Di[^\n]*17\.[^\n]*2026, \d\d:\d\d, mit 3 Kunden\./)
  })

  test('is the later one of those with the same newest command, and never one with the same loss', async () => {
    const d = desk()
    await d.ok('customer add Adler --tag vip')
    const { file } = await d.json<{ file: string }>('backup')
    changed(d.store, 'DELETE FROM customer_tag')
    await d.ok('backup')
    expect((await said(d)).backup?.path).toBe(file)
    const before = readdirSync(dirname(file)).sort()
    await said(d)
    expect(readdirSync(dirname(file)).sort()).toEqual(before)
  })

  test('is not said where none is needed', async () => {
    const d = desk()
    await d.ok('customer add Adler')
    await d.ok('backup')
    expect(await said(d)).toMatchObject({ findings: [], backup: null })
  })
})

describe('a damaged file', () => {
  test('is said in the words of the person, the few of the database in JSON, and what can be read of it is rescued', async () => {
    const d = desk({ inFolder: true })
    await d.ok('customer add Adler --stage lead')
    await d.ok('log Adler call "spoke"')
    const { file } = await d.json<{ file: string }>('backup')
    pageLost(d.store, 'agenda')
    const { findings } = await said(d)
    const rescue = ['followups export rescued.json', 'followups import rescued.json --store rescued.db']
    expect(findings[0]!.remedy).toEqual([`followups restore ${file}`, ...rescue])
    expect(remedies(findings)).not.toContain('followups doctor --repair')
    const { out } = await d.run('doctor --language de')
    expect(out).toContain('Was die Datenbank dazu sagt, falls jemand nachfragt: followups doctor --json')
    const { says } = findings[0]!.facts
    expect(says!.length).toBeGreaterThan(0)
    expect(says!.length).toBeLessThanOrEqual(3)
    for (const line of says!) {
      expect(line.length).toBeLessThanOrEqual(100)
      expect(out).not.toContain(line)
      expect(findings[0]!.says).toContain(`SQLite says: “${line}”`)
    }
    rmSync(dirname(file), { recursive: true })
    expect((await said(d)).findings[0]!.remedy).toEqual(rescue)
    const store = join(d.folder, 'rescued.db')
    for (const command of rescue) await d.ok(`${command.replace(/^followups /, '').replace('rescued.db', store)} --yes`)
    expect(await d.ok(`show Adler --store ${store}`)).toContain('Adler')
  })

  test('is not offered to be read where it cannot be', async () => {
    const d = desk()
    await d.ok('customer add Adler')
    pageLost(d.store, 'customer')
    expect((await said(d)).findings[0]).toMatchObject({ kind: 'pages-damaged', remedy: [] })
  })

  test.each([100, 4096])('that was cut by %i bytes says so, and not to ask doctor', async (bytes) => {
    const d = desk()
    await d.ok('customer add Adler')
    const { file } = await d.json<{ file: string }>('backup')
    truncateSync(d.store, statSync(d.store).size - bytes)
    const { findings } = await said(d)
    expect(findings[0]!.says).toContain(`${d.store} was cut off: of `)
    expect(findings[0]!.remedy).toEqual([`followups restore ${file}`])
    expect((await d.run('doctor')).out).not.toContain('“followups doctor”')
  })
})

async function said(d: Desk, more = ''): Promise<Said> {
  return JSON.parse((await d.run(`doctor --json ${more}`)).out) as Said
}

function remedies(findings: Said['findings']): Record<string, string[]> {
  return Object.fromEntries(findings.map(({ kind, remedy }) => [kind, remedy]))
}

function changed(store: string, sql: string): void {
  const db = new Sqlite(store)
  db.exec(sql)
  db.close()
}

function pageLost(store: string, table: string): void {
  const db = new Sqlite(store)
  const page = db.prepare<[string], number>('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table)!
  db.close()
  const file = openSync(store, 'r+')
  writeSync(file, Buffer.alloc(4096, 255), 0, 4096, (page - 1) * 4096)
  closeSync(file)
}
