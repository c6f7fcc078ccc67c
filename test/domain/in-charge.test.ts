import { describe, expect, test } from 'vitest'
import { asDay, type Day } from '../../src/domain/day.ts'
import {
  canReceive,
  chargeOn,
  chargesDuring,
  daysOffOf,
  getsOrphans,
  isPresent,
  listedFor,
  orphaned,
  returnOf,
  type Absence,
  type Staff,
} from '../../src/domain/in-charge.ts'
import { anOwner } from '../support/samples.ts'

const names = ['anna', 'ben', 'cleo', 'dora'] as const
type Name = (typeof names)[number]

/**
 * Four of ours, or as many as `alone` says, from lines such as `anna left 12-04`, `anna away 12-01 12-10 for ben`,
 * `anna away 12-01` (without end), `anna deputy ben`, `fallback cleo`; all days are in 2026.
 */
function aStaff(said: string, some: readonly Name[] = names): Staff {
  const lines = said.split(',').map((line) => line.trim().split(' '))
  const of = (who: string, what: string) => lines.find((line) => line[0] === who && line[1] === what)
  const owners = some.map((name) =>
    anOwner({
      ...{ id: idOf(name)!, name },
      leftOn: day(of(name, 'left')?.[2]),
      deputyId: idOf(of(name, 'deputy')?.[2]),
    }),
  )
  const absences = lines
    .filter(([, what]) => what === 'away')
    .map(([who, , from, ...more], index): Absence => {
      const [until, standIn] = more[0] === 'for' ? [undefined, more[1]] : [more[0], more[2]]
      return { id: index + 1, ownerId: idOf(who)!, fromOn: day(from)!, untilOn: day(until), standInId: idOf(standIn) }
    })
  return { owners, absences, fallbackId: idOf(lines.find(([what]) => what === 'fallback')?.[1]) }
}

function idOf(name: string | undefined): number | null {
  return name === undefined ? null : names.indexOf(name as Name) + 1
}

function nameOf(id: number | null): string {
  return id === null ? 'nobody' : names[id - 1]!
}

function day(text: string | undefined): Day | null {
  return text === undefined ? null : asDay(`2026-${text}`)
}

