import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { measured, peakMemory, type Command } from './processes.ts'
import { removeStore } from './stores.ts'
import { amount, heading, print, ratio } from './table.ts'

/** Entries of the journal: few, and very many. */
const few = 1_000
const many = 1_000_000

/** What a firm has written down in years: a call with each of its customers in turn. */
function withEntries(store: string, into: string, count: number): string {
  removeStore(into)
  copyFileSync(store, into)
  const db = new Sqlite(into)
  const customers = db.prepare<[], number>('SELECT max(id) FROM customer').pluck().get()!
  const first = db.prepare<[], number>('SELECT max(id) + 1 FROM command').pluck().get()!
  db.exec(`BEGIN;
    WITH RECURSIVE n (value) AS (SELECT 0 UNION ALL SELECT value + 1 FROM n WHERE value < ${count - 1})
    INSERT INTO command (id, at, today, name, owner_id, version)
      SELECT ${first} + value, '2026-01-02T08:00:00.000Z', '2026-01-02', 'customer edit', 1, '0.0.0-bench' FROM n;
    INSERT INTO command_customer (command_id, first_id, last_id)
      SELECT id, id % ${customers} + 1, id % ${customers} + 1 FROM command WHERE id >= ${first};
    INSERT INTO change (command_id, table_name, operation, first_id, last_id, before)
      SELECT id, 'customer', 'update', id % ${customers} + 1, id % ${customers} + 1, '{"id":1}' FROM command WHERE id >= ${first};
    COMMIT`)
  db.close()
  return into
}

/** history and undo, with few entries in the journal and with a million. */
export function journal(
  store: string,
  { workshop, runs, program }: { workshop: string; runs: number; program: (...words: string[]) => Command },
): void {
  const stores = [few, many].map((count) => ({
    count,
    path: withEntries(store, join(workshop, `journal-${count}.db`), count),
  }))
  const commands: Record<string, Command> = {}
  for (const { count, path } of stores) {
    const env = { FOLLOWUPS_STORE: path }
    commands[`history ${count}`] = { ...program('history'), env }
    commands[`history CUSTOMER ${count}`] = { ...program('history', 'c7'), env }
    commands[`log ${count}`] = { ...program('log', 'c7', 'call', 'said', '--again'), env }
    commands[`undo ${count}`] = { ...program('undo'), env }
  }
  const times = measured(commands, { runs, workshop })
  heading('The journal')
  for (const name of ['history', 'history CUSTOMER', 'undo']) {
    const [less, more] = [times[`${name} ${few}`]!, times[`${name} ${many}`]!]
    print({ what: `${name}, 1,000 entries`, ...less })
    print({
      what: `${name}, 1,000,000 entries`,
      ...more,
      ...ratio(more.wall / less.wall, 1.3),
      beside: 'of 1,000 entries',
    })
  }
}

/** An import of so many lines, taken back and done again. */
export function undoneImport(
  file: string,
  lines: string,
  { workshop, program }: { workshop: string; program: (...words: string[]) => Command },
): void {
  const store = join(workshop, 'undone.db')
  const env = { FOLLOWUPS_STORE: store }
  const imported = (): void => {
    removeStore(store)
    measured({ once: { ...program('import', file), env } }, { runs: 0, workshop })
  }
  const commands = {
    undo: { ...program('undo', '--yes'), env, before: imported },
    redo: { ...program('redo', '--yes'), env },
  }
  const times = measured(commands, { runs: 3, workshop })
  heading('An import taken back')
  print({ what: `undo of ${lines} lines`, ...times.undo })
  print({ what: `redo of ${lines} lines`, ...times.redo })
  const peak = peakMemory(commands.undo, workshop)
  if (peak !== null) print({ what: 'peak memory', ...amount(peak, 'MiB', 300) })
}
