import type { Database } from 'better-sqlite3'
import { Failure } from '../../domain/failure.ts'
import type { PlacedRow, WholeHead, WholeRow } from '../../domain/whole-store.ts'
import { codeOf } from './busy.ts'
import { factTables, type FactTable } from './journal.ts'
import { foldedOf, rowRules } from './row-rules.ts'
import { exportedColumns, exportedTables, type ExportedTable } from './whole-store.ts'
import type { Writing } from './writing.ts'

/** A file with everything; its rows are gone through once, and again where one has to be named. */
export type WholeFile = WholeHead & { rows: Iterable<PlacedRow> }

export type WholeResult = { rows: Readonly<Record<string, number>>; customerIds: readonly number[] }

/**
 * Puts everything of a file into a store without customers, in the place of the settings and owners that it has: numbers and
 * uids as they were. Throws Failure `store-has-customers`, or `bad-row` for the first row that cannot be kept.
 */
export function wholeImport(db: Database): (writing: Writing, file: WholeFile) => WholeResult {
  const customerIds = db.prepare<[], number>('SELECT id FROM customer ORDER BY id').pluck()

  return (writing, file) => {
    refuseCustomers(db)
    // A row may name one that comes later: whoever follows an owner or a contact.
    db.pragma('defer_foreign_keys = ON')
    clear(writing)
    const tables = new Map(exportedTables.map((table) => [table as string, tableInto(db, table)]))
    const rows: Record<string, number> = {}
    for (const placed of file.rows) {
      const { line, table, row } = placed
      const into = tables.get(table)
      if (!into) throw new Failure('bad-row', { line, place: table, because: 'unknown', value: null, accepted: null })
      const id = into(line, row)
      if (isFactTable(table)) writing.inserted(table, id)
      rows[table] = (rows[table] ?? 0) + 1
    }
    refuseLostParents(file)
    keepNumbers(file)
    return { rows, customerIds: customerIds.all() }
  }

  function clear(writing: Writing): void {
    for (const table of factTables.toReversed()) {
      for (const id of db.prepare<[], number>(`SELECT id FROM ${table}`).pluck().all()) {
        writing.deleting(table, id)
        db.prepare<[number]>(`DELETE FROM ${table} WHERE id = ?`).run(id)
      }
    }
  }

  function refuseLostParents({ rows }: WholeFile): void {
    const [lost] = db.pragma('foreign_key_check') as { table: string; rowid: number; fkid: number }[]
    if (!lost) return
    const keys = db.pragma(`foreign_key_list(${lost.table})`) as { id: number; from: string }[]
    const column = keys.find(({ id }) => id === lost.fkid)!.from
    for (const { line, table, row } of rows) {
      if (table !== lost.table || row['id'] !== lost.rowid) continue
      const place = `${table}.${column}`
      throw new Failure('bad-row', { line, place, because: 'parent', value: String(row[column]), accepted: null })
    }
  }

  function keepNumbers({ numbers }: WholeFile): void {
    const raise = db.prepare<[number, string]>('UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?')
    const begin = db.prepare<[string, number, string]>(
      'INSERT INTO sqlite_sequence (name, seq) SELECT ?, ? WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = ?)',
    )
    for (const table of exportedTables) {
      const number = numbers[table]
      if (number === undefined) continue
      raise.run(number, table)
      begin.run(table, number, table)
    }
  }
}

/** Throws Failure `store-has-customers`. */
export function refuseCustomers(db: Database): void {
  const count = db.prepare<[], number>('SELECT count(*) FROM customer').pluck().get()!
  if (count > 0) throw new Failure('store-has-customers', { count })
}

/** Puts a row into a table; what an older file does not have yet gets its usual value. The names come from the schema. */
function tableInto(db: Database, table: ExportedTable): (line: number, row: WholeRow) => number {
  const columns = exportedColumns(db, table)
  const known = new Set(columns.map(({ name }) => name))
  const names = [...known, ...(foldedOf[table] ? ['folded'] : [])]
  const insert = db.prepare<(string | number | null)[]>(
    `INSERT INTO ${table} (${names.join()}) VALUES (${names.map(() => '?').join()})`,
  )
  const rules = rowRules[table] ?? []

  return (line, row) => {
    const bad = (column: string, because: BadRow['because'], accepted: string | null = null) =>
      new Failure('bad-row', {
        ...{ line, place: `${table}.${column}`, because, accepted },
        value: row[column] === undefined ? null : String(row[column]),
      })
    for (const [column, value] of Object.entries(row)) {
      if (!known.has(column)) throw bad(column, 'unknown')
      if (typeof value === 'string' && unkeepable.test(value)) throw bad(column, 'value')
    }
    if (!isNumber(row['id'])) throw bad('id', row['id'] === undefined ? 'missing' : 'value', '1, 2, 3 …')
    for (const { column, accepted, holds } of rules) {
      const value = row[column] ?? null
      if (value !== null && !holds(String(value), row)) throw bad(column, 'value', accepted)
    }
    const values = columns.map(({ name, usual }) => row[name] ?? usualValue(usual))
    try {
      insert.run(...values, ...(foldedOf[table] ? [foldedOf[table](row)] : []))
    } catch (error) {
      throw refusal(error, [...known], bad) ?? error
    }
    return row['id']
  }
}

function isFactTable(table: string): table is FactTable {
  return factTables.some((name) => name === table)
}

type BadRow = ConstructorParameters<typeof Failure<'bad-row'>>[1]

/** Zero bytes and halves of characters. */
const unkeepable = /\0|[\ud800-\udfff]/u

function isNumber(id: unknown): id is number {
  return typeof id === 'number' && Number.isSafeInteger(id) && id > 0
}

/** Columns that came with a later schema have a number or nothing where nobody said otherwise. */
function usualValue(usual: string | null): number | null {
  return usual !== null && /^\d+$/.test(usual) ? Number(usual) : null
}

/** What the schema has against a row, by what the database says of it; null for any other error. */
function refusal(
  error: unknown,
  columns: readonly string[],
  bad: (column: string, because: BadRow['because'], accepted?: string | null) => Failure,
): Failure | null {
  const code = codeOf(error)
  if (!code.startsWith('SQLITE_CONSTRAINT')) return null
  const said = (error as Error).message
  const named = columns.filter((column) => new RegExp(`\\b${column}\\b`).test(said.replace(/^[^:]*: /, '')))
  const column = named.at(-1) ?? 'id'
  if (code === 'SQLITE_CONSTRAINT_NOTNULL') return bad(column, 'missing')
  if (/_(UNIQUE|PRIMARYKEY|ROWID)$/.test(code)) return bad(column, 'twice')
  const choices = /\bIN \(([^)]*)\)/.exec(said)?.[1]?.replaceAll("'", '') ?? null
  return bad(column, 'value', choices ?? (/\bdate\(/.test(said) ? '2026-12-24' : null))
}
