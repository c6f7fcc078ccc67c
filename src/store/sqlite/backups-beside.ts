import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { fileAt } from './place.ts'
import { openedToRead } from './reading.ts'
import { applicationId } from './schema.ts'

/** By what a copy is known to hold somebody: their uids, or that it is older than the forgetting of these. */
export type Sought = { uids: readonly string[]; forgotten: readonly string[] }

/** A file of ours besides the store; `isReadable` false where nobody can say what is in it. */
export type Backup = { path: string; isReadable: boolean }

/** The copies of a store beside it and in its folder `backups` that still hold somebody. Opened to be read only. */
export function backupsHolding(location: string, sought: Sought): Backup[] {
  const store = location === ':memory:' ? null : fileAt(location)
  if (store === null) return []
  const folder = dirname(store)
  const drafts = namesIn(folder).filter((name) => name.startsWith(`${basename(store)}.new-`))
  return [folder, join(folder, 'backups'), ...drafts.map((name) => join(folder, name))]
    .flatMap((place) => namesIn(place).map((name) => join(place, name)))
    .filter((path) => path !== store && isOurs(path))
    .map((path) => ({ path, holds: holds(path, sought) }))
    .filter(({ holds }) => holds !== false)
    .map(({ path, holds }) => ({ path, isReadable: holds !== null }))
}

/** Null where it cannot be read. */
function holds(path: string, { uids, forgotten }: Sought): boolean | null {
  try {
    const db = hasNoLog(path) ? new Sqlite(path, { readonly: true }) : openedToRead(path)
    try {
      return uids.some((uid) => knows(db, uid)) || forgotten.some((uid) => !hasForgotten(db, uid))
    } finally {
      db.close()
    }
  } catch {
    return null
  }
}

function knows(db: Database, uid: string): boolean {
  const found = db.prepare<[string, string, string], number>(
    `SELECT EXISTS (SELECT 1 FROM customer WHERE uid = ?) OR EXISTS (SELECT 1 FROM contact WHERE uid = ?)
       OR EXISTS (SELECT 1 FROM change WHERE table_name IN ('customer', 'contact') AND instr(before, ?) > 0)`,
  )
  return found.pluck().get(uid, uid, uid) === 1
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
