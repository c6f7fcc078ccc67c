import { describe, expect, it, test } from 'vitest'
import { asDay, daysAfter, type Day } from '../../src/domain/day.ts'
import { isWithin, periodOf, periodText } from '../../src/domain/period.ts'

test.each<[string, string | null, string]>([
  ['12-20..01-06', '12-20..01-06', 'every year, over the turn of it'],
  ['12-24', '12-24', 'one day of every year'],
  ['12-24..12-24', '12-24', 'the same, said longer'],
  ['02-29', '02-29', 'a day that most years do not have'],
  ['2026-08-10..2026-08-21', '2026-08-10..2026-08-21', 'certain days'],
  ['2026-08-10', '2026-08-10', 'a certain day'],
  [' 12-20 .. 01-06 ', '12-20..01-06', 'blanks'],
  ['2026-08-21..2026-08-10', null, 'ends before it begins'],
  ['2026-08-10..12-24', null, 'a certain day until one of every year'],
  ['12-24..2026-08-10', null, 'and the other way round'],
  ['02-30', null, 'no such day'],
  ['2026-02-29', null, 'no such day in that year'],
  ['12-20..', null, 'no end'],
  ['..01-06', null, 'no beginning'],
  ['12-20..12-24..01-06', null, 'two ends'],
  ['12-20-01-06', null, 'no dots'],
  ['', null, 'nothing'],
  ['none', null, 'a word'],
])('%o is %o (%s)', (text, expected) => {
  const period = periodOf(text)
  expect(period && periodText(period)).toBe(expected)
})

describe.each([
  ['12-20..01-06', '2026-12-20 2026-12-31 2027-01-01 2027-01-06', '2026-12-19 2027-01-07 2026-06-15'],
  ['07-15..08-15', '2026-07-15 2027-08-01 2026-08-15', '2026-07-14 2026-08-16 2026-12-24 2026-01-06'],
  ['12-24', '2026-12-24 1999-12-24', '2026-12-23 2026-12-25'],
  ['02-29', '2024-02-29 2028-02-29', '2024-02-28 2026-02-28 2026-03-01'],
  ['02-29..03-01', '2024-02-29 2026-03-01', '2026-02-28 2026-03-02'],
  ['2026-08-10..2026-08-21', '2026-08-10 2026-08-15 2026-08-21', '2026-08-09 2026-08-22 2027-08-15'],
  ['2026-12-30..2027-01-02', '2026-12-30 2026-12-31 2027-01-01 2027-01-02', '2026-12-29 2027-01-03 2027-12-31'],
])('%s', (text, within, outside) => {
  it(`has ${within}`, () => {
    expect(days(within).filter((day) => !isWithin(day, periodOf(text)!))).toEqual([])
  })

  it(`has not ${outside}`, () => {
    expect(days(outside).filter((day) => isWithin(day, periodOf(text)!))).toEqual([])
  })
})

it('is in force for as many days of a year as it is long', () => {
  const year = Array.from({ length: 365 }, (_, index) => daysAfter(asDay('2026-01-01'), index))
  const length = (text: string) => year.filter((day) => isWithin(day, periodOf(text)!)).length
  expect(['12-20..01-06', '01-01..12-31', '01-07..12-19', '12-24', '02-29'].map(length)).toEqual([18, 365, 347, 1, 0])
})

function days(text: string): Day[] {
  return text.split(' ').map(asDay)
}
