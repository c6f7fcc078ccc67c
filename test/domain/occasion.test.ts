import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { stages } from '../../src/domain/customer.ts'
import { asDay, daysAfter, partsOf, type Day } from '../../src/domain/day.ts'
import {
  anniversaryOccurrences,
  birthdayIn,
  birthdayOccurrences,
  hadDialogueWithin12Months,
  nextChangeOn,
  occasionsMuted,
  whileThere,
  type BirthdayLead,
  type Occurrence,
} from '../../src/domain/occasion.ts'
import { workingDays } from '../../src/domain/working-days.ts'

const mondayToFriday = new Set([1, 2, 3, 4, 5])
/** Christmas 2026 (a Friday), New Year's Day (a Friday) and Epiphany 2027 (a Wednesday). */
const free = ['2026-12-25', '2027-01-01', '2027-01-06']
const works = workingDays(mondayToFriday, (day) => free.includes(day))

test.each([
  ['1984-03-20', 2026, '2026-03-20', 'with the year of birth'],
  ['--03-20', 2026, '2026-03-20', 'without'],
  ['1984-02-29', 2028, '2028-02-29', 'a leap day in a leap year'],
  ['1984-02-29', 2027, '2027-02-28', 'and in another'],
  ['--02-29', 2026, '2026-02-28', 'without the year of birth too'],
  ['--02-29', 2100, '2100-02-28', 'a century without a leap day'],
  ['--02-29', 2000, '2000-02-29', 'a century with one'],
  ['--02-28', 2028, '2028-02-28', 'the day before stays where it is'],
  ['--12-31', 2026, '2026-12-31', 'the last day of a year'],
])('%s in %i: %s (%s)', (birthday, year, expected) => {
  expect(birthdayIn(birthday, year)).toBe(expected)
})

