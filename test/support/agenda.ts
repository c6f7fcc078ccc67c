import Sqlite, { type Database } from 'better-sqlite3'
import { searchIndex } from '../../src/store/sqlite/search-index.ts'

/**
 * Where the agenda, or the index of words, says something else than the facts: they are copies, and must be the same after
 * every write.
 */
export function agendaFaults(place: string): unknown[] {
  const db = new Sqlite(place, { readonly: true })
  try {
    const columns = 'due_on, id, customer_id, kind, stage, owner_id, shown'
    const open = `SELECT ${columns} FROM shown_follow_up WHERE closed_on IS NULL`
    const kept = `SELECT ${columns} FROM agenda`
    const agenda = db
      .prepare(`SELECT * FROM (${open} EXCEPT ${kept}) UNION ALL SELECT * FROM (${kept} EXCEPT ${open})`)
      .all()
    return [...agenda, ...searchFaults(db)]
  } finally {
    db.close()
  }
}

/** Words that stand elsewhere in the index than in one that is made anew. */
function searchFaults(db: Database): unknown[] {
  const bytes = db.serialize()
  // A copy in memory can have no write-ahead log.
  bytes.fill(1, 18, 20)
  const copy = new Sqlite(bytes)
  try {
    const there = wordsIn(copy)
    searchIndex(copy).rebuild()
    const wanted = wordsIn(copy)
    return [...there].filter((word) => !wanted.delete(word)).concat(...wanted)
  } finally {
    copy.close()
  }
}

function wordsIn(db: Database): Set<string> {
  db.exec("CREATE VIRTUAL TABLE IF NOT EXISTS temp.word USING fts5vocab ('main', 'search', 'instance')")
  const all = db.prepare<[], string>(
    "SELECT concat_ws(' ', doc >> 51, doc >> 34 & 131071, doc >> 30 & 15, doc & 1073741823, col, offset, term) FROM temp.word",
  )
  return new Set(all.pluck().all())
}
