import type { Database } from 'better-sqlite3'
import type { WholeHead, WholeRow, WholeTable } from '../../domain/whole-store.ts'
import { asFailure } from './failure-of.ts'
import { factTables } from './journal.ts'
import { migrations } from './schema.ts'

/** All facts, and what stays of those who were forgotten: their blocks must hold wherever the store goes. */
export const exportedTables = [...factTables, 'forgotten_block', 'kept_revenue'] as const
export type ExportedTable = (typeof exportedTables)[number]

export type WholeStore = WholeHead & { tables: readonly WholeTable[]; end: () => void }

/** All facts as they are at one moment, until `end`: whoever writes meanwhile is not in it, and need not wait. */
export function wholeStore(db: Database): () => WholeStore {
  return () => {
    db.exec('BEGIN')
    return {
      schema: migrations.length,
      numbers: numbersIn(db),
      tables: exportedTables.map((name) => tableOf(db, name)),
      end: () => {
        if (db.inTransaction) db.exec('ROLLBACK')
      },
    }
  }
}

/** The columns of a table, but for what is only searched and made anew from the others. */
export function exportedColumns(db: Database, table: ExportedTable): { name: string; usual: string | null }[] {
  const columns = db.prepare<[string], { name: string; usual: string | null }>(
    'SELECT name, dflt_value AS "usual" FROM pragma_table_info(?)',
  )
  return columns.all(table).filter(({ name }) => name !== 'folded')
}

function numbersIn(db: Database): Record<string, number> {
  const given = db.prepare<[], { name: ExportedTable; seq: number }>('SELECT name, seq FROM sqlite_sequence').all()
  const byTable = new Map(given.map(({ name, seq }) => [name, seq]))
  return Object.fromEntries(
    exportedTables.flatMap((table) => (byTable.has(table) ? [[table, byTable.get(table)!]] : [])),
  )
}

function tableOf(db: Database, name: ExportedTable): WholeTable {
  const columns = exportedColumns(db, name).map((column) => column.name)
  return { name, columns, rows: { [Symbol.iterator]: () => rowsOf(db, name, columns) } }
}

const atOnce = 500

/** The names of table and columns come from the schema, never from outside. */
function* rowsOf(db: Database, table: ExportedTable, columns: readonly string[]): Generator<WholeRow> {
  const next = db.prepare<[number], WholeRow>(
    `SELECT ${columns.join()} FROM ${table} WHERE id > ? ORDER BY id LIMIT ${atOnce}`,
  )
  let last = 0
  for (;;) {
    const rows = read(db, () => next.all(last))
    yield* rows
    if (rows.length < atOnce) return
    last = Number(rows.at(-1)!['id'])
  }
}

function read<Result>(db: Database, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw asFailure(error, db.name)
  }
}
