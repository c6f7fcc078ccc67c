import { closeSync, openSync } from 'node:fs'
import { basename, join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { Failure } from '../../domain/failure.ts'
import { makeFolder } from '../../folder.ts'
import { codeOf } from './busy.ts'
import { asFailure, systemCodeOf } from './failure-of.ts'
import { schemaNumberIn } from './file-header.ts'
import { isSound } from './soundness.ts'
import { barrierTo } from './place.ts'
import { openedToRead } from './reading.ts'
import { migrations } from './schema.ts'
import { flush, inWorkshop, isPlaced } from './workshop.ts'

/** Where a copy goes: names are tried in turn, null ends them. */
export type Target = { folder: string; nameOf: (copy: number) => string | null }

/**
 * A copy of a store in a new file (0600): looked through, safe on the disk, and never in the place of another one. The path
 * of the copy. Throws Failure `file-exists`, `backup-failed`, `disk-full` or `store-damaged`.
 */
export function backUp(store: string, target: Target): string {
  const wanted = join(target.folder, target.nameOf(1) ?? '')
  try {
    makeFolder(target.folder)
    return inWorkshop(join(target.folder, basename(store)), (workshop) => {
      const draft = join(workshop, 'backup')
      copyInto(draft, store)
      flush(draft)
      const path = placed(draft, target)
      flush(target.folder)
      return path
    })
  } catch (error) {
    throw asBackupFailure(error, wanted, store)
  }
}

/** Throws Failure `store-damaged` where the copy is not whole. */
export function copyInto(draft: string, store: string): void {
  closeSync(openSync(draft, 'wx', 0o600))
  const db = undisturbing(store)
  try {
    db.pragma('cell_size_check = ON')
    db.prepare('VACUUM INTO ?').run(draft)
  } finally {
    db.close()
  }
  refuseUnlessWhole(draft, store)
}

/**
 * Reads beside whoever is writing: what is there is what was confirmed last. What may not be written, or was written by a
 * newer version, is read into memory, so that nothing beside it changes.
 */
export function undisturbing(store: string): Database {
  const isOurs = barrierTo(store) === null && schemaNumberIn(store) <= migrations.length
  return isOurs ? new Sqlite(store, { fileMustExist: true, timeout: 10_000 }) : openedToRead(store)
}

function refuseUnlessWhole(draft: string, store: string): void {
  const db = new Sqlite(draft, { readonly: true, fileMustExist: true })
  try {
    const isWhole = isSound(db)
    const lostParents = db.pragma('foreign_key_check') as unknown[]
    if (!isWhole || lostParents.length > 0) throw new Failure('store-damaged', { path: store })
  } finally {
    db.close()
  }
}

function placed(draft: string, { folder, nameOf }: Target): string {
  for (let copy = 1; ; copy++) {
    const name = nameOf(copy)
    if (name === null) throw new Failure('file-exists', { path: join(folder, nameOf(1) ?? '') })
    if (isPlaced(draft, join(folder, name))) return join(folder, name)
  }
}

/** What the operating system refuses is the place of the copy; the store is looked at before. */
function asBackupFailure(error: unknown, wanted: string, store: string): unknown {
  const code = systemCodeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT' || codeOf(error) === 'SQLITE_FULL')
    return new Failure('disk-full', { path: wanted })
  return code === '' ? asFailure(error, store) : new Failure('backup-failed', { path: wanted, code })
}
