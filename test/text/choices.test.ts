import { describe, expect, test } from 'vitest'
import { Failure } from '../../src/domain/failure.ts'
import { choiceFrom, choiceNamed, choiceWord, choiceWords } from '../../src/text/choices.ts'
import { desk } from '../support/desk.ts'

describe('a word that is chosen', () => {
  test('is shown in one language and understood in both', () => {
    expect(choiceWords('outcome', 'en')).toEqual(['won', 'not-now', 'lost'])
    expect(choiceWords('outcome', 'de')).toEqual(['gewonnen', 'später', 'verloren'])
    expect(choiceWord('sharing', 'turn', 'de')).toBe('Reihe')
    for (const typed of ['not-now', 'NOT NOW', 'später', 'spaeter', ' Nicht jetzt ']) {
      expect(choiceNamed('outcome', typed)).toBe('not-now')
    }
    expect(choiceNamed('outcome', '')).toBeUndefined()
    expect(choiceNamed('outcome', 'perhaps')).toBeUndefined()
  })

  test('is refused with the words of the person', () => {
    for (const [language, choices] of [
      ['de', ['wir', 'sie']],
      ['en', ['us', 'them']],
    ] as const) {
      const failure = new Failure('no-choice', { input: 'he', choices })
      expect(() => choiceFrom('promiser', 'he', language)).toThrow(failure)
    }
  })
})

test.each([
  ['promise Adler morgen "der Vertrag" --by sie', 'promise Adler tomorrow "der Vertrag" --by them'],
  ['contact form Jonas Vorname', 'contact form Jonas first-name'],
  ['contact edit Jonas --greeting Karte', 'contact edit Jonas --greeting card'],
  [
    'agreement add Adler Hof -k miete --for 2y --notice 3m --notice-by beide --renews unbefristet',
    'agreement add Adler Hof -k rent --for 2y --notice 3m --notice-by both --renews open-ended',
  ],
  [
    'agreement add Adler Hof -k miete --for 2y --notice-by sie --renews nie',
    'agreement add Adler Hof -k rent --for 2y --notice-by them',
  ],
  [
    'stage Adler ehemalig -r Sonstiges --said-by Kunde --win-back nie',
    'stage Adler lost -r other --said-by customer --win-back never',
  ],
  ['customer wish Adler --cadence keiner --why so', 'customer wish Adler --cadence none --why so'],
  ['customer edit Adler --cadence Standard', 'customer edit Adler --cadence default'],
  ['config set cadence.aktiv "6w, 8w, entscheiden"', 'config set cadence.active "6w, 8w, decide"'],
  ['config set cadence.aktiv keiner', 'config set cadence.active none'],
  ['config set forget.revenue behalten', 'config set forget.revenue keep'],
  ['config set capacity Standard', 'config set capacity default'],
  ['config set digest.subject Anzahl', 'config set digest.subject count'],
  [
    'customer merge Adler Bauer --keep Stufe=b --keep a --yes',
    'customer merge Adler Bauer --keep stage=b --keep a --yes',
  ],
  ['config set win-back.preis nie', 'config set win-back.price never'],
  ['config set lead.leasing 60d', 'config set lead.lease 60d'],
])('%s says the same as in English', async (german, english) => {
  const [one, other] = [await withAdler(), await withAdler()]
  expect(withoutPlace(await one.json(german), one.folder)).toEqual(
    withoutPlace(await other.json(english), other.folder),
  )
})

async function withAdler() {
  const d = desk()
  await d.ok('customer add Adler --contact "Jonas Jung"')
  await d.ok('customer add Bauer --stage lead')
  return d
}

function withoutPlace(rows: unknown, folder: string): unknown {
  return JSON.parse(JSON.stringify(rows).replaceAll(folder, ''))
}
