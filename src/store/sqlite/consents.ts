import type { Database } from 'better-sqlite3'
import type { Consent } from '../../domain/consent.ts'
import type { contacts } from './contacts.ts'
import { statement } from './statement.ts'
import type { Write } from './writing.ts'

export function consents(db: Database, write: Write, contactTable: ReturnType<typeof contacts>) {
  const ofContact = statement<{ contactId: number }, Consent & { id: number }>(
    db,
    `SELECT id, channel, state, since_on AS "sinceOn", source FROM consent WHERE contact_id = @contactId ORDER BY channel`,
  )
  const insert = statement<Consent & { contactId: number }>(
    db,
    `INSERT INTO consent (contact_id, channel, state, since_on, source)
     VALUES (@contactId, @channel, @state, @sinceOn, @source)`,
  )
  const update = statement<Consent & { id: number }>(
    db,
    `UPDATE consent SET channel = @channel, state = @state, since_on = @sinceOn, source = @source WHERE id = @id`,
  )

  return {
    /** What a person said of each channel; those of which nothing was said are not among it. */
    consentsOf: (contactId: number): Consent[] => ofContact.all({ contactId }).map(({ id: _, ...consent }) => consent),

    /** In place of what was said of these channels before. Throws Failure `unknown-contact`. */
    setConsents(contactId: number, said: readonly Consent[]): void {
      write((writing) => {
        writing.about(contactTable.within.known(contactId).customerId)
        const before = ofContact.all({ contactId })
        for (const consent of said) {
          const known = before.find(({ channel }) => channel === consent.channel)
          if (known) {
            writing.updating('consent', known.id)
            update.run({ id: known.id, ...consent })
          } else writing.inserted('consent', insert.run({ contactId, ...consent }).lastInsertRowid)
        }
      })
    },
  }
}
