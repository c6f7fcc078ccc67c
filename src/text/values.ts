import { cadenceOf } from '../domain/cadence.ts'
import { isDay, type Duration } from '../domain/day.ts'
import { periodOf, type Period } from '../domain/period.ts'
import { weekdayNames } from '../domain/setting-text.ts'
import { formOf } from '../domain/settings.ts'
import { choiceWord } from './choices.ts'
import { dayAndMonth, durationWords, everyWords, weekdayWord } from './dates.ts'
import type { Language } from './language.ts'

/** A value of a setting as people write it, from its canonical text form. */
export function valueWords(key: string, value: string, language: Language): string {
  const form = formOf(key)
  if (key === 'digest.subject') return choiceWord('digestSubject', value as 'words', language)
  if (value === 'none' && form !== null) return none(form === 'cadence', language)
  switch (form) {
    case 'cadence':
      return cadenceWords(value, language)
    case 'workdays':
      return weekWords(value.split(','), language)
    case 'periods':
    case 'period':
      return value
        .split(',')
        .map((part) => periodWords(periodOf(part)!, language))
        .join(', ')
    case 'weight':
      return decimal(value, language)
    case 'winBack':
      return value === 'never' ? choiceWord('never', 'never', language) : value
    case 'keeping':
      return choiceWord('keeping', value as 'keep', language)
    default:
      return value
  }
}

/** `every 8 weeks`; several intervals `2, 4, 8 weeks, then decide`. */
export function cadenceWords(text: string, language: Language): string {
  const { intervals, thenDecide } = cadenceOf(text)!
  const [only, ...more] = intervals
  if (!only) return none(true, language)
  const decide = thenDecide ? [{ en: 'then decide', de: 'dann entscheiden' }[language]] : []
  if (more.length === 0) return [everyWords(only, language), ...decide].join(', ')
  return [...counts(intervals, language), ...decide].join(', ')
}

/** A number as it is written in the language: `0.5`, `0,5`. */
export function decimal(number: number | string, language: Language): string {
  return language === 'de' ? String(number).replace('.', ',') : String(number)
}

/** With the unit once where it is the same for all. */
function counts(intervals: readonly Duration[], language: Language): string[] {
  const units = new Set(intervals.map(({ unit }) => unit))
  return intervals.map((interval, index) =>
    units.size > 1 || index === intervals.length - 1 ? durationWords(interval, language) : String(interval.count),
  )
}

/** `Mon to Fri`, `Mo, Di, Do`. */
function weekWords(names: readonly string[], language: Language): string {
  const days = names.map((name) => weekdayNames.indexOf(name))
  const spans: number[][] = []
  for (const day of days) {
    const last = spans.at(-1)
    if (last?.at(-1) === day - 1) last.push(day)
    else spans.push([day])
  }
  return spans
    .flatMap((span) => {
      const words = span.map((day) => weekdayWord(day, language))
      return span.length > 2 ? [`${words[0]} ${until[language]} ${words.at(-1)}`] : words
    })
    .join(', ')
}

function periodWords({ from, until: last }: Period, language: Language): string {
  const words = dateWords(from, language)
  return from === last ? words : `${words} ${until[language]} ${dateWords(last, language)}`
}

function dateWords(date: string, language: Language): string {
  const [month, day] = date.slice(-5).split('-').map(Number)
  const words = dayAndMonth(month!, day!, language)
  return isDay(date) ? `${words}${language === 'de' ? '' : ' '}${date.slice(0, 4)}` : words
}

const until: Record<Language, string> = { en: 'to', de: 'bis' }

function none(isRhythm: boolean, language: Language): string {
  return language === 'en' ? 'none' : isRhythm ? 'keiner' : 'keine'
}
