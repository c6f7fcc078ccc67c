import type { Database } from 'better-sqlite3'
import type { Day } from '../../domain/day.ts'
import { Failure } from '../../domain/failure.ts'
import type { Choices } from '../../domain/merge.ts'
import type { MergeTables } from './customer-merging.ts'
import type { Guard } from './seam.ts'
import type { Writes } from './writing.ts'

/** Making one of two, and finding what is there twice: its code is loaded where it is asked for. */
export function merges({
  db,
  today,
  guard,
  write,
  rehearse,
  tables,
}: Pick<Writes, 'write' | 'rehearse'> & { db: Database; today: Day; guard: Guard; tables: MergeTables }) {
  return {
    /** See `customerMerging`. */
    customers: async (a: number, b: number, choices: Choices, { dryRun }: { dryRun: boolean }) => {
      const { customerMerging } = await import('./customer-merging.ts')
      const merge = customerMerging(db, today, tables)
      return guard(() => (dryRun ? rehearse : write)((writing) => merge(writing, a, b, choices)))
    },

    /** The second person becomes the first, at the same customer. Throws Failure `unknown-contact`. */
    contacts: async (a: number, b: number) => {
      const { contactMerging } = await import('./contact-merging.ts')
      const merge = contactMerging(db, tables.contacts)
      return guard(() => {
        write((writing) => {
          const [kept, other] = [a, b].map((id) => tables.contacts.byId(id))
          if (!kept || !other) throw new Failure('unknown-contact', { input: `p${kept ? b : a}`, nearest: [] })
          merge(writing, kept, other, ['', ''])
        })
      })
    },

    /** Everybody, to be compared. */
    compared: async () => {
      const { compared } = await import('./compared.ts')
      const all = compared(db)
      return guard(() => ({ customers: all.customers(), people: all.people() }))
    },
  }
}
