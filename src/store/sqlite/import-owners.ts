import { folded } from '../../domain/name.ts'
import type { owners } from './owners.ts'
import type { Writing } from './writing.ts'

/**
 * Finds whom a cell means: by name or number, else the only one whose name begins so; whom nobody fits is added, unless
 * several do (null). What a cell meant once it means in the whole file.
 */
export function ownerFinder(table: ReturnType<typeof owners>, writing: Writing, added: string[]) {
  const names = new Map(table.all().map(({ id, name }) => [folded(name), id]))
  const known = new Map<string, number | null>([
    ...table.all().flatMap(({ id, number }) => (number ? [[folded(number), id] as const] : [])),
    ...names,
  ])

  return (name: string): number | null => {
    const wanted = folded(name)
    const before = known.get(wanted)
    if (before !== undefined) return before
    const beginning = [...names].filter(([other]) => other.startsWith(wanted)).map(([, id]) => id)
    const id = beginning.length > 1 ? null : (beginning[0] ?? add(name))
    known.set(wanted, id)
    return id
  }

  function add(name: string): number {
    const id = table.within.add(writing, { name })
    names.set(folded(name), id)
    added.push(name)
    return id
  }
}
