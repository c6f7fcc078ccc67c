import { digitsOf, isLike, nationalNumber, ownDomain, plainWords, shortestLike } from './likeness.ts'
import { foldedEmail, identityOf } from './name.ts'

/** What is compared of a customer. */
export type Compared = {
  id: number
  name: string
  postalCode: string | null
  city: string | null
  emails: readonly string[]
  phones: readonly string[]
}

export const alikenesses = ['name', 'similar-name', 'email', 'phone', 'domain'] as const
export type Alikeness = (typeof alikenesses)[number]

export const certainties = ['sure', 'likely', 'possible'] as const
export type Certainty = (typeof certainties)[number]

/** Two that may be one, the one that was there first in front; `same` is what speaks for it. */
export type Duplicate = { first: Compared; second: Compared; certainty: Certainty; same: readonly Alikeness[] }

/**
 * Customers that may be the same, the surest first. Only those that share a name, an address, a number, a domain, or the
 * half of a name are ever compared, so that the work grows with the number of customers and not with its square. Of
 * several that are one, each is named once.
 */
export function duplicatesAmong(customers: readonly Compared[]): Duplicate[] {
  const found = new Map<number, number>()
  const note = (same: Alikeness) => {
    const bit = bitOf(same)
    return (a: number, b: number) => {
      const pair = Math.min(a, b) * customers.length + Math.max(a, b)
      found.set(pair, (found.get(pair) ?? 0) | bit)
    }
  }
  const words = customers.map(({ name }) => plainWords(name))
  const texts = words.map((its) => its.join(''))
  const places = customers.map(placeOf)

  eachPair(
    blocks(words, (its) => [its.toSorted().join(' ')]),
    places,
    note('name'),
  )
  const noteLike = note('similar-name')
  eachPair(blocks(texts, halves), texts, (a, b) => {
    if (isLike(texts[a]!, texts[b]!)) noteLike(a, b)
  })
  for (const [same, keysOf] of shared) {
    const few = [...blocks(customers, keysOf)].filter((block) => block.length <= mostSharing)
    eachPair(few, places, note(same))
  }

  const judged = [...found].flatMap(([pair, same]) => {
    const [a, b] = [Math.floor(pair / customers.length), pair % customers.length]
    return judge(customers[a]!, customers[b]!, same) ?? []
  })
  judged.sort((a, b) => b.weight - a.weight || a.first.id - b.first.id || a.second.id - b.second.id)
  return withoutImplied(judged).map(({ first, second, certainty, same }) => ({ first, second, certainty, same }))
}

/** Of many who share an address, number or domain it is nobody's own: a tax adviser's, a provider's. */
const mostSharing = 10

/** In a larger block each is compared with its next neighbours only. */
const mostInBlock = 24
const neighbours = 4

const shared: readonly [Alikeness, (customer: Compared) => string[]][] = [
  ['email', ({ emails }) => emails.map(foldedEmail)],
  ['phone', ({ phones }) => phones.flatMap((phone) => nationalNumber(phone) ?? [])],
  ['domain', ({ emails }) => emails.flatMap((email) => ownDomain(email) ?? [])],
]

const weights: Readonly<Record<Alikeness, number>> = { name: 4, 'similar-name': 2, email: 3, phone: 3, domain: 2 }

type Judged = Duplicate & { weight: number }

/** Null where what speaks against it weighs more. */
function judge(a: Compared, b: Compared, found: number): Judged | null {
  const same = alikenesses.filter((one) => has(found, one) && !isImplied(one, found))
  const weight = same.reduce((sum, one) => sum + weights[one], weightOfPlace(a, b))
  if (weight < 2) return null
  const [first, second] = a.id < b.id ? [a, b] : [b, a]
  return { first, second, weight, certainty: weight >= 6 ? 'sure' : weight >= 4 ? 'likely' : 'possible', same }
}

/** What speaks for a pair is kept as bits: there may be many pairs. */
function bitOf(same: Alikeness): number {
  return 1 << alikenesses.indexOf(same)
}

function has(found: number, same: Alikeness): boolean {
  return (found & bitOf(same)) !== 0
}

function isImplied(one: Alikeness, found: number): boolean {
  return (one === 'similar-name' && has(found, 'name')) || (one === 'domain' && has(found, 'email'))
}

/** Namesakes in another town are mostly others; a postal code says more than the spelling of a town. */
function weightOfPlace(a: Compared, b: Compared): number {
  for (const part of ['postalCode', 'city'] as const) {
    const [one, other] = [a[part], b[part]]
    if (one !== null && other !== null) return identityOf(one) === identityOf(other) ? 1 : -2
  }
  return 0
}

function placeOf({ postalCode, city }: Compared): string {
  return `${postalCode ?? ''} ${city ?? ''}`
}

/**
 * The beginning and the end of a text of which one of two that differ by one letter keeps at least one whole, under the
 * lengths that both may have.
 */
function halves(text: string): string[] {
  if (text.length < shortestLike - 1) return []
  const digits = digitsOf(text)
  return [text.length, text.length + 1].flatMap((longer) => {
    const half = Math.ceil((longer - 2) / 2)
    return [`<${longer} ${digits} ${text.slice(0, half)}`, `>${longer} ${digits} ${text.slice(-half)}`]
  })
}

/** By each key the places of those that have it, where there are several. */
function blocks<Item>(items: readonly Item[], keysOf: (item: Item) => readonly string[]): Iterable<number[]> {
  const byKey = new Map<string, number[]>()
  for (const [place, item] of items.entries()) {
    for (const key of new Set(keysOf(item))) {
      const block = byKey.get(key)
      if (block) block.push(place)
      else byKey.set(key, [place])
    }
  }
  for (const [key, block] of byKey) if (block.length < 2) byKey.delete(key)
  return byKey.values()
}

function eachPair(all: Iterable<number[]>, order: readonly string[], visit: (a: number, b: number) => void): void {
  for (const block of all) {
    const isLarge = block.length > mostInBlock
    if (isLarge) block.sort((a, b) => (order[a]! < order[b]! ? -1 : order[a]! > order[b]! ? 1 : a - b))
    for (const [index, a] of block.entries())
      for (const b of block.slice(index + 1, isLarge ? index + 1 + neighbours : undefined)) visit(a, b)
  }
}

/** Where a and b are one, and a and c, nothing more needs to be said of b and c. */
function withoutImplied(pairs: readonly Judged[]): Judged[] {
  const joined = new Map<number, number>()
  const rootOf = (id: number): number => {
    let root = id
    while (joined.has(root)) root = joined.get(root)!
    for (let at = id; at !== root;) {
      const next = joined.get(at)!
      joined.set(at, root)
      at = next
    }
    return root
  }
  return pairs.filter(({ first, second }) => {
    const [one, other] = [rootOf(first.id), rootOf(second.id)]
    if (one !== other) joined.set(Math.max(one, other), Math.min(one, other))
    return one !== other
  })
}
