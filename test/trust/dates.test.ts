import { spawnSync } from 'node:child_process'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { realHost } from '../../bin/host.ts'
import {
  after,
  asDay,
  daysAfter,
  daysBetween,
  weekdayOf,
  weekOf,
  type Day,
  type Duration,
} from '../../src/domain/day.ts'
import { lastDayToAct } from '../../src/domain/notice.ts'
import { birthdayIn } from '../../src/domain/occasion.ts'
import { workingDayFrom, workingDays, workingDaysAfter, workingDayUntil } from '../../src/domain/working-days.ts'
import { publicHolidays } from '../../src/store/public-holidays.ts'
import { customersCsv } from '../support/command-lines.ts'
import { easter, isLastOf, isoWeek, monthsLater, numberOf, weekdayOfNumber, written } from '../support/civil-days.ts'
import { workplace } from '../support/process.ts'
import { long } from '../support/trials.ts'

const [firstYear, lastYear] = long(0, 1) === 0 ? [2026, 2028] : [1990, 2100]
const days = Array.from(
  { length: numberOf(lastYear + 1, 1, 1) - numberOf(firstYear, 1, 1) },
  (_, index) => numberOf(firstYear, 1, 1) + index,
)
const zones = [
  ...['Europe/Berlin', 'Europe/London', 'America/New_York', 'America/St_Johns', 'America/Sao_Paulo', 'Pacific/Apia'],
  ...['Asia/Kathmandu', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Pacific/Kiritimati', 'Antarctica/Troll', 'UTC'],
]
const hasZones = spawnSync('python3', ['-c', 'import zoneinfo; zoneinfo.ZoneInfo("Europe/Berlin")']).status === 0

describe(`every day from ${firstYear} to ${lastYear}`, () => {
  test('has its weekday and its week', () => {
    for (const day of days)
      expect([written(day), weekdayOf(dayOf(day)), weekOf(dayOf(day))]).toEqual([
        ...[written(day), weekdayOfNumber(day), isoWeek(day)],
      ])
  })

  test('is so many days from others', () => {
    for (const [index, day] of days.entries()) {
      const other = days[(7919 * index) % days.length]!
      expect(daysAfter(dayOf(day), other - day)).toBe(written(other))
      expect(daysBetween(dayOf(day), dayOf(other))).toBe(other - day)
    }
  })

  test('has the days that are months, quarters and years from it', () => {
    for (const day of days)
      for (const times of [-25, -12, -1, 1, 2, 3, 11, 12, 36]) {
        expect([written(day), times, after(dayOf(day), month, times)]).toEqual([
          ...[written(day), times, written(monthsLater(day, times))],
        ])
        expect(after(dayOf(day), quarter, times)).toBe(written(monthsLater(day, 3 * times)))
        expect(after(dayOf(day), { count: 1, unit: 'y' }, times)).toBe(written(monthsLater(day, 12 * times)))
      }
  })

  test('has a last day to act before it, where notice is given for it', () => {
    const works = workingDays(new Set([1, 2, 3, 4, 5]), () => false)
    for (const day of days)
      for (const [notice, months, endOf] of notices) {
        let end = day
        while (endOf > 0 && !isLastOf(endOf, end)) end--
        let on = monthsLater(end, -months)
        while (isLastOf(1, end) && !isLastOf(1, on)) on++
        const act = on - Math.max(0, weekdayOfNumber(on) - 5)
        expect([written(day), notice, lastDayToAct(dayOf(day), notice, works)]).toEqual([
          ...[written(day), notice, { noticeOn: written(on), actBy: written(act) }],
        ])
      }
  })

  test('of a birthday on 29 February is the 28th in most years', () => {
    for (let year = firstYear; year <= lastYear; year++)
      expect(birthdayIn('1984-02-29', year)).toBe(written(numberOf(year, 3, 1) - 1))
  })
})

const month: Duration = { count: 1, unit: 'm' }
const quarter: Duration = { count: 3, unit: 'm' }

/** The notice, its months, and of how many months the end is for which it is given: 0 is any day. */
const notices = [
  ['1m', 1, 0],
  ['3m', 3, 0],
  ['1m>month', 1, 1],
  ['3m>quarter', 3, 3],
  ['6m>year', 6, 12],
] as const

describe.each([
  ['DE-BY', bavarian],
  ['AT-9', viennese],
] as const)('public holidays of %s', (region, reckoned) => {
  test('are those of the law, and dates are moved past them', async () => {
    const first = Math.max(firstYear, 1996)
    const years = Array.from({ length: lastYear - first + 3 }, (_, index) => first - 1 + index)
    const known = await publicHolidays(region, years)
    const free = new Set(years.flatMap((year) => reckoned(year)))
    for (const year of years)
      expect([...new Set(known.years.get(year))].sort()).toEqual([...new Set(reckoned(year))].sort().map(written))

    const holidays = new Set([...known.years.values()].flat())
    const works = workingDays(new Set([1, 2, 3, 4, 5]), (day) => holidays.has(day))
    const isFree = (day: number) => weekdayOfNumber(day) > 5 || free.has(day)
    for (const day of days.filter((one) => one >= numberOf(first, 1, 1))) {
      let [next, before, third] = [day, day, day]
      while (isFree(next)) next++
      while (isFree(before)) before--
      for (let count = 0; count < 3; count++)
        do third++
        while (isFree(third))
      expect([workingDayFrom(dayOf(day), works), workingDayUntil(dayOf(day), works)]).toEqual([
        ...[written(next), written(before)],
      ])
      expect(workingDaysAfter(dayOf(day), 3, works)).toBe(written(third))
    }
  })
})

test.skipIf(!hasZones)(
  `today in ${zones.length} zones around midnight and each change of the clock, ${firstYear} to ${lastYear}`,
  () => {
    const read = spawnSync(
      'python3',
      ['test/support/days-in-zones.py', String(firstYear), String(lastYear), ...zones],
      { encoding: 'utf8', maxBuffer: 1e9 },
    )
    const usual = process.env['TZ']
    vi.stubGlobal('VERSION', '0.0.0-test')
    vi.useFakeTimers({ toFake: ['Date'] })
    onTestFinished(() => {
      vi.useRealTimers()
      vi.unstubAllGlobals()
      if (usual === undefined) delete process.env['TZ']
      else process.env['TZ'] = usual
    })
    const host = realHost()
    let tried = 0
    for (const line of read.stdout.trim().split('\n')) {
      const [zone, instants] = JSON.parse(line) as [string, [number, string][]]
      for (const [seconds, day] of instants) {
        vi.setSystemTime(seconds * 1000)
        expect([zone, seconds, host.today(zone)]).toEqual([zone, seconds, day])
        tried++
      }
    }
    expect(tried).toBeGreaterThan(zones.length * 12 * (lastYear - firstYear))
  },
)

test('what is due is due on the same days in every zone', async () => {
  const place = workplace()
  await place.ok(['init', '--name', 'Anna Berg', '--region', 'DE-BY'])
  await place.ok(['import', '-'], { input: customersCsv })
  await place.ok(['log', 'Acme', 'call', 'spoke', '--on', '2026-10-25', '--next', '2027-03-28'])
  await place.ok(['plan', 'Beta', '2026-11-30', 'the catalogue', '--every', '1m'])
  await place.ok(['contact', 'edit', 'Erika Muster', '--birthday', '1984-02-29'])
  await place.ok(['agreement', 'add', 'Beta', 'Copier', '--kind', 'lease', '--for', '24m', '--notice', '3m'])
  const seen = new Set<string>()
  for (const TZ of [...zones, 'Pacific/Kiritimati', 'Pacific/Pago_Pago'])
    seen.add(await place.ok(['due', '--within', '800d', '--json'], { env: { TZ } }))
  expect(seen.size).toBe(1)
  expect((JSON.parse([...seen][0]!) as unknown[]).length).toBeGreaterThan(4)
})

function dayOf(day: number): Day {
  return asDay(written(day))
}

/** Feiertagsgesetz of Bavaria as it is since 1995; the Assumption is one in some municipalities only. */
function bavarian(year: number): number[] {
  const on = (month: number, date: number) => numberOf(year, month, date)
  return [
    ...[on(1, 1), on(1, 6), on(5, 1), on(10, 3), on(11, 1), on(12, 25), on(12, 26)],
    ...[-2, 1, 39, 50, 60].map((later) => easter(year) + later),
    // 500 years of the Reformation, once.
    ...(year === 2017 ? [on(10, 31)] : []),
  ]
}

/** Feiertagsruhegesetz of Austria. */
function viennese(year: number): number[] {
  const on = (month: number, date: number) => numberOf(year, month, date)
  return [
    ...[on(1, 1), on(1, 6), on(5, 1), on(8, 15), on(10, 26), on(11, 1), on(12, 8), on(12, 25), on(12, 26)],
    ...[1, 39, 50, 60].map((later) => easter(year) + later),
  ]
}
