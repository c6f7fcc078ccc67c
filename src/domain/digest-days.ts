import { daysAfter, weekdayOf, type Day } from './day.ts'
import { isFailing, isSettled, type DigestNote } from './digest-note.ts'
import { daysOffOf, isPresent, type Staff } from './in-charge.ts'
import type { Owner } from './owner.ts'
import { isWithin } from './period.ts'
import type { WorkingDays } from './working-days.ts'

/** Knows the days on which an owner gets the daily mail. */
export type DigestDays = (day: Day) => boolean

/** Their own weekdays, holidays or not, where they named some; else the working days. */
export function isDigestDay({ digestDays }: Pick<Owner, 'digestDays'>, day: Day, works: WorkingDays): boolean {
  return digestDays === null ? works(day) : digestDays.split(',').includes(String(weekdayOf(day)))
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

/** So far back a day without its mail is told of. */
const told = 5

/**
 * The digest days since the last good one before today that had no mail, at most the last five, oldest first; none where
 * there was never one. `settledOn` is the last day before today that was sent, or had nothing to send.
 */
export function missedDays(settledOn: Day | null, today: Day, isTheirs: DigestDays): Day[] {
  if (settledOn === null) return []
  const missed: Day[] = []
  for (let day = daysAfter(today, -1); day > settledOn && missed.length < told; day = daysAfter(day, -1)) {
    if (isTheirs(day)) missed.unshift(day)
  }
  return missed
}

/** What is wrong with an owner's daily mail: the last one did not leave, or for two of their days nobody even tried. */
export type DigestAlarm = { because: 'failed'; note: DigestNote } | { because: 'silent'; sinceOn: Day }

/**
 * Null where all is well, and where nobody ever sent one. `last` is the newest note up to today, `settledOn` as above, or
 * today. A mail that is being sent today is no alarm yet, nor is a day on which it may still come.
 */
export function digestAlarm(
  { last, settledOn }: { last: DigestNote | null; settledOn: Day | null },
  today: Day,
  isTheirs: DigestDays,
): DigestAlarm | null {
  if (last === null) return null
  if (isFailing(last, today)) return { because: 'failed', note: last }
  const since = isSettled(last) ? last.day : settledOn
  if (since === null || missedDays(since, today, isTheirs).length < unheard) return null
  return { because: 'silent', sinceOn: since }
}

/** After so many digest days without any mail it is worth a word. */
const unheard = 2

function daysBefore(day: Day, count: number): Day[] {
  return Array.from({ length: count }, (_, index) => daysAfter(day, index - count))
}
