import type { Database } from 'better-sqlite3'
import { daysAfter, latest, type Day } from '../../domain/day.ts'
import { newContactJourney } from '../../domain/journey-plan.ts'
import { folded } from '../../domain/name.ts'
import type { ContactChanges, contacts, NewContact } from './contacts.ts'
import type { customers, NewCustomer } from './customers.ts'
import { statement } from './statement.ts'
import type { Write, Writing } from './writing.ts'

/** A person who is with the customer no longer, as it is said. */
export type Departure = {
  leftOn: Day
  diedOn: Day | null
  wentTo: string | null
  /** Somebody who is there already, with what is new of them, or somebody new; null where nobody is known. */
  successor: { id: number; changes: ContactChanges } | { added: Omit<NewContact, 'customerId'> } | null
  /** The customer where the person is from now on, or one to be made; null where nobody wishes to follow them there. */
  at: { customerId: number } | { added: NewCustomer & { ownerId: number } } | null
}

/** What was made. */
export type Departed = {
  successorId: number | null
  /** The journey of the new contact that began. */
  runId: number | null
  /** The person where they are now. */
  at: { customerId: number; contactId: number } | null
}

type Place = { id: number; customer: { id: number; name: string } }

/** A person who left one customer and is with another. */
export type Move = { from: Place; to: Place }

