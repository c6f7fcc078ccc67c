import type { Database } from 'better-sqlite3'
import type { Day } from '../../domain/day.ts'
import { isDialogue, type Interaction } from '../../domain/interaction.ts'
import { statement } from './statement.ts'

type Span = { ownerId: number | null; from: Day; until: Day }

/** What one of ours, or all (null), got done in a time, both days included. */
export function worked(db: Database) {
  // Who was spoken to since then is known beside each customer: only their entries are read.
  const entries = statement<
    Span,
    Pick<Interaction, 'channel' | 'direction' | 'contactId'> & { missed: number; count: number }
  >(
    db,
    `SELECT i.channel, i.direction, i.missed, min(i.contact_id) AS "contactId", count(*) AS "count"
     FROM customer c JOIN interaction i ON i.customer_id = c.id AND i.happened_on BETWEEN @from AND @until
     WHERE c.last_dialogue_on >= @from AND (@ownerId IS NULL OR i.owner_id = @ownerId)
     GROUP BY 1, 2, 3, i.contact_id IS NULL`,
  )
  const closed = statement<Span, { count: number }>(
    db,
    `SELECT count(*) AS "count" FROM follow_up f LEFT JOIN interaction e ON e.id = f.closed_by_id
     WHERE f.outcome = 'done' AND f.closed_on BETWEEN @from AND @until
       AND (@ownerId IS NULL OR @ownerId = coalesce(e.owner_id, (
         SELECT w.owner_id FROM ownership w WHERE w.customer_id = f.customer_id
           AND f.closed_on BETWEEN w.from_on AND coalesce(w.until_on, f.closed_on))))`,
  )

  return {
    /** How many conversations there were, and how many follow-ups somebody closed as done. */
    during: (span: Span): { conversations: number; closed: number } => ({
      conversations: entries
        .all(span)
        .filter(({ missed, ...entry }) => isDialogue({ ...entry, missed: missed === 1 }))
        .reduce((sum, { count }) => sum + count, 0),
      closed: closed.get(span)!.count,
    }),
  }
}
