import { partsOf, type Day } from '../../domain/day.ts'
import { asFailure } from './failure-of.ts'
import { YearMissing, type holidays } from './holidays.ts'

/** How many years of public holidays are fetched at once: rarely does a planned date lie beyond. */
const yearsAhead = 3

/** Runs a verb, again and again while public holidays are missing. */
export function withHolidays({
  location,
  today,
  holidayTable,
  forgetRules,
}: {
  location: string
  today: Day
  holidayTable: ReturnType<typeof holidays>
  forgetRules: () => void
}) {
  return async <Result>(verb: () => Result): Promise<Result> => {
    for (;;) {
      try {
        return verb()
      } catch (error) {
        forgetRules()
        if (!(error instanceof YearMissing)) throw asFailure(error, location)
        await fetchHolidays(error)
      }
    }
  }

  async function fetchHolidays({ region, year }: YearMissing): Promise<void> {
    const first = Math.min(year, partsOf(today).year)
    const years = Array.from(
      { length: Math.max(year, partsOf(today).year + yearsAhead) - first + 1 },
      (_, index) => first + index,
    )
    const { publicHolidays } = await import('../public-holidays.ts')
    const { years: days, library } = await publicHolidays(region, years)
    holidayTable.remember(region, days, library)
  }
}
