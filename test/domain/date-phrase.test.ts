import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { dayFromPhrase, type DateOrder, type Towards } from '../../src/domain/date-phrase.ts'
import { after, asDay, isDay, type Day } from '../../src/domain/day.ts'
import { Failure } from '../../src/domain/failure.ts'
import { englishPhrases } from './date-phrases-english.ts'
import { germanPhrases } from './date-phrases-german.ts'
import { refusedPhrases } from './date-phrases-refused.ts'

/** An ordinary Wednesday, a Friday, a 31st (a Saturday), 29 February (a Thursday), 31 December (a Thursday). */
const daysSaid = ['2026-11-18', '2026-11-20', '2026-10-31', '2024-02-29', '2026-12-31']

describe.each([
  { language: 'English', phrases: englishPhrases },
  { language: 'German', phrases: germanPhrases },
])('$language phrases', ({ phrases }) => {
  for (const [phrase, towards, ...expected] of phrases) {
    test(`${phrase} (${towards})`, () => {
      expect(daysSaid.map((today) => said(phrase, today, towards))).toEqual(expected)
    })
  }

  it('may be typed in capitals, with more blanks, and umlauts as ae or a', () => {
    for (const [phrase, towards, ...expected] of phrases) {
      const spellings = [
        phrase.toUpperCase(),
        `  ${phrase.replaceAll(' ', ' \u00a0 ')}\t`,
        phrase.normalize('NFD'),
        phrase.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss'),
        phrase.replaceAll('ä', 'a').replaceAll('ö', 'o').replaceAll('ü', 'u'),
      ]
      for (const spelling of spellings) {
        expect([spelling, ...daysSaid.map((today) => said(spelling, today, towards))]).toEqual([spelling, ...expected])
      }
    }
  })

  it('are at least 120', () => {
    expect(new Set(phrases.map(([phrase]) => phrase)).size).toBeGreaterThanOrEqual(120)
  })
})

describe('names', () => {
  test.each([
    ['2026-11-19', 'thursday thurs thur thu donnerstag do'],
    ['2026-11-20', 'friday fri freitag fr'],
    ['2026-11-21', 'saturday sat samstag sonnabend sa'],
    ['2026-11-22', 'sunday sun sonntag so'],
    ['2026-11-23', 'monday mon montag mo'],
    ['2026-11-24', 'tuesday tues tue dienstag di'],
    ['2026-11-25', 'wednesday weds wed mittwoch mi'],
  ])('of the weekday of %s: %s', (expected, names) => {
    for (const name of names.split(' ')) expect([name, said(name, '2026-11-18')]).toEqual([name, expected])
  })

  test.each([
    ['2027-01-05', 'january jan januar jänner jän'],
    ['2027-02-05', 'february feb februar feber'],
    ['2027-03-05', 'march mar märz mär mrz'],
    ['2027-04-05', 'april apr'],
    ['2027-05-05', 'may mai'],
    ['2027-06-05', 'june jun juni'],
    ['2027-07-05', 'july jul juli'],
    ['2027-08-05', 'august aug'],
    ['2027-09-05', 'september sept sep'],
    ['2027-10-05', 'october oct oktober okt'],
    ['2027-11-05', 'november nov'],
    ['2027-12-05', 'december dec dezember dez'],
  ])('of the month of %s: %s', (expected, names) => {
    for (const name of names.split(' ')) {
      expect([name, said(`5. ${name} 2027`, '2026-11-18')]).toEqual([name, expected])
      expect([name, said(`${name}. 2027`, '2026-11-18')]).toEqual([name, `${expected.slice(0, 8)}01`])
    }
  })
})

