import type { Database } from 'better-sqlite3'
import type { Rules } from '../../domain/clock.ts'
import type { Day } from '../../domain/day.ts'
import type { Planning } from './planning.ts'
import { migrations } from './schema.ts'
import type { Guard } from './seam.ts'
import type { WholeFile } from './whole-import.ts'
import type { Writes } from './writing.ts'

type Firm = Pick<Writes, 'write' | 'rehearse'> & {
  db: Database
  today: Day
  guard: Guard
  planner: Planning
  rules: () => Rules
  forgetRules: () => void
}

/** All facts at once, out of the store and into an empty one: the code is loaded where it is asked for. */
export function whole({ db, today, guard, write, rehearse, planner, rules, forgetRules }: Firm) {
  return {
    /** To be ended by whoever asked. */
    read: async () => {
      const { wholeStore } = await import('./whole-store.ts')
      return guard(wholeStore(db))
    },
    ofCustomer: async (customerId: number) => {
      const { customerCopy } = await import('./customer-copy.ts')
      return guard(() => customerCopy(db)(customerId))
    },
    newestSchema: () => Promise.resolve(migrations.length),
    refuseCustomers: async () => {
      const { refuseCustomers } = await import('./whole-import.ts')
      return guard(() => {
        refuseCustomers(db)
      })
    },
    take,
  }

  /**
   * Puts a file with everything into a store without customers, whole or not at all: how many rows of each table. What is
   * planned is planned again, but for those who roll over by today: as ever the next change does that.
   */
  async function take(file: WholeFile, { dryRun }: { dryRun: boolean }) {
    const { wholeImport } = await import('./whole-import.ts')
    const put = wholeImport(db)
    const run = dryRun ? rehearse : write
    return guard(() =>
      run((writing) => {
        const { rows, customerIds } = put(writing, file)
        forgetRules()
        const rolling = new Set(planner.rolling(today))
        planner.plan(
          customerIds.filter((id) => !rolling.has(id)),
          rules(),
          today,
        )
        for (const id of customerIds) {
          writing.planned(id)
          writing.about(id)
        }
        if (dryRun) forgetRules()
        return rows
      }),
    )
  }
}
