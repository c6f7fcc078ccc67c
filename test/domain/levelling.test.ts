import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { asDay, daysAfter, daysBetween, weekdayOf, type Day } from '../../src/domain/day.ts'
import { levelled, type Movable } from '../../src/domain/levelling.ts'
import { workingDayFrom, workingDayUntil } from '../../src/domain/working-days.ts'

const works = (day: Day) => weekdayOf(day) <= 5
const noLoad = () => 0

/** So many dates within the same limits. */
type Group = readonly [count: number, wouldBe: string, latest: string]

function movables(...groups: readonly Group[]): Movable[] {
  return groups
    .flatMap(([count, wouldBe, latest]) => Array.from({ length: count }, () => [wouldBe, latest].map(asDay)))
    .map(([wouldBe, latest], index) => ({ id: index + 1, wouldBe: wouldBe!, latest: latest! }))
}

/** How many fall on each day: `11-23: 2, 11-24: 2`. */
function perDay(dates: ReadonlyMap<number, Day>): string {
  const counts = new Map<Day, number>()
  for (const day of dates.values()) counts.set(day, (counts.get(day) ?? 0) + 1)
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, count]) => `${day.slice(5)}: ${count}`)
    .join(', ')
}

/** Monday 23 November 2026 and its week. */
test.each<[string, number, readonly Group[], string, number]>([
  ['nothing', 2, [], '', 0],
  ['fewer than the capacity stay together', 3, [[2, '2026-11-23', '2026-11-27']], '11-23: 2', 3],
  ['more go to the days after', 2, [[5, '2026-11-23', '2026-11-27']], '11-23: 2, 11-24: 2, 11-25: 1', 2],
  ['over the weekend', 1, [[3, '2026-11-26', '2026-12-04']], '11-26: 1, 11-27: 1, 11-30: 1', 1],
  ['a date on a weekend moves to Monday', 2, [[3, '2026-11-21', '2026-11-27']], '11-23: 2, 11-24: 1', 2],
  ['a limit on a weekend is the Friday before', 1, [[2, '2026-11-26', '2026-11-29']], '11-26: 1, 11-27: 1', 1],
  ['a weekend is no room at all', 1, [[1, '2026-11-28', '2026-11-29']], '11-30: 1', 1],
  [
    'whoever must be soonest goes first',
    1,
    [
      [2, '2026-11-23', '2026-12-31'],
      [2, '2026-11-23', '2026-11-24'],
    ],
    '11-23: 1, 11-24: 1, 11-25: 1, 11-26: 1',
    1,
  ],
  [
    'whoever comes later waits for nobody',
    1,
    [
      [1, '2026-11-23', '2026-11-23'],
      [1, '2026-12-14', '2026-12-31'],
    ],
    '11-23: 1, 12-14: 1',
    1,
  ],
  [
    'where the capacity is not enough, evenly above it',
    2,
    [[25, '2026-11-23', '2026-11-27']],
    '11-23: 5, 11-24: 5, 11-25: 5, 11-26: 5, 11-27: 5',
    5,
  ],
  [
    'the remainder at the end',
    2,
    [[23, '2026-11-23', '2026-11-27']],
    '11-23: 5, 11-24: 5, 11-25: 5, 11-26: 5, 11-27: 3',
    5,
  ],
  [
    'only where it is not enough: the others keep to the capacity',
    2,
    [
      [8, '2026-11-23', '2026-11-24'],
      [6, '2026-11-23', '2026-12-31'],
    ],
    '11-23: 4, 11-24: 4, 11-25: 2, 11-26: 2, 11-27: 2',
    4,
  ],
  [
    'also where that is later',
    2,
    [
      [6, '2026-11-23', '2026-12-31'],
      [8, '2026-11-30', '2026-12-01'],
    ],
    '11-23: 2, 11-24: 2, 11-25: 2, 11-30: 4, 12-01: 4',
    4,
  ],
  [
    'each bottleneck as much as it needs',
    1,
    [
      [4, '2026-11-23', '2026-11-24'],
      [9, '2026-11-30', '2026-12-02'],
      [2, '2026-11-23', '2026-12-31'],
    ],
    '11-23: 2, 11-24: 2, 11-25: 1, 11-26: 1, 11-30: 3, 12-01: 3, 12-02: 3',
    3,
  ],
])('%s', (_, capacity, groups, expected, most) => {
  const result = levelled(movables(...groups), { capacity, works, load: noLoad })
  expect(perDay(result.dates)).toBe(expected)
  expect(result.perDay).toBe(most)
})

describe('the load that stands on a day already', () => {
  const load = (day: Day) => ({ '2026-11-23': 2, '2026-11-24': 1, '2026-11-25': 7 })[day as string] ?? 0

  it('is room that is taken, and more of it than there is room for does not matter', () => {
    const { dates, perDay: most } = levelled(movables([4, '2026-11-23', '2026-11-30']), { capacity: 2, works, load })
    expect([perDay(dates), most]).toEqual(['11-24: 1, 11-26: 2, 11-27: 1', 2])
  })

  it('counts above the capacity as well', () => {
    const { dates, perDay: most } = levelled(movables([5, '2026-11-23', '2026-11-24']), { capacity: 2, works, load })
    expect([perDay(dates), most]).toEqual(['11-23: 2, 11-24: 3', 4])
  })
})