describe('who is in charge of Anna’s customers', () => {
  test.each<[staff: string, on: string, acting: string, because: string | null, untilOn: string | null]>([
    ['', '12-04', 'anna', null, null],
    // away: the first and the last day are both days away
    ['anna away 12-01 12-10 for ben', '11-30', 'anna', null, null],
    ['anna away 12-01 12-10 for ben', '12-01', 'ben', null, '12-10'],
    ['anna away 12-01 12-10 for ben', '12-10', 'ben', null, '12-10'],
    ['anna away 12-01 12-10 for ben', '12-11', 'anna', null, null],
    ['anna away 12-01 12-10', '12-04', 'nobody', 'away', '12-10'],
    ['anna away 12-01', '12-31', 'nobody', 'away', null],
    ['anna away 12-01 for ben', '12-31', 'ben', null, null],
    // the deputy, where nobody is named, and where whoever is named is not there
    ['anna deputy cleo, anna away 12-01 12-10', '12-04', 'cleo', null, '12-10'],
    ['anna deputy cleo, anna away 12-01 12-10 for ben', '12-04', 'ben', null, '12-10'],
    ['anna deputy cleo, anna away 12-01 12-10 for ben, ben left 12-02', '12-04', 'cleo', null, '12-10'],
    ['anna deputy cleo, anna away 12-01 12-10 for ben, ben away 12-03 12-05', '12-04', 'cleo', null, '12-10'],
    ['anna deputy cleo, anna away 12-01 12-10 for ben, ben away 12-03 12-05', '12-06', 'ben', null, '12-10'],
    ['anna deputy cleo', '12-04', 'anna', null, null],
    // who stands in is stood in for
    ['anna away 12-01 12-10 for ben, ben away 12-04 12-04 for cleo', '12-03', 'ben', null, '12-10'],
    ['anna away 12-01 12-10 for ben, ben away 12-04 12-04 for cleo', '12-04', 'cleo', null, '12-10'],
    ['anna away 12-01 12-10 for ben, ben away 12-04 12-04', '12-04', 'nobody', 'away', '12-10'],
    [
      'anna away 12-01 12-10 for ben, ben deputy cleo, cleo deputy dora, ben away 12-01, cleo away 12-01',
      '12-04',
      'dora',
      null,
      '12-10',
    ],
    // in a circle there is nobody
    ['anna away 12-01 12-10 for ben, ben away 12-01 12-10 for anna', '12-04', 'nobody', 'away', '12-10'],
    [
      'anna away 12-01 12-10 for ben, ben away 12-01 for cleo, cleo away 12-01 for ben',
      '12-04',
      'nobody',
      'away',
      '12-10',
    ],
    // several absences at once: the longest counts, unless only another one has somebody to stand in
    ['anna away 12-01 12-10 for ben, anna away 12-04 12-20 for cleo', '12-05', 'cleo', null, '12-20'],
    ['anna away 12-01 12-10 for ben, anna away 12-04 12-20', '12-05', 'ben', null, '12-10'],
    ['anna away 12-01 12-10 for ben, anna away 12-04 12-20', '12-11', 'nobody', 'away', '12-20'],
    // who has left has no stand-in, and is none; the last day is still theirs
    ['anna left 12-04', '12-04', 'anna', null, null],
    ['anna left 12-04', '12-05', 'nobody', 'left', null],
    ['anna left 12-04, anna away 12-01 12-10 for ben', '12-04', 'ben', null, '12-10'],
    ['anna left 12-04, anna away 12-01 12-10 for ben', '12-05', 'nobody', 'left', null],
    ['anna left 12-04, anna deputy ben', '12-05', 'nobody', 'left', null],
    ['anna away 12-01 12-10 for ben, ben left 12-04', '12-04', 'ben', null, '12-10'],
    ['anna away 12-01 12-10 for ben, ben left 12-04', '12-05', 'nobody', 'away', '12-10'],
  ])('%s, on %s: %s', (said, on, acting, because, untilOn) => {
    const charge = chargeOn(1, aStaff(said), day(on)!)
    expect([nameOf(charge.actingId), charge.because, charge.untilOn]).toEqual([
      acting,
      because,
      day(untilOn ?? undefined),
    ])
  })

  test('nobody where there is no owner', () => {
    expect(chargeOn(null, aStaff(''), day('12-04')!)).toMatchObject({ actingId: null, because: 'nobody' })
  })

  test('since when nobody is: the day after the last one, the first day away', () => {
    expect(chargeOn(1, aStaff('anna left 12-04'), day('12-20')!).sinceOn).toBe('2026-12-05')
    expect(chargeOn(1, aStaff('anna away 12-01 12-10'), day('12-04')!).sinceOn).toBe('2026-12-01')
  })
})

describe('whoever works alone', () => {
  const alone = aStaff('anna away 12-01 12-10, anna away 12-20', ['anna'])

  test('is in charge also when away: theirs are days off', () => {
    expect(chargeOn(1, alone, day('12-04')!).actingId).toBe(1)
    expect(canReceive(alone.owners[0]!, alone, day('12-24')!)).toBe(true)
    expect(orphaned(alone, day('12-04')!).ownerIds).toEqual([])
    expect(daysOffOf(alone)).toEqual([{ from: '2026-12-01', until: '2026-12-10' }])
  })

  test('has no days off for all once there are two', () => {
    expect(daysOffOf(aStaff('anna away 12-01 12-10', ['anna', 'ben']))).toEqual([])
  })
})

describe('who is in charge during a time, one after the other', () => {
  test.each<[staff: string, stretches: string]>([
    ['anna away 12-01 12-10 for ben', 'ben 12-01 12-10'],
    ['anna away 12-01 12-10', 'nobody 12-01 12-10'],
    ['anna away 12-01 for ben', 'ben 12-01 -'],
    ['anna away 12-01 12-10 for ben, ben away 12-04 12-05', 'ben 12-01 12-03, nobody 12-04 12-05, ben 12-06 12-10'],
    ['anna away 12-01 12-10 for ben, ben away 11-20 12-02 for cleo', 'cleo 12-01 12-02, ben 12-03 12-10'],
    ['anna away 12-01 for ben, ben left 12-31', 'ben 12-01 12-31, nobody 2027-01-01 -'],
    ['anna away 12-01 12-10 for ben, anna left 12-04', 'ben 12-01 12-04, nobody 12-05 12-10'],
    ['anna away 12-01 12-10 for ben, cleo away 12-03 12-04', 'ben 12-01 12-10'],
  ])('%s: %s', (said, stretches) => {
    const staff = aStaff(said)
    const found = chargesDuring(1, staff, staff.absences[0]!)
    const short = (on: Day | null) => (on === null ? '-' : on.replace('2026-', ''))
    expect(found.map((one) => [nameOf(one.actingId), short(one.fromOn), short(one.untilOn)].join(' ')).join(', ')).toBe(
      stretches,
    )
  })
})

