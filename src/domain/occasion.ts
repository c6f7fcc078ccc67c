import { inCare, type Stage } from './customer.ts'
import { after, dayOf, daysAfter, daysInMonth, earliest, latest, partsOf, type Day } from './day.ts'
import { workingDayFrom, workingDaysAfter, workingDayUntil, type WorkingDays } from './working-days.ts'

/** One time that an occasion comes round. */
export type Occurrence = {
  /** The day itself, which may be a free one. */
  on: Day
  dueOn: Day
  /** The first day on which it is no longer shown; always after `dueOn`. */
  lapsesOn: Day
}

/** Of a birthday, in a calendar year: nobody's age is reckoned, so that none can be shown. */
export type BirthdayOccurrence = Occurrence & { year: number }

/** Of the relationship, which has lasted so many years then. */
export type AnniversaryOccurrence = Occurrence & { years: number }

/** The current occurrence, or the next one where none is, and the one after it (product.md, "Reading never writes"). */
export type Pair<Occurring extends Occurrence> = readonly [current: Occurring, next: Occurring]

/** How somebody is congratulated: a card leaves before the day, a call or message never comes before it. */
export type BirthdayLead = 'card' | 'call'

export type OccasionRules = {
  works: WorkingDays
  /** Working days before the day on which a card (4 unless said) or an anniversary (5 unless said) is due. */
  leadDays?: number
  /** Working days after the day for which it is still shown: 5 unless said. */
  lapseDays?: number
}

/** The anniversaries that are kept, in years; after the last of them every fifth (defaults.md, "Lead times"). */
export const usualAnniversaryYears: readonly number[] = [1, 5, 10, 15, 20, 25]

/** The day of a birthday, `1984-02-29` or `--03-20`, in a year; 29 February falls on 28 February in most (product.md, "Dates"). */
export function birthdayIn(birthday: string, year: number): Day {
  const [month, date] = birthday.slice(-5).split('-').map(Number) as [number, number]
  return dayOf(year, month, Math.min(date, daysInMonth(year, month)))
}

/**
 * The occurrences of a birthday that should be stored on a day. A card is due working days before; a call or message on
 * the day, else on the next working day, never early (defaults.md, "Lead times"). Depends on month and date only.
 */
export function birthdayOccurrences(
  { birthday, from }: { birthday: string; from: Day },
  rules: OccasionRules & { lead: BirthdayLead },
): Pair<BirthdayOccurrence> {
  const { works, lead, leadDays = 4 } = rules
  const inYear = (year: number): BirthdayOccurrence => {
    const on = birthdayIn(birthday, year)
    const dueOn = lead === 'call' ? workingDayFrom(on, works) : dueBefore(on, leadDays, works)
    return { year, on, dueOn, lapsesOn: lapseOf({ on, dueOn }, rules) }
  }
  const { year } = partsOf(from)
  const ahead = birthdayIn(birthday, year) < from ? year + 1 : year
  return currentAndNext(inYear, { from, ahead, first: 1 })
}

/**
 * The occurrences of a relationship's anniversary that should be stored on a day: due working days before it, in the
 * years that are kept (ascending, from 1 on) and every fifth after the last; none where no years are kept.
 */
export function anniversaryOccurrences(
  { sinceOn, from }: { sinceOn: Day; from: Day },
  rules: OccasionRules & { anniversaryYears?: readonly number[] },
): Pair<AnniversaryOccurrence> | readonly [] {
  const { works, leadDays = 5, anniversaryYears: kept = usualAnniversaryYears } = rules
  if (kept.length === 0) return []
  const nth = (index: number): AnniversaryOccurrence => {
    const years = keptYears(index, kept)
    const on = after(sinceOn, { count: years, unit: 'y' })
    const dueOn = dueBefore(on, leadDays, works)
    return { years, on, dueOn, lapsesOn: lapseOf({ on, dueOn }, rules) }
  }
  return currentAndNext(nth, { from, ahead: indexAhead(sinceOn, from, kept), first: 0 })
}

/** The first day on which other occurrences should be stored than these; null where there are none. */
export function nextChangeOn(occurrences: readonly Occurrence[]): Day | null {
  const [first, ...others] = occurrences.map(({ lapsesOn }) => lapsesOn)
  return first === undefined ? null : earliest(first, ...others)
}

/** Whether all of a customer's occasions would hurt rather than please (product.md, "What creates follow-ups"). */
export function occasionsMuted(customer: { hasOpenComplaint: boolean; stage: Stage; wishesNone: boolean }): boolean {
  return customer.hasOpenComplaint || !inCare(customer.stage) || customer.wishesNone
}

/**
 * A birthday for as long as the contact is there; null where it would hurt: they have died, or will have left when it is
 * due. Does not depend on today, so that somebody who is known to leave is congratulated until then and never after,
 * without anything being written.
 */
export function whileThere<Occurring extends Occurrence>(
  occurrence: Occurring,
  { diedOn, leftOn }: { diedOn: Day | null; leftOn: Day | null },
): Occurring | null {
  if (diedOn !== null) return null
  if (leftOn === null) return occurrence
  const { on, dueOn, lapsesOn } = occurrence
  return latest(on, dueOn) > leftOn ? null : { ...occurrence, lapsesOn: earliest(lapsesOn, daysAfter(leftOn, 1)) }
}

/**
 * Whether we spoke in the 12 months before the day of an anniversary, or since: without that there is nothing to celebrate
 * (defaults.md, "Lead times"). Only a dialogue makes it true, never the passing of time, so what is planned stays right.
 */
export function hadDialogueWithin12Months(lastDialogueOn: Day | null, on: Day): boolean {
  return lastDialogueOn !== null && lastDialogueOn >= after(on, { count: 12, unit: 'm' }, -1)
}

/** On a working day also where there is no lead, and then before the day rather than after it. */
function dueBefore(on: Day, leadDays: number, works: WorkingDays): Day {
  return workingDayUntil(workingDaysAfter(on, -leadDays, works), works)
}

/** The day after the last on which it is shown, which is never before the one on which it is due. */
function lapseOf(
  { on, dueOn }: Pick<Occurrence, 'on' | 'dueOn'>,
  { works, lapseDays = 5 }: Pick<OccasionRules, 'works' | 'lapseDays'>,
): Day {
  return daysAfter(latest(dueOn, workingDaysAfter(on, lapseDays, works)), 1)
}

/** The first occurrence that has not lapsed: the one ahead, unless one before it is still shown; and the one after. */
function currentAndNext<Occurring extends Occurrence>(
  nth: (index: number) => Occurring,
  { from, ahead, first }: { from: Day; ahead: number; first: number },
): Pair<Occurring> {
  let current = ahead
  while (current > first && nth(current - 1).lapsesOn > from) current--
  return [nth(current), nth(current + 1)]
}

/** The first of the years that are kept whose day is not before `from`. */
function indexAhead(sinceOn: Day, from: Day, kept: readonly number[]): number {
  const passed = partsOf(from).year - partsOf(sinceOn).year
  let index = 0
  while (keptYears(index, kept) < passed) index++
  const years = keptYears(index, kept)
  return after(sinceOn, { count: years, unit: 'y' }) < from ? index + 1 : index
}

/** Counted from 0; every fifth after the last. */
function keptYears(index: number, kept: readonly number[]): number {
  return kept[index] ?? kept.at(-1)! + 5 * (index - kept.length + 1)
}
