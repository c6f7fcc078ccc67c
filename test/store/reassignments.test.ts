import { describe, expect, it } from 'vitest'
import { asDay, type Day } from '../../src/domain/day.ts'
import { handoverDay, planReassignment, type Move } from '../../src/domain/reassignment.ts'
import type { Store } from '../../src/store/store.ts'
import { factsIn, journalLength } from '../support/reversal.ts'
import { agendaFaults } from '../support/agenda.ts'
import { aStorePlace, withStore } from '../support/stores.ts'

const today = '2026-12-01'
const [anna, ben, cleo] = [1, 2, 3]

describe('a plan that no longer holds is refused, and nothing is done', () => {
  it.each<[string, (store: Store) => Promise<unknown>, string]>([
    ['another owner in the meantime', ({ customers }) => customers.edit(2, { ownerId: cleo }), 'owner-changed'],
    [
      'a handover planned in the meantime',
      async (store) => run(store, await moves(store, [2], cleo, asDay('2027-01-01'))),
      'owner-changed',
    ],
    ['removed in the meantime', ({ customers }) => customers.remove(2), 'owner-changed'],
    ['who was to get them leaves', ({ owners }) => owners.leave(ben, asDay('2026-11-30')), 'owner-unavailable'],
    [
      'who was to get them is away without end',
      ({ absences }) => absences.add({ ownerId: ben, fromOn: asDay(today), untilOn: null, standInId: null }),
      'owner-unavailable',
    ],
  ])('%s', async (_, meanwhile, kind) => {
    const place = aStorePlace()
    await withStore(place, today, async (store) => {
      await aFirm(store)
      const planned = await moves(store, [1, 2, 3], ben)
      await meanwhile(store)
      const [before, { commands }] = [factsIn(place), journalLength(place)]
      await expect(run(store, planned)).rejects.toThrow(kind)
      expect(factsIn(place)).toEqual(before)
      expect(journalLength(place).commands).toBe(commands)
    })
  })
})

describe('handovers', () => {
  it('are spread over the days of the new owner, the most important first, each by its own rhythm at the latest', async () => {
    await withStore(aStorePlace(), today, async (store) => {
      await aFirm(store, 40)
      await store.settings.set('capacity', '3')
      const { handovers, calls } = await run(store, await moves(store, ids(40), ben))
      expect(handovers).toBe(40)
      expect([calls.from, calls.perDay, calls.capacity]).toEqual(['2026-12-03', 3, 3])
      const runs = (await Promise.all(ids(40).map((id) => store.journeys.runsOf(id)))).flat()
      const spread = new Map(runs.map(({ customerId, spreadOn, startsOn }) => [customerId, spreadOn ?? startsOn]))
      expect(spread.get(1)).toBe(today)
      expect([...spread.values()].every((day) => day >= today)).toBe(true)
      const days = [...spread.values()].reduce<Record<string, number>>(
        (all, day) => ({ ...all, [day]: (all[day] ?? 0) + 1 }),
        {},
      )
      expect(Math.max(...Object.values(days))).toBe(3)
    })
  })

  it('go on when the former owner has gone, without anybody writing', async () => {
    const place = aStorePlace()
    await withStore(place, today, async (store) => {
      await aFirm(store)
      await store.owners.leave(anna, asDay('2026-12-31'))
      const staff = await store.owners.staff()
      const on = handoverDay(anna, { staff, today: asDay(today), on: null, keepStandIn: false })
      await run(store, await moves(store, [1, 2], ben, on))
    })
    expect(agendaFaults(place)).toEqual([])
    for (const [day, steps] of [
      ['2026-12-31', ['2026-12-18 S-10wd', '2026-12-25 S-5wd']],
      ['2027-01-01', ['2027-01-05 S+2wd', '2027-01-05 S+2wd']],
    ] as const)
      await withStore(place, day, async ({ handovers }) => {
        const all = await handovers.all()
        expect(all.map(({ dueOn, occurrence }) => `${dueOn} ${occurrence.split(' ')[1]}`)).toEqual(steps)
      })
  })

  it('of many on the day itself wait their turn for being introduced as well', async () => {
    await withStore(aStorePlace(), today, async (store) => {
      await aFirm(store, 12)
      await store.settings.set('capacity', '2')
      await run(store, await moves(store, ids(12), ben))
      const days = (await store.handovers.all()).map(({ dueOn }) => dueOn)
      expect(days.filter((day) => day === today)).toHaveLength(2)
    })
  })
})

function ids(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1)
}

async function moves(store: Store, customerIds: readonly number[], toId: number, on = asDay(today)): Promise<Move[]> {
  const candidates = await store.reassignments.candidates({ ids: customerIds })
  const staff = await store.owners.staff()
  const to = await store.reassignments.receivers([toId])
  return planReassignment(candidates, { to, by: 'load', dayFor: (): Day => on, anew: true, staff }).moves
}

function run(store: Store, planned: readonly Move[]) {
  return store.reassignments.run(planned, null)
}

/** All of Anna's: the first is an A customer, the others B. */
async function aFirm({ owners, customers }: Store, count = 3): Promise<void> {
  await owners.add({ name: 'Ben Klein' })
  await owners.add({ name: 'Cleo Neu' })
  for (const id of ids(count))
    await customers.add({
      ...{ name: `Customer ${String(id).padStart(3, '0')}`, stage: 'active', ownerId: anna },
      importance: id === 1 ? 'A' : 'B',
    })
}
