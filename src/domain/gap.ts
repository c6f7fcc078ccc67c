import { cadenceFor, yearlyCheck, type CadenceSettings } from './cadence.ts'
import type { Importance, Stage } from './customer.ts'
import { after, approximateDays, daysAfter, type Day } from './day.ts'
import { workingDaysAfter, type WorkingDays } from './working-days.ts'

/** What a customer may lack, in the order in which it is told. */
export const gapKinds = [
  'no-next-date',
  'lapsed-journey',
  'undecided-agreement',
  'silent',
  'no-contact',
  'to-decide',
  'to-delete',
] as const
export type GapKind = (typeof gapKinds)[number]

/** What exactly is amiss, and which gap that is. */
const kindOfFault = {
  'no-next-date': 'no-next-date',
  'undecided-journey': 'lapsed-journey',
  'lost-journey': 'lapsed-journey',
  'ended-agreement': 'undecided-agreement',
  'late-agreement': 'undecided-agreement',
  silent: 'silent',
  'no-contact': 'no-contact',
  unreachable: 'no-contact',
  'to-decide': 'to-decide',
  'old-lead': 'to-delete',
  'old-loss': 'to-delete',
} as const satisfies Record<string, GapKind>
export type Fault = keyof typeof kindOfFault

export type Gap = {
  fault: Fault
  customer: { id: number; name: string; stage: Stage; importance: Importance }
  owner: { id: number; name: string } | null
  since: Day | null
  /** The title of an agreement, the name of a journey, of the last person who was there. */
  about: string | null
  /** The number of the agreement or the follow-up that asks for a decision. */
  aboutId: number | null
  /** The customer's name as it is sorted. */
  sortName: string
}

export function gapOf({ fault }: Pick<Gap, 'fault'>): GapKind {
  return kindOfFault[fault]
}

/** Gap by gap; in each the most important customer first, then what has lasted longest. */
export function inGapOrder(gaps: readonly Gap[]): Gap[] {
  return [...gaps].sort(
    (a, b) =>
      gapKinds.indexOf(gapOf(a)) - gapKinds.indexOf(gapOf(b)) ||
      compare(a.customer.importance, b.customer.importance) ||
      compare(a.since ?? '9999', b.since ?? '9999') ||
      compare(a.sortName, b.sortName) ||
      a.customer.id - b.customer.id,
  )
}

/** How long a decision that a journey asks for may wait, in working days. */
const decisionMayWait = 20

/** How long data is kept (product.md, "Tact and law"): of leads without dialogue, of former customers. */
const leadsKept = { count: 12, unit: 'm' } as const
const formerKept = { count: 36, unit: 'm' } as const

/** The days by which gaps are told on a day. */
export type GapLimits = {
  /** A journey that asked for a decision before that day has lapsed. */
  decisionBefore: Day
  /** A lead whose last dialogue was on that day or before comes up for deletion. */
  leadUntil: Day
  /** The same of whoever was lost on that day or before. */
  lostUntil: Day
}

export function gapLimits(today: Day, works: WorkingDays): GapLimits {
  return {
    decisionBefore: workingDaysAfter(today, -decisionMayWait, works),
    leadUntil: after(today, leadsKept, -1),
    lostUntil: after(today, formerKept, -1),
  }
}

type Rhythmical = Parameters<typeof cadenceFor>[0]

/**
 * For how many days a customer in care may be silent: twice the cadence (defaults.md, "silence limit"), of several intervals
 * the longest. Who wishes no contact has the yearly check.
 */
export function silenceLimit(customer: Rhythmical, settings: CadenceSettings): number {
  const { intervals } = cadenceFor(customer, settings).cadence
  const longest = Math.max(...(intervals.length > 0 ? intervals : [yearlyCheck]).map(approximateDays))
  return Math.round(2 * longest)
}

/** The day before which the last dialogue lies where a customer in care is silent. */
export function silentBefore(customer: Rhythmical, settings: CadenceSettings, today: Day): Day {
  return daysAfter(today, -silenceLimit(customer, settings))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
