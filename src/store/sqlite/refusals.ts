import { Failure } from '../../domain/failure.ts'
import type { Connection } from './connection.ts'

/** What keeps a change from being made at all. */
export function refusals(path: string, { barrier, isReplaced }: Pick<Connection, 'barrier' | 'isReplaced'>) {
  return {
    /** Throws Failure `store-read-only`. */
    refuseReadOnly: () => {
      if (barrier !== null) throw new Failure('store-read-only', { path, barrier })
    },
    /** Throws Failure `store-replaced`. */
    refuseReplaced: () => {
      if (isReplaced()) throw new Failure('store-replaced', { path })
    },
  }
}
