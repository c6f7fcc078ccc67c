import { durationOf, durationText, type Duration } from './day.ts'
import type { Importance, Stage } from './customer.ts'

/**
 * How often a customer wants to hear from us: the intervals between contacts. Where there are several, each contact
 * without dialogue moves on to the next one; the last repeats, unless a decision follows it (`2w,4w,8w,decide`), after
 * which the intervals start anew. No intervals: `none`.
 */
export type Cadence = { intervals: readonly Duration[]; thenDecide: boolean }

/** "Do not call us, we call you" leaves a yearly check (product.md, "The clock of a customer"). */
export const yearlyCheck: Duration = { count: 12, unit: 'm' }

/** The cadence of its text form: `6w`, `26w,26w,decide`, `none`; null where the text is none. */
export function cadenceOf(text: string): Cadence | null {
  const parts = text.split(',').map((part) => part.trim())
  if (text === 'none') return { intervals: [], thenDecide: false }
  const thenDecide = parts.at(-1) === 'decide'
  const intervals = (thenDecide ? parts.slice(0, -1) : parts).map(durationOf)
  if (intervals.length === 0 || intervals.includes(null)) return null
  return { intervals: intervals as Duration[], thenDecide }
}

/** The text form, as stored and shown in JSON. */
export function cadenceText({ intervals, thenDecide }: Cadence): string {
  if (intervals.length === 0) return 'none'
  return [...intervals.map(durationText), ...(thenDecide ? ['decide'] : [])].join(',')
}

/**
 * What is next after a number of contacts without dialogue: the interval until then, and whether that contact is the
 * decision (keep, dormant or lost).
 */
export function stepOf(
  cadence: Cadence,
  contactsWithoutDialogue: number,
): { interval: Duration | null; decide: boolean } {
  const { intervals, thenDecide } = cadence
  if (!thenDecide)
    return { interval: intervals[Math.min(contactsWithoutDialogue, intervals.length - 1)] ?? null, decide: false }
  const step = contactsWithoutDialogue % (intervals.length + 1)
  return { interval: intervals[step] ?? null, decide: step === intervals.length }
}

export type CadenceSettings = {
  /** Text forms per stage or `stage.importance`, such as `active.A`. */
  byStage: ReadonlyMap<string, string>
  byTag: ReadonlyMap<string, string>
}

/** Where a customer's rhythm comes from: the wish wins over tag, tag over stage (product.md, "The clock of a customer"). */
export type CadenceSource = { from: 'customer' } | { from: 'tag'; tag: string } | { from: 'stage' }

/** The cadence that holds for a customer. Of several tags the most frequent rhythm wins, so that nobody is forgotten. */
export function cadenceFor(
  customer: { stage: Stage; importance: Importance; cadence: string | null; tags: readonly string[] },
  settings: CadenceSettings,
): { cadence: Cadence; source: CadenceSource } {
  const own = customer.cadence === null ? null : cadenceOf(customer.cadence)
  if (own) return { cadence: own, source: { from: 'customer' } }
  const tagged = customer.tags
    .flatMap((tag) => {
      const cadence = cadenceOf(settings.byTag.get(tag.toLowerCase()) ?? '')
      return cadence ? [{ tag, cadence }] : []
    })
    .sort((a, b) => firstInterval(a.cadence) - firstInterval(b.cadence) || (a.tag < b.tag ? -1 : 1))[0]
  if (tagged) return { cadence: tagged.cadence, source: { from: 'tag', tag: tagged.tag } }
  const text =
    settings.byStage.get(`${customer.stage}.${customer.importance}`) ?? settings.byStage.get(customer.stage) ?? 'none'
  return { cadence: cadenceOf(text) ?? { intervals: [], thenDecide: false }, source: { from: 'stage' } }
}

function firstInterval({ intervals }: Cadence): number {
  const [first] = intervals
  return first ? { d: 1, w: 7, m: 30, y: 365 }[first.unit] * first.count : Infinity
}
