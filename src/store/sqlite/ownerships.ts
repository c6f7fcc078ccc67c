import type { Database } from 'better-sqlite3'
import { daysAfter, type Day } from '../../domain/day.ts'
import { statement } from './statement.ts'
import type { Writing } from './writing.ts'

/** Who is in charge of a customer, as periods that stay: without gap or overlap, both days included. */
export function ownerships(db: Database, today: Day) {
  const current = statement<{ id: number }, { id: number; ownerId: number; fromOn: Day }>(
    db,
    `SELECT id, owner_id AS "ownerId", from_on AS "fromOn" FROM ownership WHERE customer_id = @id AND until_on IS NULL`,
  )
  const insert = statement<{ id: number; ownerId: number; today: Day }>(
    db,
    `INSERT INTO ownership (customer_id, owner_id, from_on) VALUES (@id, @ownerId, @today)`,
  )
  const end = statement<{ id: number; lastDay: Day }>(
    db,
    `UPDATE ownership SET until_on = @lastDay WHERE id = @id AND until_on IS NULL`,
  )
  const correct = statement<{ id: number; ownerId: number }>(
    db,
    `UPDATE ownership SET owner_id = @ownerId WHERE id = @id AND until_on IS NULL`,
  )

  function begin(writing: Writing, id: number, ownerId: number): void {
    writing.inserted('ownership', insert.run({ id, ownerId, today }).lastInsertRowid)
  }

  return {
    begin,

    /**
     * From today on. What began today was a mistake and is corrected; so is what began later, by a clock that was set
     * back since: a period that ends before it begins would be none.
     */
    change(writing: Writing, id: number, ownerId: number): void {
      const now = current.get({ id })
      if (now?.ownerId === ownerId) return
      if (now) writing.updating('ownership', now.id)
      if (now && now.fromOn >= today) {
        correct.run({ id: now.id, ownerId })
        return
      }
      if (now) end.run({ id: now.id, lastDay: daysAfter(today, -1) })
      begin(writing, id, ownerId)
    },
  }
}
