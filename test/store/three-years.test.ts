import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asDay, daysAfter, type Day } from '../../src/domain/day.ts'
import { agendaFaults } from '../support/agenda.ts'
import { aFirm, everything } from '../support/firm.ts'
import { random } from '../support/random.ts'
import { withStore } from '../support/stores.ts'

/** Three years with a 29 February in them. */
const firstDay = asDay('2026-11-02')
const dayCount = 1096
const customerCount = 500

/** About every fifth week, on all days of the week. */
const sampled = 36

describe('three years with 500 customers in which nobody does anything but a small thing every day', () => {
  const place = aPlaceInMemory()
  const differences: unknown[] = []

  beforeAll(async () => {
    await withStore(place, firstDay, (store) => aFirm(firstDay, random(20261102)).moveIn(store, customerCount))
    const begun = copyOf(place, 'begun')
    for (let index = 1; index <= dayCount; index++) {
      const today = daysAfter(firstDay, index)
      await withStore(place, today, aSmallThing)
      if (index % sampled !== 0 && index !== dayCount) continue
      const jumped = copyOf(begun, 'jumped')
      const ahead = await listedOn(jumped, today)
      await withStore(jumped, today, aSmallThing)
      differences.push(...differing(today, plannedIn(place), plannedIn(jumped)))
      differences.push(...differing(today, await listedOn(place, today), ahead))
      differences.push(...agendaFaults(place), ...agendaFaults(jumped))
    }
  })

  it('have the rows that a store has which jumped there, and list what a look ahead had said', () => {
    expect(differences).toEqual([])
  })
})

describe('three years with 500 customers, lived day by day', () => {
  const place = aPlaceInMemory()
  const found = { without: [] as unknown[], back: [] as unknown[], differences: [] as unknown[] }
  const closed = new Set<number>()

  beforeAll(async () => {
    const chance = random(20291102)
    await withStore(place, firstDay, (store) => aFirm(firstDay, chance).moveIn(store, customerCount))
    for (let index = 1; index <= dayCount; index++) {
      const today = daysAfter(firstDay, index)
      await withStore(place, today, async (store) => {
        const firm = aFirm(today, chance)
        await firm.happening(store, customerCount)
        const due = await store.followUps.openUntil({ ...everything, until: today })
        const isWorked = await store.settings.isWorkingDay(today)
        for (const { id } of isWorked ? due.filter(() => chance.chance(Math.min(1, 5 / due.length))) : []) {
          const [followUp] = await store.followUps.byIds([id])
          if (followUp?.closedOn === null) await firm.workOn(store, followUp)
        }
      })
      look(place, today, index % sampled === 0)
      if (index % sampled !== 0 && index !== dayCount) continue
      const anew = copyOf(place, 'anew')
      forgetPlans(anew)
      await withStore(anew, today, aSmallThing)
      found.differences.push(...differing(today, plannedIn(place), plannedIn(anew)))
      found.differences.push(...agendaFaults(place))
    }
  })

  /** What must be so on every day. */
  function look(path: string, today: Day, isThorough: boolean): void {
    reading(path, (db) => {
      found.without.push(...db.prepare(withoutNext).all({ today }))
      if (!isThorough) return
      for (const id of db.prepare<[], number>(closedIds).pluck().all()) closed.add(id)
      found.back.push(
        ...db
          .prepare<[], number>(openIds)
          .pluck()
          .all()
          .filter((id) => closed.has(id)),
      )
      found.back.push(...db.prepare(doubled).all())
    })
  }

  it('leave nobody in care without a next date', () => {
    expect(found.without).toEqual([])
  })

  it('never bring back what a person closed', () => {
    expect(closed.size).toBeGreaterThan(2000)
    expect(found.back).toEqual([])
  })

  it('have the rows that planning everybody from the facts alone gives', () => {
    expect(found.differences).toEqual([])
  })
})

/** Where the system has one: the thousands of transactions would each wait for a disk. */
function aPlaceInMemory(): string {
  const memory = '/dev/shm'
  const folder = mkdtempSync(join(existsSync(memory) ? memory : tmpdir(), 'followups-years-'))
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return join(folder, 'followups.db')
}

/** Changes nothing of any customer, so that only what rolls over is written. */
async function aSmallThing(store: Parameters<Parameters<typeof withStore>[2]>[0]): Promise<void> {
  const { capacity } = await store.settings.all()
  await store.settings.set('capacity', String(capacity === 8 ? 9 : 8))
}

async function listedOn(place: string, today: Day): Promise<string[]> {
  const due = await withStore(place, today, (store) => store.followUps.openUntil({ ...everything, until: today }))
  return due.map(({ customer, rule, dueOn, about, endsOn }) => [customer.id, rule, dueOn, about, endsOn].join(' '))
}

/** The lines that are in one and not in the other. */
function differing(today: Day, one: readonly string[], other: readonly string[]): string[] {
  const [first, second] = [new Set(one), new Set(other)]
  return [
    ...one.filter((line) => !second.has(line)).map((line) => `${today} only here: ${line}`),
    ...other.filter((line) => !first.has(line)).map((line) => `${today} only there: ${line}`),
  ]
}

/** A line for each open follow-up that nobody typed, and for the next date of each customer. */
function plannedIn(path: string): string[] {
  return reading(path, (db) => [
    ...db.prepare<[], string>(open).pluck().all(),
    ...db.prepare<[], string>(next).pluck().all(),
  ])
}

/** As if nothing had been planned: only the facts, and what a person said of a follow-up. */
function forgetPlans(path: string): void {
  const db = new Sqlite(path)
  db.exec(`
    DELETE FROM agenda;
    DELETE FROM follow_up
      WHERE rule NOT IN ('task', 'agreed') AND snoozes = 0 AND (closed_on IS NULL OR outcome = 'superseded');
    UPDATE customer SET rolls_on = '2000-01-01', next_due_on = NULL`)
  db.close()
}

function copyOf(place: string, name: string): string {
  const copy = `${place}-${name}`
  rmSync(copy, { force: true })
  reading(place, (db) => db.prepare('VACUUM INTO ?').run(copy))
  return copy
}
function reading<Result>(path: string, work: (db: Database) => Result): Result {
  const db = new Sqlite(path)
  try {
    return work(db)
  } finally {
    db.close()
  }
}

const open = `
  SELECT customer_id || ' ' || json_array(rule, occurrence, kind, due_on, every, cause_id, origin_id, contact_id, text, about,
    deadline_on, ends_on, lapses_on, snoozes)
  FROM follow_up WHERE closed_on IS NULL AND rule NOT IN ('task', 'agreed') ORDER BY customer_id, rule, occurrence`
const next = `SELECT id || ' ' || coalesce(next_due_on, '') || ' ' || coalesce(rolls_on, '') FROM customer ORDER BY id`
const withoutNext = `
  SELECT id, name, @today AS "today" FROM customer c WHERE stage <> 'lost' AND NOT EXISTS (
    SELECT 1 FROM follow_up f WHERE f.customer_id = c.id AND f.closed_on IS NULL AND f.lapses_on IS NULL)`
const closedIds = `SELECT id FROM follow_up WHERE outcome IN ('done', 'dropped')`
const openIds = `SELECT id FROM follow_up WHERE closed_on IS NULL`
const doubled = `
  SELECT customer_id, rule, occurrence FROM follow_up WHERE rule NOT IN ('task', 'agreed')
  GROUP BY customer_id, rule, occurrence HAVING count(*) > 1`
