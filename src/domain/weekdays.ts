import { weekdays } from './date-words.ts'
import type { Weekday } from './day.ts'
import { Failure } from './failure.ts'

/**
 * The ISO weekdays that are typed, Monday first, in English or German: `mon-fri`, `mo bis fr`, `mon,wed,fri`, `di do`,
 * `daily`, `täglich`. Throws Failure `no-weekdays`.
 */
export function weekdaysFrom(input: string): Weekday[] {
  const days = weekdaysIn(input)
  if (!days) throw new Failure('no-weekdays', { input })
  return days
}

/** Of such as `1,3,5`, as they are kept; none of an empty text. */
export function weekdaysOf(kept: string): Weekday[] {
  return all.filter((day) => kept.includes(String(day)))
}

/** The same; null where it is none of that. */
export function weekdaysIn(text: string): Weekday[] | null {
  const words = text.trim().toLowerCase()
  if (isDaily.test(words)) return [...all]
  const days = new Set<Weekday>()
  for (const part of words.replace(/\s*(-|–|\bbis\b|\bto\b)\s*/g, '-').split(/[\s,]+/)) {
    const [from, until, ...more] = part.split('-').map(weekdayOf)
    if (!from || until === null || more.length > 0) return null
    for (let day = from; ; day = all[day % 7]!) {
      days.add(day)
      if (day === (until ?? from)) break
    }
  }
  return all.filter((day) => days.has(day))
}

const all: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
const isDaily = /^(?:daily|every ?day|all|t(?:ä|ae|a)glich|jeden tag|alle)$/

/** By its names, and by their beginnings of at least three letters. */
function weekdayOf(text: string): Weekday | null {
  const begins = (names: readonly string[]) => names.findIndex((name) => text.length >= 3 && name.startsWith(text))
  return weekdays(text.replace(/\.$/, '')) ?? all[Math.max(begins(english), begins(german))] ?? null
}

const english = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const german = ['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonntag']
