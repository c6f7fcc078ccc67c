import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { after, asDay, daysAfter, durationOf, type Day } from '../../src/domain/day.ts'
import { kindOfRule, kinds, nextOccurrence, type Rule } from '../../src/domain/follow-up.ts'

test.each<[Rule, string]>([
  ['task', 'manual'],
  ['agreed', 'manual'],
  ['reply', 'reply'],
  ['complaint', 'complaint'],
  ['rhythm', 'cadence'],
  ['pause', 'cadence'],
  ['yearly-check', 'cadence'],
  ['decide', 'cadence'],
])('what %s makes is of kind %s', (rule, kind) => {
  expect(kindOfRule(rule)).toBe(kind)
  expect(kinds).toContain(kind)
})

test.each([
  ['12m', '2026-11-20', '2026-11-20', '2026-11-20', '2027-11-20', 'done on the day'],
  ['12m', '2026-11-20', '2026-11-20', '2026-12-05', '2027-11-20', 'done late, not reckoned from then'],
  ['12m', '2026-11-20', '2026-11-20', '2026-11-01', '2027-11-20', 'done early, not the one that was just done'],
  ['12m', '2026-11-20', '2026-11-20', '2029-03-01', '2029-11-20', 'done years late: none in between'],
  ['1w', '2026-11-20', '2026-11-20', '2026-11-27', '2026-12-04', 'done on the day of the next one: that is over too'],
  ['1w', '2026-11-20', '2026-12-02', '2026-11-30', '2026-12-04', 'snoozed, done before the date it was snoozed to'],
  ['1m', '2026-01-31', '2026-01-31', '2026-01-31', '2026-02-28', 'monthly from the 31st'],
  ['1m', '2026-01-31', '2026-02-28', '2026-02-28', '2026-03-31', 'goes back to the 31st'],
  ['1m', '2026-01-31', '2026-03-31', '2026-03-31', '2026-04-30', 'and to the 30th'],
  ['1m', '2026-01-30', '2026-02-28', '2026-02-28', '2026-03-30', 'monthly from the 30th'],
  ['12m', '2024-02-29', '2024-02-29', '2024-02-29', '2025-02-28', 'yearly from 29 February'],
  ['1y', '2024-02-29', '2027-02-28', '2027-02-28', '2028-02-29', 'is on the 29th again in a leap year'],
  ['1d', '2026-11-20', '2026-11-20', '2026-11-20', '2026-11-21', 'daily'],
  ['1d', '2000-01-01', '2026-11-20', '2026-11-20', '2026-11-21', 'daily for long'],
])('every %s from %s, due %s, done %s: %s (%s)', (every, anchor, due, done, expected) => {
  const repeating = { every, anchorOn: asDay(anchor), dueOn: asDay(due) }
  expect(nextOccurrence(repeating, asDay(done))).toBe(expected)
})

test.each([
  ['no interval', { every: null, anchorOn: asDay('2026-11-20') }],
  ['no anchor', { every: '8w', anchorOn: null }],
  ['no interval that can be read', { every: 'often', anchorOn: asDay('2026-11-20') }],
])('%s: no next one', (_, repeating) => {
  expect(nextOccurrence({ ...repeating, dueOn: asDay('2026-11-20') }, asDay('2026-11-20'))).toBeNull()
})

describe('any next occurrence', () => {
  const aDay = fc.integer({ min: 0, max: 3000 }).map((days) => daysAfter(asDay('2024-01-01'), days))
  const interval = fc.constantFrom('1d', '2w', '1m', '3m', '12m', '1y')

  it('lies ahead, is reckoned from the anchor, and leaves none out', () => {
    fc.assert(
      fc.property(interval, aDay, aDay, aDay, (every, anchorOn, dueOn, today) => {
        const next = nextOccurrence({ every, anchorOn, dueOn }, today)!
        const occurrences = occurrencesUntil(every, anchorOn, next)
        expect(next > today && next > dueOn).toBe(true)
        expect(occurrences.at(-1)).toBe(next)
        expect(occurrences.slice(0, -1).filter((day) => day > today && day > dueOn)).toEqual([])
      }),
    )
  })
})

function occurrencesUntil(every: string, anchor: Day, last: Day): Day[] {
  const days: Day[] = []
  for (let times = 1; ; times++) {
    const day = after(anchor, durationOf(every)!, times)
    if (day > last) return days
    days.push(day)
  }
}
