import type { Day } from '../domain/day.ts'
import { glimpse } from './sqlite/glimpse.ts'

/** What the store at a location offers to complete a word with, read only and at once; null where that cannot be. */
export function glimpseOf(location: string, today: Day) {
  try {
    return glimpse(location, today)
  } catch {
    return null
  }
}

export type Glimpse = NonNullable<ReturnType<typeof glimpseOf>>
export type Hints = Omit<Glimpse, 'close'>
export type Hint = Awaited<ReturnType<Hints['customers']>>[number]
export type FollowUpHint = Awaited<ReturnType<Hints['followUps']>>[number]
