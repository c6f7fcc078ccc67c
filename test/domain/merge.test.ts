import { describe, expect, it, test } from 'vitest'
import { aliasesIn, aliasLine } from '../../src/domain/alias.ts'
import type { Consent } from '../../src/domain/consent.ts'
import type { Contact } from '../../src/domain/contact.ts'
import { asDay } from '../../src/domain/day.ts'
import { contradictions, mergedFields, type Merging } from '../../src/domain/merge.ts'
import { mergedConsents, mergedDeparture, mergedPerson, moreFormal } from '../../src/domain/merged-person.ts'
import { mergedPeriods, type OwnedPeriod } from '../../src/domain/merged-periods.ts'
import { aCustomer } from '../support/samples.ts'

describe('what two customers say', () => {
  test.each<[string, Partial<Merging>, Partial<Merging>, string[]]>([
    ['nothing differently', { name: 'Müller' }, { name: 'MÜLLER' }, []],
    ['of the name', { name: 'Müller' }, { name: 'Mueller' }, ['name']],
    ['of one part of the address', { city: 'Bonn', street: 'Weg 1' }, { city: 'Köln' }, ['address']],
    ['of other parts of the address', { city: 'Bonn' }, { street: 'Weg 1' }, []],
    ['what only one says', { number: 'K-1', sinceOn: asDay('2020-01-01') }, { cadence: '2w' }, []],
    ['of what always holds', { stage: 'lead' }, { stage: 'active', importance: 'A' }, ['stage', 'importance']],
    ['of who is in charge', { owner: { id: 1, name: 'Anna' } }, { owner: { id: 2, name: 'Ben' } }, ['owner']],
  ])('%s', (_, a, b, fields) => {
    expect(contradictions(merging(a), merging(b))).toEqual(fields)
  })

  it('holds as it was chosen, and where only one says it', () => {
    const a = merging({ ...{ name: 'Müller', city: 'Bonn', notes: 'one', addedOn: asDay('2026-02-01') } })
    const b = merging({
      ...{ name: 'Mueller', city: 'Köln', street: 'Weg 1', notes: 'two', number: 'K-2', cadence: 'none' },
      ...{ cadenceWhy: 'they call', addedOn: asDay('2026-01-01'), pausedUntil: asDay('2026-09-01') },
      wishes: { channel: 'email', language: null, bestTime: null, occasions: false },
    })
    expect(mergedFields(a, b, { address: 'b' })).toMatchObject({
      ...{ name: 'Müller', number: 'K-2', cadence: 'none', cadenceWhy: 'they call', notes: 'one\ntwo' },
      ...{ street: 'Weg 1', city: 'Köln', addedOn: '2026-01-01', pausedUntil: '2026-09-01', owner: 'a' },
      wishes: { channel: 'email', occasions: false },
    })
    expect(mergedFields(a, b, {})).toMatchObject({ city: 'Bonn', street: null })
  })

  it('keeps other names in the notes', () => {
    const notes = `one\n${aliasLine(['c2', 'Müller, Söhne', 'K-2'])}\nalias`
    expect(aliasesIn(notes)).toEqual(['c2', 'Müller, Söhne', 'K-2'])
  })
})

describe('one history of who was in charge', () => {
  test.each<[string, string[], string[], string[], string[]]>([
    ['of the same owner', ['1 2026-03-01 -'], ['1 2025-01-01 -'], ['1 2025-01-01 -'], []],
    ['of the same owner, later', ['1 2025-01-01 -'], ['1 2026-03-01 -'], ['1 2025-01-01 -'], []],
    [
      'of others before',
      ['1 2026-03-01 -'],
      ['2 2025-01-01 2025-12-31', '3 2026-01-01 -'],
      ['2 2025-01-01 2025-12-31', '3 2026-01-01 2026-02-28', '1 2026-03-01 -'],
      ['3 2026-01-01 -'],
    ],
    ['of others meanwhile', ['1 2025-01-01 -'], ['2 2026-01-01 -'], ['1 2025-01-01 -'], ['2 2026-01-01 -']],
    [
      'of others meanwhile, and of who follows',
      ['1 2025-01-01 2026-05-31', '2 2026-06-01 -'],
      ['2 2026-06-01 -'],
      ['1 2025-01-01 2026-05-31', '2 2026-06-01 -'],
      [],
    ],
    ['of nobody else', [], ['2 2026-06-01 -'], ['2 2026-06-01 -'], []],
  ])('%s', (_, leading, other, periods, beside) => {
    const merged = mergedPeriods(leading.map(period), other.map(period))
    expect(merged.periods.map(inShort)).toEqual(periods)
    expect(merged.beside.map(inShort)).toEqual(beside)
  })
})

