import type { CadenceSettings } from './cadence.ts'
import { importances, stages } from './customer.ts'
import { channels, isSpoken, isWritten, type Channel } from './interaction.ts'
import { durationText, type Duration } from './day.ts'
import { durationFromPhrase } from './duration-phrase.ts'
import { periodOf, periodText, type Period } from './period.ts'
import { urgencyTerms, usualWeights, type UrgencyTerm, type UrgencyWeights } from './urgency.ts'

/** The settings of the business: shared, recorded, kept in the store. */
export type Settings = CadenceSettings & {
  /** Whose public holidays are free: `DE-BY`, `AT-9`; null where there are none. */
  region: string | null
  /** ISO weekdays on which we work. */
  workdays: ReadonlySet<number>
  closed: readonly Period[]
  /** Follow-ups per owner and working day. */
  capacity: number
  retry: ReadonlyMap<Channel, number>
  quiet: Period | null
  urgency: UrgencyWeights
}

/** The built-in values, in the text form in which settings are typed, stored and shown (defaults.md). */
export const builtIn: ReadonlyMap<string, string> = new Map([
  ['region', 'none'],
  ['workdays', 'mon,tue,wed,thu,fri'],
  ['closed', 'none'],
  ['capacity', '8'],
  ['cadence.lead', '2w,4w,8w,decide'],
  ['cadence.prospect', '2w'],
  ['cadence.trial', '1w'],
  ['cadence.active.A', '4w'],
  ['cadence.active', '8w'],
  ['cadence.active.C', '26w'],
  ['cadence.dormant', '26w,26w,decide'],
  ['retry.call', '2'],
  ['retry.chat', '3'],
  ['retry.email', '5'],
  ['retry.letter', '8'],
  ['quiet', '12-20..01-06'],
  ...urgencyTerms.map((term): [string, string] => [`urgency.${term}`, String(usualWeights[term])]),
])

/** What a value of a key looks like, for messages: `form` names the words in `text/settings.ts`. */
export type SettingForm = 'region' | 'workdays' | 'periods' | 'period' | 'count' | 'cadence' | 'workingDays' | 'weight'

/** The form of a key's values; null where there is no such key. */
export function formOf(key: string): SettingForm | null {
  const [group, first, second, ...more] = key.split('.')
  if (group === 'cadence' && first === 'tag') return second ? 'cadence' : null
  if (more.length > 0) return null
  if (group === 'cadence') return isCadenceOf(first, second) ? 'cadence' : null
  if (second !== undefined) return null
  if (group === 'retry') return isRetried(first) ? 'workingDays' : null
  if (group === 'urgency') return urgencyTerms.includes(first as UrgencyTerm) ? 'weight' : null
  if (first !== undefined) return null
  const forms: Readonly<Record<string, SettingForm>> = {
    region: 'region',
    workdays: 'workdays',
    closed: 'periods',
    capacity: 'count',
    quiet: 'period',
  }
  return Object.hasOwn(forms, key) ? forms[key]! : null
}

/** Every key that exists without a tag, for lists and suggestions. */
export function settingKeys(): string[] {
  const cadences = stages.flatMap((stage) => [stage, ...importances.map((importance) => `${stage}.${importance}`)])
  const retried = channels.filter(isRetried)
  return [
    ...['region', 'workdays', 'closed', 'capacity'],
    ...cadences.filter((key) => key !== 'lost' && !key.startsWith('lost.')).map((key) => `cadence.${key}`),
    ...retried.map((channel) => `retry.${channel}`),
    'quiet',
    ...urgencyTerms.map((term) => `urgency.${term}`),
  ]
}

/** The key whose value holds while this one has none: `cadence.active` for `cadence.active.B`; null where there is none. */
export function followedKey(key: string): string | null {
  const [group, first, second] = key.split('.')
  if (builtIn.has(key) || first === 'tag') return null
  if (group === 'retry') return 'retry.call'
  return group === 'cadence' && second !== undefined ? `cadence.${first}` : null
}

/** The key in its canonical spelling: importances large, tags and the rest small. */
export function canonicalKey(key: string): string {
  const [group = '', ...rest] = key.trim().toLowerCase().split('.')
  if (group === 'cadence' && rest[0] === 'tag') return ['cadence', 'tag', ...rest.slice(1)].join('.')
  return [group, ...rest.map((part) => (/^[abc]$/.test(part) ? part.toUpperCase() : part))].join('.')
}

/**
 * The value in its canonical text form, typed in English or German; null where it is none of that form. Whether a region
 * exists is checked by who knows the holidays.
 */
