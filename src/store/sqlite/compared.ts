import type { Database } from 'better-sqlite3'
import type { Compared } from '../../domain/duplicate.ts'
import type { Person } from '../../domain/same-person.ts'
import { statement } from './statement.ts'

type Point = { contactId: number; customerId: number; kind: 'email' | 'phone'; value: string }

/** What is compared to find customers and people who are there twice. */
export function compared(db: Database) {
  const customers = statement<[], Omit<Compared, 'emails' | 'phones'>>(
    db,
    `SELECT id, name, postal_code AS "postalCode", city FROM customer ORDER BY id`,
  )
  const points = statement<[], Point>(
    db,
    `SELECT p.id AS "contactId", p.customer_id AS "customerId", q.kind, q.value
     FROM contact_point q JOIN contact p ON p.id = q.contact_id ORDER BY q.id`,
  )
  /** Only of customers with several. */
  const people = statement<[], Omit<Person, 'emails' | 'phones'> & { customerId: number; customer: string }>(
    db,
    `SELECT p.id, p.name, p.birthday, c.id AS "customerId", c.name AS "customer" FROM contact p JOIN customer c ON c.id = p.customer_id
     WHERE EXISTS (SELECT 1 FROM contact o WHERE o.customer_id = p.customer_id AND o.id <> p.id) ORDER BY c.id, p.id`,
  )

  return {
    customers(): Compared[] {
      const its = byOwner(({ customerId }) => customerId)
      return customers.all([]).map((row) => ({ ...row, ...(its.get(row.id) ?? nothing) }))
    },

    /** The people of each customer that has several. */
    people(): { customer: { id: number; name: string }; people: Person[] }[] {
      const its = byOwner(({ contactId }) => contactId)
      const all: { customer: { id: number; name: string }; people: Person[] }[] = []
      for (const { customerId, customer, ...person } of people.all([])) {
        if (all.at(-1)?.customer.id !== customerId)
          all.push({ customer: { id: customerId, name: customer }, people: [] })
        all.at(-1)!.people.push({ ...person, ...(its.get(person.id) ?? nothing) })
      }
      return all
    },
  }

  function byOwner(ownerOf: (point: Point) => number): ReadonlyMap<number, Points> {
    const all = new Map<number, Points>()
    for (const point of points.each([])) {
      const key = ownerOf(point)
      const its = all.get(key) ?? { emails: [], phones: [] }
      ;(point.kind === 'email' ? its.emails : its.phones).push(point.value)
      all.set(key, its)
    }
    return all
  }
}

type Points = { emails: string[]; phones: string[] }

const nothing: Points = { emails: [], phones: [] }
