import { asDay, daysAfter, type Day } from '../domain/day.ts'
import { Failure } from '../domain/failure.ts'
import { nearest } from '../domain/name.ts'

/** The public holidays of a region such as `DE-BY`, by year, and the version of the library that says so. */
export type PublicHolidays = { years: ReadonlyMap<number, readonly Day[]>; library: string }

/** Asks the library, which takes a moment to load; the store keeps its answer. Throws Failure `unknown-region`. */
export async function publicHolidays(region: string, years: readonly number[]): Promise<PublicHolidays> {
  const { default: Holidays } = await import('date-holidays')
  const library = (await import('date-holidays/package.json')).version
  const [country = '', state, district] = region.split('-')
  refuseUnknown(region, new Holidays())
  const calendar = new Holidays(country, state ?? '', district ?? '', { types: ['public'] })
  return { library, years: new Map(years.map((year) => [year, daysOf(calendar.getHolidays(year))])) }
}

function refuseUnknown(region: string, library: Regions): void {
  const [country = '', state, district] = region.split('-')
  const countries = Object.keys(library.getCountries())
  if (!countries.includes(country)) throw unknown(region, countries)
  const states = Object.keys(library.getStates(country) ?? {})
  if (state !== undefined && !states.includes(state))
    throw unknown(
      region,
      states.map((name) => `${country}-${name}`),
    )
  const districts = Object.keys((state && library.getRegions(country, state)) || {})
  if (district !== undefined && !districts.includes(district)) {
    throw unknown(
      region,
      districts.map((name) => `${country}-${state}-${name}`),
    )
  }
}

type Regions = {
  getCountries: () => object
  getStates: (country: string) => object | undefined
  getRegions: (country: string, state: string) => object | undefined
}

function unknown(input: string, regions: readonly string[]): Failure {
  const known = nearest(
    input,
    regions.map((name) => ({ name })),
    3,
  ).map(({ name }) => name)
  return new Failure('unknown-region', { input, known: known.length > 0 ? known : regions.slice(0, 3) })
}

/** Each day of each holiday, also of those that last longer than one; the library names the first as local text. */
function daysOf(holidays: readonly { date: string; type: string; start: Date; end: Date }[]): Day[] {
  return holidays
    .filter(({ type }) => type === 'public')
    .flatMap(({ date, start, end }) => {
      const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000))
      return Array.from({ length }, (_, index) => daysAfter(asDay(date.slice(0, 10)), index))
    })
}
