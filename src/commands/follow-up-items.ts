import type { Day } from '../domain/day.ts'
import { daysBetween } from '../domain/day.ts'
import type { Staff } from '../domain/in-charge.ts'
import { isUndecided, type UrgencyTerm } from '../domain/urgency.ts'
import type { CsvColumn } from '../output/view.ts'
import type { Store } from '../store/store.ts'
import type { Language } from '../text/language.ts'
import { reasonOf, undecidedReason } from '../text/reasons.ts'
import type { Told } from '../text/told.ts'
import { chargeItem, type OwnerItem } from './in-charge.ts'

/** What lists show of a follow-up, and all that is known of one. */
export type ListedFollowUp = Awaited<ReturnType<Store['followUps']['openUntil']>>[number]
export type FollowUpRecord = Awaited<ReturnType<Store['followUps']['openOf']>>[number]

/** A follow-up as JSON shows it; docs/json.md explains the fields. */
export type FollowUpItem = Pick<
  ListedFollowUp,
  'id' | 'kind' | 'dueOn' | 'deadlineOn' | 'customer' | 'contact' | 'owner' | 'lastContact' | 'attempts' | 'snoozes'
> & {
  reason: string
  daysOverdue: number
  urgency: number
  inCharge: OwnerItem | null
  orphaned: boolean
  standInFor: OwnerItem | null
  urgencyTerms?: Record<UrgencyTerm, number>
}

/** The JSON form; `reason` is English whatever the interface speaks. */
export function followUpItem(
  followUp: ListedFollowUp,
  urgency: number,
  { today, staff }: { today: Day; staff: Staff },
): FollowUpItem {
  const { id, kind, dueOn, deadlineOn, customer, contact, owner, lastContact, attempts, snoozes } = followUp
  return {
    id,
    kind,
    reason: isUndecided(followUp, today) ? undecidedReason(followUp, 'en') : reasonOf(followUp, 'en'),
    dueOn,
    deadlineOn,
    daysOverdue: Math.max(0, daysBetween(dueOn, today)),
    urgency: hundredths(urgency),
    customer,
    contact,
    owner,
    ...chargeItem(owner, staff, today),
    lastContact,
    attempts,
    snoozes,
  }
}

/** How people want to be approached. */
export type Manners = Awaited<ReturnType<Store['manners']['all']>>

/** A follow-up with how to approach whom it is about. */
export type DueRow = FollowUpItem & ReturnType<typeof approachItem>

export function approachItem({ contact, customer }: ListedFollowUp, { forms, blocked, wishes }: Manners) {
  return {
    addressForm: (contact && forms.get(contact.id)) ?? null,
    blocked: (contact && blocked.get(contact.id)) ?? [],
    wishes: wishes.get(customer.id) ?? null,
  }
}

/** The follow-ups as a sentence names them; without their customers where one is spoken of anyway. */
export function toldFollowUps(
  followUps: readonly FollowUpRecord[],
  language: Language,
  { customers = true }: { customers?: boolean } = {},
): Told[] {
  return followUps.map((followUp) => ({
    id: followUp.id,
    ...(customers && { customer: followUp.customer.name }),
    reason: reasonOf(followUp, language),
  }))
}

export const followUpCsv: readonly CsvColumn<FollowUpItem>[] = [
  { key: 'id', cell: ({ id }) => id },
  { key: 'kind', cell: ({ kind }) => kind },
  { key: 'reason', cell: ({ reason }) => reason },
  { key: 'dueOn', cell: ({ dueOn }) => dueOn },
  { key: 'deadlineOn', cell: ({ deadlineOn }) => deadlineOn },
  { key: 'daysOverdue', cell: ({ daysOverdue }) => daysOverdue },
  { key: 'urgency', cell: ({ urgency }) => urgency },
  { key: 'customerId', cell: ({ customer }) => customer.id },
  { key: 'customer', cell: ({ customer }) => customer.name },
  { key: 'stage', cell: ({ customer }) => customer.stage },
  { key: 'importance', cell: ({ customer }) => customer.importance },
  { key: 'contact', cell: ({ contact }) => contact?.name ?? null },
  { key: 'email', cell: ({ contact }) => contact?.email ?? null },
  { key: 'phone', cell: ({ contact }) => contact?.phone ?? null },
  { key: 'owner', cell: ({ owner }) => owner?.name ?? null },
  { key: 'inCharge', cell: ({ inCharge }) => inCharge?.name ?? null },
  { key: 'lastContactOn', cell: ({ lastContact }) => lastContact?.on ?? null },
  { key: 'lastContactChannel', cell: ({ lastContact }) => lastContact?.channel ?? null },
  { key: 'attempts', cell: ({ attempts }) => attempts },
  { key: 'snoozes', cell: ({ snoozes }) => snoozes },
]

export function hundredths(number: number): number {
  return Math.round(number * 100) / 100
}
