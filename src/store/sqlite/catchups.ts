import type { Database } from 'better-sqlite3'
import type { Day } from '../../domain/day.ts'
import { statement } from './statement.ts'

type Meanwhile = { ownerId: number; from: Day; until: Day }
type Row = { id: number; customerId: number }

/** What others did for the customers of somebody in a time, both days included, by number; the oldest first. */
export function catchups(db: Database) {
  const theirs = (day: string) =>
    `w.owner_id = @ownerId AND ${day} BETWEEN max(w.from_on, @from) AND min(coalesce(w.until_on, @until), @until)`
  const entries = statement<Meanwhile, Row>(
    db,
    `SELECT i.id, i.customer_id AS "customerId" FROM ownership w JOIN interaction i ON i.customer_id = w.customer_id
     WHERE ${theirs('i.happened_on')} AND i.owner_id IS NOT @ownerId AND i.channel <> 'mailing'
     ORDER BY i.happened_on, i.id`,
  )
  const closed = statement<Meanwhile, Row>(
    db,
    `SELECT f.id, f.customer_id AS "customerId" FROM ownership w JOIN follow_up f ON f.customer_id = w.customer_id
     WHERE ${theirs('f.closed_on')} AND f.outcome IN ('done', 'dropped') ORDER BY f.closed_on, f.id`,
  )
  const promised = statement<Meanwhile, Row>(
    db,
    `SELECT p.id, p.customer_id AS "customerId" FROM ownership w JOIN promise p ON p.customer_id = w.customer_id
     WHERE ${theirs('p.made_on')} ORDER BY p.made_on, p.id`,
  )

  return {
    /** A mailing is nothing that was done for one of them. */
    of: (meanwhile: Meanwhile) => ({
      entries: entries.all(meanwhile),
      closed: closed.all(meanwhile),
      promised: promised.all(meanwhile),
    }),
  }
}
