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
  customerId: number
  customer: string
  stage: Stage
  importance: Importance
  cadence: string | null
  /** Tags in one text, a line each; null where none matter. */
  tags: string | null
  silentSince: Day
}

export type Placed<Item extends Open> = { item: Item; urgent: Urgent; urgency: number; section: Section }
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
  const byCustomer = new Map<number, Placed<Item>[]>()
  for (const item of items) {
    const { kind, dueOn, deadlineOn, importance, silentSince } = item
    const urgent: Urgent = { kind, dueOn, deadlineOn, importance, silentSince, cadenceDays: cadenceDays(item) }
    const placed = {
      item,
      urgent,
      urgency: urgencyOf(urgent, today, settings.urgency),
      section: sectionOf(item, today),
    }
    const own = byCustomer.get(item.customerId)
    if (own) own.push(placed)
    else byCustomer.set(item.customerId, [placed])
  }
  const groups = [...byCustomer.values()].map((group) => ({
    section: group.reduce<Section>(
      (first, { section }) => (sections[section] < sections[first] ? section : first),
      'upcoming',
    ),
    members: group.sort((a, b) => byUrgency(a, b, today)),
  }))
  groups.sort((a, b) => byUrgency(a.members[0]!, b.members[0]!, today))
  return groups.flatMap(({ section, members }) =>
    members.map(({ item, urgent, urgency }) => ({ item, urgent, urgency, section })),
  )
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

function byUrgency(a: Placed<Open>, b: Placed<Open>, today: Day): number {
  return (
    rankOf(a.item, today) - rankOf(b.item, today) ||
    b.urgency - a.urgency ||
    compareDays(a.item.dueOn, b.item.dueOn) ||
    (a.item.customer < b.item.customer ? -1 : a.item.customer > b.item.customer ? 1 : a.item.id - b.item.id)
  )
}

/** The first interval of each customer's rhythm in days; the same rhythm is reckoned once. */
function cadenceReckoner(settings: CadenceSettings): (item: Open) => number | null {
  const known = new Map<string, number | null>()
  return ({ stage, importance, cadence, tags }) => {
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
