import {
  chmodSync,
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { asDay, daysAfter } from '../../src/domain/day.ts'
import { agendaFaults } from '../support/agenda.ts'
import { desk, type Desk } from '../support/desk.ts'
import { contentsOf } from '../support/folder.ts'
import { fakeMachine } from '../support/machine.ts'
import { factsIn } from '../support/reversal.ts'
import { isIntact, makeStoreWrittenBy } from '../support/written-by.ts'

type Found = {
  findings: { kind: string; bars: boolean; repairable: boolean; remedy: string[]; facts: Record<string, unknown> }[]
  repaired: { kind: string }[]
}
type Damage = {
  name: string
  harm: (at: Desk) => void
  finds: string
  /** With no command able to work. */
  bars?: true
  /** What is lost of what was done since the backup. */
  loses?: true
}

/** A store in order, with customers, things to do, and a backup. */
async function healthy(options: Parameters<typeof desk>[0] = {}): Promise<Desk> {
  const d = desk(options)
  await d.ok('customer add "Adler GmbH" --contact "Jan White" --email jan@adler.example --tag vip')
  await d.ok('customer add Bauer --stage lead')
  await d.ok('log Adler call "spoke about the offer" --next 2w --promise drawing --by-date 3w')
  await d.ok('agreement add Bauer Copier --kind lease --for 24m --notice 3m')
  await d.ok('backup')
  await d.ok('log Bauer call "after the backup"')
  return d
}

const damages: readonly Damage[] = [
  { name: 'garbage', harm: holding('garbage '.repeat(2000)), finds: 'unreadable', bars: true, loses: true },
  { name: 'an empty file', harm: holding(''), finds: 'unreadable', bars: true, loses: true },
  { name: 'a file that is gone', harm: gone, finds: 'unreadable', bars: true, loses: true },
  { name: 'a file that was cut', harm: cut, finds: 'unreadable', bars: true, loses: true },
  { name: 'a page that was lost', harm: pageLost, finds: 'pages-damaged', bars: true, loses: true },
  { name: 'a table that is gone', harm: sql('DROP TABLE knowledge'), finds: 'schema-changed', bars: true, loses: true },
  { name: 'a table more', harm: sql('CREATE TABLE more (id)'), finds: 'schema-changed', bars: true, loses: true },
  {
    name: 'an index that is gone',
    harm: sql('DROP INDEX follow_up_open_by_day'),
    finds: 'schema-incomplete',
    bars: true,
  },
  { name: 'a version that is forgotten', harm: sql('DELETE FROM meta'), finds: 'schema-incomplete', bars: true },
  { name: 'an index that lost rows', harm: indexHarmed, finds: 'indexes-damaged' },
  {
    name: 'rows without what they belong to',
    harm: sql('PRAGMA foreign_keys = OFF; DELETE FROM contact'),
    finds: 'parents-missing',
    loses: true,
  },
  {
    name: 'rows that somebody deleted',
    harm: sql('DELETE FROM customer_tag'),
    finds: 'rows-unexplained',
    loses: true,
  },
  {
    name: 'a journal that cannot be read',
    harm: sql("UPDATE change SET table_name = 'customers' WHERE id = 1"),
    finds: 'journal-damaged',
    loses: true,
  },
  {
    name: 'a follow-up that somebody moved',
    harm: sql("UPDATE follow_up SET due_on = '2027-05-05' WHERE rule NOT IN ('task', 'agreed')"),
    finds: 'plan-differs',
  },
  { name: 'a daily list that lacks a line', harm: sql('DELETE FROM agenda'), finds: 'list-differs' },
  {
    name: 'an index of words that lacks a row',
    harm: sql('DELETE FROM search WHERE rowid > 0'),
    finds: 'search-differs',
  },
  { name: 'a damaged index of words', harm: sql('DELETE FROM search_data WHERE id > 10'), finds: 'search-differs' },
  { name: 'a file that others may read', harm: openToOthers, finds: 'open-to-others' },
  { name: 'a store without its log', harm: sql('PRAGMA journal_mode = DELETE'), finds: 'log-unfit' },
  { name: 'what a killed run left', harm: leftOver, finds: 'left-over' },
  { name: 'no backup', harm: withoutBackups, finds: 'no-backup' },
]

describe.each(damages)('$name', ({ harm, finds, bars = false, loses = false }) => {
  test('is found, without changing anything, and what it says puts it right', async () => {
    const d = await healthy()
    const facts = factsIn(d.store)
    expect(await d.run('doctor')).toMatchObject({ code: 0 })
    harm(d)
    const before = contentsOf(d.folder)
    const { code, out } = await d.run('doctor --json')
    const found = JSON.parse(out) as Found
    expect(contentsOf(d.folder)).toEqual(before)
    expect(code).toBe(bars ? 5 : 10)
    expect(found.findings.map(({ kind }) => kind)).toContain(finds)
    expect(found.findings.some((one) => one.bars)).toBe(bars)
    if (bars) expect(await d.run('due')).toMatchObject({ code: 5 })
    for (const language of ['en', 'de']) {
      const words = await d.run(`doctor --language ${language}`)
      expect(words).toMatchObject({ code, err: '' })
      expect(words.out).toContain(`    ${found.findings[0]!.remedy[0]}`)
    }

    for (const command of found.findings[0]!.remedy.slice(0, 1))
      await d.run(`${command.replace(/^followups /, '')} --yes`)
    expect(await d.run('doctor')).toMatchObject({ code: 0 })
    expect(isIntact(d.store)).toBe(true)
    expect(agendaFaults(d.store)).toEqual([])
    if (!loses) expect(factsIn(d.store)).toEqual(facts)
    await d.ok('log Bauer call "and on it goes"')
  })
})

describe('doctor', () => {
  test('says that all is well, and what it looked at', async () => {
    const d = await healthy()
    const { code, out } = await d.run('doctor')
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining(`All is well with ${d.store}.\n`) as string })
    expect(out).toMatch(/\ncontent +2 customers, 6 commands\n/)
    expect(out).toMatch(/\nversions +followups 0\.0\.0-test, Node\.js 20\.0\.0, SQLite 3\.\d+\.\d+\n/)
    expect(await d.ok('doctor --repair')).toBe(out)
  })

  test('puts right what it can at once, after a backup, and says what is left', async () => {
    const d = await healthy()
    sql('DELETE FROM agenda; DELETE FROM customer_tag')(d)
    chmodSync(d.store, 0o644)
    const { code, out, err } = await d.run('doctor --repair')
    expect(err).toMatch(/^A backup was made before: [^\n]*-before-repair\.backup\.db\n$/)
    expect(code).toBe(10)
    expect(out).toMatch(/^2 put right:\n- [^]*\n\n1 finding:\n\n- [^]*that no command deleted/)
    expect(statSync(d.store).mode & 0o777).toBe(0o600)
    expect(agendaFaults(d.store)).toEqual([])
  })

  test('puts nothing right that it cannot back up, but what is around it', async () => {
    const d = await healthy()
    sql('PRAGMA foreign_keys = OFF; DELETE FROM contact; DELETE FROM agenda')(d)
    const facts = factsIn(d.store)
    expect(await d.run('doctor --repair')).toMatchObject({ code: 5, out: '' })
    expect(factsIn(d.store)).toEqual(facts)
  })

  test('meets a newer store, a folder, a link, a device and a place without a store', async () => {
    const d = await healthy()
    sql('PRAGMA user_version = 99')(d)
    expect(await found(d)).toMatchObject([
      { facts: { failure: 'store-newer' }, remedy: ['npm install --global followups'] },
    ])
    const at = (make: (path: string) => void) => {
      const other = desk()
      mkdirSync(dirname(other.store), { recursive: true })
      make(other.store)
      return other
    }
    for (const [failure, make] of [
      [
        'store-no-file',
        (path: string) => {
          mkdirSync(path)
        },
      ],
      [
        'store-no-file',
        (path: string) => {
          symlinkSync('/dev/null', path)
        },
      ],
      [
        'store-link-broken',
        (path: string) => {
          symlinkSync('nowhere', path)
        },
      ],
      ['store-missing', () => undefined],
    ] as const) {
      const other = at(make)
      expect(await found(other)).toMatchObject([{ kind: 'unreadable', bars: true, facts: { failure } }])
      expect((await other.run('doctor')).code).toBe(5)
    }
  })

  test('meets a store of an earlier version, which it does not bring up to date', async () => {
    const d = desk({ today: '2030-01-01' })
    mkdirSync(dirname(d.store), { recursive: true })
    makeStoreWrittenBy(2, d.store)
    chmodSync(d.store, 0o600)
    const before = readFileSync(d.store)
    expect((await found(d)).map(({ kind }) => kind)).toEqual(['outdated', 'no-backup'])
    expect(readFileSync(d.store)).toEqual(before)
    await d.run('due')
    expect((await found(d)).map(({ kind }) => kind)).toEqual(['no-backup'])
  })

  test('warns of a folder that is copied to other machines, and says how to move out of it', async () => {
    const d = await healthy({ env: { XDG_DATA_HOME: '' } })
    const shared = join(d.folder, 'Dropbox/work')
    mkdirSync(shared, { recursive: true })
    renameSync(join(d.folder, '.local/share/followups'), join(shared, 'followups'))
    const store = join(shared, 'followups/followups.db')
    const { out } = await d.run(`doctor --json --store ${store}`)
    const { findings } = JSON.parse(out) as Found
    expect(findings.map(({ kind }) => kind)).toEqual(['log-unfit', 'folder-copied'])
    await d.run(`doctor --repair --store ${store}`)
    const [command] = findings[1]!.remedy
    await d.ok(command!.replace(/^followups /, '').replace('~', d.folder))
    expect(await d.run(`doctor --store ${d.folder}/followups.db`)).toMatchObject({ code: 10 })
  })

  test('warns of a clock that is behind', async () => {
    const d = await healthy()
    d.on('2026-11-10')
    expect(await found(d)).toMatchObject([{ kind: 'clock-behind' }])
  })

  test('looks for backups where they are scheduled, and says when the newest is old', async () => {
    const machine = fakeMachine()
    const d = await healthy({ machine })
    withoutBackups(d)
    await d.ok(`backup schedule --at 23:50 --yes --to "${d.folder}/my usb"`)
    expect((await d.run('doctor')).out).toMatch(
      /The first automatic one comes on\s+Fri 20 Nov 2026 at\s+23:50; for one now:\s+followups backup$/m,
    )
    expect(await found(d)).toMatchObject([{ kind: 'no-backup', remedy: ['followups backup'] }])
    await d.ok(`backup --to "${d.folder}/my usb"`)
    expect(await found(d)).toEqual([])
    d.on('2026-12-20')
    await d.ok('log Bauer call "weeks later"')
    expect(await found(d)).toMatchObject([{ kind: 'backup-old', facts: { days: 30, commands: 1 } }])
  })

  test('has nothing to say of a store that is only used', async () => {
    const d = desk({ today: '2026-01-05' })
    await d.ok('init --name "Anna Berg" --region DE-BY')
    for (const name of ['Adler', 'Bauer', 'Cohn', 'Dietz', 'Ernst', 'Frank'])
      await d.ok(`customer add ${name} --contact "Person ${name}" --stage ${name < 'D' ? 'active' : 'lead'}`)
    await d.ok('contact edit p2 --birthday --03-20')
    await d.ok('agreement add c4 Copier --kind lease --until "31 dec 2026" --notice 3m')
    await d.ok('agreement add c5 Test --kind trial --for 4w')
    await d.ok('owner add "Ben Ott"')
    for (let week = 0; week < 40; week++) {
      const day = daysAfter(asDay('2026-01-05'), 7 * week)
      d.on(day)
      expect({ day, found: (await found(d)).filter(({ kind }) => kind !== 'no-backup') }).toEqual({ day, found: [] })
      const due = await d.json<{ id: number; customer: { id: number } }[]>('due --all')
      for (const [index, { id, customer }] of due.entries()) {
        const lines = [`done ${id} call spoke`, `snooze ${id} 4d`, `log c${customer.id} call missed --missed`]
        await d.run(`${lines[(index + week) % 3]!}${(index + week) % 3 === 1 ? '' : ' --again'}`)
      }
      if (week === 10) await d.ok('reassign c1 c2 --to Ben --yes')
      if (week === 20) await d.ok('contact leave p3 --to "Nina Neu"')
      if (week === 25) await d.ok('owner leave Ben --on "in 2 weeks"')
      if (week === 30) await d.ok('customer remove c6 --yes')
    }
  })

  test('says when morning mails are missing', async () => {
    const machine = fakeMachine()
    const d = await healthy({ machine })
    await d.ok('config set email anna@example.com')
    await d.ok('config set smtp.host smtp.example.com')
    await d.ok('digest send --all')
    await d.ok('digest schedule --yes')
    expect(await found(d)).toEqual([])
    d.on('2026-11-26')
    expect(await found(d)).toMatchObject([{ kind: 'mail-alarm', remedy: ['followups digest status'] }])
    await d.ok('digest unschedule')
    expect(await found(d)).toMatchObject([{ kind: 'mail-not-scheduled', remedy: ['followups digest schedule'] }])
  })
})

