import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Day } from '../../src/domain/day.ts'
import { overdueOf } from './samples.ts'
import { printed, type Command } from './processes.ts'
import { removeStore } from './stores.ts'

/** What any program with this database pays: it is opened and asked once. */
export function oneQuery(store: string, today: Day, workshop: string): Command {
  const script = join(workshop, 'one-query.mjs')
  writeFileSync(
    script,
    `import Sqlite from 'better-sqlite3'
    const db = new Sqlite(${JSON.stringify(store)}, { fileMustExist: true })
    console.log(db.prepare('SELECT count(*) AS due FROM follow_up WHERE closed_on IS NULL AND due_on <= ?').get('${today}'))
    db.close()`,
  )
  return { argv: [process.execPath, script] }
}

/**
 * The sqlite3 shell that fills the tables and indexes of an imported store anew from files, in one transaction and with
 * the settings of the program: it reads each table as CSV and inserts it with an empty cell as NULL.
 */
export function shellFilling(imported: string, workshop: string): Command {
  const ask = (...question: string[]) => printed(['sqlite3', ...question], workshop)
  const names = (list: string) => list.split('\n').filter((name) => name !== '')
  const tables = names(
    ask(
      imported,
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT GLOB 'search*'",
    ),
  )
  const steps = tables.map((table) => {
    const columns = names(ask(imported, `SELECT name FROM pragma_table_info('${table}')`))
    const file = join(workshop, `${table}.csv`)
    writeFileSync(file, ask('-csv', imported, `SELECT * FROM ${table}`))
    const values = columns.map((column) => `nullif(${column}, '')`)
    return `CREATE TEMP TABLE read_${table} (${columns.join()});
      \n.import ${file} read_${table}
      \nINSERT INTO main.${table} SELECT ${values.join()} FROM read_${table};`
  })
  const [schema, filling] = [join(workshop, 'schema.sql'), join(workshop, 'filling.sql')]
  writeFileSync(schema, `PRAGMA journal_mode = WAL;\n${ask(imported, schemaText)}`)
  writeFileSync(filling, `${settings}\n.mode csv\nBEGIN;\n${steps.join('\n')}\nCOMMIT;\n`)
  const store = join(workshop, 'filled.db')
  return {
    argv: ['sqlite3', '-bail', store, `.read ${filling}`],
    before: () => {
      removeStore(store)
      ask('-bail', store, `.read ${schema}`)
    },
  }
}

/** But for the index of words, which the shell cannot fill. */
const schemaText = `SELECT sql || ';' FROM sqlite_schema
  WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name NOT GLOB 'search*'`

const settings = `PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;
  PRAGMA temp_store = MEMORY;`

/** `task overdue` over so many tasks, of which as many are overdue as customers are in our stores. */
export function taskOverdue(size: number, workshop: string): Command {
  const data = join(workshop, `tasks-${size}`)
  const now = Math.floor(Date.now() / 1000)
  const day = 86_400
  const lines = Array.from({ length: size }, (_, index) => {
    const due = now + (index < overdueOf(size) ? -(1 + (index % 40)) : 2 + (index % 180)) * day
    const uuid = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`
    return `[description:"Call customer ${index} about the offer" due:"${due}" entry:"${now - 90 * day}" status:"pending" uuid:"${uuid}"]\n`
  })
  mkdirSync(data)
  writeFileSync(join(data, 'pending.data'), lines.join(''))
  const settingsFile = join(data, 'taskrc')
  writeFileSync(settingsFile, `data.location=${data}\nconfirmation=no\nnews.version=99.0.0\n`)
  const command = { argv: ['task', 'overdue'], env: { TASKRC: settingsFile, TASKDATA: data } }
  const shown = printed(command.argv, workshop, command.env).match(/Call customer/g)?.length
  if (shown !== overdueOf(size)) throw new Error(`task shows ${shown} of ${overdueOf(size)}`)
  return command
}
