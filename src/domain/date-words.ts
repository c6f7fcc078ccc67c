import type { Duration, Weekday } from './day.ts'
import type { CalendarPeriod, Part } from './calendar-period.ts'

/** What a word or a fixed group of words means. */
export type Vocabulary<T> = (words: string) => T | undefined

export const namedDays = vocabulary<number>([
  [0, 'today, heute'],
  [1, 'tomorrow, morgen'],
  [2, 'day after tomorrow, the day after tomorrow, übermorgen'],
  [-1, 'yesterday, gestern'],
  [-2, 'day before yesterday, the day before yesterday, vorgestern'],
])

export const weekdays = vocabulary<Weekday>([
  [1, 'monday, mon, montag, mo'],
  [2, 'tuesday, tues, tue, dienstag, di'],
  [3, 'wednesday, weds, wed, mittwoch, mi'],
  [4, 'thursday, thurs, thur, thu, donnerstag, do'],
  [5, 'friday, fri, freitag, fr'],
  [6, 'saturday, sat, samstag, sonnabend, sa'],
  [7, 'sunday, sun, sonntag, so'],
])

export const englishMonths = vocabulary<number>([
  [1, 'january, jan'],
  [2, 'february, feb'],
  [3, 'march, mar'],
  [4, 'april, apr'],
  [5, 'may'],
  [6, 'june, jun'],
  [7, 'july, jul'],
  [8, 'august, aug'],
  [9, 'september, sept, sep'],
  [10, 'october, oct'],
  [11, 'november, nov'],
  [12, 'december, dec'],
])

const germanMonths = vocabulary<number>([
  [1, 'januar, jänner, jän'],
  [2, 'februar, feber'],
  [3, 'märz, mär, mrz'],
  [5, 'mai'],
  [6, 'juni'],
  [7, 'juli'],
  [10, 'oktober, okt'],
  [12, 'dezember, dez'],
])

export const months: Vocabulary<number> = (word) => englishMonths(word) ?? germanMonths(word)

/** The halves are for years: half a year, anderthalb Jahre. */
export const counts = vocabulary<number>([
  [0.5, 'half a, a half, half, halbes, halbe, ein halbes, einem halben'],
  [1, 'a, one, ein, eine, einen, einem, einer'],
  [1.5, 'one and a half, anderthalb, eineinhalb'],
  [2, 'two, zwei'],
  [3, 'three, drei'],
  [4, 'four, vier'],
  [5, 'five, fünf'],
  [6, 'six, sechs'],
  [7, 'seven, sieben'],
  [8, 'eight, acht'],
  [9, 'nine, neun'],
  [10, 'ten, zehn'],
  [11, 'eleven, elf'],
  [12, 'twelve, zwölf'],
  [13, 'thirteen, dreizehn'],
  [14, 'fourteen, vierzehn'],
  [15, 'fifteen, fünfzehn'],
  [16, 'sixteen, sechzehn'],
  [17, 'seventeen, siebzehn'],
  [18, 'eighteen, achtzehn'],
  [19, 'nineteen, neunzehn'],
  [20, 'twenty, zwanzig'],
  [30, 'thirty, dreissig'],
  [60, 'sixty, sechzig'],
  [90, 'ninety, neunzig'],
])

export const writtenOrdinals = vocabulary<number>([[1, 'first, erste-']])

/** Units that stand for one of their kind without a number: `Quartal` is a quarter, `weeks` is nothing. */
export const singleUnits = vocabulary<Duration>([
  [{ count: 1, unit: 'd' }, 'day, tag'],
  [{ count: 1, unit: 'w' }, 'week, woche'],
  [{ count: 2, unit: 'w' }, 'fortnight'],
  [{ count: 1, unit: 'm' }, 'month, monat'],
  [{ count: 3, unit: 'm' }, 'quarter, quartal, vierteljahr'],
  [{ count: 6, unit: 'm' }, 'halbjahr'],
  [{ count: 1, unit: 'y' }, 'year, jahr'],
])

const otherUnits = vocabulary<Duration>([
  [{ count: 1, unit: 'd' }, 'days, tage, tagen, d, t'],
  [{ count: 1, unit: 'w' }, 'weeks, wochen, w, wk, wks, wo'],
  [{ count: 2, unit: 'w' }, 'fortnights'],
  [{ count: 1, unit: 'm' }, 'months, monate, monaten, m, mo, mos, mth, mths'],
  [{ count: 3, unit: 'm' }, 'quarters, quartale, quartalen, vierteljahre, vierteljahren, q, qtr'],
  [{ count: 6, unit: 'm' }, 'halbjahre, halbjahren'],
  [{ count: 1, unit: 'y' }, 'years, jahre, jahren, y, yr, yrs, j'],
])

export const units: Vocabulary<Duration> = (word) => singleUnits(word) ?? otherUnits(word)

