import type { Database } from 'better-sqlite3'
import type { AddressForm } from '../../domain/address-form.ts'
import type { Consent } from '../../domain/consent.ts'
import type { Contact } from '../../domain/contact.ts'
import type { Day } from '../../domain/day.ts'
import { mergedConsents, mergedDeparture, mergedPerson, moreFormal } from '../../domain/merged-person.ts'
import type { contacts } from './contacts.ts'
import { followUpMoves } from './follow-up-moves.ts'
import { statement } from './statement.ts'
import type { Writing } from './writing.ts'

type FormRow = { id: number; ownerId: number; form: AddressForm }
type ConsentRow = Consent & { id: number }

/** Where a row names a person; follow-ups apart. */
const naming = [
  ['interaction', 'contact_id'],
  ['promise', 'contact_id'],
  ['imported_line', 'contact_id'],
  ['journey_run', 'contact_id'],
  ['contact', 'successor_id'],
] as const

/** Makes one person of two records: one of them stays, with all that both had. */
export function contactMerging(db: Database, contactTable: ReturnType<typeof contacts>) {
  const named = naming.map(([table, column]) => ({
    table,
    rows: statement<{ id: number }, { id: number }>(db, `SELECT id FROM ${table} WHERE ${column} = @id`),
    rename: statement<{ id: number; to: number | null }>(db, `UPDATE ${table} SET ${column} = @to WHERE id = @id`),
  }))
  const consentsOf = statement<{ id: number }, ConsentRow>(
    db,
    `SELECT id, channel, state, since_on AS "sinceOn", source FROM consent WHERE contact_id = @id`,
  )
  const removeConsent = statement<{ id: number }>(db, `DELETE FROM consent WHERE id = @id`)
  const moveConsent = statement<{ id: number; to: number }>(db, `UPDATE consent SET contact_id = @to WHERE id = @id`)
  const formsOf = statement<{ id: number }, FormRow>(
    db,
    `SELECT id, owner_id AS "ownerId", form FROM address_form WHERE contact_id = @id`,
  )
  const removeForm = statement<{ id: number }>(db, `DELETE FROM address_form WHERE id = @id`)
  const setForm = statement<{ id: number; to: number; form: AddressForm }>(
    db,
    `UPDATE address_form SET contact_id = @to, form = @form WHERE id = @id`,
  )
  const depart = statement<{
    id: number
    leftOn: Day | null
    diedOn: Day | null
    wentTo: string | null
    successorId: number | null
  }>(
    db,
    `UPDATE contact SET left_on = @leftOn, died_on = @diedOn, went_to = @wentTo, successor_id = @successorId WHERE id = @id`,
  )
  const removePoint = statement<{ id: number }>(db, `DELETE FROM contact_point WHERE id = @id`)
  const pointsOf = statement<{ id: number }, { id: number }>(db, `SELECT id FROM contact_point WHERE contact_id = @id`)
  const removeContact = statement<{ id: number }>(db, `DELETE FROM contact WHERE id = @id`)
  const followUps = followUpMoves(db)

  /** `at`: the names of the customers whose people they are. */
  return (writing: Writing, kept: Contact, other: Contact, at: readonly [string, string]): void => {
    const consents = mergedConsents(
      { ...kept, consents: consentsOf.all({ id: kept.id }) },
      { ...other, consents: consentsOf.all({ id: other.id }) },
    ) as ConsentRow[]
    const departure = mergedDeparture(kept, other, at)

    for (const { table, rows, rename } of named) {
      for (const { id } of rows.all({ id: other.id })) {
        writing.updating(table, id)
        // Nobody follows themselves.
        rename.run({ id, to: table === 'contact' && id === kept.id ? null : kept.id })
      }
    }
    followUps.toContact(writing, other, kept.id)
    keepConsents(writing, kept, other, new Set(consents.map(({ id }) => id)))
    keepForms(writing, kept.id, other.id)
    contactTable.within.edit(writing, kept.id, mergedPerson(kept, other))
    if (departure) {
      const { successor, ...said } = departure
      const successorId = successor === null || successor.id === kept.id ? null : successor.id
      depart.run({ id: kept.id, ...said, successorId })
    }
    for (const { id } of pointsOf.all({ id: other.id })) {
      writing.deleting('contact_point', id)
      removePoint.run({ id })
    }
    writing.touched(other.customerId)
    writing.deleting('contact', other.id)
    removeContact.run({ id: other.id })
  }

  function keepConsents(writing: Writing, kept: Contact, other: Contact, staying: ReadonlySet<number>): void {
    for (const { id } of [kept, other].flatMap((person) => consentsOf.all({ id: person.id }))) {
      if (staying.has(id)) continue
      writing.deleting('consent', id)
      removeConsent.run({ id })
    }
    for (const { id } of consentsOf.all({ id: other.id })) {
      writing.updating('consent', id)
      moveConsent.run({ id, to: kept.id })
    }
  }

  function keepForms(writing: Writing, kept: number, other: number): void {
    const known = new Map(formsOf.all({ id: kept }).map((row) => [row.ownerId, row]))
    for (const row of formsOf.all({ id: other })) {
      const its = known.get(row.ownerId)
      if (its) {
        writing.updating('address_form', its.id)
        setForm.run({ id: its.id, to: kept, form: moreFormal(its.form, row.form) })
        writing.deleting('address_form', row.id)
        removeForm.run({ id: row.id })
      } else {
        writing.updating('address_form', row.id)
        setForm.run({ id: row.id, to: kept, form: row.form })
      }
    }
  }
}
