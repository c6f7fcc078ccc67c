import type { Database } from 'better-sqlite3'
import { isBusy } from './busy.ts'

/**
 * Reads as if the follow-ups that roll over by today were planned already, and writes nothing (product.md, "Reading never
 * writes"): what is planned for it is taken back before anything reaches the file. While somebody else writes for longer,
 * what is stored has to do.
 */
export function lookAhead(
  db: Database,
  { rolling, plan }: { rolling: () => readonly number[]; plan: (customerIds: readonly number[]) => void },
): <Result>(read: () => Result) => Result {
  return (read) => {
    const customerIds = rolling()
    if (customerIds.length === 0) return read()
    db.pragma('cache_spill = OFF')
    const patience = Number(db.pragma('busy_timeout', { simple: true }))
    db.pragma(`busy_timeout = ${briefly}`)
    try {
      db.exec('BEGIN IMMEDIATE')
    } catch (error) {
      if (isBusy(error)) return read()
      throw error
    } finally {
      db.pragma(`busy_timeout = ${patience}`)
    }
    try {
      plan(customerIds)
      return read()
    } finally {
      db.exec('ROLLBACK')
      db.pragma('cache_spill = ON')
    }
  }
}

/** How long a look waits for somebody who is writing, in milliseconds: an entry takes less, an import more. */
const briefly = 250

/** The verbs of these names, each asked so. */
export function eachAsked<Verbs extends object, Name extends keyof Verbs>(
  verbs: Verbs,
  names: readonly Name[],
  ask: <Result>(read: () => Result) => Result,
): Pick<Verbs, Name> {
  return Object.fromEntries(
    names.map((name) => [
      name,
      (...args: unknown[]) => ask(() => (verbs[name] as (...args: unknown[]) => unknown)(...args)),
    ]),
  ) as Pick<Verbs, Name>
}
