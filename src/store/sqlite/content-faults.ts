import type { Database, Statement } from 'better-sqlite3'
import { finding, type Finding } from '../../domain/finding.ts'
import type { WholeRow } from '../../domain/whole-store.ts'
import { codeOf } from './busy.ts'
import { factTables } from './journal.ts'
import { rowRules, type RowRule } from './row-rules.ts'
import { searchIndex } from './search-index.ts'
import { isOfSearch } from './soundness.ts'
import { exportedTables } from './whole-store.ts'

/**
 * What the database itself says of pages, indexes and rows. Damaged pages can be read from by an export only where nothing
 * lies beside the file that is not in it yet (`connection.ts`).
 */
export function integrityFaults(db: Database, isLeftAlone = true): Finding[] {
  const says = saysOf(db).filter((line) => !isOfSearch(line))
  if (says.length === 0 || (says.length === 1 && says[0] === 'ok')) return []
  const indexes = says.filter((line) => ofIndexes.test(line))
  const rows = says.filter((line) => ofRows.test(line))
  const pages = says.filter((line) => !ofIndexes.test(line) && !ofRows.test(line))
  // What else does not fit then comes of that.
  if (pages.length > 0)
    return [finding('pages-damaged', { says: quoted(pages), isReadable: isLeftAlone && canBeRead(db) })]
  return [
    ...(indexes.length > 0 ? [finding('indexes-damaged', { says: quoted(indexes) })] : []),
    ...(rows.length > 0 ? [finding('rows-invalid', { says: quoted(rows) })] : []),
  ]
}

/** Where the file is so damaged that the check itself breaks off, what it had said until then. */
function saysOf(db: Database, about: string | number = most): string[] {
  const says: string[] = []
  try {
    for (const line of db.prepare<[], string>(`PRAGMA integrity_check(${about})`).pluck().iterate())
      says.push(...line.split('\n').filter((part) => part !== '' && !part.startsWith('*** in database ')))
  } catch (error) {
    if (!/^SQLITE_(CORRUPT|ERROR)/.test(codeOf(error))) throw error
    says.push((error as Error).message)
  }
  return says
}

/** So many lines are asked of the database, and so many passed on, of so many characters. */
const most = 1000
const shown = 3
const length = 100

function quoted(says: readonly string[]): string[] {
  return says.slice(0, shown).map(shortened)
}

/** A line of the database, as far as it is passed on. */
export function shortened(line: string): string {
  const characters = Array.from(line)
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : line
}

/** Rows that say what no command writes, although the schema lets it pass. */
export function ruleFaults(db: Database): Finding[] {
  const says = Object.entries(rowRules).flatMap(([table, rules]) =>
    rules.filter((rule) => breaks(db, table, rule)).map(({ column }) => `${table}.${column}`),
  )
  return says.length === 0 ? [] : [finding('rows-invalid', { says: quoted(says) })]
}

/** Most columns say the same in many rows; a setting depends on its key. */
function breaks(db: Database, table: string, { column, holds }: RowRule): boolean {
  const columns = table === 'setting' ? 'key, value' : column
  const rows = db.prepare<[], WholeRow>(`SELECT DISTINCT ${columns} FROM ${table} WHERE ${column} IS NOT NULL`)
  for (const row of rows.iterate()) if (!holds(String(row[column]), row)) return true
  return false
}

/** Whether an export of everything comes to its end. */
function canBeRead(db: Database): boolean {
  try {
    // The names come from our own list, never from outside.
    for (const table of exportedTables) for (const _ of db.prepare(`SELECT * FROM ${table}`).iterate()) continue
    return true
  } catch {
    return false
  }
}

/** How sqlite.org words them (pragma.html#pragma_integrity_check). */
const ofIndexes =
  /missing from index|wrong # of entries in index|non-unique entry in index|values? out of order in index/
const ofRows = /^(?:CHECK constraint failed|NULL value in|non-\w+ value in|\w+ value in|NUMERIC value|TEXT value)/

/** Whether words would be found where they are, as far as can be seen without reading every word. */
export function searchFaults(db: Database): Finding[] {
  const isWhole = !saysOf(db, 'search').some((line) => isOfSearch(line)) && !searchIndex(db).differs()
  return isWhole ? [] : [finding('search-differs', {})]
}

/** Rows that belong to something which is not there. */
export function parentFaults(db: Database): Finding[] {
  const rows = db.pragma('foreign_key_check') as { table: string }[]
  return rows.length === 0
    ? []
    : [finding('parents-missing', { rows: rows.length, tables: [...new Set(rows.map(({ table }) => table))].sort() })]
}

/** Every row that a command made is there, or a command deleted it, or it was forgotten; and what was there before can be read. */
export function journalFaults(db: Database): Finding[] {
  const missing = [...unexplainedRows(db)].filter(([, rows]) => rows > 0)
  const damaged = db.prepare<[], number>(
    `SELECT count(*) FROM change
     WHERE (operation <> 'insert' AND coalesce(json_valid(before), 0) = 0) OR first_id > last_id
       OR table_name NOT IN (SELECT value FROM json_each('${JSON.stringify(factTables)}'))`,
  )
  const undated = db.prepare<[], number>(`SELECT count(*) FROM command WHERE datetime(at) IS NULL`).pluck().get()!
  const entries = damaged.pluck().get()! + undated
  const forgotten = db.prepare<[], number>('SELECT coalesce(sum(row_count), 0) FROM forgotten').pluck().get()!
  const rows = missing.reduce((sum, [, count]) => sum + count, 0)
  return [
    ...(rows > forgotten ? [finding('rows-unexplained', { rows, tables: missing.map(([table]) => table) })] : []),
    ...(entries > 0 ? [finding('journal-damaged', { entries })] : []),
  ]
}

/** By table; one pass over the journal, however long it is. */
function unexplainedRows(db: Database): Map<string, number> {
  const deleted = new Map<string, Set<number>>(factTables.map((table) => [table, new Set()]))
  for (const { table, firstId } of changes(db, 'delete')) deleted.get(table)?.add(firstId)
  const there = new Map<string, Statement<[number, number], number>>(
    // The names come from the list of the journal, never from outside.
    factTables.map((table) => [
      table,
      db.prepare<[number, number], number>(`SELECT id FROM ${table} WHERE id BETWEEN ? AND ?`).pluck(),
    ]),
  )
  const missing = new Map<string, number>()
  for (const { table, firstId, lastId } of changes(db, 'insert')) {
    const [found, gone] = [new Set(there.get(table)?.all(firstId, lastId)), deleted.get(table)]
    if (found.size === lastId - firstId + 1) continue
    let count = 0
    for (let id = firstId; id <= lastId; id++) if (!found.has(id) && !gone?.has(id)) count++
    missing.set(table, (missing.get(table) ?? 0) + count)
  }
  return missing
}

type Change = { table: string; firstId: number; lastId: number }

function changes(db: Database, operation: 'insert' | 'delete'): IterableIterator<Change> {
  const all = db.prepare<[string], Change>(
    `SELECT table_name AS "table", first_id AS "firstId", last_id AS "lastId" FROM change WHERE operation = ?`,
  )
  return all.iterate(operation)
}
