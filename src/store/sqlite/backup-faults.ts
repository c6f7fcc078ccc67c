import { lstatSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { backupDays, newestFirst, timeOf } from '../../domain/backup.ts'
import { finding, type Finding } from '../../domain/finding.ts'
import { undisturbing } from './backup.ts'
import { integrityFaults, journalFaults, parentFaults } from './content-faults.ts'
import { isOfAnotherProgram, schemaNumberIn } from './file-header.ts'
import { hasItsSchema, schemaNumberOf } from './fingerprint.ts'
import { backupFolderOf, backupsIn, stemOf, type KeptBackup } from './kept-backups.ts'
import { migrations } from './schema.ts'

/** Whether there is a backup, in the usual folder or these, and how old the newest is. */
export function backupFaults(file: string, now: string, folders: readonly string[]): Finding[] {
  const newest = backupsOf(file, folders)[0] ?? null
  const since = commandsSince(file, newest === null ? 0 : lastCommandIn(newest.path))
  if (newest === null) return since > 0 ? [finding('no-backup', { folder: backupFolderOf(file) })] : []
  const days = Math.floor((Date.parse(now) - timeOf(newest)) / day)
  return days > backupDays && since > 0 ? [finding('backup-old', { path: newest.path, days, commands: since })] : []
}

/** A backup that can be brought back: of when its newest command is, or else the file itself, and how many customers it has. */
export type Sound = { path: string; at: string; customers: number }

/**
 * The backup with the newest command of those that can be brought back, whatever became of the store itself; what another
 * store took the place of only where there is no other. Null where there is none.
 */
export function newestSound(store: string, folders: readonly string[]): Sound | null {
  const backups = backupsOf(store, folders).map(({ path }) => path)
  const places = [[...backups, ...besideIt(store, '.backup')], besideIt(store, '.replaced.db')]
  for (const paths of places) {
    const known = paths.flatMap((path) => contentOf(path) ?? []).sort(latestFirst)
    const sound = known.find(({ path }) => isSound(path))
    if (sound !== undefined) return { path: sound.path, at: sound.at, customers: sound.customers }
  }
  return null
}

type Content = Sound & { writtenAt: number }

function latestFirst(a: Content, b: Content): number {
  return Date.parse(b.at) - Date.parse(a.at) || b.writtenAt - a.writtenAt
}

/** Null where it cannot be read. */
function contentOf(path: string): Content | null {
  const writtenAt = lstatSync(path).mtimeMs
  return readIn(path, (db) => {
    const newest = db.prepare<[], string>('SELECT at FROM command ORDER BY id DESC LIMIT 1').pluck().get()
    const customers = db.prepare<[], number>('SELECT count(*) FROM customer').pluck().get()!
    return { path, writtenAt, at: newest ?? new Date(writtenAt).toISOString(), customers }
  })
}

const day = 24 * 60 * 60 * 1000

/** The newest first. */
function backupsOf(store: string, folders: readonly string[]): KeptBackup[] {
  const all = [...new Set([backupFolderOf(store), ...folders])].flatMap((folder) => backupsIn(folder, store))
  return all.sort(newestFirst)
}

function commandsSince(file: string, id: number): number {
  const db = undisturbing(file)
  try {
    return db.prepare<[number], number>('SELECT count(*) FROM command WHERE id > ?').pluck().get(id)!
  } finally {
    db.close()
  }
}

/** 0 where it cannot be read. */
function lastCommandIn(backup: string): number {
  return readIn(backup, (db) => db.prepare<[], number>('SELECT coalesce(max(id), 0) FROM command').pluck().get()!) ?? 0
}

/** Null where it cannot be read, is another program's, or of a newer version. */
function readIn<Result>(path: string, read: (db: Database) => Result): Result | null {
  try {
    if (isOfAnotherProgram(path) || schemaNumberIn(path) > migrations.length) return null
    const db = undisturbing(path)
    try {
      return read(db)
    } finally {
      db.close()
    }
  } catch {
    return null
  }
}

/** As a store was before it was brought up to date, or before another took its place. */
function besideIt(store: string, ending: '.backup' | '.replaced.db'): string[] {
  const [folder, stem] = [dirname(store), stemOf(store)]
  const names = namesIn(folder).filter((name) => name.startsWith(stem) && name.endsWith(ending))
  return names.map((name) => join(folder, name)).filter((path) => lstatSync(path, { throwIfNoEntry: false })?.isFile())
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Whole, so that `restore` takes it, and with nothing lost in it that is to be brought back. */
function isSound(path: string): boolean {
  const isWell = readIn(path, (db) => {
    if (!hasItsSchema(db)) return false
    const faults = [...integrityFaults(db), ...parentFaults(db)]
    return faults.length === 0 && (schemaNumberOf(db) < migrations.length || journalFaults(db).length === 0)
  })
  return isWell ?? false
}
