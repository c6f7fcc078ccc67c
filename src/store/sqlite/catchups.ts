import type { Database } from 'better-sqlite3'
import type { Day } from '../../domain/day.ts'
import type { StageChange } from './dossiers.ts'
import { statement } from './statement.ts'

type Meanwhile = { ownerId: number; from: Day; until: Day }
type Row = { id: number; customerId: number }

/**
 * What others did in a time, both days included, for the customers of somebody, or what was done at all where there is only
 * one of us; by number, the oldest first. Customers who were handed over meanwhile count while that person had them, and for
 * as long as they were away.
 */
export function catchups(db: Database) {
  const theirs = (day: string) => `w.owner_id = @ownerId AND ${day} BETWEEN max(w.from_on, @from) AND @until
    AND coalesce(w.until_on, @until) >= date(@from, '-1 day')
    AND (${day} <= coalesce(w.until_on, @until) OR EXISTS (
      SELECT 1 FROM absence a WHERE a.owner_id = @ownerId AND a.from_on <= date(w.until_on, '+1 day')
        AND ${day} BETWEEN a.from_on AND coalesce(a.until_on, @until)))`
  const entries = statement<Meanwhile, Row>(
    db,
    `SELECT i.id, i.customer_id AS "customerId" FROM ownership w JOIN interaction i ON i.customer_id = w.customer_id
     WHERE ${theirs('i.happened_on')} AND (i.owner_id IS NOT @ownerId OR (SELECT count(*) FROM owner) = 1)
       AND i.channel <> 'mailing'
     GROUP BY i.id ORDER BY i.happened_on, i.id`,
  )
  const closed = statement<Meanwhile, Row>(
    db,
    `SELECT f.id, f.customer_id AS "customerId" FROM ownership w JOIN follow_up f ON f.customer_id = w.customer_id
     WHERE ${theirs('f.closed_on')} AND f.outcome IN ('done', 'dropped') GROUP BY f.id ORDER BY f.closed_on, f.id`,
  )
  const promised = statement<Meanwhile, Row>(
    db,
    `SELECT p.id, p.customer_id AS "customerId" FROM ownership w JOIN promise p ON p.customer_id = w.customer_id
     WHERE (${theirs('p.made_on')}) OR (${theirs('p.settled_on')}) GROUP BY p.id ORDER BY p.made_on, p.id`,
  )
  const staged = statement<Meanwhile, StageChange & Row>(
    db,
    `SELECT s.id, s.customer_id AS "customerId", s.changed_on AS "on", s.stage_before AS "before", s.stage, s.reason,
       s.note
     FROM ownership w JOIN stage_change s ON s.customer_id = w.customer_id
     WHERE ${theirs('s.changed_on')} GROUP BY s.id ORDER BY s.changed_on, s.id`,
  )

  return {
    /** A mailing is nothing that was done for one of them. `promised` are those that were made, kept or broken. */
    of: (meanwhile: Meanwhile) => ({
      entries: entries.all(meanwhile),
      closed: closed.all(meanwhile),
      promised: promised.all(meanwhile),
      staged: staged.all(meanwhile),
    }),
  }
}
