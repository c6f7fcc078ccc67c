import { daysAfter, type Day } from './day.ts'
import type { Owner } from './owner.ts'
import type { Period } from './period.ts'
import { remembered } from './remembered.ts'
import type { WorkingDays } from './working-days.ts'

/** A period in which an owner is away, both days included; without an end until they return. */
export type Absence = {
  id: number
  ownerId: number
  fromOn: Day
  untilOn: Day | null
  /** Who takes their follow-ups; where nobody is named, or they are not there, the deputy does. */
  standInId: number | null
}

/** All that decides who is in charge on a day. */
export type Staff = {
  owners: readonly Owner[]
  absences: readonly Absence[]
  /** Who gets what nobody is in charge of; null for everybody. */
  fallbackId: number | null
}

/** Why nobody is in charge. */
export const orphanings = ['left', 'leaving', 'away', 'nobody'] as const
export type Orphaning = (typeof orphanings)[number]

/** Who acts for an owner's customers on a day; `because` says why nobody does, `untilOn` how long somebody stands in. */
export type Charge = {
  actingId: number | null
  because: 'left' | 'away' | 'nobody' | null
  /** The first day on which nobody, or somebody else, acts. */
  sinceOn: Day | null
  untilOn: Day | null
}

/**
 * Who is in charge of the customers of an owner on a day: the owner, else the stand-in, else nobody (product.md, "Who is in
 * charge"). Who stands in and is away in turn is stood in for; who has left has no stand-in, for their customers need a
 * new owner.
 */
export function chargeOn(ownerId: number | null, staff: Staff, day: Day): Charge {
  const owner = staff.owners.find(({ id }) => id === ownerId)
  if (!owner) return { actingId: null, because: 'nobody', sinceOn: null, untilOn: null }
  if (hasLeft(owner, day))
    return { actingId: null, because: 'left', sinceOn: daysAfter(owner.leftOn!, 1), untilOn: null }
  const absences = absencesOn(owner.id, staff, day)
  if (absences.length === 0) return { actingId: owner.id, because: null, sinceOn: null, untilOn: null }
  const covered = absences.find((absence) => standInOf(absence, staff, day, [owner.id]) !== null)
  const { fromOn: sinceOn, untilOn } = covered ?? absences[0]!
  const actingId = covered ? standInOf(covered, staff, day, [owner.id]) : null
  return { actingId, because: actingId === null ? 'away' : null, sinceOn, untilOn }
}

/** Who acts for an owner's customers from one day until another (null: without end), and why nobody does. */
export type Stretch = Pick<Charge, 'actingId' | 'because'> & { fromOn: Day; untilOn: Day | null }

/** Who is in charge of an owner's customers during a time, one after the other, without gap. */
export function chargesDuring(
  ownerId: number,
  staff: Staff,
  { fromOn, untilOn }: Pick<Absence, 'fromOn' | 'untilOn'>,
): Stretch[] {
  const stretches: Stretch[] = []
  for (const day of [...new Set([fromOn, ...turns(staff)])].sort()) {
    if (day < fromOn || (untilOn !== null && day > untilOn)) continue
    const { actingId, because } = chargeOn(ownerId, staff, day)
    const last = stretches.at(-1)
    if (last?.actingId === actingId && last.because === because) continue
    if (last) last.untilOn = daysAfter(day, -1)
    stretches.push({ actingId, because, fromOn: day, untilOn })
  }
  return stretches
}

/** The first days on which somebody is away, is back, or has gone. */
function turns({ owners, absences }: Staff): Day[] {
  const lastDays = [...absences.map(({ untilOn }) => untilOn), ...owners.map(({ leftOn }) => leftOn)]
  return [
    ...absences.map(({ fromOn }) => fromOn),
    ...lastDays.filter((day) => day !== null).map((day) => daysAfter(day, 1)),
  ]
}

/** The absence of an owner on a day: of several the one that lasts longest. */
export function absenceOn(ownerId: number, staff: Present, day: Day): Absence | undefined {
  return absencesOn(ownerId, staff, day)[0]
}

/** Those of an owner on a day, the longest first. Whoever works alone is never away: theirs are days off. */
function absencesOn(ownerId: number, { owners, absences }: Present, day: Day): Absence[] {
  if (owners.length === 1) return []
  return absences
    .filter((absence) => absence.ownerId === ownerId && covers(absence, day))
    .sort((a, b) => compareEnds(b.untilOn, a.untilOn))
}

/** Who is there and who is not. */
type Present = Pick<Staff, 'owners' | 'absences'>

