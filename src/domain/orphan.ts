import type { Importance, Stage } from './customer.ts'
import { daysAfter, latest, type Day } from './day.ts'
import { absenceOn, canReceive, chargeOn, hasLeft, type Charge, type Orphaning, type Staff } from './in-charge.ts'
import type { Money } from './money.ts'
import { remembered } from './remembered.ts'

/** How many days before the last day with somebody in charge the alarm begins (product.md, "Who is in charge"). */
export const alarmDays = 14

/** A customer as far as it matters for who is in charge. */
export type Cared = {
  customer: { id: number; name: string; stage: Stage; importance: Importance }
  /** Who is in charge today, by ownership. */
  ownerId: number | null
  /** Whoever it is to be handed over to, and from when on. */
  next: { ownerId: number; fromOn: Day } | null
  nextDueOn: Day | null
  /** The days on which something falls due, as far as somebody is away without a stand-in. */
  dueOns: readonly Day[]
  /** The customer's name as it is sorted. */
  sortName: string
}

/** A customer nobody is in charge of, or will be within the days of the alarm; `ownerId` is who is not there. */
export type Orphan = Cared & {
  because: Orphaning
  /** The first day on which nobody is in charge; null where nobody ever was. */
  since: Day | null
}

/** An orphan with what is at stake and who could take it. */
export type OrphanRecord = Orphan & {
  owner: { id: number; name: string } | null
  deadlineOn: Day | null
  /** What was booked in the last 12 months, by currency. */
  revenue12m: Money[]
  proposedOwner: { id: number; name: string } | null
}

/** Days on which nobody acts for an owner, the first and the last included; null where it never began or does not end. */
export type Forsaken = { because: NonNullable<Charge['because']>; fromOn: Day | null; untilOn: Day | null }

/**
 * Those of whom nobody is in charge on a day from today until the alarm's end: first those without anybody today, the
 * most important and soonest first. Who is away without stand-in leaves orphans only where something is open meanwhile;
 * a lost customer of whom nothing is planned needs nobody, and a store with one owner has no orphans.
 */
export function orphansAmong(cared: readonly Cared[], staff: Staff, today: Day): Orphan[] {
  if (staff.owners.length < 2) return []
  const forsakenOf = remembered((ownerId: number | null) => forsakenAhead(ownerId, staff, today))
  return cared
    .filter(({ customer, nextDueOn }) => customer.stage !== 'lost' || nextDueOn !== null)
    .flatMap((one) => {
      const { ownerId, next } = one
      const until = next && daysAfter(next.fromOn, -1)
      const orphan =
        orphanOf(one, forsakenOf(ownerId), { ownerId, from: today, until }, today) ??
        (next &&
          orphanOf(one, forsakenOf(next.ownerId), { ownerId: next.ownerId, from: next.fromOn, until: null }, today))
      return orphan ? [orphan] : []
    })
    .sort(inOrder(today))
}

/** Whether nobody is in charge today. */
export function isOrphaned({ because, since }: Pick<Orphan, 'because' | 'since'>, today: Day): boolean {
  return because !== 'leaving' && (since === null || since <= today)
}

/**
 * The last day on which nobody is there for an orphan whose owner is only away and comes back: a stand-in is enough. Null
 * where it takes a new owner.
 */
export function awayUntil(
  { because, ownerId, since }: Pick<Orphan, 'because' | 'ownerId' | 'since'>,
  staff: Staff,
  today: Day,
): Day | null {
  if (because !== 'away' || staff.owners.some(({ id, leftOn }) => id === ownerId && leftOn !== null)) return null
  const day = since === null ? today : latest(since, today)
  return forsakenDays(ownerId, staff).find(({ untilOn }) => untilOn === null || untilOn >= day)?.untilOn ?? null
}

/**
 * The owners of whom customers could be orphans: those who are not there, or will not be, without anybody standing in. A
 * quick look that spares asking for the customers. `dueUntil` is the last day up to which it matters what falls due; null
 * where it does not.
 */
export function forsakenOwners(staff: Staff, today: Day): { ownerIds: number[]; dueUntil: Day | null } {
  const { owners, absences } = staff
  if (owners.length < 2) return { ownerIds: [], dueUntil: null }
  const mayBe = owners.filter(({ id, leftOn }) => leftOn !== null || absences.some(({ ownerId }) => ownerId === id))
  const forsaken = mayBe
    .map(({ id }) => ({ id, ahead: forsakenAhead(id, staff, today) }))
    .filter(({ ahead }) => ahead.length > 0)
  const ends = forsaken
    .flatMap(({ ahead }) => ahead)
    .flatMap(({ because, untilOn }) => (because === 'away' ? [untilOn ?? latestDay] : []))
  return { ownerIds: forsaken.map(({ id }) => id), dueUntil: ends.length === 0 ? null : latest(today, ...ends) }
}

export type ProposalFacts = {
  staff: Staff
  today: Day
  /** How many dialogues each owner had with a customer. */
  spoken: (customerId: number) => ReadonlyMap<number, number>
  /** What each owner has to do, weighed as a reassignment does. */
  loads: ReadonlyMap<number, number>
  /** What a customer brings along. */
  weight: (customer: Cared['customer']) => number
}

/**
 * Who could take each orphan (product.md, "Who is in charge"): the stand-in, else who spoke with them most, else who has
 * the lightest load, to which the proposals before it are added; null where nobody can. Only those who can be given
 * something, who are there or stood in for, and who would not leave it an orphan again at once.
 */
