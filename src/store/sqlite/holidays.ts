import type { Database } from 'better-sqlite3'
import { partsOf, type Day } from '../../domain/day.ts'
import { statement } from './statement.ts'

/** Signals that the free days of a year are not in the store yet: whoever opened the store fetches them and tries again. */
export class YearMissing extends Error {
  constructor(
    readonly region: string,
    readonly year: number,
  ) {
    super(`the public holidays of ${region} ${year} are not in the store yet`)
  }
}

/** The public holidays that the store keeps per region and year; never on the undo stack. */
export function holidays(db: Database) {
  const find = statement<{ region: string; year: number }, { days: string }>(
    db,
    'SELECT days FROM holiday_year WHERE region = @region AND year = @year',
  )
  const put = statement<{ region: string; year: number; library: string; days: string }>(
    db,
    'INSERT OR REPLACE INTO holiday_year (region, year, library, days) VALUES (@region, @year, @library, @days)',
  )
  const known = new Map<string, ReadonlySet<string>>()
  const fetched: { region: string; year: number; library: string; days: string }[] = []

  function ofYear(region: string, year: number): ReadonlySet<string> {
    const key = `${region} ${year}`
    const before = known.get(key)
    if (before) return before
    const row = find.get({ region, year })
    if (!row) throw new YearMissing(region, year)
    const days = new Set(row.days.split(' '))
    known.set(key, days)
    return days
  }

  return {
    /** Whether the day is a public holiday. Throws `YearMissing`. */
    isHoliday: (region: string, day: Day): boolean => ofYear(region, partsOf(day).year).has(day),

    /** Knows the days for as long as the store is open. */
    remember(region: string, years: ReadonlyMap<number, readonly Day[]>, library: string): void {
      for (const [year, days] of years) {
        known.set(`${region} ${year}`, new Set(days))
        fetched.push({ region, year, library, days: days.join(' ') })
      }
    },

    /** Writes down what was fetched: with a change only, since reading never writes. */
    keepFetched(): void {
      for (const year of fetched) put.run(year)
    },
  }
}
