import { describe, expect, it, test } from 'vitest'
import { contactsByDay, dayMap, stretchesOf } from '../../src/domain/contact-days.ts'
import { asDay } from '../../src/domain/day.ts'
import { happened } from '../support/samples.ts'

describe('the days of contact', () => {
  it('count dialogues and attempts, and nothing else', () => {
    const alike = happened(
      ...['2026-03-03 call', '2026-03-02 call', '2026-03-02 call missed', '2026-03-02 email', '2026-03-02 email in'],
      ...['2026-03-02 event', '2026-03-04 mailing', '2026-03-05 note', '2026-03-06 chat'],
    ).map((one) => ({ ...one, count: 2 }))
    expect(contactsByDay(alike)).toEqual([
      { on: '2026-03-02', dialogues: 4, attempts: 4 },
      { on: '2026-03-03', dialogues: 2, attempts: 0 },
      { on: '2026-03-06', dialogues: 0, attempts: 2 },
    ])
  })
})

describe('the map of days', () => {
  const days = [
    { on: asDay('2026-03-02'), count: 3 },
    { on: asDay('2026-03-15'), count: 1 },
  ]

  it('has a column for each week, from the Monday of the first', () => {
    const map = dayMap(days, { from: asDay('2026-02-27'), until: asDay('2026-03-15') })
    expect([map.from, map.weeksEach]).toEqual(['2026-02-23', 1])
    expect(map.byWeekday[0]).toEqual([0, 3, 0])
    expect(map.byWeekday[6]).toEqual([0, 0, 1])
  })

  it('of many years has several weeks in a column, and nobody is left out', () => {
    const map = dayMap(days, { from: asDay('1996-01-01'), until: asDay('2026-03-15') })
    expect(map.byWeekday[0]!.length).toBeLessThanOrEqual(54)
    expect(map.byWeekday.flat().reduce((sum, count) => sum + count)).toBe(4)
  })

  it('of one day has one column', () => {
    expect(dayMap([], { from: asDay('2026-03-15'), until: asDay('2026-03-15') }).byWeekday).toEqual(
      new Array(7).fill([0]),
    )
  })
})

test('a time is divided into months, a long one into years', () => {
  const months = stretchesOf({ from: asDay('2025-11-20'), until: asDay('2026-11-20') })
  expect(months).toHaveLength(13)
  expect(months[0]).toEqual({ year: 2025, month: 11, from: '2025-11-20', until: '2025-11-30' })
  expect(months[12]).toEqual({ year: 2026, month: 11, from: '2026-11-01', until: '2026-11-20' })
  const years = stretchesOf({ from: asDay('2024-11-20'), until: asDay('2026-11-20') })
  expect(years.map(({ year, month, from }) => [year, month, from])).toEqual([
    [2024, null, '2024-11-20'],
    [2025, null, '2025-01-01'],
    [2026, null, '2026-01-01'],
  ])
})
