import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { inCare, importances, stages } from '../../src/domain/customer.ts'
import { asDay, daysAfter, type Day } from '../../src/domain/day.ts'
import { canReceive, chargeOn, hasLeft, isPresent, listedFor, type Staff } from '../../src/domain/in-charge.ts'
import { alarmDays } from '../../src/domain/orphan.ts'
import { handoverDay, planReassignment, sharings } from '../../src/domain/reassignment.ts'
import type { Store } from '../../src/store/store.ts'
import { everything } from '../support/firm.ts'
import { random, type Random } from '../support/random.ts'
import { aStorePlace, withStore } from '../support/stores.ts'
import { long } from '../support/trials.ts'

const sequences = long(200, 5_000)
const stepsEach = 10
const firstDay = asDay('2026-06-01')

type Customers = Awaited<ReturnType<Store['customers']['list']>>

/** What happens in a firm to who is in charge. */
const happenings = ['leave', 'away', 'return', 'reassign', 'reassign', 'take', 'add', 'stage'] as const

test(`whatever ${sequences} firms do with who is in charge, every customer is in somebody's list or an orphan`, async () => {
  for (let seed = 1; seed <= sequences; seed++) {
    const place = aStorePlace()
    const chance = random(seed)
    let today = firstDay
    await withStore(place, today, (store) => begin(store, chance))
    for (let step = 0; step < stepsEach; step++) {
      today = daysAfter(today, chance.below(12))
      const what = chance.oneOf(happenings)
      await withStore(place, today, async (store) => {
        await happens(store, { what, today, chance, place })
        await check(store, today, `seed ${seed}, step ${step}, ${what}`)
      })
    }
    expectPeriods(place, seed)
  }
}, 240_000)

async function begin({ owners, customers }: Store, chance: Random): Promise<void> {
  for (const name of ['Ben Klein', 'Cleo Neu', 'Dora Alt']) await owners.add({ name })
  const all = await owners.all()
  for (let number = 1; number <= 6; number++) {
    const [importance, stage] = [chance.oneOf(importances), chance.oneOf(stages.filter(inCare))]
    await customers.add({ name: `Customer ${number}`, stage, importance, ownerId: chance.oneOf(all).id })
  }
}

type Moment = { what: (typeof happenings)[number]; today: Day; chance: Random; place: string }

async function happens(store: Store, { what, today, chance, place }: Moment): Promise<void> {
  const { owners, absences, customers, stages: stageTable } = store
  const staff = await owners.staff()
  const owner = chance.oneOf(staff.owners)
  const all = await customers.list(nobodys)
  if (what === 'leave') {
    const others = staff.owners.filter(({ id, leftOn }) => id !== owner.id && leftOn === null)
    if (others.length > 0 && owner.leftOn === null) await owners.leave(owner.id, daysAfter(today, chance.below(30)))
  } else if (what === 'away' && !hasLeft(owner, today)) {
    const fromOn = daysAfter(today, chance.below(20))
    const untilOn = chance.chance(0.8) ? daysAfter(fromOn, chance.below(30)) : null
    const standIn = chance.oneOf(staff.owners.filter(({ id }) => id !== owner.id))
    if (owner.leftOn !== null && owner.leftOn < fromOn) return
    await absences.add({ ownerId: owner.id, fromOn, untilOn, standInId: chance.chance(0.6) ? standIn.id : null })
  } else if (what === 'return') await owners.comeBack(owner.id)
  else if (what === 'reassign') await reassigned(store, { staff, today, chance, place })
  else if (what === 'take') await taken(store, { staff, today, chance, all })
  else if (what === 'add' && canReceive(owner, staff, today))
    await customers.add({ name: `Customer ${all.length + 1}`, stage: 'active', importance: 'B', ownerId: owner.id })
  else if (what === 'stage') {
    const customer = chance.oneOf(all)
    const stage = chance.oneOf(stages.filter((other) => other !== customer.stage))
    const reason = stage === 'lost' ? ('price' as const) : null
    const winBackOn = stage === 'lost' && chance.chance(0.5) ? daysAfter(today, 60) : null
    await stageTable.change(customer.id, { stage, reason, saidBy: reason && 'us', note: null, winBackOn })
  }
}

