import type { Database } from 'better-sqlite3'
import { folded, foldedEmail } from '../../domain/name.ts'
import { idOf } from '../../domain/naming.ts'
import type { Whom } from './forgotten-identity.ts'

export type Removed = Whom & { name: string }

type Row = { id: number; type: Whom['type']; name: string }

/** Who was removed and is still in the journal, by id, e-mail, name or the beginning of it. */
export function removedNamed(db: Database, input: string): Removed[] {
  const rows = db
    .prepare<[], Row>(
      `SELECT DISTINCT first_id AS "id", table_name AS "type", json_extract(before, '$.name') AS "name" FROM change
       WHERE operation = 'delete' AND (
         (table_name = 'customer' AND first_id NOT IN (SELECT id FROM customer))
         OR (table_name = 'contact' AND first_id NOT IN (SELECT id FROM contact)))
       ORDER BY id DESC`,
    )
    .all()
  const byEmail = db
    .prepare<[string], number>(
      `SELECT DISTINCT json_extract(before, '$.contact_id') FROM change
       WHERE table_name = 'contact_point' AND operation = 'delete' AND json_extract(before, '$.folded') = ?`,
    )
    .pluck()
    .all(foldedEmail(input))
  const ids = { customer: idOf(input, 'c'), contact: idOf(input, 'p') }
  const wanted = folded(input)
  const exact = rows.filter(
    ({ type, id, name }) => ids[type] === id || folded(name) === wanted || (type === 'contact' && byEmail.includes(id)),
  )
  if (exact.length > 0 || wanted === '') return exact
  return rows.filter(({ name }) => folded(name).startsWith(wanted))
}
