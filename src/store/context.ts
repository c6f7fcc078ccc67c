import type { Day } from '../domain/day.ts'

/** What a store needs to know of the run: which command is at work, for whom, and on what day. */
export type StoreContext = {
  /** The command's name, for the journal. */
  command: string
  /** Whether a store that is missing is made. */
  create: boolean
  today: Day
  /** The instant, in UTC (ISO 8601), for the record. */
  now: () => string
  version: string
  /** The name of the first owner of a new store. */
  userName: string
  /** Who acts, by name or number; null where it is not said. */
  me: string | null
  /** Called once when another process is writing and this one waits. */
  tellBusy: () => void
  /** Called when the store of an earlier version was brought up to date: where it is kept as it was. */
  tellMigrated: (backup: string) => void
}

/** What is needed of the run to work with a store as a file. */
export type FileContext = {
  /** The instant, in UTC (ISO 8601). */
  now: () => string
  version: string
  /** Where paths begin that are given without a folder. */
  folder: string
}
