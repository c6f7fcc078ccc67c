import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { asDay, daysAfter } from '../../src/domain/day.ts'
import { Failure } from '../../src/domain/failure.ts'
import { endAfter, lastDayToAct, noticeFromPhrase, noticeOf, noticeText } from '../../src/domain/notice.ts'
import { workingDays } from '../../src/domain/working-days.ts'

/** Christmas 2026, New Year, Epiphany, Good Friday, Easter Monday, Ascension, Whit Monday and Corpus Christi 2027. */
const free = [
  ...['2026-12-25', '2026-12-26', '2027-01-01', '2027-01-06'],
  ...['2027-03-26', '2027-03-29', '2027-05-06', '2027-05-17', '2027-05-27'],
]
const works = workingDays(new Set([1, 2, 3, 4, 5]), (day) => free.includes(day))

describe('the last day to act', () => {
  test.each<[endsOn: string, notice: string | null, noticeOn: string, actBy: string, why: string]>([
    // Without notice
    ['2026-09-30', null, '2026-09-30', '2026-09-30', 'without notice it is the end itself, here a Wednesday'],
    ['2027-02-28', null, '2027-02-28', '2027-02-26', 'the end is a Sunday: we act on the Friday before'],
    ['2027-01-01', null, '2027-01-01', '2026-12-31', 'the end is New Year: we act on the day before'],
    ['2026-12-26', null, '2026-12-26', '2026-12-24', 'a Saturday after Christmas Day: we act on Christmas Eve'],
    ['2027-03-29', null, '2027-03-29', '2027-03-25', 'Easter Monday: we act before Good Friday'],
    ['2026-09-30', 'soon', '2026-09-30', '2026-09-30', 'a notice that is none is none'],

    // Days
    ['2026-12-31', '30d', '2026-12-01', '2026-12-01', '31 December less 30 is 1 December'],
    ['2027-03-01', '1d', '2027-02-28', '2027-02-26', 'a day before 1 March is 28 February, a Sunday'],
    ['2028-03-01', '1d', '2028-02-29', '2028-02-29', 'in a leap year it is 29 February'],
    ['2027-01-31', '14d', '2027-01-17', '2027-01-15', 'days know no end of a month: 31 less 14 is 17, a Sunday'],
    ['2027-03-15', '30d', '2027-02-13', '2027-02-12', 'day 74 of the year less 30 is day 44, a Saturday'],
    ['2028-03-15', '30d', '2028-02-14', '2028-02-14', 'in a leap year day 75 less 30 is day 45'],
    ['2027-02-28', '28d', '2027-01-31', '2027-01-29', 'day 59 less 28 is day 31, a Sunday'],

    // Weeks
    ['2026-12-31', '6w', '2026-11-19', '2026-11-19', 'six weeks before a Thursday is a Thursday'],
    ['2027-03-31', '6w', '2027-02-17', '2027-02-17', 'day 90 less 42 is day 48'],
    ['2028-03-31', '6w', '2028-02-18', '2028-02-18', 'in a leap year day 91 less 42 is day 49'],
    ['2027-01-20', '2w', '2027-01-06', '2027-01-05', 'two weeks before falls on Epiphany, a Wednesday'],
    ['2026-09-30', '4w', '2026-09-02', '2026-09-02', '30 less 28 is 2'],

    // Months
    ['2027-02-28', '1m', '2027-01-31', '2027-01-29', 'a month before the end of February is the end of January'],
    ['2028-02-29', '1m', '2028-01-31', '2028-01-31', 'the same in a leap year'],
    ['2028-02-28', '1m', '2028-01-28', '2028-01-28', 'there the 28th is not the end of February'],
    ['2027-02-27', '1m', '2027-01-27', '2027-01-27', 'a day that ends no month keeps its date'],
    ['2027-03-31', '1m', '2027-02-28', '2027-02-26', 'the 31st becomes the end of February'],
    ['2027-04-30', '1m', '2027-03-31', '2027-03-31', 'the 30th is the end of April and becomes the 31st'],
    ['2027-05-31', '3m', '2027-02-28', '2027-02-26', 'the end of May becomes the end of February'],
    ['2028-05-31', '3m', '2028-02-29', '2028-02-29', 'in a leap year the 29th'],
    ['2027-05-30', '3m', '2027-02-28', '2027-02-26', 'the 30th of May: February has none, its last day is nearest'],
    ['2028-03-30', '1m', '2028-02-29', '2028-02-29', 'the same in a leap year'],
    ['2026-12-31', '3m', '2026-09-30', '2026-09-30', 'a quarter before the end of the year'],
    ['2027-06-30', '3m', '2027-03-31', '2027-03-31', 'a quarter before the end of June is the 31st'],
    ['2026-12-31', '6m', '2026-06-30', '2026-06-30', 'half a year before'],
    ['2026-11-15', '1m', '2026-10-15', '2026-10-15', 'in the middle of a month'],
    ['2027-06-29', '3m', '2027-03-29', '2027-03-25', 'Easter Monday: before Good Friday'],
    ['2027-08-27', '3m', '2027-05-27', '2027-05-26', 'Corpus Christi, a Thursday: on the Wednesday'],
    ['2027-01-31', '14m', '2025-11-30', '2025-11-28', 'more than a year: the end of November, a Sunday'],

    // Years
    ['2027-12-31', '1y', '2026-12-31', '2026-12-31', 'a year before'],
    ['2028-12-15', '2y', '2026-12-15', '2026-12-15', 'two years before'],
    ['2028-02-29', '1y', '2027-02-28', '2027-02-26', 'the leap day becomes the end of February'],
    ['2029-02-28', '1y', '2028-02-29', '2028-02-29', 'the end of February becomes the leap day'],

    // To the end of a month
    ['2026-12-31', '1m>month', '2026-11-30', '2026-11-30', 'the end is the end of a month: nothing to move'],
    ['2026-12-15', '1m>month', '2026-10-31', '2026-10-30', 'takes effect at the end of November; a Saturday'],
    ['2027-01-30', '1m>month', '2026-11-30', '2026-11-30', 'a day short of the end of January: of December'],
    ['2027-02-28', '30d>month', '2027-01-29', '2027-01-29', '28 February ends its month: day 59 less 30 is 29'],
    ['2028-02-28', '1m>month', '2027-12-31', '2027-12-31', 'in a leap year it does not: of January'],
    ['2027-05-30', '4w>month', '2027-04-02', '2027-04-02', 'of April: 30 less 28 is 2'],

    // To the end of a quarter
    ['2026-12-31', '6w>quarter', '2026-11-19', '2026-11-19', 'the end is the end of a quarter'],
    ['2026-09-30', '30d>quarter', '2026-08-31', '2026-08-31', '30 September less 30 is the end of August'],
    ['2026-11-15', '6w>quarter', '2026-08-19', '2026-08-19', 'takes effect on 30 September'],
    ['2027-03-30', '6w>quarter', '2026-11-19', '2026-11-19', 'a day short of the end of March: of December'],
    ['2027-04-30', '6w>quarter', '2027-02-17', '2027-02-17', 'the end of April ends no quarter: of March'],
    ['2027-06-30', '3m>quarter', '2027-03-31', '2027-03-31', 'one whole quarter'],
    ['2027-07-01', '3m>quarter', '2027-03-31', '2027-03-31', 'a day into the next quarter gains nothing'],
    ['2028-06-29', '6w>quarter', '2028-02-18', '2028-02-18', 'of March in a leap year'],

    // To the end of a year
    ['2027-12-31', '3m>year', '2027-09-30', '2027-09-30', 'the end is the end of a year'],
    ['2027-12-31', '6w>year', '2027-11-19', '2027-11-19', 'six weeks before it'],
    ['2027-12-31', '1d>year', '2027-12-30', '2027-12-30', 'a day before it'],
    ['2027-06-30', '1m>year', '2026-11-30', '2026-11-30', 'the end of a quarter is no end of a year: of 2026'],
    ['2026-12-30', '4w>year', '2025-12-03', '2025-12-03', 'a day short of the end of 2026: of 2025'],
    ['2028-01-15', '1y>year', '2026-12-31', '2026-12-31', 'takes effect at the end of 2027, a year before that'],
  ])('an end on %s with %s: %s, we act by %s (%s)', (endsOn, notice, noticeOn, actBy) => {
    expect(lastDayToAct(asDay(endsOn), notice, works)).toEqual({ noticeOn, actBy })
  })

  it('never lies behind a later one', () => {
    const notices = fc.constantFrom(null, '1d', '6w', '1m', '3m', '1y', '1m>month', '6w>quarter', '3m>year')
    fc.assert(
      fc.property(fc.nat(3000), notices, (days, notice) => {
        const endsOn = daysAfter(asDay('2024-01-01'), days)
        const { noticeOn, actBy } = lastDayToAct(endsOn, notice, works)
        expect(actBy <= noticeOn && noticeOn <= endsOn).toBe(true)
        expect(noticeOn <= lastDayToAct(daysAfter(endsOn, 1), notice, works).noticeOn).toBe(true)
      }),
    )
  })
})

