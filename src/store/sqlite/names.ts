import type { Database } from 'better-sqlite3'
import { folded, foldedEmail } from '../../domain/name.ts'
import type { Named } from '../../domain/naming.ts'
import { statement } from './statement.ts'

/** Far more than anybody wants to choose from. */
const most = 50

/** Finds customers and contacts by what people call them, by index. */
export function names(db: Database) {
  const byId = {
    customer: statement<{ id: number }, Named>(db, `${customerColumns} WHERE c.id = @id`),
    contact: statement<{ id: number }, Named>(db, `${contactColumns} WHERE p.id = @id`),
  }
  const byNumber = statement<{ number: string }, Named>(
    db,
    `${customerColumns} WHERE c.number = @number COLLATE NOCASE`,
  )
  const byEmail = statement<{ email: string }, Named>(
    db,
    `${contactColumns} WHERE p.id IN (SELECT contact_id FROM contact_point WHERE kind = 'email' AND folded = @email)`,
  )
  const beginning = {
    customer: statement<Beginning, Named>(
      db,
      `${customerColumns} WHERE c.folded >= @from AND c.folded < @until ORDER BY c.folded, c.id LIMIT @most`,
    ),
    contact: statement<Beginning, Named>(
      db,
      `${contactColumns} WHERE p.folded >= @from AND p.folded < @until ORDER BY p.folded, p.id LIMIT @most`,
    ),
  }
  const all = statement<[], Named>(db, `${customerColumns} UNION ALL ${contactColumns}`)

  return {
    byId: (type: 'customer' | 'contact', id: number): Named | null => byId[type].get({ id }) ?? null,
    byNumber: (number: string): Named[] => byNumber.all({ number }),
    byEmail: (email: string): Named[] => byEmail.all({ email: foldedEmail(email) }),

    /** Whose name begins so, in the folded form; whole names among them. */
    beginning(name: string): Named[] {
      const from = folded(name)
      const range = { from, until: from + '\u{10ffff}', most }
      return [...beginning.customer.all(range), ...beginning.contact.all(range)]
    },

    all: (): Named[] => all.all([]),
  }
}

type Beginning = { from: string; until: string; most: number }

const customerColumns = `SELECT 'customer' AS "type", c.id, c.id AS "customerId", c.name, c.name AS "customer", c.city FROM customer c`
const contactColumns = `SELECT 'contact' AS "type", p.id, c.id AS "customerId", p.name, c.name AS "customer", c.city
  FROM contact p JOIN customer c ON c.id = p.customer_id`
