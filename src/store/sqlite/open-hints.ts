import type { Database } from 'better-sqlite3'
import type { Day } from '../../domain/day.ts'
import type { Kind } from '../../domain/follow-up.ts'
import { listed, type ListedFollowUp } from './follow-up-rows.ts'
import { rangesOf } from './id-ranges.ts'
import { present } from './present.ts'
import { column } from './statement.ts'

export type OpenFilter = {
  /** With which the number begins; empty for any. */
  digits: string
  kind: Kind | null
  customerId: number | null
  /** Whose come first. */
  ownerId: number | null
}

/** The open follow-ups that may be meant, one's own before those of others, the soonest first. */
export function openHints(db: Database, today: Day): (filter: OpenFilter, most: number) => ListedFollowUp[] {
  const isOpen = `(lapses_on IS NULL OR lapses_on > @today) AND (@kind IS NULL OR kind = @kind)`
  const ofCustomer = column<object, string>(
    db,
    `SELECT shown FROM agenda WHERE customer_id = @customerId AND ${isOpen} ORDER BY due_on, id LIMIT @most`,
  )
  const ofOwner = column<object, string>(
    db,
    `SELECT shown FROM agenda WHERE owner_id = @ownerId AND ${isOpen} ORDER BY due_on, id LIMIT @most`,
  )
  const soonest = column<object, string>(db, `SELECT shown FROM agenda WHERE ${isOpen} ORDER BY due_on, id LIMIT @most`)
  const numbered = column<object, string>(
    db,
    `SELECT shown FROM (
       SELECT f.id, f.due_on FROM json_each(@ranges) range
       CROSS JOIN follow_up f ON f.id BETWEEN range.value ->> 0 AND range.value ->> 1
       WHERE f.closed_on IS NULL LIMIT @most) f
     JOIN agenda ON agenda.due_on = f.due_on AND agenda.id = f.id
     WHERE ${isOpen} ORDER BY agenda.due_on, agenda.id`,
  )
  const now = present(db, today)

  return ({ digits, kind, customerId, ownerId }, most) => {
    const wanted = { today, kind, customerId, ownerId, most }
    const ranges = digits === '' ? null : JSON.stringify(rangesOf(digits))
    const rows =
      customerId !== null
        ? ofCustomer.all(wanted)
        : ranges !== null
          ? numbered.all({ ...wanted, ranges })
          : [...(ownerId === null ? [] : ofOwner.all(wanted)), ...soonest.all(wanted)]
    const found = new Map(listed(rows, now()).map((followUp) => [followUp.id, followUp]))
    return [...found.values()].filter(({ id }) => String(id).startsWith(digits)).slice(0, most)
  }
}