test.each<[endsOn: string, count: number, unit: 'd' | 'w' | 'm' | 'y', times: number, expected: string]>([
  ['2027-02-28', 12, 'm', 1, '2028-02-29'],
  ['2027-02-28', 12, 'm', 2, '2029-02-28'],
  ['2027-04-30', 1, 'm', 1, '2027-05-31'],
  ['2027-01-30', 1, 'm', 1, '2027-02-28'],
  ['2027-01-30', 1, 'm', 2, '2027-03-30'],
  ['2027-01-31', 1, 'm', 3, '2027-04-30'],
  ['2027-02-28', 1, 'y', 1, '2028-02-29'],
  ['2028-02-28', 1, 'y', 1, '2029-02-28'],
  ['2027-02-28', 1, 'd', 2, '2027-03-02'],
  ['2027-02-28', 1, 'w', 1, '2027-03-07'],
])('after an end on %s come %d%s, %d times: %s', (endsOn, count, unit, times, expected) => {
  expect(endAfter(asDay(endsOn), { count, unit }, times)).toBe(expected)
})

test.each<[string, string | null, string]>([
  ['3m', '3m', 'a duration'],
  ['6w>quarter', '6w>quarter', 'to the end of a quarter'],
  ['1m>month', '1m>month', 'to the end of a month'],
  ['3m>year', '3m>year', 'to the end of a year'],
  ['6w>week', null, 'to the end of a week'],
  ['6w>', null, 'to the end of nothing'],
  ['>quarter', null, 'no duration'],
  ['0d', null, 'none'],
  ['6w>quarter>year', null, 'two rules'],
  ['6 w', null, 'a blank'],
  ['', null, 'nothing'],
])('%o is %o (%s)', (text, expected) => {
  const notice = noticeOf(text)
  expect(notice && noticeText(notice)).toBe(expected)
})

