import { daysAfter, latest, weekdayOf, type Day } from './day.ts'
import { isFailing, type DigestNote } from './digest-note.ts'
import { daysOffOf, isPresent, type Staff } from './in-charge.ts'
import type { Owner } from './owner.ts'
import { isWithin } from './period.ts'
import { weekdaysOf } from './weekdays.ts'
import type { WorkingDays } from './working-days.ts'

/** Knows the days on which an owner gets the morning mail. */
export type DigestDays = (day: Day) => boolean

/** Their own weekdays, holidays or not, where they named some; else the working days. */
export function isDigestDay({ digestDays }: Pick<Owner, 'digestDays'>, day: Day, works: WorkingDays): boolean {
  return digestDays === null ? works(day) : weekdaysOf(digestDays).includes(weekdayOf(day))
}

/** Those of their digest days on which they are with us and not away, whoever works alone as well. */
export function digestDaysOf(owner: Owner, staff: Staff, works: WorkingDays): DigestDays {
  const daysOff = daysOffOf(staff)
  return (day) =>
    isDigestDay(owner, day, works) && isPresent(owner, staff, day) && !daysOff.some((period) => isWithin(day, period))
}

/** Whether no digest day of its week (Monday to Sunday) comes before it. */
export function isFirstOfWeek(day: Day, isTheirs: DigestDays): boolean {
  return isTheirs(day) && !daysBefore(day, weekdayOf(day) - 1).some(isTheirs)
}

/** Whether a mail goes although nothing is due: unless they wish otherwise, once a week. */
export function wantsEmptyMail({ digestEmpty }: Pick<Owner, 'digestEmpty'>, day: Day, isTheirs: DigestDays): boolean {
  if (digestEmpty === 'always') return true
  return digestEmpty !== 'never' && isFirstOfWeek(day, isTheirs)
}

/** At most so many days without their mail are told of, and none from further back, in days. */
const told = 5
const longAgo = 62

/**
 * The digest days before today, from a day on, that had neither a mail nor nothing to send: at most the last five, oldest
 * first. `had` are those that did.
 */
export function missedDays(
  { fromOn, had }: { fromOn: Day; had: readonly Day[] },
  today: Day,
  isTheirs: DigestDays,
): Day[] {
  const missed: Day[] = []
  const earliest = latest(fromOn, daysAfter(today, -longAgo))
  for (let day = daysAfter(today, -1); day >= earliest && missed.length < told; day = daysAfter(day, -1)) {
    if (isTheirs(day) && !had.includes(day)) missed.unshift(day)
  }
  return missed
}

/** What is wrong with an owner's morning mail: the last one did not leave, or for two of their days nobody even tried. */
export type DigestAlarm = { because: 'failed'; note: DigestNote } | { because: 'silent'; sinceOn: Day }

/**
 * Null where all is well. `last` is the newest note up to today, `settledOn` the newest day that had its mail or nothing to
 * send; null where there never was one. A mail that is being sent today is no alarm yet, nor is a day on which it may still
 * come.
 */
export function digestAlarm(
  { last, settledOn }: { last: DigestNote; settledOn: Day | null },
  today: Day,
  isTheirs: DigestDays,
): DigestAlarm | null {
  if (isFailing(last, today)) return { because: 'failed', note: last }
  if (settledOn === null) return null
  const silent = missedDays({ fromOn: daysAfter(settledOn, 1), had: [] }, today, isTheirs)
  return silent.length < mostSilent ? null : { because: 'silent', sinceOn: settledOn }
}

/** So many digest days without any mail are worth a word. */
const mostSilent = 2

function daysBefore(day: Day, count: number): Day[] {
  return Array.from({ length: count }, (_, index) => daysAfter(day, index - count))
}
