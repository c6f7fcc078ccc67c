import { describe, expect, test } from 'vitest'
import { asDay } from '../../src/domain/day.ts'
import { chargeOn, type Staff } from '../../src/domain/in-charge.ts'
import type { Money } from '../../src/domain/money.ts'
import type { Owner } from '../../src/domain/owner.ts'
import { anOwner } from '../support/samples.ts'
import { mainCurrency, riskDays, type RiskFacts, type RiskyCustomer } from '../../src/domain/risk.ts'
import { risksAmong, silentRisks } from '../../src/domain/risks-among.ts'
import { lastOfWeek, onlyTheirs, shareOf, staffWithout } from '../../src/domain/without-owner.ts'

const today = asDay('2026-11-20')

function aStaff(count: number, said: Partial<Record<number, Partial<Owner>>> = {}): Staff {
  const owners = Array.from({ length: count }, (_, index) =>
    anOwner({ id: index + 1, name: `Owner ${index + 1}`, ...said[index + 1] }),
  )
  return { owners, absences: [], fallbackId: null }
}

/** `1200 EUR, 80 CHF` */
function money(text: string): Money[] {
  return text === ''
    ? []
    : text.split(', ').map((one) => ({ cents: 100 * Number(one.split(' ')[0]), currency: one.split(' ')[1]! }))
}

function aRisky(id: number, revenue = '', before = '', said: Partial<RiskyCustomer> = {}): RiskyCustomer {
  return {
    customer: { id, name: `Customer ${id}`, stage: 'active', importance: 'B' },
    ...{ sortName: `customer ${id}`, ownerId: 1, revenue: money(revenue), revenueBefore: money(before), ...said },
  }
}

/** Contacts as `id@customer e-mail`, dialogues as `customer contact count`. */
function facts(customers: RiskyCustomer[], contacts: string[] = [], voices: string[] = []): RiskFacts {
  return {
    customers,
    contacts: contacts.map((text) => {
      const [where = '', email = null] = text.split(' ')
      const [id = 0, customerId = 0] = where.split('@').map(Number)
      return { id, customerId, name: `Contact ${id}`, email }
    }),
    voices: voices.map((text) => {
      const [customerId = 0, contactId = 0, count = 0] = text.split(' ').map(Number)
      return { customerId, contactId: contactId === 0 ? null : contactId, count }
    }),
  }
}

/** `falling 3`, `contact 7: 1 2`, a line for each risk. */
function told(its: RiskFacts, staff = aStaff(1)): string[] {
  return risksAmong(its, staff, today).map(({ kind, customer, contact, at }) =>
    contact && !customer ? `${kind} ${contact.id}: ${at.map(({ id }) => id).join(' ')}` : `${kind} ${customer?.id}`,
  )
}

const two = ['1@1', '2@1', '3@2', '4@2']

test('twelve months, and those before', () => {
  expect(riskDays(today)).toEqual({ from: '2025-11-20', before: '2024-11-20' })
  expect(riskDays(asDay('2028-02-29'))).toEqual({ from: '2027-02-28', before: '2026-02-28' })
  expect(lastOfWeek(today)).toBe('2026-11-26')
})

test.each([
  [['', ''], null],
  [['10 CHF', '5 EUR', '6 EUR'], 'EUR'],
  [['10 CHF', '50 EUR'], 'EUR'],
  [['10 CHF, 1 EUR', '8 CHF'], 'CHF'],
])('the main currency of %j is %s', (revenues, expected) => {
  expect(mainCurrency(revenues.map((revenue, index) => aRisky(index + 1, revenue)))).toBe(expected)
})

