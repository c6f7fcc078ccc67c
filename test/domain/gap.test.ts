import { describe, expect, test } from 'vitest'
import type { Importance, Stage } from '../../src/domain/customer.ts'
import { asDay, weekdayOf } from '../../src/domain/day.ts'
import { gapLimits, gapOf, inGapOrder, silentBefore, type Fault, type Gap } from '../../src/domain/gap.ts'
import { settingsOf } from '../../src/domain/settings.ts'

describe('the days by which gaps are told', () => {
  test.each([
    ['2026-11-20', '2026-10-23', '2025-11-20', '2023-11-20', 'a Friday: 20 working days are four weeks'],
    ['2026-11-22', '2026-10-26', '2025-11-22', '2023-11-22', 'a Sunday'],
    ['2026-12-28', '2026-11-27', '2025-12-28', '2023-12-28', 'over a day that is free'],
    ['2028-02-29', '2028-02-01', '2027-02-28', '2025-02-28', 'a leap day'],
  ])('on %s: %s, %s, %s (%s)', (today, decisionBefore, leadUntil, lostUntil) => {
    const works = (day: string) => weekdayOf(asDay(day)) < 6 && day !== '2026-12-25'
    expect(gapLimits(asDay(today), works)).toEqual({ decisionBefore, leadUntil, lostUntil })
  })
})

describe('who is silent', () => {
  type Said = { stage?: Stage; importance?: Importance; cadence?: string; tags?: string[] }
  test.each<[Said, string, string]>([
    [{}, '2026-07-31', 'active B, 8 weeks'],
    [{ importance: 'A' }, '2026-09-25', '4 weeks'],
    [{ importance: 'C' }, '2025-11-21', '26 weeks'],
    [{ stage: 'trial' }, '2026-11-06', 'a week'],
    [{ stage: 'lead' }, '2026-07-31', '2, 4 and 8 weeks: the longest'],
    [{ cadence: '3w' }, '2026-10-09', 'its own rhythm before that of tags and stage'],
    [{ cadence: '3w', tags: ['fair'] }, '2026-10-09', 'also before that of a tag'],
    [{ tags: ['fair', 'x'] }, '2026-11-10', 'that of a tag'],
    [{ cadence: 'none' }, '2024-11-19', 'wishes no contact: the yearly check'],
    [{ cadence: '1y' }, '2024-11-19', 'a year'],
  ])('%j: last dialogue before %s (%s)', (said, day) => {
    const customer = { stage: 'active' as const, importance: 'B' as const, cadence: null, tags: [], ...said }
    const settings = settingsOf(new Map([['cadence.tag.fair', '5d']]))
    expect(silentBefore(customer, settings, asDay('2026-11-20'))).toBe(day)
  })
})

test('gap by gap, the most important customer first, then what has lasted longest, then by name', () => {
  const gap = (id: number, fault: Fault, importance: Importance, since: string | null, name: string): Gap => ({
    ...{ fault, since: since === null ? null : asDay(since), about: null, aboutId: null, owner: null, sortName: name },
    customer: { id, name, stage: 'active', importance },
  })
  const ordered = [
    gap(1, 'no-next-date', 'C', null, 'z'),
    gap(2, 'lost-journey', 'A', null, 'b'),
    gap(3, 'undecided-journey', 'B', '2026-01-02', 'a'),
    gap(4, 'late-agreement', 'B', '2026-01-02', 'a'),
    gap(5, 'silent', 'A', '2026-02-01', 'c'),
    gap(6, 'silent', 'B', '2026-01-01', 'b'),
    gap(7, 'silent', 'B', '2026-01-01', 'c'),
    gap(8, 'silent', 'B', '2026-01-01', 'c'),
    gap(9, 'silent', 'B', '2026-01-02', 'a'),
    gap(10, 'unreachable', 'B', null, 'a'),
    gap(11, 'to-decide', 'B', '2026-01-01', 'a'),
    gap(12, 'old-loss', 'A', '2023-01-01', 'a'),
  ]
  expect(inGapOrder([...ordered].reverse()).map(({ customer }) => customer.id)).toEqual(
    ordered.map(({ customer }) => customer.id),
  )
  expect(gapOf({ fault: 'old-lead' })).toBe('to-delete')
})
