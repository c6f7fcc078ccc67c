import { startOf } from './calendar-period.ts'
import { daysAfter, type Day } from './day.ts'
import { grouped } from './grouped.ts'
import { chargeOn, isPresent, type Staff } from './in-charge.ts'
import type { WorkingDays } from './working-days.ts'

/** How many open follow-ups of an owner's customers stand on a day; of nobody's customers null. */
export type OpenOnDay = { ownerId: number | null; dueOn: Day; count: number }

/** What is open today; today is not overdue, and `open` is all of it. */
export type Open = { overdue: number; dueToday: number; open: number }

export function openOn(days: readonly OpenOnDay[], today: Day): Open {
  const sum = (is: (dueOn: Day) => boolean) =>
    days.reduce((total, { dueOn, count }) => (is(dueOn) ? total + count : total), 0)
  return { overdue: sum((dueOn) => dueOn < today), dueToday: sum((dueOn) => dueOn === today), open: sum(() => true) }
}

/** The same by who is in charge today (null: nobody, last), the most overdue first. */
export function openByCharge(
  days: readonly OpenOnDay[],
  staff: Staff,
  today: Day,
): (Open & { actingId: number | null })[] {
  const byOwner = grouped(days, ({ ownerId }) => ownerId)
  const byCharge = grouped([...byOwner], ([ownerId]) => chargeOn(ownerId, staff, today).actingId)
  return [...byCharge]
    .map(([actingId, owners]) => ({
      actingId,
      ...openOn(
        owners.flatMap(([, its]) => its),
        today,
      ),
    }))
    .sort(
      (a, b) =>
        Number(a.actingId === null) - Number(b.actingId === null) ||
        b.overdue - a.overdue ||
        b.open - a.open ||
        a.actingId! - b.actingId!,
    )
}

/** A calendar week to come, of the running one what is left: how much falls due, and how much there is time for. */
export type WeekAhead = { from: Day; until: Day; due: number; capacity: number }

/** So many calendar weeks, from today on. */
export const weeksAhead = 8

export function lastDayAhead(today: Day): Day {
  return daysAfter(startOf('week', today, weeksAhead), -1)
}

/** What falls due from today on, week by week, beside the capacity of those of ours who are there (`ownerId`: of one). */
export function loadAhead(
  days: readonly OpenOnDay[],
  today: Day,
  { ownerId, staff, works, capacity }: { ownerId: number | null; staff: Staff; works: WorkingDays; capacity: number },
): WeekAhead[] {
  const owners = staff.owners.filter(({ id }) => ownerId === null || id === ownerId)
  const roomOn = (day: Day) =>
    works(day) ? capacity * owners.filter((owner) => isPresent(owner, staff, day)).length : 0
  return Array.from({ length: weeksAhead }, (_, offset) => {
    const monday = startOf('week', today, offset)
    const from = monday < today ? today : monday
    const until = daysAfter(monday, 6)
    const its = days.filter(({ dueOn }) => dueOn >= from && dueOn <= until)
    const rooms = Array.from({ length: 7 }, (__, index) => daysAfter(monday, index)).filter((day) => day >= from)
    return {
      ...{ from, until, due: its.reduce((sum, { count }) => sum + count, 0) },
      capacity: rooms.reduce((sum, day) => sum + roomOn(day), 0),
    }
  })
}