export function canonicalValue(form: SettingForm, text: string): string | null {
  const value = text.trim()
  if (/^(none|keine?)$/i.test(value)) return canBeNone.includes(form) ? 'none' : null
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
    case 'workingDays':
      return numberText(value, /^\d{1,4}$/, 1, 60)
    case 'weight':
      return numberText(value.replace(',', '.'), /^\d{1,3}(\.\d{1,2})?$/, 0, 100)
  }
}

/** The settings from the stored rows, the built-in values for what is not stored. */
export function settingsOf(stored: ReadonlyMap<string, string>): Settings {
  const all = new Map([...builtIn, ...stored])
  const value = (key: string) => all.get(key) ?? ''
  return {
    region: value('region') === 'none' ? null : value('region'),
    workdays: new Set(
      value('workdays')
        .split(',')
        .map((name) => weekdayNames.indexOf(name) + 1),
    ),
    closed: value('closed')
      .split(',')
      .flatMap((text) => periodOf(text) ?? []),
    capacity: Number(value('capacity')),
    byStage: under('cadence.', all),
    byTag: under('cadence.tag.', all),
    retry: new Map([...under('retry.', all)].map(([channel, days]) => [channel as Channel, Number(days)])),
    quiet: periodOf(value('quiet')),
    urgency: Object.fromEntries(urgencyTerms.map((term) => [term, Number(value(`urgency.${term}`))])) as Record<
      UrgencyTerm,
      number
    >,
  }
}

const weekdayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const germanWeekdays = ['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so']

function under(prefix: string, all: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(
    [...all].filter(([key]) => key.startsWith(prefix)).map(([key, text]) => [key.slice(prefix.length), text]),
  )
}

function isCadenceOf(stage: string | undefined, importance: string | undefined): boolean {
  if (stage === 'lost' || !stages.some((known) => known === stage)) return false
  return importance === undefined || importances.some((known) => known === importance)
}

function isRetried(channel: string | undefined): channel is Channel {
  return channels.some((known) => known === channel && (isSpoken(known) || isWritten(known)) && known !== 'event')
}

const canBeNone: readonly SettingForm[] = ['region', 'periods', 'period', 'cadence']

/** Parts that are typed small are meant large; a few regions of the world are spelled in both (`CK-Aitutaki`). */
function regionText(text: string): string | null {
  if (!/^[a-z]{2}(-[a-z0-9]{1,12}){0,2}$/i.test(text)) return null
  return text
    .split('-')
    .map((part) => (part === part.toLowerCase() ? part.toUpperCase() : part))
    .join('-')
}

function weekText(text: string): string | null {
  const days = new Set<number>()
  const spans = text.toLowerCase().replace(/\s*(-|–|\bbis\b|\bto\b)\s*/g, '-')
  for (const part of spans.split(/[\s,]+/)) {
    const [from, until, ...more] = part.split('-').map(weekdayIndex)
    if (from === undefined || from < 0 || (until ?? 0) < 0 || more.length > 0) return null
    for (let day = from; ; day = (day + 1) % 7) {
      days.add(day)
      if (day === (until ?? from)) break
    }
  }
  return weekdayNames.filter((_, index) => days.has(index)).join(',')
}

/** 0 is Monday; -1 is none. Names in both languages, and their beginnings of at least three letters. */
function weekdayIndex(text: string): number {
  const short = germanWeekdays.indexOf(text)
  const isBeginning = (name: string) => text.length >= 3 && name.startsWith(text)
  const beginnings = [englishWeekdays, fullGermanWeekdays].map((names) => names.findIndex(isBeginning))
  return Math.max(short, ...beginnings)
}

const englishWeekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const fullGermanWeekdays = ['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonntag']

function periodsText(text: string): string | null {
  const periods = text.split(',').map((part) => typedPeriod(part.trim()))
  return periods.includes(null) ? null : periods.map((period) => periodText(period!)).join(',')
}

function yearlyPeriodText(text: string): string | null {
  const period = typedPeriod(text)
  return period?.from.length === 5 ? periodText(period) : null
}

/** With German dates as well: `20.12. - 06.01.`, `10.08.2026 bis 21.08.2026`. */
function typedPeriod(text: string): Period | null {
  const german = /^(\d+\.\d+\.\d*)(?:\s*(?:-|–|bis)\s*(\d+\.\d+\.\d*))?$/i.exec(text)
  if (german) return periodOf(german.slice(1).flatMap(isoDay).join('..'))
  return periodOf(text.replace(/\s*(?:–|\bbis\b|\bto\b)\s*/i, '..'))
}

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
