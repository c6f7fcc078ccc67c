import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { overdueOf } from './samples.ts'
import { printed, type Command } from './processes.ts'
import { removeStore } from './stores.ts'

/** What any program with this database pays: it is opened and asked once. */
export function oneQuery(store: string, workshop: string): Command {
  const script = join(workshop, 'one-query.mjs')
  writeFileSync(
    script,
    `import Sqlite from 'better-sqlite3'
    const db = new Sqlite(${JSON.stringify(store)}, { fileMustExist: true })
    console.log(db.prepare('SELECT count(*) AS due FROM follow_up WHERE closed_on IS NULL AND due_on <= ?').get('2026-11-20'))
    db.close()`,
  )
  return { argv: [process.execPath, script] }
}

/**
 * The sqlite3 shell that fills the tables and indexes of an imported store anew, in one transaction, with the settings
 * of the program.
 */
export function shellFilling(imported: string, workshop: string): Command {
  const schema = printed(['sqlite3', imported, '.schema --nosys'], workshop)
  const all = printed(['sqlite3', imported, "SELECT name FROM sqlite_schema WHERE type = 'table'"], workshop)
  const tables = all.split('\n').filter((name) => name !== '' && !name.startsWith('sqlite_'))
  const file = join(workshop, 'filling.sql')
  // The dump takes foreign keys off; the program has them on.
  const rows = printed(['sqlite3', imported, `.dump --data-only ${tables.join(' ')}`], workshop)
  writeFileSync(file, settings + rows.replace(/^PRAGMA foreign_keys=OFF;$/m, ''))
  const store = join(workshop, 'filled.db')
  const empty = join(workshop, 'schema.sql')
  writeFileSync(empty, `PRAGMA journal_mode = WAL;\n${schema}`)
  return {
    argv: ['sqlite3', '-bail', store, `.read ${file}`],
    before: () => {
      removeStore(store)
      printed(['sqlite3', '-bail', store, `.read ${empty}`], workshop)
    },
  }
}

const settings = 'PRAGMA synchronous = FULL;\nPRAGMA foreign_keys = ON;\nPRAGMA secure_delete = ON;\n'

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
  printed(['mkdir', '-p', data], workshop)
  writeFileSync(join(data, 'pending.data'), lines.join(''))
  const settingsFile = join(data, 'taskrc')
  writeFileSync(settingsFile, `data.location=${data}\nconfirmation=no\nnews.version=99.0.0\n`)
  const command = { argv: ['task', 'overdue'], env: { TASKRC: settingsFile, TASKDATA: data } }
  const shown = printed(command.argv, workshop, command.env).match(/Call customer/g)?.length
  if (shown !== overdueOf(size)) throw new Error(`task shows ${shown} of ${overdueOf(size)}`)
  return command
}

export function linesOf(path: string): number {
  return readFileSync(path, 'utf8').split('\n').length - 1
}
