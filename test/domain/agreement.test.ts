import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  agreementKinds,
  leadsOf,
  openReminder,
  reminders,
  termAfter,
  termOn,
  usualLeads,
  type Terms,
} from '../../src/domain/agreement.ts'
import { asDay, daysAfter, type Day } from '../../src/domain/day.ts'
import { workingDays } from '../../src/domain/working-days.ts'

/** Christmas 2026, New Year, Epiphany, Good Friday and Easter Monday 2027. */
const free = ['2026-12-25', '2026-12-26', '2027-01-01', '2027-01-06', '2027-03-26', '2027-03-29']
const works = workingDays(new Set([1, 2, 3, 4, 5]), (day) => free.includes(day))

describe('the term that counts', () => {
  const year = { startsOn: '2026-01-01', endsOn: '2026-12-31', notice: '3m' }
  const toFebruary = { startsOn: '2026-03-01', endsOn: '2027-02-28', notice: '1m', renews: '12m' }

  test.each<[terms: Partial<Record<keyof Terms, string>>, today: string, expected: string, why: string]>([
    // It ends
    [year, '2026-01-01', '0: 2026-01-01 to 2026-12-31, 2026-09-30 2026-09-30', 'the only one, on its first day'],
    [year, '2025-01-01', '0: 2026-01-01 to 2026-12-31, 2026-09-30 2026-09-30', 'before it begins'],
    [year, '2026-10-01', '0: 2026-01-01 to 2026-12-31, 2026-09-30 2026-09-30', 'when notice is too late: it ends'],
    [year, '2031-05-05', '0: 2026-01-01 to 2026-12-31, 2026-09-30 2026-09-30', 'when long past: never silently'],
    [{ endsOn: '2027-02-28' }, '2026-11-25', '0: - to 2027-02-28, 2027-02-28 2027-02-26', 'whose start nobody knows'],
    [
      { ...year, renews: 'sometimes' },
      '2027-01-01',
      '0: 2026-01-01 to 2026-12-31, 2026-09-30 2026-09-30',
      'a renewal that is none is none',
    ],

    // It renews itself
    [
      { ...year, renews: '12m' },
      '2026-09-30',
      '0: 2026-01-01 to 2026-12-31, 2026-09-30 2026-09-30',
      'the first on its last day for notice',
    ],
    [
      { ...year, renews: '12m' },
      '2026-10-01',
      '1: 2027-01-01 to 2027-12-31, 2027-09-30 2027-09-30',
      'the second from the day after, though it begins later',
    ],
    [
      { ...year, renews: '12m' },
      '2030-01-01',
      '4: 2030-01-01 to 2030-12-31, 2030-09-30 2030-09-30',
      'four years later the fifth',
    ],
    [
      { ...year, renews: '1y' },
      '2030-10-01',
      '5: 2031-01-01 to 2031-12-31, 2031-09-30 2031-09-30',
      'the same in years, after that day of notice',
    ],
    [
      toFebruary,
      '2027-01-31',
      '0: 2026-03-01 to 2027-02-28, 2027-01-31 2027-01-29',
      'on a Sunday notice can be given, though we act on Friday',
    ],
    [
      toFebruary,
      '2027-02-01',
      '1: 2027-03-01 to 2028-02-29, 2028-01-31 2028-01-31',
      'the end of February is the 29th in a leap year',
    ],
    [toFebruary, '2028-02-01', '2: 2028-03-01 to 2029-02-28, 2029-01-31 2029-01-31', 'and the 28th in the year after'],
    [
      { endsOn: '2028-02-29', notice: '1y', renews: '2y' },
      '2027-03-01',
      '1: 2028-03-01 to 2030-02-28, 2029-02-28 2029-02-28',
      'from a leap day for two years',
    ],
    [
      { endsOn: '2027-01-31', notice: '1w', renews: '1m' },
      '2027-01-25',
      '1: 2027-02-01 to 2027-02-28, 2027-02-21 2027-02-19',
      'monthly from the 31st: February',
    ],
    [
      { endsOn: '2027-01-31', notice: '1w', renews: '1m' },
      '2027-02-22',
      '2: 2027-03-01 to 2027-03-31, 2027-03-24 2027-03-24',
      'and then March to the 31st',
    ],
    [
      { endsOn: '2027-04-30', notice: '1w', renews: '1m' },
      '2027-05-01',
      '1: 2027-05-01 to 2027-05-31, 2027-05-24 2027-05-24',
      'the end of April is followed by the end of May',
    ],
    [
      { endsOn: '2027-01-30', renews: '1m' },
      '2027-03-01',
      '2: 2027-03-01 to 2027-03-30, 2027-03-30 2027-03-30',
      'a 30th that ends no month comes back after February',
    ],
    [
      { endsOn: '2026-09-30', notice: '6w>quarter', renews: '3m' },
      '2026-08-20',
      '1: 2026-10-01 to 2026-12-31, 2026-11-19 2026-11-19',
      'quarterly, six weeks before',
    ],
    [
      { endsOn: '2027-05-15', notice: '6w>quarter', renews: '12m' },
      '2027-03-01',
      '1: 2027-05-16 to 2028-05-15, 2028-02-18 2028-02-18',
      'an end that is none of a quarter: of March in every year',
    ],
    [
      { endsOn: '2027-01-31', notice: '3m', renews: '1m' },
      '2027-01-15',
      '3: 2027-04-01 to 2027-04-30, 2027-01-31 2027-01-29',
      'notice longer than the term: bound for three more',
    ],
    [
      { endsOn: '2026-11-06', notice: '2d', renews: '1w' },
      '2026-11-25',
      '3: 2026-11-21 to 2026-11-27, 2026-11-25 2026-11-25',
      'weekly',
    ],
    [
      { endsOn: '1900-01-01', renews: '1d' },
      '2026-11-25',
      '46349: 2026-11-25 to 2026-11-25, 2026-11-25 2026-11-25',
      'daily for more than a century',
    ],

    // It has no end
    [{ startsOn: '2026-01-01' }, '2026-11-25', '0: 2026-01-01 to -, - -', 'open-ended from the first'],
    [{ notice: '3m', renews: '12m' }, '2026-11-25', '0: - to -, - -', 'without an end nothing renews itself'],
    [
      { ...year, renews: 'open-ended' },
      '2026-09-30',
      '0: 2026-01-01 to 2026-12-31, 2026-09-30 2026-09-30',
      'the minimum term on its last day for notice',
    ],
    [{ ...year, renews: 'open-ended' }, '2026-10-01', '1: 2027-01-01 to -, - -', 'from the day after it is open-ended'],
    [{ ...year, renews: 'open-ended' }, '2040-01-01', '1: 2027-01-01 to -, - -', 'for good'],
  ])('of %o on %s is %s (%s)', (terms, today, expected) => {
    expect(said(termOn(aTerms(terms), asDay(today), works))).toBe(expected)
  })

  test.each<[Partial<Record<keyof Terms, string>>, string[], string]>([
    [year, ['0: 2026-01-01 to 2026-12-31, 2026-09-30 2026-09-30'], 'one that ends has one'],
    [{ startsOn: '2026-01-01' }, ['0: 2026-01-01 to -, - -'], 'an open-ended one as well'],
    [
      { ...year, renews: 'open-ended' },
      ['0: 2026-01-01 to 2026-12-31, 2026-09-30 2026-09-30', '1: 2027-01-01 to -, - -'],
      'a minimum term is followed by one without an end',
    ],
    [
      { endsOn: '2027-01-31', notice: '14d', renews: '1m' },
      [
        '0: - to 2027-01-31, 2027-01-17 2027-01-15',
        '1: 2027-02-01 to 2027-02-28, 2027-02-14 2027-02-12',
        '2: 2027-03-01 to 2027-03-31, 2027-03-17 2027-03-17',
        '3: 2027-04-01 to 2027-04-30, 2027-04-16 2027-04-16',
      ],
      'one that renews itself goes on',
    ],
  ])('of %o is followed by others: %o (%s)', (given, expected) => {
    const terms = aTerms(given)
    const all = [termOn(terms, asDay('2026-01-01'), works)]
    for (let next = termAfter(terms, all[0]!, works); next && all.length < 4; next = termAfter(terms, next, works))
      all.push(next)
    expect(all.map(said)).toEqual(expected)
  })

  it('is the same by leaps and step by step', () => {
    const anyTerms = fc.record({
      startsOn: fc.constant(null),
      endsOn: fc.nat(400).map((days) => daysAfter(asDay('2026-01-01'), days)),
      notice: fc.constantFrom(null, '10d', '6w', '1m', '1m>month', '6w>quarter', '3m>year'),
      renews: fc.constantFrom(null, 'open-ended', '20d', '1w', '1m', '3m', '12m', '2y'),
    })
    fc.assert(
      fc.property(anyTerms, fc.nat(2500), (terms, days) => {
        const today = daysAfter(asDay('2025-06-01'), days)
        let term = termOn(terms, asDay('1950-01-01'), works)
        while (term.noticeOn !== null && term.noticeOn < today) {
          const next = termAfter(terms, term, works)
          if (!next) break
          expect(next).toMatchObject({ number: term.number + 1, startsOn: daysAfter(term.endsOn!, 1) })
          term = next
        }
        expect(termOn(terms, today, works)).toEqual(term)
      }),
      { numRuns: 300 },
    )
  })
})

