import type { Database } from 'better-sqlite3'
import type { Day } from '../../domain/day.ts'
import type { ShownBefore } from '../../domain/digest.ts'
import { statement } from './statement.ts'
import type { Writes } from './writing.ts'

/** What the morning mails have shown each owner: never recorded in the journal, never undone. */
export function digestLines(db: Database, note: Writes['note']) {
  const of = statement<{ ownerId: number }, ShownBefore>(
    db,
    `SELECT follow_up_id AS "followUpId", due_on AS "dueOn", mails, last_on AS "lastOn" FROM digest_line
     WHERE owner_id = @ownerId`,
  )
  const forget = statement<{ ownerId: number; ids: string }>(
    db,
    `DELETE FROM digest_line WHERE owner_id = @ownerId AND follow_up_id NOT IN (SELECT value FROM json_each(@ids))`,
  )
  const count = statement<{ ownerId: number; day: Day; followUpId: number; dueOn: Day }>(
    db,
    `INSERT INTO digest_line (owner_id, follow_up_id, due_on, mails, last_on)
     SELECT o.id, f.id, @dueOn, 1, @day FROM owner o, follow_up f WHERE o.id = @ownerId AND f.id = @followUpId
     ON CONFLICT (owner_id, follow_up_id) DO UPDATE SET
       mails = CASE WHEN due_on <> excluded.due_on THEN 1 ELSE mails + (last_on < excluded.last_on) END,
       last_on = CASE WHEN due_on <> excluded.due_on THEN excluded.last_on ELSE max(last_on, excluded.last_on) END,
       due_on = excluded.due_on`,
  )

  return {
    of: (ownerId: number): ShownBefore[] => of.all({ ownerId }),

    /**
     * Counts what the mail of a day showed, once however often it is told; what it showed no longer begins anew when it comes
     * back, and what has another date does so at once.
     */
    keep(ownerId: number, day: Day, shown: readonly { followUpId: number; dueOn: Day }[]): void {
      note(() => {
        forget.run({ ownerId, ids: JSON.stringify(shown.map(({ followUpId }) => followUpId)) })
        for (const { followUpId, dueOn } of shown) count.run({ ownerId, day, followUpId, dueOn })
      })
    },
  }
}
