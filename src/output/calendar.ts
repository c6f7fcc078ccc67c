import { daysAfter, type Day } from '../domain/day.ts'
import { safeText } from './safe.ts'

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
  return lines.map((line) => `${folded(line)}\r\n`).join('')
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

function textValue(text: string): string {
  return safeText(text).replace(/[\\;,]/g, '\\$&')
}

const most = 75

/** A line goes on in the next one, behind a blank; no character is torn, for it may have several octets. */
function folded(line: string): string {
  let result = ''
  let used = 0
  for (const character of line) {
    const octets = octetsOf(character)
    if (used + octets > most) {
      result += '\r\n '
      used = 1
    }
    result += character
    used += octets
  }
  return result
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0)!
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
