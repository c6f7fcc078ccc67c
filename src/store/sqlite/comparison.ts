import type { Database } from 'better-sqlite3'
import { identityOf } from './kept-backups.ts'

/** What is in a store, in numbers. */
export type Summary = {
  customers: number
  contacts: number
  interactions: number
  /** Open ones. */
  followUps: number
  commands: number
  /** The newest command. */
  last: Command | null
}

/** An instant (UTC), the command's name, and who gave it. */
export type Command = { id: number; at: string; name: string; by: string | null }

/** What the store has and a backup has not: so many commands, and the first and last of them. */
export type Lost = { commands: number; first: Command | null; last: Command | null }

export type Comparison = {
  backup: Summary
  /** Null where it is missing or cannot be read. */
  current: Summary | null
  currentIs: 'readable' | 'missing' | 'unreadable'
  /** Whether the backup is of another business than the store that is there. */
  isOther: boolean
  lost: Lost
  /** How many were forgotten in the store since, of which the backup may still have what it had. */
  forgottenSince: Forgotten
}

export type Forgotten = { customers: number; contacts: number }

export function summaryOf(db: Database): Summary {
  const counts = db.prepare<[], Omit<Summary, 'last'>>(
    `SELECT (SELECT count(*) FROM customer) AS "customers", (SELECT count(*) FROM contact) AS "contacts",
       (SELECT count(*) FROM interaction) AS "interactions",
       (SELECT count(*) FROM follow_up WHERE closed_on IS NULL) AS "followUps",
       (SELECT count(*) FROM command) AS "commands"`,
  )
  return { ...counts.get()!, last: commandAt(db, '(SELECT max(id) FROM command)') }
}

/** A store beside a copy in a file, which is attached to it meanwhile. */
export function compared(
  db: Database,
  backup: string,
): Pick<Comparison, 'current' | 'isOther' | 'lost' | 'forgottenSince'> {
  db.prepare('ATTACH ? AS backup').run(backup)
  try {
    const ids = db
      .prepare<[], { commands: number; first: number | null; last: number | null }>(
        `SELECT count(*) AS "commands", min(id) AS "first", max(id) AS "last" FROM main.command AS own
         WHERE NOT EXISTS (SELECT 1 FROM backup.command AS other WHERE other.id = own.id AND other.uid = own.uid)`,
      )
      .get()!
    const identity = db.prepare<[], string>('SELECT uid FROM backup.command ORDER BY id LIMIT 1').pluck().get()
    const isOther = identityOf(db) !== (identity ?? null)
    return {
      ...{ current: summaryOf(db), isOther, forgottenSince: isOther ? nobody : forgottenSince(db) },
      lost: { commands: ids.commands, first: commandAt(db, '?', ids.first), last: commandAt(db, '?', ids.last) },
    }
  } finally {
    db.exec('DETACH backup')
  }
}

export const nobody: Forgotten = { customers: 0, contacts: 0 }

/** Older stores have nobody whom they forgot. */
function forgottenSince(db: Database): Forgotten {
  if (db.prepare(`SELECT 1 FROM main.sqlite_schema WHERE name = 'forgotten'`).get() === undefined) return nobody
  const count = db.prepare<[], Forgotten>(
    `SELECT count(*) FILTER (WHERE kind = 'customer') AS "customers", count(*) FILTER (WHERE kind = 'contact') AS "contacts"
     FROM main.forgotten WHERE uid NOT IN (SELECT uid FROM backup.forgotten)`,
  )
  return count.get()!
}

function commandAt(db: Database, which: '?' | '(SELECT max(id) FROM command)', ...id: (number | null)[]) {
  const row = db.prepare<(number | null)[], Command>(
    `SELECT c.id, c.at, c.name, o.name AS "by" FROM main.command AS c LEFT JOIN main.owner AS o ON o.id = c.owner_id
     WHERE c.id = ${which}`,
  )
  return row.get(...id) ?? null
}
