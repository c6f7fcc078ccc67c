import { describe, expect, test } from 'vitest'
import { asDay, daysAfter, type Day } from '../../src/domain/day.ts'
import { aheadOf, digestOf, type ShownBefore } from '../../src/domain/digest.ts'
import { kindOfRule, type Rule } from '../../src/domain/follow-up.ts'
import { settingsOf } from '../../src/domain/settings.ts'
import { inWorkingOrder } from '../../src/domain/working-order.ts'

const today = asDay('2026-11-26')
const settings = settingsOf(new Map())
const ahead = (days: number) => daysAfter(today, days)

function anItem(
  id: number,
  dueIn: number,
  { rule = 'task', deadline = null }: { rule?: Rule; deadline?: number | null } = {},
) {
  return {
    ...{ id, rule, kind: kindOfRule(rule), dueOn: ahead(dueIn), endsOn: null, sortName: `customer ${100 + id}` },
    ...{ deadlineOn: deadline === null ? null : ahead(deadline), cadence: null, tags: null, silentSince: today },
    customer: { id, stage: 'active' as const, importance: 'B' as const },
  }
}

type Item = ReturnType<typeof anItem>

/** `1,2 | 3 | promise 2` are the lines, what is folded, and the rest. */
function said(items: readonly Item[], shown: readonly ShownBefore[] = []): string {
  const { lines, folded, rest } = digestOf(inWorkingOrder(items, today, settings), shown, today)
  const ids = (placed: typeof lines) => placed.map(({ item }) => item.id).join(',')
  return `${ids(lines)} | ${ids(folded)} | ${[...rest].map(([kind, count]) => `${kind} ${count}`).join(', ')}`
}

function wasShown(followUpId: number, dueIn: number, mails: number, lastOn: Day = ahead(-1)): ShownBefore {
  return { followUpId, dueOn: ahead(dueIn), mails, lastOn }
}

const many = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((id) => anItem(id, -1))

describe('the lines of a mail', () => {
  test.each<[string, readonly Item[], readonly ShownBefore[], string]>([
    ['nothing', [], [], ' |  | '],
    ['a few', [anItem(1, 0), anItem(2, -3)], [], '2,1 |  | '],
    ['the most urgent seven, the rest counted', many, [], '1,2,3,4,5,6,7 |  | manual 3'],
    [
      'counted by kind',
      [...many, anItem(11, 0, { rule: 'rhythm' }), anItem(12, 0, { rule: 'promise-them' })],
      [],
      '1,2,3,4,5,6,7 |  | manual 3, promise 1, cadence 1',
    ],
    ['shown in two mails', [anItem(1, -2)], [wasShown(1, -2, 2)], '1 |  | '],
    ['shown in three', [anItem(1, -3)], [wasShown(1, -3, 3)], ' | 1 | '],
    ['the mail of today is none before', [anItem(1, -2)], [wasShown(1, -2, 3, today)], '1 |  | '],
    ['moved in the meantime', [anItem(1, -1)], [wasShown(1, -4, 3)], '1 |  | '],
    ['what is folded makes room', many, [1, 2, 3].map((id) => wasShown(id, -1, 4)), '4,5,6,7,8,9,10 | 1,2,3 | '],
    ['a deadline ahead', [anItem(1, -5, { deadline: 2 })], [wasShown(1, -5, 5)], '1 |  | '],
    ['a deadline today', [anItem(1, -5, { deadline: 0 })], [wasShown(1, -5, 5)], '1 |  | '],
    ['a deadline that has passed', [anItem(1, -5, { deadline: -1 })], [wasShown(1, -5, 5)], ' | 1 | '],
    [
      'a promise of ours that can still be kept',
      [anItem(1, -5, { rule: 'promise-us', deadline: 1 })],
      [wasShown(1, -5, 5)],
      '1 |  | ',
    ],
    [
      'a promise of ours that is broken',
      [anItem(1, -5, { rule: 'promise-us', deadline: -4 })],
      [wasShown(1, -5, 5)],
      ' | 1 | ',
    ],
    ['a promise of theirs', [anItem(1, -5, { rule: 'promise-them' })], [wasShown(1, -5, 5)], ' | 1 | '],
    ['a complaint', [anItem(1, -5, { rule: 'complaint' })], [wasShown(1, -5, 9)], '1 |  | '],
  ])('%s', (_, items, shown, wanted) => {
    expect(said(items, shown)).toBe(wanted)
  })

  test('all that is due is counted, whatever becomes of it', () => {
    const due = inWorkingOrder([...many, anItem(11, 0), anItem(12, 0)], today, settings)
    expect(digestOf(due, [wasShown(1, -1, 3)], today)).toMatchObject({ overdue: 10, today: 2 })
  })
})

test('the look ahead counts what falls due, and names what can be done until a day and no longer', () => {
  const open = [anItem(1, -1, { deadline: 1 }), anItem(2, 1), anItem(3, 1), anItem(4, 7), anItem(5, 3, { deadline: 9 })]
  expect(aheadOf(open, today).map(({ on, count, deadlines }) => [on, count, deadlines.map(({ id }) => id)])).toEqual([
    ['2026-11-27', 2, [1]],
    ['2026-11-29', 1, []],
    ['2026-12-03', 1, []],
  ])
})
