import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { durationOf, durationText } from '../../src/domain/day.ts'
import { durationFromPhrase } from '../../src/domain/duration-phrase.ts'
import { Failure } from '../../src/domain/failure.ts'

const understood: readonly (readonly [short: string, phrases: readonly string[]])[] = [
  ['1d', ['1d', '1 day', 'a day', 'day', '1 Tag', 'ein Tag', 'einen Tag', 'daily', 'every day', 'jeden Tag', 'P1D']],
  ['7d', ['7d', '7 d', '7 days', 'seven days', '7 Tage', 'sieben Tage', '7t', 'sieben Tagen']],
  ['8d', ['acht Tage']],
  [
    '1w',
    ['1w', '1 week', 'a week', 'one week', 'week', 'Woche', 'eine Woche', 'weekly', 'wöchentlich', 'woechentlich'],
  ],
  [
    '2w',
    ['2w', 'two weeks', 'zwei Wochen', 'a fortnight', 'fortnight', 'fortnightly', 'alle 2 Wochen', '2 Wo.', '2 wks'],
  ],
  ['6w', ['6w', '6W', ' 6  weeks ', '6weeks', '6 weeks', 'six weeks', 'sechs Wochen', 'P6W', 'p6w', 'every 6 weeks']],
  ['12w', ['twelve weeks', 'zwölf Wochen', 'zwoelf wochen', 'zwolf Wochen', 'ZWÖLF WOCHEN']],
  ['14d', ['14 Tage', 'vierzehn Tage', 'fourteen days', 'alle 14 Tage']],
  ['90d', ['90 days', 'neunzig Tage', 'ninety days']],
  ['1m', ['1m', 'month', 'a month', 'Monat', 'ein Monat', 'monthly', 'monatlich', 'every month', 'jeden Monat', '1mo']],
  ['3m', ['3m', 'quarter', 'a quarter', 'Quartal', 'ein Quartal', 'Vierteljahr', 'ein Vierteljahr', 'quarterly']],
  [
    '3m',
    ['vierteljährlich', 'quartalsweise', 'jedes Quartal', 'alle 3 Monate', 'every 3 months', 'P3M', 'drei Monate'],
  ],
  ['6m', ['half a year', 'a half year', 'half year', 'ein halbes Jahr', 'halbes Jahr', 'Halbjahr', 'halbjährlich']],
  ['6m', ['2 quarters', 'zwei Quartale', '2q', 'sechs Monate', '6 months', 'alle 6 Monate', 'jedes halbe Jahr']],
  ['12m', ['12m', '12 Monate', 'twelve months', 'zwölf Monate', '4 Quartale']],
  ['18m', ['anderthalb Jahre', 'eineinhalb Jahre', 'one and a half years', '18 months']],
  [
    '1y',
    ['1y', 'a year', 'one year', 'year', 'Jahr', 'ein Jahr', '1 Jahr', 'yearly', 'annually', 'jährlich', 'jedes Jahr'],
  ],
  ['2y', ['2y', '2 years', '2 Jahre', 'zwei Jahre', '2j', '2 yrs', 'P2Y', 'alle zwei Jahre']],
  ['100y', ['100 years']],
  ['1200m', ['1200 months']],
  ['5200w', ['5200 weeks']],
  ['9999d', ['9999 days']],
]

const numbers: readonly (readonly [number, string])[] = [
  [1, 'a one ein eine einen einem einer'],
  [2, 'two zwei'],
  [3, 'three drei'],
  [4, 'four vier'],
  [5, 'five fünf fuenf funf'],
  [6, 'six sechs'],
  [7, 'seven sieben'],
  [8, 'eight acht'],
  [9, 'nine neun'],
  [10, 'ten zehn'],
  [11, 'eleven elf'],
  [12, 'twelve zwölf zwoelf zwolf'],
  [13, 'thirteen dreizehn'],
  [14, 'fourteen vierzehn'],
  [15, 'fifteen fünfzehn fuenfzehn funfzehn'],
  [16, 'sixteen sechzehn'],
  [17, 'seventeen siebzehn'],
  [18, 'eighteen achtzehn'],
  [19, 'nineteen neunzehn'],
  [20, 'twenty zwanzig'],
  [30, 'thirty dreißig dreissig'],
  [60, 'sixty sechzig'],
  [90, 'ninety neunzig'],
]