export function proposedOwners(
  orphans: readonly Pick<Orphan, 'customer' | 'ownerId' | 'since'>[],
  { staff, today, spoken, loads, weight }: ProposalFacts,
): (number | null)[] {
  const load = new Map(loads)
  const candidates = remembered((from: Day) =>
    remembered((ownerId: number | null) => ({
      able: staff.owners.filter(({ id }) => id !== ownerId && canTakeOver(id, staff, from)).map(({ id }) => id),
      standIn: standInFor(ownerId, staff, from, today),
    })),
  )
  return orphans.map(({ customer, ownerId, since }) => {
    const { able, standIn } = candidates(since === null ? today : latest(since, today))(ownerId)
    const talks = spoken(customer.id)
    const [best = null] = [...able].sort(
      (a, b) =>
        Number(b === standIn) - Number(a === standIn) ||
        (talks.get(b) ?? 0) - (talks.get(a) ?? 0) ||
        (load.get(a) ?? 0) - (load.get(b) ?? 0) ||
        a - b,
    )
    if (best !== null) load.set(best, (load.get(best) ?? 0) + Math.max(1, weight(customer)))
    return best
  })
}

/** The stretches of days without anybody that reach into the days of the alarm, in their order. */
function forsakenAhead(ownerId: number | null, staff: Staff, today: Day): Forsaken[] {
  const lastOn = daysAfter(today, alarmDays + 1)
  return forsakenDays(ownerId, staff).filter(
    ({ fromOn, untilOn }) => (fromOn === null || fromOn <= lastOn) && (untilOn === null || untilOn >= today),
  )
}

/** Who acts changes only on the days on which somebody goes, comes back or has left: it is asked for once on each. */
function forsakenDays(ownerId: number | null, staff: Staff): Forsaken[] {
  const turns = [
    ...staff.owners.flatMap(({ leftOn }) => (leftOn === null ? [] : [daysAfter(leftOn, 1)])),
    ...staff.absences.flatMap(({ fromOn, untilOn }) => (untilOn === null ? [fromOn] : [fromOn, daysAfter(untilOn, 1)])),
  ].sort()
  const days = [null, ...new Set(turns)]
  const stretches: Forsaken[] = []
  days.forEach((fromOn, index) => {
    const { actingId, because } = chargeOn(ownerId, staff, fromOn ?? earliestDay)
    if (actingId !== null || because === null) return
    const next = days[index + 1]
    const untilOn = next ? daysAfter(next, -1) : null
    const last = stretches.at(-1)
    if (last?.because === because && last.untilOn === (fromOn && daysAfter(fromOn, -1))) last.untilOn = untilOn
    else stretches.push({ because, fromOn, untilOn })
  })
  return stretches
}

/** Before and after all that is written down. */
const earliestDay = '0001-01-01' as Day
const latestDay = '9999-12-31' as Day

type Term = { ownerId: number | null; from: Day; until: Day | null }

/** The first stretch that matters, as far as it falls into the days on which that owner is in charge. */
function orphanOf(one: Cared, ahead: readonly Forsaken[], { ownerId, from, until }: Term, today: Day): Orphan | null {
  for (const { because, fromOn, untilOn } of ahead) {
    const isOver = untilOn !== null && untilOn < from
    const isLater = until !== null && fromOn !== null && fromOn > until
    if (isOver || isLater) continue
    const since = from > today ? latest(from, fromOn ?? from) : fromOn
    if (since !== null && since > daysAfter(today, alarmDays + 1)) continue
    const isLeaving = because === 'left' && since !== null && since > today
    const gap = { since, untilOn: until !== null && (untilOn === null || untilOn > until) ? until : untilOn }
    if (because !== 'away' || isDueWithin(one, gap, today))
      return { ...one, ownerId, because: isLeaving ? 'leaving' : because, since }
  }
  return null
}

/**
 * What is due from tomorrow until the day before nobody is there can still be done in time by whoever is; all else that is
 * open by the end will lie around: what falls due meanwhile, and what is due today or waits already.
 */
function isDueWithin(
  { dueOns }: Cared,
  { since, untilOn }: { since: Day | null; untilOn: Day | null },
  today: Day,
): boolean {
  if (untilOn === null) return true
  return dueOns.some((day) => day <= untilOn && (day <= today || since === null || day >= since))
}

function canTakeOver(ownerId: number, staff: Staff, from: Day): boolean {
  const owner = staff.owners.find(({ id }) => id === ownerId)!
  const isLeaving = hasLeft(owner, daysAfter(from, alarmDays + 1))
  return !isLeaving && canReceive(owner, staff, from) && chargeOn(ownerId, staff, from).actingId !== null
}

/** Who stands in, or did on the last day, or would. */
function standInFor(ownerId: number | null, staff: Staff, from: Day, today: Day): number | null {
  const owner = staff.owners.find(({ id }) => id === ownerId)
  if (!owner) return null
  const days = [from, today, ...(owner.leftOn === null ? [] : [owner.leftOn])]
  const standIns = days.map((day) => absenceOn(owner.id, staff, day)?.standInId ?? null)
  return standIns.find((id) => id !== null) ?? owner.deputyId
}

function inOrder(today: Day): (a: Orphan, b: Orphan) => number {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  return (a, b) =>
    Number(isOrphaned(b, today)) - Number(isOrphaned(a, today)) ||
    compare(a.customer.importance, b.customer.importance) ||
    compare(a.nextDueOn ?? '9999', b.nextDueOn ?? '9999') ||
    compare(a.sortName, b.sortName) ||
    a.customer.id - b.customer.id
}
