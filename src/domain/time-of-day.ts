import { Failure } from './failure.ts'

export type TimeOfDay = { hour: number; minute: number }

/** The time of day that is typed: `7:30`, `07.30`, `7`, `7 Uhr`, `7:30 am`. Throws Failure `no-time`. */
export function timeFrom(input: string): TimeOfDay {
  const parts = /^(\d{1,2})(?:[:.](\d{2}))?\s*(?:h|uhr|(am|pm))?$/i.exec(input.trim())
  const [, hours, minutes = '0', half] = parts ?? []
  const hour = half ? hourOfHalf(Number(hours), half) : Number(hours)
  const minute = Number(minutes)
  if (!(hour < 24 && minute < 60)) throw new Failure('no-time', { input })
  return { hour, minute }
}

/** `07:30` */
export function timeText({ hour, minute }: TimeOfDay): string {
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':')
}

/** 12 am is midnight, 12 pm noon. */
function hourOfHalf(hour: number, half: string): number {
  if (hour < 1 || hour > 12) return NaN
  return (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
}
