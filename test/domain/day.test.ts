import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  after,
  asDay,
  compareDays,
  dayOf,
  daysAfter,
  daysBetween,
  daysInMonth,
  durationOf,
  durationText,
  earliest,
  isDay,
  latest,
  partsOf,
  weekdayOf,
  weekOf,
  type Day,
  type Duration,
} from '../../src/domain/day.ts'

const month = { count: 1, unit: 'm' } as const
const year = { count: 1, unit: 'y' } as const

describe('a day', () => {
  test.each([
    ['2026-11-20', true, 'an ordinary day'],
    ['2024-02-29', true, 'a leap year'],
    ['2000-02-29', true, 'divisible by 400'],
    ['1900-02-29', false, 'divisible by 100'],
    ['2026-02-29', false, 'no leap year'],
    ['2026-04-31', false, 'April has 30'],
    ['2026-13-01', false, 'no such month'],
    ['2026-00-10', false, 'months count from 1'],
    ['2026-01-00', false, 'dates count from 1'],
    ['0001-01-01', true, 'the first'],
    ['9999-12-31', true, 'the last'],
    ['0000-12-31', false, 'before the first'],
    ['2026-1-1', false, 'without zeros'],
    ['2026-11-20T00:00', false, 'an instant'],
    [' 2026-11-20', false, 'blanks'],
    ['２０２６-11-20', false, 'other digits'],
    ['', false, 'nothing'],
  ])('%o: %s, %s', (text, expected) => {
    expect(isDay(text)).toBe(expected)
  })

  it('refuses what is none', () => {
    expect(() => asDay('2026-02-30')).toThrow(RangeError)
    expect(() => dayOf(2026, 2, 30)).toThrow(RangeError)
    expect(() => daysAfter(asDay('9999-12-31'), 1)).toThrow(RangeError)
    expect(() => daysAfter(asDay('0001-01-01'), -1)).toThrow(RangeError)
  })

  it('has parts that make it again', () => {
    expect(partsOf(asDay('0987-06-05'))).toEqual({ year: 987, month: 6, date: 5 })
    expect(dayOf(987, 6, 5)).toBe('0987-06-05')
  })
})

describe('every month from the anchor, which keeps its day where the month has it', () => {
  test.each([
    ['2026-01-28', '28 28 28 28 28 28 28 28 28 28 28 28'],
    ['2026-01-29', '28 29 29 29 29 29 29 29 29 29 29 29'],
    ['2026-01-30', '28 30 30 30 30 30 30 30 30 30 30 30'],
    ['2026-01-31', '28 31 30 31 30 31 31 30 31 30 31 31'],
    ['2027-03-31', '30 31 30 31 31 30 31 30 31 31 29 31'],
    ['2027-03-30', '30 30 30 30 30 30 30 30 30 30 29 30'],
    ['2027-03-29', '29 29 29 29 29 29 29 29 29 29 29 29'],
    ['2024-02-29', '29 29 29 29 29 29 29 29 29 29 29 28'],
    ['2026-02-28', '28 28 28 28 28 28 28 28 28 28 28 28'],
  ])('%s: %s', (anchor, dates) => {
    const occurrences = Array.from({ length: 12 }, (_, index) => after(asDay(anchor), month, index + 1))
    expect(occurrences.map((day) => day.slice(8)).join(' ')).toBe(dates)
    expect(occurrences.map((day) => Number(day.slice(5, 7)))).toEqual(
      Array.from({ length: 12 }, (_, index) => ((partsOf(asDay(anchor)).month + index) % 12) + 1),
    )
  })
})

test.each<[string, string, number, string, string]>([
  ['2024-02-29', '1y', 1, '2025-02-28', 'an occasion of 29 February falls on the 28th in other years'],
  ['2024-02-29', '1y', 4, '2028-02-29', 'and on the 29th again in the next leap year'],
  ['2024-02-29', '12m', 4, '2028-02-29', 'the same in months'],
  ['1896-02-29', '1y', 4, '1900-02-28', '1900 was no leap year'],
  ['2096-02-29', '4y', 1, '2100-02-28', 'nor will 2100 be one'],
  ['2026-08-31', '6m', 1, '2027-02-28', 'half a year from the 31st'],
  ['2026-08-31', '6m', 2, '2027-08-31', 'a year from the 31st'],
  ['2026-12-31', '2m', 1, '2027-02-28', 'over the turn of the year'],
  ['2026-11-20', '8w', 1, '2027-01-15', 'weeks keep the weekday'],
  ['2026-03-27', '1w', 1, '2026-04-03', 'over the beginning of summer time'],
  ['2026-10-23', '3d', 1, '2026-10-26', 'over the end of summer time'],
  ['2026-02-28', '1d', 1, '2026-03-01', 'a day, no leap year'],
  ['2024-02-28', '1d', 2, '2024-03-01', 'two days, leap year'],
  ['2026-01-31', '1m', 0, '2026-01-31', 'no times is the anchor itself'],
  ['2026-03-31', '1m', -1, '2026-02-28', 'backwards'],
])('%s and %s, %i times: %s (%s)', (anchor, duration, times, expected) => {
  expect(after(asDay(anchor), durationOf(duration)!, times)).toBe(expected)
})

