import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { Failure } from '../../src/domain/failure.ts'
import { lossReasons, type LossReason } from '../../src/domain/loss.ts'
import { lossReasonFrom, lossReasonWord } from '../../src/text/losses.ts'

const reasons = Object.keys(lossReasons) as LossReason[]

test.each([
  ['price', 'price', 'Preis'],
  ['competitor', 'competitor', 'Wettbewerber'],
  ['service', 'service', 'Leistung'],
  ['no-need', 'no need', 'kein Bedarf'],
  ['in-house', 'in-house', 'macht es selbst'],
  ['contact-left', 'contact left', 'Ansprechperson weg'],
  ['neglected', 'neglected', 'von uns vernachlässigt'],
  ['silence', 'silence', 'keine Reaktion'],
  ['merger', 'merger', 'Übernahme'],
  ['closed', 'closed', 'aufgegeben'],
  ['ended-by-us', 'ended by us', 'von uns beendet'],
  ['other', 'other', 'Sonstiges'],
] as const)('%s is shown as %s and %s', (reason, english, german) => {
  expect(lossReasonWord(reason, 'en')).toBe(english)
  expect(lossReasonWord(reason, 'de')).toBe(german)
})

describe('understands', () => {
  test.each([
    ['price', 'price', 'PRICE', ' Price ', 'Preis', 'preis', 'pr', 'Prei', 'zu teuer', 'Kosten', 'too expensive'],
    ['competitor', 'competitor', 'Wettbewerber', 'Wettbewerb', 'comp', 'we', 'Konkurrenz', 'Mitbewerber'],
    ['service', 'service', 'serv', 'Leistung', 'leist', 'Qualität', 'Qualitaet'],
    ['no-need', 'no-need', 'no need', 'NoNeed', 'kein Bedarf', 'kein bed', 'keinBedarf', 'no'],
    ['in-house', 'in-house', 'in house', 'inhouse', 'macht es selbst', 'macht', 'intern', 'selbst'],
    ['contact-left', 'contact-left', 'contact left', 'con', 'Ansprechperson weg', 'Ansprechperson'],
    ['neglected', 'neglected', 'neg', 'von uns vernachlässigt', 'Von uns vernachlaessigt', 'vernachlässigt'],
    ['silence', 'silence', 'sil', 'keine Reaktion', 'keine rea', 'keine Antwort', 'no reply'],
    ['merger', 'merger', 'merge', 'Übernahme', 'Uebernahme', 'ubernahme', 'U\u0308bernahme', 'überna', 'Fusion'],
    ['closed', 'closed', 'clos', 'aufgegeben', 'aufgeg', 'Insolvenz', 'bankrupt'],
    ['ended-by-us', 'ended-by-us', 'ended by us', 'ended', 'von uns beendet', 'von uns b', 'beendet'],
    ['other', 'other', 'oth', 'Sonstiges', 'sonst', 'anderes'],
  ] as const)('%s', (reason, ...inputs) => {
    expect(inputs.map(lossReasonFrom)).toEqual(inputs.map(() => reason))
  })

  it('every word that it shows', () => {
    for (const reason of reasons) {
      expect(lossReasonFrom(lossReasonWord(reason, 'en'))).toBe(reason)
      expect(lossReasonFrom(lossReasonWord(reason, 'de'))).toBe(reason)
    }
  })
})

describe('refuses', () => {
  test.each([
    ['', 'nothing'],
    ['  ', 'blanks'],
    ['-', 'a dash'],
    ['p', 'a single letter'],
    ['weather', 'another word'],
    ['prices', 'more than the word'],
    ['kein', 'no need, or no reaction'],
    ['von uns', 'neglected, or ended'],
    ['co', 'a competitor, or a contact'],
    ['constructor', 'a word of the language it is written in'],
    ['株式会社', 'another script'],
  ])('%o (%s)', (input) => {
    const refusal = refusalOf(input)
    expect(refusal).toMatchObject({ kind: 'no-reason', facts: { input } })
  })
})

it('never takes the beginning of two reasons for one of them', () => {
  const words = reasons.flatMap((reason) => [lossReasonWord(reason, 'en'), lossReasonWord(reason, 'de')])
  fc.assert(
    fc.property(fc.constantFrom(...words), fc.nat(25), (word, length) => {
      const beginning = word.slice(0, length)
      const meant = new Set(reasons.filter((reason) => begins(reason, beginning)))
      if (meant.size > 1) expect(refusalOf(beginning)).toMatchObject({ kind: 'no-reason' })
    }),
  )
})

function begins(reason: LossReason, beginning: string): boolean {
  const words = [lossReasonWord(reason, 'en'), lossReasonWord(reason, 'de')]
  return words.some((word) => word.toLowerCase().startsWith(beginning.toLowerCase()))
}

function refusalOf(input: string): unknown {
  try {
    return lossReasonFrom(input)
  } catch (failure) {
    expect(failure).toBeInstanceOf(Failure)
    return failure
  }
}