describe('a birthday', () => {
  test.each([
    ['--11-20', '2026-11-20', '2026-11-16', '2026-11-20', '2026-11-28', 'a Friday'],
    ['--11-21', '2026-11-21', '2026-11-17', '2026-11-23', '2026-11-28', 'a Saturday'],
    ['--11-22', '2026-11-22', '2026-11-17', '2026-11-23', '2026-11-28', 'a Sunday'],
    ['--11-23', '2026-11-23', '2026-11-17', '2026-11-23', '2026-12-01', 'a Monday'],
    ['--12-24', '2026-12-24', '2026-12-18', '2026-12-24', '2027-01-05', 'the day before a holiday'],
    ['--12-25', '2026-12-25', '2026-12-21', '2026-12-28', '2027-01-05', 'a holiday before a weekend'],
    ['--12-31', '2026-12-31', '2026-12-24', '2026-12-31', '2027-01-12', 'the last day of a year'],
    ['--01-01', '2027-01-01', '2026-12-28', '2027-01-04', '2027-01-12', 'New Year: a card in the year before'],
    ['--01-04', '2027-01-04', '2026-12-28', '2027-01-04', '2027-01-13', 'the first working day of a year'],
    ['--01-06', '2027-01-06', '2026-12-30', '2027-01-07', '2027-01-14', 'a holiday in the week'],
    ['1984-02-29', '2027-02-28', '2027-02-23', '2027-03-01', '2027-03-06', 'a leap day in another year'],
  ])('%s, celebrated on %s: card %s, call %s, lapses %s (%s)', (birthday, on, card, call, lapsesOn) => {
    const from = asDay('2026-11-15')
    const year = partsOf(asDay(on)).year
    const [byCard] = birthdayOccurrences({ birthday, from }, { works, lead: 'card' })
    const [byCall] = birthdayOccurrences({ birthday, from }, { works, lead: 'call' })
    expect(byCard).toEqual({ year, on, dueOn: card, lapsesOn })
    expect(byCall).toEqual({ year, on, dueOn: call, lapsesOn })
  })

  test.each([
    ['--03-20', '2026-01-01', '2026-03-20 2027-03-20', 'ahead in this year'],
    ['--03-20', '2026-03-20', '2026-03-20 2027-03-20', 'on the day'],
    ['--03-20', '2026-03-27', '2026-03-20 2027-03-20', 'on the last day on which it is shown'],
    ['--03-20', '2026-03-28', '2027-03-20 2028-03-20', 'lapsed'],
    ['--03-20', '2026-12-31', '2027-03-20 2028-03-20', 'at the end of the year'],
    ['--12-31', '2026-12-30', '2026-12-31 2027-12-31', 'the day before, at the turn of the year'],
    ['--12-31', '2027-01-11', '2026-12-31 2027-12-31', 'still shown in the next year'],
    ['--12-31', '2027-01-12', '2027-12-31 2028-12-31', 'and lapsed there'],
    ['--01-01', '2026-12-01', '2027-01-01 2028-01-01', 'before its card, in the year before'],
    ['--01-01', '2026-12-31', '2027-01-01 2028-01-01', 'after its card, in the year before'],
    ['--02-29', '2026-11-20', '2027-02-28 2028-02-29', 'a leap day: the year before a leap year'],
    ['--02-29', '2028-02-28', '2028-02-29 2029-02-28', 'a leap day: the day before it'],
  ])('%s from %s: %s (%s)', (birthday, from, expected) => {
    for (const lead of ['card', 'call'] as const) {
      const pair = birthdayOccurrences({ birthday, from: asDay(from) }, { works, lead })
      expect(pair.map(({ on }) => on).join(' ')).toBe(expected)
    }
  })

  test.each<[{ lead: BirthdayLead; leadDays?: number; lapseDays?: number }, string, string]>([
    [{ lead: 'card', leadDays: 1 }, '2026-11-20..2026-11-28', 'a working day before a Sunday'],
    [{ lead: 'card', leadDays: 10 }, '2026-11-09..2026-11-28', 'two weeks before'],
    [{ lead: 'card', leadDays: 0 }, '2026-11-20..2026-11-28', 'no lead: before a free day rather than after it'],
    [{ lead: 'call', leadDays: 10 }, '2026-11-23..2026-11-28', 'a call has no lead'],
    [{ lead: 'call', lapseDays: 1 }, '2026-11-23..2026-11-24', 'lapsing after a working day'],
    [{ lead: 'call', lapseDays: 0 }, '2026-11-23..2026-11-24', 'shown on the day on which it is due at least'],
    [{ lead: 'card', lapseDays: 0 }, '2026-11-17..2026-11-23', 'else until the day itself'],
  ])('on a Sunday, with %o: %s (%s)', (rules, expected) => {
    const birthday = { birthday: '--11-22', from: asDay('2026-11-15') }
    const [{ dueOn, lapsesOn }] = birthdayOccurrences(birthday, { works, ...rules })
    expect(`${dueOn}..${lapsesOn}`).toBe(expected)
  })

  it('is the same whatever the year of birth, so that no age can be told from it', () => {
    const [from, rules] = [asDay('2026-11-20'), { works, lead: 'card' } as const]
    const all = ['1950-03-20', '2001-03-20', '--03-20'].map((birthday) =>
      birthdayOccurrences({ birthday, from }, rules),
    )
    expect(all).toEqual([all[0], all[0], all[0]])
  })

  it('is kept where nobody works at all, so that nothing is lost', () => {
    const rules = { works: () => false, lead: 'call' } as const
    const [current] = birthdayOccurrences({ birthday: '--03-20', from: asDay('2026-01-01') }, rules)
    expect(current).toEqual({ year: 2026, on: '2026-03-20', dueOn: '2026-03-20', lapsesOn: '2026-03-26' })
  })
})

