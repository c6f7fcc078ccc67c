import type { Database } from 'better-sqlite3'
import { statement } from './statement.ts'

/** Numbers of rows, both included. */
export type Range = [first: number, last: number]

/** Keeps which customers a command is about, as ranges that touch each other nowhere: those of an import are one. */
export function commandCustomers(db: Database): (commandId: number, customerIds: ReadonlySet<number>) => void {
  const touching = statement<{ commandId: number; first: number; last: number }, { first: number; last: number }>(
    db,
    `SELECT first_id AS "first", last_id AS "last" FROM command_customer
     WHERE command_id = @commandId AND first_id BETWEEN @first AND @last + 1
     UNION ALL
     SELECT * FROM (SELECT first_id, last_id FROM command_customer WHERE command_id = @commandId AND first_id < @first
       ORDER BY first_id DESC LIMIT 1) WHERE last_id >= @first - 1`,
  )
  const remove = statement<{ commandId: number; first: number }>(
    db,
    `DELETE FROM command_customer WHERE command_id = @commandId AND first_id = @first`,
  )
  const insert = statement<{ commandId: number; first: number; last: number }>(
    db,
    `INSERT INTO command_customer (command_id, first_id, last_id) VALUES (@commandId, @first, @last)`,
  )

  return (commandId, customerIds) => {
    for (const [first, last] of rangesOf(Array.from(customerIds, (id): Range => [id, id]))) {
      const before = touching.all({ commandId, first, last })
      for (const range of before) remove.run({ commandId, first: range.first })
      insert.run({
        ...{ commandId, first: Math.min(first, ...before.map((range) => range.first)) },
        last: Math.max(last, ...before.map((range) => range.last)),
      })
    }
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
