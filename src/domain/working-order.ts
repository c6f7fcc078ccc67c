import { cadenceFor, yearlyCheck, type CadenceSettings } from './cadence.ts'
import { inCare, type Importance, type Stage } from './customer.ts'
import { approximateDays, compareDays, type Day } from './day.ts'
import type { Kind } from './follow-up.ts'
import { rankOf, urgencyOf, type Urgent, type UrgencyWeights } from './urgency.ts'

/** An open follow-up with what its place in the list depends on. */
export type Open = {
  id: number
  kind: Kind
  dueOn: Day
  deadlineOn: Day | null
  customer: { id: number; stage: Stage; importance: Importance }
  /** The customer's name as it is sorted. */
  sortName: string
  cadence: string | null
  /** Tags in one text, a line each. */
  tags: string | null
  silentSince: Day
}

export type Placed<Item extends Open> = {
  item: Item
  urgent: Urgent
  urgency: number
  /** What comes before urgency is asked. */
  rank: number
  section: Section
}
export type Section = 'overdue' | 'today' | 'upcoming'

/**
 * The order of the list (product.md, "Order and urgency"): rank, urgency, due date, name and id; the reasons of one
 * customer together, where the first of them stands, and all of them in the section of the one that is due first.
 */
export function inWorkingOrder<Item extends Open>(
  items: readonly Item[],
  today: Day,
  settings: CadenceSettings & { urgency: UrgencyWeights },
): Placed<Item>[] {
  const cadenceDays = cadenceReckoner(settings)
  const placed = items.map((item): Placed<Item> => {
    const { kind, dueOn, deadlineOn, silentSince } = item
    const { importance } = item.customer
    const urgent = { kind, dueOn, deadlineOn, importance, silentSince, cadenceDays: cadenceDays(item) }
    const urgency = urgencyOf(urgent, today, settings.urgency)
    return { item, urgent, urgency, rank: rankOf(item, today), section: sectionOf(item, today) }
  })
  return together(placed.sort(byUrgency))
}

/** Each customer's next to one another, where the first of them stands. */
function together<Item extends Open>(placed: readonly Placed<Item>[]): Placed<Item>[] {
  const byCustomer = new Map<number, Placed<Item>[]>()
  for (const one of placed) {
    const before = byCustomer.get(one.item.customer.id)
    if (before) before.push(one)
    else byCustomer.set(one.item.customer.id, [one])
  }
  const ordered: Placed<Item>[] = []
  for (const own of byCustomer.values()) {
    const section = own.length === 1 ? own[0]!.section : earliestSection(own)
    for (const one of own) {
      one.section = section
      ordered.push(one)
    }
  }
  return ordered
}

function earliestSection(placed: readonly { section: Section }[]): Section {
  return bySection(placed)[0]!.section
}

/** Overdue, today and upcoming apart, each in its order: how a person reads the list. */
export function bySection<Item extends { section: Section }>(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => sections[a.section] - sections[b.section])
}

const sections: Record<Section, number> = { overdue: 0, today: 1, upcoming: 2 }

/** Today is not overdue. */
export function sectionOf({ dueOn }: { dueOn: Day }, today: Day): Section {
  return dueOn < today ? 'overdue' : dueOn === today ? 'today' : 'upcoming'
}

function byUrgency(a: Placed<Open>, b: Placed<Open>): number {
  return (
    a.rank - b.rank ||
    b.urgency - a.urgency ||
    compareDays(a.item.dueOn, b.item.dueOn) ||
    (a.item.sortName < b.item.sortName ? -1 : a.item.sortName > b.item.sortName ? 1 : a.item.id - b.item.id)
  )
}

/** The first interval of each customer's rhythm in days; the same rhythm is reckoned once. */
function cadenceReckoner(settings: CadenceSettings): (item: Open) => number | null {
  const known = new Map<string, number | null>()
  return ({ customer: { stage, importance }, cadence, tags }) => {
    const key = `${stage} ${importance} ${cadence} ${tags}`
    const before = known.get(key)
    if (before !== undefined) return before
    const customer = { stage, importance, cadence, tags: tags === null ? [] : tags.split('\n') }
    const [interval = inCare(stage) ? yearlyCheck : null] = cadenceFor(customer, settings).cadence.intervals
    const days = interval && approximateDays(interval)
    known.set(key, days)
    return days
  }
}
