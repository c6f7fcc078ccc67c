import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { applicationId, migrations } from '../../src/store/sqlite/schema.ts'
import { commandLines, customersCsv, declaredCodes } from '../support/command-lines.ts'
import { desk, type Desk } from '../support/desk.ts'
import { contentsOf } from '../support/folder.ts'
import { workplace } from '../support/process.ts'
import { bound, cannotBind } from '../support/trials.ts'

type Kind = { name: string; make: (path: string) => void; says: RegExp }

const newer = "PRAGMA user_version = 99; UPDATE meta SET value = '9.8.7' WHERE key = 'written-by'"

/** What may stand where a store should be, each made of a store in order. */
const kinds: readonly Kind[] = [
  { name: 'an empty file', make: cutAfter(0), says: /is an empty file/ },
  { name: 'a short text', make: replacedBy('company;name\n'), says: /is no store/ },
  { name: 'garbage', make: replacedBy('garbage '.repeat(1024)), says: /is no store/ },
  { name: 'zeros', make: replacedBy('\0'.repeat(16384)), says: /is no store/ },
  { name: 'a store cut between pages', make: cutAfter(5 * 4096), says: /is damaged/ },
  { name: 'a store cut within a page', make: cutAfter(5 * 4096 + 1000), says: /is damaged/ },
  { name: 'the header of a store', make: cutAfter(100), says: /is damaged/ },
  { name: 'a store with an empty page', make: overwritten(4096, 4096, 0), says: /is damaged/ },
  { name: 'a store with its schema lost', make: overwritten(100, 900, 255), says: /is damaged/ },
  { name: 'a store without an index', make: changed('DROP INDEX follow_up_open_by_day'), says: /is damaged/ },
  { name: 'a store without a table', make: changed('DROP TABLE change'), says: /is damaged/ },
  { name: 'a store that forgot its version', make: changed('DELETE FROM meta'), says: /is damaged/ },
  { name: 'a store with a table more', make: changed('CREATE TABLE more (id)'), says: /is damaged/ },
  { name: 'a newer store', make: changed(newer), says: /written by followups 9\.8\.7, which is newer/ },
  {
    name: 'a newer store left open',
    make: inTurn(changed(newer), leftOpen('DELETE FROM setting; CREATE TABLE more (id)')),
    says: /written by followups 9\.8\.7, which is newer/,
  },
  { name: "another program's database", make: foreign, says: /is no store/ },
  {
    name: "another program's, left open",
    make: inTurn(foreign, leftOpen('INSERT INTO note VALUES (1)')),
    says: /is no store/,
  },
  { name: 'a folder', make: folder, says: /is a folder, not a store/ },
  { name: 'a store with its meta table lost', make: changed('DROP TABLE meta'), says: /is damaged/ },
  { name: 'a store of schema 0', make: changed('PRAGMA user_version = 0'), says: /is damaged/ },
  { name: 'a store without tables', make: withoutTables, says: /is damaged/ },
  { name: 'a link that leads nowhere', make: linkTo('nowhere.db'), says: /is a link to a file that is not there/ },
  { name: 'a device', make: linkTo('/dev/null'), says: /is a device, not a store/ },
  { name: 'a pipe', make: pipe, says: /is a device, not a store/ },
]

describe.each(kinds)('$name', ({ make, says }) => {
  test('is refused by every command, and left as it is', async () => {
    const at = await strange(make)
    const before = contentsOf(at.folder)
    for (const { line, use } of commandLines(join(at.folder, 'customers.csv'))) {
      if (use === 'none' || use === 'keeps') continue
      expect({ line, ...(await at.run(line)) }).toEqual({
        ...{ line, code: 5, out: '' },
        err: expect.stringMatching(new RegExp(`^followups: [^\n]*${at.store}[^\n]*\n$`)) as string,
      })
      expect((await at.run(line)).err).toMatch(says)
      expect(await declaredCodes(line), line).toContain(5)
    }
    expect(contentsOf(at.folder)).toEqual(before)
  })

  test('is looked through by doctor, which leaves it as it is, and is no backup to bring back', async () => {
    const at = await strange(make)
    const before = contentsOf(at.folder)
    const { code, out, err } = await at.run('doctor')
    expect({ code, err, out }).toEqual({ code: 5, err: '', out: expect.stringContaining(at.store) as string })
    const { findings } = JSON.parse((await at.run('doctor --json')).out) as { findings: { bars: boolean }[] }
    expect(findings.some(({ bars }) => bars)).toBe(true)
    const other = desk()
    for (const more of ['--dry-run', '--yes']) {
      const ran = await other.run(`restore ${at.store} ${more}`)
      expect(ran.out).toBe('')
      expect([3, 5]).toContain(ran.code)
      expect(ran.err).toMatch(/^followups: [^\n]+\n$/)
    }
    expect(contentsOf(at.folder)).toEqual(before)
    expect(existsSync(other.store)).toBe(false)
  })

  test('is refused by the built program', async () => {
    const place = workplace()
    const at = await strange(make, place.folder)
    const before = contentsOf(at.folder)
    const { code, out, err } = await place.run(['due'], { env: { FOLLOWUPS_STORE: at.store } })
    expect({ code, out, err }).toEqual({ code: 5, out: '', err: expect.stringMatching(says) as string })
    expect(contentsOf(at.folder)).toEqual(before)
  })
})

