import { chmodSync, copyFileSync, existsSync, linkSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { replacedName } from '../../domain/backup.ts'
import { Failure } from '../../domain/failure.ts'
import { makeFolder } from '../../folder.ts'
import { copyInto, undisturbing } from './backup.ts'
import { codeOf, isBusy } from './busy.ts'
import { compared, nobody, summaryOf, type Comparison } from './comparison.ts'
import { asFailure, systemCodeOf } from './failure-of.ts'
import { isJson, isOfAnotherProgram, refuseStrangeFile } from './file-header.ts'
import { hasItsSchema, schemaNumberOf } from './fingerprint.ts'
import { stemOf } from './kept-backups.ts'
import { migrate, withoutForeignKeys } from './migration.ts'
import { barrierTo, fileAt, sidecars } from './place.ts'
import { migrations } from './schema.ts'
import { isSharedFolder } from './shared-folders.ts'
import { flush, inWorkshop, withoutLinks } from './workshop.ts'

/** The backup that is to take the place of a store, where there is one. */
export type Restoring = { backup: string; location: string; version: string }

/** What a backup has and the store has not, and the other way round; nothing is changed. A trial may be of a store that may only be read. */
export async function comparedWith(restoring: Restoring, isTrial: boolean): Promise<Comparison> {
  const store = await placeOf(restoring)
  if (!isTrial) refuseReadOnly(restoring, store)
  return asCopy(restoring, store, (draft) => {
    const nothing = { isOther: false, lost: { commands: 0, first: null, last: null }, forgottenSince: nobody }
    const backup = reading(draft, summaryOf)
    if (!existsSync(store)) return { ...nothing, backup, current: null, currentIs: 'missing' as const }
    try {
      return { backup, currentIs: 'readable' as const, ...reading(store, (db) => compared(db, draft)) }
    } catch (error) {
      if (isBusy(error)) throw error
      return { ...nothing, backup, current: null, currentIs: 'unreadable' as const }
    }
  })
}

/**
 * Puts a backup in the place of the store, in one step: whoever looks sees the one or the other. The store that was there
 * stays beside it as a file of its own; its path, or null where there was none. Throws Failure `store-in-use` where another
 * process has it open.
 */
export async function restored(restoring: Restoring, at: string): Promise<string | null> {
  const store = await placeOf(restoring)
  refuseReadOnly(restoring, store)
  makeFolder(dirname(store))
  return asCopy(restoring, store, (draft) => {
    if (!existsSync(store)) {
      renameSync(draft, store)
      flush(dirname(store))
      return null
    }
    return swapped(draft, store, at)
  })
}

function refuseReadOnly({ location }: Restoring, store: string): void {
  const barrier = existsSync(store) ? barrierTo(store) : null
  if (barrier !== null) throw new Failure('store-read-only', { path: location, barrier })
}

/** Where the store is or will be. Throws Failure where what stands there must stay. */
async function placeOf({ backup, location }: Restoring): Promise<string> {
  const source = fileAt(backup)
  if (source === null) throw new Failure('unknown-file', { path: backup })
  if (isJson(source)) throw new Failure('restore-export', { path: backup })
  await refuseStrangeFile(backup)
  const store = fileAt(location)
  if (store === null) return location
  if (store === source) throw new Failure('restore-itself', { path: backup })
  if (isOfAnotherProgram(store)) throw new Failure('store-foreign', { path: location })
  try {
    await refuseStrangeFile(location)
  } catch (error) {
    if (error instanceof Failure && error.kind === 'store-newer') throw error
  }
  return store
}

/** Of a copy that is whole and up to date, in a folder beside the store. */
function asCopy<Result>({ backup, version }: Restoring, store: string, work: (draft: string) => Result): Result {
  const mayWrite = existsSync(dirname(store)) && barrierTo(store) === null
  try {
    return inWorkshop(mayWrite ? store : join(tmpdir(), basename(store)), (workshop) => {
      const draft = join(workshop, 'store')
      copyOf(backup, draft)
      makeReady(draft, { backup, version, isShared: isSharedFolder(dirname(store)) })
      return work(draft)
    })
  } catch (error) {
    throw asFailure(error, store)
  }
}

function copyOf(backup: string, draft: string): void {
  try {
    copyInto(draft, fileAt(backup) ?? backup)
  } catch (error) {
    throw /^SQLITE_(ERROR|CORRUPT|NOTADB)/.test(codeOf(error)) ? new Failure('store-damaged', { path: backup }) : error
  }
}

function makeReady(
  draft: string,
  { backup, version, isShared }: { backup: string; version: string; isShared: boolean },
) {
  const db = new Sqlite(draft, { fileMustExist: true })
  try {
    const schema = schemaNumberOf(db)
    if (schema === 0 || !hasItsSchema(db)) throw new Failure('store-damaged', { path: backup })
    db.pragma('secure_delete = ON')
    if (schema < migrations.length) {
      withoutForeignKeys(db, () => {
        migrate(db, schema, version)
      })
    }
    db.pragma(`journal_mode = ${isShared ? 'TRUNCATE' : 'WAL'}`)
  } catch (error) {
    throw /^SQLITE_(ERROR|CORRUPT)/.test(codeOf(error)) ? new Failure('store-damaged', { path: backup }) : error
  } finally {
    db.close()
  }
  chmodSync(draft, 0o600)
  flush(draft)
}

/**
 * The store that is there gets a second name, and the new one takes its first. No log of the old one may be left beside the
 * new one, which would be ruined by it: the old one is freed of it while nobody else has it open, and held meanwhile.
 * Whoever opened the old one and waits is told before anything is written (`writing.ts`).
 */
function swapped(draft: string, store: string, at: string): string {
  const isWhole = withoutItsLog(store)
  const held = isWhole ? heldAlone(store) : null
  let isDone = false
  try {
    const kept = keptBeside(store, at)
    if (held === null) moveLogs(store, kept)
    renameSync(draft, store)
    isDone = true
    flush(dirname(store))
    return kept
  } finally {
    held?.close()
    if (isWhole && !isDone) giveItsLogBack(store)
  }
}

/** False where it is too damaged for that. */
function withoutItsLog(store: string): boolean {
  const db = new Sqlite(store, { fileMustExist: true, timeout: 1_000 })
  try {
    db.pragma('locking_mode = EXCLUSIVE')
    db.exec('BEGIN EXCLUSIVE; ROLLBACK')
    db.pragma('wal_checkpoint(TRUNCATE)')
    return db.pragma('journal_mode = DELETE', { simple: true }) === 'delete'
  } catch (error) {
    if (isBusy(error)) throw new Failure('store-in-use', { path: store })
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error))) return false
    throw error
  } finally {
    db.close()
  }
}

