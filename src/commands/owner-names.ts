import { folded } from '../domain/name.ts'
import { remembered } from '../domain/remembered.ts'

type Named = { id: number; name: string }

/** The first name of an owner, as columns show it; the whole name where several share the first. */
export function shortNames(owners: readonly Named[]): (name: string) => string {
  return remembered((name: string) => (sharing(firstName(name), owners) > 1 ? name : firstName(name)))
}

/** Owners as they are typed behind an option, one or several: `Ben,Cleo`, `"Ben Ott"`, `o2`. */
export function typedOwners(some: readonly Named[], owners: readonly Named[]): string {
  const typed = some.map(({ id, name }) => {
    const first = firstName(name)
    if (isPlain(first) && sharing(first, owners) === 1) return first
    return isPlain(name) ? name : `o${id}`
  })
  const list = typed.join(',')
  return list.includes(' ') ? `"${list}"` : list
}

function firstName(name: string): string {
  return name.split(' ')[0]!
}

/** How many owners a beginning could mean: any word of their names may begin so. */
function sharing(beginning: string, owners: readonly Named[]): number {
  return owners.filter(({ name }) => ` ${folded(name)}`.includes(` ${folded(beginning)}`)).length
}

/** Nothing in it that a shell or a list of names would take for something else. */
function isPlain(name: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}. -]*$/u.test(name)
}
