import { statSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { automaticsKept, backupName, type BackupReason } from '../../domain/backup.ts'
import { Failure } from '../../domain/failure.ts'
import type { Finding } from '../../domain/finding.ts'
import type { FileContext } from '../context.ts'
import { backUp } from './backup.ts'
import { newestSound } from './backup-faults.ts'
import { examined } from './examination.ts'
import { asFailure, systemCodeOf } from './failure-of.ts'
import { refuseStrangeFile } from './file-header.ts'
import { backupFolderOf, stemOf, thinOut } from './kept-backups.ts'
import { fileAt } from './place.ts'
import { repair } from './repair.ts'
import { comparedWith, restored, type Restoring } from './restore.ts'

export type BackedUp = { path: string; size: number; removed: string[] }

/** A store as the file that it is, whatever its state: what is done with it while no command works with what is in it. */
export function sqliteFile(location: string, { now, version, folder }: FileContext) {
  /** Throws Failure `unreadable-text`. */
  function at(path: string): string {
    if (path.includes('\0')) throw new Failure('unreadable-text', { input: path })
    return resolve(folder, path)
  }

  function folderFor(path: string): string {
    const wanted = at(path)
    refuseMissing(dirname(wanted))
    return wanted
  }

  async function bringing<Result>(path: string, work: (restoring: Restoring) => Promise<Result>): Promise<Result> {
    const backup = at(path)
    try {
      return await work({ backup, location, version })
    } catch (error) {
      throw asFailure(error, backup)
    }
  }

  /** Of a newer store as well. Throws Failure where there is none of ours. */
  async function existing(): Promise<string> {
    try {
      const file = fileAt(location)
      if (file === null) throw new Failure('store-missing', { path: location })
      await refuseStrangeFile(location).catch((error: unknown) => {
        if (!(error instanceof Failure && error.kind === 'store-newer')) throw error
      })
      return file
    } catch (error) {
      throw asFailure(error, location)
    }
  }

  return {
    /** Whether there is anything at its place. */
    isThere: () => fileAt(location) !== null,

    isFolder(path: string): boolean {
      const named = at(path)
      try {
        return statSync(named).isDirectory()
      } catch {
        return false
      }
    },

    /** The whole path of a folder for backups, which is made with the first of them. Throws Failure `unknown-folder`. */
    folderFor,

    /** Into a new file of this name, in a folder that is there. Throws Failure `unknown-folder`. */
    async backUpAs(path: string): Promise<BackedUp> {
      const [store, wanted] = [await existing(), at(path)]
      refuseMissing(dirname(wanted))
      const made = backUp(store, {
        folder: dirname(wanted),
        nameOf: (copy) => (copy === 1 ? basename(wanted) : null),
      })
      return { path: made, size: statSync(made).size, removed: [] }
    },

    /** Into a folder, named by date and time; of the same kind only so many stay. Throws Failure `unknown-folder`. */
    async backUp(wanted: { to?: string; keep?: number; before?: BackupReason } = {}): Promise<BackedUp> {
      const store = await existing()
      const reason = wanted.before ?? null
      const made = backUp(store, {
        folder: wanted.to === undefined ? backupFolderOf(store) : folderFor(wanted.to),
        nameOf: (copy) => backupName(stemOf(store), now(), reason, copy),
      })
      const keep = wanted.keep ?? (reason === null ? null : automaticsKept)
      const removed = keep === null ? [] : await thinOut(made, store, keep)
      return { path: made, size: statSync(made).size, removed }
    },

    /** What would differ if a backup took its place; nothing is changed. */
    compare: (path: string, { isTrial }: { isTrial: boolean }) =>
      bringing(path, (restoring) => comparedWith(restoring, isTrial)),

    /** Puts a backup in its place; where what was there is kept, or null where nothing was. */
    restore: (path: string) => bringing(path, (restoring) => restored(restoring, now())),

    /** Looks it through; backups are looked for in these folders as well. */
    examine: (folders: readonly string[]) => examined(location, now(), folders),

    /** The newest backup that is whole. */
    newestBackup: (folders: readonly string[]) => newestSound(linked(location), folders),

    repair(findings: readonly Finding[]): void {
      try {
        repair(linked(location), findings, version)
      } catch (error) {
        throw asFailure(error, location)
      }
    },
  }
}

/** A drive that is not plugged in must not come to be a folder of the same name on this one. */
function refuseMissing(folder: string): void {
  try {
    statSync(folder)
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCodeOf(error))) throw new Failure('unknown-folder', { path: folder })
  }
}

function linked(location: string): string {
  try {
    return fileAt(location) ?? location
  } catch {
    return location
  }
}
