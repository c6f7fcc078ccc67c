import type { Database } from 'better-sqlite3'
import { Failure } from '../../domain/failure.ts'

/** The first patience with another process that is writing; after it, somebody is told. */
const patienceMs = 1_000
const longPatienceMs = 9_000

/** Waits for whoever is writing: a second in silence, then up to ten in all. */
export function patiently<Result>(db: Database, work: () => Result, tellBusy: () => void): Result {
  db.pragma(`busy_timeout = ${patienceMs}`)
  try {
    return work()
  } catch (error) {
    if (!isBusy(error)) throw error
    tellBusy()
  }
  db.pragma(`busy_timeout = ${longPatienceMs}`)
  try {
    return work()
  } catch (error) {
    throw isBusy(error) ? new Failure('store-busy', {}) : error
  }
}

export function isBusy(error: unknown): boolean {
  return codeOf(error).startsWith('SQLITE_BUSY') || codeOf(error).startsWith('SQLITE_LOCKED')
}

/** The database's own code of an error, such as `SQLITE_FULL`; empty for any other error. */
export function codeOf(error: unknown): string {
  const { code } = error as { code?: unknown }
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : ''
}
