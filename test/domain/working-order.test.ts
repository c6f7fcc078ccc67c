import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { asDay, daysAfter } from '../../src/domain/day.ts'
import { settingsOf } from '../../src/domain/settings.ts'
import { bySection, inWorkingOrder, type Open } from '../../src/domain/working-order.ts'

const today = asDay('2026-11-20')
const settings = settingsOf(
  new Map([
    ['cadence.tag.quiet', 'none'],
    ['cadence.tag.often', '1w'],
  ]),
)
const ahead = (days: number) => daysAfter(today, days)

type Said = Partial<Omit<Open, 'customer'> & Open['customer'] & { customerId: number }>

function anOpen(id: number, dueIn: number, { customerId, stage, importance, ...said }: Said = {}): Open {
  return {
    ...{ id, rule: 'task', dueOn: ahead(dueIn), deadlineOn: null, endsOn: null, sortName: `customer ${id}` },
    ...{ cadence: null, tags: null, silentSince: today },
    ...said,
    customer: { id: customerId ?? id, stage: stage ?? 'active', importance: importance ?? 'B' },
  }
}

/** Ids in their order, each with the first letter of its section: `2o 1t 3u`. */
function order(items: readonly Open[]): string {
  return inWorkingOrder(items, today, settings)
    .map(({ item, section }) => `${item.id}${section.slice(0, 1)}`)
    .join(' ')
}

const one = { customerId: 1, sortName: 'one' }

test.each<[string, readonly Open[], string]>([
  ['nothing', [], ''],
  ['the later it is due, the less urgent', [anOpen(1, 1), anOpen(2, 0), anOpen(3, -1)], '3o 2t 1u'],
  ['today is not overdue', [anOpen(1, 0)], '1t'],
  ['the longer overdue, the more urgent', [anOpen(1, -1), anOpen(2, -5)], '2o 1o'],
  ['beyond a week the importance decides', [anOpen(1, -90, { importance: 'C' }), anOpen(2, -8)], '2o 1o'],
  ['an old task is never buried', [anOpen(1, -30), anOpen(2, -1, { importance: 'A' })], '1o 2o'],
  [
    'a due reply comes before every task',
    [anOpen(1, -30, { importance: 'A' }), anOpen(2, -1, { rule: 'reply' })],
    '2o 1o',
  ],
  [
    'a due complaint too',
    [anOpen(1, 0, { importance: 'A' }), anOpen(2, 0, { rule: 'complaint', importance: 'C' })],
    '2t 1t',
  ],
  [
    'a reply of tomorrow only by its urgency',
    [anOpen(1, 1, { importance: 'A', deadlineOn: ahead(1) }), anOpen(2, 1, { rule: 'reply', importance: 'C' })],
    '1u 2u',
  ],
  ['also before what is overdue', [anOpen(1, 0, { rule: 'reply' }), anOpen(2, -1, { importance: 'A' })], '1t 2o'],
  ['a near deadline lifts', [anOpen(1, 0), anOpen(2, 0, { deadlineOn: ahead(2) })], '2t 1t'],
  ['silence lifts', [anOpen(1, 0), anOpen(2, 0, { silentSince: ahead(-100) })], '2t 1t'],
  [
    'the reasons of one customer stand together, where the first of them stands',
    [anOpen(1, 5, one), anOpen(2, -3, one), anOpen(3, -2), anOpen(4, 0, one)],
    '2o 4t 1u 3o',
  ],
  [
    'and go with a reply that is due',
    [anOpen(1, -1, one), anOpen(2, -1, { ...one, rule: 'reply' }), anOpen(3, -7, { importance: 'A' })],
    '2o 1o 3o',
  ],
  ['ties: the earlier due date', [anOpen(1, -20), anOpen(2, -30)], '2o 1o'],
  ['then the name', [anOpen(1, 0, { sortName: 'b' }), anOpen(2, 0, { sortName: 'a' })], '2t 1t'],
  ['then the id', [anOpen(2, 0, { sortName: 'a' }), anOpen(1, 0, { sortName: 'a' })], '1t 2t'],
])('%s', (_, items, expected) => {
  expect(order(items)).toBe(expected)
})

it('is read in sections: overdue, today and upcoming apart, each in its order', () => {
  const items = [
    anOpen(1, 0, { rule: 'reply' }),
    anOpen(2, 3),
    anOpen(3, 0),
    anOpen(4, -1),
    anOpen(5, -5),
    anOpen(6, 2),
  ]
  const sections = bySection(inWorkingOrder(items, today, settings))
  expect(order(items)).toBe('1t 5o 4o 3t 6u 2u')
  expect(sections.map(({ item, section }) => `${item.id}${section.slice(0, 1)}`).join(' ')).toBe('5o 4o 1t 3t 6u 2u')
})

describe('silence is reckoned from the rhythm in force', () => {
  test.each<[Said, number | null]>([
    [{}, 56],
    [{ importance: 'A' }, 28],
    [{ cadence: '6w' }, 42],
    [{ cadence: '2w,4w,decide' }, 14],
    [{ cadence: '12m' }, 365.28],
    [{ tags: 'local\noften' }, 7],
    [{ cadence: 'none' }, 365.28],
    [{ tags: 'quiet' }, 365.28],
    [{ stage: 'lost' }, null],
    [{ tags: '' }, 56],
  ])('%o: %o days', (said, expected) => {
    const [placed] = inWorkingOrder([anOpen(1, 0, said)], today, settings)
    expect(placed!.urgent.cadenceDays).toEqual(expected === null ? null : expect.closeTo(expected, 5))
  })
})

const items = fc.array(
  fc
    .record({
      ...{ dueIn: fc.integer({ min: -10, max: 10 }), customerId: fc.integer({ min: 1, max: 5 }) },
      ...{ rule: fc.constantFrom<Open['rule'][]>('task', 'reply', 'rhythm') },
      importance: fc.constantFrom<Open['customer']['importance'][]>('A', 'C'),
    })
    .map(({ dueIn, ...said }) => anOpen(0, dueIn, { ...said, sortName: `${said.customerId}` })),
  { maxLength: 12 },
)

it('does not depend on the order in which the items come, and loses none', () => {
  fc.assert(
    fc.property(items, fc.infiniteStream(fc.nat()), (unnumbered, random) => {
      const numbered = unnumbered.map((item, index) => ({ ...item, id: index + 1 }))
      const shuffled = numbered
        .map((item) => ({ item, place: random.next().value as number }))
        .sort((a, b) => a.place - b.place)
        .map(({ item }) => item)
      expect(order(shuffled)).toBe(order(numbered))
      const customers = inWorkingOrder(numbered, today, settings).map(({ item }) => item.customer.id)
      const together = customers.filter((customer, index) => customer !== customers[index - 1])
      expect(together).toHaveLength(new Set(customers).size)
      expect(customers).toHaveLength(numbered.length)
    }),
  )
})

it('of which only the first are wanted gives the same as all of it', () => {
  fc.assert(
    fc.property(items, fc.integer({ min: 1, max: 13 }), (unnumbered, most) => {
      const open = unnumbered.map((item, index) => ({ ...item, id: index + 1 }))
      expect(inWorkingOrder(open, today, settings, most)).toEqual(inWorkingOrder(open, today, settings).slice(0, most))
    }),
    { seed: 20261126, numRuns: 500 },
  )
})
