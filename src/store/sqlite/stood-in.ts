import type { Database } from 'better-sqlite3'
import type { Day } from '../../domain/day.ts'
import { chargeOn, type Staff } from '../../domain/in-charge.ts'
import { ownershipNow } from './ownerships.ts'
import { statement } from './statement.ts'

type Acted = { customerId: number; ownerId: number | null; on: Day }

/** For whom somebody acted with a customer on a day: its owner, where they stood in for them; null in their own name. */
export function stoodIn(db: Database, staff: () => Staff): (acted: Acted) => number | null {
  const ownerOn = statement<{ customerId: number; today: Day }, { ownerId: number }>(
    db,
    `SELECT owner_id AS "ownerId" FROM ownership WHERE id = ${ownershipNow('@customerId')}`,
  )
  return ({ customerId, ownerId, on }) => {
    const owner = ownerId === null ? undefined : ownerOn.get({ customerId, today: on })
    if (!owner || owner.ownerId === ownerId) return null
    return chargeOn(owner.ownerId, staff(), on).actingId === ownerId ? owner.ownerId : null
  }
}
