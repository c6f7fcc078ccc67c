import { daysAfter, type Day } from '../domain/day.ts'
import { contentLines, textValue } from './content-lines.ts'

/** A day in a calendar. */
export type CalendarDay = {
  /** Names it for good, in every program: whoever reads the file again changes it instead of adding another. */
  uid: string
  on: Day
  summary: string
  /** Each line of it apart. */
  description: readonly string[]
}

/**
 * A calendar file (RFC 5545) with whole days, which no time zone moves and which leave the day free for appointments.
 * Whatever was typed is in it as text: no line of it can begin another one.
 */
export function calendarFile(days: readonly CalendarDay[], { name, madeOn }: { name: string; madeOn: Day }): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//followups//followups//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${textValue(name)}`,
    ...days.flatMap((day) => eventLines(day, madeOn)),
    'END:VCALENDAR',
  ]
  return contentLines(lines)
}

function eventLines({ uid, on, summary, description }: CalendarDay, madeOn: Day): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${textValue(uid)}`,
    `DTSTAMP:${dateValue(madeOn)}T000000Z`,
    `DTSTART;VALUE=DATE:${dateValue(on)}`,
    `DTEND;VALUE=DATE:${dateValue(daysAfter(on, 1))}`,
    `SUMMARY:${textValue(summary)}`,
    ...(description.length === 0 ? [] : [`DESCRIPTION:${description.map(textValue).join('\\n')}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

function dateValue(day: Day): string {
  return day.replaceAll('-', '')
}