async function found(d: Desk): Promise<Found['findings']> {
  return (JSON.parse((await d.run('doctor --json')).out) as Found).findings
}

function holding(text: string): Damage['harm'] {
  return ({ store }) => {
    writeFileSync(store, text)
  }
}

function sql(text: string): Damage['harm'] {
  return ({ store }) => {
    const db = new Sqlite(store)
    // Else it guards the tables in which the index of words keeps itself.
    db.unsafeMode()
    db.exec(text)
    db.close()
  }
}

function gone({ store }: Desk): void {
  rmSync(store)
}

function cut({ store }: Desk): void {
  truncateSync(store, statSync(store).size - 20 * 4096)
}

function pageLost({ store }: Desk): void {
  const db = new Sqlite(store)
  const page = db.prepare<[], number>("SELECT rootpage FROM sqlite_schema WHERE name = 'agenda'").pluck().get()!
  db.close()
  const file = openSync(store, 'r+')
  writeSync(file, Buffer.alloc(4096, 255), 0, 4096, (page - 1) * 4096)
  closeSync(file)
}

/** As if an index had not been written: its rows are taken out of it alone. */
function indexHarmed({ store }: Desk): void {
  const db = new Sqlite(store)
  db.unsafeMode(true)
  db.pragma('writable_schema = ON')
  const name = 'follow_up_open_by_day'
  const kept = db.prepare<[string], string>('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(name)!
  db.prepare('UPDATE sqlite_schema SET sql = ? WHERE name = ?').run(`${kept} AND id < 0`, name)
  db.close()
  const again = new Sqlite(store)
  again.exec(`REINDEX ${name}`)
  again.unsafeMode(true)
  again.pragma('writable_schema = ON')
  again.prepare('UPDATE sqlite_schema SET sql = ? WHERE name = ?').run(kept, name)
  again.close()
}

function openToOthers({ store }: Desk): void {
  chmodSync(store, 0o644)
}

function leftOver({ store }: Desk): void {
  const folder = `${store}.new-Ab12Cd`
  mkdirSync(folder)
  utimesSync(folder, new Date('2026-11-01'), new Date('2026-11-01'))
}

function withoutBackups({ store }: Desk): void {
  const folder = join(dirname(store), 'backups')
  for (const name of readdirSync(folder)) rmSync(join(folder, name))
}
