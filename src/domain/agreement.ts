import { after, approximateDays, compareDays, daysAfter, durationOf, durationText, earliest } from './day.ts'
import type { Day, Duration } from './day.ts'
import { endAfter, lastDayToAct, noticeDay } from './notice.ts'
import { workingDayFrom, type WorkingDays } from './working-days.ts'

export const agreementKinds = [
  'contract',
  'lease',
  'subscription',
  'licence',
  'maintenance',
  'framework',
  'rent',
  'project',
  'guarantee',
  'trial',
  'offer',
  'seminar',
  'other',
] as const
export type AgreementKind = (typeof agreementKinds)[number]

/** What was agreed on about an end. */
export type Terms = {
  startsOn: Day | null
  /** The end of the first term, included in it; null: open-ended from the first. */
  endsOn: Day | null
  /** The notice period in its text form, such as `6w>quarter`; null: until the end itself. */
  notice: string | null
  /**
   * What happens at the end: null: it ends. A duration text such as `12m`: it renews itself for that long, again and
   * again. `open-ended`: the first term was a minimum.
   */
  renews: string | null
}

export type Term = {
  /** 0 for the first. */
  number: number
  startsOn: Day | null
  /** Null: open-ended, and so without a last day to act. */
  endsOn: Day | null
  /** The last day on which notice can be given. */
  noticeOn: Day | null
  /** The working day on or before it. */
  actBy: Day | null
}

/**
 * The term that counts on a day (product.md, "The last day to act"): the first whose last day for notice has not
 * passed, since without notice the agreement has renewed itself by then, even where the next term begins later. One
 * that ends has only one term, also when that is past; after a minimum term comes one without an end.
 */
export function termOn(terms: Terms, today: Day, works: WorkingDays): Term {
  const isPast = (number: number) => {
    const endsOn = endOf(terms, number)
    return endsOn !== null && noticeDay(endsOn, terms.notice) < today
  }
  return termOf(terms, firstAhead(isPast, lastNumber(terms)), works)
}

/** The term that follows; null where the agreement ends or the term is open-ended. */
export function termAfter(terms: Terms, { number }: Pick<Term, 'number'>, works: WorkingDays): Term | null {
  return number < lastNumber(terms) ? termOf(terms, number + 1, works) : null
}

function termOf(terms: Terms, number: number, works: WorkingDays): Term {
  const endsOn = endOf(terms, number)
  return {
    number,
    startsOn: number === 0 ? terms.startsOn : daysAfter(endOf(terms, number - 1)!, 1),
    endsOn,
    ...(endsOn === null ? { noticeOn: null, actBy: null } : lastDayToAct(endsOn, terms.notice, works)),
  }
}

/**
 * Every end is reckoned from the first, so that no day is lost on the way; where the first is the last day of its month
 * all are, as in `endAfter`: from 30 April monthly to 31 May, from 28 February 2027 yearly to 29 February 2028.
 */
function endOf({ endsOn, renews }: Terms, number: number): Day | null {
  if (endsOn === null || renews === null || number === 0) return endsOn
  const term = durationOf(renews)
  return term && endAfter(endsOn, term, number)
}

/** The number of the last term; what renews itself has no last one. A text that says nothing ends, and so stays listed. */
function lastNumber({ endsOn, renews }: Terms): number {
  if (endsOn === null || renews === null) return 0
  if (renews === 'open-ended') return 1
  return durationOf(renews) ? Infinity : 0
}

/** The first number that is not past, at most `last`; by leaps, so that terms of a day may run for centuries. */
function firstAhead(isPast: (number: number) => boolean, last: number): number {
  let [past, ahead] = [-1, 0]
  while (ahead < last && isPast(ahead)) [past, ahead] = [ahead, Math.min(2 * ahead + 1, last)]
  while (ahead - past > 1) {
    const middle = Math.floor((past + ahead) / 2)
    if (isPast(middle)) past = middle
    else ahead = middle
  }
  return ahead
}

/** The lead times before the last day to act, longest first (defaults.md, "Lead times"). */
export const usualLeads: Record<AgreementKind, readonly string[]> = {
  contract: ['90d', '30d', '7d'],
  maintenance: ['90d', '30d', '7d'],
  framework: ['90d', '30d', '7d'],
  rent: ['90d', '30d', '7d'],
  lease: ['180d', '90d', '30d'],
  subscription: ['30d', '7d'],
  guarantee: ['30d', '7d'],
  licence: ['60d', '14d'],
  project: ['60d', '14d'],
  // Their journeys
  offer: [],
  trial: [],
  seminar: [],
  // Not in defaults.md: as the shortest there
  other: ['30d', '7d'],
}

/** The lead times of a text such as `60d,30d,7d`, longest first and each once; null where the text is none. */
export function leadsOf(text: string): string[] | null {
  const leads = text.split(',').map((part) => durationOf(part.trim()))
  return leads.includes(null) ? null : [...new Set(longestFirst(leads as Duration[]).map(durationText))]
}

/** A day on which to raise an agreement with them. `lead` is the time before the last day to act; `0d`: on that day. */
export type Reminder = { lead: string; dueOn: Day }

/**
 * The reminders of a term, soonest first; none where it has no last day to act. Each is its lead time before that day,
 * on a working day but never past it. Of those that have come when the agreement is entered only the shortest is left,
 * due on the day of entry. Without lead times there is one on the last day to act, so that no end is forgotten.
 */
export function reminders(
  { actBy }: Pick<Term, 'actBy'>,
  leads: readonly string[],
  enteredOn: Day,
  works: WorkingDays,
): Reminder[] {
  if (actBy === null) return []
  const durations = longestFirst(leads.flatMap((lead) => durationOf(lead) ?? []))
  const planned = (durations.length > 0 ? durations : [onTheDay])
    .map((lead) => ({
      lead: durationText(lead),
      dueOn: earliest(workingDayFrom(after(actBy, lead, -1), works), actBy),
    }))
    .sort((a, b) => compareDays(a.dueOn, b.dueOn))
  const come = planned.filter(({ dueOn }) => dueOn <= enteredOn)
  return [...come.slice(-1).map(({ lead }) => ({ lead, dueOn: enteredOn })), ...planned.slice(come.length)]
}

const onTheDay: Duration = { count: 0, unit: 'd' }

function longestFirst(durations: readonly Duration[]): Duration[] {
  return [...durations].sort((a, b) => approximateDays(b) - approximateDays(a))
}

/**
 * The reminder that should be open, of those of one term, soonest first, and what was raised with them in that term;
 * null where there are none. Who raises it answers all that were due by then; the last one stays until the agreement is
 * renewed, ended or cancelled (product.md, "The clock of a customer").
 */
export function openReminder(
  planned: readonly Reminder[],
  raised: readonly { lead: string; closedOn: Day }[],
): Reminder | null {
  const isRaised = ({ lead, dueOn }: Reminder) => raised.some((was) => was.lead === lead || was.closedOn >= dueOn)
  return planned.slice(0, -1).find((reminder) => !isRaised(reminder)) ?? planned.at(-1) ?? null
}
