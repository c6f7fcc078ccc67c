import type { Database } from 'better-sqlite3'
import type { Rules } from '../../domain/clock.ts'
import type { Day } from '../../domain/day.ts'
import { agenda } from './agenda.ts'
import type { Planning } from './planning.ts'
import { column } from './statement.ts'
import type { Writes } from './writing.ts'

/** Whether what is derived is what would be derived again, and deriving it anew. Facts are not touched. */
export function checkup(
  db: Database,
  { write, rehearse }: Pick<Writes, 'write' | 'rehearse'>,
  planner: Planning,
  by: () => { rules: Rules; today: Day },
) {
  const customers = column<Record<string, never>, number>(db, 'SELECT id FROM customer ORDER BY id')
  const columns = 'due_on, id, customer_id, kind, stage, owner_id, lapses_on, shown'
  const [open, kept] = [
    `SELECT ${columns} FROM shown_follow_up WHERE closed_on IS NULL`,
    `SELECT ${columns} FROM agenda`,
  ]
  const listed = column<Record<string, never>, number>(
    db,
    `SELECT DISTINCT customer_id FROM (SELECT * FROM (${open} EXCEPT ${kept})
       UNION ALL SELECT * FROM (${kept} EXCEPT ${open})) ORDER BY 1`,
  )

  function plan(customerIds: readonly number[]): number[] {
    const { rules, today } = by()
    return planner.plan(customerIds, rules, today).changed
  }

  return {
    /** The customers of whom the planner would change something although nothing happened. */
    planDiffers: (): number[] => rehearse(() => plan(customers.all({}))),

    /** The customers of whom the daily list says something else than their follow-ups. */
    listDiffers: (): number[] => listed.all({}),

    /** Plans these customers again, and writes their lines of the daily list anew. */
    renew(customerIds: readonly number[]): void {
      write((writing) => {
        for (const id of customerIds) writing.touched(id)
        agenda(db).renew(customerIds)
      })
    },
  }
}
