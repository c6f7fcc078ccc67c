import type { Database } from 'better-sqlite3'
import type { Day } from '../../domain/day.ts'
import type { Identity } from '../../domain/forgetting.ts'
import { column, statement } from './statement.ts'

/** A customer or a contact: one that is in the store, or was removed and is still in the journal. */
export type Whom = { type: 'customer' | 'contact'; id: number }

export type Point = { kind: 'email' | 'phone'; value: string }

/** Everything that leads to somebody. */
export type Traces = Whom & {
  /** Of a customer itself and those that became part of it; of a contact none. */
  customerIds: number[]
  contactIds: number[]
  /** The uids of these customers and contacts. */
  uids: string[]
  identity: Identity
  /** What they allowed nobody to use any more. */
  blocked: (Point & { sinceOn: Day })[]
}

type Person = { id: number; uid: string; name: string }
type OwnPoint = Point & { id: number; contactId: number }
type Said = { contactId: number; channel: string; state: string; sinceOn: Day }

/** Tables whose rows go along when one customer becomes part of another. */
const movable = ['contact', 'interaction', 'ownership', 'revenue', 'imported_line', 'follow_up'] as const

/** What the store says of somebody, and what its journal still says of them. */
export function tracesOf(db: Database): (whom: Whom) => Traces {
  const among = '(SELECT value FROM json_each(@ids))'
  const customers = statement<{ ids: string }, Person>(
    db,
    `SELECT id, uid, name FROM customer WHERE id IN ${among}
     UNION SELECT first_id, json_extract(before, '$.uid'), json_extract(before, '$.name') FROM change
     WHERE table_name = 'customer' AND before IS NOT NULL AND first_id IN ${among}`,
  )
  const people = statement<{ ids: string; id: number }, Person>(
    db,
    `SELECT id, uid, name FROM contact WHERE customer_id IN ${among} OR id = @id
     UNION SELECT first_id, json_extract(before, '$.uid'), json_extract(before, '$.name') FROM change
     WHERE table_name = 'contact' AND before IS NOT NULL
       AND (first_id = @id OR json_extract(before, '$.customer_id') IN ${among})`,
  )
  const points = statement<{ ids: string }, OwnPoint>(
    db,
    `SELECT id, contact_id AS "contactId", kind, value FROM contact_point WHERE contact_id IN ${among}
     UNION SELECT first_id, json_extract(before, '$.contact_id'), json_extract(before, '$.kind'),
       json_extract(before, '$.value') FROM change
     WHERE table_name = 'contact_point' AND before IS NOT NULL AND json_extract(before, '$.contact_id') IN ${among}`,
  )
  // Of a person who is still there, what holds today; of one who was removed, what held last.
  const consents = statement<{ ids: string }, Said>(
    db,
    `SELECT contact_id AS "contactId", channel, state, since_on AS "sinceOn" FROM consent WHERE contact_id IN ${among}
     UNION ALL SELECT json_extract(before, '$.contact_id'), json_extract(before, '$.channel'),
       json_extract(before, '$.state'), json_extract(before, '$.since_on') FROM change
     WHERE table_name = 'consent' AND operation = 'delete' AND json_extract(before, '$.contact_id') IN ${among}
       AND json_extract(before, '$.contact_id') NOT IN (SELECT id FROM contact)`,
  )
  const former = movable.map((table) =>
    column<{ id: number }, number>(
      db,
      `SELECT DISTINCT json_extract(before, '$.customer_id') FROM change
       WHERE table_name = '${table}' AND operation = 'update'
         AND first_id IN (SELECT id FROM ${table} WHERE customer_id = @id)
         AND json_extract(before, '$.customer_id') NOT IN (SELECT id FROM customer)`,
    ),
  )

  return (whom) => {
    const customerIds =
      whom.type === 'contact' ? [] : [...new Set([whom.id, ...former.flatMap((of) => of.all({ id: whom.id }))])]
    const ids = JSON.stringify(customerIds)
    const firms = customers.all({ ids })
    const persons = people.all({ ids, id: whom.type === 'contact' ? whom.id : 0 })
    const contactIds = [...new Set(persons.map(({ id }) => id))]
    const theirs = points.all({ ids: JSON.stringify(contactIds) })
    const values = (kind: Point['kind']) => theirs.filter((point) => point.kind === kind).map(({ value }) => value)
    const said = consents.all({ ids: JSON.stringify(contactIds) })
    const all = [...firms, ...persons]
    return {
      ...{ ...whom, customerIds, contactIds, uids: eachOnce(all.map(({ uid }) => uid)) },
      identity: {
        names: eachOnce(all.map(({ name }) => name)),
        ...{ emails: eachOnce(values('email')), phones: eachOnce(values('phone')) },
      },
      blocked: theirs.flatMap(({ kind, value, contactId }) => {
        const block = said.find((one) => one.contactId === contactId && one.state === 'blocked' && reaches(kind, one))
        return block ? [{ kind, value, sinceOn: block.sinceOn }] : []
      }),
    }
  }
}

function reaches(kind: Point['kind'], { channel }: Said): boolean {
  return kind === 'email' ? channel === 'email' : channel === 'call' || channel === 'chat'
}

function eachOnce(values: readonly string[]): string[] {
  return [...new Set(values)]
}