describe('the anniversary of a relationship', () => {
  test.each([
    ['2025-12-04', '2026-11-20', '1 2026-12-04, 5 2030-12-04', 'the first'],
    ['2026-11-20', '2026-11-20', '1 2027-11-20, 5 2031-11-20', 'a customer since today'],
    ['2026-12-04', '2026-11-20', '1 2027-12-04, 5 2031-12-04', 'a customer from a day ahead on'],
    ['2036-12-04', '2026-11-20', '1 2037-12-04, 5 2041-12-04', 'or from one far ahead'],
    ['2024-12-04', '2026-11-20', '5 2029-12-04, 10 2034-12-04', 'two years are not round'],
    ['2016-12-04', '2026-11-20', '10 2026-12-04, 15 2031-12-04', 'ten years'],
    ['2016-12-04', '2026-12-11', '10 2026-12-04, 15 2031-12-04', 'on the last day on which it is shown'],
    ['2016-12-04', '2026-12-12', '15 2031-12-04, 20 2036-12-04', 'lapsed'],
    ['2001-12-04', '2026-11-20', '25 2026-12-04, 30 2031-12-04', 'the last that is listed, and five years on'],
    ['1996-12-04', '2026-11-20', '30 2026-12-04, 35 2031-12-04', 'beyond the list'],
    ['1969-07-01', '2026-11-20', '60 2029-07-01, 65 2034-07-01', 'far beyond it'],
    ['2016-12-31', '2027-01-11', '10 2026-12-31, 15 2031-12-31', 'shown beyond the turn of the year'],
    ['2016-02-29', '2026-02-01', '10 2026-02-28, 15 2031-02-28', 'a leap day in other years'],
    ['2012-02-29', '2027-11-20', '20 2032-02-29, 25 2037-02-28', 'and in leap years'],
  ])('since %s, from %s: %s (%s)', (sinceOn, from, expected) => {
    const pair = anniversaryOccurrences({ sinceOn: asDay(sinceOn), from: asDay(from) }, { works })
    expect(pair.map(({ years, on }) => `${years} ${on}`).join(', ')).toBe(expected)
  })

  test.each([
    ['2016-12-04', '2026-11-27', '2026-12-12', 'a Friday'],
    ['2016-12-06', '2026-11-30', '2026-12-12', 'a Sunday'],
    ['2016-12-25', '2026-12-18', '2027-01-05', 'a holiday'],
    ['2017-01-04', '2026-12-24', '2027-01-13', 'after the turn of the year'],
  ])('since %s: due %s, lapses %s (%s)', (sinceOn, dueOn, lapsesOn) => {
    const [current] = anniversaryOccurrences({ sinceOn: asDay(sinceOn), from: asDay('2026-11-20') }, { works })
    expect(current).toMatchObject({ years: 10, dueOn, lapsesOn })
  })

  test.each([
    [[3], '13 2029-12-04, 18 2034-12-04', 'every fifth after a single one'],
    [[1, 2, 3, 50], '50 2066-12-04, 55 2071-12-04', 'none before the next that is listed'],
    [[11, 12], '11 2027-12-04, 12 2028-12-04', 'two years running'],
    [[], '', 'none'],
  ])('of the years %o: %s (%s)', (anniversaryYears, expected) => {
    const since = { sinceOn: asDay('2016-12-04'), from: asDay('2026-12-31') }
    const pair = anniversaryOccurrences(since, { works, anniversaryYears })
    expect(pair.map(({ years, on }) => `${years} ${on}`).join(', ')).toBe(expected)
  })

  it('is due and lapses as the settings say', () => {
    const since = { sinceOn: asDay('2016-12-04'), from: asDay('2026-11-20') }
    const [current] = anniversaryOccurrences(since, { works, leadDays: 2, lapseDays: 1 })
    expect(current).toMatchObject({ dueOn: '2026-12-02', lapsesOn: '2026-12-08' })
  })
})

describe('the day on which other occurrences should be stored', () => {
  it('is that on which the current one lapses', () => {
    const from = asDay('2026-03-20')
    const pair = birthdayOccurrences({ birthday: '--03-20', from }, { works, lead: 'call' })
    expect(nextChangeOn(pair)).toBe('2026-03-28')
  })

  it('is the first of several people', () => {
    const pairs = ['--03-20', '--03-10'].flatMap((birthday) =>
      birthdayOccurrences({ birthday, from: asDay('2026-03-01') }, { works, lead: 'call' }),
    )
    expect(nextChangeOn(pairs)).toBe('2026-03-18')
  })

  it('does not come where there are none', () => {
    expect(nextChangeOn([])).toBeNull()
  })
})

