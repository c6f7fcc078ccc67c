import type { Database } from 'better-sqlite3'
import type { Day } from '../../domain/day.ts'
import { folded, foldedEmail } from '../../domain/name.ts'
import type { Named } from '../../domain/naming.ts'
import { aliases } from './aliases.ts'
import { isThere } from './present.ts'
import { statement } from './statement.ts'

/** Far more than anybody wants to choose from. */
const most = 50

/** Finds customers and contacts by what people call them, by index. */
export function names(db: Database, today: Day) {
  const byId = {
    customer: statement<{ id: number }, Row>(db, `${customerColumns} WHERE c.id = @id`),
    contact: statement<{ id: number; today: Day }, Row>(db, `${contactColumns} WHERE p.id = @id`),
  }
  const byNumber = statement<{ number: string }, Row>(db, `${customerColumns} WHERE c.number = @number COLLATE NOCASE`)
  const byEmail = statement<{ email: string; today: Day }, Row>(
    db,
    `${contactColumns} WHERE p.id IN (SELECT contact_id FROM contact_point WHERE kind = 'email' AND folded = @email)`,
  )
  const beginning = {
    customer: statement<Beginning, Row>(
      db,
      `${customerColumns} WHERE c.folded >= @from AND c.folded < @until ORDER BY c.folded, c.id LIMIT @most`,
    ),
    contact: statement<Beginning & { today: Day }, Row>(
      db,
      `${contactColumns} WHERE p.folded >= @from AND p.folded < @until ORDER BY p.folded, p.id LIMIT @most`,
    ),
  }
  const former = aliases(db)
  const all = statement<{ today: Day }, Row>(db, `${customerColumns} UNION ALL ${contactColumns}`)

  return {
    byId(type: 'customer' | 'contact', id: number): Named | null {
      const row = type === 'customer' ? byId.customer.get({ id }) : byId.contact.get({ id, today })
      return row ? namedOf(row) : null
    },

    byNumber: (number: string): Named[] => byNumber.all({ number }).map(namedOf),
    byEmail: (email: string): Named[] => byEmail.all({ email: foldedEmail(email), today }).map(namedOf),

    /** Whose name begins so, in the folded form; whole names among them. */
    beginning(name: string): Named[] {
      const from = folded(name)
      const range = { from, until: from + '\u{10ffff}', most }
      return [...beginning.customer.all(range), ...beginning.contact.all({ ...range, today })].map(namedOf)
    },

    /** Customers of which one that became part of them was called so. */
    byAlias(name: string): Named[] {
      const ids = new Set(former().flatMap(({ id, alias }) => (folded(alias) === folded(name) ? [id] : [])))
      return [...ids].map((id) => namedOf(byId.customer.get({ id })!))
    },

    all: (): Named[] => all.all({ today }).map(namedOf),
  }
}

type Row = Omit<Named, 'isGone'> & { isGone: number }
type Beginning = { from: string; until: string; most: number }

const customerColumns = `SELECT 'customer' AS "type", c.id, c.id AS "customerId", c.name, c.name AS "customer", c.city, 0 AS "isGone"
  FROM customer c`
const contactColumns = `SELECT 'contact' AS "type", p.id, c.id AS "customerId", p.name, c.name AS "customer", c.city,
    NOT ${isThere('p')} AS "isGone"
  FROM contact p JOIN customer c ON c.id = p.customer_id`

function namedOf({ isGone, ...named }: Row): Named {
  return { ...named, isGone: isGone === 1 }
}
