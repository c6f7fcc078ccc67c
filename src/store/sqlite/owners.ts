import type { Database } from 'better-sqlite3'
import { Failure } from '../../domain/failure.ts'
import { folded } from '../../domain/name.ts'
import type { Owner } from '../../domain/owner.ts'
import { statement } from './statement.ts'
import type { Write, Writing } from './writing.ts'

export type OwnerChanges = Partial<Omit<Owner, 'id'>>

/** An owner with the customers and the open follow-ups in their care. */
export type OwnerRecord = Owner & { customers: number; due: number }

const columns = `id, number, name, email, language`

export function owners(db: Database, write: Write, today: string) {
  const all = statement<[], Owner>(db, `SELECT ${columns} FROM owner ORDER BY id`)
  const byId = statement<{ id: number }, Owner>(db, `SELECT ${columns} FROM owner WHERE id = @id`)
  const withLoad = statement<{ today: string }, OwnerRecord>(
    db,
    `SELECT ${columns},
       (SELECT count(*) FROM ownership w WHERE w.owner_id = owner.id AND w.until_on IS NULL) AS "customers",
       (SELECT count(*) FROM follow_up f JOIN ownership w ON w.customer_id = f.customer_id AND w.until_on IS NULL
        WHERE w.owner_id = owner.id AND f.closed_on IS NULL AND f.due_on <= @today) AS "due"
     FROM owner ORDER BY folded, id`,
  )
  const insert = statement<Omit<Owner, 'id'> & { folded: string }>(
    db,
    `INSERT INTO owner (number, name, folded, email, language) VALUES (@number, @name, @folded, @email, @language)`,
  )
  const update = statement<Owner & { folded: string }>(
    db,
    `UPDATE owner SET number = @number, name = @name, folded = @folded, email = @email, language = @language WHERE id = @id`,
  )

  function addWithin(writing: Writing, owner: OwnerChanges & { name: string }): number {
    const row = { number: null, email: null, language: null, ...owner, folded: folded(owner.name) }
    const id = Number(insert.run(row).lastInsertRowid)
    writing.inserted('owner', id)
    return id
  }

  return {
    all: (): Owner[] => all.all([]),
    list: (): OwnerRecord[] => withLoad.all({ today }),
    add: (owner: OwnerChanges & { name: string }): number => write((writing) => addWithin(writing, owner)),
    edit(id: number, changes: OwnerChanges): void {
      write((writing) => {
        const before = byId.get({ id })
        if (!before) throw new Failure('unknown-owner', { input: `o${id}`, nearest: [] })
        writing.updating('owner', id)
        const after = { ...before, ...changes }
        update.run({ ...after, folded: folded(after.name) })
      })
    },
    within: { add: addWithin },
  }
}
