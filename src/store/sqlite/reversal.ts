import type { Database } from 'better-sqlite3'
import { codeOf } from './busy.ts'
import type { FactTable } from './journal.ts'
import type { SearchChanges } from './search-index.ts'
import { lazily, statement } from './statement.ts'

type Row = Record<string, string | number | null>
type Change = {
  id: number
  table: FactTable
  operation: 'insert' | 'update' | 'delete'
  firstId: number
  lastId: number
  before: string | null
}

/** Changes that are read at once: rows may not be written while a question is open. */
const atOnce = 1000

export type Reversals = {
  /**
   * Takes back what a command changed, the last change first, and writes each step down as a change of another command: so
   * that is taken back in the same way. Rows that are no longer there were forgotten, and stay so. Throws `RowInTheWay`.
   */
  takeBack: (commandId: number, into: Into) => void
  /** Deletes a row, as a change of a command. */
  remove: (table: FactTable, id: number, into: Into) => void
}

/** The command that takes back, and what it changes of what is searched. */
export type Into = { intoId: number; searched: Omit<SearchChanges, 'apply'> }

/** A row that cannot come back while another one has its place, such as a customer number. */
export class RowInTheWay extends Error {
  constructor(
    readonly table: FactTable,
    readonly id: number | null,
  ) {
    super('row-in-the-way')
  }
}

export function reversals(db: Database): Reversals {
  const changes = statement<{ commandId: number; below: number; atOnce: number }, Change>(
    db,
    `SELECT id, table_name AS "table", operation, first_id AS "firstId", last_id AS "lastId", before FROM change
     WHERE command_id = @commandId AND id < @below ORDER BY id DESC LIMIT @atOnce`,
  )
  const record = statement<Omit<Change, 'id'> & { intoId: number }>(
    db,
    `INSERT INTO change (command_id, table_name, operation, first_id, last_id, before)
     VALUES (@intoId, @table, @operation, @firstId, @lastId, @before)`,
  )
  const tables = new Map<FactTable, ReturnType<typeof tableOf>>()

  return {
    takeBack: takeBackAll,
    remove: (table, id, into) => {
      removeRows(table, { ...into, firstId: id, lastId: id })
    },
  }

  function takeBackAll(commandId: number, { intoId, searched }: Into): void {
    /** Rows that came back one beside the other: one line of the journal for all of them. */
    let back: { table: FactTable; firstId: number; lastId: number } | null = null
    let below = Number.MAX_SAFE_INTEGER
    for (;;) {
      const some = changes.all({ commandId, below, atOnce })
      for (const change of some) takeBack(change)
      if (some.length < atOnce) break
      below = some.at(-1)!.id
    }
    writeBack()

    function takeBack({ table, operation, firstId, lastId, before }: Change): void {
      const its = known(table)
      if (operation === 'delete') {
        its.insert(JSON.parse(before!) as Row)
        searched.added(table, firstId, firstId)
        cameBack(table, firstId)
        return
      }
      writeBack()
      if (operation === 'insert') {
        removeRows(table, { intoId, searched, firstId, lastId })
        return
      }
      const now = its.find.get({ id: firstId })
      if (!now) return
      record.run({ intoId, table, operation, firstId, lastId, before: JSON.stringify(now) })
      searched.changing(table, firstId, lastId)
      its.update(JSON.parse(before!) as Row)
    }

    function cameBack(table: FactTable, id: number): void {
      if (back?.table === table && back.firstId - 1 === id) back.firstId = id
      else if (back?.table === table && back.lastId + 1 === id) back.lastId = id
      else {
        writeBack()
        back = { table, firstId: id, lastId: id }
      }
    }

    function writeBack(): void {
      if (back) record.run({ intoId, operation: 'insert', before: null, ...back })
      back = null
    }
  }

  function removeRows(
    table: FactTable,
    { intoId, searched, firstId, lastId }: Into & { firstId: number; lastId: number },
  ) {
    const its = known(table)
    searched.changing(table, firstId, lastId)
    its.keep.run({ intoId, firstId, lastId })
    its.remove.run({ firstId, lastId })
    for (const beside of its.beside()) beside.run({ firstId, lastId })
  }

  function known(table: FactTable) {
    const its = tables.get(table) ?? tableOf(db, table)
    tables.set(table, its)
    return its
  }
}

/** What is noted of rows beside the facts, and goes with them. */
const noted: Partial<Record<FactTable, readonly string[]>> = {
  owner: ['digest WHERE owner_id', 'digest_line WHERE owner_id'],
  follow_up: ['digest_line WHERE follow_up_id'],
}

/** The names of tables come from the list of the journal, those of columns from the schema: never from what is stored. */
function tableOf(db: Database, table: FactTable) {
  const columns = db.prepare<[], string>(`SELECT name FROM pragma_table_info('${table}')`).pluck().all()
  const pairs = columns.map((name) => `'${name}', ${name}`).join()
  const range = 'BETWEEN @firstId AND @lastId'
  const byColumns = new Map<string, { insert: ReturnType<typeof writing>; update: ReturnType<typeof writing> }>()

  function writing(sql: string) {
    return statement<Row>(db, sql)
  }

  /** A row of an earlier version has fewer columns. */
  function forRow(row: Row) {
    const its = columns.filter((name) => name in row)
    const key = its.join()
    const made = byColumns.get(key) ?? {
      insert: writing(`INSERT INTO ${table} (${key}) VALUES (${its.map((name) => `@${name}`).join()})`),
      update: writing(`UPDATE ${table} SET ${its.map((name) => `${name} = @${name}`).join()} WHERE id = @id`),
    }
    byColumns.set(key, made)
    return made
  }

  return {
    find: statement<{ id: number }, Row>(db, `SELECT * FROM ${table} WHERE id = @id`),
    keep: statement<{ intoId: number; firstId: number; lastId: number }>(
      db,
      `INSERT INTO change (command_id, table_name, operation, first_id, last_id, before)
       SELECT @intoId, '${table}', 'delete', id, id, json_object(${pairs}) FROM ${table} WHERE id ${range} ORDER BY id`,
    ),
    remove: statement<{ firstId: number; lastId: number }>(db, `DELETE FROM ${table} WHERE id ${range}`),
    beside: lazily(() =>
      (noted[table] ?? []).map((rows) =>
        statement<{ firstId: number; lastId: number }>(db, `DELETE FROM ${rows} ${range}`),
      ),
    ),
    insert: (row: Row) => {
      inItsPlace(row, () => forRow(row).insert.run(row))
    },
    update: (row: Row) => {
      inItsPlace(row, () => forRow(row).update.run(row))
    },
  }

  function inItsPlace(row: Row, write: () => unknown): void {
    try {
      write()
    } catch (error) {
      if (codeOf(error) !== 'SQLITE_CONSTRAINT_UNIQUE') throw error
      throw new RowInTheWay(table, otherLike(row, (error as Error).message))
    }
  }

  /** By the columns that the message names, such as `UNIQUE constraint failed: customer.number`. */
  function otherLike(row: Row, message: string): number | null {
    const named = columns.filter((name) => new RegExp(`\\b${table}\\.${name}(,|$)`).test(message))
    const same = named.map((name) => `${name} = @${name} COLLATE NOCASE`)
    const sql = `SELECT id FROM ${table} WHERE id <> @id AND ${same.join(' AND ')}`
    return named.length === 0 ? null : (statement<Row, { id: number }>(db, sql).get(row)?.id ?? null)
  }
}
