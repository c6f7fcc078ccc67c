import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { Failure } from '../../src/domain/failure.ts'
import { factTables } from '../../src/store/sqlite/journal.ts'
import { references } from '../../src/store/sqlite/references.ts'
import { agendaFaults } from '../support/agenda.ts'
import { aboutFaults, factsIn, lostParents } from '../support/reversal.ts'
import { aStorePlace, withStore } from '../support/stores.ts'
import { earlierSchemas, makeStoreWrittenBy } from '../support/written-by.ts'

const today = '2026-11-24'

test('every column that names a row of another table is looked after', async () => {
  const place = aStorePlace()
  await withStore(place, today, () => Promise.resolve())
  const db = new Sqlite(place, { readonly: true })
  const keys = factTables.flatMap((table) =>
    (db.pragma(`foreign_key_list(${table})`) as { from: string; table: string }[]).map(
      (key) => `${table}.${key.from} ${key.table}`,
    ),
  )
  db.close()
  const known = references.flatMap(({ table, column, parent, rules }) =>
    rules ? [] : [`${table}.${column} ${parent}`],
  )
  expect(known.sort()).toEqual(keys.sort())
})

describe.each(earlierSchemas)('what a store of schema %i had written down', (schema) => {
  test('is taken back one after the other, and done again', async () => {
    const place = aStorePlace()
    makeStoreWrittenBy(schema, place)
    await withStore(place, today, () => Promise.resolve())
    expect(aboutFaults(place)).toEqual([])
    const facts = factsIn(place)
    const undone = await asOftenAsPossible(place, { undo: { last: 1 } })
    expect(undone.count).toBeGreaterThan(30)
    expect(undone.why).toBe('nothing-to-undo')
    expect([...agendaFaults(place), ...lostParents(place)]).toEqual([])
    expect(await asOftenAsPossible(place, { redo: { last: 1 } })).toEqual({ ...undone, why: 'nothing-to-redo' })
    expect(factsIn(place)).toEqual(facts)
    expect([...agendaFaults(place), ...lostParents(place), ...aboutFaults(place)]).toEqual([])
  })
})

type Target = { undo: { last: number } } | { redo: { last: number } }

async function asOftenAsPossible(place: string, target: Target): Promise<{ count: number; why: string }> {
  for (let count = 0; ; count++) {
    try {
      await withStore(place, today, async ({ undoing }) => undoing.run(await undoing.plan(target), { dryRun: false }))
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      return { count, why: error.message }
    }
  }
}