describe('a store that is missing', () => {
  test('is made by commands that bring something in, which say so', async () => {
    for (const { line, use } of linesFor(missing())) {
      const at = missing()
      if (use !== 'makes') continue
      const { code, err } = await at.run(line)
      expect({ line, code, err }).toEqual({ line, code: 0, err: expect.stringContaining(at.store) as string })
      expect(existsSync(at.store)).toBe(true)
    }
  })

  test('is refused by all others, which make nothing', async () => {
    const at = missing()
    const before = contentsOf(at.folder)
    for (const { line, use } of linesFor(at)) {
      if (use !== 'reads' && use !== 'changes') continue
      const { code, out, err } = await at.run(line)
      expect({ line, code, out }).toEqual({ line, code: 5, out: '' })
      expect(err).toMatch(new RegExp(`^followups: There is no store at ${at.store} yet[^\n]*followups init[^\n]*\n$`))
    }
    expect(contentsOf(at.folder)).toEqual(before)
  })

  test('behind a link that leads nowhere, nothing is made', async () => {
    const at = missing()
    mkdirSync(join(at.folder, 'data/followups'), { recursive: true })
    symlinkSync(join(at.folder, 'elsewhere.db'), at.store)
    const before = contentsOf(at.folder)
    for (const { line, use } of linesFor(at)) {
      if (use !== 'none' && use !== 'looks' && use !== 'keeps')
        expect({ line, ...(await at.run(line)) }).toMatchObject({ line, code: 5 })
    }
    expect(contentsOf(at.folder)).toEqual(before)
  })
})

test('a place where no folder can be made is refused at once, not tried for ever', async () => {
  const place = workplace()
  const settings = await place.run(['config', 'set', 'name', 'Anna', '--config', '/proc/followups/x/config.toml'])
  expect(settings).toMatchObject({ code: 2, err: expect.stringMatching(/\(ENOENT\)\.\n$/) as string })
  const { code, err } = await place.run(['customer', 'add', 'Gamma KG', '--store', '/proc/followups/x/y.db'])
  expect({ code, err }).toEqual({ code: 5, err: expect.stringMatching(/^followups: [^\n]*\(ENOENT\)\.\n$/) as string })
})

test.skipIf(cannotBind)('a folder that may not be looked into is not taken for one without a store', async () => {
  const place = workplace()
  const store = place.at('data/store.db')
  await place.ok(['customer', 'add', 'Gamma KG', '--store', store])
  for (const line of ['due', 'customer add Delta', 'log Gamma call hello']) {
    const args = [...line.split(' '), '--store', store]
    const { code, out, err } = await bound(place, args, { [place.at('data')]: 0o000 })
    expect({ line, code, out }).toEqual({ line, code: 5, out: '' })
    expect(err).toMatch(/^followups: You may not look into the folder of the store [^\n]*\n$/)
  }
})

/** A desk whose store is none. */
async function strange(make: (path: string) => void, at?: string): Promise<Desk> {
  const it = missing(at)
  await it.ok(`import ${join(it.folder, 'customers.csv')}`)
  make(it.store)
  return it
}

function missing(at?: string): Desk {
  const it = desk({ ...(at === undefined ? {} : { folder: at }) })
  writeFileSync(join(it.folder, 'customers.csv'), customersCsv)
  return it
}

function linesFor({ folder }: Desk) {
  return commandLines(join(folder, 'customers.csv'))
}

function cutAfter(bytes: number): Kind['make'] {
  return (path) => {
    truncateSync(path, bytes)
  }
}

function replacedBy(text: string): Kind['make'] {
  return (path) => {
    writeFileSync(path, text)
  }
}

function overwritten(from: number, bytes: number, value: number): Kind['make'] {
  return (path) => {
    writeSync(openSync(path, 'r+'), Buffer.alloc(bytes, value), 0, bytes, from)
  }
}

function changed(sql: string): Kind['make'] {
  return (path) => {
    const db = new Sqlite(path)
    db.exec(sql)
    db.close()
  }
}

/** As an unclean end leaves it: what was changed stands in the log beside the file. */
function leftOpen(sql: string): Kind['make'] {
  return (path) => {
    const db = new Sqlite(path)
    db.pragma('journal_mode = WAL')
    db.pragma('wal_autocheckpoint = 0')
    db.exec(sql)
    for (const suffix of ['', '-wal']) copyFileSync(path + suffix, `${path}.copy${suffix}`)
    db.close()
    for (const suffix of ['', '-wal']) {
      copyFileSync(`${path}.copy${suffix}`, path + suffix)
      rmSync(`${path}.copy${suffix}`)
    }
  }
}

function foreign(path: string): void {
  rmSync(path)
  changed('CREATE TABLE note (text)')(path)
}

function folder(path: string): void {
  rmSync(path)
  mkdirSync(path)
}

/** Ours by its number, and nothing in it. */
function withoutTables(path: string): void {
  rmSync(path)
  changed(
    `PRAGMA journal_mode = WAL; PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${migrations.length}`,
  )(path)
}

function linkTo(target: string): Kind['make'] {
  return (path) => {
    rmSync(path)
    symlinkSync(target, path)
  }
}

/** Opening one waits for whoever writes into it. */
function pipe(path: string): void {
  rmSync(path)
  execFileSync('mkfifo', [path])
}

function inTurn(...steps: readonly Kind['make'][]): Kind['make'] {
  return (path) => {
    for (const step of steps) step(path)
  }
}
