import { describe, expect, test } from 'vitest'
import { asDay, daysAfter, type Day } from '../../src/domain/day.ts'
import { chargeOn, type Absence, type Staff } from '../../src/domain/in-charge.ts'
import {
  alarmDays,
  forsakenOwners,
  isOrphaned,
  orphansAmong,
  proposedOwners,
  type Cared,
  type Orphan,
} from '../../src/domain/orphan.ts'
import { anOwner } from '../support/samples.ts'
import { random as aRandom } from '../support/random.ts'

/** Friday. */
const today = asDay('2026-11-20')

const names = ['anna', 'ben', 'cleo', 'dora']

/**
 * A staff from lines such as `anna left 11-19`, `ben away 11-25 12-04 for cleo`, `anna away 11-18`, `anna deputy ben`; days
 * are of the year 2026, 2027 where they say so.
 */
function aStaff(...lines: readonly string[]): Staff {
  const owners = names.map((name, index) => {
    const said = lines.map((line) => line.split(' ')).filter(([who]) => who === name)
    return anOwner({
      ...{ id: index + 1, name },
      leftOn: dayOf(said.find(([, what]) => what === 'left')?.[2]),
      deputyId: idOf(said.find(([, what]) => what === 'deputy')?.[2]),
    })
  })
  const absences = lines
    .map((line) => line.split(' '))
    .filter(([, what]) => what === 'away')
    .map(([who, , from, ...more], index): Absence => {
      const until = more[0] === 'for' ? undefined : more[0]
      const standIn = more.includes('for') ? more.at(-1) : undefined
      return {
        ...{ id: index + 1, ownerId: idOf(who)!, fromOn: dayOf(from)!, untilOn: dayOf(until) },
        standInId: idOf(standIn),
      }
    })
  return { owners, absences, fallbackId: null }
}

function dayOf(text: string | undefined): Day | null {
  return text === undefined ? null : asDay(text.length === 5 ? `2026-${text}` : text)
}

function idOf(name: string | undefined): number | null {
  return name === undefined ? null : names.indexOf(name) + 1
}

/** A customer of anna, with days on which something falls due. */
function aCared(due: readonly string[] = ['11-30'], said: Partial<Cared> = {}): Cared {
  const dueOns = due.map((day) => dayOf(day)!)
  return {
    ...{ customer: { id: 1, name: 'Adler', stage: 'active', importance: 'B' }, ownerId: 1, next: null },
    ...{ nextDueOn: dueOns[0] ?? null, dueOns, sortName: 'adler' },
    ...said,
  }
}

const toBen = (from: string) => ({ next: { ownerId: 2, fromOn: dayOf(from)! } })
const inShort = (orphan: Orphan | undefined) => (orphan ? `${orphan.because} ${orphan.since}` : 'none')

