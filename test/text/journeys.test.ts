import { expect, it, test } from 'vitest'
import { journeyNames, builtInJourney } from '../../src/domain/journey.ts'
import { journeyWord, stepWords } from '../../src/text/journeys.ts'
import type { Language } from '../../src/text/language.ts'

const languages: readonly Language[] = ['en', 'de']

it.each(journeyNames)('%s has a name, and words for every step, in both languages', (name) => {
  for (const { key } of builtInJourney(name)!.steps) {
    const [english, german] = languages.map((language) => stepWords(name, key, language))
    expect(english).toMatch(/^[A-Z].*[^.]$/)
    expect(german).toMatch(/^[A-ZÄÖÜ].*[^.]$/)
    expect(german).not.toBe(english)
  }
  expect(languages.map((language) => journeyWord(name, language))).not.toContain('')
})

test.each([
  ['trial', 'E+1', 'Get the outcome', 'Ergebnis einholen'],
  ['seminar', 'E+60', 'Ask kindly once more', 'Freundlich nachfragen'],
  ['offer', 'E-3', 'Mention until when it holds', 'An die Bindefrist erinnern'],
  ['handover', 'S-10wd', 'Talk between old and new owner', 'Übergabegespräch'],
  ['new-contact', 'S+7', 'Hand over the review of our work together', 'Rückblick übergeben'],
  ['win-back', 'S+0', 'A letter: we are sorry, what went wrong?', 'Brief: Bedauern, Grund erfragen'],
])('%s %s: %s, %s', (name, key, english, german) => {
  expect(languages.map((language) => stepWords(name, key, language))).toEqual([english, german])
})

test.each([
  ['trial', 'S+99'],
  ['trial', 'constructor'],
  ['own', 'S+1'],
  ['constructor', 'name'],
])('%s %s is not built in', (name, key) => {
  expect(languages.map((language) => stepWords(name, key, language))).toEqual([null, null])
})

test.each([
  ['trial', 'trial', 'Testphase'],
  ['new-contact', 'new contact', 'neue Ansprechperson'],
  ['handover', 'handover', 'Übergabe'],
  ['Weinprobe', 'Weinprobe', 'Weinprobe'],
  ['constructor', 'constructor', 'constructor'],
])('%s is called %s, %s', (name, english, german) => {
  expect(languages.map((language) => journeyWord(name, language))).toEqual([english, german])
})
