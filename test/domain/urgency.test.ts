import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { importances } from '../../src/domain/customer.ts'
import { asDay, daysAfter } from '../../src/domain/day.ts'
import type { Rule } from '../../src/domain/follow-up.ts'
import { rankOf, urgencyOf, urgencyTermsOf, usualWeights, type Urgent } from '../../src/domain/urgency.ts'

const rules: Rule[] = [
  'task',
  'reply',
  'complaint',
  'promise-us',
  'promise-them',
  'agreement',
  'journey',
  'birthday',
  'rhythm',
]

const today = asDay('2026-11-20')
const ahead = (days: number) => daysAfter(today, days)

/** Of the least urgency there is, with whatever is said differently. */
function anUrgent(said: Partial<Urgent> = {}): Urgent {
  return {
    ...{ rule: 'rhythm', dueOn: ahead(14), deadlineOn: null, importance: 'C', silentSince: today, cadenceDays: 56 },
    ...said,
  }
}

test.each([
  [100, 0.2, 'far ahead'],
  [15, 0.2, 'further than two weeks ahead'],
  [14, 0.2, 'two weeks ahead: the least'],
  [13, 0.2381, 'a day nearer'],
  [7, 0.4667, 'a third of the way'],
  [0, 0.7333, 'today'],
  [-1, 0.7714, 'a day overdue'],
  [-6, 0.9619, 'a day before the most'],
  [-7, 1, 'a week overdue: the most'],
  [-8, 1, 'longer'],
  [-400, 1, 'much longer'],
])('lateness of what is due in %i days: %f (%s)', (days, expected) => {
  expect(urgencyTermsOf(anUrgent({ dueOn: ahead(days) }), today).lateness).toBeCloseTo(expected, 4)
})

test.each([
  ['complaint', 1],
  ['reply', 1],
  ['task', 0.6],
  ['rhythm', 0.2],
  ['promise-us', 1],
  ['agreement', 0.9],
  ['journey', 0.7],
  ['promise-them', 0.6],
  ['winback', 0.4],
  ['birthday', 0.4],
] as const)('kind of %s: %f', (rule, expected) => {
  expect(urgencyTermsOf(anUrgent({ rule }), today).kind).toBe(expected)
})

test.each([
  ['A', 1],
  ['B', 0.5],
  ['C', 0],
] as const)('importance %s: %f', (importance, expected) => {
  expect(urgencyTermsOf(anUrgent({ importance }), today).importance).toBe(expected)
})

test.each<[number | null, number, string]>([
  [null, 0, 'none'],
  [31, 0, 'further than 30 days away'],
  [30, 0, '30 days away'],
  [29, 0.0333, 'a day nearer'],
  [15, 0.5, 'half way'],
  [1, 0.9667, 'tomorrow'],
  [0, 1, 'on the day'],
  [-1, 1, 'after it'],
  [-90, 1, 'long after it'],
])('deadline in %o days: %f (%s)', (days, expected) => {
  const deadlineOn = days === null ? null : ahead(days)
  expect(urgencyTermsOf(anUrgent({ deadlineOn }), today).deadline).toBeCloseTo(expected, 4)
})

test.each<[number, number | null, number, string]>([
  [0, 56, 0, 'we spoke today'],
  [56, 56, 0, 'the cadence has just run out'],
  [57, 56, 0.0179, 'a day beyond'],
  [84, 56, 0.5, 'half as long again'],
  [112, 56, 1, 'twice as long'],
  [1000, 56, 1, 'never more'],
  [1000, null, 0, 'no cadence, no silence'],
  [2, 1, 1, 'daily'],
])('silence of %i days at a cadence of %o: %f (%s)', (days, cadenceDays, expected) => {
  const silentSince = daysAfter(today, -days)
  expect(urgencyTermsOf(anUrgent({ silentSince, cadenceDays }), today).silence).toBeCloseTo(expected, 4)
})

describe('urgency', () => {
  it('is the sum of the weighed terms', () => {
    const followUp = anUrgent({ rule: 'task', dueOn: today, deadlineOn: ahead(15), importance: 'B' })
    expect(urgencyOf(followUp, today, usualWeights)).toBeCloseTo(12 * (11 / 15) + 6 * 0.6 + 4 * 0.5 + 8 * 0.5, 10)
    expect(urgencyOf(followUp, today, { ...usualWeights, lateness: 0, kind: 0, deadline: 0 })).toBe(2)
  })

  it('lies between its bounds, and grows or stays from day to day', () => {
    const near = fc.integer({ min: -60, max: 60 }).map(ahead)
    const anything = fc.record({
      rule: fc.constantFrom(...rules),
      dueOn: near,
      deadlineOn: fc.option(near),
      importance: fc.constantFrom(...importances),
      silentSince: fc.integer({ min: -400, max: 0 }).map(ahead),
      cadenceDays: fc.option(fc.integer({ min: 1, max: 400 })),
    })
    fc.assert(
      fc.property(anything, (followUp) => {
        const urgency = urgencyOf(followUp, today, usualWeights)
        expect(urgency).toBeGreaterThanOrEqual(12 * 0.2 + 6 * 0.2)
        expect(urgency).toBeLessThanOrEqual(12 + 6 + 4 + 8 + 2)
        expect(urgencyOf(followUp, ahead(1), usualWeights)).toBeGreaterThanOrEqual(urgency)
      }),
    )
  })
})

test.each([
  ['complaint', 0, 1],
  ['complaint', -3, 1],
  ['reply', 0, 1],
  ['promise-us', 0, 1],
  ['complaint', 1, 2],
  ['reply', 1, 2],
  ['promise-us', 1, 2],
  ['promise-them', -3, 2],
  ['agreement', -30, 2],
  ['task', -30, 2],
  ['rhythm', -30, 2],
] as const)('rank of a %s due in %i days: %i', (rule, days, expected) => {
  expect(rankOf({ rule, dueOn: ahead(days), endsOn: null }, today)).toBe(expected)
})

test('an agreement whose end passed without a decision comes before all', () => {
  const agreement = { rule: 'agreement', dueOn: ahead(-90) } as const
  expect([-1, 0, 1].map((days) => rankOf({ ...agreement, endsOn: ahead(days) }, today))).toEqual([0, 2, 2])
})
