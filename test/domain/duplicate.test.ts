import { describe, expect, it, test } from 'vitest'
import { duplicatesAmong, type Compared } from '../../src/domain/duplicate.ts'
import { isLike, nationalNumber, ownDomain, plainWords } from '../../src/domain/likeness.ts'
import { sameAmong, samenessOf, type Person } from '../../src/domain/same-person.ts'

describe('the words of a name', () => {
  test.each([
    ['Müller GmbH', 'muller'],
    ['Mueller GmbH & Co. KG', 'muller'],
    ['MÜLLER Gesellschaft mit beschränkter Haftung', 'muller'],
    ['Müller Aktiengesellschaft', 'muller'],
    ['Müller & Söhne OHG', 'muller sohne'],
    ['Müller und Söhne', 'muller sohne'],
    ['Firma Erika Lang e. K.', 'erika lang'],
    ['Erika Lang e.K.', 'erika lang'],
    ['Huber Ges.m.b.H.', 'huber'],
    ['Start UG (haftungsbeschränkt)', 'start'],
    ['Acme, Inc.', 'acme'],
    ['The Acme Company Ltd.', 'acme'],
    ['Adler AG', 'adler'],
    ['AG Bau', 'ag bau'],
    ["L'Oréal S.A.", 'loreal'],
    ['GmbH', 'gmbh'],
    ['Turnverein Nord e. V.', 'turnverein nord'],
    ['株式会社', '株式会社'],
  ])('of %s are %s', (name, words) => {
    expect(plainWords(name).join(' ')).toBe(words)
  })
})

describe('a letter mistyped', () => {
  test.each([
    ['apotheke', 'apoteke', true],
    ['apotheke', 'apohteke', true],
    ['apotheke', 'apothekes', true],
    ['apotheke', 'apothela', false],
    ['maier', 'meier', false],
    ['filiale12', 'filiale13', false],
    ['filiale12', 'filale12', true],
  ])('%s and %s: %s', (a, b, like) => {
    expect([isLike(a, b), isLike(b, a)]).toEqual([like, like])
  })
})

describe('a phone number', () => {
  test.each([
    ['+49 89 123456', '89123456'],
    ['0049 (0)89 / 12 34-56', '89123456'],
    ['+49 (0) 89 123456', '89123456'],
    ['089/123456', '89123456'],
    ['89 123456', '89123456'],
    ['+43 1 234567', '1234567'],
    ['+41 44 668 18 00', '446681800'],
    ['+1 (212) 555-0100', '2125550100'],
    ['+352 26 12 34', '261234'],
    ['110', null],
    ['on request', null],
  ])('%s is compared as %s', (phone, digits) => {
    expect(nationalNumber(phone)).toBe(digits)
  })
})

test.each([
  ['info@mueller-bau.de', 'mueller-bau.de'],
  ['info@Web.Mueller-Bau.de', 'web.mueller-bau.de'],
  ['x@gmail.com', null],
  ['x@GMX.de', null],
  ['x@t-online.de', null],
  ['x@yahoo.co.uk', null],
  ['x@web.de', null],
  ['x', null],
])('the own domain of %s is %s', (email, domain) => {
  expect(ownDomain(email)).toBe(domain)
})

