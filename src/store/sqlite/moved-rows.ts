import type { Database } from 'better-sqlite3'
import type { FactTable } from './journal.ts'
import { statement } from './statement.ts'
import type { Writing } from './writing.ts'

/** What goes along as it is. */
const plainly = {
  contacts: 'contact',
  entries: 'interaction',
  promises: 'promise',
  agreements: 'agreement',
  journeys: 'journey_run',
  stageChanges: 'stage_change',
  knowledge: 'knowledge',
  importedLines: 'imported_line',
} as const satisfies Record<string, FactTable>

/** How many rows of each kind. */
export type Moved = Record<keyof typeof plainly | 'tags' | 'bookings', number>

type Ids = { from: number; to: number }

/** Gives the rows of one customer to another; owners and follow-ups apart. */
export function movedRows(db: Database) {
  const tables = Object.entries(plainly).map(([kind, table]) => ({
    kind: kind as keyof typeof plainly,
    ...mover(table),
  }))
  const tags = mover('customer_tag')
  const bookings = mover('revenue')
  const doubledTags = statement<Ids, { id: number }>(
    db,
    `SELECT id FROM customer_tag WHERE customer_id = @from AND folded IN (SELECT folded FROM customer_tag WHERE customer_id = @to)`,
  )
  const removeTag = statement<{ id: number }>(db, `DELETE FROM customer_tag WHERE id = @id`)
  const doubledBookings = statement<Ids, { id: number; isSame: number }>(
    db,
    `SELECT r.id, r.booked_on = s.booked_on AND r.cents = s.cents AND r.currency = s.currency AS "isSame"
     FROM revenue r JOIN revenue s ON s.customer_id = @to AND s.reference = r.reference WHERE r.customer_id = @from`,
  )
  const removeBooking = statement<{ id: number }>(db, `DELETE FROM revenue WHERE id = @id`)
  const renameBooking = statement<{ id: number; from: number }>(
    db,
    `UPDATE revenue SET reference = reference || ' (c' || @from || ')' WHERE id = @id`,
  )

  return (writing: Writing, from: number, to: number): { moved: Moved; once: { tags: number; bookings: number } } => {
    const doubled = doubledTags.all({ from, to })
    for (const { id } of doubled) {
      writing.deleting('customer_tag', id)
      removeTag.run({ id })
    }
    const once = { tags: doubled.length, bookings: bookOnce(writing, { from, to }) }
    const moved = Object.fromEntries(tables.map(({ kind, move }) => [kind, move(writing, { from, to })]))
    return {
      once,
      moved: {
        ...(moved as Record<keyof typeof plainly, number>),
        ...{ tags: tags.move(writing, { from, to }), bookings: bookings.move(writing, { from, to }) },
      },
    }
  }

  /** The same reference, day and amount is one booking; with another day or amount it gets a reference of its own. */
  function bookOnce(writing: Writing, ids: Ids): number {
    let once = 0
    for (const { id, isSame } of doubledBookings.all(ids)) {
      if (isSame === 1) {
        writing.deleting('revenue', id)
        removeBooking.run({ id })
        once++
      } else {
        writing.updating('revenue', id)
        renameBooking.run({ id, from: ids.from })
      }
    }
    return once
  }

  function mover(table: FactTable) {
    const rows = statement<{ from: number }, { id: number }>(
      db,
      `SELECT id FROM ${table} WHERE customer_id = @from ORDER BY id`,
    )
    const update = statement<{ id: number; to: number }>(db, `UPDATE ${table} SET customer_id = @to WHERE id = @id`)
    return {
      move: (writing: Writing, { from, to }: Ids): number => {
        const all = rows.all({ from })
        for (const { id } of all) {
          writing.updating(table, id)
          update.run({ id, to })
        }
        return all.length
      },
    }
  }
}
