import type { Database } from 'better-sqlite3'
import type { Day } from '../../domain/day.ts'
import type { Cells, ImportedContact } from '../../domain/import-line.ts'
import { contradicts, filledContact, missing, type Contradiction } from '../../domain/importing.ts'
import { isDialogue, type Channel, type Direction } from '../../domain/interaction.ts'
import { changedSince, contactChanges, notesAfter, tagsAfter } from '../../domain/later-file.ts'
import { folded } from '../../domain/name.ts'
import type { CustomerRecord } from './customer-rows.ts'
import type { CustomerChanges } from './customers.ts'
import { fromImport, imported } from './imported.ts'
import type { ImportTables } from './new-customers.ts'
import { keptFew, people } from './people.ts'
import { statement } from './statement.ts'
import type { Writing } from './writing.ts'

type Entry = { channel: Channel; direction: Direction; missed: number; contactId: number | null }

type Editing = {
  writing: Writing
  /** Who acts. */
  ownerId: number
  /** Null where the name fits several. */
  ownerNamed: (name: string) => number | null
  contradict: (contradiction: Omit<Contradiction, 'lineNumber'>) => void
}

/** What lines of a file change of customers that the store has already. */
export function knownCustomers(db: Database, tables: ImportTables, editing: Editing) {
  const { writing, ownerId, ownerNamed, contradict } = editing
  const numbered = statement<{ number: string }, { id: number }>(
    db,
    `SELECT id FROM customer WHERE number = @number COLLATE NOCASE`,
  )
  const moveAgreed = statement<{ id: number; dueOn: Day }>(
    db,
    `UPDATE follow_up SET due_on = @dueOn, original_due_on = iif(original_due_on IS NULL, NULL, @dueOn) WHERE id = @id`,
  )
  const entriesOn = statement<{ customerId: number; on: Day }, Entry>(
    db,
    `SELECT channel, direction, missed, contact_id AS "contactId" FROM interaction
     WHERE customer_id = @customerId AND happened_on = @on`,
  )
  const dates = imported(tables)
  const peopleOf = keptFew((customerId) =>
    people(tables.customers.byId(customerId)!.name, tables.contacts.ofCustomer(customerId)),
  )

  return {
    /** Writes what a line says differently from last time, even over what was edited since; the contact that is meant now. */
    writeOver(known: { customerId: number; contactId: number | null }, last: Cells, now: Cells): number | null {
      const { customerId } = known
      const record = tables.customers.byId(customerId)!
      edit(customerId, changesOf(record, last, now))
      const contactId = contactAfter(known, last, now)
      if (now.lastContact !== last.lastContact) speak(record, contactId, now.lastContact)
      if (now.nextContact !== last.nextContact) move(customerId, last.nextContact, now.nextContact)
      return contactId
    },

    /** Fills what is empty of a customer that was not imported with this line; what contradicts is told. */
    fill(customerId: number, cells: Cells): { contactId: number | null; what: 'new' | 'changed' | 'unchanged' } {
      const record = tables.customers.byId(customerId)!
      let isChanged = edit(customerId, missingOf(record, cells))
      const known = cells.contact && peopleOf(customerId).find(cells.contact)
      if (known) isChanged = change(known.id, customerId, filledContact(known, cells.contact!)) || isChanged
      const contactId = known ? known.id : cells.contact && addContact(customerId, cells.contact)
      isChanged = speak(record, contactId, cells.lastContact) || isChanged
      isChanged = move(customerId, null, cells.nextContact) || isChanged
      return { contactId, what: cells.contact && !known ? 'new' : isChanged ? 'changed' : 'unchanged' }
    },
  }

  function changesOf(record: CustomerRecord, last: Cells, now: Cells): CustomerChanges {
    const { owner, since, tags, number, cadence, ...others } = changedSince(
      { ...last.customer, notes: null },
      { ...now.customer, notes: null },
    )
    const notes = notesAfter(record.notes, last, now)
    const isFree = number && (numbered.get({ number })?.id ?? record.id) === record.id
    return {
      ...withoutNull(others),
      ...(isFree ? { number } : {}),
      ...(since ? { sinceOn: since } : {}),
      ...(cadence ? { cadence, cadenceWhy: cadence === 'none' ? fromImport : null } : {}),
      ...(tags ? { tags: tagsAfter(record.tags, last.customer.tags, tags) } : {}),
      ...(notes === record.notes ? {} : { notes }),
      ...(owner ? { ownerId: ownerNamed(owner)! } : {}),
    }
  }

  function missingOf(record: CustomerRecord, cells: Cells): CustomerChanges {
    const { customer } = cells
    const { number, street, postalCode, city, region, country, cadence, stage, importance } = customer
    const said = { number, street, postalCode, city, region, country, cadence, sinceOn: customer.since }
    for (const [field, value] of Object.entries({ ...said, stage, importance })) {
      const kept = record[field as keyof typeof said | 'stage' | 'importance']
      if (contradicts(kept, value))
        contradict({ customer: record.name, field: field === 'sinceOn' ? 'since' : field, kept: kept!, said: value! })
    }
    const filled = Object.entries(said).filter(
      ([field, value]) => value !== null && record[field as keyof typeof said] === null,
    )
    const tags = missing(record.tags, customer.tags, folded)
    const notes = notesAfter(record.notes, null, cells)
    return {
      ...Object.fromEntries(filled),
      ...(record.cadence === null && cadence === 'none' ? { cadenceWhy: fromImport } : {}),
      ...(tags.length > 0 ? { tags: [...record.tags, ...tags] } : {}),
      ...(notes === record.notes ? {} : { notes }),
    }
  }

  function edit(customerId: number, changes: CustomerChanges): boolean {
    const isChanged = Object.keys(changes).length > 0
    if (isChanged) tables.customers.within.edit(writing, customerId, changes)
    return isChanged
  }

  /** Whom a person took off the list comes back only where the file says something new of them. */
  function contactAfter(known: { customerId: number; contactId: number | null }, last: Cells, now: Cells) {
    const { customerId, contactId } = known
    if (!now.contact || JSON.stringify(now.contact) === JSON.stringify(last.contact)) return contactId
    const its = contactId === null ? undefined : peopleOf(customerId).byId(contactId)
    if (its) {
      change(its.id, customerId, contactChanges(its, last.contact, now.contact))
      return its.id
    }
    const same = peopleOf(customerId).find(now.contact)
    if (!same) return addContact(customerId, now.contact)
    change(same.id, customerId, filledContact(same, now.contact))
    return same.id
  }

  function addContact(customerId: number, contact: ImportedContact): number {
    const id = tables.contacts.within.add(writing, { customerId, ...contact })
    peopleOf(customerId).keep({ id, ...contact })
    return id
  }

  function change(id: number, customerId: number, changes: Partial<ImportedContact>): boolean {
    if (Object.keys(changes).length === 0) return false
    tables.contacts.within.edit(writing, id, changes)
    peopleOf(customerId).keep({ ...peopleOf(customerId).byId(id)!, ...changes })
    return true
  }

  /** False where nothing is said, or the history has a dialogue on that day already. */
  function speak(customer: CustomerRecord, contactId: number | null, on: Day | null): boolean {
    if (on === null) return false
    const entries = entriesOn.all({ customerId: customer.id, on })
    if (entries.some((entry) => isDialogue({ ...entry, missed: entry.missed === 1 }))) return false
    dates.spoke(writing, { customerId: customer.id, contactId, ownerId: customer.owner?.id ?? ownerId, on })
    return true
  }

  /**
   * The date agreed on: moved where the file says another one than last time, added where none is open. What a person
   * agreed on since stays, and what is not after the last talk is past. False where nothing changes.
   */
  function move(customerId: number, before: Day | null, now: Day | null): boolean {
    const spokenOn = tables.customers.byId(customerId)!.lastContact?.on
    if (now === null || (spokenOn !== undefined && now <= spokenOn)) return false
    const open = tables.followUps.within.agreed(customerId)
    const its = open.find(({ typedOn }) => typedOn === before)
    if (!its && open.length > 0) return false
    if (its) {
      writing.updating('follow_up', its.id)
      moveAgreed.run({ id: its.id, dueOn: now })
      writing.touched(customerId)
    } else dates.agree(writing, customerId, now)
    return true
  }
}

function withoutNull<Fields extends object>(fields: Fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as {
    [Key in keyof Fields]: NonNullable<Fields[Key]>
  }
}