test.each<[string, number, number, number, string]>([
  ['2026-11-20', 5, 2026, 47, 'a Friday'],
  ['2026-01-01', 4, 2026, 1, 'a year that begins on a Thursday'],
  ['2026-12-31', 4, 2026, 53, 'and has 53 weeks'],
  ['2027-01-03', 7, 2026, 53, 'whose last reaches into the next year'],
  ['2027-01-04', 1, 2027, 1, 'the first Monday after it'],
  ['2024-12-30', 1, 2025, 1, 'the first week may begin in December'],
  ['2021-01-01', 5, 2020, 53, 'a Friday belongs to the old year'],
  ['2022-01-01', 6, 2021, 52, 'a Saturday too'],
  ['2023-01-01', 7, 2022, 52, 'a Sunday too'],
  ['0001-01-01', 1, 1, 1, 'the first day of all'],
  ['9999-12-31', 5, 9999, 52, 'the last day of all'],
])('%s is weekday %i of week %i-%i (%s)', (day, weekday, isoYear, week) => {
  expect(weekdayOf(asDay(day))).toBe(weekday)
  expect(weekOf(asDay(day))).toEqual({ year: isoYear, week })
})

test.each<[string, Duration | null, string]>([
  ['6w', { count: 6, unit: 'w' }, 'weeks'],
  ['9999d', { count: 9999, unit: 'd' }, 'the most days'],
  ['5200w', { count: 5200, unit: 'w' }, 'the most weeks'],
  ['1200m', { count: 1200, unit: 'm' }, 'the most months'],
  ['100y', { count: 100, unit: 'y' }, 'the most years'],
  ['101y', null, 'beyond all measure: no date would be left to reckon'],
  ['9999w', null, 'the same in weeks'],
  ['0w', null, 'no time at all'],
  ['06w', null, 'a zero before it'],
  ['6', null, 'no unit'],
  ['w', null, 'no count'],
  ['6 w', null, 'a blank'],
  ['-6w', null, 'backwards'],
  ['1.5w', null, 'no whole number'],
  ['6W', null, 'the short form is small'],
])('the duration %o is %o (%s)', (text, expected) => {
  expect(durationOf(text)).toEqual(expected)
  if (expected) expect(durationText(durationOf(text)!)).toBe(text)
})

describe('any day', () => {
  const anyDay = fc
    .date({ min: new Date('1890-01-01T00:00:00Z'), max: new Date('2210-12-31T00:00:00Z'), noInvalidDate: true })
    .map((date) => asDay(date.toISOString().slice(0, 10)))

  it('agrees with an independent reckoning by day numbers', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (day, days) => {
        const other = daysAfter(day, days)
        expect(dayNumber(other) - dayNumber(day)).toBe(days)
        expect(daysBetween(day, other)).toBe(days)
        expect(Math.sign(compareDays(other, day))).toBe(Math.sign(days))
        expect(weekdayOf(other)).toBe(((dayNumber(other) - 1) % 7) + 1)
      }),
    )
  })

  it('keeps its date month by month, or falls on the last day where the month is too short', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 600 }), (day, times) => {
        const [anchor, found] = [partsOf(day), partsOf(after(day, month, times))]
        expect(12 * found.year + found.month).toBe(12 * anchor.year + anchor.month + times)
        expect(found.date).toBe(Math.min(anchor.date, daysInMonth(found.year, found.month)))
      }),
    )
  })

  it('is in years what it is in twelves of months', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 50 }), (day, times) => {
        expect(after(day, year, times)).toBe(after(day, month, 12 * times))
      }),
    )
  })

  it('is in the ISO week whose Thursday is in its year', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const thursday = partsOf(daysAfter(day, 4 - weekdayOf(day)))
        const first = dayNumber(dayOf(thursday.year, 1, 1))
        const expected = Math.floor((dayNumber(dayOf(thursday.year, thursday.month, thursday.date)) - first) / 7) + 1
        expect(weekOf(day)).toEqual({ year: thursday.year, week: expected })
      }),
    )
  })
})

it('finds the latest and the earliest of several', () => {
  const days = ['2026-03-01', '2025-12-31', '2026-02-28'].map(asDay) as [Day, ...Day[]]
  expect([latest(...days), earliest(...days), latest(days[0]), earliest(days[0])]).toEqual([
    ...['2026-03-01', '2025-12-31', '2026-03-01', '2026-03-01'],
  ])
})

/** Days since 1 January of the year 1, which was a Monday, reckoned without any calendar library. */
function dayNumber(day: Day): number {
  const { year: full, month: monthOfYear, date } = partsOf(day)
  const before = full - 1
  const months = Array.from({ length: monthOfYear - 1 }, (_, index) => daysInMonth(full, index + 1))
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400)
  return 365 * before + leapDays + months.reduce((sum, days) => sum + days, 0) + date
}
