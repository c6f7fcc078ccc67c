import type { Day } from '../../domain/day.ts'
import type { ImportedContact, ImportLine } from '../../domain/import-line.ts'
import { customerIdentity, isSameContact, mayBeSame } from '../../domain/importing.ts'
import { identityOf } from '../../domain/name.ts'

/** What a line says, without its number in the file. */
export type Cells = Omit<ImportLine, 'lineNumber'>

/**
 * A customer that an import is about to add: what tells it from others and what its first date is reckoned from. Of a
 * long file no more is kept than that; the rest is read again when it is written.
 */
export type CustomerDraft = {
  customer: Omit<ImportLine['customer'], 'since' | 'owner' | 'notes'>
  ownerId: number
  lastContact: Day | null
  nextContact: Day | null
  /** How many lines are about it. */
  lines: number
}

/** All that the lines of a draft say. */
export type WholeCustomer = {
  customer: ImportLine['customer']
  contacts: ImportedContact[]
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

    begin({ customer }: Cells, ownerId: number): CustomerDraft {
      const draft = { customer: keptOf(customer), ownerId, lastContact: null, nextContact: null, lines: 0 }
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

    add(draft: CustomerDraft, { lastContact, nextContact }: Cells): void {
      if (lastContact !== null && (draft.lastContact === null || lastContact > draft.lastContact)) {
        draft.lastContact = lastContact
      }
      if (nextContact !== null && (draft.nextContact === null || nextContact < draft.nextContact)) {
        draft.nextContact = nextContact
      }
      draft.lines++
    },
  }
}

/** Gathers what the lines of each draft say, line by line; with its last line it is whole and is let go of. */
export function wholeCustomers(): (draft: CustomerDraft, identity: string, cells: Cells) => WholeCustomer | null {
  const begun = new Map<CustomerDraft, WholeCustomer>()

  return (draft, identity, cells) => {
    const { customer, contact } = cells
    const whole = begun.get(draft) ?? { customer, contacts: [], lines: [] }
    const known = contact ? whole.contacts.findIndex((other) => isSameContact(other, contact)) : -1
    const contactIndex = contact && known === -1 ? whole.contacts.push(contact) - 1 : known
    const length = whole.lines.push({ identity, contactIndex, cells: JSON.stringify(cells) })
    if (length === draft.lines) begun.delete(draft)
    else begun.set(draft, whole)
    return length === draft.lines ? whole : null
  }
}

function keptOf(customer: ImportLine['customer']): CustomerDraft['customer'] {
  const { name, number, street, postalCode, city, region, country, stage, importance, cadence, tags } = customer
  return { name, number, street, postalCode, city, region, country, stage, importance, cadence, tags }
}
