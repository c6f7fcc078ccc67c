import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { desk, type Desk } from '../support/desk.ts'
import { contentsOf } from '../support/folder.ts'
import { fakeMachine } from '../support/machine.ts'
import { factsIn } from '../support/reversal.ts'
import { isIntact, makeStoreWrittenBy } from '../support/written-by.ts'

const named = /^followups-2026-11-\d\d-\d{4}(-\d)?\.backup\.db$/

async function filled(options: Parameters<typeof desk>[0] = {}): Promise<Desk> {
  const d = desk(options)
  await d.ok('customer add "Adler GmbH" --contact "Jan White"')
  await d.ok('log Adler call "spoke about the offer" --next 2w')
  return d
}

describe('backup', () => {
  test('goes into a folder beside the store, by date and time, and says where', async () => {
    const d = await filled()
    const { file } = await d.json<{ file: string }>('backup')
    const folder = join(d.folder, 'data/followups/backups')
    expect(readdirSync(folder)).toEqual([expect.stringMatching(named)])
    expect(file).toBe(join(folder, readdirSync(folder)[0]!))
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(factsIn(file)).toEqual(factsIn(d.store))
    expect(await d.ok('backup')).toMatch(/^Backed up to \/.*-2\.backup\.db \(\d+ kB\)\.\n$/)
    expect(await d.ok('backup --quiet')).toBe('')
  })

  test('goes into a file or folder of its own, and never over one that is there', async () => {
    const d = await filled({ inFolder: true })
    await d.ok('backup kept.db')
    expect(isIntact(join(d.folder, 'kept.db'))).toBe(true)
    const before = contentsOf(d.folder)
    expect(await d.run('backup kept.db')).toMatchObject({
      code: 4,
      out: '',
      err: expect.stringContaining('kept.db') as string,
    })
    symlinkSync('nowhere.db', join(d.folder, 'link.db'))
    expect(await d.run('backup link.db')).toMatchObject({ code: 4 })
    expect(await d.run(`backup ${d.store}`)).toMatchObject({ code: 4 })
    expect(contentsOf(d.folder)).toEqual({ ...before, 'link.db': 'no file' })
    mkdirSync(join(d.folder, 'usb'))
    await d.ok('backup usb')
    mkdirSync(join(d.folder, 'new'))
    await d.ok('backup --to new/folder')
    expect(readdirSync(join(d.folder, 'usb'))).toHaveLength(1)
    expect(readdirSync(join(d.folder, 'new/folder'))).toHaveLength(1)
  })

  test.each([
    ['backup nowhere/kept.db', 'nowhere'],
    ['backup --to nowhere/usb', 'nowhere'],
    ['backup --to nowhere/at/all', 'nowhere/at'],
    ['backup --to kept.db/usb/folder', 'kept.db/usb'],
    ['backup schedule --to nowhere/usb --yes', 'nowhere'],
    ['backup schedule --to nowhere/usb --dry-run', 'nowhere'],
  ])('makes no folders where a drive may be missing: %s', async (line, missing) => {
    const d = await filled({ inFolder: true })
    writeFileSync(join(d.folder, 'kept.db'), '')
    const before = contentsOf(d.folder)
    expect(await d.run(line)).toEqual({
      out: '',
      err: expect.stringMatching(`There is no folder “.*/${missing}”.* Is the drive plugged in?`) as string,
      code: 3,
    })
    expect(contentsOf(d.folder)).toEqual(before)
  })

  test('keeps so many, and takes away no file that is not its own', async () => {
    const d = await filled({ inFolder: true })
    const other = await filled()
    await other.ok('backup')
    const usb = join(d.folder, 'usb')
    mkdirSync(usb)
    const stranger = `followups-2020-01-01-0000.backup.db`
    copyFileSync(join(other.folder, 'data/followups/backups', backupsOf(other)[0]!), join(usb, stranger))
    for (const [name, text] of [
      ['followups-2020-01-02-0000.backup.db', 'a letter'],
      ['followups-2020-01-03-0000.backup.db.txt', 'another'],
      ['other-2020-01-03-0000.backup.db', 'another'],
    ]) {
      writeFileSync(join(usb, name!), text!)
    }
    symlinkSync(d.store, join(usb, 'followups-2020-01-04-0000.backup.db'))
    const kept = readdirSync(usb)
    for (const day of ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24']) {
      d.on(day)
      await d.ok('backup --to usb --keep 3')
    }
    const made = readdirSync(usb).filter((name) => !kept.includes(name))
    expect(made.map((name) => name.slice(10, 20))).toEqual(['2026-11-22', '2026-11-23', '2026-11-24'])
    expect(readdirSync(usb)).toEqual(expect.arrayContaining(kept))
    d.on('2026-11-10')
    expect(await d.json('backup --to usb --keep 1')).toMatchObject({
      file: expect.stringContaining('2026-11-10') as string,
      removed: { length: 3 },
    })
  })

  test.each(['-', '"" ', 'a --to b', 'a --keep 3', '--keep 0', '--keep many', '--to ""'])(
    'is refused: backup %s',
    async (words) => {
      const d = await filled()
      const ran = await d.run(`backup ${words}`)
      expect(ran).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^followups: [^\n]+\n$/) as string })
    },
  )

  test('works on a newer store, which it leaves as it is', async () => {
    const d = await filled()
    const db = new Sqlite(d.store)
    db.exec("PRAGMA user_version = 99; UPDATE meta SET value = '9.8.7' WHERE key = 'written-by'")
    db.close()
    const before = readFileSync(d.store)
    const { file } = await d.json<{ file: string }>('backup --keep 3')
    expect(readFileSync(d.store)).toEqual(before)
    expect(factsIn(file)).toEqual(factsIn(d.store))
  })

  test('of what is no store or damaged makes nothing', async () => {
    const d = await filled()
    const folder = join(d.folder, 'data/followups')
    const db = new Sqlite(d.store)
    db.exec('PRAGMA foreign_keys = OFF; DELETE FROM customer')
    db.close()
    expect(await d.run('backup')).toMatchObject({ code: 5, out: '', err: expect.stringContaining('doctor') as string })
    writeFileSync(d.store, 'garbage')
    expect(await d.run('backup')).toMatchObject({ code: 5, out: '' })
    writeFileSync(d.store, '')
    expect(await d.run('backup')).toMatchObject({ code: 5, out: '' })
    expect(readdirSync(join(folder, 'backups'))).toEqual([])
    expect(await desk().run('backup')).toMatchObject({
      code: 5,
      err: expect.stringContaining('There is no store') as string,
    })
    expect(await d.run('demo backup')).toMatchObject({ code: 2 })
  })

  test('is made before an import of more than 100 lines, and of those the newest 14 are kept', async () => {
    const d = await filled()
    const csv = (count: number) =>
      ['company', ...Array.from({ length: count }, (_, index) => `Firm ${index}`)].join('\n')
    writeFileSync(join(d.folder, 'few.csv'), csv(100))
    writeFileSync(join(d.folder, 'many.csv'), csv(101))
    expect((await d.run(`import ${d.folder}/few.csv`)).err).toBe('')
    expect((await d.run(`import ${d.folder}/many.csv --dry-run`)).err).toBe('')
    expect(existsSync(join(d.folder, 'data/followups/backups'))).toBe(false)
    const { err } = await d.run(`import ${d.folder}/many.csv`)
    expect(err).toMatch(/^A backup was made before: \/.*-before-import\.backup\.db\n$/)
    await d.ok('backup')
    for (let time = 0; time < 15; time++) await d.run(`import ${d.folder}/many.csv`)
    const automatic = backupsOf(d).filter((name) => name.includes('-before-import'))
    expect([automatic.length, backupsOf(d).length]).toEqual([14, 15])
  }, 300_000)
})

