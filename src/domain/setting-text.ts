import { leadsOf } from './agreement.ts'
import { durationText, type Duration } from './day.ts'
import { durationFromPhrase } from './duration-phrase.ts'
import { idOf } from './naming.ts'
import { periodOf, periodText, type Period } from './period.ts'
import { weekdaysIn } from './weekdays.ts'

/** What a value of a key looks like, for messages: `form` names the words in `text/settings.ts`. */
export type SettingForm =
  | 'region'
  | 'workdays'
  | 'periods'
  | 'period'
  | 'count'
  | 'owner'
  | 'cadence'
  | 'workingDays'
  | 'leads'
  | 'winBack'
  | 'years'
  | 'weight'
  | 'keeping'

/** How weekdays are written, Monday first. */
export const weekdayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/**
 * The value in its canonical text form, typed in English or German; null where it is none of that form. Whether a region
 * exists is checked by who knows the holidays.
 */
export function canonicalValue(form: SettingForm, text: string): string | null {
  const value = text.trim()
  if (/^(none|keine?r?)$/i.test(value)) return canBeNone.includes(form) ? 'none' : null
  switch (form) {
    case 'region':
      return regionText(value)
    case 'workdays':
      return weekText(value)
    case 'periods':
      return periodsText(value)
    case 'period':
      return yearlyPeriodText(value)
    case 'cadence':
      return cadenceForm(value)
    case 'count':
      return numberText(value, /^\d{1,4}$/, 1, 1000)
    case 'owner':
      return idOf(value, 'o') === null ? null : value.toLowerCase()
    case 'workingDays':
      return numberText(value, /^\d{1,4}$/, 1, 60)
    case 'leads':
      return leadsText(value)
    case 'winBack':
      return winBackText(value)
    case 'years':
      return yearsText(value)
    case 'weight':
      return numberText(value.replace(',', '.'), /^\d{1,3}(\.\d{1,2})?$/, 0, 100)
    case 'keeping':
      return /^(?:keep|behalten)$/i.test(value) ? 'keep' : /^(?:erase|löschen)$/i.test(value) ? 'erase' : null
  }
}

const canBeNone: readonly SettingForm[] = ['region', 'periods', 'period', 'cadence', 'years', 'owner']

/** Parts that are typed small are meant large; a few regions of the world are spelled in both (`CK-Aitutaki`). */
function regionText(text: string): string | null {
  if (!/^[a-z]{2}(-[a-z0-9]{1,12}){0,2}$/i.test(text)) return null
  return text
    .split('-')
    .map((part) => (part === part.toLowerCase() ? part.toUpperCase() : part))
    .join('-')
}

function weekText(text: string): string | null {
  return (
    weekdaysIn(text)
      ?.map((day) => weekdayNames[day - 1])
      .join(',') ?? null
  )
}

function periodsText(text: string): string | null {
  const periods = text.split(',').map((part) => typedPeriod(part.trim()))
  return periods.includes(null) ? null : periods.map((period) => periodText(period!)).join(',')
}

function yearlyPeriodText(text: string): string | null {
  const period = typedPeriod(text)
  return period?.from.length === 5 ? periodText(period) : null
}

/** With dates as people write them as well: `20.12. - 06.01.`, `10.08.2026 bis 21.08.2026`, `20 Dec to 6 Jan`. */
function typedPeriod(text: string): Period | null {
  const english = text.replace(
    /\b(\d{1,2}) ([a-z]{3,9})\b(?: (\d{4}))?/gi,
    (typed: string, date: string, name: string, year: string | undefined) => englishDay(typed, { date, name, year }),
  )
  if (english !== text) return typedPeriod(english)
  const german = /^(\d+\.\d+\.\d*)(?:\s*(?:-|–|bis)\s*(\d+\.\d+\.\d*))?$/i.exec(text)
  if (german) return periodOf(german.slice(1).flatMap(isoDay).join('..'))
  return periodOf(text.replace(/\s*(?:–|\bbis\b|\bto\b)\s*/i, '..'))
}

type EnglishDate = { date: string; name: string; year: string | undefined }

/** `20 Dec 2026` as `2026-12-20`; what is none stays. */
function englishDay(typed: string, { date, name, year }: EnglishDate): string {
  const month = englishMonths.findIndex((full) => full.startsWith(name.toLowerCase())) + 1
  if (month === 0) return typed
  return [...(year ? [year] : []), String(month).padStart(2, '0'), date.padStart(2, '0')].join('-')
}

const englishMonths = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
]

function isoDay(german: string | undefined): string[] {
  if (german === undefined) return []
  const [date = '', month = '', year = ''] = german.split('.')
  return [[year, month.padStart(2, '0'), date.padStart(2, '0')].filter((part) => part !== '').join('-')]
}

function cadenceForm(text: string): string | null {
  const parts = text.toLowerCase().split(',')
  const decides = /^\s*(decide|entscheiden)\s*$/.test(parts.at(-1)!)
  const durations = (decides ? parts.slice(0, -1) : parts).map(durationTyped)
  if (durations.length === 0 || durations.includes(null)) return null
  return [...durations.map((duration) => durationText(duration!)), ...(decides ? ['decide'] : [])].join(',')
}

function leadsText(text: string): string | null {
  const leads = text.toLowerCase().split(',').map(durationTyped)
  return leads.includes(null) ? null : (leadsOf(leads.map((lead) => durationText(lead!)).join(','))?.join(',') ?? null)
}

function winBackText(text: string): string | null {
  if (/^(never|nie)$/i.test(text)) return 'never'
  const duration = durationTyped(text)
  return duration && durationText(duration)
}

/** In years, from the first to the last. */
function yearsText(text: string): string | null {
  const years = text.split(',').map((part) => Number(part.trim()))
  if (!years.every((year) => Number.isInteger(year) && year >= 1 && year <= 200)) return null
  return [...new Set(years)].sort((a, b) => a - b).join(',')
}

function durationTyped(phrase: string): Duration | null {
  try {
    return durationFromPhrase(phrase)
  } catch {
    return null
  }
}

function numberText(text: string, pattern: RegExp, least: number, most: number): string | null {
  const isWithin = pattern.test(text) && Number(text) >= least && Number(text) <= most
  return isWithin ? String(Number(text)) : null
}
