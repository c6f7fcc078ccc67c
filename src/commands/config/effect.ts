import type { Store } from '../../store/store.ts'
import { longDay } from '../../text/dates.ts'
import type { Language } from '../../text/language.ts'
import type { setText } from './text.ts'

/** What a setting of the business has changed. */
export type Effect = Awaited<ReturnType<Store['settings']['set']>>

/** The sentences that say what it changed. */
export function effectOf(
  key: string,
  { moved, levelling, capacity }: Effect,
  t: typeof setText.en,
  language: Language,
): string[] {
  if (key === 'capacity') return [t.nextTime]
  if (key.startsWith('urgency.')) return [t.order]
  if (moved === 0) return [t.nothingMoved]
  if (!levelling?.from || !levelling.until) return [t.moved(moved)]
  const { from, until, perDay } = levelling
  return [
    t.spread(moved, longDay(from, language), longDay(until, language), perDay),
    ...(perDay > capacity ? [t.notEnough(capacity)] : []),
  ]
}
