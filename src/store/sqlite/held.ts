import type { Database } from 'better-sqlite3'
import type { Identity } from '../../domain/forgetting.ts'
import { folded, foldedEmail } from '../../domain/name.ts'
import type { Whom } from './forgotten-identity.ts'

/** By what somebody is known in a copy: their uids, or after an import of the same data only what they are called and reached by. */
export type Known = { uids: readonly string[]; identity: Identity }

/** Somebody in a copy, with the number there; `isOnly` where the name means nobody else there. */
export type Held = Whom & { name: string; isOnly: boolean }

type Row = Whom & { name: string; uid: string; folded: string; customerId: number }

/**
 * Who of these a copy still has, in its rows or its journal; not the contacts of a customer who is named as well. Others
 * who bear the name or share a number, and are in the store itself, are not meant.
 */
export function heldIn(copy: Database, store: Database, { uids, identity }: Known): Held[] {
  const names = identity.names.map(folded)
  const among = (key: string) => `IN (SELECT value FROM json_each(@${key}))`
  const found = copy
    .prepare<[Record<string, string>], Row>(
      `SELECT type, id, name, uid, folded, customerId FROM (
         SELECT 'customer' AS type, id, name, uid, folded, id AS customerId FROM customer
         UNION ALL SELECT 'contact', id, name, uid, folded, customer_id FROM contact) AS p
       WHERE uid ${among('uids')} OR folded ${among('names')} OR (type = 'contact' AND id IN (
         SELECT contact_id FROM contact_point WHERE (kind = 'email' AND folded ${among('emails')})
           OR (kind = 'phone' AND folded ${among('phones')})))
       UNION ALL
       SELECT table_name, first_id, json_extract(before, '$.name'), json_extract(before, '$.uid'),
         json_extract(before, '$.folded'), coalesce(json_extract(before, '$.customer_id'), first_id) FROM change
       WHERE table_name IN ('customer', 'contact') AND before IS NOT NULL
         AND (json_extract(before, '$.uid') ${among('uids')} OR json_extract(before, '$.folded') ${among('names')})`,
    )
    .all({
      ...{ uids: JSON.stringify(uids), names: JSON.stringify(names) },
      emails: JSON.stringify(identity.emails.map(foldedEmail)),
      phones: JSON.stringify(identity.phones.map((phone) => phone.replace(/[^\d+]/g, ''))),
    })
    .filter((row) => uids.includes(row.uid) || !isSomebodyElse(row))
  const customers = new Set(found.filter(({ type }) => type === 'customer').map(({ id }) => id))
  const own = found.filter(({ type, customerId }) => type === 'customer' || !customers.has(customerId))
  const each = new Map(own.toReversed().map((row) => [`${row.type} ${row.id}`, row]))
  return [...each.values()].toReversed().map(withPresentName)

  /** Still in the store: by the uid, or where only an address or number is shared by the name. */
  function isSomebodyElse({ uid, folded }: Row): boolean {
    return has(store, 'uid', uid) > 0 || (!names.includes(folded) && has(store, 'folded', folded) > 0)
  }

  /** Names of who was removed are searched last: there only the number is sure. */
  function withPresentName({ type, id, name }: Row): Held {
    const row = copy
      .prepare<[number], { name: string; folded: string }>(`SELECT name, folded FROM ${type} WHERE id = ?`)
      .get(id)
    if (row === undefined) return { type, id, name, isOnly: false }
    const numbered = copy.prepare('SELECT 1 FROM customer WHERE number = ?').get(row.name)
    return { type, id, name: row.name, isOnly: numbered === undefined && has(copy, 'folded', row.folded) === 1 }
  }
}

function has(db: Database, column: 'uid' | 'folded', value: string): number {
  return db
    .prepare<[string, string], number>(
      `SELECT (SELECT count(*) FROM customer WHERE ${column} = ?) + (SELECT count(*) FROM contact WHERE ${column} = ?)`,
    )
    .pluck()
    .get(value, value)!
}
