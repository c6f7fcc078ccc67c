import type { Database } from 'better-sqlite3'
import type { WholeRow } from '../../domain/whole-store.ts'
import { factTables, type FactTable } from './journal.ts'
import { exportedColumns } from './whole-store.ts'

/** What the journal has of a customer: who did what when, and a row as it was before. */
export type Recorded = {
  at: string
  command: string
  by: string | null
  table: FactTable
  operation: 'insert' | 'update' | 'delete'
  id: number
  before: WholeRow | null
}

export type CustomerCopy = {
  tables: Readonly<Record<string, readonly WholeRow[]>>
  /** Those of ours whom these rows name. */
  owners: readonly { id: number; name: string }[]
  journal: readonly Recorded[]
}

type Change = Omit<Recorded, 'id' | 'before'> & { firstId: number; lastId: number; before: string | null }

const ofContact: readonly FactTable[] = ['contact_point', 'consent', 'address_form']
const ofNobody: readonly FactTable[] = ['setting', 'owner', 'absence', 'journey']

/** All that is kept about one customer and the persons there, and of nobody else. */
export function customerCopy(db: Database): (customerId: number) => CustomerCopy {
  return (customerId) => {
    const tables = Object.fromEntries(
      factTables
        .filter((table) => !ofNobody.includes(table))
        .map((table) => [table, rowsOf(db, table).all(customerId)]),
    )
    const named = new Set(Object.values(tables).flatMap((rows) => rows.flatMap(ownersIn)))
    const owners = db.prepare<[], { id: number; name: string }>('SELECT id, name FROM owner ORDER BY id').all()
    return {
      tables,
      owners: owners.filter(({ id }) => named.has(id)),
      journal: recordedOf(db, customerId, tables),
    }
  }
}

/** The names come from the schema. */
function rowsOf(db: Database, table: FactTable) {
  const columns = exportedColumns(db, table).map(({ name }) => name)
  const where =
    table === 'customer'
      ? 'id = ?'
      : ofContact.includes(table)
        ? 'contact_id IN (SELECT id FROM contact WHERE customer_id = ?)'
        : 'customer_id = ?'
  return db.prepare<[number], WholeRow>(`SELECT ${columns.join()} FROM ${table} WHERE ${where} ORDER BY id`)
}

function ownersIn(row: WholeRow): number[] {
  return ['owner_id', 'for_owner_id', 'from_owner_id'].flatMap((column) => {
    const id = row[column]
    return typeof id === 'number' ? [id] : []
  })
}

/** Of what an import added for many only the rows that are theirs; rows that were removed since belong to them as well. */
function recordedOf(db: Database, customerId: number, tables: CustomerCopy['tables']): Recorded[] {
  const changes = db.prepare<[], Change>(
    `SELECT c.at, c.name AS "command", o.name AS "by", h.table_name AS "table", h.operation, h.first_id AS "firstId",
       h.last_id AS "lastId", h.before
     FROM change h JOIN command c ON c.id = h.command_id LEFT JOIN owner o ON o.id = c.owner_id ORDER BY h.id`,
  )
  const theirs = new Map(factTables.map((table) => [table, new Set<number>((tables[table] ?? []).map(idOf))]))
  const contacts = theirs.get('contact')!
  const isTheirs = (table: FactTable, row: WholeRow) =>
    table === 'customer'
      ? row['id'] === customerId
      : row['customer_id'] === customerId || (ofContact.includes(table) && contacts.has(Number(row['contact_id'])))

  // Persons first: what belonged to one was removed before them.
  for (const onlyContacts of [true, false]) {
    for (const { table, before } of changes.iterate()) {
      if (before === null || (table === 'contact') !== onlyContacts || !theirs.has(table)) continue
      const row = JSON.parse(before) as WholeRow
      if (isTheirs(table, row)) theirs.get(table)!.add(idOf(row))
    }
  }
  const recorded: Recorded[] = []
  for (const { firstId, lastId, before, ...change } of changes.iterate()) {
    for (const id of theirs.get(change.table) ?? []) {
      if (id < firstId || id > lastId) continue
      const row = before === null ? null : (JSON.parse(before) as WholeRow)
      if (row === null || isTheirs(change.table, row)) recorded.push({ ...change, id, before: withoutFolded(row) })
    }
  }
  return recorded
}

function idOf(row: WholeRow): number {
  return Number(row['id'])
}

function withoutFolded(row: WholeRow | null): WholeRow | null {
  return row && Object.fromEntries(Object.entries(row).filter(([column]) => column !== 'folded'))
}
