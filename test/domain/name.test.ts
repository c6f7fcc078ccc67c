import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { distance, folded, foldedEmail, identityOf, nearest, sameName } from '../../src/domain/name.ts'

describe('spellings that are one in a search', () => {
  test.each([
    ['Müller', 'mueller', 'muller', 'MÜLLER', 'Mu\u0308ller', ' Müller ', 'MUELLER'],
    ['Große', 'grosse', 'GROSSE', 'GROẞE', 'Grosse'],
    ['Jürgen Groß', 'juergen gross', 'JURGEN  GROSS', 'jürgen\u00a0groß', 'Jürgen\tGroß'],
    ['Schröder', 'schroeder', 'Schroder', 'SCHRÖDER'],
    ['Bäcker', 'Baecker', 'Backer', 'BÄCKER'],
    ['Øster', 'Oster', 'øster', 'ÖSTER', 'Oester'],
    ['Łódź', 'lodz', 'LODZ', 'łodz', 'Lódź'],
    ['Ærø', 'Aero', 'ærø', 'Äro', 'Aroe'],
    ['Œuvre', 'oeuvre', 'OEUVRE', 'Ouvre'],
    ['Đorđe', 'dorde', 'ĐORĐE'],
    ['Þór', 'thor', 'ÞÓR', 'Thor'],
    ['Citroën', 'citroen', 'CITROËN', 'Citron'],
    ['François', 'francois', 'FRANÇOIS', 'franc\u0327ois'],
    ['Núñez', 'nunez', 'NÚÑEZ'],
    ['Čapek', 'capek', 'ČAPEK'],
    ['İstanbul', 'istanbul', 'ISTANBUL', 'ıstanbul'],
    ['Ｆｕｊｉ', 'fuji', 'FUJI'],
    ['Ernst Handel GmbH & Co. KG', 'ernst  handel gmbh & co. kg'],
    ['株式会社', ' 株式会社'],
    ['Δημήτρης', 'δημητρης', 'ΔΗΜΉΤΡΗΣ'],
    ['★', '★ '],
  ])('%s', (name, ...spellings) => {
    expect(spellings.map(folded)).toEqual(spellings.map(() => folded(name)))
  })
})

test.each([
  ['Müller', 'Möller'],
  ['Groß', 'Grob'],
  ['Meier', 'Maier'],
  ['Anna', 'Hanna'],
  ['A B', 'AB'],
])('%s and %s are two', (a, b) => {
  expect(folded(a)).not.toBe(folded(b))
})

test.each([
  ['Müller', 'MÜLLER', true, 'case'],
  ['Anna  Berg', ' anna berg', true, 'blanks'],
  ['Müller', 'Mu\u0308ller', true, 'composed or not'],
  ['GROẞ', 'groß', true, 'the capital ß'],
  ['Müller', 'Mueller', false, 'not the same to the eye'],
  ['Müller', 'Muller', false, 'accents'],
  ['Groß', 'Gross', false, 'ß'],
])('%s and %s are the same name: %s (%s)', (a, b, expected) => {
  expect(sameName(a, b)).toBe(expected)
})

it('knows an e-mail address whatever its case', () => {
  expect(foldedEmail(' Anna.Berg@Example.ORG ')).toBe('anna.berg@example.org')
})

it('folds the beginning of a name to a beginning of the folded name, so that beginnings are found by index', () => {
  const name = fc.stringMatching(/^[A-Za-zÄÖÜäöüßéøłŁ ]{1,20}$/)
  fc.assert(
    fc.property(name, fc.nat(20), (text, length) => {
      const beginning = text.slice(0, Math.max(1, length))
      if (beginning.trim() === '') return
      expect(folded(text).startsWith(folded(beginning))).toBe(true)
      expect(folded(text.toUpperCase().replace('ẞ', 'SS'))).toBe(folded(text))
      expect(identityOf(identityOf(text))).toBe(identityOf(text))
    }),
  )
})

describe('the distance of two texts', () => {
  test.each([
    ['muller', 'muller', 0, 'the same'],
    ['muller', 'miller', 1, 'one other'],
    ['muller', 'mulle', 1, 'one missing'],
    ['muller', 'mulller', 1, 'one too many'],
    ['muller', 'mlluer', 2, 'a letter moved by two'],
    ['muller', 'umller', 1, 'two swapped'],
    ['ca', 'abc', 3, 'swapped letters are not changed again'],
    ['', 'abc', 3, 'from nothing'],
    ['abc', '', 3, 'to nothing'],
    ['', '', 0, 'nothing'],
  ])('%s, %s: %i (%s)', (a, b, expected) => {
    expect(distance(a, b, 9)).toBe(expected)
    expect(distance(b, a, 9)).toBe(expected)
  })

  const word = fc.stringMatching(/^[abc]{0,7}$/)

  it('agrees with the definition, and is more than the limit where it stops counting', () => {
    fc.assert(
      fc.property(word, word, fc.nat(7), (a, b, limit) => {
        const exact = alignment(a, b)
        if (exact <= limit) expect(distance(a, b, limit)).toBe(exact)
        else expect(distance(a, b, limit)).toBeGreaterThan(limit)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the nearest names', () => {
  const names = ['Müller GmbH', 'Möller KG', 'Schmidt & Söhne', 'Schmitt', 'Ernst Handel', 'Alfreds Futterkiste', 'Xu']
  const candidates = names.map((name) => ({ name }))

  test.each([
    ['Mueler', ['Müller GmbH'], 'a letter missing'],
    ['moller', ['Möller KG', 'Müller GmbH'], 'the nearest first'],
    ['Schmdit', ['Schmidt & Söhne', 'Schmitt'], 'two letters swapped'],
    ['handl', ['Ernst Handel'], 'a word in the name'],
    ['Alfredsfutterkiste', ['Alfreds Futterkiste'], 'a blank missing'],
    ['Xi', ['Xu'], 'a short one'],
    ['Zimmermann', [], 'nothing like it'],
    ['q', [], 'a single letter is like nothing'],
    ['', [], 'nothing is like nothing'],
    ['\u0301', [], 'an accent alone too'],
  ])('of %o: %o (%s)', (text, expected) => {
    expect(nearest(text, candidates).map(({ name }) => name)).toEqual(expected)
  })

  it('are at most as many as asked for, and what else the candidates carry stays', () => {
    const many = Array.from({ length: 20 }, (_, id) => ({ id, name: `Müller ${String.fromCharCode(97 + id)}` }))
    expect(nearest('Müler', many)).toEqual(many.slice(0, 3))
    expect(nearest('Müler', many, 5)).toHaveLength(5)
  })
})

/** The optimal string alignment by its definition. */
function alignment(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const [restA, restB] = [a.slice(1), b.slice(1)]
  const costs = [
    alignment(restA, restB) + (a[0] === b[0] ? 0 : 1),
    alignment(restA, b) + 1,
    alignment(a, restB) + 1,
    ...(a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0] ? [alignment(a.slice(2), b.slice(2)) + 1] : []),
  ]
  return Math.min(...costs)
}
