import { contactsByDay, type ContactDay } from '../../domain/contact-days.ts'
import { compareDays, type Day } from '../../domain/day.ts'
import type { Gap } from '../../domain/gap.ts'
import { chargeOn, listedFor, type Staff } from '../../domain/in-charge.ts'
import { lossReport, type ReasonCount } from '../../domain/loss-report.ts'
import type { OrphanRecord } from '../../domain/orphan.ts'
import { promisesSince, reliabilityOf, type Reliability } from '../../domain/reliability.ts'
import type { Risk, RiskFacts } from '../../domain/risk.ts'
import { risksAmong } from '../../domain/risks-among.ts'
import {
  lastDayAhead,
  loadAhead,
  openByCharge,
  openOn,
  type Open,
  type OpenOnDay,
  type WeekAhead,
} from '../../domain/workload.ts'
import type { Program } from '../../program.ts'
import { agreementItem, type AgreementItem } from '../agreement-items.ts'
import type { OwnerItem } from '../in-charge.ts'
import { relationships, type Relationship } from './relationships.ts'

/** All that a report is made of: each figure from what the list of it is made of. */
export type Facts = {
  since: Day
  owner: OwnerItem | null
  staff: Staff
  hasCustomers: boolean
  customers: number
  open: Open
  charges: (Open & { inCharge: OwnerItem | null; customers: number })[]
  weeks: WeekAhead[]
  contacts: ContactDay[]
  relationships: Relationship[]
  promises: Reliability[]
  losses: ReasonCount[]
  /** Those still to be decided, what has to be decided first before the others. */
  agreements: AgreementItem[]
  risks: Risk[]
  gaps: Gap[]
  orphans: OrphanRecord[]
}

/** Of everybody's customers, or of those on the list of an owner. */
export async function factsOf(
  program: Program,
  { owner, since }: { owner: OwnerItem | null; since: Day },
): Promise<Facts> {
  const { today } = program
  const store = await program.store()
  const staff = await store.owners.staff()
  const whose = owner === null ? null : listedFor(owner.id, staff, today)
  const ids = whose && new Set(await store.contacted.of(whose))
  const isTheirs = ({ customer }: { customer: { id: number } }) => ids === null || ids.has(customer.id)
  // Asked once, so that the holidays of the coming weeks are there when the rules are used.
  await store.settings.isWorkingDay(lastDayAhead(today))
  const rules = await store.settings.all()

  const open = await store.followUps.openByDay(whose)
  const all = await store.risks.facts()
  const gaps = await store.gaps.all(whose)
  const customers = all.customers.filter(isTheirs)
  const agreements = (await store.agreements.all(null))
    .filter(isTheirs)
    .map((record) => agreementItem(record, today, rules))
    .filter(({ state }) => state === 'open' || state === 'undecided')
    .sort((a, b) => compareDays(a.actBy ?? never, b.actBy ?? never) || a.id - b.id)
  const silent = gaps.filter(({ fault }) => fault === 'silent')
  return {
    ...{ since, owner, staff, gaps, agreements },
    hasCustomers: customers.length > 0 || (await store.customers.exists()),
    customers: customers.length,
    open: openOn(open, today),
    charges: chargesOf(open, customers, staff, today),
    weeks: loadAhead(open, today, { ownerId: owner?.id ?? null, staff, works: rules.works, capacity: rules.capacity }),
    contacts: contactsByDay(await store.contacted.during(whose, { from: since, until: today })),
    relationships: await relationships(program, { customers, agreements, silent, rules, since }),
    promises: reliabilityOf(promisesSince((await store.promises.all()).filter(isTheirs), since), today, rules.works),
    losses: lossReport((await store.stages.losses()).filter(isTheirs), { from: since, until: today, today }),
    risks: risksAmong(all, staff, today).filter((risk) => isRiskOf(risk, owner, ids)),
    orphans: (await store.orphans.all()).filter(isTheirs),
  }
}

/** Later than any day. */
const never = '9999-12-31' as Day

function chargesOf(
  open: readonly OpenOnDay[],
  customers: RiskFacts['customers'],
  staff: Staff,
  today: Day,
): Facts['charges'] {
  const counts = new Map<number | null, number>()
  for (const { ownerId } of customers) {
    const { actingId } = chargeOn(ownerId, staff, today)
    counts.set(actingId, (counts.get(actingId) ?? 0) + 1)
  }
  const named = (id: number | null) => {
    const owner = staff.owners.find((one) => one.id === id)
    return owner ? { id: owner.id, name: owner.name } : null
  }
  return openByCharge(open, staff, today).map(({ actingId, ...its }) => ({
    inCharge: named(actingId),
    customers: counts.get(actingId) ?? 0,
    ...its,
  }))
}

/** What hangs on the owner, or on a contact of one of their customers at least. */
function isRiskOf(risk: Risk, owner: OwnerItem | null, ids: ReadonlySet<number> | null): boolean {
  if (owner === null || ids === null) return true
  return risk.at.length === 0 ? risk.owner?.id === owner.id : risk.at.some(({ id }) => ids.has(id))
}
