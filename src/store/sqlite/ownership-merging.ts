import type { Database } from 'better-sqlite3'
import type { Day } from '../../domain/day.ts'
import { mergedPeriods, type OwnedPeriod } from '../../domain/merged-periods.ts'
import type { Side } from '../../domain/merge.ts'
import { statement } from './statement.ts'
import type { Writing } from './writing.ts'

type Named = { id: number; name: string }

/** Makes one history of two of who was in charge. */
export function ownershipMerging(db: Database, today: Day) {
  const periods = statement<{ id: number }, OwnedPeriod & { owner: string }>(
    db,
    `SELECT w.id, owner_id AS "ownerId", o.name AS "owner", from_on AS "fromOn", until_on AS "untilOn", why
     FROM ownership w JOIN owner o ON o.id = w.owner_id WHERE customer_id = @id ORDER BY from_on`,
  )
  const update = statement<OwnedPeriod & { customerId: number }>(
    db,
    `UPDATE ownership SET customer_id = @customerId, from_on = @fromOn, until_on = @untilOn, why = @why WHERE id = @id`,
  )
  const remove = statement<{ id: number }>(db, `DELETE FROM ownership WHERE id = @id`)

  /** What lies beside the history that leads stays as a remark on its last period. */
  return (writing: Writing, { kept, other, leading }: { kept: Named; other: Named; leading: Side }): string[] => {
    const histories = { a: periods.all({ id: kept.id }), b: periods.all({ id: other.id }) }
    const following = leading === 'a' ? 'b' : 'a'
    const merged = mergedPeriods(histories[leading], histories[following])
    const names = new Map([...histories.a, ...histories.b].map(({ ownerId, owner }) => [ownerId, owner]))
    const formerly = leading === 'a' ? other.name : kept.name
    const beside = merged.beside.map(
      ({ ownerId, fromOn, untilOn }) => `${formerly}: ${names.get(ownerId)} ${fromOn} – ${untilOn ?? today}`,
    )
    const staying = new Set(merged.periods.map(({ id }) => id))
    for (const { id } of [...histories.a, ...histories.b]) {
      if (staying.has(id)) writing.updating('ownership', id)
      else {
        writing.deleting('ownership', id)
        remove.run({ id })
      }
    }
    const last = merged.periods.at(-1)
    for (const period of merged.periods) {
      const why = period === last ? [...(period.why === null ? [] : [period.why]), ...beside].join('; ') : period.why
      update.run({ ...bare(period), customerId: kept.id, why: why === '' ? null : why })
    }
    return beside
  }
}

function bare({ id, ownerId, fromOn, untilOn, why }: OwnedPeriod): OwnedPeriod {
  return { id, ownerId, fromOn, untilOn, why }
}
