import type { Database } from 'better-sqlite3'
import { statement } from './statement.ts'

/**
 * What is open with all that the daily list shows of it, one row beside the other in the order of days: a copy of the
 * view `shown_follow_up`, so that the list need not gather each of its lines from six tables. Never a fact: whoever
 * changes something of a customer says so (`Writing.touched`), and its rows are written anew.
 */
export function agenda(db: Database): { renew: (customerIds: Iterable<number>) => void } {
  const clear = statement<{ ids: string }>(
    db,
    `DELETE FROM agenda WHERE customer_id IN (SELECT value FROM json_each(@ids))`,
  )
  const fill = statement<{ ids: string }>(
    db,
    `INSERT INTO agenda (due_on, id, customer_id, kind, stage, owner_id, lapses_on, shown)
     SELECT due_on, id, customer_id, kind, stage, owner_id, lapses_on, shown FROM shown_follow_up
     WHERE closed_on IS NULL AND customer_id IN (SELECT value FROM json_each(@ids))`,
  )
  return {
    renew(customerIds) {
      const all = [...customerIds]
      for (let from = 0; from < all.length; from += atOnce) {
        const ids = JSON.stringify(all.slice(from, from + atOnce))
        clear.run({ ids })
        fill.run({ ids })
      }
    },
  }
}

const atOnce = 1000
