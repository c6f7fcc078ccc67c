import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { importances, type Importance } from '../../src/domain/customer.ts'
import { asDay, type Day } from '../../src/domain/day.ts'
import type { Staff } from '../../src/domain/in-charge.ts'
import { anOwner } from '../support/samples.ts'
import {
  handoverDay,
  planReassignment,
  sharings,
  weightOf,
  type Candidate,
  type Receiver,
} from '../../src/domain/reassignment.ts'
import '../support/chance.ts'

const today = asDay('2026-12-01')
const [anna, ben, cleo, dora] = [1, 2, 3, 4]

describe('sharing', () => {
  it('by load gives the heaviest first to the lightest, ties to the lower number', () => {
    const candidates = [aCustomer(1, 'A', 2), aCustomer(2, 'B', 2), aCustomer(3, 'B', 1), aCustomer(4, 'C', 1)]
    expect(shares(candidates, { by: 'load' })).toEqual(['1>2 load', '2>3 load', '3>3 load', '4>2 load'])
  })

  it('in turn goes by importance, then by the next date, then by name', () => {
    const candidates = [
      aCustomer(1, 'C', 9),
      aCustomer(2, 'B', 1, { nextDueOn: asDay('2026-12-09') }),
      aCustomer(3, 'B', 1),
    ]
    expect(shares(candidates, { by: 'turn' })).toEqual(['2>2 turn', '3>3 turn', '1>2 turn'])
  })

  it('by tag goes to whoever has most of the like, else by load', () => {
    const to = [
      aReceiver(ben, { tags: new Map([['metall', 2]]) }),
      aReceiver(cleo, { tags: new Map([['strasse', 1]]) }),
    ]
    const candidates = [
      aCustomer(1, 'B', 1, { tags: ['Metall', 'Straße'] }),
      aCustomer(2, 'B', 1, { tags: ['Straße'] }),
      aCustomer(3, 'C', 1, { tags: ['other'] }),
    ]
    expect(shares(candidates, { by: 'tag', to })).toEqual(['1>2 tag', '2>3 tag', '3>2 load'])
  })

  it('asks nothing where there is only one to choose', () => {
    expect(shares([aCustomer(1, 'A', 1)], { by: 'tag', to: [aReceiver(ben)] })).toEqual(['1>2 chosen'])
  })

  it('counts what somebody has already, without what is given anew', () => {
    const planned = aCustomer(1, 'A', 3, { next: { ownerId: ben, fromOn: asDay('2027-01-01') } })
    const to = [aReceiver(ben, { customers: 2, followUps: 5, load: 15 }), aReceiver(cleo, { load: 8, customers: 1 })]
    const { totals } = plan([planned], { by: 'load', to, anew: true })
    expect(totals.map(({ before, after }) => [before.load, after.load])).toEqual([
      [15, 15],
      [8, 8],
    ])
  })
})

test('the same plan comes out in whatever order they come, and evens out', () => {
  const someone = fc.record({ importance: fc.constantFrom(...importances), followUps: fc.nat(9) })
  fc.assert(
    fc.property(
      fc.array(someone, { minLength: 1, maxLength: 60 }),
      fc.constantFrom(...sharings),
      fc.integer(),
      (all, by, seed) => {
        const candidates = all.map(({ importance, followUps }, index) => aCustomer(index + 1, importance, followUps))
        const to = [aReceiver(ben), aReceiver(cleo), aReceiver(dora)]
        const { moves, totals } = plan(candidates, { by, to })
        const shuffled = [...candidates].sort((a, b) => ((a.customer.id * seed) % 97) - ((b.customer.id * seed) % 97))
        expect(plan(shuffled, { by, to }).moves).toEqual(moves)
        expect(totals.reduce((sum, { after }) => sum + after.load, 0)).toBe(
          candidates.reduce((sum, candidate) => sum + weightOf(candidate), 0),
        )
        const loads = totals.map(({ after }) => after.load)
        if (by === 'load')
          expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(Math.max(...candidates.map(weightOf)))
      },
    ),
  )
})