export function departures(
  db: Database,
  write: Write,
  today: Day,
  tables: { contacts: ReturnType<typeof contacts>; customers: ReturnType<typeof customers> },
) {
  const leave = statement<LeftColumns & { id: number }>(
    db,
    `UPDATE contact SET left_on = @leftOn, died_on = @diedOn, went_to = @wentTo, successor_id = @successorId WHERE id = @id`,
  )
  const welcomes = statement<{ contactId: number; journey: string }, { id: number; startsOn: Day }>(
    db,
    `SELECT id, starts_on AS "startsOn" FROM journey_run
     WHERE contact_id = @contactId AND journey = @journey AND closed_on IS NULL`,
  )
  const welcome = statement<{ customerId: number; contactId: number; journey: string; startsOn: Day; today: Day }>(
    db,
    `INSERT INTO journey_run (customer_id, contact_id, journey, starts_on, entered_on)
     VALUES (@customerId, @contactId, @journey, @startsOn, @today)`,
  )
  const move = statement<{ id: number; startsOn: Day }>(
    db,
    `UPDATE journey_run SET starts_on = @startsOn WHERE id = @id`,
  )
  const end = statement<{ id: number; today: Day }>(
    db,
    `UPDATE journey_run SET closed_on = @today, outcome = 'over' WHERE id = @id AND closed_on IS NULL`,
  )
  const copyConsent = statement<{ from: number; to: number; channel: string }>(
    db,
    `INSERT INTO consent (contact_id, channel, state, since_on, source)
     SELECT @to, channel, state, since_on, source FROM consent WHERE contact_id = @from AND channel = @channel`,
  )
  const blocked = statement<{ id: number }, { channel: string }>(
    db,
    `SELECT channel FROM consent WHERE contact_id = @id AND state = 'blocked' ORDER BY channel`,
  )
  const forms = statement<{ id: number }, { ownerId: number; form: string }>(
    db,
    `SELECT owner_id AS "ownerId", form FROM address_form WHERE contact_id = @id ORDER BY owner_id`,
  )
  const address = statement<{ id: number; ownerId: number; form: string }>(
    db,
    `INSERT INTO address_form (contact_id, owner_id, form) VALUES (@id, @ownerId, @form)`,
  )
  const moved = statement<[], { id: number; name: string; wentTo: string; customerId: number; customer: string }>(
    db,
    `SELECT p.id, p.name, p.went_to AS "wentTo", c.id AS "customerId", c.name AS "customer"
     FROM contact p JOIN customer c ON c.id = p.customer_id
     WHERE (p.left_on IS NOT NULL OR p.died_on IS NOT NULL) AND p.went_to IS NOT NULL ORDER BY p.id`,
  )
  const found = statement<
    { id: number; folded: string; customer: string },
    { id: number; customerId: number; customer: string }
  >(
    db,
    `SELECT p.id, c.id AS "customerId", c.name AS "customer" FROM contact p JOIN customer c ON c.id = p.customer_id
     WHERE p.folded = @folded AND c.folded = @customer AND p.id <> @id ORDER BY p.id LIMIT 1`,
  )
  const journey = newContactJourney

  return {
    /**
     * Somebody is with the customer no longer, after a day: with the person who follows the journey of a new contact begins;
     * what was said before and is not said again is taken back. Throws Failure `unknown-contact` or `unknown-customer`.
     */
    leave: (id: number, { successor, at, ...said }: Departure): Departed =>
      write((writing) => {
        const before = tables.contacts.within.known(id)
        const { customerId } = before
        const successorId = successor && followerOf(writing, customerId, successor)
        writing.updating('contact', id)
        leave.run({ id, ...said, successorId })
        writing.touched(customerId)
        endWelcome(writing, id)
        if (before.successorId !== null && before.successorId !== successorId) endWelcome(writing, before.successorId)
        const startsOn = latest(today, daysAfter(said.leftOn, 1))
        const isNew = successorId !== null && before.successorId !== successorId
        if (successorId !== null && !isNew && before.leftOn !== said.leftOn) moveWelcome(writing, successorId, startsOn)
        const runId = isNew ? begun(writing, { customerId, contactId: successorId, startsOn }) : null
        return { successorId, runId, at: at && elsewhere(writing, id, at) }
      }),

    /** They are there after all, and alive; what else is said of them comes along. Throws Failure `unknown-contact`. */
    comeBack(id: number, changes: ContactChanges): void {
      write((writing) => {
        const { customerId, successorId } = tables.contacts.within.known(id)
        writing.updating('contact', id)
        leave.run({ id, leftOn: null, diedOn: null, wentTo: null, successorId: null })
        writing.touched(customerId)
        if (successorId !== null) endWelcome(writing, successorId)
        if (Object.keys(changes).length > 0) tables.contacts.within.edit(writing, id, changes)
      })
    },

    /** Who is with another customer now, found by the name of the person and of where they went. */
    moves: (): Move[] =>
      moved.all([]).flatMap(({ id, name, wentTo, customerId, customer }) => {
        const there = found.get({ id, folded: folded(name), customer: folded(wentTo) })
        if (!there || there.customerId === customerId) return []
        return [
          {
            from: { id, customer: { id: customerId, name: customer } },
            to: { id: there.id, customer: { id: there.customerId, name: there.customer } },
          },
        ]
      }),
  }

  function followerOf(writing: Writing, customerId: number, successor: NonNullable<Departure['successor']>): number {
    if ('added' in successor) return tables.contacts.within.add(writing, { ...successor.added, customerId })
    const { id, changes } = successor
    tables.contacts.within.known(id)
    if (Object.keys(changes).length > 0) tables.contacts.within.edit(writing, id, changes)
    return id
  }

  function begun(writing: Writing, run: { customerId: number; contactId: number; startsOn: Day }): number {
    const [open] = welcomes.all({ contactId: run.contactId, journey })
    if (open) return open.id
    const id = Number(welcome.run({ ...run, journey, today }).lastInsertRowid)
    writing.inserted('journey_run', id)
    return id
  }

  function moveWelcome(writing: Writing, contactId: number, startsOn: Day): void {
    for (const run of welcomes.all({ contactId, journey })) {
      if (run.startsOn === startsOn) continue
      writing.updating('journey_run', run.id)
      move.run({ id: run.id, startsOn })
    }
  }

  /** Who leaves, or follows nobody any more, needs no welcome. */
  function endWelcome(writing: Writing, contactId: number): void {
    for (const { id } of welcomes.all({ contactId, journey })) {
      writing.updating('journey_run', id)
      end.run({ id, today })
    }
  }

  /**
   * The same person with another customer: how they are addressed and what they want no more come along, what they allowed
   * the other firm to be used for, and its mails and phones, do not.
   */
  function elsewhere(writing: Writing, id: number, at: NonNullable<Departure['at']>): NonNullable<Departed['at']> {
    const { name, birthday, greeting } = tables.contacts.within.known(id)
    const customerId =
      'added' in at ? tables.customers.within.add(writing, at.added) : tables.customers.within.known(at.customerId).id
    const person = { customerId, name, role: null, birthday, emails: [], phones: [] }
    const contactId = tables.contacts.within.add(writing, person)
    if (greeting !== null) tables.contacts.within.edit(writing, contactId, { greeting })
    for (const { channel } of blocked.all({ id }))
      writing.inserted('consent', copyConsent.run({ from: id, to: contactId, channel }).lastInsertRowid)
    for (const form of forms.all({ id }))
      writing.inserted('address_form', address.run({ ...form, id: contactId }).lastInsertRowid)
    return { customerId, contactId }
  }
}

type LeftColumns = { leftOn: Day | null; diedOn: Day | null; wentTo: string | null; successorId: number | null }
