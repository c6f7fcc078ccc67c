import type { Database } from 'better-sqlite3'
import { folded } from '../../domain/name.ts'
import { statement } from './statement.ts'
import type { Writing } from './writing.ts'

/** The tags of customers; two that differ only in case or accents are one. */
export function tags(db: Database) {
  const ofCustomer = statement<{ id: number }, { id: number; folded: string }>(
    db,
    `SELECT id, folded FROM customer_tag WHERE customer_id = @id ORDER BY folded`,
  )
  const insert = statement<{ id: number; tag: string; folded: string }>(
    db,
    `INSERT INTO customer_tag (customer_id, tag, folded) VALUES (@id, @tag, @folded)`,
  )
  const remove = statement<{ id: number }>(db, `DELETE FROM customer_tag WHERE id = @id`)

  return {
    /** Makes these the tags of a customer. */
    set(writing: Writing, id: number, names: readonly string[]): void {
      const wanted = new Map(names.map((tag) => [folded(tag), tag]))
      for (const before of ofCustomer.all({ id })) {
        if (wanted.delete(before.folded)) continue
        writing.deleting('customer_tag', before.id)
        remove.run({ id: before.id })
      }
      for (const [key, tag] of wanted) {
        writing.inserted('customer_tag', insert.run({ id, tag, folded: key }).lastInsertRowid)
      }
    },
  }
}
