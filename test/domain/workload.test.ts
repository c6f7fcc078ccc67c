import { describe, expect, it } from 'vitest'
import { asDay } from '../../src/domain/day.ts'
import type { Staff } from '../../src/domain/in-charge.ts'
import { lastDayAhead, loadAhead, openByCharge, openOn } from '../../src/domain/workload.ts'
import { anOwner, theRules } from '../support/samples.ts'

const friday = asDay('2026-11-20')
const open = [
  { ownerId: 1, dueOn: asDay('2026-11-19'), count: 2 },
  { ownerId: 1, dueOn: friday, count: 1 },
  { ownerId: 2, dueOn: asDay('2026-11-18'), count: 1 },
  { ownerId: 2, dueOn: asDay('2026-11-22'), count: 3 },
  { ownerId: null, dueOn: asDay('2027-01-10'), count: 4 },
  { ownerId: null, dueOn: asDay('2027-01-11'), count: 5 },
]

function staff(absences: Staff['absences'] = []): Staff {
  return { owners: [anOwner({ id: 1, name: 'Anna' }), anOwner({ id: 2, name: 'Ben' })], absences, fallbackId: null }
}

const away = (standInId: number | null) => [
  { id: 1, ownerId: 2, fromOn: friday, untilOn: asDay('2026-11-27'), standInId },
]

describe('what is open', () => {
  it('is overdue before today only', () => {
    expect(openOn(open, friday)).toEqual({ overdue: 3, dueToday: 1, open: 16 })
    expect(openOn([], friday)).toEqual({ overdue: 0, dueToday: 0, open: 0 })
  })

  it('belongs to who is in charge today, the most overdue first, nobody last', () => {
    const inShort = (absences: Staff['absences']) =>
      openByCharge(open, staff(absences), friday).map(({ actingId, ...its }) => [actingId, its.overdue, its.open])
    expect(inShort([])).toEqual([
      [1, 2, 3],
      [2, 1, 4],
      [null, 0, 9],
    ])
    expect(inShort(away(1))).toEqual([
      [1, 3, 7],
      [null, 0, 9],
    ])
    expect(inShort(away(null))).toEqual([
      [1, 2, 3],
      [null, 1, 13],
    ])
  })
})

describe('the load ahead', () => {
  const { works } = theRules({}, ['2026-12-24', '2026-12-25'])
  const load = (ownerId: number | null, absences: Staff['absences'] = []) =>
    loadAhead(open, friday, { ownerId, staff: staff(absences), works, capacity: 8 })

  it('is of eight calendar weeks, of the running one what is left', () => {
    const weeks = load(null)
    expect(weeks).toHaveLength(8)
    expect(weeks[0]).toEqual({ from: friday, until: '2026-11-22', due: 4, capacity: 16 })
    expect(weeks[1]).toEqual({ from: '2026-11-23', until: '2026-11-29', due: 0, capacity: 80 })
    expect(weeks[7]).toEqual({ from: '2027-01-04', until: '2027-01-10', due: 4, capacity: 80 })
    expect(lastDayAhead(friday)).toBe('2027-01-10')
  })

  it('has no room on free days, nor where somebody is away', () => {
    expect(load(null)[5]).toMatchObject({ from: '2026-12-21', capacity: 48 })
    expect(
      load(null, away(1))
        .map(({ capacity }) => capacity)
        .slice(0, 3),
    ).toEqual([8, 40, 80])
    expect(
      load(2, away(1))
        .map(({ capacity }) => capacity)
        .slice(0, 3),
    ).toEqual([0, 0, 40])
  })

  it('of a Sunday has one day of its week', () => {
    const [first] = loadAhead(open, asDay('2026-11-22'), { ownerId: null, staff: staff(), works, capacity: 8 })
    expect(first).toEqual({ from: '2026-11-22', until: '2026-11-22', due: 3, capacity: 0 })
  })
})
