import type { Day } from './day.ts'
import type { Channel } from './interaction.ts'

/** What a command that changed the store was about, by the rows that it changed: names as they are now, or as they last were. */
export type HistorySubject = {
  /** How many, and the names of the first. */
  customers: { count: number; named: readonly { id: number; name: string | null }[] }
  contact: string | null
  /** One of ours whom it is about, and whom something was given to. */
  owner: string | null
  to: string | null
  channel: Channel | null
  /** A name or words that tell it from others like it: of a setting, an agreement, a journey, a follow-up, a promise. */
  what: string | null
}

/** A command of the journal. */
export type HistoryEntry = {
  id: number
  /** When, in UTC; `on` is the day that it was on. */
  at: string
  on: Day
  /** What it is called. */
  command: string
  owner: { id: number; name: string } | null
  subject: HistorySubject
  /** The command that it takes back or does again; `isRedo` where it does so again. */
  undoes: HistoryEntry | null
  isRedo: boolean
  /** The command that takes it back. */
  undoneBy: number | null
  /** It can never be taken back. */
  isFinal: boolean
}
