import type { contacts, NewContact } from './contacts.ts'
import type { customers, NewCustomer } from './customers.ts'
import type { Write } from './writing.ts'

export function additions(
  write: Write,
  tables: { customers: ReturnType<typeof customers>; contacts: ReturnType<typeof contacts> },
) {
  return {
    /** Adds a customer and its first person: both or neither. Throws Failure `number-taken`. */
    addWithContact: (
      customer: NewCustomer & { ownerId: number },
      contact: Omit<NewContact, 'customerId'> | null,
    ): { customerId: number; contactId: number | null } =>
      write((writing) => {
        tables.customers.within.refuseNumber(customer.number ?? null, null)
        const customerId = tables.customers.within.add(writing, customer)
        return { customerId, contactId: contact && tables.contacts.within.add(writing, { ...contact, customerId }) }
      }),
  }
}
