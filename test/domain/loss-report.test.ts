import { describe, expect, test } from 'vitest'
import { asDay } from '../../src/domain/day.ts'
import type { LossReason, SaidBy } from '../../src/domain/loss.ts'
import { lossReport, type LostCustomer } from '../../src/domain/loss-report.ts'
import type { Stage } from '../../src/domain/customer.ts'

const today = asDay('2026-11-20')

/** `1 2026-03-02 price customer lost 2027-03-02`: customer, day, reason, who says so, stage today, when to try again. */
function losses(...lines: readonly string[]): LostCustomer[] {
  return lines.map((line) => {
    const [id, on, reason, saidBy, stage, winBackOn] = line.split(' ')
    return {
      ...{ on: asDay(on!), reason: reason as LossReason, saidBy: saidBy as SaidBy, note: null },
      winBackOn: winBackOn === undefined ? null : asDay(winBackOn),
      customer: { id: Number(id), name: `C${id}`, stage: stage as Stage },
    }
  })
}

/** A line for each row: `2026 price 2: 1 said, 0 back, next 2027-03-02`. */
function reported(lost: readonly LostCustomer[], from: string | null = null, until: string = today): string[] {
  const period = { from: from === null ? null : asDay(from), until: asDay(until), today }
  return lossReport(lost, period).map(
    ({ year, reason, count, saidByCustomer, cameBack, nextWinBackOn }) =>
      `${year} ${reason} ${count}: ${saidByCustomer} said, ${cameBack} back, next ${nextWinBackOn ?? 'never'}`,
  )
}

describe('the reasons for losses', () => {
  test.each([
    ['none', [], []],
    [
      'the most frequent first, those of equal number as in defaults.md',
      ['1 2026-01-05 silence us lost', '2 2026-02-05 price us lost', '3 2026-03-05 competitor us lost'].concat(
        '4 2026-04-05 competitor customer lost',
      ),
      [
        '2026 competitor 2: 1 said, 0 back, next never',
        '2026 price 1: 0 said, 0 back, next never',
        '2026 silence 1: 0 said, 0 back, next never',
      ],
    ],
    [
      'the latest year first',
      ['1 2024-12-31 price us lost', '2 2025-01-01 price us lost', '3 2026-11-20 closed us lost'],
      [
        '2026 closed 1: 0 said, 0 back, next never',
        '2025 price 1: 0 said, 0 back, next never',
        '2024 price 1: 0 said, 0 back, next never',
      ],
    ],
    [
      'who is not lost today came back',
      ['1 2026-01-05 price us active 2027-01-05', '2 2026-02-05 price us lost 2027-02-05'],
      ['2026 price 2: 0 said, 1 back, next 2027-02-05'],
    ],
    [
      'the soonest attempt that is still to come, today included',
      ['1 2026-01-05 service us lost 2026-04-05', '2 2026-08-20 service us lost 2026-11-20'].concat(
        '3 2026-09-05 service us lost 2026-12-05',
      ),
      ['2026 service 3: 0 said, 0 back, next 2026-11-20'],
    ],
    [
      'who was lost again counts for both, and has the last date',
      ['1 2026-01-05 price us lost 2027-01-05', '1 2026-06-05 silence us lost 2027-06-05'],
      ['2026 price 1: 0 said, 0 back, next never', '2026 silence 1: 0 said, 0 back, next 2027-06-05'],
    ],
  ])('%s', (_, lost, rows) => {
    expect(reported(losses(...lost))).toEqual(rows)
    expect(reported(losses(...lost).reverse())).toEqual(rows)
  })

  test.each([
    ['2025-02-01', '2025-03-01', 1],
    ['2025-02-02', '2025-03-01', 0],
    [null, '2025-01-31', 0],
    [null, '2025-02-01', 1],
    ['2025-02-01', '2026-11-20', 2],
  ])('from %s until %s, both included', (from, until, count) => {
    const lost = losses('1 2025-02-01 price us lost', '2 2025-04-01 other us lost')
    expect(reported(lost, from, until)).toHaveLength(count)
  })

  test('say who it was, and when', () => {
    expect(
      lossReport(losses('7 2026-01-05 merger us lost'), { from: null, until: today, today })[0]?.customers,
    ).toEqual([{ id: 7, name: 'C7', on: '2026-01-05', note: null, winBackOn: null }])
  })
})
