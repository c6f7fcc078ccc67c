import { latest, type Day } from './day.ts'
import { plain, type PlannedFollowUp } from './follow-up.ts'
import { workingDaysAfter, type WorkingDays } from './working-days.ts'

export type MadeBy = 'us' | 'them'

/** What we said we would do, or what they said they would, with a date. */
export type Promise = {
  id: number
  contactId: number | null
  madeBy: MadeBy
  text: string
  /** The day on which it was made. */
  madeOn: Day
  /** The day that was promised. */
  dueOn: Day
  settledOn: Day | null
}

/**
 * What an open promise asks for (product.md, "What creates follow-ups"): by us on the working day before the promised
 * day, which is its deadline, but never before it was made; by them on the working day after.
 */
export function promised(promise: Promise, works: WorkingDays): PlannedFollowUp {
  const { id, contactId, madeBy, text, madeOn, dueOn } = promise
  const common = { ...plain, kind: 'promise' as const, occurrence: String(id), originId: id, contactId, text }
  if (madeBy === 'them') return { ...common, rule: 'promise-them', dueOn: workingDaysAfter(dueOn, 1, works) }
  const remindOn = latest(workingDaysAfter(dueOn, -1, works), madeOn)
  return { ...common, rule: 'promise-us', dueOn: remindOn, deadlineOn: dueOn }
}
