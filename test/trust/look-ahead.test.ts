import { mkdirSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { migrations } from '../../src/store/sqlite/schema.ts'
import { contentsOf } from '../support/folder.ts'
import { workplace, type Workplace } from '../support/process.ts'
import { bound, cannotBind } from '../support/trials.ts'
import { isIntact, makeStoreWrittenBy, openIn, schemaIn } from '../support/written-by.ts'

const today = '2026-07-02'

/** Weekdays, a Sunday, holidays and a 29 February. */
const days = [
  '2026-07-14',
  '2026-12-25',
  '2027-02-26',
  '2027-07-14',
  '2028-02-29',
  '2028-07-14',
  '2029-01-01',
  '2029-02-28',
  '2029-07-15',
  '2030-01-01',
] as const

/** Where Karl Berg's 14 July, or Sabine Koch's 29 February, lies within the sixty days looked at. */
const birthdays: readonly [day: string, name: string, dueOn: string][] = [
  ['2026-07-14', 'Karl Berg', '2026-07-14'],
  ['2027-02-26', 'Sabine Koch', '2027-03-01'],
  ['2027-07-14', 'Karl Berg', '2027-07-14'],
  ['2028-02-29', 'Sabine Koch', '2028-02-29'],
  ['2028-07-14', 'Karl Berg', '2028-07-14'],
  ['2029-02-28', 'Sabine Koch', '2029-02-28'],
  ['2029-07-15', 'Karl Berg', '2029-07-16'],
  ['2030-01-01', 'Sabine Koch', '2030-02-28'],
]

type Shown = { id: number; dueOn: string; kind: string; reason: string }

const due = (day: string, within = '60d') => ['due', '--within', within, '--limit', '9999', '--today', day, '--json']

describe('a store of the previous version, looked at on ten days up to 2030', () => {
  test('is migrated, has its occasions planned, and then does not change by a byte', async () => {
    const place = await migrated()
    const before = contentsOf(place.folder)
    for (const day of days) {
      await looked(place, day)
      expect({ day, contents: contentsOf(place.folder) }).toEqual({ day, contents: before })
    }
  })

  test('shows the birthdays of those years, on working days', async () => {
    const place = await migrated()
    for (const [day, name, dueOn] of birthdays) {
      const shown = (await looked(place, day)).filter(({ kind }) => kind === 'occasion')
      expect({
        day,
        shown: shown.map(({ reason, dueOn: on }) => [reason.replace(/ on \d+ [A-Z][a-z]+$/, ''), on]),
      }).toEqual({
        day,
        shown: expect.arrayContaining([[`Birthday of ${name}`, dueOn]]) as unknown,
      })
    }
  })

  test.skipIf(cannotBind)('shows the same where it may only be read, and leaves nothing beside it', async () => {
    const place = await migrated()
    const before = contentsOf(place.folder)
    for (const day of days) {
      const usual = await place.run(due(day))
      const { out, err, code } = await bound(place, due(day), { [place.store]: 0o400, [place.at('data')]: 0o500 })
      expect({ day, out, err, code }).toEqual({ day, ...{ out: usual.out, err: '', code: 0 } })
      expect({ day, contents: contentsOf(place.folder) }).toEqual({ day, contents: before })
    }
  })

  test.each(days)('on %s, what it showed is what the next writing command stores', async (day) => {
    const place = await migrated()
    const shown = idsAndDays(await looked(place, day))
    const stored = () => openIn(place.store, sixtyDaysAfter(day))
    if (day >= '2028-01-01') expect(stored()).not.toEqual(shown)
    await place.ok(['log', 'Adler', 'note', 'only a note', '--today', day])
    expect(stored()).toEqual(shown)
    expect(idsAndDays(await looked(place, day))).toEqual(shown)
    expect(isIntact(place.store)).toBe(true)
  })
})

/** A store in a folder of its own, as the previous version wrote it, opened once by this one. */
async function migrated(): Promise<Workplace> {
  const place = workplace()
  const store = place.at('data/store.db')
  Object.assign(place, { store })
  place.env['FOLLOWUPS_STORE'] = store
  mkdirSync(place.at('data'))
  makeStoreWrittenBy(2, store)
  const { out, err } = await place.run(due(today))
  expect(err).toMatch(/^The store was brought up to date/)
  expect((JSON.parse(out) as Shown[]).map(({ kind }) => kind)).toContain('occasion')
  expect(schemaIn(store)).toBe(migrations.length)
  expect(readdirSync(place.at('data')).sort()).toEqual(['store.db', `store.db.schema-2.${today}.backup`])
  return place
}

async function looked(place: Workplace, day: string): Promise<Shown[]> {
  return JSON.parse(await place.ok(due(day))) as Shown[]
}

function idsAndDays(rows: readonly Shown[]): { id: number; dueOn: string }[] {
  return rows.map(({ id, dueOn }) => ({ id, dueOn })).sort((one, other) => one.id - other.id)
}

function sixtyDaysAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 60 * 86_400_000).toISOString().slice(0, 10)
}
