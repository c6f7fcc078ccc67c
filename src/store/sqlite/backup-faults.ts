import { lstatSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { backupDays, newestFirst, timeOf } from '../../domain/backup.ts'
import { finding, type Finding } from '../../domain/finding.ts'
import { undisturbing } from './backup.ts'
import { isOfAnotherProgram, schemaNumberIn } from './file-header.ts'
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

/** The newest backup of a store that can be brought back, whatever became of the store itself; null where there is none. */
export function newestSound(store: string, folders: readonly string[]): string | null {
  const usual = backupsOf(store, folders).map(({ path }) => path)
  return [...usual, ...besideIt(store)].find(isSound) ?? null
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
  try {
    const db = undisturbing(backup)
    try {
      return db.prepare<[], number>('SELECT coalesce(max(id), 0) FROM command').pluck().get()!
    } finally {
      db.close()
    }
  } catch {
    return 0
  }
}

/** As a store was before it was brought up to date, or before another took its place. */
function besideIt(store: string): string[] {
  const [folder, stem] = [dirname(store), stemOf(store)]
  const names = namesIn(folder).filter((name) => name.startsWith(stem) && /\.(?:backup|replaced\.db)$/.test(name))
  return names
    .map((name) => join(folder, name))
    .filter((path) => lstatSync(path, { throwIfNoEntry: false })?.isFile())
    .sort((a, b) => lstatSync(b).mtimeMs - lstatSync(a).mtimeMs)
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function isSound(path: string): boolean {
  try {
    if (isOfAnotherProgram(path) || schemaNumberIn(path) > migrations.length) return false
    const db = undisturbing(path)
    try {
      return db.pragma('quick_check', { simple: true }) === 'ok'
    } finally {
      db.close()
    }
  } catch {
    return false
  }
}
