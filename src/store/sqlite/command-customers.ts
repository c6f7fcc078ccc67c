import type { Database } from 'better-sqlite3'
import { statement } from './statement.ts'

/** Numbers of rows, both included. */
export type Range = [first: number, last: number]

/** Keeps which customers a command is about, as ranges: those of an import are one. */
export function commandCustomers(db: Database): (commandId: number, customerIds: ReadonlySet<number>) => void {
  const kept = statement<{ commandId: number }, { first: number; last: number }>(
    db,
    `SELECT first_id AS "first", last_id AS "last" FROM command_customer WHERE command_id = @commandId`,
  )
  const clear = statement<{ commandId: number }>(db, `DELETE FROM command_customer WHERE command_id = @commandId`)
  const insert = statement<{ commandId: number; first: number; last: number }>(
    db,
    `INSERT INTO command_customer (command_id, first_id, last_id) VALUES (@commandId, @first, @last)`,
  )

  return (commandId, customerIds) => {
    if (customerIds.size === 0) return
    const before = kept.all({ commandId }).map(({ first, last }): Range => [first, last])
    if (before.length > 0) clear.run({ commandId })
    for (const [first, last] of rangesOf([...before, ...Array.from(customerIds, (id): Range => [id, id])]))
      insert.run({ commandId, first, last })
  }
}

/** The same numbers in as few ranges as possible, in their order. */
export function rangesOf(ranges: readonly Range[]): Range[] {
  const merged: Range[] = []
  for (const [first, last] of [...ranges].sort(([a], [b]) => a - b)) {
    const before = merged.at(-1)
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last)
    else merged.push([first, last])
  }
  return merged
}
