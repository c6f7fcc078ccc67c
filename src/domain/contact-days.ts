import { startOf } from './calendar-period.ts'
import { daysAfter, daysBetween, partsOf, weekdayOf, type Day } from './day.ts'
import { isAttempt, isDialogue, type Interaction } from './interaction.ts'

/** Interactions of a day that are alike in what makes them dialogues or attempts, and how many there were. */
export type AlikeOnDay = Pick<Interaction, 'on' | 'channel' | 'direction' | 'missed' | 'contactId'> & { count: number }

/** How often we spoke with customers on a day, and how often we tried to. */
export type ContactDay = { on: Day; dialogues: number; attempts: number }

/** The days with any, the earliest first. */
export function contactsByDay(alike: readonly AlikeOnDay[]): ContactDay[] {
  const days = new Map<Day, ContactDay>()
  for (const one of alike) {
    const kind = isDialogue(one) ? 'dialogues' : isAttempt(one) ? 'attempts' : null
    if (kind === null) continue
    const day = days.get(one.on) ?? { on: one.on, dialogues: 0, attempts: 0 }
    day[kind] += one.count
    days.set(one.on, day)
  }
  return [...days.values()].sort((a, b) => (a.on < b.on ? -1 : 1))
}

/** Days as a map: by weekday, 0 for Monday, a number for each column of so many weeks. */
export type DayMap = {
  /** The Monday of the first column. */
  from: Day
  weeksEach: number
  byWeekday: number[][]
}

/** A map of more columns is none. */
const mostColumns = 54

export function dayMap(
  days: readonly { on: Day; count: number }[],
  { from, until }: { from: Day; until: Day },
): DayMap {
  const monday = startOf('week', from)
  const weeks = Math.floor(daysBetween(monday, until) / 7) + 1
  const weeksEach = Math.ceil(weeks / mostColumns)
  const columns = Math.ceil(weeks / weeksEach)
  const byWeekday = Array.from({ length: 7 }, () => new Array<number>(columns).fill(0))
  for (const { on, count } of days) {
    byWeekday[weekdayOf(on) - 1]![Math.floor(daysBetween(monday, on) / (7 * weeksEach))]! += count
  }
  return { from: monday, weeksEach, byWeekday }
}

/** A month, or where there would be too many of them a year (`month` is null), and its days within a time. */
export type Stretch = { year: number; month: number | null; from: Day; until: Day }

/** So many days have fifteen months at most. */
const mostDays = 425

/** The months of a time, both days included; the years where there would be more than fifteen. */
export function stretchesOf({ from, until }: { from: Day; until: Day }): Stretch[] {
  const period = daysBetween(from, until) > mostDays ? 'year' : 'month'
  const stretches: Stretch[] = []
  for (let start = startOf(period, from); start <= until; start = startOf(period, start, 1)) {
    const { year, month } = partsOf(start)
    const end = daysAfter(startOf(period, start, 1), -1)
    stretches.push({
      ...{ year, month: period === 'month' ? month : null },
      ...{ from: start < from ? from : start, until: end > until ? until : end },
    })
  }
  return stretches
}