describe('whose customers are on a list on 4 December', () => {
  test.each<[staff: string, of: Name, theirs: string, withNobodys: boolean]>([
    ['', 'ben', 'ben', true],
    ['anna away 12-01 12-10 for ben', 'ben', 'anna ben', true],
    ['anna away 12-01 12-10 for ben', 'anna', 'anna', false],
    ['anna away 12-01 12-10 for ben', 'cleo', 'cleo', true],
    ['anna left 12-03', 'ben', 'anna ben', true],
    ['anna left 12-03', 'anna', 'anna', false],
    ['anna left 12-03, fallback cleo', 'ben', 'ben', false],
    ['anna left 12-03, fallback cleo', 'cleo', 'anna cleo', true],
    // a fallback who is not there is none
    ['anna left 12-03, fallback cleo, cleo left 12-03', 'ben', 'anna ben cleo', true],
    ['anna left 12-03, fallback cleo, cleo away 12-01 12-10 for dora', 'ben', 'anna ben', true],
    ['anna left 12-03, fallback cleo, cleo away 12-01 12-10 for dora', 'dora', 'anna cleo dora', true],
    ['anna away 12-01 12-10', 'ben', 'anna ben', true],
  ])('%s: %s has %s', (said, of, theirs, withNobodys) => {
    const { ownerIds, withNobodys: orphans } = listedFor(idOf(of)!, aStaff(said), day('12-04')!)
    expect([ownerIds.map(nameOf).join(' '), orphans]).toEqual([theirs, withNobodys])
  })

  test('what nobody is in charge of goes to everybody who is there', () => {
    const staff = aStaff('anna left 12-03, ben away 12-01 12-10')
    expect(names.filter((name) => getsOrphans(idOf(name)!, staff, day('12-04')!))).toEqual(['cleo', 'dora'])
  })
})

describe('who can be given something', () => {
  test.each<[staff: string, on: string, present: boolean, can: boolean]>([
    ['', '12-04', true, true],
    ['anna away 12-01 12-10', '12-04', false, true],
    ['anna away 12-01', '12-04', false, false],
    ['anna away 12-05', '12-04', true, true],
    ['anna left 12-04', '12-04', true, true],
    ['anna left 12-04', '12-05', false, false],
  ])('%s, on %s', (said, on, present, can) => {
    const staff = aStaff(said)
    const [anna] = staff.owners
    expect([isPresent(anna!, staff, day(on)!), canReceive(anna!, staff, day(on)!)]).toEqual([present, can])
  })
})

describe('what is taken back when Anna returns on 4 December', () => {
  test.each<[staff: string, leaving: boolean, ends: number[]]>([
    ['', false, []],
    ['anna left 12-03', true, []],
    ['anna left 12-31', true, []],
    ['anna away 12-01 12-10', false, [1]],
    ['anna away 12-01', false, [1]],
    ['anna away 12-04 12-10', false, [1]],
    ['anna away 12-01 12-03', false, []],
    ['anna away 12-20 12-31', false, [1]],
    ['anna away 12-01 12-10, anna away 12-20 12-31', false, [1]],
    ['anna away 12-01 12-10, anna left 12-31', false, [1]],
    ['anna away 12-01 12-10, anna left 12-03', true, [1]],
    ['anna left 12-31, anna away 12-20 12-31', true, []],
    ['ben away 12-01 12-10', false, []],
  ])('%s', (said, leaving, ends) => {
    const { owners, absences } = aStaff(said)
    const back = returnOf(owners[0]!, absences, day('12-04')!)
    expect([back.leaving, back.ends.map(({ id }) => id)]).toEqual([leaving, ends])
  })
})