const units: readonly (readonly [short: string, names: string])[] = [
  ['5d', 'd t day days tag tage tagen'],
  ['5w', 'w wk wks wo week weeks woche wochen'],
  ['10w', 'fortnight fortnights'],
  ['5m', 'm mo mos mth mths month months monat monate monaten'],
  ['15m', 'q qtr quarter quarters quartal quartale quartalen vierteljahr vierteljahre vierteljahren'],
  ['30m', 'halbjahr halbjahre halbjahren'],
  ['5y', 'y yr yrs j year years jahr jahre jahren'],
]

const refused = [
  ...['', ' ', '6', 'w', 'd', 'weeks', 'Wochen', 'six', 'in 6 weeks', '6w ago', '+6w', '-6w', '0d', '0 weeks', 'P0D'],
  ...[
    '02w',
    '2w3d',
    '2w 3d',
    'P1Y6M',
    'P6',
    'P6H',
    'PT6H',
    '6h',
    '6 hours',
    '1.5w',
    '1,5 Jahre',
    'half a week',
    'half',
  ],
  ...['anderthalb Wochen', 'a few weeks', 'a couple of weeks', 'ein paar Wochen', 'soon', 'next week', 'nächste Woche'],
  ...['friday', '24.12.', 'KW 50', 'every', 'alle', 'every friday', 'every every week', 'biweekly', '6 weeks 2 days'],
  ...[
    '101 years',
    '1201m',
    '5201w',
    '10000d',
    '401 quarters',
    '99999999999999999999d',
    '６w',
    '6\u200bw',
    '6 wéeks',
    '6 wöchen',
  ],
  ...['constructor', 'a constructor', '__proto__', '6w\u0000', '6w'.repeat(1000), '1'.repeat(100_000)],
]

describe('durations', () => {
  for (const [short, phrases] of understood) {
    test.each(phrases)(`%s is ${short}`, (phrase) => {
      expect(shortOf(phrase)).toBe(short)
    })
  }

  test.each(numbers)('%d may be written %s', (number, names) => {
    for (const name of names.split(' ')) expect([name, shortOf(`${name} days`)]).toEqual([name, `${number}d`])
  })

  test.each(units)('five of them are %s: %s', (short, names) => {
    for (const name of names.split(' ')) {
      expect([name, ...[`5${name}`, `5 ${name}`, `fünf ${name}.`].map(shortOf)]).toEqual([name, short, short, short])
    }
  })

  test.each(refused)('%j is refused', (phrase) => {
    expect(shortOf(phrase)).toBe('no-duration')
  })

  it('read their short form back', () => {
    for (const [short] of understood) {
      expect(durationText(durationOf(short)!)).toBe(short)
      expect(durationFromPhrase(short)).toEqual(durationOf(short))
    }
  })

  it('are refused with what was typed', () => {
    expect(() => durationFromPhrase('Soon ')).toThrow(expect.objectContaining({ facts: { input: 'Soon ' } }))
  })

  it('of any text are a duration that can be stored, or refused', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'0129 pdwmyPätj.,-'.split('')), maxLength: 8 })
    fc.assert(
      fc.property(fc.oneof(letters, fc.string({ unit: 'binary' })), (phrase) => {
        const short = shortOf(phrase)
        expect(short === 'no-duration' || durationOf(short) !== null).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

/** The short form of what the phrase means, or the kind of its failure. */
function shortOf(phrase: string): string {
  try {
    return durationText(durationFromPhrase(phrase))
  } catch (error) {
    if (error instanceof Failure) return (error as Failure).kind
    throw error
  }
}