describe('backup schedule', () => {
  test('puts down one line, which is found again and taken away', async () => {
    const machine = fakeMachine({ crontab: '# mine\n' })
    const d = await filled({ machine })
    const config = `${d.folder}/config/followups/config.toml`
    const out = await d.ok('backup schedule --to /mnt/usb --keep 30 --at 18:05 --days mon-fri --yes')
    expect(out).toContain('Backups are scheduled.')
    expect(machine.crontab).toBe(
      `# mine\n5 18 * * 1-5 TZ=Europe/Berlin /usr/bin/node /usr/local/bin/followups --store ${d.store} --config ${config} ` +
        `--language en backup --to /mnt/usb --keep 30 --quiet # followups backup: ${d.store}\n`,
    )
    expect(await d.ok('backup schedule --to /mnt/usb --keep 30 --at 18:05 --days mon-fri')).toContain('stands there')
    await d.ok('backup schedule --yes')
    expect(machine.crontab).toContain('\n30 12 * * * TZ=Europe/Berlin ')
    expect(machine.crontab).toContain(' backup --keep 14 --quiet # ')
    await d.ok('backup unschedule')
    expect(machine.crontab).toBe('# mine\n')
    expect(await d.ok('backup unschedule')).toContain('No backup is scheduled')
  })

  test('lets the morning mail alone, and asks', async () => {
    const machine = fakeMachine({ crontab: '0 7 * * * x # followups digest: /elsewhere\n' })
    const d = await filled({ machine })
    const before = machine.crontab
    expect(await d.run('backup schedule')).toMatchObject({ code: 4, out: '' })
    expect(await desk({ machine }).run('backup schedule --yes')).toMatchObject({ code: 5 })
    expect(machine.crontab).toBe(before)
  })
})

