import { describe, expect, test } from 'vitest'
import { asDay, weekdayOf, type Day } from '../../src/domain/day.ts'
import { lastTogether, togetherOn, type Handing } from '../../src/domain/together.ts'

const works = (day: Day) => weekdayOf(day) <= 5

/** Entered on a Thursday, for the Monday after a last day on a Sunday. */
function aHanding({ away = [], ...said }: { away?: [string, string | null][] } & Partial<Handing> = {}): Handing {
  return {
    ...{ startsOn: asDay('2027-02-01'), enteredOn: asDay('2026-11-26'), formerLeftOn: asDay('2027-01-31') },
    formerAway: away.map(([from, until]) => ({ fromOn: asDay(from), untilOn: until === null ? null : asDay(until) })),
    ...said,
  }
}

describe('the last day together', () => {
  test.each<[string, Handing, string | null]>([
    ['is the last one of the old owner', aHanding(), '2027-01-31'],
    ['has no end where they stay', aHanding({ formerLeftOn: null }), null],
    ['is before an absence that lasts until then', aHanding({ away: [['2026-11-30', '2027-03-15']] }), '2026-11-27'],
    ['is before one without end', aHanding({ formerLeftOn: null, away: [['2027-01-11', null]] }), '2027-01-08'],
    ['is not before one that ends earlier', aHanding({ away: [['2026-11-30', '2027-01-15']] }), '2027-01-31'],
    [
      'is before the first of two that follow each other',
      aHanding({
        away: [
          ['2026-12-21', '2027-01-10'],
          ['2027-01-11', null],
        ],
      }),
      '2026-12-18',
    ],
  ])('%s', (_, handing, expected) => {
    expect(lastTogether(handing, works)).toBe(expected)
  })
})

describe('what old and new owner do together is', () => {
  const spread = (days: readonly string[], handing: Handing) =>
    days.map((day) => togetherOn(asDay('2027-01-25'), { ...handing, spreadOn: asDay(day) }, works)).join(' ')

  test.each<[string, Handing, string]>([
    ['when it is due', aHanding(), '2027-01-25'],
    ['before an absence', aHanding({ away: [['2027-01-18', '2027-03-15']] }), '2027-01-15'],
    ['before an absence that is over by then', aHanding({ away: [['2027-01-18', '2027-01-26']] }), '2027-01-15'],
    ['after it where there is no day before', aHanding({ away: [['2026-11-02', '2027-01-26']] }), '2027-01-27'],
    ['before the last day, however late the handover', aHanding({ formerLeftOn: asDay('2027-01-10') }), '2027-01-08'],
  ])('%s', (_, handing, expected) => {
    expect(togetherOn(asDay('2027-01-25'), handing, works)).toBe(expected)
  })

  test('spread over as many days as the first calls, backwards from there', () => {
    expect(spread(['2027-02-01', '2027-02-02', '2027-02-03'], aHanding())).toBe('2027-01-25 2027-01-22 2027-01-21')
  })

  test('spread evenly over the days that are left before an absence', () => {
    const handing = aHanding({ away: [['2026-11-30', '2027-03-15']] })
    expect(spread(['2027-02-01', '2027-02-02', '2027-02-03', '2027-02-04'], handing)).toBe(
      '2026-11-27 2026-11-26 2026-11-27 2026-11-26',
    )
  })
})
