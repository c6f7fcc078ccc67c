import { expect, test } from 'vitest'
import { shortNames, typedOwners } from '../../src/commands/owner-names.ts'

const owners = ['Anna Berg', 'Annabel Ott', 'Ben Ott', 'Cleo', 'Dr. Dora Ray', 'Eve "the boss"; rm -rf', 'Éva Š'].map(
  (name, index) => ({ id: index + 1, name }),
)

test('a column shows the first name, the whole one where another could be meant', () => {
  expect(owners.map(({ name }) => shortNames(owners)(name))).toEqual([
    ...['Anna Berg', 'Annabel', 'Ben', 'Cleo', 'Dr.', 'Eve', 'Éva'],
  ])
})

test.each([
  [[3], 'Ben'],
  [[3, 4], 'Ben,Cleo'],
  [[1], '"Anna Berg"'],
  [[1, 3], '"Anna Berg,Ben"'],
  [[6], 'Eve'],
  [[7], 'Éva'],
])('owners %j are typed as %s', (ids, expected) => {
  expect(
    typedOwners(
      owners.filter(({ id }) => ids.includes(id)),
      owners,
    ),
  ).toBe(expected)
})

test('a name that a shell would take for more is typed by its id', () => {
  const same = [
    { id: 1, name: '$(reboot) A' },
    { id: 2, name: '$(reboot) B' },
  ]
  expect(typedOwners(same, same)).toBe('o1,o2')
})