describe('revenue below 70 % of the year before', () => {
  test.each([
    ['100 EUR', '69 EUR', true],
    ['100 EUR', '70 EUR', false],
    ['100 EUR', '', true],
    ['100 EUR', '-20 EUR', true],
    ['100 EUR', '500 CHF', true],
    ['', '', false],
    ['', '100 EUR', false],
    ['-50 EUR', '-90 EUR', false],
    ['100 EUR, 10 CHF', '100 EUR, 9 CHF', false],
    ['100 EUR, 10 CHF', '100 EUR, 6 CHF', true],
  ])('after %s, %s: %s', (before, now, isFalling) => {
    expect(told(facts([aRisky(1, now, before)], ['1@1', '2@1']))).toEqual(isFalling ? ['falling 1'] : [])
  })

  test('what fell most comes first, other currencies after the main one; the ratio is what is left', () => {
    const its = facts([
      aRisky(1, '60 EUR', '100 EUR'),
      aRisky(2, '10 CHF', '1000 CHF'),
      aRisky(3, '600 EUR', '1000 EUR'),
      aRisky(4, '1 EUR', '1 EUR'),
    ])
    const fell = risksAmong(its, aStaff(1), today).filter(({ kind }) => kind === 'falling')
    expect(fell.map(({ customer, falling }) => [customer!.id, falling])).toEqual([
      [3, { currency: 'EUR', ratio: 0.6 }],
      [1, { currency: 'EUR', ratio: 0.6 }],
      [2, { currency: 'CHF', ratio: 0.01 }],
    ])
  })
})

describe('what hangs on a contact', () => {
  test('none, or a single one; more revenue first', () => {
    const its = facts([aRisky(1), aRisky(2, '1 EUR'), aRisky(3), aRisky(4, '9 EUR')], ['1@1', '2@2', '3@4', '4@4'])
    expect(told(its)).toEqual(['no-contact 3', 'single-contact 2', 'single-contact 1'])
  })

  test.each([
    ['the same e-mail at two customers', ['1@1 s@x.example', '2@2 s@x.example'], ['contact 1: 1 2']],
    ['another e-mail', ['1@1 s@x.example', '2@2 t@x.example'], []],
    ['no e-mail', ['1@1', '2@2'], []],
    ['somebody else is there as well', ['1@1 s@x.example', '2@2 s@x.example', '3@2'], []],
  ])('of several customers: %s', (_, contacts, expected) => {
    const its = facts([aRisky(1), aRisky(2), aRisky(3), aRisky(4)], contacts)
    expect(told(its).filter((line) => line.startsWith('contact'))).toEqual(expected)
  })

  test.each([
    ['20 EUR', true],
    ['19 EUR', false],
  ])('of much revenue: %s of 100', (revenue, isMuch) => {
    const rest = `${100 - Number(revenue.split(' ')[0])} EUR`
    const its = facts([aRisky(1, revenue), aRisky(2, rest)], ['1@1', '3@2', '4@2'])
    expect(told(its).filter((line) => line.startsWith('contact'))).toEqual(isMuch ? ['contact 1'] : [])
  })

  test.each([
    ['three talks with one of two', ['1 1 3'], ['one-voice 1']],
    ['two talks say nothing', ['1 1 2'], []],
    ['both were spoken to', ['1 1 3', '1 2 1'], []],
    ['nobody knows with whom the other one was', ['1 1 3', '1 0 1'], []],
    ['with somebody who has left', ['1 9 5'], []],
  ])('one voice: %s', (_, voices, expected) => {
    expect(told(facts([aRisky(1), aRisky(2)], two, voices))).toEqual(expected)
  })
})

