import type { Database } from 'better-sqlite3'
import { daysAfter, type Day } from '../../domain/day.ts'
import { Failure } from '../../domain/failure.ts'
import { statement } from './statement.ts'
import type { Writing } from './writing.ts'

/** Who was in charge from when until when (null: still), and why it changed. */
export type OwnershipRecord = {
  owner: { id: number; name: string }
  fromOn: Day
  untilOn: Day | null
  why: string | null
}

/**
 * The period in which a day of `@today` lies, of a customer that a query knows: the last one that has begun; a store that is
 * looked at on a day before all of them has the first.
 */
export function ownershipNow(customerId: string): string {
  return `(SELECT id FROM ownership period WHERE period.customer_id = ${customerId}
    ORDER BY from_on <= @today DESC, CASE WHEN from_on <= @today THEN from_on END DESC, from_on LIMIT 1)`
}

type Period = { id: number; ownerId: number; fromOn: Day; untilOn: Day | null }
type Row = Omit<OwnershipRecord, 'owner'> & { ownerId: number; name: string }

/** Who is in charge of a customer, as periods that stay: without gap or overlap, both days included. */
export function ownerships(db: Database, today: Day) {
  const periods = statement<{ id: number }, Period>(
    db,
    `SELECT id, owner_id AS "ownerId", from_on AS "fromOn", until_on AS "untilOn" FROM ownership
     WHERE customer_id = @id ORDER BY from_on`,
  )
  const history = statement<{ id: number }, Row>(
    db,
    `SELECT o.id AS "ownerId", o.name, from_on AS "fromOn", until_on AS "untilOn", why
     FROM ownership w JOIN owner o ON o.id = w.owner_id WHERE customer_id = @id ORDER BY from_on`,
  )
  const now = statement<{ id: number; today: Day }, { ownerId: number }>(
    db,
    `SELECT owner_id AS "ownerId" FROM ownership WHERE id = ${ownershipNow('@id')}`,
  )
  const insert = statement<{ id: number; ownerId: number; from: Day; why: string | null }>(
    db,
    `INSERT INTO ownership (customer_id, owner_id, from_on, why) VALUES (@id, @ownerId, @from, @why)`,
  )
  const end = statement<{ id: number; lastDay: Day | null }>(
    db,
    `UPDATE ownership SET until_on = @lastDay WHERE id = @id`,
  )
  const remove = statement<{ id: number }>(db, `DELETE FROM ownership WHERE id = @id`)

  function begin(writing: Writing, id: number, ownerId: number, from: Day = today, why: string | null = null): void {
    writing.inserted('ownership', insert.run({ id, ownerId, from, why }).lastInsertRowid)
  }

  return {
    begin,

    /** Oldest first. */
    of: (customerId: number): OwnershipRecord[] =>
      history
        .all({ id: customerId })
        .map(({ ownerId, name, ...period }) => ({ owner: { id: ownerId, name }, ...period })),

    /**
     * From a day on, today unless said. What has not begun by today, or was meant to begin on that day or later, is no
     * history yet: it gives way, so that there is one plan at a time; a period that ends before it begins would be none.
     *
     * Throws Failure `owner-changed` where somebody else is in charge than the former owner it was planned for.
     */
    change(
      writing: Writing,
      id: number,
      ownerId: number,
      { on = today, why = null, former }: { on?: Day; why?: string | null; former?: number | null } = {},
    ): void {
      if (former !== undefined && (now.get({ id, today })?.ownerId ?? null) !== former)
        throw new Failure('owner-changed', { id })
      const all = periods.all({ id })
      const begun = all.filter(({ fromOn }) => fromOn < on && fromOn <= today)
      const planned = all.slice(begun.length)
      const last = begun.at(-1)
      for (const period of planned) {
        writing.deleting('ownership', period.id)
        remove.run({ id: period.id })
      }
      if (last) writing.updating('ownership', last.id)
      if (last?.ownerId === ownerId) {
        end.run({ id: last.id, lastDay: null })
        return
      }
      if (last) end.run({ id: last.id, lastDay: daysAfter(on, -1) })
      begin(writing, id, ownerId, last ? on : (planned[0]?.fromOn ?? on), why)
    },
  }
}