describe('duplicates', () => {
  test.each([
    ['the same name, another legal form', { name: 'Mueller KG' }, 'likely name'],
    ['the same name in the same town', { name: 'Mueller KG', city: 'münchen' }, 'likely name'],
    ['the same name in another town', { name: 'Müller', city: 'Köln' }, 'possible name'],
    ['the words the other way round', { name: 'Bau Müller' }, null],
    ['a letter mistyped', { name: 'Mülller Ltd' }, 'possible similar-name'],
    ['a letter mistyped, in another town', { name: 'Mülller Ltd', city: 'Köln' }, null],
    ['the same e-mail', { name: 'Adler', emails: ['INFO@mueller.de'] }, 'possible email'],
    ['the same e-mail and name', { name: 'Müller', emails: ['info@mueller.de'] }, 'sure name email'],
    ['the same phone', { name: 'Adler', phones: ['0049 89 123456'] }, 'possible phone'],
    [
      'the same phone and e-mail',
      { name: 'Adler', phones: ['089 123456'], emails: ['info@mueller.de'] },
      'sure email phone',
    ],
    ['the same domain', { name: 'Adler', emails: ['x@mueller.de'] }, 'possible domain'],
    ['nothing', { name: 'Adler' }, null],
  ])('%s', (_, other, found) => {
    const [first] = duplicatesAmong([aMueller, { ...aMueller, id: 2, emails: [], phones: [], city: null, ...other }])
    expect(first ? [first.certainty, ...first.same].join(' ') : null).toBe(found)
  })

  it('has the surest first, and each only once', () => {
    const alike = [3, 1, 2].map((id) => ({ ...aMueller, id }))
    const found = duplicatesAmong([...alike, aCustomer(4, 'Adler Apotheke'), aCustomer(5, 'Adler Apoteke')])
    expect(found.map(({ first, second, certainty }) => `${first.id} ${second.id} ${certainty}`)).toEqual([
      '1 2 sure',
      '1 3 sure',
      '4 5 possible',
    ])
  })

  it('takes what many share for nobody’s own', () => {
    const many = Array.from({ length: 26 }, (_, index) => ({
      ...aCustomer(index, `${'abcdefghijklmnopqrstuvwxyz'[index]}`.repeat(9)),
      emails: ['office@adviser.example'],
    }))
    expect(duplicatesAmong(many)).toEqual([])
  })

  it('compares with few others, however many are alike', () => {
    const many = Array.from({ length: 3000 }, (_, id) => ({ ...aMueller, id, emails: [], phones: [] }))
    expect(duplicatesAmong(many)).toHaveLength(2999)
  })
})

describe('the same person', () => {
  test.each([
    ['the same name', { name: 'sabine koch' }, 'name'],
    ['the name the other way round', { name: 'Koch, Sabine' }, 'name'],
    ['the same name, another birthday', { name: 'Sabine Koch', birthday: '1999-01-01' }, ''],
    ['the same name, the same birthday without a year', { name: 'Sabine Koch', birthday: '--03-20' }, 'name'],
    ['initials and the same e-mail', { name: 'S. Koch', emails: ['S@example.org'] }, 'email'],
    ['a colleague with the same e-mail', { name: 'Jan Ott', emails: ['s@example.org'] }, ''],
    ['a letter mistyped and the same phone', { name: 'Sabine Koh', phones: ['089 123456'] }, 'similar-name phone'],
    ['a letter mistyped', { name: 'Sabine Koh' }, ''],
    ['a colleague with the same phone', { name: 'Jan Ott', phones: ['089 123456'] }, ''],
  ])('%s', (_, said, same) => {
    const other = { ...aPerson, id: 2, birthday: null, emails: [], phones: [], ...said }
    expect(samenessOf(aPerson, other).join(' ')).toBe(same)
  })

  it('is named with the one that was there first', () => {
    const people = [3, 1, 2].map((id) => ({ ...aPerson, id }))
    expect(sameAmong(people).map(([first, second]) => [first.id, second.id])).toEqual([
      [1, 2],
      [1, 3],
    ])
  })
})

const aMueller: Compared = {
  ...{ id: 1, name: 'Müller GmbH', postalCode: null, city: 'München' },
  ...{ emails: ['info@mueller.de'], phones: ['+49 89 123456'] },
}

const aPerson: Person = {
  ...{ id: 1, name: 'Sabine Koch', birthday: '1984-03-20', emails: ['s@example.org'], phones: ['+49 89 123456'] },
}

function aCustomer(id: number, name: string): Compared {
  return { id, name, postalCode: null, city: null, emails: [], phones: [] }
}
