import type { Database } from 'better-sqlite3'
import type { HistorySubject } from '../../domain/history.ts'
import type { Channel } from '../../domain/interaction.ts'
import { factTables, type FactTable } from './journal.ts'
import { lazily, statement } from './statement.ts'

type Row = Record<string, string | number | null>
type Change = { table: FactTable; operation: 'insert' | 'update' | 'delete'; firstId: number; before: string | null }

/** What a command is about shows in the first of its changes. */
const mostChanges = 60
const mostNames = 2

/** What commands of the journal are about, and which customers: the first so many. */
export function historySubjects(db: Database): {
  subjectOf: (commandId: number) => HistorySubject
  customersOf: (commandId: number, most: number) => { id: number; name: string | null }[]
} {
  const count = statement<{ commandId: number }, { count: number | null }>(
    db,
    `SELECT sum(last_id - first_id + 1) AS "count" FROM command_customer WHERE command_id = @commandId`,
  )
  const ranges = statement<{ commandId: number; most: number }, { firstId: number; lastId: number }>(
    db,
    `SELECT first_id AS "firstId", last_id AS "lastId" FROM command_customer
     WHERE command_id = @commandId ORDER BY first_id LIMIT @most`,
  )
  const changes = statement<{ commandId: number; most: number }, Change>(
    db,
    `SELECT table_name AS "table", operation, first_id AS "firstId", before FROM change
     WHERE command_id = @commandId ORDER BY id LIMIT @most`,
  )
  const lastBefore = statement<{ table: string; id: number }, { before: string }>(
    db,
    `SELECT before FROM change WHERE table_name = @table AND first_id = @id AND before IS NOT NULL ORDER BY id DESC LIMIT 1`,
  )
  const now = new Map(
    factTables.map((table) => [
      table,
      lazily(() => statement<{ id: number }, Row>(db, `SELECT * FROM ${table} WHERE id = @id`)),
    ]),
  )

  /** As it is now, or where it is gone as it last was. */
  function rowOf(table: FactTable, id: number, before: string | null = null): Row | null {
    const kept = () => before ?? lastBefore.get({ table, id })?.before
    const row = now.get(table)!().get({ id })
    if (row) return row
    const last = kept()
    return last === undefined ? null : (JSON.parse(last) as Row)
  }

  function nameOf(table: FactTable, id: unknown): string | null {
    return typeof id === 'number' ? wordsIn(rowOf(table, id), 'name') : null
  }

  function customersOf(commandId: number, most: number): { id: number; name: string | null }[] {
    return firstIds(ranges.all({ commandId, most }), most).map((id) => ({ id, name: nameOf('customer', id) }))
  }

  return { subjectOf, customersOf }

  function subjectOf(commandId: number): HistorySubject {
    const changed = changes.all({ commandId, most: mostChanges })
    const rowsOf = lazily(() =>
      changed.map(({ table, operation, firstId, before }) => ({
        ...{ table, operation, id: firstId },
        row: rowOf(table, firstId, before) ?? {},
      })),
    )
    const first = (...tables: readonly FactTable[]) => rowsOf().find(({ table }) => tables.includes(table))
    const atContact = first('contact') ?? first('contact_point', 'consent', 'address_form')
    const ofOwner = first('owner') ?? first('absence')
    const given = rowsOf().find(({ table, operation }) => table === 'ownership' && operation === 'insert')
    return {
      customers: {
        count: count.get({ commandId })?.count ?? 0,
        named: customersOf(commandId, mostNames),
      },
      // Of a row that was forgotten nothing is known but its number, which is nobody's.
      contact: nameOf('contact', atContact?.table === 'contact' ? atContact.id : atContact?.row['contact_id']),
      owner: nameOf('owner', ofOwner?.table === 'owner' ? ofOwner.id : ofOwner?.row['owner_id']),
      to: nameOf('owner', given?.row['owner_id']),
      channel: wordsIn(first('interaction')?.row, 'channel') as Channel | null,
      what: whatIn(first),
    }
  }
}

function firstIds(ranges: readonly { firstId: number; lastId: number }[], most: number): number[] {
  return ranges
    .flatMap(({ firstId, lastId }) =>
      Array.from({ length: Math.min(most, lastId - firstId + 1) }, (_, at) => firstId + at),
    )
    .slice(0, most)
}

/** The words by which a person knows it, the most telling first. */
const telling: readonly [table: FactTable, column: string][] = [
  ['setting', 'key'],
  ['agreement', 'title'],
  ['journey_run', 'journey'],
  ['journey', 'name'],
  ['promise', 'text'],
  ['follow_up', 'text'],
]

function whatIn(first: (table: FactTable) => { row: Row } | undefined): string | null {
  for (const [table, column] of telling) {
    const found = first(table)
    if (found) return wordsIn(found.row, column)
  }
  return null
}

function wordsIn(row: Row | null | undefined, column: string): string | null {
  const value = row?.[column]
  return typeof value === 'string' ? value : null
}
