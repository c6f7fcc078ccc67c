import { describe, expect, test } from 'vitest'
import { marksIn, searchedForm, soughtBy } from '../../src/domain/search.ts'

describe('what is looked for', () => {
  test.each([
    [['Müller', 'lease'], [['muller'], ['lease']], null],
    [['neue Preisliste'], [['neu', 'preisliste']], null],
    [["O'Brien"], [['o', 'brien']], null],
    [['AND', 'NOT*'], [['and'], ['not']], null],
    [['"price list"'], [['price', 'list']], null],
    [['030', '12-34'], [['030'], ['12', '34']], '301234'],
    [['+49 (0)30 1234'], [['49', '0', '30', '1234']], '301234'],
    [['12'], [['12']], null],
    [['***'], [], null],
  ])('%j', (typed, words, phone) => {
    expect(soughtBy(typed)).toMatchObject({ words, phone })
  })
})

describe('where it stands', () => {
  test.each([
    ['muller', 'Die Müllerin und Herr Mueller', ['Müllerin', 'Mueller']],
    ['strasse', 'Hauptstraße, Straßenbau', ['Straßenbau']],
    ['price list', 'the price-list, and a list of prices', ['price-list']],
    ["o'b", "to O'Brien", ["O'Brien"]],
    ['obr', "to O'Brien and O’Brian", ["O'Brien", 'O’Brian']],
    ["o'br", 'to Obrien', ['Obrien']],
    ['lets', 'Let’s stop', ['Let’s']],
    ['notes', 'note sent', []],
    ['abb', 'a bb, and a-b', []],
    ['a bo', 'about', []],
    ['a', 'a lease, an option', ['a']],
    ['cafe', 'Cafe\u0301 Zoë', ['Cafe\u0301']],
    ['日本', '日本語 text', ['日本語']],
  ])('%s', (typed, text, found) => {
    const marks = marksIn({ field: 'text', text }, soughtBy([typed]))
    expect(marks.map(({ from, to }) => text.slice(from, to))).toEqual(found)
  })

  test('a phone number is one, however it is typed', () => {
    const field = { field: 'phone', text: '+49 30 / 12 34-567' }
    for (const typed of ['030 1234567', '0301234', '+49 30 12', '0049301234567'])
      expect(marksIn(field, soughtBy([typed]))).toEqual([{ from: 0, to: field.text.length }])
    expect(marksIn(field, soughtBy(['040 1234567']))).toEqual([])
    expect(searchedForm([field])).toContain('301234567')
  })
})