describe('one person of two records', () => {
  it('has what either knows, and the addresses of both', () => {
    const kept = aPerson({ birthday: '--03-20', emails: ['s@example.org'], phones: ['+49 89 123456'] })
    const other = aPerson({
      ...{ role: 'buyer', birthday: '1984-03-20', greeting: 'card', emails: ['S@example.org', 'k@example.org'] },
      phones: ['089 123456'],
    })
    expect(mergedPerson(kept, other)).toEqual({
      ...{ role: 'buyer', birthday: '1984-03-20', greeting: 'card', emails: ['s@example.org', 'k@example.org'] },
    })
  })

  test.each<[string, string, string, string[], string]>([
    ['blocked over allowed', 'email allowed', 'email blocked', [], 'email blocked'],
    ['blocked over unknown', '', 'call blocked', [], 'call blocked'],
    ['allowed by both', 'email allowed', 'email allowed', ['k@example.org'], 'email allowed'],
    ['allowed, and nothing else is known', 'email allowed', '', [], 'email allowed'],
    ['unknown over allowed: of another address nobody said so', 'email allowed', '', ['k@example.org'], ''],
    ['of another channel', 'call allowed', '', ['k@example.org'], 'call allowed'],
  ])('%s', (_, one, two, emails, both) => {
    const kept = { ...aPerson({ emails: ['s@example.org'] }), consents: said(one) }
    const other = { ...aPerson({ emails: ['s@example.org', ...emails] }), consents: said(two) }
    expect(
      mergedConsents(kept, other)
        .map(({ channel, state }) => `${channel} ${state}`)
        .join(),
    ).toBe(both)
  })

  test.each([
    ['du', 'sie', 'sie'],
    ['first-name', 'du', 'first-name'],
    ['sie', 'first-name', 'sie'],
    ['du', 'du', 'du'],
  ] as const)('who is addressed by %s and by %s is by %s', (a, b, form) => {
    expect([moreFormal(a, b), moreFormal(b, a)]).toEqual([form, form])
  })

  test.each<[string, Partial<Contact>, Partial<Contact>, string | null]>([
    ['is there', {}, {}, null],
    ['left, as the first says', { leftOn: asDay('2026-01-01') }, {}, null],
    ['left, as the other says', {}, { leftOn: asDay('2026-01-01') }, '2026-01-01'],
    ['went to the other customer', { leftOn: asDay('2026-01-01'), wentTo: 'beta' }, {}, 'there'],
    [
      'died',
      { leftOn: asDay('2026-01-01') },
      { leftOn: asDay('2026-02-02'), diedOn: asDay('2026-02-02') },
      '2026-02-02',
    ],
  ])('%s', (_, kept, other, leftOn) => {
    const departure = mergedDeparture(aPerson(kept), aPerson(other), ['Alpha', 'Beta'])
    expect(departure && (departure.leftOn ?? 'there')).toBe(leftOn)
  })
})

function merging(said: Partial<Merging>): Merging {
  return {
    ...aCustomer({}),
    ...{ id: 1, name: 'Müller', number: null, isPrivate: false, cadenceWhy: null, notes: null, owner: null },
    ...{ street: null, postalCode: null, city: null, region: null, country: null, sinceOn: null },
    wishes: { channel: null, language: null, bestTime: null, occasions: true },
    ...said,
  }
}

function period(text: string, index: number): OwnedPeriod {
  const [ownerId, from, until] = text.split(' ')
  return {
    ...{ id: index, ownerId: Number(ownerId), fromOn: asDay(from!), why: null },
    untilOn: until === '-' ? null : asDay(until!),
  }
}

function inShort({ ownerId, fromOn, untilOn }: OwnedPeriod): string {
  return `${ownerId} ${fromOn} ${untilOn ?? '-'}`
}

function aPerson(said: Partial<Contact>): Contact {
  return {
    ...{ id: 1, customerId: 1, name: 'Sabine Koch', role: null, birthday: null, greeting: null, diedOn: null },
    ...{ leftOn: null, wentTo: null, successor: null, emails: [], phones: [], ...said },
  }
}

function said(text: string): Consent[] {
  if (text === '') return []
  const [channel, state] = text.split(' ') as [Consent['channel'], Consent['state']]
  return [{ channel, state, sinceOn: asDay('2026-01-01'), source: null }]
}
