import type { Database } from 'better-sqlite3'
import type { AlikeOnDay } from '../../domain/contact-days.ts'
import type { Day } from '../../domain/day.ts'
import type { Whose } from '../../domain/in-charge.ts'
import { ownershipNow } from './ownerships.ts'
import { column, statement } from './statement.ts'
import { isTheirs, whoseParams, type WhoseParams } from './whose.ts'

type OfOwner = WhoseParams & { today: Day }

/** Whose customers they are today. */
const theirs = `SELECT c.id FROM customer c LEFT JOIN ownership w ON w.id = ${ownershipNow('c.id')}
  WHERE ${isTheirs('w.owner_id')}`

/** What happened with all customers, or with those somebody is in charge of. */
export function contacted(db: Database, today: Day) {
  const ids = column<OfOwner, number>(db, theirs)
  const alike = statement<OfOwner & { from: Day; until: Day }, Omit<AlikeOnDay, 'missed'> & { missed: number }>(
    db,
    `SELECT happened_on AS "on", channel, direction, missed, min(contact_id) AS "contactId", count(*) AS "count"
     FROM interaction i
     WHERE happened_on BETWEEN @from AND @until AND (@owners IS NULL OR customer_id IN (${theirs}))
     GROUP BY 1, 2, 3, 4, contact_id IS NULL`,
  )

  return {
    /** The ids of customers. */
    of: (whose: Whose): number[] => ids.all({ today, ...whoseParams(whose) }),

    /** Day by day, both days included. */
    during: (whose: Whose | null, { from, until }: { from: Day; until: Day }): AlikeOnDay[] =>
      alike
        .all({ today, from, until, ...whoseParams(whose) })
        .map(({ missed, ...row }) => ({ ...row, missed: missed === 1 })),
  }
}