it('places in the order given', () => {
  const { dates } = levelled(movables([3, '2026-11-23', '2026-11-30']).reverse(), { capacity: 1, works, load: noLoad })
  expect([...dates]).toEqual([
    [3, '2026-11-23'],
    [2, '2026-11-24'],
    [1, '2026-11-25'],
  ])
})

it('takes the days as they are where a calendar has no working days', () => {
  const { dates } = levelled(movables([3, '2026-11-23', '2026-11-30']), {
    capacity: 1,
    works: () => false,
    load: noLoad,
  })
  expect(perDay(dates)).toBe('11-23: 1, 11-24: 1, 11-25: 1')
})

describe('any dates', () => {
  const start = asDay('2026-11-20')
  const window = fc
    .record({ from: fc.integer({ min: 0, max: 40 }), days: fc.integer({ min: 0, max: 40 }) })
    .map(({ from, days }) => ({ wouldBe: daysAfter(start, from), latest: daysAfter(start, from + days) }))
  const dates = fc
    .array(window, { minLength: 1, maxLength: 50 })
    .map((windows) => windows.map((limits, index) => ({ id: index + 1, ...limits })))
  const loads = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 90, maxLength: 90 })
  const capacity = fc.integer({ min: 1, max: 5 })

  it('find their place on a working day within their limits, on as few a day as can be', () => {
    fc.assert(
      fc.property(dates, loads, capacity, (movable, taken, least) => {
        const load = (day: Day) => taken[daysBetween(start, day)] ?? 0
        const result = levelled(movable, { capacity: least, works, load })
        const counts = new Map<Day, number>()
        for (const { id, wouldBe, latest } of movable) {
          const day = result.dates.get(id)!
          const first = workingDayFrom(wouldBe, works)
          const last = workingDayUntil(latest, works)
          expect(day >= first && day <= (last < first ? first : last) && works(day)).toBe(true)
          counts.set(day, (counts.get(day) ?? 0) + 1)
        }
        for (const [day, count] of counts) expect(load(day) + count).toBeLessThanOrEqual(result.perDay)
        expect(result.perDay).toBe(fewestPerDay(movable, load, least))
        expect(levelled(movable, { capacity: least, works, load })).toEqual(result)
      }),
    )
  })

  it('that can keep to the capacity do so, whoever else cannot', () => {
    fc.assert(
      fc.property(dates, capacity, (movable, least) => {
        const crowd = Array.from({ length: 60 }, (_, index) => ({ id: 1000 + index, wouldBe: start, latest: start }))
        const later = movable.map((item) => ({ ...item, latest: daysAfter(item.latest, 400) }))
        const { dates: found } = levelled([...crowd, ...later], { capacity: least, works, load: noLoad })
        const counts = new Map<Day, number>()
        for (const { id } of later) counts.set(found.get(id)!, (counts.get(found.get(id)!) ?? 0) + 1)
        expect(Math.max(...counts.values())).toBeLessThanOrEqual(least)
        expect(counts.get(start)).toBeUndefined()
      }),
    )
  })
})

it('levels 100,000 dates', () => {
  const movable = Array.from({ length: 100_000 }, (_, index) => {
    const wouldBe = daysAfter(asDay('2026-11-20'), index % 180)
    return { id: index + 1, wouldBe, latest: daysAfter(wouldBe, [7, 28, 56, 182][index % 4]!) }
  })
  const { dates, perDay: most } = levelled(movable, { capacity: 8, works, load: noLoad })
  expect(dates.size).toBe(100_000)
  expect(most).toBeGreaterThan(8)
})

/** The least that the fullest interval needs, by its definition: all that must lie within it, shared out over its days. */
function fewestPerDay(movable: readonly Movable[], load: (day: Day) => number, capacity: number): number {
  const limits = movable.map(({ wouldBe, latest }) => {
    const first = workingDayFrom(wouldBe, works)
    const last = workingDayUntil(latest, works)
    return { first, last: last < first ? first : last }
  })
  const intervals = [...new Set(limits.map(({ first }) => first))].flatMap((first) =>
    [...new Set(limits.map(({ last }) => last))].map((last) => ({
      loads: weekdaysBetween(first, last).map(load),
      count: limits.filter((other) => other.first >= first && other.last <= last).length,
    })),
  )
  for (let perDay = capacity; ; perDay++) {
    const room = (loads: readonly number[]) => loads.reduce((sum, taken) => sum + Math.max(0, perDay - taken), 0)
    if (intervals.every(({ loads, count }) => count <= room(loads))) return perDay
  }
}

function weekdaysBetween(first: Day, last: Day): Day[] {
  const days: Day[] = []
  for (let day = first; day <= last; day = daysAfter(day, 1)) if (works(day)) days.push(day)
  return days
}
