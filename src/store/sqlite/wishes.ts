import type { Database } from 'better-sqlite3'
import type { Customer, Wishes } from '../../domain/customer.ts'
import type { customers } from './customers.ts'
import { statement } from './statement.ts'
import type { Write } from './writing.ts'

/** What a customer wishes, the rhythm among it. */
export type CustomerWishes = Wishes & Pick<Customer, 'cadence' | 'cadenceWhy'>

export function wishes(db: Database, write: Write, customerTable: ReturnType<typeof customers>) {
  const update = statement<Omit<CustomerWishes, 'occasions'> & { id: number; withoutOccasions: number }>(
    db,
    `UPDATE customer SET cadence = @cadence, cadence_why = @cadenceWhy, wished_channel = @channel,
       wished_language = @language, best_time = @bestTime, without_occasions = @withoutOccasions
     WHERE id = @id`,
  )

  return {
    /** What is not said stays. Throws Failure `unknown-customer` where it was removed since it was read. */
    wish(id: number, changes: Partial<CustomerWishes>): void {
      write((writing) => {
        const { cadence, cadenceWhy, wishes: before } = customerTable.within.known(id)
        const { occasions, ...after } = { cadence, cadenceWhy, ...before, ...changes }
        writing.updating('customer', id)
        update.run({ id, ...after, withoutOccasions: occasions ? 0 : 1 })
        writing.touched(id)
      })
    },
  }
}
