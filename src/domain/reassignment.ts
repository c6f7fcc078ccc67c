import type { Importance, Stage } from './customer.ts'
import { daysAfter, type Day } from './day.ts'
import { canReceive, chargeOn, type Staff } from './in-charge.ts'
import { folded } from './name.ts'

/** How much an open follow-up of a customer weighs in the load of an owner. */
export const loadWeights: Readonly<Record<Importance, number>> = { A: 3, B: 2, C: 1 }

export const sharings = ['load', 'turn', 'tag'] as const
export type Sharing = (typeof sharings)[number]

/** A customer that may be given to somebody else. */
export type Candidate = {
  customer: { id: number; name: string; stage: Stage; importance: Importance }
  /** The customer's name as it is sorted. */
  sortName: string
  /** Who is in charge today, by ownership. */
  ownerId: number | null
  /** Whoever it is to be handed over to already, and from when on. */
  next: { ownerId: number; fromOn: Day } | null
  tags: readonly string[]
  /** Its own rhythm. */
  cadence: string | null
  /** How many are open, and go along. */
  followUps: number
  nextDueOn: Day | null
}

/** What somebody has on their hands. */
export type Load = { customers: number; followUps: number; load: number }

/** Somebody who is to be given customers; `tags` is how many of their customers have a tag, folded. */
export type Receiver = Load & { ownerId: number; tags: ReadonlyMap<string, number> }

/** A customer that changes hands from a day on; `chosen`: there was only one to choose. */
export type Move = Candidate & { toId: number; on: Day; because: 'chosen' | Sharing }

/**
 * A customer that stays where it is: it is theirs already, to be handed over already, or its owner is only away and comes
 * back after `untilOn`.
 */
export type LeftOver = Candidate & { because: 'theirs' | 'planned' | 'away'; untilOn: Day | null }

export type Reassignment = {
  /** The most important and soonest due first. */
  moves: Move[]
  /** For each receiver what they have before and after, in the order in which they were named. */
  totals: { ownerId: number; moves: number; before: Load; after: Load }[]
  leftOver: LeftOver[]
}

export type Wanted = {
  /** In the order in which they were named. */
  to: readonly Receiver[]
  by: Sharing
  /** The first day of a new owner, by the one who is in charge today. */
  dayFor: (ownerId: number | null) => Day
  /** Whether a customer that is to be handed over already is given to somebody else all the same. */
  anew: boolean
  /** Until when the owner is away, of those customers who keep theirs all the same. */
  awayUntil?: ReadonlyMap<number, Day>
  staff: Staff
}

/**
 * Who gets which customer. By load the heaviest customer goes to whoever has the lightest load, one after the other; by
 * tag to whoever has most customers with one of its tags, else by load; in turn the most important and soonest due first.
 * The same candidates give the same plan, in whatever order they come.
 */
export function planReassignment(candidates: readonly Candidate[], wanted: Wanted): Reassignment {
  const { to, by, dayFor } = wanted
  const inOrder = [...candidates].sort(byImportance)
  const leftOver = inOrder.flatMap((candidate) => {
    const because = stays(candidate, wanted)
    const untilOn = (because === 'away' && wanted.awayUntil?.get(candidate.customer.id)) || null
    return because ? [{ ...candidate, because, untilOn }] : []
  })
  const staying = new Set(leftOver.map(({ customer }) => customer.id))
  const moving = inOrder.filter(({ customer }) => !staying.has(customer.id))

  const loads = loadsWithout(moving, to)
  const chosen = to.length === 1 ? chooseOnly(to[0]!) : choices[by](to, loads)
  const given = new Map<number, Pick<Move, 'toId' | 'because'>>()
  for (const candidate of by === 'turn' ? moving : [...moving].sort(byWeight)) {
    const choice = chosen(candidate)
    given.set(candidate.customer.id, choice)
    add(loads.get(choice.toId)!, candidate, 1)
  }
  const moves = moving.map((candidate) => ({
    ...candidate,
    ...given.get(candidate.customer.id)!,
    on: dayFor(candidate.ownerId),
  }))
  const totals = to.map(({ ownerId, customers, followUps, load }) => ({
    ownerId,
    moves: moves.filter(({ toId }) => toId === ownerId).length,
    before: { customers, followUps, load },
    after: loads.get(ownerId)!,
  }))
  return { moves, totals, leftOver }
}

