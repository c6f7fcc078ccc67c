import { closeSync, openSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { Failure } from '../../domain/failure.ts'
import { isBusy } from './busy.ts'
import { asFailure } from './failure-of.ts'
import { fileAt } from './place.ts'

/** Before somebody is told that another run is sending, and after it, in ms: a server may take ten minutes for an answer. */
const usualPatience = { untold: 1_000, told: 15 * 60_000 }

/**
 * Waits until no other process sends the mails of this store, and keeps all others waiting until what it returns is called.
 * The lock is that of the operating system on a file beside the store (`<store>-digest`), so that it ends with the process
 * that holds it, however that ends. Throws Failure `digest-busy`.
 */
export function aloneWith(location: string, tellWaiting: () => void, patience = usualPatience): () => void {
  if (location === ':memory:') return () => undefined
  const path = `${fileAt(location) ?? location}-digest`
  try {
    closeSync(openSync(path, 'a', 0o600))
    const db = new Sqlite(path)
    try {
      if (!isHeld(db, patience.untold)) {
        tellWaiting()
        if (!isHeld(db, patience.told)) throw new Failure('digest-busy', {})
      }
    } catch (error) {
      db.close()
      throw error
    }
    return () => {
      db.close()
    }
  } catch (error) {
    throw asFailure(error, path)
  }
}

function isHeld(db: Sqlite.Database, patience: number): boolean {
  db.pragma(`busy_timeout = ${patience}`)
  try {
    db.exec('BEGIN EXCLUSIVE')
    return true
  } catch (error) {
    if (isBusy(error)) return false
    throw error
  }
}
