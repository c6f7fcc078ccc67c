import type { Mark } from './crontab.ts'
import type { Weekday } from './day.ts'
import { Failure } from './failure.ts'
import type { Timetable } from './timetable.ts'

/** The texts of the two files that make systemd run something by itself. */
export type Units = { service: string; timer: string }

type Job = { description: string; command: readonly string[]; zone: string; timetable: Timetable }

/**
 * Runs the command by way of env, because the path of a program itself would be read by other rules than its words.
 * Persistent: what was missed while the machine was off is caught up. Throws Failure `not-for-cron` where a word cannot
 * stand in it.
 */
export function unitsOf({ description, command, zone, timetable }: Job): Units {
  const unit = `[Unit]\nDescription=${inUnit(description)}\n`
  const words = [`TZ=${zone}`, ...command].map(quoted)
  return {
    service: `${unit}\n[Service]\nType=oneshot\nExecStart=/usr/bin/env ${words.join(' ')}\n`,
    timer: `${unit}\n[Timer]\nOnCalendar=${calendarOf(timetable, zone)}\nPersistent=true\n\n[Install]\nWantedBy=timers.target\n`,
  }
}

/** The name of the two files: one for each store, and nothing of its path in it. */
export function unitName({ job, store }: Mark): string {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(store)) hash = Math.imul(hash ^ byte, 0x01000193)
  return `followups-${job}-${(hash >>> 0).toString(16).padStart(8, '0')}`
}

/** When a timer of ours runs; null where somebody made something else of it. */
export function timesOfTimer(timer: string): Timetable | null {
  const [, days, hour, until = hour, minute] =
    /^OnCalendar=(?:([\w,]+) )?\*-\*-\* (\d\d)(?:\.\.(\d\d))?:(\d\d):00\b/m.exec(timer) ?? []
  if (minute === undefined) return null
  const isThen = (name: string) => days === undefined || days.split(',').includes(name)
  return {
    ...{ from: { hour: Number(hour), minute: Number(minute) }, until: Number(until) },
    days: names.flatMap((name, index) => (isThen(name) ? [(index + 1) as Weekday] : [])),
  }
}

const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** `Mon,Tue *-*-* 07..19:30:00 Europe/Berlin` */
function calendarOf({ from, until, days }: Timetable, zone: string): string {
  const [first, last, minute] = [from.hour, until, from.minute].map((number) => String(number).padStart(2, '0'))
  const hours = first === last ? first : `${first}..${last}`
  const weekdays = days.length === 7 ? [] : [days.map((day) => names[day - 1]).join(',')]
  return [...weekdays, '*-*-*', `${hours}:${minute}:00`, zone].join(' ')
}

/** In a command a dollar sign is one when it stands twice. */
function quoted(word: string): string {
  return `"${inUnit(word).replace(/\$/g, '$&$&').replaceAll('"', '\\"')}"`
}

/** In a unit a percent sign is one when it stands twice. */
function inUnit(text: string): string {
  if (/[\\\p{Cc}]/u.test(text)) throw new Failure('not-for-cron', { word: text })
  return text.replaceAll('%', '%%')
}