describe('an orphan is whom nobody is in charge of, or will be', () => {
  test.each<[why: string, staff: string[], cared: Cared, expected: string]>([
    ['everybody is there', [], aCared(), 'none'],
    ['nobody ever was in charge', [], aCared([], { ownerId: null }), 'nobody null'],
    ['the owner left yesterday', ['anna left 11-19'], aCared(), 'left 2026-11-20'],
    ['the owner left long ago', ['anna left 2025-06-30'], aCared(), 'left 2025-07-01'],
    ['today is the last day', ['anna left 11-20'], aCared(), 'leaving 2026-11-21'],
    ['the last day is in 14 days', ['anna left 12-04'], aCared(), 'leaving 2026-12-05'],
    ['the last day is in 15 days', ['anna left 12-05'], aCared(), 'none'],
    ['a deputy does not stand in for who left', ['anna left 11-19', 'anna deputy ben'], aCared(), 'left 2026-11-20'],
    ['a stand-in does not either', ['anna left 11-19', 'anna away 11-01 for ben'], aCared(), 'left 2026-11-20'],
    ['somebody else left', ['ben left 11-01'], aCared(), 'none'],
    ['nothing falls due with who left, yet is in care', ['anna left 11-19'], aCared([]), 'left 2026-11-20'],

    ['a handover for the day after the last', ['anna left 11-30'], aCared(['11-30'], toBen('12-01')), 'none'],
    ['a handover that comes too late', ['anna left 11-30'], aCared(['11-30'], toBen('12-03')), 'leaving 2026-12-01'],
    ['a late one after who left', ['anna left 11-16'], aCared(['11-30'], toBen('12-03')), 'left 2026-11-17'],
    ['a handover to who leaves too', ['ben left 11-25'], aCared(['11-30'], toBen('11-24')), 'leaving 2026-11-26'],
    ['a handover to who left already', ['ben left 11-18'], aCared(['11-30'], toBen('11-24')), 'leaving 2026-11-24'],
    ['a handover after the alarm’s days', ['ben left 11-18'], aCared(['11-30'], toBen('12-24')), 'none'],
    [
      'a handover to who is away then, with something due',
      ['ben away 11-23 12-01'],
      aCared(['11-30'], toBen('11-26')),
      'away 2026-11-26',
    ],
    [
      'a handover to who is away then, with nothing due until they are back',
      ['ben away 11-23 12-01'],
      aCared(['11-24', '12-02'], toBen('11-26')),
      'none',
    ],
    [
      'away until the handover, with nothing due before it',
      ['anna away 11-18'],
      aCared(['11-30'], toBen('11-26')),
      'none',
    ],
    ['away until it, with something due', ['anna away 11-18'], aCared(['11-24'], toBen('11-26')), 'away 2026-11-18'],

    ['away, something due meanwhile', ['anna away 11-18 12-04'], aCared(['11-30']), 'away 2026-11-18'],
    ['away, something due on the last day of it', ['anna away 11-18 11-30'], aCared(['11-30']), 'away 2026-11-18'],
    ['away, something due the day after', ['anna away 11-18 11-29'], aCared(['11-30']), 'none'],
    ['away, something overdue', ['anna away 11-18 11-29'], aCared(['11-02']), 'away 2026-11-18'],
    ['away, nothing due at all', ['anna away 11-18 11-29'], aCared([]), 'none'],
    ['away without end', ['anna away 11-18'], aCared([]), 'away 2026-11-18'],
    ['away soon, something due then', ['anna away 11-30 12-11'], aCared(['11-24', '12-01']), 'away 2026-11-30'],
    ['away soon, something due before', ['anna away 11-30 12-11'], aCared(['11-24', '12-14']), 'none'],
    // What waits already is likely to wait on; what is due in the days before can still be done in time.
    ['away soon, something overdue', ['anna away 11-30 12-11'], aCared(['11-02']), 'away 2026-11-30'],
    ['away soon, something due today', ['anna away 11-30 12-11'], aCared(['11-20']), 'away 2026-11-30'],
    ['away soon, something due tomorrow', ['anna away 11-30 12-11'], aCared(['11-21']), 'none'],
    ['away soon, something due the day before', ['anna away 11-30 12-11'], aCared(['11-29']), 'none'],
    ['away soon, something due on the last day of it', ['anna away 11-30 12-11'], aCared(['12-11']), 'away 2026-11-30'],
    ['away in 16 days', ['anna away 12-06 12-11'], aCared(['12-07']), 'none'],
    ['away until yesterday', ['anna away 11-01 11-19'], aCared(['11-10']), 'none'],
    ['a stand-in', ['anna away 11-18 12-04 for ben'], aCared(), 'none'],
    ['a deputy', ['anna away 11-18 12-04', 'anna deputy ben'], aCared(), 'none'],
    ['a stand-in who has left', ['anna away 11-16 12-04 for ben', 'ben left 11-18'], aCared(), 'away 2026-11-19'],
    ['a stand-in who leaves', ['anna away 11-16 12-04 for ben', 'ben left 11-26'], aCared(), 'away 2026-11-27'],
    [
      'a stand-in who leaves after it is done',
      ['anna away 11-16 12-04 for ben', 'ben left 11-26'],
      aCared(['11-25']),
      'none',
    ],
    [
      'a stand-in who goes away meanwhile',
      ['anna away 11-16 12-04 for ben', 'ben away 11-27 12-01'],
      aCared(),
      'away 2026-11-27',
    ],
    [
      'a stand-in who is back when it falls due',
      ['anna away 11-16 12-04 for ben', 'ben away 11-18 11-24'],
      aCared(),
      'none',
    ],
    [
      'a stand-in who is stood in for',
      ['anna away 11-16 12-04 for ben', 'ben away 11-18 12-11 for cleo'],
      aCared(),
      'none',
    ],
    [
      'two who stand in for each other',
      ['anna away 11-16 12-04 for ben', 'ben away 11-18 12-11 for anna'],
      aCared(),
      'away 2026-11-18',
    ],
    [
      'an absence that follows on another',
      ['anna away 11-16 11-20', 'anna away 11-21 12-04'],
      aCared(),
      'away 2026-11-16',
    ],
    ['away until they leave', ['anna away 11-16 12-01', 'anna left 12-01'], aCared(['12-10']), 'leaving 2026-12-02'],

    [
      'a lost customer of whom nothing is planned',
      ['anna left 11-19'],
      aCared([], { customer: { id: 1, name: 'Adler', stage: 'lost', importance: 'B' } }),
      'none',
    ],
    [
      'a lost customer whom somebody wants to win back',
      ['anna left 11-19'],
      aCared(['2027-03-01'], { customer: { id: 1, name: 'Adler', stage: 'lost', importance: 'B' } }),
      'left 2026-11-20',
    ],
  ])('%s', (_, lines, cared, expected) => {
    const staff = aStaff(...lines)
    expect(inShort(orphansAmong([cared], staff, today)[0])).toBe(expected)
    // The quick look must not overlook anybody.
    const { ownerIds, dueUntil } = forsakenOwners(staff, today)
    if (expected === 'none' || cared.ownerId === null) return
    expect(ownerIds).toContain(expected.startsWith('none') ? null : orphansAmong([cared], staff, today)[0]!.ownerId)
    if (expected.startsWith('away')) expect(dueUntil).not.toBeNull()
  })

  test('a store with one owner has none', () => {
    const staff = { ...aStaff('anna left 11-01'), owners: aStaff('anna left 11-01').owners.slice(0, 1) }
    expect(orphansAmong([aCared()], staff, today)).toEqual([])
    expect(forsakenOwners(staff, today)).toEqual({ ownerIds: [], dueUntil: null })
  })

  test('those of today come first, then the most important and the soonest', () => {
    const customer = (id: number, importance: 'A' | 'B', name: string) => ({
      ...{ customer: { id, name, stage: 'active' as const, importance }, sortName: name },
    })
    const all = orphansAmong(
      [
        aCared(['11-30'], { ...customer(1, 'A', 'soon'), ownerId: 2 }),
        aCared(['11-30'], customer(2, 'B', 'z')),
        aCared(['11-30'], customer(3, 'B', 'a')),
        aCared(['11-25'], customer(4, 'B', 'x')),
        aCared([], customer(5, 'A', 'y')),
      ],
      aStaff('anna left 11-01', 'ben left 12-01'),
      today,
    )
    expect(all.map(({ customer: { id } }) => id)).toEqual([5, 4, 3, 2, 1])
    expect(all.map((orphan) => isOrphaned(orphan, today))).toEqual([true, true, true, true, false])
  })

  test('agrees, day by day, with who is in charge on it', () => {
    const random = aRandom(20261120)
    const day = () => daysAfter(today, random.below(50) - 20).slice(5)
    for (let times = 0; times < 3000; times++) {
      const lines = names.flatMap((name) => {
        const who = random.oneOf(names.filter((other) => other !== name))
        const [from, until] = [day(), day()].sort()
        return [
          ...(random.chance(0.3) ? [`${name} left ${day()}`] : []),
          ...(random.chance(0.3) ? [`${name} deputy ${who}`] : []),
          ...(random.chance(0.5) ? [`${name} away ${from} ${until}${random.chance(0.5) ? ` for ${who}` : ''}`] : []),
        ]
      })
      const staff = aStaff(...lines)
      const due = day()
      const cared = aCared([due], random.chance(0.4) ? toBen(daysAfter(today, 1 + random.below(20)).slice(5)) : {})
      const [orphan] = orphansAmong([cared], staff, today)
      const days = Array.from({ length: alarmDays + 2 }, (_, ahead) => daysAfter(today, ahead))
      const first = days.find((on) => {
        const ownerId = cared.next && cared.next.fromOn <= on ? cared.next.ownerId : cared.ownerId
        const { actingId, because } = chargeOn(ownerId, staff, on)
        const isOpen = dayOf(due)! === on || (dayOf(due)! < on && on === today)
        return actingId === null && (because !== 'away' || isOpen)
      })
      const since = orphan?.since ?? null
      const seen = `${lines.join(', ')}; due ${due}, ${JSON.stringify(cared.next)}`
      expect(first === undefined || (since !== null && since <= first), seen).toBe(true)
      if (orphan) expect(chargeOn(orphan.ownerId, staff, since! < today ? today : since!).actingId, seen).toBeNull()
    }
  })
})

