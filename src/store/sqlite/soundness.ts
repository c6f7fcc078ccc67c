import type { Database } from 'better-sqlite3'

/** Whether the database finds its pages and rows as they should be; the index of words can be made anew from them. */
export function isSound(db: Database): boolean {
  const says = db.prepare<[], string>('PRAGMA quick_check').pluck().all()
  return says.every((line) => line === 'ok' || isOfSearch(line))
}

/** Whether a line of the database's own checks is about the index of words. */
export function isOfSearch(line: string): boolean {
  return /^fts5: |\bFTS5 table main\.search\b/.test(line)
}
