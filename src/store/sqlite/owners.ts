import type { Database } from 'better-sqlite3'
import type { Day } from '../../domain/day.ts'
import { Failure } from '../../domain/failure.ts'
import { folded } from '../../domain/name.ts'
import type { Owner } from '../../domain/owner.ts'
import { handedOverFrom } from './handed-over.ts'
import { ownershipNow } from './ownerships.ts'
import { statement } from './statement.ts'
import type { Write, Writing } from './writing.ts'

export type OwnerChanges = Partial<Omit<Owner, 'id'>>

/** An owner with the customers in their care today, and what is open, due and overdue with these. */
export type OwnerRecord = Owner & { customers: number; open: number; due: number; overdue: number }

const columns = `id, number, name, email, language, left_on AS "leftOn", deputy_id AS "deputyId",
  digest_days AS "digestDays", digest_empty AS "digestEmpty", digest_subject AS "digestSubject"`
const isOpen = `f.closed_on IS NULL AND (f.lapses_on IS NULL OR f.lapses_on > @today)`

export function owners(db: Database, write: Write, today: Day) {
  const all = statement<[], Owner>(db, `SELECT ${columns} FROM owner ORDER BY id`)
  const byId = statement<{ id: number }, Owner>(db, `SELECT ${columns} FROM owner WHERE id = @id`)
  const withLoad = statement<{ today: Day }, OwnerRecord>(
    db,
    `WITH load AS (
       SELECT w.owner_id, count(*) AS customers, sum(f.open) AS open, sum(f.due) AS due, sum(f.overdue) AS overdue
       FROM customer c JOIN ownership w ON w.id = ${ownershipNow('c.id')}
       LEFT JOIN (
         SELECT customer_id, count(*) AS open, sum(due_on <= @today) AS due, sum(due_on < @today) AS overdue
         FROM follow_up f WHERE ${isOpen} GROUP BY customer_id) f ON f.customer_id = c.id
       GROUP BY w.owner_id)
     SELECT ${columns}, coalesce(load.customers, 0) AS "customers", coalesce(load.open, 0) AS "open",
       coalesce(load.due, 0) AS "due", coalesce(load.overdue, 0) AS "overdue"
     FROM owner LEFT JOIN load ON load.owner_id = owner.id ORDER BY folded, id`,
  )
  const inCare = statement<{ id: number; today: Day }, InCare>(
    db,
    `SELECT count(*) AS "customers", coalesce(sum((
         SELECT count(*) FROM follow_up f WHERE f.customer_id = c.id AND ${isOpen})), 0) AS "followUps"
     FROM customer c JOIN ownership w ON w.id = ${ownershipNow('c.id')}
     WHERE w.owner_id = @id AND (c.stage <> 'lost' OR c.next_due_on IS NOT NULL)`,
  )
  const leaving = statement<{ id: number; today: Day }, ToBeHandedOver>(
    db,
    `SELECT next.customer_id AS "customerId", next.owner_id AS "toId", next.from_on AS "on"
     FROM ownership next JOIN ownership w ON w.id = ${ownershipNow('next.customer_id')}
     WHERE w.owner_id = @id AND next.owner_id <> @id AND next.from_on > @today AND next.until_on IS NULL
     ORDER BY next.from_on, next.customer_id`,
  )
  const handedOver = handedOverFrom(db)
  const insert = statement<Omit<Owner, 'id'> & { folded: string }>(
    db,
    `INSERT INTO owner (number, name, folded, email, language, left_on, deputy_id, digest_days, digest_empty, digest_subject)
     VALUES (@number, @name, @folded, @email, @language, @leftOn, @deputyId, @digestDays, @digestEmpty, @digestSubject)`,
  )
  const update = statement<Owner & { folded: string }>(
    db,
    `UPDATE owner SET number = @number, name = @name, folded = @folded, email = @email, language = @language,
       left_on = @leftOn, deputy_id = @deputyId,
       digest_days = @digestDays, digest_empty = @digestEmpty, digest_subject = @digestSubject
     WHERE id = @id`,
  )

  function addWithin(writing: Writing, owner: OwnerChanges & { name: string }): number {
    const row = {
      ...{ number: null, email: null, language: null, leftOn: null, deputyId: null },
      ...{ digestDays: null, digestEmpty: null, digestSubject: null },
      ...owner,
      folded: folded(owner.name),
    }
    const id = Number(insert.run(row).lastInsertRowid)
    writing.inserted('owner', id)
    return id
  }

  /** Throws Failure `unknown-owner`. */
  function known(id: number): Owner {
    const owner = byId.get({ id })
    if (!owner) throw new Failure('unknown-owner', { input: `o${id}`, nearest: [] })
    return owner
  }

  /** What hangs on somebody's last day, the steps of a handover from them, is planned anew. */
  function editWithin(writing: Writing, id: number, changes: OwnerChanges): void {
    const before = known(id)
    const after = { ...before, ...changes }
    writing.updating('owner', id)
    update.run({ ...after, folded: folded(after.name) })
    if (after.leftOn !== before.leftOn) for (const customerId of handedOver(id)) writing.touched(customerId)
  }

  return {
    all: (): Owner[] => all.all([]),
    list: (): OwnerRecord[] => withLoad.all({ today }),

    /** Of an owner's customers in care, how many are in theirs on a day, and how many follow-ups are open with them today. */
    inCare: (id: number, day: Day): InCare => inCare.get({ id, today: day })!,

    /** Those of an owner's customers that are somebody else's from a later day, the soonest first. */
    toBeHandedOver: (id: number): ToBeHandedOver[] => leaving.all({ id, today }),

    edit(id: number, changes: OwnerChanges): void {
      write((writing) => {
        editWithin(writing, id, changes)
      })
    },

    /** From the day after their last one somebody is in charge of nothing. Throws Failure `last-owner`: somebody stays. */
    leave(id: number, lastDay: Day): void {
      write((writing) => {
        const { name } = known(id)
        if (!all.all([]).some((other) => other.id !== id && other.leftOn === null))
          throw new Failure('last-owner', { name })
        editWithin(writing, id, { leftOn: lastDay })
      })
    },

    within: { known, add: addWithin, edit: editWithin },
  }
}

type ToBeHandedOver = { customerId: number; toId: number; on: Day }
type InCare = { customers: number; followUps: number }
