import { retryOn, type Rules, type Standing } from './clock.ts'
import { latest, type Day } from './day.ts'
import { plain, type PlannedFollowUp } from './follow-up.ts'
import { workingDaysAfter } from './working-days.ts'

/** A contact who left, or will, and whom nobody is known to follow. */
export type Departed = { id: number; name: string; leftOn: Day }

/**
 * Who follows is asked on the working day after the last one, until somebody is named; an attempt since then moves it as it
 * moves a handover. Nothing of it depends on today.
 */
export function successorAsked(
  { id, name, leftOn }: Departed,
  { standing, rules }: { standing: Standing; rules: Rules },
): PlannedFollowUp {
  const dueOn = workingDaysAfter(leftOn, 1, rules.works)
  const retry = standing.lastAttempt && standing.lastAttempt.on > leftOn ? retryOn(standing, rules) : null
  return {
    ...plain,
    ...{ rule: 'successor', kind: 'handover', occurrence: String(id), originId: id, contactId: id, about: name },
    dueOn: retry ? latest(dueOn, retry) : dueOn,
  }
}