function giveItsLogBack(store: string): void {
  if (isSharedFolder(dirname(store))) return
  const db = new Sqlite(store, { fileMustExist: true, timeout: 1_000 })
  try {
    db.pragma('journal_mode = WAL')
  } finally {
    db.close()
  }
}

function heldAlone(store: string): Sqlite.Database {
  const db = new Sqlite(store, { fileMustExist: true, timeout: 10_000 })
  try {
    db.exec('BEGIN EXCLUSIVE')
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

function keptBeside(store: string, at: string): string {
  for (let copy = 1; ; copy++) {
    const kept = join(dirname(store), replacedName(stemOf(store), at, copy))
    try {
      linkSync(store, kept)
    } catch (error) {
      const code = systemCodeOf(error)
      if (code === 'EEXIST') continue
      if (!withoutLinks.includes(code)) throw error
      if (existsSync(kept)) continue
      copyFileSync(store, kept)
      flush(kept)
    }
    chmodSync(kept, 0o600)
    flush(dirname(store))
    return kept
  }
}

/** What is beside a damaged store goes with it: first copied, so that at no moment anything is lost. */
function moveLogs(store: string, kept: string): void {
  const there = sidecars.filter((suffix) => existsSync(store + suffix))
  for (const suffix of there) {
    copyFileSync(store + suffix, kept + suffix)
    chmodSync(kept + suffix, 0o600)
    flush(kept + suffix)
  }
  for (const suffix of there) rmSync(store + suffix)
}

function reading<Result>(file: string, read: (db: Sqlite.Database) => Result): Result {
  const db = undisturbing(file)
  try {
    return read(db)
  } finally {
    db.close()
  }
}
