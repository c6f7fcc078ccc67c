import { dayOf, type Day } from '../domain/day.ts'

/** The time of an instant, as `07:30`, in the zone in which today is reckoned. */
export function timeOfDay(instant: string): string {
  const time = new Date(instant)
  return [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}

/** The day of an instant in the same zone. */
export function dayOfInstant(instant: string): Day {
  const time = new Date(instant)
  return dayOf(time.getFullYear(), time.getMonth() + 1, time.getDate())
}