type Giving = { staff: Staff; today: Day; chance: Random }

/** What there is in all is the same before and after, but for the steps of the handovers themselves. */
async function reassigned(store: Store, { staff, today, chance, place }: Giving & { place: string }): Promise<void> {
  const { reassignments, orphans } = store
  const from = chance.oneOf(staff.owners)
  const isOfOrphans = chance.chance(0.3)
  const ids = (await orphans.all()).map(({ customer }) => customer.id)
  const candidates = await reassignments.candidates(isOfOrphans ? { ids } : { ownerId: from.id })
  const on = chance.chance(0.3) ? daysAfter(today, chance.below(40)) : null
  const keepStandIn = chance.chance(0.3)
  const dayFor = (ownerId: number | null) => handoverDay(ownerId, { staff, today, on, keepStandIn })
  const days = [...new Set(candidates.map(({ ownerId }) => dayFor(ownerId)))]
  const able = staff.owners.filter(
    (owner) => owner.id !== from.id && days.every((day) => canReceive(owner, staff, day)) && chance.chance(0.7),
  )
  if (able.length === 0) return
  const to = await reassignments.receivers(able.map(({ id }) => id))
  const plan = planReassignment(candidates, { to, by: chance.oneOf(sharings), dayFor, anew: false, staff })
  expect(plan.moves.length + plan.leftOver.length).toBe(candidates.length)
  expect(plan.totals.reduce((sum, { moves }) => sum + moves, 0)).toBe(plan.moves.length)

  const before = totalsIn(place)
  await reassignments.run(plan.moves, null)
  expect(totalsIn(place)).toEqual(before)
  const after = await reassignments.receivers(able.map(({ id }) => id))
  expect(after.map(({ customers }) => customers)).toEqual(plan.totals.map((total) => total.after.customers))
}

async function taken(store: Store, { staff, today, chance, all }: Giving & { all: Customers }): Promise<void> {
  const me = chance.oneOf(staff.owners)
  if (!canReceive(me, staff, today)) return
  const candidates = await store.reassignments.candidates({ ids: [chance.oneOf(all).id] })
  const to = await store.reassignments.receivers([me.id])
  const { moves } = planReassignment(candidates, { to, by: 'load', dayFor: () => today, anew: true, staff })
  await store.reassignments.run(moves, null)
}

const nobodys = { stage: null, tag: null, ownerId: null, importance: null, withoutNext: false }

