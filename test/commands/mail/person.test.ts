import { describe, expect, test } from 'vitest'
import { salutation, signatureOf } from '../../../src/commands/mail/letter-parts.ts'
import { firstNameOf, spokenName } from '../../../src/commands/mail/person.ts'

test.each([
  ['Sabine Koch', 'Sabine Koch', 'Sabine'],
  ['Dr. Sabine Koch', 'Dr. Sabine Koch', 'Sabine'],
  ['Prof. Dr. med. Jan-Ole von der Heide', 'Prof. Dr. med. Jan-Ole von der Heide', 'Jan-Ole'],
  ['Dipl.-Ing. (FH) Jan Ott', 'Dipl.-Ing. (FH) Jan Ott', 'Jan'],
  ['Koch, Sabine', 'Sabine Koch', 'Sabine'],
  ['von der Heide, Anna', 'Anna von der Heide', 'Anna'],
  ['Koch, Dr. Sabine', 'Dr. Sabine Koch', 'Sabine'],
  ['Max Müller, MBA', 'Max Müller, MBA', 'Max'],
  ['Max Müller, M.Sc.', 'Max Müller, M.Sc.', 'Max'],
  ['Müller GmbH, Einkauf', 'Müller GmbH, Einkauf', null],
  ['Sabine', 'Sabine', 'Sabine'],
  ['Dr. Koch', 'Dr. Koch', null],
  ['Frau Koch', 'Frau Koch', null],
  ['Frau Dr. Sabine Koch', 'Frau Dr. Sabine Koch', 'Sabine'],
  ['Mr Smith', 'Mr Smith', null],
  ['J. Ott', 'J. Ott', null],
  ['Dr.', 'Dr.', null],
])('%s is called %s, by the first name %s', (name, spoken, first) => {
  expect([spokenName(name), firstNameOf(name)]).toEqual([spoken, first])
})

describe('a letter begins without guessing whether somebody is a man or a woman', () => {
  test.each([
    ['Dr. Sabine Koch', 'sie', 'de', 'Guten Tag Dr. Sabine Koch,'],
    ['Dr. Sabine Koch', 'first-name', 'de', 'Guten Tag Sabine,'],
    ['Dr. Sabine Koch', 'du', 'de', 'Hallo Sabine,'],
    ['Frau Koch', 'sie', 'de', 'Guten Tag Frau Koch,'],
    ['Frau Koch', 'du', 'de', 'Hallo Frau Koch,'],
    [null, 'sie', 'de', 'Guten Tag,'],
    ['Dr. Sarah Cook', 'sie', 'en', 'Dear Dr. Sarah Cook,'],
    ['Dr. Sarah Cook', 'first-name', 'en', 'Dear Sarah,'],
    ['Dr. Sarah Cook', 'du', 'en', 'Hello Sarah,'],
    [null, 'sie', 'en', 'Hello,'],
  ] as const)('%s, %s, %s: %s', (name, form, language, beginning) => {
    expect(salutation(name, form, language)).toBe(beginning)
  })

  test('and is signed as the two call each other', () => {
    expect([signatureOf('Anna Berg', 'sie'), signatureOf('Anna Berg', 'first-name')]).toEqual([
      'Anna Berg',
      'Anna Berg',
    ])
    expect(signatureOf('Anna Berg', 'du')).toBe('Anna')
  })
})