describe('the reach', () => {
  test.each<[string, string, Towards, string]>([
    ['29.02.', '2096-03-01', 'future', '2104-02-29'],
    ['29.02.', '2104-02-28', 'past', '2096-02-29'],
    ['KW 53', '2026-12-28', 'future', '2026-12-28'],
    ['KW 53', '2026-12-29', 'future', '2026-12-28'],
    ['KW 53', '2027-01-04', 'future', '2032-12-27'],
    ['KW 48', '2026-11-25', 'past', '2026-11-23'],
    ['Ende KW 48', '2026-11-25', 'future', '2026-11-27'],
    ['1.1.1900', '2026-11-18', 'past', '1900-01-01'],
    ['2200-12-31', '2026-11-18', 'future', '2200-12-31'],
    ['in 100 years', '2026-11-18', 'future', '2126-11-18'],
    ['tomorrow', '2200-12-31', 'future', 'impossible-date'],
    ['yesterday', '1900-01-01', 'past', 'impossible-date'],
  ])('%s said on %s, meaning the %s: %s', (phrase, today, towards, expected) => {
    expect(said(phrase, today, towards)).toBe(expected)
  })
})

describe('refused', () => {
  test.each(refusedPhrases)('%j: %s', (phrase, kind) => {
    for (const towards of ['future', 'past'] as const) expect(said(phrase, '2026-11-18', towards)).toBe(kind)
  })

  it('are at least 60', () => {
    expect(new Set(refusedPhrases.map(([phrase]) => phrase)).size).toBeGreaterThanOrEqual(60)
  })

  test.each<[string, string, string[]]>([
    ['03/04/2026', '2026-11-18', ['2026-03-04', '2026-04-03']],
    ['03-04-2026', '2026-11-18', ['2026-03-04', '2026-04-03']],
    ['3/4/26', '2026-11-18', ['2026-03-04', '2026-04-03']],
    ['3/4', '2026-11-18', ['2027-03-04', '2027-04-03']],
    ['10-12', '2026-11-18', ['2026-12-10', '2027-10-12']],
    ['last monday', '2026-11-18', ['2026-11-09', '2026-11-16']],
    ['letzten Freitag', '2026-11-21', ['2026-11-13', '2026-11-20']],
    ['Freitag in zwei Wochen', '2026-11-21', ['2026-12-04', '2026-12-11']],
  ])('%s said on %s names its readings', (phrase, today, readings) => {
    expect(failureOf(phrase, today)).toMatchObject({ kind: 'ambiguous-date', facts: { input: phrase, readings } })
  })
})

describe('dates in numbers', () => {
  test.each<[string, DateOrder | undefined, string]>([
    ['03/04/2026', 'dmy', '2026-04-03'],
    ['03/04/2026', 'mdy', '2026-03-04'],
    ['03-04-26', 'dmy', '2026-04-03'],
    ['03-04-26', 'mdy', '2026-03-04'],
    ['3/4', 'mdy', '2027-03-04'],
    ['13/04/2026', undefined, '2026-04-13'],
    ['04/13/2026', undefined, '2026-04-13'],
    ['13/04/2026', 'mdy', 'impossible-date'],
    ['04/13/2026', 'dmy', 'impossible-date'],
    ['03.04.2026', 'mdy', '2026-04-03'],
    ['04.13.2026', 'mdy', 'impossible-date'],
    ['2026-04-03', 'mdy', '2026-04-03'],
    ['fri 03/04/2026', undefined, '2026-04-03'],
    ['Mi 03/04/2026', undefined, '2026-03-04'],
  ])('%s with the order %s: %s', (phrase, order, expected) => {
    expect(said(phrase, '2026-11-18', 'future', order)).toBe(expected)
  })

  it('read every ISO day back', () => {
    fc.assert(
      fc.property(isoDays, (day) => {
        expect(said(day, '2026-11-18')).toBe(day)
      }),
    )
  })
})

