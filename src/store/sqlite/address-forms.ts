import type { Database } from 'better-sqlite3'
import type { AddressForm } from '../../domain/address-form.ts'
import type { contacts } from './contacts.ts'
import { statement } from './statement.ts'
import type { Write } from './writing.ts'

type Pair = { contactId: number; ownerId: number }

export function addressForms(db: Database, write: Write, contactTable: ReturnType<typeof contacts>) {
  const between = statement<Pair, { id: number; form: AddressForm }>(
    db,
    `SELECT id, form FROM address_form WHERE contact_id = @contactId AND owner_id = @ownerId`,
  )
  const insert = statement<Pair & { form: AddressForm }>(
    db,
    `INSERT INTO address_form (contact_id, owner_id, form) VALUES (@contactId, @ownerId, @form)`,
  )
  const update = statement<{ id: number; form: AddressForm }>(db, `UPDATE address_form SET form = @form WHERE id = @id`)

  return {
    /** How an owner addresses a person; null where nobody said. */
    formBetween: (contactId: number, ownerId: number): AddressForm | null =>
      between.get({ contactId, ownerId })?.form ?? null,

    /** Throws Failure `unknown-contact`. */
    setForm(contactId: number, ownerId: number, form: AddressForm): void {
      write((writing) => {
        writing.about(contactTable.within.known(contactId).customerId)
        const known = between.get({ contactId, ownerId })
        if (known) {
          writing.updating('address_form', known.id)
          update.run({ id: known.id, form })
        } else writing.inserted('address_form', insert.run({ contactId, ownerId, form }).lastInsertRowid)
      })
    },
  }
}
