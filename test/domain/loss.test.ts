import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { asDay, daysAfter } from '../../src/domain/day.ts'
import {
  asksWhy,
  askWhyOn,
  lossReasons,
  winBackOf,
  winBackOn,
  type LossReason,
  type WinBack,
} from '../../src/domain/loss.ts'
import { workingDays } from '../../src/domain/working-days.ts'

const reasons = Object.keys(lossReasons) as LossReason[]
const works = workingDays(new Set([1, 2, 3, 4, 5]), (day) => ['2026-12-25', '2027-01-01'].includes(day))

test.each<[string, WinBack | null, string]>([
  ['12m', { count: 12, unit: 'm' }, 'a duration'],
  ['30d', { count: 30, unit: 'd' }, 'in days'],
  ['never', 'never', 'never'],
  ['asks', 'asks', 'a date is asked for'],
  ['', null, 'nothing'],
  ['none', null, 'another word'],
  ['Never', null, 'another spelling'],
  ['0m', null, 'at once'],
  ['-3m', null, 'before'],
  ['12m,6m', null, 'two'],
  ['9999y', null, 'beyond all measure'],
  ['constructor', null, 'a word of the language it is written in'],
])('win-back %o: %o (%s)', (text, expected) => {
  expect(winBackOf(text)).toEqual(expected)
})

it('has a valid win-back for every reason', () => {
  expect(reasons.filter((reason) => winBackOf(lossReasons[reason]) === null)).toEqual([])
})

describe('when to try again', () => {
  test.each<[LossReason, string, string | null]>([
    ['price', '2026-11-20', '2027-11-20'],
    ['competitor', '2026-11-20', '2027-08-20'],
    ['service', '2026-11-20', '2027-02-20'],
    ['no-need', '2026-11-20', '2027-11-20'],
    ['in-house', '2026-11-20', '2027-11-20'],
    ['contact-left', '2026-11-20', '2026-12-20'],
    ['neglected', '2026-11-20', '2026-12-20'],
    ['silence', '2026-11-20', '2027-05-20'],
    ['merger', '2026-11-20', null],
    ['closed', '2026-11-20', null],
    ['ended-by-us', '2026-11-20', null],
    ['other', '2026-11-20', 'asks'],
    ['price', '2028-02-29', '2029-02-28'],
    ['service', '2026-11-30', '2027-02-28'],
    ['neglected', '2026-12-31', '2027-01-31'],
  ])('lost by %s on %s: %s', (reason, on, expected) => {
    expect(winBackOn({ reason, on: asDay(on) })).toBe(expected)
  })

  test.each<[LossReason, string, string | null, string]>([
    ['price', '6m', '2027-05-20', 'another duration'],
    ['price', '2w', '2026-12-04', 'in weeks'],
    ['price', 'never', null, 'no more'],
    ['price', 'asks', 'asks', 'asked for'],
    ['closed', '24m', '2028-11-20', 'in spite of all'],
    ['other', '12m', '2027-11-20', 'not asked for'],
    ['price', 'soon', '2027-11-20', 'no win-back: the built-in one'],
  ])('lost by %s where the settings say %s: %s (%s)', (reason, text, expected) => {
    const table = new Map([[reason, text]])
    expect(winBackOn({ reason, on: asDay('2026-11-20'), table })).toBe(expected)
    expect(winBackOn({ reason: 'silence', on: asDay('2026-11-20'), table })).toBe('2027-05-20')
  })
})

describe('asking why', () => {
  test.each([
    ['2026-11-20', '2026-11-27', 'a Friday'],
    ['2026-11-21', '2026-11-27', 'a Saturday'],
    ['2026-11-22', '2026-11-27', 'a Sunday'],
    ['2026-12-23', '2026-12-31', 'over Christmas'],
    ['2026-12-28', '2027-01-05', 'over New Year'],
  ])('lost on %s: on %s (%s)', (on, expected) => {
    expect(askWhyOn(asDay(on), works)).toBe(expected)
  })

  it('is never on a free day, nor on the day of the loss', () => {
    fc.assert(
      fc.property(fc.nat(400), (days) => {
        const on = daysAfter(asDay('2026-06-01'), days)
        expect(askWhyOn(on, works)).toSatisfy(works)
        expect(askWhyOn(on, works) > on).toBe(true)
      }),
    )
  })

  it('is for guesses, where there is something to guess and somebody to ask', () => {
    expect(reasons.filter((reason) => asksWhy({ reason, saidBy: 'us' }))).toEqual([
      ...['price', 'competitor', 'service', 'no-need', 'in-house', 'contact-left', 'neglected', 'other'],
    ])
    expect(reasons.filter((reason) => asksWhy({ reason, saidBy: 'customer' }))).toEqual([])
  })
})
