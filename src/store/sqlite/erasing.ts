import type { Database } from 'better-sqlite3'
import { Failure } from '../../domain/failure.ts'
import { patiently } from './busy.ts'
import { asFailure } from './failure-of.ts'

/**
 * Takes what was deleted out of the file itself: written anew without its free pages, and nothing left in its log. Waits for
 * whoever reads or writes. Throws Failure `not-erased`.
 */
export function eraseFreePages(db: Database, path: string, tellBusy: () => void): void {
  try {
    patiently(
      db,
      () => {
        db.exec('VACUUM')
        emptyLog(db)
      },
      tellBusy,
    )
  } catch (error) {
    throw new Failure('not-erased', { path, because: reasonOf(error, path) })
  }
}

/** The log has the rows of before as long as somebody reads them. */
export function emptyLog(db: Database): void {
  const [{ busy } = { busy: 0 }] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  if (busy !== 0) throw Object.assign(new Error('somebody reads the log'), { code: 'SQLITE_BUSY' })
}

function reasonOf(error: unknown, path: string): 'busy' | 'full' {
  const failure = asFailure(error, path)
  if (!(failure instanceof Failure)) throw error
  if (failure.kind === 'store-busy') return 'busy'
  if (failure.kind === 'disk-full') return 'full'
  throw failure
}
