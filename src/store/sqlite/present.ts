import type { Database } from 'better-sqlite3'
import type { Day } from '../../domain/day.ts'
import { statement } from './statement.ts'

/** A contact as lists show it. */
export type ListedContact = { id: number; name: string; email: string | null; phone: string | null }

/** What a list has to know of today, since its rows were written on another day. */
export type Present = {
  ownerNames: ReadonlyMap<number, string>
  today: Day
  /** Who is still in charge of a customer that is to be handed over, and from what day on no longer. */
  stillOwnedBy: ReadonlyMap<number, { ownerId: number; until: Day }>
  /** Who is to be spoken to in the place of a contact who has left or died; null where nobody is known. */
  insteadOf: ReadonlyMap<number, ListedContact | null>
  /** Who follows a contact who has left or died, or follows who did; only where that person is there. */
  followedBy: ReadonlyMap<number, number>
}

export function present(db: Database, today: Day): () => Present {
  const owners = statement<[], { id: number; name: string }>(db, `SELECT id, name FROM owner`)
  const handovers = statement<{ today: Day }, { customerId: number; ownerId: number; until: Day }>(
    db,
    `SELECT next.customer_id AS "customerId", before.owner_id AS "ownerId", next.from_on AS "until" FROM ownership next
     JOIN ownership before ON before.customer_id = next.customer_id AND before.until_on = date(next.from_on, '-1 day')
     WHERE next.until_on IS NULL AND next.from_on > @today`,
  )
  const gone = statement<{ today: Day }, GoneRow>(
    db,
    `SELECT gone.id AS "goneId", p.id, p.name, p.id IN ${followers('gone')} AS "follows",
       (SELECT value FROM contact_point WHERE contact_id = p.id AND kind = 'email' ORDER BY id LIMIT 1) AS "email",
       (SELECT value FROM contact_point WHERE contact_id = p.id AND kind = 'phone' ORDER BY id LIMIT 1) AS "phone"
     FROM contact gone LEFT JOIN contact p ON p.id = (
       SELECT id FROM contact other WHERE other.customer_id = gone.customer_id AND ${isThere('other')}
       ORDER BY other.id IN ${followers('gone')} DESC, other.id LIMIT 1)
     WHERE (gone.left_on IS NOT NULL OR gone.died_on IS NOT NULL) AND NOT ${isThere('gone')}`,
  )

  return () => {
    const left = gone.all({ today })
    return {
      today,
      ownerNames: new Map(owners.all([]).map(({ id, name }) => [id, name])),
      stillOwnedBy: new Map(handovers.all({ today }).map(({ customerId, ...still }) => [customerId, still])),
      insteadOf: new Map(
        left.map(({ goneId, id, name, email, phone }) => [goneId, id === null ? null : { id, name, email, phone }]),
      ),
      followedBy: new Map(left.flatMap(({ goneId, id, follows }) => (id !== null && follows ? [[goneId, id]] : []))),
    }
  }
}

type GoneRow = { goneId: number; id: number | null; follows: number | null } & Omit<ListedContact, 'id'>

/** A contact's successor, the successor of that one, and so on. */
function followers(contact: string): string {
  return `(WITH RECURSIVE line (id) AS (
    SELECT ${contact}.successor_id UNION SELECT next.successor_id FROM line JOIN contact next ON next.id = line.id)
    SELECT id FROM line WHERE id IS NOT NULL)`
}

/** Whether a contact, under its name in a query, is still with the customer on `@today`: the last day is one of theirs. */
export function isThere(contact: string): string {
  return `((${contact}.died_on IS NULL OR ${contact}.died_on > @today) AND (${contact}.left_on IS NULL OR ${contact}.left_on >= @today))`
}
