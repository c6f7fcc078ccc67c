import Sqlite, { type Database } from 'better-sqlite3'
import { factTables } from '../../src/store/sqlite/journal.ts'
import { customersOfCommands } from '../../src/store/sqlite/schema-6.ts'

type Row = Record<string, unknown>
type Change = {
  table: string
  operation: 'insert' | 'update' | 'delete'
  firstId: number
  lastId: number
  before: string | null
}

/** The facts of a store by table, without what planning keeps beside them. */
export function factsIn(place: string): Record<string, Row[]> {
  return opened(place, (db) =>
    Object.fromEntries(
      factTables.map((table) => {
        const rows = db.prepare<[], Row>(`SELECT * FROM ${table} ORDER BY id`).all()
        return [table, rows.flatMap((row) => factOf(table, row))]
      }),
    ),
  )
}

/** How many commands and changes the journal has. */
export function journalLength(place: string): { commands: number; changes: number } {
  const count = 'SELECT (SELECT count(*) FROM command) AS "commands", (SELECT count(*) FROM change) AS "changes"'
  return opened(place, (db) => db.prepare<[], { commands: number; changes: number }>(count).get()!)
}

/** Rows that name one that is not there. */
export function lostParents(place: string): unknown[] {
  return opened(place, (db) => db.pragma('foreign_key_check') as unknown[])
}

/** Customers of whom a command changed rows, and does not say that it is about them, or the other way round. */
export function aboutFaults(place: string): unknown[] {
  return opened(place, (db) => {
    const kept = 'SELECT command_id, first_id, last_id FROM command_customer'
    const read = `SELECT * FROM (${customersOfCommands()})`
    return db.prepare(`SELECT * FROM (${kept} EXCEPT ${read}) UNION ALL SELECT * FROM (${read} EXCEPT ${kept})`).all()
  })
}

/** The numbers of the customers that the last command is about, as ranges. */
export function lastAbout(place: string): unknown[] {
  const ranges = `SELECT first_id, last_id FROM command_customer WHERE command_id = (SELECT max(id) FROM command)`
  return opened(place, (db) => db.prepare(`${ranges} ORDER BY first_id`).raw().all())
}

/**
 * Takes back the commands after so many, by what the journal says and nothing else: the changes backwards, each row as
 * it was before. What planning had stored for rows that are gone goes with them. Foreign keys must hold then.
 */
export function reverse(place: string, commandsBefore: number): void {
  opened(place, (db) => {
    db.pragma('foreign_keys = OFF')
    const changes = db.prepare<[number], Change>(
      `SELECT table_name AS "table", operation, first_id AS "firstId", last_id AS "lastId", before FROM change
       WHERE command_id IN (SELECT id FROM command ORDER BY id LIMIT -1 OFFSET ?) ORDER BY id DESC`,
    )
    for (const change of changes.all(commandsBefore)) takeBack(db, change)
    db.exec(`DELETE FROM follow_up WHERE rule NOT IN ('task', 'agreed')
      AND (customer_id NOT IN (SELECT id FROM customer) OR cause_id NOT IN (SELECT id FROM interaction)
        OR contact_id NOT IN (SELECT id FROM contact))`)
    const dangling = db.pragma('foreign_key_check') as unknown[]
    if (dangling.length > 0) throw new Error(`rows without a parent: ${JSON.stringify(dangling)}`)
  })
}

function takeBack(db: Database, { table, operation, firstId, lastId, before }: Change): void {
  if (operation === 'insert') {
    db.prepare(`DELETE FROM ${table} WHERE id BETWEEN ? AND ?`).run(firstId, lastId)
    return
  }
  const row = JSON.parse(before!) as Row
  const columns = Object.keys(row)
  const written =
    operation === 'delete'
      ? db.prepare(`INSERT INTO ${table} (${columns.join()}) VALUES (${columns.map((name) => `@${name}`).join()})`)
      : db.prepare(`UPDATE ${table} SET ${columns.map((name) => `${name} = @${name}`).join()} WHERE id = @id`)
  if (written.run(row).changes !== 1) throw new Error(`no row to take back: ${table} ${String(row.id)}`)
}

/** What planning keeps, and the follow-ups that it makes until a person says something about one, are no facts. */
function factOf(table: string, row: Row): Row[] {
  const fact = without(row, ['last_dialogue_on', 'last_dialogue_channel', 'attempts', 'next_due_on', 'rolls_on'])
  if (table !== 'follow_up' || row.rule === 'task' || row.rule === 'agreed') return [fact]
  const isSaid = row.outcome === 'done' || row.outcome === 'dropped' || Number(row.snoozes) > 0
  const said = without(fact, [
    'due_on',
    'every',
    'origin_id',
    'about',
    'text',
    'contact_id',
    'deadline_on',
    'ends_on',
    'lapses_on',
  ])
  if (row.outcome === 'superseded') Object.assign(said, { closed_on: null, outcome: null })
  return isSaid ? [said] : []
}

function without(row: Row, names: readonly string[]): Row {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)))
}

function opened<Result>(place: string, work: (db: Database) => Result): Result {
  const db = new Sqlite(place, { fileMustExist: true })
  try {
    return work(db)
  } finally {
    db.close()
  }
}