describe('month arithmetic', () => {
  test.each<[string, string[]]>([
    ['2026-12-28', ['2027-01-28', '2027-02-28', '2027-03-28', '2027-04-28', '2028-02-28']],
    ['2026-12-29', ['2027-01-29', '2027-02-28', '2027-03-29', '2027-04-29', '2028-02-29']],
    ['2026-12-30', ['2027-01-30', '2027-02-28', '2027-03-30', '2027-04-30', '2028-02-29']],
    ['2026-12-31', ['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30', '2028-02-29']],
    ['2024-02-28', ['2024-03-28', '2024-04-28', '2024-05-28', '2024-06-28', '2025-04-28']],
    ['2024-02-29', ['2024-03-29', '2024-04-29', '2024-05-29', '2024-06-29', '2025-04-29']],
    ['2026-10-31', ['2026-11-30', '2026-12-31', '2027-01-31', '2027-02-28', '2027-12-31']],
  ])('from %s', (today, expected) => {
    const inMonths = [1, 2, 3, 4, 14]
    expect(inMonths.map((count) => said(`in ${count} months`, today))).toEqual(expected)
    expect(inMonths.map((count) => said(`in ${count} Monaten`, today))).toEqual(expected)
    expect(inMonths.map((times) => after(asDay(today), { count: 1, unit: 'm' }, times))).toEqual(expected)
  })

  test.each([
    ['2026-03-28', '2026-02-28'],
    ['2026-03-29', '2026-02-28'],
    ['2026-03-30', '2026-02-28'],
    ['2026-03-31', '2026-02-28'],
    ['2024-03-30', '2024-02-29'],
    ['2026-12-31', '2026-11-30'],
  ])('a month before %s is %s', (today, expected) => {
    expect([said('a month ago', today, 'past'), said('vor einem Monat', today, 'past')]).toEqual([expected, expected])
  })

  test.each([
    ['in a year', '2024-02-29', '2025-02-28'],
    ['in 4 Jahren', '2024-02-29', '2028-02-29'],
    ['in einem halben Jahr', '2026-08-31', '2027-02-28'],
    ['in einem Vierteljahr', '2026-11-30', '2027-02-28'],
  ])('%s from %s', (phrase, today, expected) => {
    expect(said(phrase, today)).toBe(expected)
  })
})

describe('whatever is typed', () => {
  const words = [...englishPhrases, ...germanPhrases].flatMap(([phrase]) => phrase.split(' '))
  const jumbled = fc.array(fc.constantFrom(...new Set(words)), { maxLength: 12 }).map((chosen) => chosen.join(' '))
  const numeric = fc.string({ unit: fc.constantFrom(...'0123456789./-, wpdmqk'.split('')), maxLength: 14 })

  it.each([
    ['any text', fc.string({ unit: 'binary', maxLength: 300 })],
    ['jumbled words', jumbled],
    ['numbers', numeric],
  ])('%s is a sensible day or a Failure of dates', (_, phrases) => {
    fc.assert(
      fc.property(phrases, isoDays, fc.constantFrom<Towards>('future', 'past'), (phrase, today, towards) => {
        const result = said(phrase, today, towards)
        expect(isDay(result) || /^(no|impossible|ambiguous)-date$/.test(result)).toBe(true)
        if (isDay(result)) expect(result >= '1900-01-01' && result <= '2200-12-31').toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('is answered at once, however long', () => {
    for (const piece of ['in ', 'a ', '24. ', 'of the ', '1', 'ä', ' ', '.,', '-', 'next ']) {
      expect(said(piece.repeat(100_000), '2026-11-18')).toBe('no-date')
    }
  })
})

const isoDays = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
  .map((date) => asDay(date.toISOString().slice(0, 10)))

/** The day that the phrase means, or the kind of its failure. */
function said(phrase: string, today: string, towards: Towards = 'future', order?: DateOrder): Day | string {
  try {
    return dayFromPhrase(phrase, { today: asDay(today), towards, order })
  } catch (error) {
    if (error instanceof Failure) return (error as Failure).kind
    throw error
  }
}

function failureOf(phrase: string, today: string): unknown {
  try {
    return dayFromPhrase(phrase, { today: asDay(today), towards: 'future' })
  } catch (error) {
    return error
  }
}
