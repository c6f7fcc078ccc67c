import type { Database } from 'better-sqlite3'
import type { Day } from '../../domain/day.ts'
import type { HistoryEntry } from '../../domain/history.ts'
import { historySubjects } from './history-subjects.ts'
import { column, statement } from './statement.ts'

export type HistoryFilter = { customerId: number | null; since: Day | null; limit: number }

type Row = Omit<HistoryEntry, 'owner' | 'subject' | 'undoes' | 'isRedo' | 'isFinal'> & {
  ownerId: number | null
  ownerName: string | null
  undoesId: number | null
  isFinal: number
}

/** What was done with the store, by whom and on whom, as the journal has it. */
export function history(db: Database) {
  const byId = statement<{ id: number }, Row>(
    db,
    `SELECT c.id, c.at, c.today AS "on", c.name AS "command", o.id AS "ownerId", o.name AS "ownerName",
       c.undoes_id AS "undoesId", c.undone_by_id AS "undoneBy", c.is_final AS "isFinal"
     FROM command c LEFT JOIN owner o ON o.id = c.owner_id WHERE c.id = @id`,
  )
  const newest = column<{ most: number }, number>(db, `SELECT id FROM command ORDER BY id DESC LIMIT @most`)
  const since = column<{ since: Day; most: number }, number>(
    db,
    `SELECT id FROM command WHERE today >= @since ORDER BY id DESC LIMIT @most`,
  )
  const ofCustomer = column<{ customerId: number; since: Day | null; most: number }, number>(
    db,
    `SELECT id FROM command WHERE id IN (
       SELECT command_id FROM command_customer INDEXED BY command_customer_one
       WHERE first_id = @customerId AND first_id = last_id
       UNION ALL
       SELECT command_id FROM command_customer INDEXED BY command_customer_many
       WHERE first_id < last_id AND last_id >= @customerId AND first_id <= @customerId)
       AND (@since IS NULL OR today >= @since)
     ORDER BY id DESC LIMIT @most`,
  )
  const { subjectOf, customersOf } = historySubjects(db)

  function entryOf(id: number): HistoryEntry | null {
    const row = byId.get({ id })
    if (!row) return null
    const { ownerId, ownerName, undoesId, isFinal, ...entry } = row
    const target = undoesId === null ? null : entryOf(undoesId)
    return {
      ...entry,
      owner: ownerId === null ? null : { id: ownerId, name: ownerName ?? '' },
      subject: subjectOf(id),
      undoes: target?.undoes ?? target,
      isRedo: target?.undoes != null,
      isFinal: isFinal === 1 || entry.command === 'forget',
    }
  }

  return {
    /** The newest first, and whether there are more. */
    list: ({ customerId, since: from, limit }: HistoryFilter): { entries: HistoryEntry[]; hasMore: boolean } => {
      const most = limit + 1
      const ids =
        customerId !== null
          ? ofCustomer.all({ customerId, since: from, most })
          : from === null
            ? newest.all({ most })
            : since.all({ since: from, most })
      return { entries: ids.slice(0, limit).map((id) => entryOf(id)!), hasMore: ids.length > limit }
    },

    /** Null where there is no command of this number. */
    byId: entryOf,

    /** The first customers that a command is about; without a name where nothing is known of them any more. */
    customersOf,
  }
}
