import type { Database } from 'better-sqlite3'
import { column } from './statement.ts'

/** Those with whom a handover from an owner, or with null from any, is under way: its steps hang on when that owner is there. */
export function handedOverFrom(db: Database): (ownerId: number | null) => number[] {
  const customers = column<{ id: number | null }, number>(
    db,
    `SELECT DISTINCT customer_id FROM journey_run WHERE from_owner_id = coalesce(@id, from_owner_id) AND closed_on IS NULL`,
  )
  return (ownerId) => customers.all({ id: ownerId })
}
