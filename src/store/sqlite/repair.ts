import { chmodSync, rmSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import type { Finding } from '../../domain/finding.ts'
import { patiently } from './busy.ts'
import { withoutForeignKeys } from './migration.ts'
import { completeSchema } from './schema-faults.ts'
import { schema7 } from './schema-7.ts'
import { searchIndex } from './search-index.ts'

/** Puts right what can be without losing anything; what commands do through an open store is not done here. */
export function repair(file: string, findings: readonly Finding[], version: string): void {
  for (const { kind, facts } of findings) {
    if (kind === 'open-to-others') for (const path of facts.paths) chmodSync(path, 0o600)
    if (kind === 'left-over') for (const path of facts.paths) rmSync(path, { recursive: true, force: true })
    if (kind === 'indexes-damaged') {
      inFile(file, (db) => {
        db.exec('REINDEX')
      })
    }
    if (kind === 'schema-incomplete') {
      inFile(file, (db) => {
        withoutForeignKeys(db, () => {
          completeSchema(db, version)
        })
      })
    }
    if (kind === 'search-differs') {
      inFile(file, (db) => {
        db.transaction(() => {
          db.exec(`DROP TABLE search; ${schema7}`)
          searchIndex(db).rebuild()
        }).immediate()
      })
    }
    if (kind === 'log-unfit') {
      inFile(file, (db) => {
        db.pragma(`journal_mode = ${facts.isShared ? 'DELETE' : 'WAL'}`)
      })
    }
  }
}

function inFile(file: string, work: (db: Sqlite.Database) => void): void {
  const db = new Sqlite(file, { fileMustExist: true })
  try {
    db.exec('PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA cell_size_check = ON; PRAGMA secure_delete = ON')
    patiently(
      db,
      () => {
        work(db)
      },
      () => undefined,
    )
  } finally {
    db.close()
  }
}
