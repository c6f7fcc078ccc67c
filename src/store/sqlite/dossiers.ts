import type { Database } from 'better-sqlite3'
import type { AddressForm } from '../../domain/address-form.ts'
import type { Importance, Stage } from '../../domain/customer.ts'
import type { Day } from '../../domain/day.ts'
import { dialoguesCounted, type Alike, type Written } from '../../domain/dossier.ts'
import { isDialogue, type Channel, type Direction } from '../../domain/interaction.ts'
import type { LossReason } from '../../domain/loss.ts'
import { statement } from './statement.ts'

type Person = { id: number; name: string }

/** A dialogue, or a note, with all that a newcomer asks of it. */
export type DossierEntry = {
  id: number
  on: Day
  channel: Channel
  direction: Direction
  complaint: boolean
  text: string | null
  contact: Person | null
  owner: Person | null
  /** Whom the owner stood in for. */
  forOwner: Person | null
}

export type StageChange = {
  on: Day
  before: Stage
  stage: Stage
  reason: LossReason | null
  note: string | null
}

/** How one of us addresses a person. */
export type OwnersForm = { contactId: number; owner: Person; form: AddressForm }

/** Where a person went who is no longer there. */
export type Departure = { contactId: number; leftOn: Day; wentTo: string | null; successor: Person | null }

/** Reads what a dossier tells of a customer beside what the other tables know; each in one question. */
export function dossiers(db: Database) {
  const entries = statement<{ customerId: number }, EntryRow>(
    db,
    `SELECT i.id, i.happened_on AS "on", i.channel, i.direction, i.missed, i.complaint, i.text,
       i.contact_id AS "contactId", p.name AS "contactName", i.owner_id AS "ownerId", o.name AS "ownerName",
       i.for_owner_id AS "forOwnerId", f.name AS "forOwnerName"
     FROM interaction i
     LEFT JOIN contact p ON p.id = i.contact_id
     LEFT JOIN owner o ON o.id = i.owner_id
     LEFT JOIN owner f ON f.id = i.for_owner_id
     WHERE i.customer_id = @customerId AND i.channel <> 'mailing' ORDER BY i.happened_on, i.id`,
  )
  const stageChanges = statement<{ customerId: number }, StageChange>(
    db,
    `SELECT changed_on AS "on", stage_before AS "before", stage, reason, note FROM stage_change
     WHERE customer_id = @customerId ORDER BY changed_on, id`,
  )
  const forms = statement<{ customerId: number }, Omit<OwnersForm, 'owner'> & { ownerId: number; ownerName: string }>(
    db,
    `SELECT a.contact_id AS "contactId", o.id AS "ownerId", o.name AS "ownerName", a.form
     FROM address_form a JOIN contact p ON p.id = a.contact_id JOIN owner o ON o.id = a.owner_id
     WHERE p.customer_id = @customerId ORDER BY a.contact_id, o.folded, o.id`,
  )
  const departures = statement<{ customerId: number }, Omit<Departure, 'successor'> & Successor>(
    db,
    `SELECT p.id AS "contactId", p.left_on AS "leftOn", p.went_to AS "wentTo", s.id AS "successorId",
       s.name AS "successorName"
     FROM contact p LEFT JOIN contact s ON s.id = p.successor_id
     WHERE p.customer_id = @customerId AND p.left_on IS NOT NULL ORDER BY p.id`,
  )
  const written = statement<{ ids: string }, WrittenRow>(
    db,
    `SELECT c.id, c.name, c.importance,
       (c.notes IS NOT NULL) + (SELECT count(*) FROM interaction i WHERE i.customer_id = c.id AND i.text IS NOT NULL)
         + (SELECT count(*) FROM knowledge k WHERE k.customer_id = c.id) AS "notes",
       (SELECT count(*) FROM promise p WHERE p.customer_id = c.id AND p.made_by = 'us' AND p.settled_on IS NULL)
         AS "promises"
     FROM json_each(@ids) wanted JOIN customer c ON c.id = wanted.value ORDER BY wanted.key`,
  )
  const alike = statement<{ ids: string; ownerId: number }, AlikeRow>(
    db,
    `SELECT i.customer_id AS "customerId", i.channel, i.direction, i.missed, i.contact_id IS NOT NULL AS "isNamed",
       i.owner_id IS @ownerId AS "isOwn", count(*) AS "count"
     FROM json_each(@ids) wanted JOIN interaction i ON i.customer_id = wanted.value
     GROUP BY 1, 2, 3, 4, 5, 6`,
  )

  return {
    /** All dialogues, and the notes beside them; the oldest first. */
    entriesOf(customerId: number): { dialogues: DossierEntry[]; notes: DossierEntry[] } {
      const all = entries.all({ customerId })
      return {
        dialogues: all.filter((row) => isDialogue({ ...row, missed: row.missed === 1 })).map(entryOf),
        notes: all.filter(({ channel }) => channel === 'note').map(entryOf),
      }
    },

    /** The oldest first. */
    stageChangesOf: (customerId: number): StageChange[] => stageChanges.all({ customerId }),

    formsOf: (customerId: number): OwnersForm[] =>
      forms.all({ customerId }).map(({ ownerId: id, ownerName: name, ...form }) => ({ ...form, owner: { id, name } })),

    departuresOf: (customerId: number): Departure[] =>
      departures.all({ customerId }).map(({ successorId, successorName, ...departure }) => ({
        ...departure,
        successor: person(successorId, successorName),
      })),

    /** What is written of these customers of an owner, and who spoke with them. */
    written(customerIds: readonly number[], ownerId: number): Written[] {
      const ids = JSON.stringify(customerIds)
      const spoken = new Map<number, Alike[]>()
      for (const { customerId, ...row } of alike.all({ ids, ownerId })) {
        const its = spoken.get(customerId) ?? []
        its.push({ ...row, missed: row.missed === 1, isNamed: row.isNamed === 1, isOwn: row.isOwn === 1 })
        spoken.set(customerId, its)
      }
      return written.all({ ids }).map(({ id, name, importance, notes, promises }) => ({
        customer: { id, name, importance },
        ...{ notes, promises, ...dialoguesCounted(spoken.get(id) ?? []) },
      }))
    },
  }
}

type EntryRow = Omit<DossierEntry, 'complaint' | 'contact' | 'owner' | 'forOwner'> & {
  missed: number
  complaint: number
  contactId: number | null
  contactName: string | null
  ownerId: number | null
  ownerName: string | null
  forOwnerId: number | null
  forOwnerName: string | null
}

type Successor = { successorId: number | null; successorName: string | null }
type WrittenRow = { id: number; name: string; importance: Importance; notes: number; promises: number }
type AlikeRow = Omit<Alike, 'missed' | 'isNamed' | 'isOwn'> & {
  customerId: number
  missed: number
  isNamed: number
  isOwn: number
}

function entryOf(row: EntryRow): DossierEntry {
  const { id, on, channel, direction, complaint, text, contactId, contactName, ownerId, ownerName } = row
  return {
    ...{ id, on, channel, direction, complaint: complaint === 1, text },
    contact: person(contactId, contactName),
    owner: person(ownerId, ownerName),
    forOwner: person(row.forOwnerId, row.forOwnerName),
  }
}

function person(id: number | null, name: string | null): Person | null {
  return id === null ? null : { id, name: name ?? '' }
}