describe('lead times', () => {
  it('are usual for every kind, longest first', () => {
    for (const kind of agreementKinds) {
      const leads = usualLeads[kind]
      expect([kind, leads.length === 0 ? [] : leadsOf(leads.join(','))]).toEqual([kind, leads])
    }
  })

  test.each<[string, string | null, string]>([
    ['60d,30d,7d', '60d,30d,7d', 'as they come'],
    ['7d, 60d ,30d', '60d,30d,7d', 'the longest first'],
    ['30d,7d,30d', '30d,7d', 'each once'],
    ['3m,6w,100d,1y', '1y,100d,3m,6w', 'of several units'],
    ['2w', '2w', 'only one'],
    ['', null, 'none'],
    ['60d,', null, 'an empty one'],
    ['60d,soon', null, 'a word'],
    ['0d', null, 'no time'],
    ['60', null, 'no unit'],
    ['60d;30d', null, 'no comma'],
  ])('%o are %o (%s)', (text, expected) => {
    expect(leadsOf(text)?.join(',') ?? null).toBe(expected)
  })
})

describe('reminders', () => {
  test.each<[actBy: string | null, leads: string, enteredOn: string, expected: string, why: string]>([
    ['2026-09-30', '90d,30d,7d', '2026-01-15', '90d 2026-07-02, 30d 2026-08-31, 7d 2026-09-23', 'each before that day'],
    ['2026-09-30', '7d,90d,30d', '2026-01-15', '90d 2026-07-02, 30d 2026-08-31, 7d 2026-09-23', 'in whatever order'],
    ['2026-11-30', '30d,7d', '2026-01-15', '30d 2026-11-02, 7d 2026-11-23', 'Saturday 31 October: on Monday'],
    ['2026-09-30', '3m,1m', '2026-01-15', '3m 2026-06-30, 1m 2026-08-31', 'Sunday 30 August: on Monday'],
    ['2027-03-30', '2d', '2026-01-15', '2d 2027-03-30', 'Easter Sunday: after Monday, which is the day itself'],
    ['2026-11-30', '2d,1d', '2026-01-15', '2d 2026-11-30, 1d 2026-11-30', 'a weekend before: both on the day itself'],
    ['2026-11-28', '1d', '2026-01-15', '1d 2026-11-27', 'a last day that is a Saturday'],
    ['2026-11-29', '1d', '2026-01-15', '1d 2026-11-29', 'a last day that is a Sunday: never past it'],
    ['2026-09-30', '90d,30d,7d', '2026-07-01', '90d 2026-07-02, 30d 2026-08-31, 7d 2026-09-23', 'entered just in time'],
    ['2026-09-30', '90d,30d,7d', '2026-07-02', '90d 2026-07-02, 30d 2026-08-31, 7d 2026-09-23', 'entered on the first'],
    ['2026-09-30', '90d,30d,7d', '2026-08-30', '90d 2026-08-30, 30d 2026-08-31, 7d 2026-09-23', 'entered on a Sunday'],
    ['2026-09-30', '90d,30d,7d', '2026-09-01', '30d 2026-09-01, 7d 2026-09-23', 'two have come: the shorter is left'],
    ['2026-09-30', '90d,30d,7d', '2026-09-25', '7d 2026-09-25', 'all have come: the shortest is left'],
    ['2026-09-30', '90d,30d,7d', '2026-09-30', '7d 2026-09-30', 'entered on the last day'],
    ['2026-09-30', '90d,30d,7d', '2026-10-05', '7d 2026-10-05', 'entered too late: at once'],
    ['2026-09-30', '', '2026-01-15', '0d 2026-09-30', 'without lead times on the day itself'],
    ['2026-09-30', '', '2026-10-05', '0d 2026-10-05', 'without lead times and too late: at once'],
    ['2026-09-30', 'soon', '2026-01-15', '0d 2026-09-30', 'a lead time that is none is none'],
    [null, '90d,30d', '2026-01-15', '', 'open-ended: nothing to act by'],
  ])('for %s with %s, entered on %s: %s (%s)', (actBy, leads, enteredOn, expected) => {
    const planned = reminders(
      { actBy: actBy === null ? null : asDay(actBy) },
      leads === '' ? [] : leads.split(','),
      asDay(enteredOn),
      works,
    )
    expect(planned.map(({ lead, dueOn }) => `${lead} ${dueOn}`).join(', ')).toBe(expected)
  })

  const planned = [
    { lead: '90d', dueOn: asDay('2026-07-02') },
    { lead: '30d', dueOn: asDay('2026-08-31') },
    { lead: '7d', dueOn: asDay('2026-09-23') },
  ]

  test.each<[raised: string, open: string, why: string]>([
    ['', '90d', 'nothing raised: the first'],
    ['90d 2026-07-02', '30d', 'raised when due: the next'],
    ['90d 2026-06-20', '30d', 'raised early: the next'],
    ['90d 2026-08-30', '30d', 'raised late, but before the next was due'],
    ['90d 2026-08-31', '7d', 'raised when two were due: both are'],
    ['90d 2026-07-02, 30d 2026-08-31', '7d', 'one after the other'],
    ['30d 2026-08-20', '7d', 'the shorter one raised: the longer had come by then'],
    ['60d 2026-08-03', '30d', 'a lead time that is not planned any more counts by its day'],
    ['90d 2026-09-30', '7d', 'all were due: the last one stays'],
    ['7d 2026-09-23', '7d', 'the last one stays, however often it was raised'],
  ])('with %o raised leave open %s (%s)', (text, open) => {
    const raised = text === '' ? [] : text.split(', ').map(raisedOf)
    expect(openReminder(planned, raised)?.lead).toBe(open)
  })

  it('leave open the only one, and none where there are none', () => {
    expect(openReminder(planned.slice(2), [raisedOf('7d 2026-09-23')])).toEqual(planned[2])
    expect(openReminder([], [raisedOf('7d 2026-09-23')])).toBeNull()
  })
})

function aTerms({ startsOn, endsOn, notice, renews }: Partial<Record<keyof Terms, string>>): Terms {
  return {
    startsOn: startsOn === undefined ? null : asDay(startsOn),
    endsOn: endsOn === undefined ? null : asDay(endsOn),
    notice: notice ?? null,
    renews: renews ?? null,
  }
}

function said({ number, startsOn, endsOn, noticeOn, actBy }: ReturnType<typeof termOn>): string {
  return `${number}: ${startsOn ?? '-'} to ${endsOn ?? '-'}, ${noticeOn ?? '-'} ${actBy ?? '-'}`
}

function raisedOf(text: string): { lead: string; closedOn: Day } {
  const [lead, closedOn] = text.split(' ')
  return { lead: lead!, closedOn: asDay(closedOn!) }
}
