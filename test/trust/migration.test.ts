import { copyFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { migrations } from '../../src/store/sqlite/schema.ts'
import { agendaFaults } from '../support/agenda.ts'
import { desk, type Desk } from '../support/desk.ts'
import { contentsOf } from '../support/folder.ts'
import { atTheSameMoment } from '../support/meeting.ts'
import { bound, cannotBind, long } from '../support/trials.ts'
import { ended, workplace, type Workplace } from '../support/process.ts'
import { random } from '../support/random.ts'
import {
  earlierSchemas,
  isIntact,
  makeStoreWrittenBy,
  openIn,
  rowsIn,
  sameRowsIn,
  schemaIn,
} from '../support/written-by.ts'

const kills = long(20, 2_000)
const today = '2026-07-02'
const due = ['due', '--within', '900d', '--limit', '9999', '--today', today, '--json']

/** Enough that a migration takes a moment, in which it can be killed. */
const thousands = `
  INSERT INTO customer (name, folded, stage, importance, added_on, next_due_on)
    SELECT 'Kunde ' || value, 'kunde ' || value, 'active', 'B', '2026-03-02', '2026-04-27' FROM
    (WITH RECURSIVE n (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < 3000) SELECT value FROM n);
  INSERT INTO ownership (customer_id, owner_id, from_on) SELECT id, 1, '2026-03-02' FROM customer WHERE folded GLOB 'kunde *';
  INSERT INTO follow_up (customer_id, kind, rule, occurrence, due_on, every, created_on)
    SELECT id, 'cadence', 'rhythm', '2026-03-02', '2026-04-27', '8w', '2026-03-02' FROM customer WHERE folded GLOB 'kunde *'`

/** As a program of this schema writes them: since schema 3 the agenda is a copy of what is open. */
const withThousands = (schema: number) =>
  schema < 3
    ? thousands
    : `${thousands};
      DELETE FROM agenda;
      INSERT INTO agenda (due_on, id, customer_id, kind, stage, owner_id, lapses_on, shown)
        SELECT due_on, id, customer_id, kind, stage, owner_id, lapses_on, shown FROM shown_follow_up WHERE closed_on IS NULL`

describe.each(earlierSchemas)('a store of schema %i', (schema) => {
  test('is brought up to date with nothing lost, and kept as it was in a backup', async () => {
    const place = workplace()
    makeStoreWrittenBy(schema, place.store)
    const [before, open] = [rowsIn(place.store), openIn(place.store, '2028-12-18')]

    const { out, err, code } = await place.run(due)
    expect({ code, err }).toEqual({ code: 0, err: expect.stringMatching(said(place, schema)) as string })
    expect(idsAndDays(out)).toEqual(expect.arrayContaining(open))
    expect(kindsIn(out)).toEqual(expect.arrayContaining(['occasion']))
    expect(schemaIn(place.store)).toBe(migrations.length)
    expect(sameRowsIn(place.store, before)).toEqual(before)
    expect(agendaFaults(place.store)).toEqual([])
    expect(isIntact(place.store)).toBe(true)

    const [backup] = backupsIn(place)
    expect(backup).toBe(place.at(`store.db.schema-${schema}.${today}.backup`))
    expect(statSync(backup!).mode & 0o777).toBe(0o600)
    expect({ schema: schemaIn(backup!), rows: rowsIn(backup!), isIntact: isIntact(backup!) }).toEqual({
      ...{ schema, rows: before, isIntact: true },
    })

    expect(await place.run(due)).toEqual({ out, err: '', code: 0, signal: null })
    expect(readdirSync(place.folder).sort()).toEqual(['store.db', backup!.slice(place.folder.length + 1)])
  })

  test('is worked with as any other: what repeats goes on, with its deadline', async () => {
    const it = desk({ today })
    await it.ok('init')
    for (const suffix of ['', '-wal', '-shm']) rmSync(it.store + suffix, { force: true })
    makeStoreWrittenBy(schema, it.store)
    await it.ok('log Adler call "ordered" --with Sabine')
    expect(await catalogue(it)).toEqual([{ dueOn: '2026-08-04', deadlineOn: '2026-08-18' }])
    await it.ok(`done ${(await openCatalogue(it))[0]!.id}`)
    expect(await catalogue(it)).toEqual([{ dueOn: '2026-11-04', deadlineOn: '2026-11-18' }])
    expect(agendaFaults(it.store)).toEqual([])
  })

  test('a backup that is there already is never written over', async () => {
    const place = workplace()
    makeStoreWrittenBy(schema, place.store)
    const taken = place.at(`store.db.schema-${schema}.${today}.backup`)
    writeFileSync(taken, 'of somebody else')
    await place.ok(due)
    expect(readFileSync(taken, 'utf8')).toBe('of somebody else')
    expect(isIntact(place.at(`store.db.schema-${schema}.${today}.2.backup`))).toBe(true)
  })

  test('that is damaged is left as it is', async () => {
    for (const damage of ['DROP INDEX follow_up_open_by_day', 'UPDATE follow_up SET customer_id = 999 WHERE id = 1']) {
      const place = workplace()
      makeStoreWrittenBy(schema, place.store, damage)
      const before = contentsOf(place.folder)
      expect(await place.run(due)).toMatchObject({ code: 5, err: expect.stringMatching(/is damaged/) as string })
      expect(contentsOf(place.folder)).toEqual(before)
    }
  })

  test('several processes at the same moment: one migrates, all succeed', async () => {
    const place = workplace()
    makeStoreWrittenBy(schema, place.store, withThousands(schema))
    const all = await atTheSameMoment(
      place,
      Array.from({ length: 6 }, () => due),
    )
    expect(all.map(({ code }) => code)).toEqual(all.map(() => 0))
    expect(new Set(all.map(({ out }) => out)).size).toBe(1)
    expect(all.filter(({ err }) => err.includes('brought up to date'))).toHaveLength(1)
    expect(backupsIn(place)).toHaveLength(1)
    expect(agendaFaults(place.store)).toEqual([])
  })

  test(`SIGKILL in the middle, ${kills} times: entirely old, and then migrated, or entirely new`, async () => {
    const place = workplace()
    const original = place.at('original')
    makeStoreWrittenBy(schema, original, withThousands(schema))
    const before = rowsIn(original)
    const { below } = random(20260702)
    const seen = { old: 0, new: 0, midway: 0 }
    let window = await migrationTime(place, original)
    for (let trial = 0; seen.old + seen.new < kills && trial < 5 * kills; trial++) {
      prepare(place, original)
      const child = place.start(due)
      const end = ended(child)
      await begun(place, end)
      await pause(below(window))
      child.kill('SIGKILL')
      if ((await end).signal !== 'SIGKILL') {
        window *= 0.9
        continue
      }
      if (readdirSync(place.folder).some((name) => /-wal$|\.new-/.test(name))) seen.midway++
      for (const backup of backupsIn(place))
        expect({ schema: schemaIn(backup), rows: rowsIn(backup) }).toEqual({ schema, rows: before })
      const now = schemaIn(place.store)
      expect([schema, migrations.length]).toContain(now)
      if (now === schema) expect(rowsIn(place.store)).toEqual(before)
      else expect(backupsIn(place)).toHaveLength(1)
      seen[now === schema ? 'old' : 'new']++
      await place.ok(due)
      expect(sameRowsIn(place.store, before)).toEqual(before)
      expect({ schema: schemaIn(place.store), faults: agendaFaults(place.store) }).toEqual({
        schema: migrations.length,
        faults: [],
      })
    }
    expect(seen.old + seen.new).toBe(kills)
    expect(seen.old).toBeGreaterThan(0)
    expect(seen.midway).toBeGreaterThan(0)
  })

  test.skipIf(cannotBind)('in a folder that may not be written it is left as it is, in one line', async () => {
    const place = workplace()
    makeStoreWrittenBy(schema, place.store)
    const before = contentsOf(place.folder)
    for (const args of [due, ['log', 'Adler', 'call', 'hello'], ['config', 'set', 'capacity', '3']]) {
      const { out, err, code } = await bound(place, args, { [place.folder]: 0o500 })
      expect({ code, out }).toEqual({ code: 5, out: '' })
      expect(err).toMatch(/^followups: The store \S+ is from an earlier version [^\n]*you may not write to [^\n]*\n$/)
      expect(contentsOf(place.folder)).toEqual(before)
    }
  })
})

/** The task of the store that repeats every three months, where it is open. */
async function openCatalogue(it: Desk) {
  const all = await it.json<{ id: number; reason: string; dueOn: string; deadlineOn: string }[]>(
    'due --within 900d --limit 9999',
  )
  return all.filter(({ reason }) => reason === 'send the catalogue')
}

async function catalogue(it: Desk) {
  return (await openCatalogue(it)).map(({ dueOn, deadlineOn }) => ({ dueOn, deadlineOn }))
}

/** One line, which names the backup. */
function said({ store }: Workplace, schema: number): RegExp {
  return new RegExp(`^The store was brought up to date[^\n]*${store}\\.schema-${schema}\\.${today}\\.backup\n$`)
}

function idsAndDays(json: string) {
  const rows = JSON.parse(json) as { id: number; dueOn: string }[]
  return rows.map(({ id, dueOn }) => ({ id, dueOn })).sort((a, b) => a.id - b.id)
}

function kindsIn(json: string): string[] {
  return (JSON.parse(json) as { kind: string }[]).map(({ kind }) => kind)
}

function backupsIn({ folder, at }: Workplace): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.backup'))
    .map(at)
}

function prepare(place: Workplace, original: string): void {
  for (const name of readdirSync(place.folder)) {
    if (name.startsWith('store.db')) rmSync(place.at(name), { recursive: true })
  }
  copyFileSync(original, place.store)
}

/** Until the first trace of a migration. */
async function begun(place: Workplace, end: Promise<unknown>): Promise<void> {
  const process = { isOver: false }
  void end.then(() => (process.isOver = true))
  while (readdirSync(place.folder).every((name) => !name.startsWith('store.db-wal')) && !process.isOver) await pause(1)
}

/** In ms, only to spread the kills. */
async function migrationTime(place: Workplace, original: string): Promise<number> {
  prepare(place, original)
  const end = ended(place.start(due))
  await begun(place, end)
  const start = performance.now()
  while (schemaIn(place.store) === 1) await pause(1)
  await end
  return performance.now() - start
}
