import { statfsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { Failure } from '../../domain/failure.ts'
import { barsCommands, finding, type Finding } from '../../domain/finding.ts'
import { isBusy } from './busy.ts'
import { backupFaults } from './backup-faults.ts'
import { integrityFaults, journalFaults, parentFaults, ruleFaults, searchFaults, shortened } from './content-faults.ts'
import { asFailure } from './failure-of.ts'
import { cutOff, refuseStrangeFile } from './file-header.ts'
import { schemaNumberOf } from './fingerprint.ts'
import { backupFolderOf, backupsIn } from './kept-backups.ts'
import { barrierTo, fileAt, sidecars } from './place.ts'
import { isInUse, ofCopy } from './reading.ts'
import { migrations } from './schema.ts'
import { schemaFaults } from './schema-faults.ts'
import { sharingOf } from './shared-folders.ts'
import { leftOver } from './workshop.ts'

/** What a store is, where it can be read. */
export type Particulars = {
  size: number
  pages: number
  freePages: number
  schema: number
  writtenBy: string
  sqlite: string
  customers: number
  commands: number
}

export type Examination = { findings: Finding[]; particulars: Particulars | null }

/**
 * Looks a store through without changing anything, whatever it is. A log beside it is not merged into the file by looking:
 * then a copy is looked at.
 */
export async function examined(location: string, now: string, folders: readonly string[]): Promise<Examination> {
  let file: string | null = null
  try {
    file = fileAt(location)
    if (file === null) throw new Failure('store-missing', { path: location })
    await refuseStrangeFile(location)
    const { findings, particulars }: Examination = looked(file, (db) => within(db, location, now))
    const isReadable = !findings.some(barsCommands)
    const around = [...surroundings(file, now), ...(isReadable ? backupFaults(file, now, folders) : [])]
    return { particulars, findings: [...findings, ...around] }
  } catch (error) {
    const failure = asFailure(error, location)
    if (!(failure instanceof Failure) || isBusy(error)) throw failure
    const { kind, facts } = failure as Failure
    const more = kind === 'store-damaged' && file !== null ? damageOf(file, error) : {}
    const unreadable = finding('unreadable', { failure: kind, facts: { ...facts, ...more } })
    return { particulars: null, findings: [unreadable, ...(file === null ? [] : permissionFaults(file))] }
  }
}

/** What is missing of a damaged file, and what the database says of it. */
function damageOf(file: string, error: unknown) {
  return { cut: cutOff(file), says: error instanceof Failure ? [] : [shortened((error as Error).message)] }
}

function looked<Result>(file: string, look: (db: Database) => Result): Result {
  const opened = (path: string) => {
    const db = new Sqlite(path, { fileMustExist: true, timeout: 10_000 })
    try {
      db.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON')
      return look(db)
    } finally {
      db.close()
    }
  }
  return barrierTo(file) !== null || isInUse(file) ? ofQuietCopy(file, opened) : opened(file)
}

/** Of a moment in which nobody writes; while somebody always does, of the file itself, which others have open then. */
function ofQuietCopy<Result>(file: string, look: (path: string) => Result): Result {
  for (let tries = 0; tries < 5; tries++) {
    const before = stateOf(file)
    const seen = ofCopy(file, (copy) => (stateOf(file) === before ? { result: look(copy) } : null))
    if (seen !== null) return seen.result
  }
  return look(file)
}

function stateOf(file: string): string {
  const parts = ['', ...sidecars.filter((suffix) => suffix !== '-shm')].map((suffix) => {
    const entry = statSync(file + suffix, { bigint: true, throwIfNoEntry: false })
    return entry ? `${entry.size} ${entry.mtimeNs}` : ''
  })
  return parts.join(', ')
}

function within(db: Database, path: string, now: string): Examination {
  const findings = [...schemaFaults(db), ...integrityFaults(db, !isInUse(fileAt(path) ?? path))]
  if (findings.some(barsCommands)) return { findings, particulars: null }
  const particulars = particularsOf(db)
  const { schema, writtenBy } = particulars
  const newest =
    db.prepare<[], string | null>('SELECT max(at) FROM command WHERE datetime(at) IS NOT NULL').pluck().get() ?? null
  return {
    particulars,
    findings: [
      ...findings,
      ...parentFaults(db),
      ...(schema < migrations.length
        ? [finding('outdated', { schema, writtenBy })]
        : [
            ...(findings.some(({ kind }) => kind === 'rows-invalid') ? [] : ruleFaults(db)),
            ...journalFaults(db),
            ...searchFaults(db),
          ]),
      ...(newest !== null && newest > now ? [finding('clock-behind', { at: newest, now })] : []),
      ...logFaults(db, path),
    ],
  }
}

function particularsOf(db: Database): Particulars {
  const row = db.prepare<[], Omit<Particulars, 'schema'>>(
    `SELECT page_count * page_size AS "size", page_count AS "pages", freelist_count AS "freePages",
       coalesce((SELECT value FROM meta WHERE key = 'written-by'), '?') AS "writtenBy", sqlite_version() AS "sqlite",
       (SELECT count(*) FROM customer) AS "customers", (SELECT count(*) FROM command) AS "commands"
     FROM pragma_page_count, pragma_page_size, pragma_freelist_count`,
  )
  return { ...row.get()!, schema: schemaNumberOf(db) }
}

/** The copy of a store has its journal mode as well. */
function logFaults(db: Database, path: string): Finding[] {
  const isShared = sharingOf(dirname(fileAt(path) ?? path)) !== null
  const hasLog = db.pragma('journal_mode', { simple: true }) === 'wal'
  return hasLog === isShared ? [finding('log-unfit', { isShared })] : []
}

function surroundings(file: string, now: string): Finding[] {
  const folder = dirname(file)
  const barrier = barrierTo(file)
  const sharing = sharingOf(folder)
  const leftOvers = leftOver(file, Date.parse(now))
  return [
    ...permissionFaults(file),
    ...(barrier === null ? [] : [finding('cannot-write', { barrier })]),
    ...(sharing?.by === 'copies' ? [finding('folder-copied', { folder: sharing.folder })] : []),
    ...(sharing?.by === 'server' ? [finding('folder-remote', { folder })] : []),
    ...roomFaults(folder, statSync(file).size),
    ...(leftOvers.length > 0 ? [finding('left-over', { paths: leftOvers })] : []),
  ]
}

/** Of the store and its backups: nobody else on this machine may read them. */
function permissionFaults(file: string): Finding[] {
  if (dirname(file).includes('\\')) return []
  const backups = backupsIn(backupFolderOf(file), file).map(({ path }) => path)
  const paths = [file, ...sidecars.map((suffix) => file + suffix), ...backups].filter((path) => {
    const entry = statSync(path, { throwIfNoEntry: false })
    return entry !== undefined && (entry.mode & 0o077) !== 0
  })
  return paths.length === 0 ? [] : [finding('open-to-others', { paths })]
}

/** A backup, a migration or a repair need about as much again as the store has. */
function roomFaults(folder: string, size: number): Finding[] {
  try {
    const { bavail, bsize } = statfsSync(folder)
    const needed = Math.max(2 * size, leastRoom)
    return bavail * bsize < needed ? [finding('little-room', { folder, free: bavail * bsize, needed })] : []
  } catch {
    return []
  }
}

const leastRoom = 20 * 1024 * 1024
