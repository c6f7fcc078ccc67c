import { daysAfter, type Day } from './day.ts'
import type { Kind } from './follow-up.ts'
import type { Open, Placed } from './working-order.ts'

/** A mail that is opened every day is short: so many lines at most. */
export const mostLines = 7

/** What so many mails have shown with the same date is folded in the next ones. */
export const mailsBeforeFolding = 3

/** How far the look ahead goes at the beginning of a week. */
export const daysAhead = 7

/** In how many mails a follow-up was shown with the same date, and in which one last. */
export type ShownBefore = { followUpId: number; dueOn: Day; mails: number; lastOn: Day }

export type Digest<Item extends Open> = {
  /** The most urgent, the most urgent first. */
  lines: Placed<Item>[]
  /** What has stood unchanged for several mails. */
  folded: Placed<Item>[]
  /** How many more are due, by kind. */
  rest: ReadonlyMap<Kind, number>
  /** All that is due, whether shown, folded or counted. */
  overdue: number
  today: number
}

/** What the mail of a day says of what is due, which is given in working order. */
export function digestOf<Item extends Open & { kind: Kind }>(
  due: readonly Placed<Item>[],
  before: readonly ShownBefore[],
  today: Day,
): Digest<Item> {
  const shown = new Map(before.map((one) => [one.followUpId, one]))
  const isFolded = ({ item }: Placed<Item>) => isUnchanged(item, shown.get(item.id), today) && !canBeSaved(item, today)
  const open = due.filter((placed) => !isFolded(placed))
  const overdue = due.filter(({ section }) => section === 'overdue').length
  return {
    lines: open.slice(0, mostLines),
    folded: due.filter(isFolded),
    rest: counted(open.slice(mostLines).map(({ item }) => item.kind)),
    ...{ overdue, today: due.length - overdue },
  }
}

/** Whether earlier mails have shown it often enough; the one of the day itself is none of them. */
function isUnchanged({ dueOn }: Open, shown: ShownBefore | undefined, today: Day): boolean {
  if (shown?.dueOn !== dueOn) return false
  return shown.mails - (shown.lastOn >= today ? 1 : 0) >= mailsBeforeFolding
}

/** Whether acting today still helps: a deadline has not passed, or somebody waits for us without one. */
function canBeSaved({ rule, deadlineOn }: Open, today: Day): boolean {
  if (deadlineOn !== null) return deadlineOn >= today
  return rule === 'promise-us' || rule === 'complaint'
}

/** How many there are of each, in the order in which they come. */
export function counted<Term>(terms: readonly Term[]): ReadonlyMap<Term, number> {
  const counts = new Map<Term, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

/** A day to come: how many fall due on it, and what can be done until then and no longer. */
export type DayAhead<Item extends Open> = { on: Day; count: number; deadlines: Item[] }

/** The days of the coming week on which anything is; of all that is open until then. */
export function aheadOf<Item extends Open>(open: readonly Item[], today: Day): DayAhead<Item>[] {
  return Array.from({ length: daysAhead }, (_, index) => daysAfter(today, index + 1))
    .map((on) => ({
      on,
      count: open.filter(({ dueOn }) => dueOn === on).length,
      deadlines: open.filter(({ deadlineOn }) => deadlineOn === on),
    }))
    .filter(({ count, deadlines }) => count + deadlines.length > 0)
}
