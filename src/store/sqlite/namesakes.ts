import { mayBeSame, type Distinction } from '../../domain/importing.ts'
import { identityOf } from '../../domain/name.ts'

/** Customers of one name. */
export type Namesakes<Named> = {
  add: (named: Named) => void
  /** To be called when number or address of one was filled. */
  renew: (named: Named) => void
  /** Those that a line may mean, the first two of them. */
  fitting: (line: Distinction) => Named[]
}

/** So many are looked through one by one; of more there is an index. */
const few = 12

const parts = ['number', 'street', 'postalCode', 'city'] as const

/** By each part of number and address those that have it, and those that lack it: one of these lists is short. */
export function namesakes<Named extends { customer: Distinction }>(all: Named[]): Namesakes<Named> {
  let index: Map<string, Set<Named>> | null = null

  function add(named: Named): void {
    all.push(named)
    if (index) renew(named)
    else if (all.length > few) {
      index = new Map()
      all.forEach(renew)
    }
  }

  function renew(named: Named): void {
    for (const part of index ? parts : []) {
      const key = keyOf(part, named.customer[part])
      if (named.customer[part] !== null) index!.get(keyOf(part, null))?.delete(named)
      const alike = index!.get(key)
      if (alike) alike.add(named)
      else index!.set(key, new Set([named]))
    }
  }

  /** Where the line says a part: those that have it alike, and those that lack it. */
  function candidates(line: Distinction): Iterable<Named>[] {
    if (!index) return [all]
    const lists = parts
      .filter((part) => line[part] !== null)
      .map((part) => [keyOf(part, line[part]), keyOf(part, null)].map((key) => index!.get(key) ?? new Set<Named>()))
    const sizeOf = (sets: readonly Set<Named>[]) => sets.reduce((sum, { size }) => sum + size, 0)
    return lists.sort((a, b) => sizeOf(a) - sizeOf(b))[0] ?? [all]
  }

  return {
    add,
    renew,
    fitting(line) {
      const found: Named[] = []
      for (const list of candidates(line)) {
        for (const named of list) {
          if (mayBeSame(named.customer, line)) found.push(named)
          if (found.length > 1) return found
        }
      }
      return found
    },
  }
}

function keyOf(part: string, value: string | null): string {
  return value === null ? part : `${part} ${identityOf(value)}`
}
