import type { Database } from 'better-sqlite3'
import { daysAfter, type Day } from '../../domain/day.ts'
import type { Absence } from '../../domain/in-charge.ts'
import { statement } from './statement.ts'
import type { Writing } from './writing.ts'

export type NewAbsence = Omit<Absence, 'id'>

/** When our own people are away, and who stands in for them. No reason is asked or kept. */
export function absences(db: Database, today: Day) {
  const all = statement<[], Absence>(
    db,
    `SELECT id, owner_id AS "ownerId", from_on AS "fromOn", until_on AS "untilOn", stand_in_id AS "standInId"
     FROM absence ORDER BY from_on, id`,
  )
  const alike = statement<{ ownerId: number; fromOn: Day }, { id: number }>(
    db,
    `SELECT id FROM absence WHERE owner_id = @ownerId AND from_on = @fromOn ORDER BY id DESC`,
  )
  const insert = statement<NewAbsence>(
    db,
    `INSERT INTO absence (owner_id, from_on, until_on, stand_in_id) VALUES (@ownerId, @fromOn, @untilOn, @standInId)`,
  )
  const update = statement<Omit<Absence, 'ownerId' | 'fromOn'>>(
    db,
    `UPDATE absence SET until_on = @untilOn, stand_in_id = @standInId WHERE id = @id`,
  )
  const end = statement<{ id: number; lastDay: Day }>(db, `UPDATE absence SET until_on = @lastDay WHERE id = @id`)
  const remove = statement<{ id: number }>(db, `DELETE FROM absence WHERE id = @id`)

  return {
    /** The earliest first. */
    all: (): Absence[] => all.all([]),

    within: {
      /** One that begins on the same day is what was said before of the same absence. */
      add(writing: Writing, absence: NewAbsence): number {
        const { untilOn, standInId } = absence
        const before = alike.get(absence)
        if (before) {
          writing.updating('absence', before.id)
          update.run({ id: before.id, untilOn, standInId })
          return before.id
        }
        const id = Number(insert.run(absence).lastInsertRowid)
        writing.inserted('absence', id)
        return id
      },

      /** What has not begun never was; what has begun ended the day before. */
      end(writing: Writing, { id, fromOn }: Pick<Absence, 'id' | 'fromOn'>): void {
        if (fromOn >= today) {
          writing.deleting('absence', id)
          remove.run({ id })
        } else {
          writing.updating('absence', id)
          end.run({ id, lastDay: daysAfter(today, -1) })
        }
      },
    },
  }
}