describe('who could take it', () => {
  const orphan = { customer: aCared().customer, ownerId: 1, since: asDay('2026-11-20') }
  const counts = (said: string) =>
    new Map(
      said.split(' ').flatMap((word): [number, number][] => {
        const [name, count] = word.split(':')
        return count === undefined ? [] : [[idOf(name)!, Number(count)]]
      }),
    )

  test.each<[why: string, staff: string[], spoken: string, loads: string, expected: string | null]>([
    ['the stand-in', ['anna left 11-19', 'anna away 11-10 for cleo'], 'ben:9', 'ben:1 cleo:50', 'cleo'],
    ['the deputy', ['anna left 11-19', 'anna deputy dora'], 'ben:9', 'dora:50', 'dora'],
    ['who spoke with them most', ['anna left 11-19'], 'anna:30 ben:2 cleo:3', 'cleo:50', 'cleo'],
    ['of two who did the one with less to do', ['anna left 11-19'], 'ben:3 cleo:3', 'ben:9 cleo:8 dora:1', 'cleo'],
    ['the lightest load', ['anna left 11-19'], 'anna:30', 'ben:9 cleo:8 dora:7', 'dora'],
    ['the first of equals', ['anna left 11-19'], '', '', 'ben'],
    ['not a deputy who has left', ['anna left 11-19', 'anna deputy dora', 'dora left 11-01'], '', '', 'ben'],
    ['nobody who leaves soon', ['anna left 11-19', 'ben left 11-30'], 'ben:9', 'cleo:9 dora:8', 'dora'],
    ['nobody who is away without end', ['anna left 11-19', 'ben away 11-01'], 'ben:9', 'cleo:9 dora:8', 'dora'],
    ['nobody who is away without stand-in', ['anna left 11-19', 'ben away 11-01 11-30'], 'ben:9', 'cleo:9', 'dora'],
    ['who is away and stood in for', ['anna left 11-19', 'ben away 11-01 11-30 for cleo'], 'ben:9', '', 'ben'],
    ['nobody is left', ['anna left 11-19', 'ben left 11-01', 'cleo left 11-01', 'dora away 11-01'], '', '', null],
  ])('%s', (_, lines, spoken, loads, expected) => {
    const facts = { staff: aStaff(...lines), today, loads: counts(loads), weight: () => 1 }
    expect(proposedOwners([orphan], { ...facts, spoken: () => counts(spoken) })).toEqual([idOf(expected ?? undefined)])
  })

  test('each proposal adds to the load', () => {
    const facts = { staff: aStaff('anna left 11-19'), today, loads: counts('ben:2 cleo:4 dora:9'), weight: () => 3 }
    const four = Array.from({ length: 4 }, () => orphan)
    expect(proposedOwners(four, { ...facts, spoken: () => new Map() })).toEqual([2, 3, 2, 3])
  })
})
