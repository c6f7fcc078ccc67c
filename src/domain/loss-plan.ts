import type { Day } from './day.ts'
import { plain, type PlannedFollowUp } from './follow-up.ts'
import { askWhyOn, asksWhy, type LossReason, type SaidBy } from './loss.ts'
import type { WorkingDays } from './working-days.ts'

/** How a customer was lost. */
export type Loss = { id: number; on: Day; reason: LossReason; saidBy: SaidBy }

/** A reason that is only our guess asks why (defaults.md, "Reasons for a loss and when to try again"). */
export function askedWhy({ id, on, reason, saidBy }: Loss, { works }: { works: WorkingDays }): PlannedFollowUp[] {
  if (!asksWhy({ reason, saidBy })) return []
  return [
    {
      ...plain,
      ...{ rule: 'ask-why', kind: 'winback', occurrence: String(id), originId: id, about: reason },
      dueOn: askWhyOn(on, works),
    },
  ]
}
