import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { aStorePlace, withStore } from '../support/stores.ts'

/** What is done on which days, and the periods that come of it: owner, first day, last day. */
const cases: Readonly<Record<string, { changes: [day: string, ownerId: number][]; periods: string[] }>> = {
  'the first owner, from the day the customer was added': { changes: [], periods: ['1 2026-03-02 -'] },
  'another one: the day before is the last of the former': {
    changes: [['2026-03-10', 2]],
    periods: ['1 2026-03-02 2026-03-09', '2 2026-03-10 -'],
  },
  'three in turn': {
    changes: [
      ['2026-03-10', 2],
      ['2026-04-01', 3],
    ],
    periods: ['1 2026-03-02 2026-03-09', '2 2026-03-10 2026-03-31', '3 2026-04-01 -'],
  },
  'the next day already': { changes: [['2026-03-03', 2]], periods: ['1 2026-03-02 2026-03-02', '2 2026-03-03 -'] },
  'the same one again changes nothing': { changes: [['2026-03-10', 1]], periods: ['1 2026-03-02 -'] },
  'on the day itself the mistake is corrected': {
    changes: [
      ['2026-03-10', 2],
      ['2026-03-10', 3],
    ],
    periods: ['1 2026-03-02 2026-03-09', '3 2026-03-10 -'],
  },
  'with the clock set back before the first day': { changes: [['2026-02-01', 2]], periods: ['2 2026-03-02 -'] },
  'with the clock set back after a change': {
    changes: [
      ['2026-03-10', 2],
      ['2026-03-05', 3],
    ],
    periods: ['1 2026-03-02 2026-03-04', '3 2026-03-05 -'],
  },
  'with the clock set back by one day, and right again': {
    changes: [
      ['2026-03-10', 2],
      ['2026-03-09', 3],
      ['2026-03-11', 1],
    ],
    periods: ['1 2026-03-02 2026-03-08', '3 2026-03-09 2026-03-10', '1 2026-03-11 -'],
  },
}

describe('who is in charge, as periods without gap or overlap', () => {
  test.each(Object.entries(cases))('%s', async (_, { changes, periods }) => {
    const place = aStorePlace()
    const id = await withStore(place, '2026-03-02', async ({ owners, customers }) => {
      await owners.add({ name: 'Ben Klein' })
      await owners.add({ name: 'Cleo Neu' })
      return customers.add({ name: 'Adler', stage: 'active', importance: 'B', ownerId: 1 })
    })
    for (const [day, ownerId] of changes) {
      await withStore(place, day, ({ customers }) => customers.edit(id, { ownerId }))
    }
    expect(periodsIn(place)).toEqual(periods)
  })
})

function periodsIn(place: string): string[] {
  const db = new Sqlite(place, { readonly: true })
  try {
    return db
      .prepare<[], string>(
        "SELECT concat(owner_id, ' ', from_on, ' ', coalesce(until_on, '-')) FROM ownership ORDER BY from_on, id",
      )
      .pluck()
      .all()
  } finally {
    db.close()
  }
}
