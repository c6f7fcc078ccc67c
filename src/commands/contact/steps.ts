import type { FollowUpRecord } from '../follow-up-items.ts'

/** Of what a departure begins and ends (who follows, the steps with a new contact), what is open now and was not before. */
export function stepsBegun(before: readonly FollowUpRecord[], now: readonly FollowUpRecord[]): FollowUpRecord[] {
  return now.filter((followUp) => isStep(followUp) && !isAmong(before, followUp))
}

/** What was open before and is no longer. */
export function stepsEnded(before: readonly FollowUpRecord[], now: readonly FollowUpRecord[]): FollowUpRecord[] {
  return stepsBegun(now, before)
}

/** What named a person and is still to be done by whoever follows: all but those steps and their birthday. */
export function handedOn(
  contactId: number,
  before: readonly FollowUpRecord[],
  now: readonly FollowUpRecord[],
): FollowUpRecord[] {
  return before.filter(
    (followUp) =>
      followUp.namedContactId === contactId &&
      followUp.kind !== 'occasion' &&
      !isStep(followUp) &&
      isAmong(now, followUp),
  )
}

function isStep({ rule }: FollowUpRecord): boolean {
  return rule === 'successor' || rule === 'handover'
}

function isAmong(followUps: readonly FollowUpRecord[], { id }: FollowUpRecord): boolean {
  return followUps.some((one) => one.id === id)
}
