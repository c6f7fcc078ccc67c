import type { Database } from 'better-sqlite3'
import type { Contact } from '../../domain/contact.ts'
import { Failure } from '../../domain/failure.ts'
import { folded, foldedEmail } from '../../domain/name.ts'
import { statement } from './statement.ts'
import type { Write, Writing } from './writing.ts'

/** Who leaves, and who comes back, is said in `departures.ts`. */
export type ContactChanges = Partial<Omit<Contact, 'id' | 'customerId' | 'leftOn' | 'wentTo' | 'successor'>>
/** Somebody new is there, and has said nothing yet of how to be congratulated. */
export type NewContact = Pick<Contact, 'customerId' | 'name' | 'role' | 'birthday' | 'emails' | 'phones'>

export type Mentions = { interactions: number; followUps: number }

type Point = { id: number; kind: 'email' | 'phone'; value: string }
type Row = Omit<Contact, 'emails' | 'phones' | 'successor'> & {
  successorId: number | null
  successorName: string | null
}

const columns = `p.id, p.customer_id AS "customerId", p.name, p.role, p.birthday, p.greeting, p.died_on AS "diedOn",
  p.left_on AS "leftOn", p.went_to AS "wentTo", p.successor_id AS "successorId",
  (SELECT name FROM contact s WHERE s.id = p.successor_id) AS "successorName"`

/** Where a row may name a person. */
const mentioning = [
  { table: 'interaction', column: 'contact_id' },
  { table: 'promise', column: 'contact_id' },
  { table: 'follow_up', column: 'contact_id' },
  { table: 'imported_line', column: 'contact_id' },
  { table: 'journey_run', column: 'contact_id' },
  { table: 'contact', column: 'successor_id' },
] as const

