import { partsOf, weekdayOf, type Day, type Duration } from '../domain/day.ts'
import type { Cadence } from '../domain/cadence.ts'
import type { Language } from './language.ts'

const weekdays = {
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  de: ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'],
}
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const germanMonths = ['Jan', 'Feb', 'Mär', 'Apr', 'Mai', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dez']

/** `Mon`, `Mo`; 0 is Monday. */
export function weekdayWord(index: number, language: Language): string {
  return weekdays[language][index]!
}

/** `Mar`, `Mär`; `month` counts from 1. */
export function monthWord(month: number, language: Language): string {
  return (language === 'de' ? germanMonths : months)[month - 1]!
}

/** `Fri 20 Nov 2026`, `Fr 20.11.2026`. */
export function longDay(day: Day, language: Language): string {
  const { year, month, date } = partsOf(day)
  const weekday = weekdays[language][weekdayOf(day) - 1]!
  return language === 'de'
    ? `${weekday} ${twoDigits(date)}.${twoDigits(month)}.${year}`
    : `${weekday} ${date} ${months[month - 1]!} ${year}`
}

/** With the ISO date behind it, where a date that was typed is said back: `Fri 20 Nov 2026 (2026-11-20)`. */
export function echoedDay(day: Day, language: Language): string {
  return `${longDay(day, language)} (${day})`
}

/** For columns: `20 Nov`, `20.11.`; with the year where it is another one than today's: `20 Nov 25`, `20.11.25`. */
export function shortDay(day: Day, today: Day, language: Language): string {
  const { year, month, date } = partsOf(day)
  const otherYear = year === partsOf(today).year ? '' : twoDigits(year % 100)
  return language === 'de'
    ? `${twoDigits(date)}.${twoDigits(month)}.${otherYear}`
    : `${date} ${months[month - 1]!}${otherYear && ` ${otherYear}`}`
}

/** `20 Mar`, `20.03.`; `month` counts from 1. */
export function dayAndMonth(month: number, date: number, language: Language): string {
  return language === 'de' ? `${twoDigits(date)}.${twoDigits(month)}.` : `${date} ${months[month - 1]!}`
}

/** `8 weeks`, `1 Woche`. */
export function durationWords({ count, unit }: Duration, language: Language): string {
  const [one, many] = units[language][unit]
  return `${count} ${count === 1 ? one : many}`
}

/** `every 8 weeks`, `alle 8 Wochen`, `jede Woche`. */
export function everyWords(duration: Duration, language: Language): string {
  const { count, unit } = duration
  if (language === 'en') return count === 1 ? `every ${units.en[unit][0]}` : `every ${durationWords(duration, 'en')}`
  if (count > 1) return `alle ${durationWords(duration, 'de')}`
  return { d: 'jeden Tag', w: 'jede Woche', m: 'jeden Monat', y: 'jedes Jahr' }[unit]
}

/** `every 8 weeks`; several intervals `after 2 weeks, 4 weeks, 8 weeks`; null where there is none. */
export function rhythmWords({ intervals }: Cadence, language: Language): string | null {
  const [first, ...more] = intervals
  if (!first) return null
  if (more.length === 0) return everyWords(first, language)
  return `${language === 'de' ? 'nach' : 'after'} ${intervals.map((interval) => dative(durationWords(interval, language), language)).join(', ')}`
}

/** `nach 2 Monaten`, `nach 3 Tagen`. */
function dative(words: string, language: Language): string {
  return language === 'de' ? words.replace(/(Monate|Tage|Jahre)$/, '$1n') : words
}

const units: Record<Language, Record<Duration['unit'], readonly [one: string, many: string]>> = {
  en: { d: ['day', 'days'], w: ['week', 'weeks'], m: ['month', 'months'], y: ['year', 'years'] },
  de: { d: ['Tag', 'Tage'], w: ['Woche', 'Wochen'], m: ['Monat', 'Monate'], y: ['Jahr', 'Jahre'] },
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
