import type { Database } from 'better-sqlite3'
import type { Day } from '../../domain/day.ts'
import { folded, foldedEmail } from '../../domain/name.ts'
import { idOf } from '../../domain/naming.ts'
import type { ListedFollowUp } from './follow-up-rows.ts'
import { rangesOf } from './id-ranges.ts'
import { openHints, type OpenFilter } from './open-hints.ts'
import { isThere } from './present.ts'
import { column, statement } from './statement.ts'

/** Somebody or something that can be named, with what tells it from others. */
export type Hint = { id: number; name: string; about: string | null }

/**
 * More than anybody reads. Where there are more, the last one is there as well: what all have in common is then what the
 * first and the last have.
 */
const most = 100

/** What may be meant by the beginning of a word: found by index, and of many only the first. */
export function hints(db: Database, today: Day) {
  const byName = { customer: begun(db, customers, 'c.folded'), contact: begun(db, there, 'p.folded') }
  const byNumber = begun(db, customerNumbers, 'c.number', 'NOCASE')
  const byEmail = begun(
    db,
    `SELECT p.id, e.value AS "name", p.name AS "about" FROM contact_point e
    JOIN contact p ON p.id = e.contact_id WHERE e.kind = 'email' AND ${isThere('p')}`,
    'e.folded',
  )
  const byTitle = begun(db, agreements, 'a.folded')
  const byId = {
    customer: numbered(db, customers, 'customer c'),
    contact: numbered(db, there, 'contact p'),
    agreement: numbered(db, agreements, 'agreement a'),
    entry: numbered(db, entries, 'interaction i'),
  }
  const contactsOf = statement<{ customerId: number; today: Day }, Hint>(
    db,
    `${there} AND p.customer_id = @customerId ORDER BY p.id`,
  )
  const newest = {
    agreements: statement<{ most: number }, Hint>(db, `${agreements} ORDER BY a.id DESC LIMIT @most`),
    entries: statement<{ most: number }, Hint>(db, `${entries} ORDER BY i.id DESC LIMIT @most`),
  }
  const owners = statement<{ today: Day }, Hint & { number: string | null }>(
    db,
    `SELECT id, number, name, email AS "about" FROM owner WHERE left_on IS NULL OR left_on >= @today ORDER BY folded, id`,
  )
  const journeys = column<[], string>(db, `SELECT name FROM journey ORDER BY name`)
  const tags = column<[], string>(db, eachTag)
  const meant = column<{ id: number | null; word: string; name: string }, number>(db, customerMeant)
  const open = openHints(db, today)

  const named = (type: 'customer' | 'contact', word: string) => {
    const id = type === 'customer' ? 'c' : 'p'
    const found = byName[type]({ beginning: folded(word), today })
    return found.length > 0 || idOf(word, id) === null ? found : byId[type](word.slice(1), today)
  }

  return {
    /** By the beginning of their name, by id, or by their own number. */
    customers(word: string): Hint[] {
      const found = named('customer', word)
      return found.length > 0 || word === '' ? found : byNumber({ beginning: word, today })
    },

    contacts: (word: string): Hint[] => named('contact', word),
    contactsOf: (customerId: number): Hint[] => contactsOf.all({ customerId, today }),

    /** The addresses of contacts. */
    emails: (word: string): Hint[] => byEmail({ beginning: foldedEmail(word), today }),

    /** The customer that a whole word names: by id, number or name, by a follow-up, or by a beginning that only one has. */
    customerMeant(word: string): number | null {
      const exact = meant.all({ id: idOf(word, 'c'), word, name: folded(word) })
      const found = exact.length > 0 ? exact : named('customer', word).map(({ id }) => id)
      return new Set(found).size === 1 ? found[0]! : null
    },

    owners: () => owners.all({ today }),
    tags: (): string[] => tags.all([]),

    /** Those of one's own. */
    journeys: (): string[] => journeys.all([]),

    /** Without a decision: by id, or by the beginning of their title; the newest first where nothing is said. */
    agreements(word: string): Hint[] {
      if (word === '' || word === 'a') return newest.agreements.all({ most })
      const found = byTitle({ beginning: folded(word), today })
      return idOf(word, 'a') === null ? found : byId.agreement(word.slice(1), today)
    },

    /** By id; the newest first where nothing is said. */
    entries: (word: string): Hint[] =>
      idOf(word, 'e') === null ? newest.entries.all({ most: 20 }) : byId.entry(word.slice(1), today),

    /** The newest commands, with what they were about. */
    commands: async () => (await import('./history.ts')).history(db).list({ ...noFilter, limit: 20 }).entries,

    /** Those that are open, one's own before those of others, the soonest first. */
    followUps: (filter: OpenFilter): ListedFollowUp[] => open(filter, most),
  }
}

