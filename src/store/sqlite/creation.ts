import { chmodSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { makeFolder } from '../../folder.ts'
import { makeSchema } from './migration.ts'
import { isSharedFolder } from './shared-folders.ts'
import { flush, inWorkshop, isPlaced } from './workshop.ts'

export type Made = {
  /** False where somebody else was quicker. */
  isNew: boolean
  /** Whether its folder is on another machine as well. */
  isShared: boolean
}

/**
 * Made beside its place and named only when it is whole: whoever comes at the same moment never sees half a store. In a
 * folder that is shared it has no write-ahead log, which needs memory that machines do not share.
 */
export function makeWhole(path: string, version: string): Made {
  const folder = dirname(path)
  makeFolder(folder)
  const isShared = isSharedFolder(folder)
  return inWorkshop(path, (workshop) => {
    const draft = join(workshop, 'store')
    newStore(draft, version, isShared ? 'TRUNCATE' : 'WAL').close()
    chmodSync(draft, 0o600)
    flush(draft)
    const isNew = isPlaced(draft, path)
    flush(folder)
    return { isNew, isShared }
  })
}

export function newStore(path: string, version: string, journal: 'WAL' | 'TRUNCATE'): Database {
  const db = new Sqlite(path)
  db.exec(
    `PRAGMA journal_mode = ${journal}; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON`,
  )
  makeSchema(db, version)
  return db
}
