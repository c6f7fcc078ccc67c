import { asDay, daysAfter, type Day } from '../domain/day.ts'
import { Failure } from '../domain/failure.ts'
import { folded, nearest } from '../domain/name.ts'

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

/** What regions are called. */
export type Regions = {
  /** The parts of a known region's name below its country, the smallest first: `Bayern` for `DE-BY`, none for `DE`. */
  namesOf: (region: string, language: 'en' | 'de') => string[]
  /** Regions with this code or name, of countries, of states and, for the code alone, of the states of our neighbours. */
  like: (input: string) => string[]
}

export async function regions(): Promise<Regions> {
  const { default: Holidays } = await import('date-holidays')
  const library: Library = new Holidays()
  return {
    namesOf: (region, language) => {
      const [country = '', state, district] = region.split('-')
      const states = library.getStates(country, language) ?? {}
      const districts = (state && library.getRegions(country, state, language)) || {}
      const english = language === 'en' && country === 'DE' ? englishStates[state ?? ''] : undefined
      return [district && named(districts, district), state && (english ?? named(states, state))].flatMap(
        (name) => name || [],
      )
    },
    like: (input) => regionsLike(input, library),
  }
}

/** Those whose name it is, else those whose state has this code. */
function regionsLike(input: string, library: Library): string[] {
  const countries = Object.keys(library.getCountries())
  const named = (['de', 'en'] as const).flatMap((language) => [
    ...Object.entries(library.getCountries(language)).map(([code, name]) => ({ code, name: String(name) })),
    ...[...german, ...countries].flatMap((country) =>
      Object.entries(library.getStates(country, language) ?? {}).map(([state, name]) => ({
        code: `${country}-${state}`,
        name: String(name).replace(/^(Hansestadt|Land|Kanton|Canton of) /, ''),
      })),
    ),
  ])
  const all = [...named, ...Object.entries(englishStates).map(([state, name]) => ({ code: `DE-${state}`, name }))]
  const same = all.filter(({ name }) => folded(name) === folded(input)).map(({ code }) => code)
  const byCode = german
    .map((country) => `${country}-${input.toUpperCase()}`)
    .filter((code) => code.slice(3) in (library.getStates(code.slice(0, 2)) ?? {}))
  const close = input.length > 3 ? nearest(input, all).map(({ code }) => code) : []
  return [...new Set([same, byCode, close].find((codes) => codes.length > 0) ?? [])].slice(0, 3)
}

const german = ['DE', 'AT', 'CH']

/** The library knows them in German only. */
const englishStates: Readonly<Record<string, string>> = {
  ...{ BY: 'Bavaria', HB: 'Bremen', HE: 'Hesse', HH: 'Hamburg', MV: 'Mecklenburg-Western Pomerania' },
  ...{ NI: 'Lower Saxony', NW: 'North Rhine-Westphalia', RP: 'Rhineland-Palatinate', SN: 'Saxony' },
  ...{ ST: 'Saxony-Anhalt', TH: 'Thuringia' },
}

function named(names: object, code: string): string | undefined {
  return (names as Record<string, string>)[code]
}

function refuseUnknown(region: string, library: Library): void {
  const [country = '', state, district] = region.split('-')
  // Two letters away from a country is any other: only a name is like one
  if (!Object.keys(library.getCountries()).includes(country))
    throw new Failure('unknown-region', { input: region, known: regionsLike(region, library) })
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

type Library = {
  getCountries: (language?: string) => object
  getStates: (country: string, language?: string) => object | undefined
  getRegions: (country: string, state: string, language?: string) => object | undefined
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
