import { after, durationOf, type Day, type Duration } from './day.ts'
import { workingDaysAfter, type WorkingDays } from './working-days.ts'

/**
 * Why a customer was lost, and when to try again, in the text form of `winBackOf` (defaults.md, "Reasons for a loss and
 * when to try again").
 */
export const lossReasons = {
  price: '12m',
  competitor: '9m',
  service: '3m',
  'no-need': '12m',
  'in-house': '12m',
  'contact-left': '1m',
  neglected: '1m',
  silence: '6m',
  merger: 'never',
  closed: 'never',
  'ended-by-us': 'never',
  other: 'asks',
} as const satisfies Record<string, string>

export type LossReason = keyof typeof lossReasons

/** Who says why: the customer, or only we ourselves, which is a guess. */
export type SaidBy = 'customer' | 'us'

/** When to try again: so long after the loss, never, or on a date that is asked for. */
export type WinBack = Duration | 'never' | 'asks'

/** When to try again, of its text form: `12m`, `never`, `asks`; null where the text is none. */
export function winBackOf(text: string): WinBack | null {
  return text === 'never' || text === 'asks' ? text : durationOf(text)
}

/**
 * The date on which to try again with a customer that was lost on a day; null for never. A calendar date, from which the
 * journey's steps are reckoned. The table has text forms; for a reason without a valid one the built-in holds.
 */
export function winBackOn({
  reason,
  on,
  table = new Map(),
}: {
  reason: LossReason
  on: Day
  table?: ReadonlyMap<string, string>
}): Day | null | 'asks' {
  const winBack = winBackOf(table.get(reason) ?? '') ?? winBackOf(lossReasons[reason])!
  if (winBack === 'asks') return winBack
  return winBack === 'never' ? null : after(on, winBack)
}

/**
 * Whether to ask the customer why (defaults.md: "a reason that is only our guess plans 'ask why'"). Not where there is
 * nothing to guess or nobody to ask: who gave up business is gone, who was taken over did not choose to go, what we
 * ended ourselves we know, and who answers nothing would be pressed, not asked.
 */
export function asksWhy({ reason, saidBy }: { reason: LossReason; saidBy: SaidBy }): boolean {
  return saidBy === 'us' && !['closed', 'merger', 'ended-by-us', 'silence'].includes(reason)
}

/** The day on which to ask why, after a customer was lost on a day (defaults.md: in 5 working days). */
export function askWhyOn(on: Day, works: WorkingDays): Day {
  return workingDaysAfter(on, 5, works)
}