describe('occasions are muted where they would hurt', () => {
  const fine = { hasOpenComplaint: false, stage: 'active', wishesNone: false } as const

  test.each<[Partial<Parameters<typeof occasionsMuted>[0]>, boolean, string]>([
    [{}, false, 'nothing against it'],
    [{ hasOpenComplaint: true }, true, 'an open complaint'],
    [{ wishesNone: true }, true, 'wished none'],
    [{ stage: 'lost', hasOpenComplaint: true, wishesNone: true }, true, 'everything at once'],
  ])('%o: %s (%s)', (said, expected) => {
    expect(occasionsMuted({ ...fine, ...said })).toBe(expected)
  })

  it('in no stage but lost', () => {
    expect(stages.filter((stage) => occasionsMuted({ ...fine, stage }))).toEqual(['lost'])
  })

  test.each<[string | null, string | null, string | null, string]>([
    [null, null, '2026-03-28', 'alive and there'],
    ['2020-05-01', null, null, 'died'],
    ['2020-05-01', '2030-01-01', null, 'died, whatever else'],
    [null, '2025-12-31', null, 'left long ago'],
    [null, '2026-03-20', null, 'leaves before it is due'],
    [null, '2026-03-23', '2026-03-24', 'leaves on the day on which it is due'],
    [null, '2026-03-25', '2026-03-26', 'leaves while it is still shown'],
    [null, '2026-03-28', '2026-03-28', 'leaves when it has lapsed'],
    [null, '2027-01-31', '2026-03-28', 'leaves later'],
  ])('a contact who died %o, left %o is congratulated until %o: %s', (diedOn, leftOn, lapsesOn) => {
    const contact = { diedOn: dayOrNull(diedOn), leftOn: dayOrNull(leftOn) }
    const birthday = { on: asDay('2026-03-21'), dueOn: asDay('2026-03-23'), lapsesOn: asDay('2026-03-28') }
    expect(whileThere(birthday, contact)?.lapsesOn ?? null).toBe(lapsesOn)
  })

  it('sends no card that comes when somebody has left', () => {
    const card = { on: asDay('2026-03-20'), dueOn: asDay('2026-03-16'), lapsesOn: asDay('2026-03-28') }
    expect(whileThere(card, { diedOn: null, leftOn: asDay('2026-03-19') })).toBeNull()
  })

  test.each<[string | null, string, boolean, string]>([
    [null, '2026-11-20', false, 'never'],
    ['2025-11-19', '2026-11-20', false, 'a year and a day before'],
    ['2025-11-20', '2026-11-20', true, 'a year before'],
    ['2026-11-20', '2026-11-20', true, 'on the day'],
    ['2026-11-23', '2026-11-20', true, 'since'],
    ['2025-02-27', '2026-02-28', false, 'a year and a day before the end of February'],
    ['2027-02-28', '2028-02-29', true, 'a year before a leap day'],
    ['2026-11-20', '2031-11-20', false, 'today does not count for an anniversary in five years'],
  ])('a last dialogue on %o, for an anniversary on %s: %s (%s)', (lastDialogueOn, on, expected) => {
    expect(hadDialogueWithin12Months(dayOrNull(lastDialogueOn), asDay(on))).toBe(expected)
  })
})

