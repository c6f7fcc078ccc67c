import { chmodSync, existsSync, linkSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { Failure } from '../../domain/failure.ts'
import { codeOf, isBusy } from './busy.ts'
import { refuseStrangeFile } from './file-header.ts'
import { applicationId, migrations } from './schema.ts'

/** Where the store is kept in memory only, for tests and the demo. */
export const inMemory = ':memory:'

/**
 * Opens the store that is there, or makes one where `create` says so; never takes a missing, empty, foreign, damaged
 * or newer file for an empty store. `version` is the program's own, for the record. `isNew` says that this run made the
 * file.
 */
export function connected(
  path: string,
  { create, version }: { create: boolean; version: string },
): { db: Database; isNew: boolean } {
  try {
    if (path === inMemory) return { db: made(inMemory, version), isNew: false }
    const isMissing = !existsSync(path)
    if (isMissing && !create) throw new Failure('store-missing', { path })
    const isNew = isMissing && makeWhole(path, version)
    refuseStrangeFile(path)
    checkAfterUncleanEnd(path)
    return { db: opened(path, version), isNew }
  } catch (error) {
    throw asFailure(error, path)
  }
}

/** An error of the database or the file system in the words of ours; anything else as it is. */
export function asFailure(error: unknown, path: string): unknown {
  const code = codeOf(error)
  const systemCode = (error as { code?: unknown }).code
  if (isBusy(error)) return new Failure('store-busy', {})
  if (code.startsWith('SQLITE_FULL') || systemCode === 'ENOSPC') return new Failure('disk-full', { path })
  if (code === 'SQLITE_NOTADB') return new Failure('store-foreign', { path })
  if (code.startsWith('SQLITE_CORRUPT')) return new Failure('store-damaged', { path })
  const isRefused = /^SQLITE_(CANTOPEN|READONLY|PERM|IOERR|AUTH)/.test(code)
  const isSystemError = typeof systemCode === 'string' && /^E[A-Z]+$/.test(systemCode)
  if (isRefused || isSystemError) return new Failure('store-unreadable', { path, code: String(systemCode) })
  return error
}

/**
 * Made beside its place and named only when it is whole: whoever comes at the same moment never sees half a store. False
 * where somebody else was quicker.
 */
function makeWhole(path: string, version: string): boolean {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const workshop = mkdtempSync(`${path}.new-`)
  const draft = join(workshop, 'store')
  try {
    made(draft, version).close()
    chmodSync(draft, 0o600)
    linkSync(draft, path)
    return true
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'EEXIST') throw error
    return false
  } finally {
    rmSync(workshop, { recursive: true, force: true })
  }
}

function made(path: string, version: string): Database {
  const db = new Sqlite(path)
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON')
  migrate(db, 0, version)
  return db
}

/** A log left behind while nobody has the store open says that somebody ended uncleanly: look once whether all is well. */
function checkAfterUncleanEnd(path: string): void {
  const log = `${path}-wal`
  if (!existsSync(log) || statSync(log).size === 0) return
  const alone = new Sqlite(path, { fileMustExist: true, timeout: 0 })
  try {
    alone.pragma('locking_mode = EXCLUSIVE')
    alone.exec('BEGIN IMMEDIATE; ROLLBACK')
    const isWell = alone.pragma('quick_check', { simple: true }) === 'ok'
    const missingParents = alone.pragma('foreign_key_check') as unknown[]
    if (!isWell || missingParents.length > 0) throw new Failure('store-damaged', { path })
  } catch (error) {
    if (!isBusy(error)) throw error
  } finally {
    alone.close()
  }
}

function opened(path: string, version: string): Database {
  const db = new Sqlite(path, { fileMustExist: true, timeout: 10_000 })
  try {
    db.exec(`PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;
      PRAGMA cell_size_check = ON; PRAGMA secure_delete = ON; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON`)
    const schema = Number(db.pragma('user_version', { simple: true }))
    const writtenBy = metaOf(db, 'written-by') ?? '?'
    if (schema > migrations.length) throw new Failure('store-newer', { path, version: writtenBy })
    if (!hasItsSchema(db, schema)) throw new Failure('store-damaged', { path })
    if (schema < migrations.length) migrate(db, schema, version)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/**
 * Runs the migrations that the store has not seen, in one transaction. Foreign keys are off meanwhile: otherwise
 * copying a table anew would delete every row that refers to it.
 */
function migrate(db: Database, from: number, version: string): void {
  db.pragma('foreign_keys = OFF')
  db.transaction(() => {
    if (Number(db.pragma('user_version', { simple: true })) !== from) return
    for (const migration of migrations.slice(from)) db.exec(migration)
    if ((db.pragma('foreign_key_check') as unknown[]).length > 0) throw new Error('a migration lost a parent row')
    db.pragma(`application_id = ${applicationId}`)
    db.pragma(`user_version = ${migrations.length}`)
    const write = db.prepare<[string, string]>('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)')
    write.run('schema', schemaOf(db))
    write.run('written-by', version)
  }).immediate()
  db.pragma('foreign_keys = ON')
}

function metaOf(db: Database, key: string): string | null {
  return db.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck().get(key) ?? null
}

/** Whether the schema is the one that the last migration left behind: a table or index that is gone shows here. */
function hasItsSchema(db: Database, version: number): boolean {
  if (version === 1) return metaOf(db, 'schema') === hashOf(schemaOf(db))
  const isSame = db.prepare<[], number>(`SELECT value = (${schemaText}) FROM meta WHERE key = 'schema'`)
  return isSame.pluck().get() === 1
}

const schemaText = 'SELECT group_concat(sql, char(10)) FROM (SELECT sql FROM sqlite_schema ORDER BY name)'

function schemaOf(db: Database): string {
  return db.prepare<[], string>(schemaText).pluck().get() ?? ''
}

/** FNV-1a: stores of the first schema keep this of their schema's text instead of the text itself. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return (hash >>> 0).toString(16)
}