const noFilter = { customerId: null, since: null }

const customers = `SELECT c.id, c.name, c.city AS "about" FROM customer c WHERE 1`
const customerNumbers = `SELECT c.id, c.number AS "name", c.name AS "about" FROM customer c WHERE 1`
const there = `SELECT p.id, p.name, c.name AS "about" FROM contact p JOIN customer c ON c.id = p.customer_id
  WHERE ${isThere('p')}`
const agreements = `SELECT a.id, a.title AS "name", c.name AS "about" FROM agreement a JOIN customer c ON c.id = a.customer_id
  WHERE a.decision IS NULL`
const entries = `SELECT i.id, c.name, i.text AS "about" FROM interaction i JOIN customer c ON c.id = i.customer_id WHERE 1`

/** Each tag once, from one to the next by index: a tag may be that of every customer. */
const eachTag = `WITH RECURSIVE known (folded) AS (
    SELECT min(folded) FROM customer_tag
    UNION ALL SELECT (SELECT min(t.folded) FROM customer_tag t WHERE t.folded > known.folded) FROM known
    WHERE known.folded IS NOT NULL LIMIT 1000)
  SELECT (SELECT tag FROM customer_tag t WHERE t.folded = known.folded LIMIT 1) FROM known WHERE folded IS NOT NULL`

const customerMeant = `SELECT id FROM customer WHERE id = @id
  UNION SELECT customer_id FROM follow_up WHERE id = CAST(@word AS INTEGER) AND CAST(id AS TEXT) = @word
  UNION SELECT id FROM customer WHERE number = @word COLLATE NOCASE
  UNION SELECT id FROM customer WHERE folded = @name`

type Begun = { beginning: string; today: Day }

/** What begins so in a column with an index, in its order; the last of them at the end, where there are more. */
function begun(db: Database, select: string, by: string, collation = 'BINARY'): (params: Begun) => Hint[] {
  const range = `${select} AND ${by} >= @from COLLATE ${collation} AND ${by} < @until COLLATE ${collation}`
  const order = (way: string) => `ORDER BY ${by} COLLATE ${collation} ${way} LIMIT @most`
  const first = statement<object, Hint>(db, `${range} ${order('ASC')}`)
  const last = statement<object, Hint>(db, `${range} ${order('DESC')}`)
  return ({ beginning, today }) => {
    const wanted = { from: beginning, until: `${beginning}\u{10ffff}`, today }
    const found = first.all({ ...wanted, most })
    return found.length < most ? found : [...found, ...last.all({ ...wanted, most: 1 })]
  }
}

/** Those whose number begins with some digits. */
function numbered(db: Database, select: string, table: string): (digits: string, today: Day) => Hint[] {
  const id = `${table.split(' ')[1]!}.id`
  const found = statement<{ ranges: string; today: Day; most: number }, Hint>(
    db,
    `${select} AND ${id} IN (SELECT ${id} FROM json_each(@ranges) range
       CROSS JOIN ${table} ON ${id} BETWEEN range.value ->> 0 AND range.value ->> 1) ORDER BY ${id} LIMIT @most`,
  )
  return (digits, today) => found.all({ ranges: JSON.stringify(rangesOf(digits)), today, most })
}
