import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { asDay, daysAfter, daysBetween, type Day } from '../../src/domain/day.ts'
import {
  workingDayFrom,
  workingDays,
  workingDaysAfter,
  workingDayUntil,
  type WorkingDays,
} from '../../src/domain/working-days.ts'

const mondayToFriday = new Set([1, 2, 3, 4, 5])
/** Christmas 2026 (a Friday and a Saturday), New Year's Day (a Friday) and Monday 4 January 2027. */
const free = ['2026-12-25', '2026-12-26', '2027-01-01', '2027-01-04']
const works = workingDays(mondayToFriday, (day) => free.includes(day))

test.each([
  ['2026-11-20', '2026-11-20', '2026-11-20', 'a Friday that works'],
  ['2026-11-21', '2026-11-23', '2026-11-20', 'a Saturday'],
  ['2026-11-22', '2026-11-23', '2026-11-20', 'a Sunday'],
  ['2026-12-25', '2026-12-28', '2026-12-24', 'a holiday before a weekend'],
  ['2027-01-02', '2027-01-05', '2026-12-31', 'a weekend between two free days'],
])('%s: the next is %s, the one before %s (%s)', (day, from, until) => {
  expect(workingDayFrom(asDay(day), works)).toBe(from)
  expect(workingDayUntil(asDay(day), works)).toBe(until)
})

test.each([
  ['2026-11-20', 1, '2026-11-23', 'over a weekend'],
  ['2026-11-18', 2, '2026-11-20', 'within a week'],
  ['2026-11-20', 5, '2026-11-27', 'a week of working days'],
  ['2026-11-21', 1, '2026-11-23', 'from a Saturday the first is Monday'],
  ['2026-12-24', 1, '2026-12-28', 'over Christmas'],
  ['2026-12-30', 3, '2027-01-06', 'over New Year'],
  ['2026-11-20', 0, '2026-11-20', 'none: the day itself'],
  ['2026-11-21', 0, '2026-11-21', 'even where it is free'],
  ['2026-11-23', -1, '2026-11-20', 'backwards over a weekend'],
  ['2026-11-22', -1, '2026-11-20', 'backwards from a Sunday'],
  ['2026-12-28', -2, '2026-12-23', 'backwards over Christmas'],
])('%s and %i working days: %s (%s)', (day, count, expected) => {
  expect(workingDaysAfter(asDay(day), count, works)).toBe(expected)
})

test.each([
  ['a week of one day', workingDays(new Set([3]), () => false), '2026-11-25', '2026-12-02'],
  ['a weekend that works', workingDays(new Set([6, 7]), () => false), '2026-11-21', '2026-11-22'],
])('%s', (_, calendar, first, second) => {
  expect(workingDaysAfter(asDay('2026-11-20'), 1, calendar)).toBe(first)
  expect(workingDaysAfter(asDay('2026-11-20'), 2, calendar)).toBe(second)
})

it('takes a day as it is where a calendar has no working day for a year, so that nothing is lost', () => {
  const never: WorkingDays = () => false
  expect(workingDayFrom(asDay('2026-11-20'), never)).toBe('2026-11-20')
  expect(workingDayUntil(asDay('2026-11-20'), never)).toBe('2026-11-20')
  expect(workingDaysAfter(asDay('2026-11-20'), 3, never)).toBe('2026-11-23')
})

it('asks about a free day once', () => {
  const asked: Day[] = []
  const calendar = workingDays(mondayToFriday, (day) => {
    asked.push(day)
    return false
  })
  expect([1, 2, 3].map(() => calendar(asDay('2026-11-20')))).toEqual([true, true, true])
  expect(calendar(asDay('2026-11-21'))).toBe(false)
  expect(asked).toEqual(['2026-11-20'])
})

it('counts as many working days as lie between', () => {
  const anyDay = fc.integer({ min: 0, max: 400 }).map((days) => daysAfter(asDay('2026-06-01'), days))
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
      const later = workingDaysAfter(day, count, works)
      const between = Array.from({ length: daysBetween(day, later) }, (_, index) => daysAfter(day, index + 1))
      expect(between.filter(works)).toHaveLength(count)
      expect(between.at(-1)).toSatisfy(works)
      expect(workingDaysAfter(later, -count, works)).toBe(workingDayUntil(day, works))
    }),
  )
})
