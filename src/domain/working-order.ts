import { cadenceFor, yearlyCheck, type CadenceSettings } from './cadence.ts'
import { inCare, type Importance, type Stage } from './customer.ts'
import { approximateDays, compareDays, type Day } from './day.ts'
import type { Rule } from './follow-up.ts'
import { rankOf, urgencyOf, type Urgent, type UrgencyWeights } from './urgency.ts'

/** An open follow-up with what its place in the list depends on. */
export type Open = {
  id: number
  rule: Rule
  dueOn: Day
  deadlineOn: Day | null
  endsOn: Day | null
  customer: { id: number; stage: Stage; importance: Importance }
  /** The customer's name as it is sorted. */
  sortName: string
  cadence: string | null
  /** Tags in one text, a line each. */
  tags: string | null
  silentSince: Day
}

export type Section = 'overdue' | 'today' | 'upcoming'

/** What decides where a follow-up stands; `rank` comes before urgency is asked, and names order those of one place. */
type Reckoned = { urgent: Urgent; urgency: number; rank: number; section: Section; place: string }

export type Placed<Item extends Open> = Reckoned & { item: Item }

/**
 * The order of the list (product.md, "Order and urgency"): rank, urgency, due date, name and id; the reasons of one
 * customer together, where the first of them stands. Where only the first so many are wanted, hardly more are put in order.
 */
export function inWorkingOrder<Item extends Open>(
  items: readonly Item[],
  today: Day,
  settings: CadenceSettings & { urgency: UrgencyWeights },
  most = Infinity,
): Placed<Item>[] {
  const reckon = reckoner(today, settings)
  const places = new Map<string, Placed<Item>[]>()
  for (const item of items) {
    const { urgent, urgency, rank, section, place } = reckon(item)
    const placed = { item, urgent, urgency, rank, section, place }
    const alike = places.get(place)
    if (alike) alike.push(placed)
    else places.set(place, [placed])
  }
  const inOrder = [...places.values()].sort(([a], [b]) => byUrgency(a!, b!))
  return together(upTo(most, inOrder)).slice(0, most)
}

/** So many at least, by name where they stand in one place, and of their customers all that follow. */
function upTo<Item extends Open>(most: number, places: readonly Placed<Item>[][]): Placed<Item>[] {
  const first: Placed<Item>[] = []
  let next = 0
  for (; next < places.length && first.length < most; next++)
    for (const placed of places[next]!.sort(byName)) first.push(placed)
  const customerIds = new Set(first.map(({ item }) => item.customer.id))
  const later = places.slice(next).flatMap((alike) => alike.filter(({ item }) => customerIds.has(item.customer.id)))
  return [...first, ...later]
}

/** Each customer's next to one another, where the first of them stands. */
function together<Item extends Open>(placed: readonly Placed<Item>[]): Placed<Item>[] {
  const byCustomer = new Map<number, Placed<Item> | Placed<Item>[]>()
  for (const one of placed) {
    const before = byCustomer.get(one.item.customer.id)
    if (before === undefined) byCustomer.set(one.item.customer.id, one)
    else if (Array.isArray(before)) before.push(one)
    else byCustomer.set(one.item.customer.id, [before, one])
  }
  return [...byCustomer.values()].flat()
}

/** Overdue, today and upcoming apart, each in its order and with the reasons of one customer together: how a person reads it. */
export function bySection<Item extends { section: Section }>(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => sections[a.section] - sections[b.section])
}

const sections: Record<Section, number> = { overdue: 0, today: 1, upcoming: 2 }

/** Today is not overdue. */
function sectionOf({ dueOn }: { dueOn: Day }, today: Day): Section {
  return dueOn < today ? 'overdue' : dueOn === today ? 'today' : 'upcoming'
}

function byUrgency(a: Placed<Open>, b: Placed<Open>): number {
  return a.rank - b.rank || b.urgency - a.urgency || compareDays(a.item.dueOn, b.item.dueOn)
}

function byName({ item: a }: Placed<Open>, { item: b }: Placed<Open>): number {
  return a.sortName < b.sortName ? -1 : a.sortName > b.sortName ? 1 : a.id - b.id
}

/** The same for all of which the same is known: in a long list there are many. */
function reckoner(today: Day, settings: CadenceSettings & { urgency: UrgencyWeights }): (item: Open) => Reckoned {
  const known = new Map<string, Reckoned>()
  // The key has no blanks between what is told apart by its form: it is put together for each line.
  return (item) => {
    const { rule, dueOn, deadlineOn, endsOn, customer, cadence, tags, silentSince } = item
    const { stage, importance } = customer
    const key = `${dueOn}${silentSince}${rule}${importance}${stage}${deadlineOn}${endsOn}${cadence} ${tags}`
    const before = known.get(key)
    if (before !== undefined) return before
    const urgent = {
      rule,
      dueOn,
      deadlineOn,
      importance,
      silentSince,
      cadenceDays: cadenceDaysOf(item, settings),
    }
    const urgency = urgencyOf(urgent, today, settings.urgency)
    const rank = rankOf(item, today)
    const reckoned = { urgent, urgency, rank, section: sectionOf(item, today), place: `${rank} ${urgency} ${dueOn}` }
    known.set(key, reckoned)
    return reckoned
  }
}

/** The first interval of the customer's rhythm in days; null where nobody is to be contacted. */
function cadenceDaysOf({ customer, cadence, tags }: Open, settings: CadenceSettings): number | null {
  const { stage, importance } = customer
  const { intervals } = cadenceFor({ stage, importance, cadence, tags: tags?.split('\n') ?? [] }, settings).cadence
  const interval = intervals[0] ?? (inCare(stage) ? yearlyCheck : null)
  return interval && approximateDays(interval)
}
