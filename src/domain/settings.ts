import { agreementKinds, usualLeads, type AgreementKind } from './agreement.ts'
import type { CadenceSettings } from './cadence.ts'
import { importances, stages } from './customer.ts'
import { channels, isSpoken, isWritten, type Channel } from './interaction.ts'
import { lossReasons } from './loss.ts'
import { idOf } from './naming.ts'
import { usualAnniversaryYears } from './occasion.ts'
import { periodOf, type Period } from './period.ts'
import { weekdayNames, type SettingForm } from './setting-text.ts'
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
  /** The owner who gets what nobody is in charge of; null for everybody. */
  fallbackId: number | null
  retry: ReadonlyMap<Channel, number>
  quiet: Period | null
  /** Lead times of agreements by kind, where they differ from the built-in ones. */
  leads: ReadonlyMap<string, string>
  /** When to try again after a loss, by reason, in the text form of `loss.ts`. */
  winBack: ReadonlyMap<string, string>
  /** Which anniversaries of the relationship are kept, in years. */
  anniversaryYears: readonly number[]
  urgency: UrgencyWeights
}

/** The built-in values, in the text form in which settings are typed, stored and shown (defaults.md). */
export const builtIn: ReadonlyMap<string, string> = new Map([
  ['region', 'none'],
  ['workdays', 'mon,tue,wed,thu,fri'],
  ['closed', 'none'],
  ['capacity', '8'],
  ['fallback', 'none'],
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
  ...Object.entries(usualLeads).flatMap(([kind, leads]): [string, string][] =>
    leads.length === 0 ? [] : [[`lead.${kind}`, leads.join(',')]],
  ),
  ...Object.entries(lossReasons).flatMap(([reason, text]): [string, string][] =>
    text === 'asks' ? [] : [[`win-back.${reason}`, text]],
  ),
  ['anniversaries', usualAnniversaryYears.join(',')],
  ...urgencyTerms.map((term): [string, string] => [`urgency.${term}`, String(usualWeights[term])]),
  ['forget.revenue', 'erase'],
])

/** The form of a key's values; null where there is no such key. */
export function formOf(key: string): SettingForm | null {
  const [group, first, second, ...more] = key.split('.')
  if (group === 'cadence' && first === 'tag') return second ? 'cadence' : null
  if (more.length > 0) return null
  if (group === 'cadence') return isCadenceOf(first, second) ? 'cadence' : null
  if (second !== undefined) return null
  if (group === 'retry') return isRetried(first) ? 'workingDays' : null
  if (group === 'lead') return agreementKinds.includes(first as AgreementKind) ? 'leads' : null
  if (group === 'win-back') return Object.hasOwn(lossReasons, first ?? '') ? 'winBack' : null
  if (group === 'urgency') return urgencyTerms.includes(first as UrgencyTerm) ? 'weight' : null
  if (group === 'forget') return first === 'revenue' ? 'keeping' : null
  if (first !== undefined) return null
  const forms: Readonly<Record<string, SettingForm>> = {
    region: 'region',
    workdays: 'workdays',
    closed: 'periods',
    capacity: 'count',
    fallback: 'owner',
    quiet: 'period',
    anniversaries: 'years',
  }
  return Object.hasOwn(forms, key) ? forms[key]! : null
}

/** Every key that exists without a tag, for lists and suggestions. */
export function settingKeys(): string[] {
  const cadences = stages.flatMap((stage) => [stage, ...importances.map((importance) => `${stage}.${importance}`)])
  const retried = channels.filter(isRetried)
  return [
    ...['region', 'workdays', 'closed', 'capacity', 'fallback'],
    ...cadences.filter((key) => key !== 'lost' && !key.startsWith('lost.')).map((key) => `cadence.${key}`),
    ...retried.map((channel) => `retry.${channel}`),
    'quiet',
    ...agreementKinds.filter((kind) => usualLeads[kind].length > 0).map((kind) => `lead.${kind}`),
    ...Object.keys(lossReasons).map((reason) => `win-back.${reason}`),
    'anniversaries',
    ...urgencyTerms.map((term) => `urgency.${term}`),
    'forget.revenue',
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
    fallbackId: idOf(value('fallback'), 'o'),
    byStage: under('cadence.', all),
    byTag: under('cadence.tag.', all),
    retry: new Map([...under('retry.', all)].map(([channel, days]) => [channel as Channel, Number(days)])),
    quiet: periodOf(value('quiet')),
    leads: under('lead.', all),
    winBack: under('win-back.', all),
    anniversaryYears: value('anniversaries') === 'none' ? [] : value('anniversaries').split(',').map(Number),
    urgency: Object.fromEntries(urgencyTerms.map((term) => [term, Number(value(`urgency.${term}`))])) as Record<
      UrgencyTerm,
      number
    >,
  }
}

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
