import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Sqlite, { type Database } from 'better-sqlite3'

/** The schemas of earlier versions of which there is a store, as that version wrote it. */
export const earlierSchemas = [1, 2, 3, 4, 5, 6] as const

type Rows = Readonly<Record<string, readonly unknown[]>>

/** Makes the file of a store that an earlier version wrote; `more` is run in it. */
export function makeStoreWrittenBy(schema: (typeof earlierSchemas)[number], path: string, more = ''): void {
  const sql = readFileSync(fileURLToPath(new URL(`../store/written-by/schema-${schema}.sql`, import.meta.url)), 'utf8')
  const db = new Sqlite(path)
  db.pragma('journal_mode = WAL')
  db.pragma('foreign_keys = OFF')
  db.exec(`BEGIN; ${sql} ${more}; COMMIT`)
  db.close()
}

/** All rows of all tables, but what the store says of itself and what is a copy. */
export function rowsIn(path: string): Rows {
  return reading(path, (db) => {
    const tables = db.prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('meta', 'agenda', 'holiday_year', 'sqlite_stat1', 'sqlite_sequence') AND name NOT GLOB 'search*'",
    )
    return Object.fromEntries(
      tables
        .pluck()
        .all()
        .map((table) => [table, db.prepare(`SELECT * FROM ${table}`).all().map(withoutPlanned)]),
    )
  })
}

/** Where the next date stands is what planning keeps. */
function withoutPlanned(row: unknown): unknown {
  const { next_due_on: _, ...fact } = row as Record<string, unknown>
  return fact
}

/** The rows of some tables that were there, with no other columns than they had, but for what planning keeps: what of it an
 * earlier version had said. */
export function sameRowsIn(path: string, before: Rows): Rows {
  const now = rowsIn(path)
  return Object.fromEntries(
    Object.entries(before).map(([table, rows]) => {
      const columns = Object.keys(rows[0] ?? {})
      const cut = (row: unknown) =>
        Object.fromEntries(columns.map((name) => [name, (row as Record<string, unknown>)[name]]))
      const known = new Set(rows.map((row) => (row as Record<string, unknown>)['id']))
      const isKnown = (row: unknown) => known.has((row as Record<string, unknown>)['id'])
      return [table, (now[table] ?? []).filter(isKnown).map(cut)]
    }),
  )
}

/** The open follow-ups that are due by a day, straight from their table. */
export function openIn(path: string, until: string): { id: number; dueOn: string }[] {
  return reading(path, (db) =>
    db
      .prepare<[string], { id: number; dueOn: string }>(
        `SELECT id, due_on AS "dueOn" FROM follow_up WHERE closed_on IS NULL AND due_on <= ? ORDER BY id`,
      )
      .all(until),
  )
}

export function schemaIn(path: string): number {
  return reading(path, (db) => Number(db.pragma('user_version', { simple: true })))
}

export function isIntact(path: string): boolean {
  return reading(path, (db) => {
    const faults = db.pragma('foreign_key_check') as unknown[]
    return db.pragma('integrity_check', { simple: true }) === 'ok' && faults.length === 0
  })
}

function reading<Result>(path: string, work: (db: Database) => Result): Result {
  const db = new Sqlite(path, { fileMustExist: true })
  try {
    return work(db)
  } finally {
    db.close()
  }
}
