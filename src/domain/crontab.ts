import type { Weekday } from './day.ts'
import { Failure } from './failure.ts'
import type { Timetable } from './timetable.ts'

/**
 * A line of a crontab: when, a command in the words of sh, and behind it a mark by which it is found again. Throws Failure
 * `not-for-cron` where a word cannot stand in it.
 */
export function cronLine(timetable: Timetable, command: readonly string[], mark: Mark): string {
  return `${timesText(timetable)} ${command.map(quoted).join(' ')} ${markText(mark)}`.replaceAll('%', '\\%')
}

/** What the line is for, such as `digest`, and for which store. */
export type Mark = { job: string; store: string }

/**
 * The crontab with this line: in the place of the marked one where there is one, else after the last line. A crontab is a
 * text with a character for each of its bytes, so that what is in it stays whatever its encoding.
 */
export function withLine(crontab: string, mark: Mark, line: string): string {
  const lines = linesOf(crontab)
  const first = lines.findIndex((one) => isMarked(one, mark))
  const others = lines.filter((one) => !isMarked(one, mark))
  const end = others.length - (others.at(-1)?.endsWith('\n') === false ? 1 : 0)
  return others.toSpliced(first < 0 ? end : first, 0, `${bytesOf(line)}\n`).join('')
}

/** The crontab without the marked line. */
export function withoutLine(crontab: string, mark: Mark): string {
  return linesOf(crontab)
    .filter((line) => !isMarked(line, mark))
    .join('')
}

/** The marked line; null where there is none. */
export function lineIn(crontab: string, mark: Mark): string | null {
  const line = linesOf(crontab).find((one) => isMarked(one, mark))
  return line === undefined ? null : textOf(line.replace(/\r?\n$/, ''))
}

/** When a line of ours is run; null where somebody made something else of it. */
export function timesOf(line: string): Timetable | null {
  const [, minute, hour, until = hour, days] =
    /^(\d{1,2}) (\d{1,2})(?:-(\d{1,2}))? \* \* (\*|[0-6](?:[,-][0-6])*) /.exec(line) ?? []
  if (days === undefined) return null
  const weekdays = days === '*' ? all : days.split(',').flatMap(spanOf)
  return { from: { hour: Number(hour), minute: Number(minute) }, until: Number(until), days: weekdays.sort() }
}

/** `30 7-19 * * 1-5` */
function timesText({ from: { hour, minute }, until, days }: Timetable): string {
  return [minute, hour < until ? `${hour}-${until}` : hour, '*', '*', daysText(days)].join(' ')
}

/** `1-5`, `1,3,5`, `*`; Sunday is 0. */
function daysText(days: readonly Weekday[]): string {
  if (days.length === 7) return '*'
  const numbers = days.map((day) => day % 7).sort()
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)]
  return numbers.length > 2 && last - first === numbers.length - 1 ? `${first}-${last}` : numbers.join(',')
}

function spanOf(span: string): Weekday[] {
  const [first = 0, last = first] = span.split('-').map(Number)
  return all.filter((day) => day % 7 >= first && day % 7 <= last)
}

const all: Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** Quoted for sh where that is needed, in quotes that hold anything but a quote; how a crontab reads backslashes differs from cron to cron. */
function quoted(word: string): string {
  if (/[\\\p{Cc}]/u.test(word)) throw new Failure('not-for-cron', { word })
  return /^[\w./:@=+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'"'"'`)}'`
}

/** A comment for sh. Its quotes keep apart stores of which one is named like the mark of another. */
function markText({ job, store }: Mark): string {
  return `# followups ${job}: ${quoted(store)}`
}

/** What is commented out is nobody's. */
function isMarked(line: string, mark: Mark): boolean {
  return (
    !/^\s*#/.test(line) && line.replace(/\r?\n$/, '').endsWith(` ${bytesOf(markText(mark).replaceAll('%', '\\%'))}`)
  )
}

/** With their ends. */
function linesOf(crontab: string): string[] {
  return crontab.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

function bytesOf(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text))
}

function textOf(bytes: string): string {
  return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)))
}
