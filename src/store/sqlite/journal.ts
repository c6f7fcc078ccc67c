import type { Database } from 'better-sqlite3'
import { commandCustomers, type Range } from './command-customers.ts'
import { lazily, statement, type Statement } from './statement.ts'

/** The tables that hold facts: every change to them can be taken back. Parents stand before their children. */
export const factTables = [
  'setting',
  'owner',
  'absence',
  'customer',
  'customer_tag',
  'contact',
  'contact_point',
  'ownership',
  'interaction',
  'promise',
  'agreement',
  'journey',
  'journey_run',
  'stage_change',
  'revenue',
  'knowledge',
  'consent',
  'address_form',
  'follow_up',
  'imported_line',
] as const
export type FactTable = (typeof factTables)[number]

/** Which command is at work, for the record. */
export type CommandRecord = { name: string; at: string; today: string; ownerId: number | null; version: string }

/** Of a command that takes another one back, which; `isFinal` where it can never be taken back itself. */
export type CommandKind = { undoesId?: number; isFinal?: boolean }

/**
 * Records what a command changes, in its own transaction, so that it can be reversed: what it inserted as ranges of row
 * numbers (an import writes one line per table), what it updates or deletes as the row before, in JSON.
 */
export type Journal = {
  inserted: (table: FactTable, id: number | bigint) => void
  /** To be called before the row is changed. */
  updating: (table: FactTable, id: number) => void
  /** To be called before the row is deleted. */
  deleting: (table: FactTable, id: number) => void
  /** The number of the command, which is recorded even where nothing else is. */
  commandId: () => number
  /**
   * Writes down what was gathered, and which customers it is about; the command itself is recorded only where it changed
   * something: its number, or null.
   */
  close: (customerIds: ReadonlySet<number>) => number | null
}

/** With the number of what the same run recorded before, this goes to it: a command is one, however often it writes. */
export function journals(
  db: Database,
): (command: CommandRecord, kind?: CommandKind & { earlierId?: number | null }) => Journal {
  const record = commandRows(db)
  const holds = statement<{ id: number }, { id: number }>(
    db,
    `SELECT id FROM command WHERE id = @id AND undone_by_id IS NULL`,
  )
  const about = commandCustomers(db)
  const write = statement<Change>(
    db,
    `INSERT INTO change (command_id, table_name, operation, first_id, last_id, before)
     VALUES (@commandId, @table, @operation, @firstId, @lastId, @before)`,
  )
  const before = new Map(factTables.map((table) => [table, rowOf(db, table)]))

  return (command, { earlierId = null, ...kind } = {}) => {
    const ranges = new Map<FactTable, Range[]>()
    let recordedId: number | null = null
    const commandId = lazily(
      () => (recordedId = earlierId !== null && holds.get({ id: earlierId }) ? earlierId : record(command, kind)),
    )

    function keepBefore(operation: 'update' | 'delete', table: FactTable, id: number): void {
      if (ranges.get(table)?.some(([first, last]) => first <= id && id <= last)) return
      const row = before.get(table)!.get({ id })
      if (!row) return
      write.run({ commandId: commandId(), table, operation, firstId: id, lastId: id, before: JSON.stringify(row) })
    }

    return {
      inserted(table, id) {
        const tableRanges = ranges.get(table)
        const last = tableRanges?.at(-1)
        if (last && last[1] + 1 === Number(id)) last[1] = Number(id)
        else if (tableRanges) tableRanges.push([Number(id), Number(id)])
        else ranges.set(table, [[Number(id), Number(id)]])
      },
      updating: (table, id) => {
        keepBefore('update', table, id)
      },
      deleting: (table, id) => {
        keepBefore('delete', table, id)
      },
      commandId,
      close(customerIds) {
        for (const [table, tableRanges] of ranges) {
          for (const [firstId, lastId] of tableRanges) {
            write.run({ commandId: commandId(), table, operation: 'insert', firstId, lastId, before: null })
          }
        }
        if (recordedId !== null) about(recordedId, customerIds)
        return recordedId
      },
    }
  }
}

/** Writes down a command: its number. */
export function commandRows(db: Database): (command: CommandRecord, kind: CommandKind) => number {
  const insert = statement<CommandRecord & { undoesId: number | null; isFinal: number }>(
    db,
    `INSERT INTO command (at, today, name, owner_id, version, undoes_id, is_final)
     VALUES (@at, @today, @name, @ownerId, @version, @undoesId, @isFinal)`,
  )
  return (command, { undoesId, isFinal = false }) =>
    Number(insert.run({ ...command, undoesId: undoesId ?? null, isFinal: isFinal ? 1 : 0 }).lastInsertRowid)
}

type Change = {
  commandId: number
  table: FactTable
  operation: 'insert' | 'update' | 'delete'
  firstId: number
  lastId: number
  before: string | null
}

/** The table's name comes from the list above, never from outside. */
function rowOf(db: Database, table: FactTable): Statement<{ id: number }, Record<string, unknown>> {
  return statement(db, `SELECT * FROM ${table} WHERE id = @id`)
}
