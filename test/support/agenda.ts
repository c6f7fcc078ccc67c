import Sqlite from 'better-sqlite3'

/** Where the agenda says something else than the facts: it is a copy, and must be the same after every write. */
export function agendaFaults(place: string): unknown[] {
  const db = new Sqlite(place, { readonly: true })
  try {
    const columns = 'due_on, id, customer_id, kind, stage, owner_id, shown'
    const open = `SELECT ${columns} FROM shown_follow_up WHERE closed_on IS NULL`
    const kept = `SELECT ${columns} FROM agenda`
    return db.prepare(`SELECT * FROM (${open} EXCEPT ${kept}) UNION ALL SELECT * FROM (${kept} EXCEPT ${open})`).all()
  } finally {
    db.close()
  }
}
