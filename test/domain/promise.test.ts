import { expect, test } from 'vitest'
import { asDay } from '../../src/domain/day.ts'
import { promised } from '../../src/domain/promise.ts'
import { reliabilityOf } from '../../src/domain/reliability.ts'
import { workingDays } from '../../src/domain/working-days.ts'

const holiday = '2026-12-08'
const works = workingDays(new Set([1, 2, 3, 4, 5]), (day) => day === holiday)

test.each([
  ['us', '2026-11-25', '2026-11-27', '2026-11-26', '2026-11-27', 'the working day before'],
  ['us', '2026-11-25', '2026-11-30', '2026-11-27', '2026-11-30', 'over a weekend'],
  ['us', '2026-11-25', '2026-11-29', '2026-11-27', '2026-11-29', 'a Sunday stays as it was typed'],
  ['us', '2026-11-25', '2026-12-09', '2026-12-07', '2026-12-09', 'over a holiday'],
  ['us', '2026-11-25', '2026-11-25', '2026-11-25', '2026-11-25', 'for the same day: never before it was made'],
  ['us', '2026-11-25', '2026-11-26', '2026-11-25', '2026-11-26', 'for the next day'],
  ['us', '2026-11-28', '2026-11-29', '2026-11-28', '2026-11-29', 'made and due on one weekend'],
  ['them', '2026-11-25', '2026-11-27', '2026-11-30', null, 'the working day after'],
  ['them', '2026-11-25', '2026-12-07', '2026-12-09', null, 'after a holiday'],
] as const)('by %s, made %s for %s: due %s, deadline %s (%s)', (...[madeBy, madeOn, dueOn, due, deadline]) => {
  const promise = { id: 7, contactId: null, madeBy, text: 'x', settledOn: null, ...days({ madeOn, dueOn }) }
  expect(promised(promise, works)).toMatchObject({ dueOn: due, deadlineOn: deadline, occurrence: '7', originId: 7 })
})

test('how reliable both sides are: what is open and overdue counts against its side', () => {
  const settled = (
    madeBy: 'us' | 'them',
    dueOn: string,
    settledOn: string | null,
    outcome: 'kept' | 'broken' | null,
  ) => ({
    ...{ madeBy, outcome, dueOn: asDay(dueOn), settledOn: settledOn === null ? null : asDay(settledOn) },
  })
  expect(
    reliabilityOf(
      [
        settled('us', '2026-11-10', '2026-11-10', 'kept'),
        settled('us', '2026-11-10', '2026-11-12', 'kept'),
        settled('us', '2026-11-10', '2026-11-09', 'broken'),
        settled('us', '2026-11-24', null, null),
        settled('us', '2026-11-25', null, null),
      ],
      asDay('2026-11-25'),
      works,
    ),
  ).toEqual([
    { by: 'us', kept: 1, late: 1, broken: 1, open: 2, overdue: 1, onTime: 0.25 },
    { by: 'them', kept: 0, late: 0, broken: 0, open: 0, overdue: 0, onTime: null },
  ])
})

function days({ madeOn, dueOn }: { madeOn: string; dueOn: string }) {
  return { madeOn: asDay(madeOn), dueOn: asDay(dueOn) }
}
