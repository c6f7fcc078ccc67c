import { basename, dirname } from 'node:path'
import type { Database } from 'better-sqlite3'
import { Failure } from '../../domain/failure.ts'
import type { StoreContext } from '../context.ts'
import { backUp } from './backup.ts'
import { patiently } from './busy.ts'
import { hasItsSchema, schemaNumberOf, schemaOf } from './fingerprint.ts'
import { applicationId, migrations } from './schema.ts'
import { searchIndex } from './search-index.ts'

/**
 * Brings the store of an earlier version up to date, after a backup beside it. Several processes may want to at the same
 * moment: who holds the store looks again, so that one of them does it. Entirely or not at all.
 */
export function bringUpToDate(
  db: Database,
  path: string,
  { version, today, tellBusy, tellMigrated }: Pick<StoreContext, 'version' | 'today' | 'tellBusy' | 'tellMigrated'>,
): void {
  const backup = patiently(
    db,
    () =>
      withoutForeignKeys(db, () => {
        const from = schemaNumberOf(db)
        if (from === migrations.length) return null
        if (!hasItsSchema(db) || lostParents(db) > 0) throw new Failure('store-damaged', { path })
        const name = `${basename(path)}.schema-${from}.${today}`
        const made = backUp(path, {
          folder: dirname(path),
          nameOf: (copy) => `${name}${copy === 1 ? '' : `.${copy}`}.backup`,
        })
        migrate(db, from, version)
        return made
      }),
    tellBusy,
  )
  if (backup !== null) tellMigrated(backup)
}

/** Makes the tables of a new store. */
export function makeSchema(db: Database, version: string): void {
  withoutForeignKeys(db, () => {
    migrate(db, 0, version)
  })
}

/** Foreign keys are off before the transaction begins: else copying a table anew would delete what refers to its rows. */
export function withoutForeignKeys<Result>(db: Database, change: () => Result): Result {
  db.pragma('foreign_keys = OFF')
  try {
    return db.transaction(change).immediate()
  } finally {
    db.pragma('foreign_keys = ON')
  }
}

/** Runs the migrations that the store has not seen; whoever calls holds it and rolls back when anything is thrown. */
export function migrate(db: Database, from: number, version: string): void {
  const before = rowCounts(db, tablesOf(db))
  for (const migration of migrations.slice(from)) db.exec(migration)
  if (from > 0) searchIndex(db).rebuild()
  const after = rowCounts(db, [...before.keys()])
  for (const [table, count] of before) {
    if (after.get(table) !== count) throw new Error(`a migration changed the number of rows of ${table}`)
  }
  if (lostParents(db) > 0) throw new Error('a migration lost a parent row')
  db.pragma(`application_id = ${applicationId}`)
  db.pragma(`user_version = ${migrations.length}`)
  const write = db.prepare<[string, string]>('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)')
  write.run('schema', schemaOf(db))
  write.run('written-by', version)
}

function lostParents(db: Database): number {
  return (db.pragma('foreign_key_check') as unknown[]).length
}

/** The agenda and the index of words are copies, and made anew. */
function tablesOf(db: Database): string[] {
  const tables = db.prepare<[], string>(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' AND name <> 'agenda'
       AND name NOT GLOB 'search*'`,
  )
  return tables.pluck().all()
}

/** The names come from the schema of the store itself. */
function rowCounts(db: Database, tables: readonly string[]): Map<string, number> {
  return new Map(
    tables.map((table) => [table, db.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get()!]),
  )
}
