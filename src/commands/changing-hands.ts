import type { Day } from '../domain/day.ts'
import { grouped } from '../domain/grouped.ts'
import type { Staff } from '../domain/in-charge.ts'
import { handoverJourney, isTogether } from '../domain/journey-plan.ts'
import type { LeftOver, Move, Reassignment } from '../domain/reassignment.ts'
import type { Program } from '../program.ts'
import type { Store } from '../store/store.ts'
import { longDay } from '../text/dates.ts'
import { inTongue, words } from '../text/language.ts'
import { refuseUnavailable, type OwnerItem } from './in-charge.ts'
import type { OwnerRecord } from './named.ts'

/** What came of giving customers to other owners. */
export type Reassigned = Awaited<ReturnType<Store['reassignments']['run']>>

/** A customer that changes hands, as JSON shows it; `on` is the first day of the new owner. */
export type MoveItem = {
  customer: OwnerItem
  from: OwnerItem | null
  to: OwnerItem
  on: Day
  because: Move['because']
  /** How many are open, and go along. */
  followUps: number
  nextDueOn: Day | null
}

/** A customer that stays; `to` and `on` where it is to be handed over already, `untilOn` where its owner is only away. */
export type LeftOverItem = {
  customer: OwnerItem
  because: LeftOver['because']
  owner: OwnerItem | null
  to: OwnerItem | null
  on: Day | null
  untilOn: Day | null
}

export function moveItem(move: Move, staff: Staff): MoveItem {
  const { customer, ownerId, toId, on, because, followUps, nextDueOn } = move
  return {
    customer: { id: customer.id, name: customer.name },
    ...{ from: ownerItem(ownerId, staff), to: ownerItem(toId, staff)!, on, because, followUps, nextDueOn },
  }
}

export function leftOverItem({ customer, because, ownerId, next, untilOn }: LeftOver, staff: Staff): LeftOverItem {
  return {
    ...{ customer: { id: customer.id, name: customer.name }, because, owner: ownerItem(ownerId, staff) },
    ...{ to: next && ownerItem(next.ownerId, staff), on: next?.fromOn ?? null, untilOn },
  }
}

export function ownerItem(ownerId: number | null, { owners }: Staff): OwnerItem | null {
  const owner = owners.find(({ id }) => id === ownerId)
  return owner ? { id: owner.id, name: owner.name } : null
}

/** The day that all have in common; null where they differ, or there are none. */
export function commonDay(moves: readonly Pick<Move, 'on'>[]): Day | null {
  const [first, ...others] = moves
  return first && others.every(({ on }) => on === first.on) ? first.on : null
}

/**
 * Throws Failure `owner-unavailable` where somebody who is to be given customers can be given nothing on a day on which a
 * plan begins; where it moves nobody, on a day said.
 */
export function refuseAbsent(owners: readonly OwnerRecord[], { moves }: Reassignment, staff: Staff, day: Day): void {
  const days = moves.length === 0 ? [day] : new Set(moves.map(({ on }) => on))
  for (const owner of owners) for (const first of days) refuseUnavailable(owner, staff, first)
}

const text = words({
  en: {
    calls: (from: string, until: string, perDay: number) =>
      from === until ? `First calls: ${from}.` : `First calls: ${from} to ${until}, at most ${perDay} a day.`,
    above: (capacity: number) => `The capacity of ${capacity} a day is not enough for that.`,
    together: (from: string, until: string, perDay: number) =>
      from === until
        ? `What old and new owner do together: ${from}, ${perDay === 1 ? '1 customer' : `${perDay} customers`}.`
        : `What old and new owner do together: ${from} to ${until}, at most ${perDay} a day.`,
    look: 'Where the handovers stand: followups handover',
  },
  de: {
    calls: (from: string, until: string, perDay: number) =>
      from === until ? `Erste Anrufe: ${from}.` : `Erste Anrufe: ${from} bis ${until}, höchstens ${perDay} am Tag.`,
    above: (capacity: number) => `Das Tagespensum von ${capacity} reicht dafür nicht.`,
    together: (from: string, until: string, perDay: number) =>
      from === until
        ? `Gemeinsame Schritte: ${from}, ${perDay === 1 ? '1 Kunde' : `${perDay} Kunden`}.`
        : `Gemeinsame Schritte: ${from} bis ${until}, höchstens ${perDay} am Tag.`,
    look: 'Wo die Übergaben stehen: followups handover',
  },
})

/** What old and new owner do together, from its first day to its last. */
type Together = { from: Day; until: Day; perDay: number }

/** What they do together next with customers that changed hands; null where there is nothing. */
export async function togetherAfter(program: Program, moves: readonly MoveItem[]): Promise<Together | null> {
  const { handovers } = await program.store()
  const startsOn = new Map(moves.map(({ customer, on }) => [customer.id, on]))
  const days = (await handovers.all())
    .filter((row) => row.journey === handoverJourney && startsOn.get(row.customerId) === row.startsOn)
    .filter(({ occurrence }) => isTogether(occurrence))
    .map(({ dueOn }) => dueOn)
  const [from, until] = [days[0], days.at(-1)]
  if (from === undefined || until === undefined) return null
  const perDay = Math.max(...[...grouped(days, (day) => day).values()].map(({ length }) => length))
  return { from, until, perDay }
}

/** What old and new owner do together, and when the new ones call for the first time. */
export function callsSentence(
  { language, tongue }: Program,
  { calls }: Reassigned,
  together: Together | null = null,
): string {
  const { from, until, perDay, capacity } = calls
  if (from === null || until === null) return ''
  const t = inTongue(text, tongue)
  return [
    ...(together
      ? [t.together(longDay(together.from, language), longDay(together.until, language), together.perDay)]
      : []),
    t.calls(longDay(from, language), longDay(until, language), perDay),
    ...(perDay > capacity ? [t.above(capacity)] : []),
    t.look,
  ].join(' ')
}