/**
 * The first day of a new owner unless said: the day after the last one of who is in charge, where it is known and still to
 * come, else today. With `keepStandIn` whoever stands in on that day goes on to the end: it is the day after then.
 */
export function handoverDay(
  ownerId: number | null,
  { staff, today, on, keepStandIn }: { staff: Staff; today: Day; on: Day | null; keepStandIn: boolean },
): Day {
  const leftOn = staff.owners.find(({ id }) => id === ownerId)?.leftOn ?? null
  const gone = leftOn !== null && leftOn >= today ? daysAfter(leftOn, 1) : null
  let day = on ?? gone ?? today
  while (keepStandIn) {
    const { actingId, untilOn } = chargeOn(ownerId, staff, day)
    if (actingId === null || actingId === ownerId || untilOn === null) break
    day = daysAfter(untilOn, 1)
  }
  return on === null && gone !== null && day > gone ? gone : day
}

/** What the open follow-ups of a customer weigh. */
export function weightOf({ customer, followUps }: Pick<Candidate, 'customer' | 'followUps'>): number {
  return loadWeights[customer.importance] * followUps
}

/** Whoever was named may get another plan; else what is planned for somebody who can take it stays so. */
function stays({ customer, ownerId, next }: Candidate, wanted: Wanted): LeftOver['because'] | null {
  const { to, dayFor, anew, awayUntil, staff } = wanted
  const isNamed = (id: number | null) => to.some((receiver) => receiver.ownerId === id)
  if (next === null) return isNamed(ownerId) ? 'theirs' : awayUntil?.has(customer.id) ? 'away' : null
  if (anew) return isNamed(next.ownerId) && next.fromOn === dayFor(ownerId) ? 'planned' : null
  const owner = staff.owners.find(({ id }) => id === next.ownerId)
  return owner && canReceive(owner, staff, next.fromOn) ? 'planned' : null
}

/** What each has, without what is about to be given anew. */
function loadsWithout(moving: readonly Candidate[], to: readonly Receiver[]): Map<number, Load> {
  const loads = new Map(
    to.map(({ ownerId, customers, followUps, load }) => [ownerId, { customers, followUps, load }] as const),
  )
  for (const candidate of moving) {
    const standing = loads.get(candidate.next?.ownerId ?? candidate.ownerId ?? 0)
    if (standing) add(standing, candidate, -1)
  }
  return loads
}

function add(load: Load, candidate: Candidate, sign: 1 | -1): void {
  load.customers += sign
  load.followUps += sign * candidate.followUps
  load.load += sign * weightOf(candidate)
}

type Choice = (candidate: Candidate) => Pick<Move, 'toId' | 'because'>
type Chooser = (to: readonly Receiver[], loads: ReadonlyMap<number, Load>) => Choice

function chooseOnly({ ownerId }: Receiver): Choice {
  return () => ({ toId: ownerId, because: 'chosen' })
}

const choices: Readonly<Record<Sharing, Chooser>> = {
  load: (to, loads) => () => ({ toId: lightest(to, loads), because: 'load' }),

  turn(to) {
    let turn = 0
    return () => ({ toId: to[turn++ % to.length]!.ownerId, because: 'turn' })
  },

  tag: (to, loads) => (candidate) => {
    const alike = (receiver: Receiver) =>
      candidate.tags.reduce((sum, tag) => sum + (receiver.tags.get(folded(tag)) ?? 0), 0)
    const most = Math.max(...to.map(alike))
    const best = most === 0 ? to : to.filter((receiver) => alike(receiver) === most)
    return { toId: lightest(best, loads), because: most === 0 ? 'load' : 'tag' }
  },
}

/** Of equal loads whoever has fewer customers, then the lower number. */
function lightest(to: readonly Receiver[], loads: ReadonlyMap<number, Load>): number {
  return to
    .map(({ ownerId }) => ownerId)
    .reduce((best, id) => {
      const [a, b] = [loads.get(best)!, loads.get(id)!]
      return (b.load - a.load || b.customers - a.customers || id - best) < 0 ? id : best
    })
}

function byImportance(a: Candidate, b: Candidate): number {
  return (
    compare(a.customer.importance, b.customer.importance) ||
    compare(a.nextDueOn ?? '9999', b.nextDueOn ?? '9999') ||
    compare(a.sortName, b.sortName) ||
    a.customer.id - b.customer.id
  )
}

function byWeight(a: Candidate, b: Candidate): number {
  return weightOf(b) - weightOf(a) || byImportance(a, b)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