export const rhythms = vocabulary<Duration>([
  [{ count: 1, unit: 'd' }, 'daily, täglich'],
  [{ count: 1, unit: 'w' }, 'weekly, wöchentlich'],
  [{ count: 2, unit: 'w' }, 'fortnightly, zweiwöchentlich'],
  [{ count: 1, unit: 'm' }, 'monthly, monatlich'],
  [{ count: 3, unit: 'm' }, 'quarterly, vierteljährlich, quartalsweise'],
  [{ count: 6, unit: 'm' }, 'halbjährlich'],
  [{ count: 1, unit: 'y' }, 'yearly, annually, jährlich'],
])

export const periods = vocabulary<CalendarPeriod>([
  ['week', 'week, woche'],
  ['month', 'month, monat, monats'],
  ['quarter', 'quarter, quartal, quartals'],
  ['year', 'year, jahr, jahres'],
])

/** Which period, counted from the one that today is in. */
export const offsets = vocabulary<number>([
  [0, 'this, current, diese-, laufende-'],
  [1, 'next, coming, nächste-, kommende-'],
  [2, 'übernächste-'],
  [-1, 'last, previous, letzte-, vorige-, vergangene-'],
  [-2, 'vorletzte-'],
])

export const parts = vocabulary<Part>([
  ['start', 'beginning, start, early, anfang, beginn'],
  ['middle', 'middle, mid, mitte'],
  ['end', 'end, ende'],
])

/** Parts of a period in one word. Not `Wochenende`: that is the weekend. */
export const edges = vocabulary<{ part: Part; period: CalendarPeriod }>([
  [{ part: 'start', period: 'week' }, 'wochenanfang, wochenbeginn'],
  [{ part: 'start', period: 'month' }, 'monatsanfang, monatsbeginn'],
  [{ part: 'start', period: 'quarter' }, 'quartalsanfang, quartalsbeginn'],
  [{ part: 'start', period: 'year' }, 'jahresanfang, jahresbeginn'],
  [{ part: 'middle', period: 'week' }, 'wochenmitte'],
  [{ part: 'middle', period: 'month' }, 'monatsmitte'],
  [{ part: 'end', period: 'week' }, 'eow'],
  [{ part: 'end', period: 'month' }, 'eom, month end, monatsende, ultimo'],
  [{ part: 'end', period: 'quarter' }, 'eoq, quarter end, quartalsende'],
  [{ part: 'end', period: 'year' }, 'eoy, year end, jahresende'],
])

/** The small words of the patterns in `date-phrase.ts`, each for its kin. */
export const joints = {
  by: vocabulary([[true, 'by, until, till, bis']]),
  on: vocabulary([[true, 'on, am, zum']]),
  at: vocabulary([[true, 'at, in, on, am, zum, zu']]),
  during: vocabulary([[true, 'in, im']]),
  the: vocabulary([[true, 'the, der, des, dem, den']]),
  dem: vocabulary([[true, 'der, dem, den']]),
  am: vocabulary([[true, 'am, zum, den']]),
  of: vocabulary([[true, 'of, von, vom']]),
  month: vocabulary([[true, 'month, monats']]),
  coming: vocabulary([[true, 'this, coming, upcoming, diese-, kommende-']]),
  next: vocabulary([[true, 'next, nächste-']]),
  overnext: vocabulary([[true, 'übernächste-']]),
  last: vocabulary([[true, 'last, previous, letzte-, vorige-']]),
  past: vocabulary([[true, 'past, vergangene-']]),
}

/**
 * Words by their meaning; a word that ends in `e-` has the endings of a German adjective. An umlaut may be typed as
 * ä, ae or a, but only where the word has one, so that `tusday` is no Tuesday. Made when first looked into: most
 * commands read no phrase.
 */
function vocabulary<T>(meanings: readonly (readonly [T, string])[]): Vocabulary<T> {
  let made: Vocabulary<T> | null = null
  return (words) => (made ??= vocabularyOf(meanings))(words)
}

function vocabularyOf<T>(meanings: readonly (readonly [T, string])[]): Vocabulary<T> {
  const plain = new Map<string, T>()
  const withUmlauts = new Map<string, T>()
  for (const [meaning, list] of meanings) {
    for (const word of list.split(', ').flatMap(withEndings)) {
      if (/[äöü]/.test(word)) withUmlauts.set(withoutUmlauts(word), meaning)
      else plain.set(word, meaning)
    }
  }
  if (withUmlauts.size === 0) return (words) => plain.get(words)
  return (words) => plain.get(words) ?? withUmlauts.get(withoutUmlauts(words))
}

function withEndings(word: string): string[] {
  return word.endsWith('e-') ? ['', 'n', 'r', 's', 'm'].map((ending) => word.slice(0, -1) + ending) : [word]
}

function withoutUmlauts(words: string): string {
  return words.replace(/ä|ae/g, 'a').replace(/ö|oe/g, 'o').replace(/ü|ue/g, 'u')
}
