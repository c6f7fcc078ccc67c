import type { Day } from '../domain/day.ts'
import type { Program } from '../program.ts'
import type { FollowUpRecord } from './follow-up-items.ts'

/**
 * The agreed dates that a conversation closes by itself: those that had come; and all of them where another date is
 * agreed on, which takes their place.
 */
export async function fulfilledAgreements(
  program: Program,
  customerId: number,
  { isTwoWay, on, agreesAnew }: { isTwoWay: boolean; on: Day; agreesAnew: boolean },
): Promise<FollowUpRecord[]> {
  const { followUps } = await program.store()
  const open = await followUps.openOf(customerId)
  return open.filter(({ rule, dueOn }) => rule === 'agreed' && (agreesAnew || (isTwoWay && dueOn <= on)))
}

/** Each follow-up once. */
export function eachOnce(followUps: readonly FollowUpRecord[]): FollowUpRecord[] {
  return [...new Map(followUps.map((followUp) => [followUp.id, followUp])).values()]
}
