import { describe, expect, it, test } from 'vitest'
import { asDay } from '../../src/domain/day.ts'
import { dialoguesCounted, initiativeOf, silencesOf, thinCustomers, type Written } from '../../src/domain/dossier.ts'

describe('who starts', () => {
  test.each([
    [[], null],
    [['out', 'out'], 0],
    [['in', 'out', 'out', 'in'], 0.5],
    [['in'], 1],
  ] as const)('%j: %s', (directions, share) => {
    const dialogues = directions.map((direction) => ({ direction }))
    expect(initiativeOf(dialogues)).toMatchObject({ dialogues: dialogues.length, share })
  })
})

describe('silence', () => {
  test.each([
    ['nobody ever spoke', [], []],
    ['180 days are not long', ['2026-01-01', '2026-06-30', '2026-11-20'], []],
    ['181 days are', ['2026-01-01', '2026-07-01', '2026-11-20'], ['2026-01-01 181 2026-07-01']],
    ['until today', ['2026-01-01'], ['2026-01-01 323 2026-11-20']],
    [
      'several',
      ['2020-01-01', '2021-01-01', '2026-11-19'],
      ['2020-01-01 366 2021-01-01', '2021-01-01 2148 2026-11-19'],
    ],
  ])('%s', (_, days, expected) => {
    const found = silencesOf(days.map(asDay), asDay('2026-11-20'))
    expect(found.map(({ from, days: long, until }) => `${from} ${long} ${until}`)).toEqual(expected)
  })
})

describe('what is in one head only', () => {
  it('comes first where most of it holds, then by importance, then by how little is written', () => {
    const order = thinCustomers([
      aCustomer(1, { notes: 9, byOthers: 4 }),
      aCustomer(2, { notes: 2, byOthers: 0 }),
      aCustomer(3, { notes: 2, byOthers: 0, importance: 'A' }),
      aCustomer(4, { notes: 0, byOthers: 0, promises: 1, importance: 'C' }),
      aCustomer(5, { notes: 0, byOthers: 0 }),
      aCustomer(6, { notes: 9, byOthers: 4, promises: 2 }),
    ])
    expect(order.map(({ customer }) => customer.id)).toEqual([4, 3, 5, 2, 6])
    expect(order[0]!.because).toEqual(['promises', 'few-notes', 'nobody-else'])
  })

  test.each([
    [2, ['few-notes']],
    [3, []],
  ])('%d notes: %j', (notes, because) => {
    expect(thinCustomers([aCustomer(1, { notes, byOthers: 1 })]).flatMap((thin) => thin.because)).toEqual(because)
  })
})

it('counts what is dialogue, by whom', () => {
  const common = { direction: 'out', missed: false, isNamed: false, isOwn: true } as const
  expect(
    dialoguesCounted([
      { ...common, channel: 'call', count: 3 },
      { ...common, channel: 'call', missed: true, count: 5 },
      { ...common, channel: 'email', count: 7 },
      { ...common, channel: 'email', direction: 'in', count: 2 },
      { ...common, channel: 'event', isNamed: true, count: 1 },
      { ...common, channel: 'event', count: 9 },
      { ...common, channel: 'visit', isOwn: false, count: 4 },
      { ...common, channel: 'note', isOwn: false, count: 8 },
    ]),
  ).toEqual({ own: 6, byOthers: 4 })
})

function aCustomer(id: number, said: Partial<Written & Written['customer']>): Written {
  const { importance = 'B', ...rest } = said
  return { customer: { id, name: `Customer ${id}`, importance }, notes: 5, own: 5, byOthers: 0, promises: 0, ...rest }
}