export function contacts(db: Database, write: Write) {
  const byId = statement<{ id: number }, Row>(db, `SELECT ${columns} FROM contact p WHERE p.id = @id`)
  const ofCustomer = statement<{ customerId: number }, Row>(
    db,
    `SELECT ${columns} FROM contact p WHERE p.customer_id = @customerId ORDER BY p.id`,
  )
  const all = statement<[], Row & { customer: string }>(
    db,
    `SELECT ${columns}, c.name AS "customer" FROM contact p JOIN customer c ON c.id = p.customer_id ORDER BY c.folded, p.id`,
  )
  const points = statement<{ id: number }, Point>(
    db,
    `SELECT id, kind, value FROM contact_point WHERE contact_id = @id ORDER BY id`,
  )
  const insert = statement<Omit<NewContact, 'emails' | 'phones'> & { folded: string }>(
    db,
    `INSERT INTO contact (customer_id, name, folded, role, birthday) VALUES (@customerId, @name, @folded, @role, @birthday)`,
  )
  const update = statement<
    Omit<Row, 'customerId' | 'leftOn' | 'wentTo' | 'successorId' | 'successorName'> & { folded: string }
  >(
    db,
    `UPDATE contact SET name = @name, folded = @folded, role = @role, birthday = @birthday, greeting = @greeting,
       died_on = @diedOn
     WHERE id = @id`,
  )
  const insertPoint = statement<{ id: number; kind: Point['kind']; value: string; folded: string }>(
    db,
    `INSERT INTO contact_point (contact_id, kind, value, folded) VALUES (@id, @kind, @value, @folded)`,
  )
  const deletePoint = statement<{ id: number }>(db, `DELETE FROM contact_point WHERE id = @id`)
  const deleteContact = statement<{ id: number }>(db, `DELETE FROM contact WHERE id = @id`)
  const mentions = statement<{ id: number }, Mentions>(
    db,
    `SELECT (SELECT count(*) FROM interaction WHERE contact_id = @id) AS "interactions",
       (SELECT count(*) FROM follow_up WHERE contact_id = @id AND closed_on IS NULL) AS "followUps"`,
  )
  const references = mentioning.map(({ table, column }) => ({
    table,
    rows: statement<{ id: number }, { id: number }>(db, `SELECT id FROM ${table} WHERE ${column} = @id`),
    clear: statement<{ id: number }>(db, `UPDATE ${table} SET ${column} = NULL WHERE id = @id`),
  }))

  const belongings = (['consent', 'address_form'] as const).map((table) => ({
    table,
    rows: statement<{ id: number }, { id: number }>(db, `SELECT id FROM ${table} WHERE contact_id = @id`),
    remove: statement<{ id: number }>(db, `DELETE FROM ${table} WHERE id = @id`),
  }))

  function record(row: Row): Contact {
    const found = points.all({ id: row.id })
    const values = (kind: Point['kind']) => found.filter((point) => point.kind === kind).map(({ value }) => value)
    const { successorId, successorName, ...contact } = row
    const successor = successorId === null ? null : { id: successorId, name: successorName! }
    return { ...contact, successor, emails: values('email'), phones: values('phone') }
  }

  function setPoints(writing: Writing, id: number, kind: Point['kind'], values: readonly string[]): void {
    for (const before of points.all({ id }).filter((point) => point.kind === kind)) {
      writing.deleting('contact_point', before.id)
      deletePoint.run({ id: before.id })
    }
    addPoints(writing, id, kind, values)
  }

  function addPoints(writing: Writing, id: number, kind: Point['kind'], values: readonly string[]): void {
    for (const value of values) {
      const key = kind === 'email' ? foldedEmail(value) : value.replace(/[^\d+]/g, '')
      writing.inserted('contact_point', insertPoint.run({ id, kind, value, folded: key }).lastInsertRowid)
    }
  }

  function addWithin(writing: Writing, contact: NewContact): number {
    const { customerId, name, role, birthday } = contact
    const id = Number(insert.run({ customerId, name, folded: folded(name), role, birthday }).lastInsertRowid)
    writing.inserted('contact', id)
    addPoints(writing, id, 'email', contact.emails)
    addPoints(writing, id, 'phone', contact.phones)
    writing.touched(customerId)
    return id
  }

  /** Throws Failure `unknown-contact` where it was removed since it was read. */
  function known(id: number): Row {
    const row = byId.get({ id })
    if (!row) throw new Failure('unknown-contact', { input: `p${id}`, nearest: [] })
    return row
  }

  function editWithin(writing: Writing, id: number, { emails, phones, ...changes }: ContactChanges): void {
    writing.updating('contact', id)
    const after = { ...known(id), ...changes }
    writing.touched(after.customerId)
    const { name, role, birthday, greeting, diedOn } = after
    update.run({ id, name, folded: folded(name), role, birthday, greeting, diedOn })
    if (emails) setPoints(writing, id, 'email', emails)
    if (phones) setPoints(writing, id, 'phone', phones)
  }

  return {
    byId(id: number): Contact | null {
      const row = byId.get({ id })
      return row ? record(row) : null
    },

    ofCustomer: (customerId: number): Contact[] => ofCustomer.all({ customerId }).map(record),

    list: (): (Contact & { customer: string })[] =>
      all.all([]).map(({ customer, ...row }) => ({ ...record(row), customer })),

    add: (contact: NewContact): number => write((writing) => addWithin(writing, contact)),

    edit(id: number, changes: ContactChanges): void {
      write((writing) => {
        editWithin(writing, id, changes)
      })
    },

    /**
     * The person goes, with how to address them and what they allowed; the history stays with the customer. An event was dialogue because of the person
     * who was named: the customer is planned again.
     */
    remove(id: number): void {
      write((writing) => {
        writing.touched(known(id).customerId)
        for (const { table, rows, clear } of references) {
          for (const row of rows.all({ id })) {
            writing.updating(table, row.id)
            clear.run({ id: row.id })
          }
        }
        for (const { table, rows, remove } of belongings) {
          for (const row of rows.all({ id })) {
            writing.deleting(table, row.id)
            remove.run({ id: row.id })
          }
        }
        setPoints(writing, id, 'email', [])
        setPoints(writing, id, 'phone', [])
        writing.deleting('contact', id)
        deleteContact.run({ id })
      })
    },

    /** How many interactions and open follow-ups name the person. */
    mentions: (id: number): Mentions => mentions.get({ id })!,

    within: { add: addWithin, edit: editWithin, known },
  }
}
