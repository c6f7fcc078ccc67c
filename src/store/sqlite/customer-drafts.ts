import type { Day } from '../../domain/day.ts'
import type { Cells, ImportLine } from '../../domain/import-line.ts'
import { customerIdentity, isVague, mayBeSame, missing, type Distinction } from '../../domain/importing.ts'
import { folded, identityOf } from '../../domain/name.ts'
import { namesakes, type Namesakes } from './namesakes.ts'

/**
 * A customer that an import is about to add: what tells it from others and what its first date is reckoned from. Of a
 * long file no more is kept than that; the rest is read again when it is written.
 */
export type CustomerDraft = {
  /** Filled from line to line: what several lines say differently is what the first of them said. */
  customer: Omit<ImportLine['customer'], 'since' | 'owner' | 'notes' | 'region' | 'country'>
  ownerId: number
  /** Whether a line says whose it is. */
  isOwned: boolean
  lastContact: Day | null
  nextContact: Day | null
  firstLine: number
  /** How many lines are about it. */
  lines: number
  /** Of lines that say no more than a name: the only customer of that name, or that there are several. */
  meant: CustomerDraft | 'several' | null
}

/** The customers of a file that are new, found again by number, or by name and address. */
export function customerDrafts(actorId: number) {
  const begun: CustomerDraft[] = []
  const byIdentity = new Map<string, CustomerDraft>()
  /** Those with a number, by name and address; null where several have the same. */
  const byAddress = new Map<string, CustomerDraft | null>()
  const byName = new Map<string, CustomerDraft | Namesakes<CustomerDraft>>()
  /** By name: whom these lines mean is known at the end of the file. */
  const vague = new Map<string, CustomerDraft>()

  function begin({ lineNumber, customer }: ImportLine): CustomerDraft {
    const draft = {
      customer: keptOf(customer),
      ownerId: actorId,
      isOwned: false,
      lastContact: null,
      nextContact: null,
      firstLine: lineNumber,
      lines: 0,
      meant: null,
    }
    begun.push(draft)
    return draft
  }

  function fitting({ customer }: Pick<CustomerDraft, 'customer'>): CustomerDraft[] {
    const named = byName.get(identityOf(customer.name))
    if (!named) return []
    const unnumbered = customer.number !== null && byIdentity.get(addressOf(customer))
    if (unnumbered && unnumbered.customer.number === null) return [unnumbered]
    if ('fitting' in named) return named.fitting(customer)
    return mayBeSame(named.customer, customer) ? [named] : []
  }

  return {
    /** The draft that a line of the same number, or the same name and address, belongs to. */
    same(customer: ImportLine['customer']): CustomerDraft | undefined {
      const same = byIdentity.get(customerIdentity(customer))
      return same ?? (customer.number === null ? byAddress.get(customerIdentity(customer)) : null) ?? undefined
    },

    /** Those that a line may mean, at most two; of one that says no more than a name, all of that name. */
    fitting,

    begin(line: ImportLine): CustomerDraft {
      const name = identityOf(line.customer.name)
      if (isVague(line.customer)) {
        const draft = vague.get(name) ?? begin(line)
        vague.set(name, draft)
        return draft
      }
      const draft = begin(line)
      byIdentity.set(customerIdentity(line.customer), draft)
      if (line.customer.number !== null && hasAddress(line.customer)) {
        const address = addressOf(line.customer)
        byAddress.set(address, byAddress.has(address) || byIdentity.has(address) ? null : draft)
      }
      const others = byName.get(name)
      if (!others) byName.set(name, draft)
      else if ('fitting' in others) others.add(draft)
      else byName.set(name, namesakes([others, draft]))
      return draft
    },

    /** Adds what a line says to its draft. */
    add(draft: CustomerDraft, { customer, lastContact, nextContact }: Cells, ownerId: number | null): void {
      if (!draft.isOwned && ownerId !== null) Object.assign(draft, { ownerId, isOwned: true })
      draft.lastContact = latestOf(draft.lastContact, lastContact)
      draft.nextContact = earliestOf(draft.nextContact, nextContact)
      draft.lines++
      if (draft.lines === 1) return
      const identity = customerIdentity(customer)
      draft.customer = united(draft.customer, customer)
      if (isVague(draft.customer)) return
      if (!byIdentity.has(identity)) byIdentity.set(identity, draft)
      byIdentity.set(customerIdentity(draft.customer), draft)
      const named = byName.get(identityOf(draft.customer.name))
      if (named && 'fitting' in named) named.renew(draft)
    },

    /** Now that the whole file is known: whom the lines mean that say no more than a name. What is left is new. */
    settled(): CustomerDraft[] {
      for (const draft of vague.values()) {
        const named = fitting(draft)
        draft.meant = named.length > 1 ? 'several' : (named[0] ?? null)
        if (named.length === 1) join(named[0]!, draft)
      }
      return vague.size === 0 ? begun : begun.filter(({ meant }) => meant === null)
    },
  }
}

function addressOf(customer: Distinction): string {
  return customerIdentity({ ...customer, number: null })
}

function hasAddress(customer: Distinction): boolean {
  return !isVague({ ...customer, number: null })
}

function join(into: CustomerDraft, other: CustomerDraft): void {
  const [first, later] = other.firstLine < into.firstLine ? [other, into] : [into, other]
  Object.assign(into, {
    customer: united(first.customer, later.customer),
    ...(into.isOwned ? {} : { ownerId: other.ownerId, isOwned: other.isOwned }),
    lastContact: latestOf(into.lastContact, other.lastContact),
    nextContact: earliestOf(into.nextContact, other.nextContact),
    firstLine: first.firstLine,
    lines: into.lines + other.lines,
  })
}

function united(first: CustomerDraft['customer'], later: CustomerDraft['customer']): CustomerDraft['customer'] {
  return {
    name: first.name,
    number: first.number ?? later.number,
    street: first.street ?? later.street,
    postalCode: first.postalCode ?? later.postalCode,
    city: first.city ?? later.city,
    stage: first.stage ?? later.stage,
    importance: first.importance ?? later.importance,
    cadence: first.cadence ?? later.cadence,
    tags: later.tags.length === 0 ? first.tags : [...first.tags, ...missing(first.tags, later.tags, folded)],
  }
}

function keptOf(customer: ImportLine['customer']): CustomerDraft['customer'] {
  const { name, number, street, postalCode, city, stage, importance, cadence, tags } = customer
  return { name, number, street, postalCode, city, stage, importance, cadence, tags }
}

function latestOf(first: Day | null, other: Day | null): Day | null {
  return first === null || (other !== null && other > first) ? other : first
}

function earliestOf(first: Day | null, other: Day | null): Day | null {
  return first === null || (other !== null && other < first) ? other : first
}