describe('what hangs on one of ours', () => {
  const its = facts(
    [
      aRisky(1, '100 EUR', '', { ownerId: 2 }),
      aRisky(2, '300 EUR, 9 CHF', '', { ownerId: 2 }),
      aRisky(3, '600 EUR', '', { ownerId: 1 }),
      aRisky(4, '', '', { ownerId: null }),
    ],
    ['1@1', '2@1', '3@2', '4@2', '5@3', '6@3', '7@4', '8@4'],
  )

  test('shares of customers and revenue, whoever carries most first', () => {
    const owners = risksAmong(its, aStaff(3), today).filter(({ kind }) => kind === 'owner')
    expect(
      owners.map(({ owner, customers, customerShare, revenueShare }) => [
        owner?.id,
        ...[customers, customerShare, revenueShare],
      ]),
    ).toEqual([
      [2, 2, 0.5, 0.4],
      [1, 1, 0.25, 0.6],
      [undefined, 1, 0.25, 0],
    ])
    expect(owners[0]!.revenue).toEqual(money('9 CHF, 400 EUR'))
    expect(shareOf(2, its, aStaff(3))).toEqual(owners[0])
    expect(shareOf(3, its, aStaff(3))).toMatchObject({ customers: 0, customerShare: 0, owner: { id: 3 } })
  })

  test('those without a deputy who is with us; nothing of one who has left', () => {
    const without = (staff: Staff) =>
      risksAmong(its, staff, today).flatMap(({ kind, owner }) => (kind === 'no-deputy' ? [owner!.id] : []))
    expect(without(aStaff(3))).toEqual([2, 1])
    expect(without(aStaff(3, { 2: { deputyId: 3 } }))).toEqual([1])
    expect(without(aStaff(3, { 2: { deputyId: 3 }, 3: { leftOn: asDay('2026-11-19') } }))).toEqual([2, 1])
    expect(without(aStaff(3, { 2: { leftOn: asDay('2026-11-19') } }))).toEqual([1])
  })

  test('nor those of whom somebody is named to stand in, as long as the absence is not over', () => {
    const without = (untilOn: string | null, gone: Parameters<typeof aStaff>[1] = {}) => {
      const absence = { id: 1, ownerId: 2, fromOn: asDay('2026-11-01'), standInId: 3 }
      const absences = [{ ...absence, untilOn: untilOn === null ? null : asDay(untilOn) }]
      return risksAmong(its, { ...aStaff(3, gone), absences }, today).flatMap(({ kind, owner }) =>
        kind === 'no-deputy' ? [owner!.id] : [],
      )
    }
    expect(without('2026-12-01')).toEqual([1])
    expect(without(null)).toEqual([1])
    expect(without('2026-11-19')).toEqual([2, 1])
    expect(without(null, { 3: { leftOn: asDay('2026-11-19') } })).toEqual([2, 1])
  })

  test('with one owner nothing is said of owners', () => {
    expect(told(its, aStaff(1)).filter((line) => /owner|deputy/.test(line))).toEqual([])
  })
})

test('who is silent, the most important first, then the most revenue; nobody who is not in care', () => {
  const its = facts([
    aRisky(1),
    aRisky(2, '5 EUR'),
    aRisky(3, '', '', { customer: { ...aRisky(3).customer, importance: 'A' } }),
  ])
  const gap = (id: number) => ({
    ...{ fault: 'silent' as const, owner: null, since: today, about: null, aboutId: null, sortName: '' },
    customer: { ...aRisky(id).customer },
  })
  expect(silentRisks([gap(1), gap(2), gap(3), gap(4)], its, aStaff(1)).map(({ customer }) => customer!.id)).toEqual([
    3, 2, 1,
  ])
})

describe('without somebody', () => {
  const on = asDay('2026-11-21')
  const acting = (staff: Staff, ownerId: number, without = 1) =>
    chargeOn(ownerId, staffWithout(without, staff, on), on).actingId

  test('the deputy acts, else nobody', () => {
    expect(acting(aStaff(3), 1)).toBeNull()
    expect(acting(aStaff(3, { 1: { deputyId: 2 } }), 1)).toBe(2)
    expect(acting(aStaff(3, { 1: { deputyId: 2 } }), 3)).toBe(3)
  })

  test('whoever stands in already does, and what they stand in for falls to others', () => {
    const away = (ownerId: number, standInId: number) => ({
      ...{ id: 1, ownerId, fromOn: asDay('2026-11-01'), untilOn: asDay('2026-12-01'), standInId },
    })
    expect(acting({ ...aStaff(3, { 1: { deputyId: 2 } }), absences: [away(1, 3)] }, 1)).toBe(3)
    expect(acting({ ...aStaff(3), absences: [away(2, 1)] }, 2)).toBeNull()
    expect(acting({ ...aStaff(3, { 1: { deputyId: 3 } }), absences: [away(2, 1)] }, 2)).toBe(3)
  })

  test('what only they know: the most important first, then what weighs most', () => {
    const its = facts([aRisky(1), aRisky(2, '5 EUR'), aRisky(3), aRisky(4)])
    const written = [1, 2, 3, 4].map((id) => ({
      customer: { ...aRisky(id).customer, importance: id === 3 ? ('A' as const) : ('B' as const) },
      ...{ notes: 0, own: 1, byOthers: id === 4 ? 1 : 0, promises: 0 },
    }))
    expect(onlyTheirs(written, its).map(({ customer }) => customer.id)).toEqual([3, 2, 1])
  })
})
