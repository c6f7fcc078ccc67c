import type { Day } from '../../domain/day.ts'
import { Failure } from '../../domain/failure.ts'
import type { contacts, NewContact } from './contacts.ts'
import type { CustomerChanges, customers, NewCustomer } from './customers.ts'
import type { FollowUpRecord } from './follow-up-rows.ts'
import type { followUps } from './follow-ups.ts'
import type { stages } from './stages.ts'
import type { Write } from './writing.ts'

export function additions(
  write: Write,
  tables: {
    customers: ReturnType<typeof customers>
    contacts: ReturnType<typeof contacts>
    followUps: ReturnType<typeof followUps>
    stages: ReturnType<typeof stages>
  },
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

    /** What is said anew; another stage with all that it ends and begins. Throws Failure `number-taken`. */
    edit(id: number, changes: CustomerChanges): void {
      write((writing) => {
        const { stage, ...others } = changes
        tables.customers.within.refuseNumber(changes.number ?? null, id)
        if (stage !== undefined && stage !== tables.customers.within.known(id).stage) {
          const unexplained = { reason: null, saidBy: null, note: null, winBackOn: null }
          tables.stages.within.change(writing, id, { stage, ...unexplained })
        }
        tables.customers.within.edit(writing, id, others)
      })
    },

    /**
     * Pauses a customer until a day and drops the agreed dates that the pause takes the place of. Throws Failure
     * `already-closed` where one of them was closed since it was read.
     */
    pause(customerId: number, until: Day, dropped: readonly FollowUpRecord[] = []): void {
      write((writing) => {
        for (const followUp of dropped) {
          const ending = { outcome: 'dropped', why: null, closedById: null } as const
          const isClosed = tables.followUps.within.close(writing, followUp, ending)
          if (!isClosed) throw new Failure('already-closed', { id: followUp.id })
        }
        tables.customers.within.pause(writing, customerId, until)
      })
    },
  }
}
