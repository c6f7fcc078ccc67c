import { existsSync } from 'node:fs'
import Sqlite, { type Database } from 'better-sqlite3'
import type { Day } from '../../domain/day.ts'
import { isOfAnotherProgram, schemaNumberIn } from './file-header.ts'
import { standingOf } from './fingerprint.ts'
import { hints } from './hints.ts'
import { fileAt } from './place.ts'
import { migrations } from './schema.ts'
import { atTheSeam } from './seam.ts'

/**
 * What a store offers to complete a word with, read at once or not at all: null where there is no store of this version,
 * and an error where it is busy or damaged. Nothing is made, brought up to date or repaired.
 */
export function glimpse(path: string, today: Day) {
  const file = fileAt(path)
  if (file === null || schemaNumberIn(file) !== migrations.length || isOfAnotherProgram(file)) return null
  const db = openedToLook(file)
  try {
    db.exec('PRAGMA query_only = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON')
    const { schema, isSound } = standingOf(db, path)
    if (schema !== migrations.length || !isSound) throw new Error('not a store of this version')
    const verbs = atTheSeam(hints(db, today), (verb) => Promise.resolve().then(verb))
    return {
      ...verbs,
      close: () => {
        db.close()
      },
    }
  } catch (error) {
    db.close()
    throw error
  }
}

/**
 * With a log beside it, read only: closing the database otherwise would take away the log of somebody who ended uncleanly,
 * which whoever works with the store next has to see (`connection.ts`). Without one, as for work: opened read only, the
 * library would leave an empty log behind.
 */
function openedToLook(file: string): Database {
  const hasLog = ['-wal', '-journal'].some((suffix) => existsSync(file + suffix))
  return new Sqlite(file, { readonly: hasLog, fileMustExist: true, timeout: 0 })
}
