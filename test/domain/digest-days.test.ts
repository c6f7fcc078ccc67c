import { describe, expect, test } from 'vitest'
import { asDay, daysAfter, type Day } from '../../src/domain/day.ts'
import {
  digestAlarm,
  digestDaysOf,
  isDigestDay,
  isFirstOfWeek,
  missedDays,
  wantsEmptyMail,
} from '../../src/domain/digest-days.ts'
import type { DigestNote, DigestState } from '../../src/domain/digest-note.ts'
import type { Absence } from '../../src/domain/in-charge.ts'
import { workingDays } from '../../src/domain/working-days.ts'
import { anOwner } from '../support/samples.ts'

/** Monday 21 to Sunday 27 December 2026, with Christmas on Friday and Saturday; works Monday to Friday. */
const works = workingDays(new Set([1, 2, 3, 4, 5]), (day) => ['2026-12-25', '2026-12-26'].includes(day))
const anna = anOwner({ id: 1, name: 'Anna Berg' })
const ben = anOwner({ id: 2, name: 'Ben Ott' })
const week = (monday: string) => Array.from({ length: 7 }, (_, index) => daysAfter(asDay(monday), index))
const letters = (days: readonly Day[], is: (day: Day) => boolean) =>
  days.map((day, index) => (is(day) ? 'MTWTFSS'[index] : '-')).join('')

test.each<[string, string | null, string, string]>([
  ['the working days', null, '2026-12-14', 'MTWTF--'],
  ['less those that are free', null, '2026-12-21', 'MTWT---'],
  ['their own weekdays', '1,3,6', '2026-12-14', 'M-W--S-'],
  ['holidays or not', '1,5,6,7', '2026-12-21', 'M---FSS'],
  ['never', '', '2026-12-14', '-------'],
])('somebody has a morning mail on %s', (_, digestDays, monday, expected) => {
  expect(letters(week(monday), (day) => isDigestDay({ digestDays }, day, works))).toBe(expected)
})

function away(ownerId: number, fromOn: string, untilOn: string): Absence {
  return { id: 1, ownerId, fromOn: asDay(fromOn), untilOn: asDay(untilOn), standInId: null }
}

describe('whoever is not there has none', () => {
  test.each<[string, Parameters<typeof digestDaysOf>[0], Parameters<typeof digestDaysOf>[1], string]>([
    ['everybody there', anna, staff([anna, ben]), 'MTWTF--'],
    ['away', anna, staff([anna, ben], away(1, '2026-12-15', '2026-12-16')), 'M--TF--'],
    ['another one is away', ben, staff([anna, ben], away(1, '2026-12-15', '2026-12-16')), 'MTWTF--'],
    ['after the last day', { ...ben, leftOn: asDay('2026-12-16') }, staff([anna, ben]), 'MTW----'],
    ['away and alone, on days of their own', { ...anna, digestDays: '1,2,3' }, alone('1,2,3'), 'M------'],
  ])('%s', (_, owner, who, expected) => {
    expect(letters(week('2026-12-14'), digestDaysOf(owner, who, works))).toBe(expected)
  })

  function staff(owners: (typeof anna)[], ...absences: Absence[]) {
    return { owners, absences, fallbackId: null }
  }

  function alone(digestDays: string) {
    return staff([{ ...anna, digestDays }], away(1, '2026-12-15', '2026-12-16'))
  }
})

test('the first day of a week is the first that is theirs', () => {
  const isTheirs = (days: string) => (day: Day) => isDigestDay({ digestDays: days }, day, works)
  expect(letters(week('2026-12-14'), (day) => isFirstOfWeek(day, isTheirs('1,2,3')))).toBe('M------')
  expect(letters(week('2026-12-14'), (day) => isFirstOfWeek(day, isTheirs('3,7')))).toBe('--W----')
  expect(letters(week('2026-12-14'), (day) => isFirstOfWeek(day, isTheirs('7')))).toBe('------S')
})