/** Today and on the days to come, without anybody writing. */
async function check({ owners, customers, followUps, orphans }: Store, today: Day, where: string): Promise<void> {
  const staff = await owners.staff()
  const all = (await customers.list(nobodys)).filter(({ stage }) => inCare(stage))
  const forsaken = new Set((await orphans.all()).map(({ customer }) => customer.id))
  const lists = await Promise.all(
    staff.owners.map(async (owner) => {
      const { ownerIds } = listedFor(owner.id, staff, today)
      const own = ownerIds.filter((id) => chargeOn(id, staff, today).actingId === owner.id)
      const items = await followUps.openUntil({ ...everything, whose: { ownerIds: own, withNobodys: false } })
      const due = new Set(items.filter(({ dueOn }) => dueOn <= today).map(({ id }) => id))
      return {
        owner,
        due,
        ids: items.map(({ id }) => id),
        customerIds: new Set(items.map(({ customer }) => customer.id)),
      }
    }),
  )
  const listed = lists.flatMap(({ ids }) => ids)
  expect(listed.length, `${where}: each follow-up in one list`).toBe(new Set(listed).size)
  for (const { owner, customerIds } of lists)
    if (!isPresent(owner, staff, today)) expect([...customerIds], `${where}: of ${owner.name}`).toEqual([])
  for (const { id, owner } of await followUps.openUntil({ ...everything, until: today, whose: null })) {
    const { actingId } = chargeOn(owner?.id ?? null, staff, today)
    const having = lists.filter(({ due }) => due.has(id)).map((list) => list.owner.id)
    expect(having, `${where}: ${id} is due, and in the list of whoever acts`).toEqual(
      actingId === null ? [] : [actingId],
    )
  }
  for (const { id, nextDueOn } of all) {
    const having = lists.filter(({ customerIds }) => customerIds.has(id)).map(({ owner: { name } }) => name)
    const periods = await customers.ownersOf(id)
    const chargeAt = (day: Day) => chargeOn(periods.findLast(({ fromOn }) => fromOn <= day)!.owner.id, staff, day)
    // What is due after a handover that is still to come is in the list of whoever is in charge then.
    const isToChange = periods.some(({ fromOn }) => fromOn > today)
    if (isToChange && chargeAt(today).actingId !== null) expect(having.length, `${where}: c${id}`).toBeGreaterThan(0)
    else if (chargeAt(today).actingId !== null) expect(having, `${where}: c${id}`).toHaveLength(1)
    else {
      if (!isToChange) expect(having, `${where}: c${id}`).toEqual([])
      if (!isQuiet(chargeAt, nextDueOn, today)) expect(forsaken, `${where}: c${id}`).toContain(id)
    }
  }
}

/**
 * Whether somebody is there again before anything falls due, who is away without a stand-in leaves no orphan then; or
 * whoever is away leaves for good, but not within the days of the alarm.
 */
function isQuiet(chargeAt: (day: Day) => ReturnType<typeof chargeOn>, nextDueOn: Day | null, today: Day): boolean {
  for (let ahead = 0; ahead < 100; ahead++) {
    const day = daysAfter(today, ahead)
    const { actingId, because } = chargeAt(day)
    if (actingId !== null) return true
    if (because !== 'away') return ahead > alarmDays + 1
    if (nextDueOn !== null && nextDueOn <= day) return false
  }
  return false
}

/** What is planned anew for everybody is no fact: the steps of journeys and the rhythm that they silence. */
function totalsIn(place: string): unknown {
  return opened(place, (db) =>
    db
      .prepare(
        `SELECT (SELECT count(*) FROM customer) AS "customers", (SELECT count(*) FROM interaction) AS "interactions",
           (SELECT count(*) FROM follow_up WHERE closed_on IS NULL AND kind NOT IN ('handover', 'cadence')) AS "followUps",
           (SELECT group_concat(id || stage || importance, ' ') FROM customer) AS "each"`,
      )
      .get(),
  )
}

/** The periods of every customer follow one another without a gap, and none ends before it begins; the last one is open. */
function expectPeriods(place: string, seed: number): void {
  const rows = opened(place, (db) =>
    db
      .prepare<[], Period>(
        `SELECT customer_id AS "id", from_on AS "fromOn", until_on AS "untilOn" FROM ownership ORDER BY customer_id, from_on`,
      )
      .all(),
  )
  rows.forEach(({ id, fromOn, untilOn }, index) => {
    const next = rows[index + 1]?.id === id ? rows[index + 1] : undefined
    const where = `seed ${seed}, c${id}`
    if (untilOn === null) expect(next, where).toBeUndefined()
    else {
      expect(next?.fromOn, where).toBe(daysAfter(untilOn, 1))
      expect(fromOn <= untilOn, where).toBe(true)
    }
  })
}

type Period = { id: number; fromOn: Day; untilOn: Day | null }

function opened<Result>(place: string, work: (db: Sqlite.Database) => Result): Result {
  const db = new Sqlite(place, { readonly: true })
  try {
    return work(db)
  } finally {
    db.close()
  }
}