describe('what stays', () => {
  const next = { ownerId: cleo, fromOn: asDay('2027-01-01') }

  it.each<[string, Partial<Candidate>, { anew: boolean; leftOn?: string }, string | null]>([
    ['whose it is already', { ownerId: ben }, { anew: true }, 'theirs'],
    ['what is planned, where nobody named it', { next }, { anew: false }, 'planned'],
    ['not what is planned for somebody who will be gone', { next }, { anew: false, leftOn: '2026-12-20' }, null],
    ['not what is planned, where it was named', { next }, { anew: true }, null],
    ['what is planned just so', { next: { ownerId: ben, fromOn: today } }, { anew: true }, 'planned'],
    ['not what is planned for another day', { next: { ownerId: ben, fromOn: next.fromOn } }, { anew: true }, null],
  ])('%s', (_, said, { anew, leftOn }, because) => {
    const staff = aStaff({ [cleo]: leftOn ?? null })
    const { leftOver } = plan([aCustomer(1, 'A', 1, said)], { to: [aReceiver(ben)], anew, staff })
    expect(leftOver[0]?.because ?? null).toBe(because)
  })

  it('is the owner, where somebody is to be handed over and stays after all', () => {
    const { moves } = plan([aCustomer(1, 'A', 1, { next })], { to: [aReceiver(anna)], anew: true })
    expect(moves).toMatchObject([{ ownerId: anna, toId: anna }])
  })
})

describe('the first day', () => {
  const away = (fromOn: string, untilOn: string | null) => ({
    ...{ id: 1, ownerId: anna, fromOn: asDay(fromOn), untilOn: untilOn === null ? null : asDay(untilOn) },
    standInId: ben,
  })

  it.each<[string, Partial<Parameters<typeof handoverDay>[1]>, string]>([
    ['is today', {}, '2026-12-01'],
    ['is the one said', { on: asDay('2026-12-24') }, '2026-12-24'],
    ['is the day after the last one of who leaves', { staff: aStaff({ [anna]: '2026-12-31' }) }, '2027-01-01'],
    ['is tomorrow where today is the last', { staff: aStaff({ [anna]: '2026-12-01' }) }, '2026-12-02'],
    ['is today where somebody has left', { staff: aStaff({ [anna]: '2026-11-30' }) }, '2026-12-01'],
    ['is today although somebody stands in', { staff: aStaff({}, [away('2026-12-01', '2026-12-11')]) }, '2026-12-01'],
    [
      'is the day after the absence',
      { keepStandIn: true, staff: aStaff({}, [away('2026-12-01', '2026-12-11')]) },
      '2026-12-12',
    ],
    [
      'is the day after the absence that covers the one said',
      { keepStandIn: true, on: asDay('2026-12-24'), staff: aStaff({}, [away('2026-12-20', '2027-01-06')]) },
      '2027-01-07',
    ],
    ['is today, without an end', { keepStandIn: true, staff: aStaff({}, [away('2026-12-01', null)]) }, '2026-12-01'],
    [
      'is the day after the last one, which ends standing in',
      { keepStandIn: true, staff: aStaff({ [anna]: '2026-12-15' }, [away('2026-12-10', '2026-12-31')]) },
      '2026-12-16',
    ],
  ])('%s', (_, said, day) => {
    expect(handoverDay(anna, { staff: aStaff(), today, on: null, keepStandIn: false, ...said })).toBe(day)
  })
})

function shares(candidates: readonly Candidate[], said: Partial<Parameters<typeof planReassignment>[1]>): string[] {
  return plan(candidates, said).moves.map(({ customer, toId, because }) => `${customer.id}>${toId} ${because}`)
}

function plan(candidates: readonly Candidate[], said: Partial<Parameters<typeof planReassignment>[1]>) {
  return planReassignment(candidates, {
    ...{ to: [aReceiver(ben), aReceiver(cleo)], by: 'load', anew: false, staff: aStaff(), dayFor: () => today },
    ...said,
  })
}

function aCustomer(id: number, importance: Importance, followUps: number, said: Partial<Candidate> = {}): Candidate {
  return {
    customer: { id, name: `Customer ${id}`, stage: 'active', importance },
    ...{ sortName: `customer ${id}`, ownerId: anna, next: null, tags: [], cadence: null, followUps, nextDueOn: null },
    ...said,
  }
}

function aReceiver(ownerId: number, said: Partial<Receiver> = {}): Receiver {
  return { ownerId, customers: 0, followUps: 0, load: 0, tags: new Map(), ...said }
}

function aStaff(leaving: Readonly<Record<number, string | null>> = {}, absences: Staff['absences'] = []): Staff {
  const owners = ['Anna', 'Ben', 'Cleo', 'Dora'].map((name, index) => {
    const leftOn: Day | null = leaving[index + 1] ? asDay(leaving[index + 1]!) : null
    return anOwner({ id: index + 1, name, leftOn })
  })
  return { owners, absences, fallbackId: null }
}