test.each([
  [null, 'M------'],
  ['monday', 'M------'],
  ['always', 'MTWTF--'],
  ['never', '-------'],
] as const)('with nothing due a mail comes where %s is wished', (digestEmpty, expected) => {
  const isTheirs = (day: Day) => works(day)
  const days = week('2026-12-14').filter(isTheirs)
  expect(letters(days, (day) => wantsEmptyMail({ digestEmpty }, day, isTheirs)).padEnd(7, '-')).toBe(expected)
})

test.each<[string, string, string[], string[]]>([
  ['every day had its mail', '2026-12-18', [], []],
  ['yesterday had none', '2026-12-17', [], ['2026-12-17']],
  ['over a weekend', '2026-12-11', ['2026-12-15'], ['2026-12-11', '2026-12-14', '2026-12-16', '2026-12-17']],
  ['of many the last five', '2026-11-02', [], ['2026-12-11', '2026-12-14', '2026-12-15', '2026-12-16', '2026-12-17']],
  ['days ahead, as after a clock set back', '2026-12-21', [], []],
])('days without mail on Friday 18 December: %s', (_, fromOn, had, expected) => {
  expect(missedDays({ fromOn: asDay(fromOn), had: had.map(asDay) }, asDay('2026-12-18'), works)).toEqual(expected)
})

test('from years ago nothing is told, and hardly anything looked at', () => {
  const asked: Day[] = []
  const never = (day: Day) => {
    asked.push(day)
    return false
  }
  expect(missedDays({ fromOn: asDay('2001-01-01'), had: [] }, asDay('2026-12-18'), never)).toEqual([])
  expect(asked.length).toBeLessThan(100)
})

describe('an alarm', () => {
  const today = asDay('2026-12-18')
  test.each<[string, string, DigestState, string | null, 'failed' | 'silent' | null]>([
    ['sent today', '2026-12-18', 'sent', '2026-12-18', null],
    ['nothing to send today', '2026-12-18', 'nothing', '2026-12-18', null],
    ['sent yesterday; today’s may still come', '2026-12-17', 'sent', '2026-12-17', null],
    ['sent on Wednesday: one day is missing', '2026-12-16', 'sent', '2026-12-16', null],
    ['sent on Tuesday: two are', '2026-12-15', 'sent', '2026-12-15', 'silent'],
    ['failed today', '2026-12-18', 'failed', '2026-12-17', 'failed'],
    ['failed yesterday, and not tried since', '2026-12-17', 'failed', '2026-12-16', 'failed'],
    ['nobody knows', '2026-12-18', 'unknown', null, 'failed'],
    ['gave up', '2026-12-18', 'gave-up', '2026-12-17', 'failed'],
    ['being sent', '2026-12-18', 'handed-over', '2026-12-17', null],
    ['being sent, for the first time since Tuesday', '2026-12-18', 'sending', '2026-12-15', 'silent'],
    ['the first one ever is being sent', '2026-12-18', 'sending', null, null],
    ['died yesterday while it was sent', '2026-12-17', 'handed-over', '2026-12-16', 'failed'],
  ])('%s', (_, day, state, settledOn, because) => {
    const last = aNote(day, state)
    const alarm = digestAlarm({ last, settledOn: settledOn === null ? null : asDay(settledOn) }, today, works)
    expect(alarm?.because ?? null).toBe(because)
    if (alarm?.because === 'failed') expect(alarm.note).toBe(last)
    if (alarm?.because === 'silent') expect(alarm.sinceOn).toBe(settledOn)
  })
})

function aNote(day: string, state: DigestState): DigestNote {
  return {
    ...{ day: asDay(day), state, address: 'anna@example.com', messageId: '<a@example.com>', tries: 1, doubts: 0 },
    ...{ begunAt: `${day}T06:30:00.000Z`, triedAt: `${day}T06:30:00.000Z`, fault: null },
  }
}
