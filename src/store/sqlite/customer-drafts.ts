import type { Day } from '../../domain/day.ts'
import type { ImportedContact, ImportLine } from '../../domain/import-line.ts'
import { customerIdentity, isSameContact, mayBeSame } from '../../domain/importing.ts'
import { identityOf } from '../../domain/name.ts'

/** What a line says, without its number in the file. */
export type Cells = Omit<ImportLine, 'lineNumber'>

/** A customer that an import is about to add, gathered from one or more lines. */
export type CustomerDraft = {
  customer: ImportLine['customer']
  ownerId: number
  contacts: ImportedContact[]
  lastContact: Day | null
  nextContact: Day | null
  lines: { identity: string; contactIndex: number; cells: string }[]
}

/** The customers of a file that are new, found again by number, or by name and address. */
export function customerDrafts() {
  const all: CustomerDraft[] = []
  const byIdentity = new Map<string, CustomerDraft>()
  /** By name, those without a number of their own: a line with another part of their address may still mean them. */
  const open = new Map<string, CustomerDraft[]>()

  return {
    all,

    /** The draft that a line belongs to. */
    find({ customer }: Cells): CustomerDraft | undefined {
      const same = byIdentity.get(customerIdentity(customer))
      return same ?? open.get(identityOf(customer.name))?.find((draft) => mayBeSame(draft.customer, customer))
    },

    begin(cells: Cells, ownerId: number): CustomerDraft {
      const { customer } = cells
      const draft = { customer, ownerId, contacts: [], lastContact: null, nextContact: null, lines: [] }
      all.push(draft)
      byIdentity.set(customerIdentity(customer), draft)
      if (customer.number === null) {
        const name = identityOf(customer.name)
        const others = open.get(name)
        if (others) others.push(draft)
        else open.set(name, [draft])
      }
      return draft
    },

    add(draft: CustomerDraft, identity: string, cells: Cells): void {
      const { contact, lastContact, nextContact } = cells
      const known = contact ? draft.contacts.findIndex((other) => isSameContact(other, contact)) : -1
      const contactIndex = contact && known === -1 ? draft.contacts.push(contact) - 1 : known
      if (lastContact !== null && (draft.lastContact === null || lastContact > draft.lastContact)) {
        draft.lastContact = lastContact
      }
      if (nextContact !== null && (draft.nextContact === null || nextContact < draft.nextContact)) {
        draft.nextContact = nextContact
      }
      draft.lines.push({ identity, contactIndex, cells: JSON.stringify(cells) })
    },
  }
}
