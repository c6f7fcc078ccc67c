import { expect, test } from 'vitest'
import type { DueRow } from '../../src/commands/follow-up-items.ts'
import type { ReportItem } from '../../src/commands/report/items.ts'
import { daysAfter, type Day } from '../../src/domain/day.ts'
import { counted } from '../../src/domain/digest.ts'
import { inCare, type Stage } from '../../src/domain/customer.ts'
import { desk, type Desk } from '../support/desk.ts'
import { aFirm, everything } from '../support/firm.ts'
import { hasNorthwind, northwindStore, northwindToday } from '../support/northwind.ts'
import { random } from '../support/random.ts'
import { withStore } from '../support/stores.ts'

type Customer = { id: number; stage: Stage; owner: { id: number } | null }
type Dossier = { customer: { id: number }; dialogues: { on: Day }[] }
type Agreement = { id: number; customer: { id: number }; actBy: Day | null }
type Listed = { customer: { id: number } | null; owner: { id: number } | null; at: { id: number }[]; risk: string }

test.runIf(hasNorthwind)(
  'every figure of Northwind is the one that its list gives',
  async () => {
    const d = desk({ today: northwindToday })
    await northwindStore(d.store)
    await d.ok('owner away Nancy --from today --until "in 3 weeks" --stand-in Janet')
    await compared(d, null)
    await compared(d, 'Janet')
  },
  60_000,
)

test.each([1, 2, 3])(
  'every figure of a random firm is the one that its list gives (%d)',
  async (seed) => {
    const [chance, from] = [random(seed), '2026-03-02' as Day]
    const d = desk({ today: from })
    await withStore(d.store, from, (store) => aFirm(from, chance).moveIn(store, 25))
    for (let index = 1; index <= 40; index++) {
      const today = daysAfter(from, 5 * index)
      await withStore(d.store, today, async (store) => {
        const firm = aFirm(today, chance)
        await firm.happening(store, 25)
        for (const { id } of (await store.followUps.openUntil({ ...everything, until: today })).slice(0, 3)) {
          const [followUp] = await store.followUps.byIds([id])
          if (followUp?.closedOn === null) await firm.workOn(store, followUp)
        }
      })
      d.on(today)
    }
    await compared(d, null)
    await d.ok('owner add "Ben Klein"')
    await d.ok('owner add "Cleo Vogt"')
    await d.ok('reassign c1 c2 c3 c4 c5 c6 c7 --to Ben --yes')
    await d.ok('reassign c8 c9 --to Cleo --on "in 3 weeks" --yes')
    await d.ok('owner away Ben --from today --until "in 4 weeks"')
    for (const owner of [null, 'Anna', 'Ben', 'Cleo']) await compared(d, owner)
  },
  60_000,
)

/** Asks the lists for what the report says. */
async function compared(d: Desk, owner: string | null): Promise<void> {
  const report = await d.json<ReportItem>(`report${owner === null ? '' : ` --owner ${owner}`}`)
  const { today, since } = report
  const whose = owner === null ? '--all' : `--owner ${owner}`

  const due = await d.json<DueRow[]>(`due ${whose} --within 100y`)
  expect([report.open, report.overdue, report.dueToday]).toEqual([
    due.length,
    due.filter(({ dueOn }) => dueOn < today).length,
    due.filter(({ dueOn }) => dueOn === today).length,
  ])
  for (const { inCharge, overdue, open } of report.inCharge) {
    const its = due.filter((row) => row.inCharge?.id === inCharge?.id)
    expect([open, overdue]).toEqual([its.length, its.filter(({ daysOverdue }) => daysOverdue > 0).length])
  }
  expect(total(report.inCharge.map(({ open }) => open))).toBe(due.length)

  const coming = await d.json<DueRow[]>(`calendar ${whose} --ahead 8w`)
  for (const week of report.weeks)
    expect(week.due).toBe(coming.filter(({ dueOn }) => dueOn >= week.from && dueOn <= week.until).length)

  const all = await d.json<Customer[]>('customer list')
  // Theirs, and those of whom they stand in for or nobody is in charge.
  const owners = new Set([report.owner?.id, ...due.map((row) => row.owner?.id)])
  const ids = new Set(all.filter((one) => owner === null || owners.has(one.owner?.id)).map(({ id }) => id))
  expect(report.customers).toBe(all.filter(({ id, stage }) => ids.has(id) && inCare(stage)).length)

  const its = (await d.json<Agreement[]>('agreement list')).filter(({ customer }) => ids.has(customer.id))
  const months = [...counted(its.map(({ actBy }) => actBy?.slice(0, 7) ?? null))]
  expect(report.agreements).toEqual(months.map(([month, count]) => ({ month, count })))

  const gaps = await d.json<{ gap: string; customer: { id: number } }[]>(`gaps ${whose}`)
  expect(report.gaps).toEqual([...counted(gaps.map(({ gap }) => gap))].map(([gap, count]) => ({ gap, count })))
  const silent = gaps.flatMap(({ gap, customer }) => (gap === 'silent' ? [customer.id] : []))

  const listed = [...ids].map((id) => `c${id}`).join(' ')
  const dossiers = ids.size === 0 ? [] : await d.json<Dossier[]>(`dossier ${listed}`)
  const days = dossiers.flatMap(({ dialogues }) => dialogues.map(({ on }) => on)).filter((on) => on >= since)
  const spoken = report.contacts.filter(({ dialogues }) => dialogues > 0)
  expect(spoken.map(({ on, dialogues }) => [on, dialogues])).toEqual([...counted(days.sort())])
  for (const { customer, dialogues, silences, lastDays } of report.timelines) {
    const dossier = dossiers.find((one) => one.customer.id === customer.id)!
    expect(dialogues).toEqual(dossier.dialogues.map(({ on }) => on).filter((on) => on >= since))
    const isSilent = silences.some(({ until }) => until === today) && !dialogues.includes(today)
    expect(isSilent).toBe(silent.includes(customer.id))
    for (const { id, actBy } of lastDays) expect(its.find((one) => one.id === id)!.actBy).toBe(actBy)
  }

  const risks = (await d.json<Listed[]>('risks')).filter(
    ({ at, owner: its }) =>
      owner === null || (at.length > 0 ? at.some(({ id }) => ids.has(id)) : its?.id === report.owner!.id),
  )
  expect(report.risks).toEqual([...counted(risks.map(({ risk }) => risk))].map(([risk, count]) => ({ risk, count })))
  const orphans = (await d.json<Listed[]>('orphans')).filter(({ customer }) => ids.has(customer!.id))
  expect(report.orphans.orphaned + report.orphans.soon).toBe(orphans.length)

  if (owner !== null) return
  expect(report.promises).toEqual(await d.json(`report promises --since ${since}`))
  expect(report.losses).toEqual(await d.json(`report losses --since ${since}`))
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
