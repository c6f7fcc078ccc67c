import type { Database } from 'better-sqlite3'
import { references, type Reference } from './references.ts'
import { lazily, statement } from './statement.ts'

/** A command that holds: taken back by none, and taking none back itself. */
export const holds = 'undone_by_id IS NULL AND undoes_id IS NULL'

/** Planned, and nothing that a person said hangs on it. */
const isOnlyPlanned = `r.rule NOT IN ('task', 'agreed') AND NOT EXISTS (
  SELECT 1 FROM change s JOIN command c ON c.id = s.command_id
  WHERE s.table_name = 'follow_up' AND s.first_id = r.id AND s.operation = 'update' AND c.undone_by_id IS NULL
    AND c.undoes_id IS NULL AND c.id <> @commandId)`

/** What was built on a command since, as far as rows tell. */
export function undoChecks(db: Database) {
  const changedLater = statement<{ commandId: number; ids: string }, { laterId: number }>(
    db,
    `SELECT later.command_id AS "laterId" FROM change x
     JOIN change later ON later.table_name = x.table_name AND later.first_id BETWEEN x.first_id AND x.last_id
       AND later.id > x.id
     JOIN command c ON c.id = later.command_id AND c.undone_by_id IS NULL AND c.undoes_id IS NULL
     WHERE x.command_id = @commandId AND c.id NOT IN (SELECT value FROM json_each(@ids))
     ORDER BY later.id DESC LIMIT 1`,
  )
  const lastOf = statement<{ table: string; id: number }, { commandId: number }>(
    db,
    `SELECT x.command_id AS "commandId" FROM change x JOIN command c ON c.id = x.command_id
     WHERE x.table_name = @table AND @id BETWEEN x.first_id AND x.last_id AND c.${holds} ORDER BY x.id DESC LIMIT 1`,
  )
  const goneWith = statement<{ table: string; id: number }, { commandId: number }>(
    db,
    `SELECT x.command_id AS "commandId" FROM change x
     WHERE x.table_name = @table AND x.first_id = @id AND x.operation = 'delete' ORDER BY x.id DESC LIMIT 1`,
  )
  const checks = lazily(() => references.map((reference) => checksOf(db, reference)))
  /** What a command itself left behind when it was first run stays: its follow-ups are no longer asked for. */
  const checksFor = (direction: 'undo' | 'redo') =>
    checks().filter(({ reference }) => direction === 'undo' || !reference.rules)

  return {
    /** The newest other command that changed the same rows later. */
    changedLater: (commandId: number, ids: readonly number[]): number | null =>
      changedLater.get({ commandId, ids: JSON.stringify(ids) })?.laterId ?? null,

    /** Planned follow-ups whose cause is gone: numbers of rows that go with it. */
    orphaned: (commandId: number, direction: 'undo' | 'redo'): number[] => [
      ...new Set(checksFor(direction).flatMap((check) => check.orphaned?.all({ commandId }).map(({ id }) => id) ?? [])),
    ],

    /** Whose row names one that is no longer there; null where that cannot be told. */
    lostParent(commandId: number, direction: 'undo' | 'redo'): { by: number | null } | null {
      for (const { reference, left, restored } of checksFor(direction)) {
        const child = left.get({ commandId })
        if (child) return { by: lastOf.get({ table: reference.table, id: child.id })?.commandId ?? null }
        const lost = restored?.get({ commandId })
        if (lost) return { by: goneWith.get({ table: reference.parent, id: lost.parentId })?.commandId ?? null }
      }
      return null
    },

    /** The newest command that changed a row. */
    lastOf: (table: string, id: number): number | null => lastOf.get({ table, id })?.commandId ?? null,
  }
}

/** The rows of a command's customers are found by their customer: few columns that name others have an index. */
function checksOf(db: Database, reference: Reference) {
  const { table, column, parent, rules } = reference
  const isMeant = rules ? `r.rule IN (${rules.map((rule) => `'${rule}'`).join()})` : 'TRUE'
  const isGone = `NOT EXISTS (SELECT 1 FROM ${parent} p WHERE p.id = r.${column})`
  const isFoundByColumn = parent === 'owner' || parent === 'customer' || !hasCustomer.includes(table)
  const its = isFoundByColumn
    ? `CROSS JOIN ${table} r ON r.${column} BETWEEN x.first_id AND x.last_id`
    : `CROSS JOIN command_customer a ON a.command_id = x.command_id
       CROSS JOIN ${table} r ON r.customer_id BETWEEN a.first_id AND a.last_id
         AND r.${column} BETWEEN x.first_id AND x.last_id`
  const left = `SELECT r.id FROM change x ${its}
    WHERE x.command_id = @commandId AND x.table_name = '${parent}' AND x.operation = 'insert' AND ${isMeant} AND ${isGone}`
  return {
    reference,
    orphaned:
      table === 'follow_up'
        ? statement<{ commandId: number }, { id: number }>(db, `${left} AND ${isOnlyPlanned}`)
        : null,
    left: statement<{ commandId: number }, { id: number }>(db, `${left} LIMIT 1`),
    /** What follow-ups are about needs no row that is there: they are planned again. */
    restored: rules
      ? null
      : statement<{ commandId: number }, { parentId: number }>(
          db,
          `SELECT r.${column} AS "parentId" FROM change x CROSS JOIN ${table} r ON r.id = x.first_id
           WHERE x.command_id = @commandId AND x.table_name = '${table}' AND x.operation <> 'insert'
             AND r.${column} IS NOT NULL AND ${isGone} LIMIT 1`,
        ),
  }
}

/** Tables that name their customer as well. */
const hasCustomer: readonly string[] = [
  'interaction',
  'promise',
  'journey_run',
  'follow_up',
  'imported_line',
  'contact',
]