/** The days on which nobody works because whoever works alone is away; without end they would leave no day at all. */
export function daysOffOf({ owners, absences }: Present): Period[] {
  if (owners.length !== 1) return []
  return absences.flatMap(({ fromOn, untilOn }) => (untilOn === null ? [] : [{ from: fromOn, until: untilOn }]))
}

/**
 * What it takes back when somebody is there again: that they left and are away today; else that they will leave; else that
 * they will be away.
 */
export function returnOf(
  owner: Owner,
  absences: readonly Absence[],
  today: Day,
): { leaving: boolean; ends: Absence[] } {
  const own = absences.filter(({ ownerId, untilOn }) => ownerId === owner.id && (untilOn === null || untilOn >= today))
  const running = own.filter(({ fromOn }) => fromOn <= today)
  if (hasLeft(owner, today) || running.length > 0) return { leaving: hasLeft(owner, today), ends: running }
  return owner.leftOn === null ? { leaving: false, ends: own } : { leaving: true, ends: [] }
}

/** Whether an owner is with us and not away on a day: only they can be given something. */
export function isPresent(owner: Owner, staff: Present, day: Day): boolean {
  return !hasLeft(owner, day) && absenceOn(owner.id, staff, day) === undefined
}

/** The working days on which an owner is there; of nobody's customers all of them. */
export function daysThere(ownerId: number | null, staff: Present, works: WorkingDays): WorkingDays {
  const owner = staff.owners.find(({ id }) => id === ownerId)
  return owner ? remembered((day) => works(day) && isPresent(owner, staff, day)) : works
}

/** Whether an owner can be given customers on a day: not who has left, nor who is away without end. */
export function canReceive(owner: Owner, staff: Present, day: Day): boolean {
  const absence = absenceOn(owner.id, staff, day)
  return !hasLeft(owner, day) && (absence === undefined || absence.untilOn !== null)
}

export function hasLeft({ leftOn }: Pick<Owner, 'leftOn'>, day: Day): boolean {
  return leftOn !== null && leftOn < day
}

/** Whose customers are on somebody's list: by owner, with what has no owner at all or without. */
export type Whose = { ownerIds: readonly number[]; withNobodys: boolean }

/**
 * Whose customers are on the list of an owner on a day: their own, those of whom they stand in for, and the orphans
 * where they get them.
 */
export function listedFor(ownerId: number, staff: Staff, day: Day): Whose {
  const withOrphans = getsOrphans(ownerId, staff, day)
  const ownerIds = staff.owners
    .filter(({ id }) => {
      const { actingId } = chargeOn(id, staff, day)
      return id === ownerId || actingId === ownerId || (withOrphans && actingId === null)
    })
    .map(({ id }) => id)
  return { ownerIds, withNobodys: withOrphans }
}

/** Those of whom nobody is in charge on a day. */
export function orphaned(staff: Staff, day: Day): Whose {
  const ownerIds = staff.owners.filter(({ id }) => chargeOn(id, staff, day).actingId === null).map(({ id }) => id)
  return { ownerIds, withNobodys: true }
}

/** Orphans are the fallback owner's where there is one who is present, else of everybody who is. */
export function getsOrphans(ownerId: number, staff: Staff, day: Day): boolean {
  const present = staff.owners.filter((owner) => isPresent(owner, staff, day)).map(({ id }) => id)
  const { fallbackId } = staff
  return fallbackId !== null && present.includes(fallbackId) ? fallbackId === ownerId : present.includes(ownerId)
}

/** Who stands in for somebody who is away: whoever was named, else their deputy; null where neither is there. */
function standInOf(absence: Absence, staff: Staff, day: Day, asked: readonly number[]): number | null {
  const owner = staff.owners.find(({ id }) => id === absence.ownerId)
  for (const id of [absence.standInId, owner?.deputyId]) {
    const standIn = staff.owners.find((one) => one.id === id)
    if (!standIn || asked.includes(standIn.id) || hasLeft(standIn, day)) continue
    const theirs = absencesOn(standIn.id, staff, day)
    if (theirs.length === 0) return standIn.id
    for (const other of theirs) {
      const actingId = standInOf(other, staff, day, [...asked, standIn.id])
      if (actingId !== null) return actingId
    }
  }
  return null
}

/** Whether it is a day of an absence. */
export function covers({ fromOn, untilOn }: Pick<Absence, 'fromOn' | 'untilOn'>, day: Day): boolean {
  return fromOn <= day && (untilOn === null || untilOn >= day)
}

function compareEnds(a: Day | null, b: Day | null): number {
  const [x, y] = [a ?? '9999', b ?? '9999']
  return x < y ? -1 : x > y ? 1 : 0
}