describe('restore', () => {
  test('shows what differs, asks, replaces, keeps what was there, and can go back', async () => {
    const d = await filled({ answers: [false, true], columns: 80 })
    const { file } = await d.json<{ file: string }>('backup')
    const then = factsIn(d.store)
    await d.ok('customer add Bauer')
    await d.ok('log Bauer call "after the backup"')
    const now = factsIn(d.store)

    const dry = await d.ok(`restore ${file} --dry-run`)
    expect(dry).toMatch(/customers +2 +1\n/)
    expect(dry.replace(/\s+/g, ' ')).toContain('Not in the backup are 2 commands, from customer add (Anna Berg, ')
    expect(await d.ok(`restore ${file}`)).toContain('Nothing was changed.')
    expect(factsIn(d.store)).toEqual(now)

    const out = await d.ok(`restore ${file}`)
    expect(factsIn(d.store)).toEqual(then)
    const kept = /kept in (\S+)\./.exec(out.replace(/\s*\n\s*/g, ' '))?.[1] ?? ''
    expect(factsIn(kept)).toEqual(now)
    expect(statSync(kept).mode & 0o777).toBe(0o600)
    expect(readdirSync(join(d.folder, 'data/followups')).filter((name) => /-(wal|shm|journal)$/.test(name))).toEqual([])

    const back = await d.json<{ kept: string; lost: { commands: number } }>(`restore ${kept} --yes`)
    expect(back).toMatchObject({ lost: { commands: 0 } })
    expect(factsIn(d.store)).toEqual(now)
    await d.ok('log Bauer call "and on it goes"')
    expect(new Sqlite(d.store, { readonly: true }).pragma('journal_mode', { simple: true })).toBe('wal')
  })

  test('without a terminal is refused, and needs no answer where there is no store', async () => {
    const d = await filled()
    const { file } = await d.json<{ file: string }>('backup')
    expect(await d.run(`restore ${file}`)).toMatchObject({ code: 4, out: '' })
    const other = desk()
    const done = await other.json<object>(`restore ${file}`)
    expect(done).toMatchObject({ applied: true, storeIs: 'missing', kept: null, otherStore: false })
    expect(factsIn(other.store)).toEqual(factsIn(d.store))
    await other.ok('due')
  })

  test('brings an earlier version up to date, and says when it is of another store', async () => {
    const d = await filled()
    const old = join(d.folder, 'old.db')
    makeStoreWrittenBy(1, old)
    const before = readFileSync(old)
    expect(await d.json(`restore ${old} --yes`)).toMatchObject({ applied: true, otherStore: true })
    expect(readFileSync(old)).toEqual(before)
    await d.ok('due')
  })

  test.each([
    ['garbage', 'garbage '.repeat(999)],
    ['nothing', ''],
  ])('over %s keeps it', async (_, text) => {
    const d = await filled()
    const { file } = await d.json<{ file: string }>('backup')
    const facts = factsIn(d.store)
    writeFileSync(d.store, text)
    const { kept } = await d.json<{ kept: string }>(`restore ${file} --yes`)
    expect(readFileSync(kept, 'utf8')).toBe(text)
    expect(factsIn(d.store)).toEqual(facts)
  })

  test('refuses what is no whole backup, and changes nothing', async () => {
    const d = await filled()
    const { file } = await d.json<{ file: string }>('backup')
    const bad = (name: string, make: (path: string) => void) => {
      const path = join(d.folder, name)
      copyFileSync(file, path)
      make(path)
      return path
    }
    const changed = (sql: string) => (path: string) => {
      const db = new Sqlite(path)
      db.exec(sql)
      db.close()
    }
    const holding = (content: string | Uint8Array) => (path: string) => {
      writeFileSync(path, content)
    }
    const refused: [number, string][] = [
      [3, join(d.folder, 'nowhere.db')],
      [5, d.folder],
      [5, bad('text.db', holding('company;name'))],
      [5, bad('empty.db', holding(''))],
      [5, bad('cut.db', holding(readFileSync(file).subarray(0, 5 * 4096)))],
      [5, bad('newer.db', changed('PRAGMA user_version = 99'))],
      [5, bad('foreign.db', changed('PRAGMA application_id = 1'))],
      [5, bad('table.db', changed('DROP TABLE change'))],
      [5, bad('more.db', changed('CREATE TABLE more (id)'))],
      [5, bad('orphans.db', changed('PRAGMA foreign_keys = OFF; DELETE FROM customer'))],
      [4, d.store],
    ]
    const before = contentsOf(d.folder)
    for (const [code, path] of refused) {
      for (const more of ['--dry-run', '--yes']) {
        const ran = await d.run(`restore ${path} ${more}`)
        expect({ path, ...ran }).toMatchObject({ path, code, out: '' })
        expect(ran.err).toMatch(/^followups: [^\n]+\n$/)
      }
    }
    expect(contentsOf(d.folder)).toEqual(before)
  })

  test("another program's database and a newer store are never replaced", async () => {
    const d = await filled()
    const { file } = await d.json<{ file: string }>('backup')
    for (const sql of ['PRAGMA user_version = 99', 'PRAGMA application_id = 1']) {
      const db = new Sqlite(d.store)
      db.exec(sql)
      db.close()
      const before = contentsOf(d.folder)
      expect(await d.run(`restore ${file} --yes`)).toMatchObject({ code: 5, out: '' })
      expect(contentsOf(d.folder)).toEqual(before)
    }
  })

  test('through a link replaces what it leads to', async () => {
    const d = await filled()
    const { file } = await d.json<{ file: string }>('backup')
    const link = join(d.folder, 'link.db')
    symlinkSync(d.store, link)
    await d.ok('customer add Bauer')
    await d.ok(`restore ${file} --yes --store ${link}`)
    expect(await d.json('customer list')).toHaveLength(1)
    expect(readFileSync(link)).toEqual(readFileSync(d.store))
  })

  test('says before and after that who was forgotten since comes back', async () => {
    const d = await filled({ answers: [false], columns: 80 })
    await d.ok('customer add Bauer --contact "Ida Keller"')
    await d.ok('customer add Zeder')
    await d.ok('forget Zeder --yes')
    const { file } = await d.json<{ file: string }>('backup')
    const oneLine = async (line: string) => (await d.ok(`${line} --no-color`)).replace(/\s+/g, ' ')
    expect(await oneLine(`restore ${file} --dry-run`)).not.toContain('forgotten')
    await d.ok('forget Adler --yes')
    await d.ok('forget "Ida Keller" --yes')
    const comesBack = '1 customer and 1 person were forgotten since the backup was made: what it still has of them'
    expect(await oneLine(`restore ${file} --dry-run`)).toContain(comesBack)
    expect(await oneLine(`restore ${file}`)).toContain(comesBack)
    expect(await oneLine(`restore ${file} --dry-run --language de`)).toContain(
      'Seit dieser Sicherung wurden 1 Kunde und 1 Person vergessen: Was sie davon noch enthält, kommt zurück;',
    )
    const done = await d.json<{ kept: string }>(`restore ${file} --yes`)
    expect(done).toMatchObject({ forgottenSince: { customers: 1, contacts: 1 } })
    expect(await d.json(`restore ${done.kept} --dry-run`)).toMatchObject({
      forgottenSince: { customers: 0, contacts: 0 },
    })
    await d.ok(`restore ${done.kept} --yes`)
    expect(await oneLine(`restore ${file} --yes`)).toContain('run “followups forget” for them again.')
  })

  test('says it in German, within 80 columns', async () => {
    const d = await filled({ answers: [], columns: 80, env: { FOLLOWUPS_LANGUAGE: 'de' } })
    const { file } = await d.json<{ file: string }>('backup')
    await d.ok('customer add Bauer')
    for (const line of ['backup', `restore ${file} --dry-run`, 'doctor', `restore ${file} --yes`]) {
      const { out } = await d.run(`${line} --no-color`)
      const words = out.split(/\s+/).filter((word) => word.length <= 80)
      expect(words.length).toBeGreaterThan(3)
      expect(out.split('\n').filter((row) => row.length > 80 && !row.includes('/'))).toEqual([])
    }
  })
})

function backupsOf({ folder }: Desk): string[] {
  return readdirSync(join(folder, 'data/followups/backups'))
}
