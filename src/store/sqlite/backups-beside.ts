import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { heldIn, type Held, type Known } from './held.ts'
import { fileAt } from './place.ts'
import { openedToRead } from './reading.ts'
import { applicationId } from './schema.ts'

/** By what a copy is known to hold somebody: who it is, or that it is older than the forgetting of these uids. */
export type Sought = { known: Known } | { forgotten: readonly string[] }

/** A file of ours besides the store, and whom it holds; `isReadable` false where nobody can say what is in it. */
export type Backup = { path: string; isReadable: boolean; held: readonly Held[] }

/** The copies of a store beside it and in its folder `backups` that still hold somebody. Opened to be read only. */
export function backupsHolding(store: Database, location: string, sought: Sought): Backup[] {
  const file = location === ':memory:' ? null : fileAt(location)
  if (file === null) return []
  const folder = dirname(file)
  const drafts = namesIn(folder).filter((name) => name.startsWith(`${basename(file)}.new-`))
  return [folder, join(folder, 'backups'), ...drafts.map((name) => join(folder, name))]
    .flatMap((place) => namesIn(place).map((name) => join(place, name)))
    .filter((path) => path !== file && isOurs(path))
    .flatMap((path): Backup[] => {
      const found = lookedThrough(path, (copy) => holding(copy, store, sought))
      if (found === null) return [{ path, isReadable: false, held: [] }]
      return found.holds ? [{ path, isReadable: true, held: found.held }] : []
    })
}

function holding(copy: Database, store: Database, sought: Sought): { holds: boolean; held: readonly Held[] } {
  if ('forgotten' in sought) return { holds: sought.forgotten.some((uid) => !hasForgotten(copy, uid)), held: [] }
  const held = heldIn(copy, store, sought.known)
  return { holds: held.length > 0, held }
}

/** Null where it cannot be read. */
function lookedThrough<Result>(path: string, look: (copy: Database) => Result): Result | null {
  try {
    const copy = hasNoLog(path) ? new Sqlite(path, { readonly: true }) : openedToRead(path)
    try {
      return look(copy)
    } finally {
      copy.close()
    }
  } catch {
    return null
  }
}

function hasForgotten(db: Database, uid: string): boolean {
  const table = db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'forgotten'`).get()
  return table !== undefined && db.prepare('SELECT 1 FROM forgotten WHERE uid = ?').get(uid) !== undefined
}

/** A database with our mark (sqlite.org/fileformat.html). */
function isOurs(path: string): boolean {
  const header = headerOf(path)
  return header.toString('latin1', 0, 15) === 'SQLite format 3' && header.readUInt32BE(68) === applicationId
}

/** As backups are: opened where it is, nothing comes to lie beside it. */
function hasNoLog(path: string): boolean {
  return headerOf(path)[18] === 1 && !existsSync(`${path}-journal`)
}

/** Empty bytes where it is no file, or cannot be read. */
function headerOf(path: string): Buffer {
  const header = Buffer.alloc(100)
  try {
    if (!statSync(path).isFile()) return header
    const file = openSync(path, 'r')
    try {
      readSync(file, header, 0, header.length, 0)
    } finally {
      closeSync(file)
    }
  } catch {
    return header.fill(0)
  }
  return header
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}
