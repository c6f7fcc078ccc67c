import type { Database } from 'better-sqlite3'
import type { StoreContext } from '../context.ts'
import type { Whom } from './forgotten-identity.ts'
import type { Sought } from './backups-beside.ts'
import { searchIndex } from './search-index.ts'
import type { Guard } from './seam.ts'
import type { settingRows } from './settings.ts'
import type { Writes } from './writing.ts'

type Place = {
  db: Database
  location: string
  guard: Guard
  writes: Writes
  rows: ReturnType<typeof settingRows>
  context: Pick<StoreContext, 'now' | 'tellBusy'>
}

/** Erasing a customer or a person for good: its code is loaded where it is asked for. */
export function forgetting({ db, location, guard, writes, rows, context: { now, tellBusy } }: Place) {
  return {
    /** What would go; nothing does. */
    plan: async (whom: Whom) => {
      const forget = await forgetOf()
      return guard(() => writes.rehearse((writing) => forget(writing, whom)))
    },

    /** All of it or nothing, and nothing takes it back; the file itself still has it until `erase`. */
    run: async (whom: Whom) => {
      const forget = await forgetOf()
      return guard(() =>
        writes.writeForGood((writing) => {
          const forgotten = forget(writing, whom)
          // Nothing of them stays in the index of words either.
          searchIndex(db).rebuild()
          return forgotten
        }),
      )
    },

    /**
     * What was forgotten and is still in the file: an earlier run was interrupted, or could not erase it; their uids, when,
     * and how large the file is, in bytes.
     */
    pending: async () =>
      guard(() => {
        const uids = db.prepare<[], string>('SELECT uid FROM forgotten WHERE erased_at IS NULL').pluck().all()
        const size =
          Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }))
        return { uids, size }
      }),

    /** Takes what was forgotten out of the file. Throws Failure `not-erased`. */
    async erase() {
      const { emptyLog, eraseFreePages } = await import('./erasing.ts')
      return guard(() => {
        eraseFreePages(db, location, tellBusy)
        writes.note(() => db.prepare('UPDATE forgotten SET erased_at = ? WHERE erased_at IS NULL').run(now()))
        emptyLog(db)
      })
    },

    /** Of those who were removed and are still in the journal, who is meant by this name, id or e-mail. */
    async removed(input: string) {
      const { removedNamed } = await import('./removed.ts')
      return guard(() => removedNamed(db, input))
    },

    /** Copies of the store beside it that still hold somebody. */
    async backups(sought: Sought) {
      const { backupsHolding } = await import('./backups-beside.ts')
      return guard(() => backupsHolding(db, location, sought))
    },

    /** Of the addresses and numbers of a person, those of somebody who wished no contact and was forgotten. */
    async blocked(person: { emails: readonly string[]; phones: readonly string[] }) {
      const { forgottenBlocks } = await import('./forgotten-blocks.ts')
      return guard(() => forgottenBlocks(db).among(person))
    },
  }

  async function forgetOf() {
    const { forgets } = await import('./forget.ts')
    return forgets(db, { keepsRevenue: () => rows.all().get('forget.revenue') === 'keep' })
  }
}
