import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import Sqlite, { type Database } from 'better-sqlite3'
import { Failure } from '../../domain/failure.ts'
import type { StoreContext } from '../context.ts'
import { isBusy } from './busy.ts'
import { asFailure } from './failure-of.ts'
import { refuseStrangeFile } from './file-header.ts'
import { standingOf } from './fingerprint.ts'
import { barrierTo, fileAt } from './place.ts'
import { migrations } from './schema.ts'
import { isSound } from './soundness.ts'

export type Connection = {
  db: Database
  /** Whether this run made the file. */
  isNew: boolean
  /** Whether this run brought it up to date. */
  isMigrated: boolean
  /** Whether it made it in a folder that is on other machines as well. */
  isShared: boolean
  /** The file or folder that may not be written, where the store can only be read. */
  barrier: string | null
  /** Whether another store has taken the place of this one since (`restore.ts`). */
  isReplaced: () => boolean
}

/**
 * Opens the store that is there, or makes one where `create` says so; never takes a missing, empty, foreign, damaged
 * or newer file for an empty store. How a store is made, brought up to date or only read is loaded when it is needed.
 */
export async function connected(path: string, context: StoreContext): Promise<Connection> {
  try {
    if (path === inMemory) return await inMemoryOnly(context)
    const there = fileAt(path)
    if (there === null && !context.create) throw await missing(path)
    const made = there === null ? (await import('./creation.ts')).makeWhole(path, context.version) : null
    const file = there ?? fileAt(path) ?? path
    await refuseStrangeFile(path)
    const opened = numberOf(file)
    const barrier = barrierTo(file)
    const { db, isMigrated } =
      barrier === null
        ? await openedToWrite(file, path, context)
        : { db: await openedToBeRead(barrier, file, path), isMigrated: false }
    if (numberOf(file) !== opened) {
      db.close()
      return await connected(path, context)
    }
    return {
      ...{ db, isMigrated, isNew: made?.isNew ?? false, isShared: made?.isShared ?? false, barrier },
      isReplaced: () => numberOf(file) !== opened,
    }
  } catch (error) {
    throw asFailure(error, path)
  }
}

/** Loaded only now: what becomes of a store that is there needs none of it. */
async function missing(path: string): Promise<Failure> {
  const { backupFolderOf, backupsIn } = await import('./kept-backups.ts')
  const [newest] = backupsIn(backupFolderOf(path), path)
  return new Failure('store-missing', { path, ...(newest && { backup: newest.path }) })
}

/** Where the store is kept in memory only, for tests and the demo. */
const inMemory = ':memory:'

async function inMemoryOnly({ version }: StoreContext): Promise<Connection> {
  const { newStore } = await import('./creation.ts')
  const db = newStore(inMemory, version, 'WAL')
  return { db, isMigrated: false, isNew: false, isShared: false, barrier: null, isReplaced: () => false }
}

/** By which a file system knows a file, whatever it is called; null where there is none. */
function numberOf(path: string): bigint | null {
  return statSync(path, { bigint: true, throwIfNoEntry: false })?.ino ?? null
}

async function openedToWrite(file: string, path: string, context: StoreContext) {
  checkAfterUncleanEnd(file, path)
  const db = new Sqlite(file, { fileMustExist: true, timeout: 10_000 })
  let isMigrated = false
  await checked(db, async () => {
    db.exec(`PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;
      PRAGMA cell_size_check = ON; PRAGMA secure_delete = ON; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON`)
    if (schemaIn(db, path) < migrations.length) {
      ;(await import('./migration.ts')).bringUpToDate(db, file, context)
      isMigrated = true
    }
    // Where there is no write-ahead log (`makeWhole`): the file does not remember which of the other ways it was.
    if (db.pragma('journal_mode', { simple: true }) === 'delete') db.pragma('journal_mode = TRUNCATE')
  })
  return { db, isMigrated }
}

/** Read only: what holds for it is the same, but for what would have to be written. */
async function openedToBeRead(barrier: string, file: string, path: string): Promise<Database> {
  const db = (await import('./reading.ts')).openedToRead(file)
  return checked(db, () => {
    db.exec('PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON')
    if (schemaIn(db, path) < migrations.length) throw new Failure('store-outdated', { path, barrier })
  })
}

async function checked(db: Database, check: () => void | Promise<void>): Promise<Database> {
  try {
    await check()
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Throws Failure `store-newer` or `store-damaged`. */
function schemaIn(db: Database, path: string): number {
  const { schema, writtenBy, isSound } = standingOf(db, path)
  if (schema > migrations.length) throw new Failure('store-newer', { path, version: writtenBy })
  if (!isSound) throw new Failure('store-damaged', { path })
  return schema
}

/**
 * A log left behind while nobody has the store open says that somebody ended uncleanly: look once whether all is well.
 * Where it is not, the log stays, so that whoever comes next looks as well; closing the database would take it away.
 */
function checkAfterUncleanEnd(file: string, path: string): void {
  if (!['-wal', '-journal'].some((suffix) => sizeOf(file + suffix) > 0)) return
  const alone = new Sqlite(file, { fileMustExist: true, timeout: 0 })
  let log: Buffer | null = null
  try {
    alone.pragma('locking_mode = EXCLUSIVE')
    alone.exec('BEGIN IMMEDIATE; ROLLBACK')
    const missingParents = alone.pragma('foreign_key_check') as unknown[]
    if (!isSound(alone) || missingParents.length > 0) throw new Failure('store-damaged', { path })
  } catch (error) {
    if (isBusy(error)) return
    if (existsSync(`${file}-wal`)) log = readFileSync(`${file}-wal`)
    throw error
  } finally {
    alone.close()
    if (log !== null && !existsSync(`${file}-wal`)) writeFileSync(`${file}-wal`, log, { flag: 'wx', mode: 0o600 })
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
