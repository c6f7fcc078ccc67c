import type { Database } from 'better-sqlite3'
import { statement } from './statement.ts'
import type { Writing } from './writing.ts'

/** The settings of the business, as stored: keys and values in their canonical text form. */
export function settingRows(db: Database) {
  const all = statement<[], { key: string; value: string }>(db, 'SELECT key, value FROM setting ORDER BY key')
  const find = statement<{ key: string }, { id: number }>(db, 'SELECT id FROM setting WHERE key = @key')
  const insert = statement<{ key: string; value: string }>(db, 'INSERT INTO setting (key, value) VALUES (@key, @value)')
  const update = statement<{ id: number; value: string }>(db, 'UPDATE setting SET value = @value WHERE id = @id')
  const remove = statement<{ id: number }>(db, 'DELETE FROM setting WHERE id = @id')

  return {
    all: (): ReadonlyMap<string, string> => new Map(all.all([]).map(({ key, value }) => [key, value])),

    /** With null the built-in value holds again. */
    set(writing: Writing, key: string, value: string | null): void {
      const row = find.get({ key })
      if (!row) {
        if (value !== null) writing.inserted('setting', insert.run({ key, value }).lastInsertRowid)
        return
      }
      if (value === null) {
        writing.deleting('setting', row.id)
        remove.run({ id: row.id })
      } else {
        writing.updating('setting', row.id)
        update.run({ id: row.id, value })
      }
    },
  }
}
