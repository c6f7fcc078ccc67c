import Library from 'date-holidays'
import { expect, test } from 'vitest'

type Calendar = InstanceType<typeof Library>
/** The class below the library's own, which is given the data. */
const Parser = Object.getPrototypeOf(Library) as new (data: object, ...region: (string | object)[]) => Calendar
const dataOf = 'date-holidays/data'
const ofBuild = '../bin/holidays.mjs'
const { data } = (await import(dataOf)) as { data: object }
const { withoutHolidayNames } = (await import(ofBuild)) as { withoutHolidayNames: (data: object) => object }

const small = withoutHolidayNames(data)
const [whole, slim] = [new Parser(data), new Parser(small)]

test('without their names the holidays of every region have the same days', () => {
  let days = 0
  for (const region of regions()) {
    const [before, after] = [daysOf(data, region), daysOf(small, region)]
    expect(after, region.join('-')).toEqual(before)
    days += before.length
  }
  expect(days).toBeGreaterThan(5000)
  expect(JSON.stringify(small).length).toBeLessThan(JSON.stringify(data).length * 0.7)
})

test('regions are called as before, in our languages and where none is said', () => {
  for (const language of [undefined, 'de', 'en']) {
    expect(slim.getCountries(language)).toEqual(whole.getCountries(language))
    for (const [country = '', state] of regions()) {
      expect(slim.getStates(country, language)).toEqual(whole.getStates(country, language))
      if (state) expect(slim.getRegions(country, state, language)).toEqual(whole.getRegions(country, state, language))
    }
  }
})

function regions(): string[][] {
  return Object.keys(whole.getCountries()).flatMap((country) => [
    [country],
    ...Object.keys((whole.getStates(country) as object | undefined) ?? {}).map((state) => [country, state]),
  ])
}

/** The public ones, as they are asked for, each once: two of one name on a day are one to the library. */
function daysOf(from: object, region: readonly string[]): string[] {
  const calendar = new Parser(from, region[0]!, region[1] ?? '', '', { types: ['public'] })
  const all = [2026, 2027].flatMap((year) => calendar.getHolidays(year))
  return [...new Set(all.map(({ date, type, start, end }) => `${date} ${type} ${start.getTime()} ${end.getTime()}`))]
}