describe('whatever the calendar', () => {
  const start = asDay('2026-01-01')
  const ahead = (most: number) => fc.nat(most).map((days) => daysAfter(start, days))
  const calendar = fc
    .record({
      week: fc.oneof(fc.constant([1, 2, 3, 4, 5]), fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 })),
      closed: fc.array(fc.record({ from: ahead(1500), days: fc.integer({ min: 1, max: 30 }) }), { maxLength: 8 }),
    })
    .map(({ week, closed }) => {
      const shut = new Set(closed.flatMap(({ from, days }) => span(from, days)))
      return { ...{ week, closed }, works: workingDays(new Set(week), (day) => shut.has(day)) }
    })
  const someDays = (most: number) => fc.record({ leadDays: fc.nat(most), lapseDays: fc.nat(most) })
  const birthday = fc.nat(365).map((days) => `--${daysAfter(asDay('2024-01-01'), days).slice(5)}`)
  const lead = fc.constantFrom<BirthdayLead[]>('card', 'call')
  const years = fc
    .uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 })
    .map((kept) => kept.sort((a, b) => a - b))
  const since = fc.nat(9000).map((days) => daysAfter(asDay('2004-01-01'), days))

  /** A way to reckon a pair on any day, for a birthday or an anniversary. */
  const reckoned = (most: number) =>
    fc.oneof(
      fc.record({ calendar, days: someDays(most), birthday, lead }).map((said) => ({
        ...said,
        pairOn: (from: Day) =>
          birthdayOccurrences(
            { birthday: said.birthday, from },
            { works: said.calendar.works, ...said.days, lead: said.lead },
          ),
      })),
      fc.record({ calendar, days: someDays(most), since, years }).map((said) => ({
        ...said,
        pairOn: (from: Day): readonly Occurrence[] =>
          anniversaryOccurrences(
            { sinceOn: said.since, from },
            { works: said.calendar.works, ...said.days, anniversaryYears: said.years },
          ),
      })),
    )

  it('going on day by day is the same as jumping', () => {
    fc.assert(
      fc.property(reckoned(8), ahead(800), ({ pairOn }, from) => {
        let stored = pairOn(from)
        for (const day of span(from, 500)) stored = expectRight(stored, day, pairOn)
      }),
      { numRuns: 40 },
    )
  })

  it('so is going on by any steps, also with leads and lapses of more than a year', () => {
    const steps = fc.array(fc.nat(120), { maxLength: 30 })
    fc.assert(
      fc.property(reckoned(60), ahead(800), steps, ({ pairOn }, from, moves) => {
        let [stored, day] = [pairOn(from), from]
        for (const move of moves) {
          day = daysAfter(day, move)
          stored = expectRight(stored, day, pairOn)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('nothing is due on a free day, nor later than it lapses; what lapsed is not shown', () => {
    fc.assert(
      fc.property(reckoned(30), ahead(800), ({ pairOn, calendar: { works: open } }, from) => {
        const [current, next, ...more] = pairOn(from)
        expect(more).toEqual([])
        expect(current!.lapsesOn > from).toBe(true)
        expect(next!.on > current!.on && next!.lapsesOn > current!.lapsesOn).toBe(true)
        for (const { on, dueOn, lapsesOn } of [current!, next!]) {
          expect([on, dueOn, open(dueOn)]).toEqual([on, dueOn, true])
          expect(dueOn < lapsesOn && on < lapsesOn).toBe(true)
        }
      }),
    )
  })

  it('a call is never before the day, a card or an anniversary never after it', () => {
    fc.assert(
      fc.property(reckoned(30), ahead(800), (said, from) => {
        for (const { on, dueOn } of said.pairOn(from)) {
          if ('lead' in said && said.lead === 'call') expect(dueOn >= on).toBe(true)
          else expect(dueOn <= on).toBe(true)
        }
      }),
    )
  })

  /** What is stored is renewed only on the day that it names, and then by the one that was next. */
  function expectRight(stored: readonly Occurrence[], day: Day, pairOn: (from: Day) => readonly Occurrence[]) {
    let right = stored
    while (day >= nextChangeOn(right)!) {
      const renewed = pairOn(nextChangeOn(right)!)
      expect(renewed[0]).toEqual(right[1])
      right = renewed
    }
    expect(right).toEqual(pairOn(day))
    return right
  }
})

/** So many days, from this one on. */
function span(from: Day, days: number): Day[] {
  return Array.from({ length: days }, (_, index) => daysAfter(from, index))
}

function dayOrNull(text: string | null): Day | null {
  return text === null ? null : asDay(text)
}
