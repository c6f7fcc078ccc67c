import { retryOn, type Rules, type Standing } from './clock.ts'
import { latest, type Day } from './day.ts'
import { plain, type PlannedFollowUp } from './follow-up.ts'
import { workingDaysAfter } from './working-days.ts'

/** A contact who left, or will, or died, and whom nobody is known to follow. */
export type Departed = { id: number; name: string; leftOn: Day; diedOn: Day | null }

/** So many working days after the last one it is asked who follows; after a death the question would be cold at once. */
const askedAfter = { leaving: 1, death: 10 }

/**
 * Who follows is asked on the working day after the last one, two weeks of work after a death, until somebody is named; an
 * attempt since then moves it as it moves a handover. Nothing of it depends on today.
 */
export function successorAsked(
  { id, name, leftOn, diedOn }: Departed,
  { standing, rules }: { standing: Standing; rules: Rules },
): PlannedFollowUp {
  // Who had left before had time to be followed.
  const isDeath = diedOn !== null && diedOn <= leftOn
  const dueOn = workingDaysAfter(leftOn, isDeath ? askedAfter.death : askedAfter.leaving, rules.works)
  const retry = standing.lastAttempt && standing.lastAttempt.on > leftOn ? retryOn(standing, rules) : null
  return {
    ...plain,
    ...{ rule: 'successor', kind: 'handover', occurrence: String(id), originId: id, contactId: id, about: name },
    dueOn: retry ? latest(dueOn, retry) : dueOn,
  }
}
