import { describe, expect, it, test } from 'vitest'
import type { Importance } from '../../src/domain/customer.ts'
import { asDay } from '../../src/domain/day.ts'
import { foremost, silencesBeyond } from '../../src/domain/relationship.ts'

test('the most important come first, then the most revenue in the main currency, then by silence and name', () => {
  const customers = (
    [
      [1, 'B', 900, 'EUR'],
      [2, 'A', 100, 'EUR'],
      [3, 'A', 300, 'EUR'],
      [4, 'A', 5000, 'CHF'],
      [5, 'A', 0, 'CHF'],
    ] as [number, Importance, number, string][]
  ).map(([id, importance, cents, currency]) => ({
    ...{ customer: { id, name: `c${id}`, stage: 'active' as const, importance }, sortName: `c${id}`, ownerId: 1 },
    ...{ revenue: cents === 0 ? [] : [{ cents, currency }], revenueBefore: [] },
  }))
  const ids = (most: number, silentSince: [number, string][]) =>
    foremost(customers, most, new Map(silentSince.map(([id, on]) => [id, asDay(on)]))).map(
      ({ customer }) => customer.id,
    )
  expect(ids(4, [])).toEqual([3, 2, 4, 5])
  expect(ids(4, [[5, '2026-03-01']])).toEqual([3, 2, 5, 4])
  expect(
    ids(4, [
      [5, '2026-03-01'],
      [4, '2026-02-01'],
      [1, '2026-01-01'],
    ]),
  ).toEqual([3, 2, 4, 5])
})

describe('silence beyond the limit', () => {
  const days = ['2026-01-10', '2026-01-20', '2026-03-01'].map(asDay)
  const now = { addedOn: asDay('2025-12-01'), silentSince: null, today: asDay('2026-11-20') }

  it('is what lies between two dialogues, before the first since the customer was added', () => {
    expect(silencesBeyond(30, days, now)).toEqual([
      { from: '2025-12-01', until: '2026-01-10' },
      { from: '2026-01-20', until: '2026-03-01' },
    ])
    expect(silencesBeyond(40, days, now)).toEqual([])
    expect(silencesBeyond(30, days, { ...now, addedOn: asDay('2026-02-02') })).toEqual([
      { from: '2026-01-20', until: '2026-03-01' },
    ])
  })

  it('reaches to today only where the customer is silent now', () => {
    const silentSince = asDay('2026-03-01')
    expect(silencesBeyond(40, days, { ...now, silentSince })).toEqual([{ from: '2026-03-01', until: '2026-11-20' }])
    expect(silencesBeyond(40, [], { ...now, silentSince: now.addedOn })).toEqual([
      { from: '2025-12-01', until: '2026-11-20' },
    ])
  })
})