const understood: readonly (readonly [text: string, phrases: readonly string[]])[] = [
  ['3m', ['3m', '3 months', 'three months', 'a quarter', '3 Monate', 'drei Monate', ' 3  MONATE ', 'P3M', 'Quartal']],
  ['3m', ["3 months' notice", 'with 3 months’ notice', '3 months notice', 'mit drei Monaten', 'Vierteljahr']],
  ['30d', ['30d', '30 days', '30 Tage', 'dreißig Tage', 'dreissig Tage']],
  ['6w', ['6w', '6 weeks', 'sechs Wochen', '6 weeks before the end', '6 Wochen vor Ende', '6w zum Ende']],
  ['2w', ['a fortnight', 'zwei Wochen']],
  ['3m', ['3 Monate zum Vertragsende', '3 months to the end of the contract', '3 Monate vor Ablauf der Laufzeit']],
  ['3m', ['3 Monate zum Laufzeitende', '3 months before the end of the term', '3 Monate vor Ende des Vertrages']],
  ['6w>quarter', ['6w>quarter', ' 6W > Quarter ', '6w to quarter-end', '6w to quarter end']],
  [
    '6w>quarter',
    ['6 weeks to the end of a quarter', '6 weeks to the end of the quarter', '6w to eoq', '6w to quarter'],
  ],
  [
    '6w>quarter',
    ['6 weeks before the end of each quarter', "six weeks to the quarter's end", '6 weeks to any quarter end'],
  ],
  [
    '6w>quarter',
    ['6 Wochen zum Quartalsende', 'sechs Wochen zum Ende des Quartals', '6 Wochen zum Quartal', '6w per EOQ'],
  ],
  [
    '6w>quarter',
    ['6 Wochen zum Ende eines Kalendervierteljahres', '6 Wochen vor dem Quartalsende', '6w zu jedem Quartalsende'],
  ],
  [
    '6w>quarter',
    ['6 Wochen auf Ende Quartal', '6 Wochen zum Quartalsletzten', '6 weeks to the end of a calendar quarter'],
  ],
  [
    '6w>quarter',
    ['6 Wochen, zum Quartalsende', '6 Wochen zum Ende jedes Quartals', '6 weeks notice to the end of the quarter'],
  ],
  [
    '1m>month',
    ['1m to month-end', 'one month to the end of the month', '1 Monat zum Monatsende', 'ein Monat zum Ultimo'],
  ],
  [
    '1m>month',
    ['1 Monat zum Ende des Monats', '1 Monat zum Monatsletzten', '1 Monat auf Ende Monat', 'Monat zum Monatsende'],
  ],
  ['1m>month', ['1 Monat zum Ende eines Kalendermonats', "a month's notice to the end of a month", '1m to eom']],
  ['3m>month', ['3 Monate zum Monatsende', 'drei Monate zum Monatsende', 'quarter to month end']],
  [
    '1m>year',
    ['1 month to the end of the year', '1m to year-end', 'ein Monat zum Jahresende', '1 Monat vor Jahresende'],
  ],
  [
    '4w>year',
    ['4w zum Jahresende', '4 weeks to the end of a year', 'vier Wochen zum Ende des Kalenderjahres', '4w to eoy'],
  ],
  ['6m>year', ['half a year to the end of the year', 'ein halbes Jahr zum Jahresende', 'sechs Monate per Jahresende']],
]

