import { expect, test } from 'vitest'
import { folded } from '../../src/domain/name.ts'
import { idOf, meant, type Named } from '../../src/domain/naming.ts'

/** Customers and their contacts: Müller twice, once in another spelling. */
const everybody: readonly Named[] = [
  customer(1, 'Müller'),
  customer(2, 'Mueller'),
  customer(3, 'Müller & Söhne'),
  customer(4, 'Schmidt'),
  customer(5, 'Sabine Koch'),
  customer(6, 'Berg AG', 'Bonn'),
  customer(7, 'Berg AG', 'Köln'),
  contact(1, 3, 'Karl Müller'),
  contact(2, 4, 'Sabine Koch'),
  contact(3, 4, 'Schmidt'),
  contact(4, 6, 'Sabine Krug'),
  contact(5, 7, 'Berger'),
  contact(6, 4, 'Schmittchen'),
]

test.each([
  ['Müller', 'c1', 'the exact spelling before the folded one'],
  ['mueller', 'c2', 'in whatever case'],
  ['MÜLLER', 'c1', 'in whatever case'],
  ['muller', 'c1? c2?', 'of neither spelling: both'],
  ['Müller &', 'c3', 'the only beginning'],
  ['müll', 'c1? c2? c3?', 'several beginnings'],
  ['Schmidt', 'c4', 'a customer before a contact of the same name'],
  ['sabine koch', 'c5', 'also before a contact of somebody else'],
  ['Sabine', 'c5? p2? p4?', 'beginnings of customers and contacts'],
  ['Sabine Kr', 'p4', 'the only one is a contact'],
  ['schm', 'c4', 'contacts of a customer that is a candidate itself add no choice'],
  ['Schmi', 'c4', 'the same'],
  ['Berg AG', 'c6? c7?', 'two of the same name'],
  ['Berg', 'c6? c7?', 'beginnings of these, and of a contact of one of them'],
  ['Koch', '', 'a later word is no beginning'],
  ['Zimmermann', '', 'nobody'],
])('%s: %s (%s)', (query, expected) => {
  const result = meant(
    query,
    everybody.filter(({ name }) => folded(name).startsWith(folded(query))),
  )
  const id = ({ type, id: number }: Named) => `${type === 'customer' ? 'c' : 'p'}${number}`
  expect('found' in result ? id(result.found) : result.candidates.map((named) => `${id(named)}?`).join(' ')).toBe(
    expected,
  )
})

test.each<[string, 'c' | 'p' | 'o' | 'e', number | null, string]>([
  ['c14', 'c', 14, 'a customer'],
  ['C14', 'c', 14, 'with a capital'],
  ['p7', 'p', 7, 'a contact'],
  ['o2', 'o', 2, 'an owner'],
  ['e3', 'e', 3, 'an entry'],
  ['p7', 'c', null, 'another letter'],
  ['14', 'c', null, 'a number is a follow-up'],
  ['c', 'c', null, 'no number'],
  ['c0', 'c', null, 'numbers begin with 1'],
  ['c014', 'c', null, 'a zero before it'],
  ['c14 ', 'c', null, 'blanks'],
  ['cc14', 'c', null, 'a name'],
  ['c9999999999999999', 'c', null, 'more than a number can hold'],
])('%o as an id with %s: %o (%s)', (text, letter, expected) => {
  expect(idOf(text, letter)).toBe(expected)
})

function customer(id: number, name: string, city: string | null = null): Named {
  return { type: 'customer', id, customerId: id, name, customer: name, city }
}

function contact(id: number, customerId: number, name: string): Named {
  return { type: 'contact', id, customerId, name, customer: '', city: null }
}
