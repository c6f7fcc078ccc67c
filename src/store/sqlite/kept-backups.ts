import { lstatSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { namedBackup, newestFirst, type NamedBackup } from '../../domain/backup.ts'
import { undisturbing } from './backup.ts'
import { refuseStrangeFile } from './file-header.ts'

export type KeptBackup = NamedBackup & { path: string; size: number }

/** Where backups go unless another folder is named. */
export function backupFolderOf(store: string): string {
  return join(dirname(store), 'backups')
}

/** The name of a store without its ending, after which its backups are named. */
export function stemOf(store: string): string {
  return basename(store).replace(/(?<=.)\.[^.]*$/, '')
}

/** The files in a folder that are named like backups of this store, the newest first; none where there is no such folder. */
export function backupsIn(folder: string, store: string): KeptBackup[] {
  return namesIn(folder)
    .flatMap((name) => namedBackup(name, stemOf(store)) ?? [])
    .sort(newestFirst)
    .flatMap((named) => {
      const path = join(folder, named.name)
      const entry = lstatSync(path, { throwIfNoEntry: false })
      return entry?.isFile() ? [{ ...named, path, size: entry.size }] : []
    })
}

/**
 * Takes away the oldest backups of this store in a folder, so that so many stay: of those that the program made by itself,
 * or of the others, to whichever `made` belongs. Never `made`, and never a file that is not surely one of this very store.
 */
export async function thinOut(made: string, store: string, keep: number): Promise<string[]> {
  const all = backupsIn(dirname(made), store)
  const isAutomatic = namedBackup(basename(made), stemOf(store))?.isAutomatic
  const others = all.filter((one) => one.isAutomatic === isAutomatic && one.path !== made)
  const identity = identityIn(store)
  const gone: string[] = []
  for (const { path } of others.slice(keep - 1)) {
    if (identity === null || !(await isOurs(path)) || identityIn(path) !== identity) continue
    rmSync(path, { force: true })
    gone.push(path)
  }
  return gone
}

/** By what a store and its backups are known to be of one business: its first command. Null where it has none. */
export function identityOf(db: Database): string | null {
  return db.prepare<[], string>('SELECT uid FROM command ORDER BY id LIMIT 1').pluck().get() ?? null
}

function identityIn(file: string): string | null {
  try {
    const db = undisturbing(file)
    try {
      return identityOf(db)
    } finally {
      db.close()
    }
  } catch {
    return null
  }
}

async function isOurs(path: string): Promise<boolean> {
  try {
    await refuseStrangeFile(path)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
