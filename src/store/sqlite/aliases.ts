import type { Database } from 'better-sqlite3'
import { aliasesIn, aliasMark } from '../../domain/alias.ts'
import { folded } from '../../domain/name.ts'
import { lazily, statement } from './statement.ts'

/** The names and numbers of customers that became part of another one, as the notes of that one say them. */
export function aliases(db: Database): () => { id: number; alias: string }[] {
  const noted = statement<{ mark: string }, { id: number; notes: string }>(
    db,
    `SELECT id, notes FROM customer WHERE instr(notes, @mark) > 0 ORDER BY id`,
  )
  return () =>
    noted.all({ mark: aliasMark }).flatMap(({ id, notes }) => aliasesIn(notes).map((alias) => ({ id, alias })))
}

/** Whom one such name means, read once; null where it means nobody or several. */
export function formerFinder(db: Database): (name: string) => number | null {
  const byName = lazily(() => {
    const all = new Map<string, number | null>()
    for (const { id, alias } of aliases(db)()) {
      const before = all.get(folded(alias))
      all.set(folded(alias), before === undefined || before === id ? id : null)
    }
    return all
  })
  return (name) => byName().get(folded(name)) ?? null
}
