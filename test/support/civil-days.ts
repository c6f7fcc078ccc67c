/**
 * Calendar days reckoned once more, by other means than the program's: as Julian day numbers (Fliegel and Van Flandern,
 * 1968) and an Easter by Meeus. Days are numbers here.
 */

/** Division towards zero, as their formulas have it. */
const over = (a: number, b: number) => Math.trunc(a / b)

export function numberOf(year: number, month: number, date: number): number {
  const late = over(month - 14, 12)
  return (
    over(1461 * (year + 4800 + late), 4) +
    over(367 * (month - 2 - 12 * late), 12) -
    over(3 * over(year + 4900 + late, 100), 4) +
    date -
    32_075
  )
}

export function civil(day: number): { year: number; month: number; date: number } {
  let l = day + 68_569
  const n = over(4 * l, 146_097)
  l -= over(146_097 * n + 3, 4)
  const i = over(4000 * (l + 1), 1_461_001)
  l = l - over(1461 * i, 4) + 31
  const j = over(80 * l, 2447)
  const k = over(j, 11)
  return { year: 100 * (n - 49) + i + k, month: j + 2 - 12 * k, date: l - over(2447 * j, 80) }
}

/** As the program writes it. */
export function written(day: number): string {
  const { year, month, date } = civil(day)
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

/** 1 is Monday. */
export function weekdayOfNumber(day: number): number {
  return (day % 7) + 1
}

/** The week of a day is that of its Thursday; the first one of a year has its 4 January. */
export function isoWeek(day: number): { year: number; week: number } {
  const thursday = day - weekdayOfNumber(day) + 4
  const { year } = civil(thursday)
  return { year, week: over(thursday - numberOf(year, 1, 1), 7) + 1 }
}

/** So many months later on the same date, or on the last one of a month that is too short. */
export function monthsLater(day: number, months: number): number {
  const { year, month, date } = civil(day)
  const first = firstOf(12 * year + month - 1 + months)
  const next = firstOf(12 * year + month + months)
  return Math.min(first + date - 1, next - 1)
}

/** Whether it is the last one of its month, and that of a quarter, a year. */
export function isLastOf(months: number, day: number): boolean {
  const { month, date } = civil(day + 1)
  return date === 1 && (month - 1) % months === 0
}

/** Sunday (Meeus, Astronomical Algorithms, chapter 8). */
export function easter(year: number): number {
  const [a, b, c] = [year % 19, over(year, 100), year % 100]
  const [d, e] = [over(b, 4), b % 4]
  const h = (19 * a + b - d - over(b - over(b + 8, 25) + 1, 3) + 15) % 30
  const l = (32 + 2 * e + 2 * over(c, 4) - h - (c % 4)) % 7
  const m = over(a + 11 * h + 22 * l, 451)
  const sum = h + l - 7 * m + 114
  return numberOf(year, over(sum, 31), (sum % 31) + 1)
}

/** Where months are counted through, from January of the year 0. */
function firstOf(months: number): number {
  return numberOf(over(months, 12), (months % 12) + 1, 1)
}