const refused = [
  ...['', ' ', 'soon', 'none', 'keine', '3', 'months', 'notice', '0d', '0w to quarter-end', '-6w', '+6w', '10000d'],
  ...[
    'to quarter-end',
    'zum Quartalsende',
    'Quartalsende',
    '6w to',
    '6 weeks to the',
    '6w quarter-end',
    '6w>',
    '>quarter',
  ],
  ...['6w>week', '6w > eoq', '6w zum Wochenende', '6 weeks to the end of the week', '6 Wochen zum Quartalsanfang'],
  ...['3 Monate zum 31.12.', '3 Monate zum 15.', '6w to the middle of a month', '3 Monate zum Halbjahr'],
  ...['3 Monate zum Monatsersten', '3 Monate zum Ende des Geschäftsjahres', '3 months to march', 'a few weeks'],
  ...['every 3 months', 'monatlich', 'monthly', 'in 6 weeks', '6w ago', '3m6w', '6w to quarter-end or so', '1.5m'],
  ...[
    '6w to quarter-end to year-end',
    '6 Wochen zum letzten Quartal',
    '６w',
    '6w\u0000',
    '__proto__',
    '6w '.repeat(100),
  ],
]

describe('notice as people say it', () => {
  for (const [text, phrases] of understood) {
    test.each(phrases)(`%j is ${text}`, (phrase) => {
      expect(textOf(phrase)).toBe(text)
    })
  }

  test.each(refused)('%j is refused', (phrase) => {
    expect(textOf(phrase)).toBe('no-notice')
  })

  it('is refused with what was typed', () => {
    expect(() => noticeFromPhrase('Soon ')).toThrow(expect.objectContaining({ facts: { input: 'Soon ' } }))
  })

  it('of any text is one that can be stored, or refused', () => {
    const words = [
      '6w',
      '1 month',
      'Quartal',
      'to',
      'zum',
      'the',
      'end',
      'of',
      'a',
      'Ende',
      'des',
      'quarter',
      'Monats',
      '>',
    ]
    const phrases = fc.array(fc.constantFrom(...words), { maxLength: 7 }).map((said) => said.join(' '))
    fc.assert(
      fc.property(fc.oneof(phrases, fc.string({ unit: 'binary' })), (phrase) => {
        const text = textOf(phrase)
        const notice = noticeOf(text)
        expect(text === 'no-notice' || (notice !== null && noticeText(notice) === text)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

/** The text form of what the phrase means, or the kind of its failure. */
function textOf(phrase: string): string {
  try {
    return noticeFromPhrase(phrase)
  } catch (error) {
    if (error instanceof Failure) return (error as Failure).kind
    throw error
  }
}
