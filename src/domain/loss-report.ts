import { inCare, type Stage } from './customer.ts'
import { partsOf, type Day } from './day.ts'
import { lossReasons, type LossReason, type SaidBy } from './loss.ts'

/** A customer that was lost on a day, and where it stands now. */
export type LostCustomer = {
  on: Day
  reason: LossReason
  saidBy: SaidBy
  note: string | null
  /** When to try again; null for never. */
  winBackOn: Day | null
  customer: { id: number; name: string; stage: Stage }
}

/** How often a reason was given in a year, and what became of those customers. */
export type ReasonCount = {
  year: number
  reason: LossReason
  count: number
  /** Of these, where the customer said so; the others are our guess. */
  saidByCustomer: number
  /** Of these, who is not lost today. */
  cameBack: number
  /** The soonest day from today on that is agreed for winning one of them back. */
  nextWinBackOn: Day | null
  customers: { id: number; name: string; on: Day; note: string | null; winBackOn: Day | null }[]
}

/** The reasons for losses in a period, both days included: the latest year first, in a year the most frequent reason. */
export function lossReport(
  losses: readonly LostCustomer[],
  { from, until, today }: { from: Day | null; until: Day; today: Day },
): ReasonCount[] {
  const groups = new Map<string, LostCustomer[]>()
  for (const loss of losses.filter(({ on }) => on <= until && (from === null || on >= from))) {
    const key = `${partsOf(loss.on).year} ${loss.reason}`
    groups.set(key, [...(groups.get(key) ?? []), loss])
  }
  const isLast = lastOnes(losses)
  return [...groups.values()].map((alike) => counted(alike, isLast, today)).sort(byYear)
}

function counted(alike: readonly LostCustomer[], isLast: (loss: LostCustomer) => boolean, today: Day): ReasonCount {
  const { on, reason } = alike[0]!
  const ahead = alike.flatMap((loss) =>
    isLost(loss) && isLast(loss) && loss.winBackOn !== null && loss.winBackOn >= today ? [loss.winBackOn] : [],
  )
  return {
    ...{ year: partsOf(on).year, reason, count: alike.length },
    saidByCustomer: alike.filter(({ saidBy }) => saidBy === 'customer').length,
    cameBack: alike.filter((loss) => !isLost(loss)).length,
    nextWinBackOn: ahead.sort()[0] ?? null,
    customers: alike.map(({ customer: { id, name }, on: lostOn, note, winBackOn }) => ({
      ...{ id, name, on: lostOn, note, winBackOn },
    })),
  }
}

/** Who was lost again has only the last agreed date. */
function lastOnes(losses: readonly LostCustomer[]): (loss: LostCustomer) => boolean {
  const last = new Map<number, LostCustomer>()
  for (const loss of losses) {
    const before = last.get(loss.customer.id)
    if (!before || before.on <= loss.on) last.set(loss.customer.id, loss)
  }
  return (loss) => last.get(loss.customer.id) === loss
}

function isLost({ customer }: LostCustomer): boolean {
  return !inCare(customer.stage)
}

const reasons = Object.keys(lossReasons)

function byYear(a: ReasonCount, b: ReasonCount): number {
  return b.year - a.year || b.count - a.count || reasons.indexOf(a.reason) - reasons.indexOf(b.reason)
}
