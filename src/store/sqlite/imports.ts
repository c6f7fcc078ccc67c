import type { Database } from 'better-sqlite3'
import type { Rules } from '../../domain/clock.ts'
import type { Day } from '../../domain/day.ts'
import { Failure } from '../../domain/failure.ts'
import { cellsOf, type Cells, type ImportLine } from '../../domain/import-line.ts'
import { isVague, lineIdentities, type Contradiction, type PlacingRefusal } from '../../domain/importing.ts'
import { saidByNow } from '../../domain/later-file.ts'
import { folded } from '../../domain/name.ts'
import { canReceive, hasLeft, type Staff } from '../../domain/in-charge.ts'
import { customerDrafts, type CustomerDraft } from './customer-drafts.ts'
import { customerFinder } from './customer-finder.ts'
import { forgottenBlocks } from './forgotten-blocks.ts'
import { ownerFinder } from './import-owners.ts'
import { importedLines, type StoredLine } from './imported-lines.ts'
import { knownCustomers } from './known-customers.ts'
import type { LevellingResult } from './levellings.ts'
import { newCustomers, type ImportTables } from './new-customers.ts'
import { lazily } from './statement.ts'
import type { Writing } from './writing.ts'

export type ImportOutcome = { lineNumber: number; customer: string; what: 'new' | 'changed' | 'unchanged' }
export type RefusedLine = { lineNumber: number; reason: PlacingRefusal }

export type ImportResult = {
  outcomes: ImportOutcome[]
  /** How many customers the new lines made. */
  newCustomers: number
  /** Lines that could be read and are not imported. */
  refused: RefusedLine[]
  contradictions: Contradiction[]
  newOwners: string[]
  levelling: LevellingResult
}

/** Who acts, and the rules that the first dates follow. */
type Importing = { writing: Writing; ownerId: number; staff: Staff; rules: Rules; capacity: number }

/**
 * Brings the lines of a file into the store; everything is looked up by index. Reads the lines twice, which costs less
 * than keeping them: first each finds its place, then the new customers are written.
 */
export function imports(db: Database, today: Day, tables: ImportTables) {
  const stored = importedLines(db)
  const forgotten = forgottenBlocks(db)

  return (lines: Iterable<ImportLine>, { writing, ownerId, staff, rules, capacity }: Importing): ImportResult => {
    const [refused, contradictions, newOwners]: [RefusedLine[], Contradiction[], string[]] = [[], [], []]
    let lineNumber = 0
    const refuse = (reason: PlacingRefusal): null => {
      refused.push({ lineNumber, reason })
      return null
    }
    const ownerNamed = ownerFinder(tables.owners, writing, newOwners)
    const unavailable = new Set(staff.owners.filter((owner) => !canReceive(owner, staff, today)).map(({ id }) => id))
    const known = knownCustomers(db, tables, {
      ...{ writing, ownerId, ownerNamed },
      contradict: (contradiction) => contradictions.push({ lineNumber, ...contradiction }),
    })
    const drafts = customerDrafts(ownerId)
    const customers = customerFinder(db, stored)
    const inFile = lazily(() => new Set(Array.from(lines, lineIdentities())))
    const correctionOf = stored.corrections((identity) => inFile().has(identity))
    const numbers = new Map<string, { lineNumber: number; name: string }>()
    const identityOf = lineIdentities()

    const placed: (Placed | null)[] = []
    for (const line of lines) placed.push(place(line))
    const settled = drafts.settled()
    if (settled.some(({ isOwned }) => !isOwned)) refuseGone()
    const levelling = make(settled)
    const outcomes = placed.flatMap((one) => (one === null || one.draft?.meant === 'several' ? [] : [one.outcome]))
    refused.sort((a, b) => a.lineNumber - b.lineNumber)
    contradictions.sort((a, b) => a.lineNumber - b.lineNumber)
    return { outcomes, newCustomers: settled.length, refused, contradictions, newOwners, levelling }

    function place(line: ImportLine): Placed | null {
      const { customer } = line
      lineNumber = line.lineNumber
      const identity = identityOf(line)
      const other = customer.number === null ? null : otherOfNumber(customer.number, customer.name)
      if (other) return refuse({ kind: 'number-of-other', facts: { number: customer.number!, ...other } })
      const before = stored.find(identity)
      if (before) return corrected(before, identity, line)
      const [blocked] = line.contact === null ? [] : forgotten.among(line.contact)
      if (blocked !== undefined) return refuse({ kind: 'was-forgotten', facts: { input: blocked } })
      const same = drafts.same(customer)
      if (same) return drafted(same, identity, line)
      const { ids, isSure, hasNamesakes } = customers.meant(customer)
      const fitting = isSure ? [] : drafts.fitting(line)
      if (ids.length + fitting.length > 1) return refuse({ kind: 'several-customers', facts: { name: customer.name } })
      if (ids[0] !== undefined) return joined(ids[0], identity, line)
      if (fitting[0] && !isVague(customer)) return drafted(fitting[0], identity, line)
      const moved = hasNamesakes ? movedTo(line) : undefined
      return moved ? corrected(moved, identity, line) : drafted(null, identity, line)
    }

    /** The other line of the file that has this number already. */
    function otherOfNumber(number: string, name: string) {
      const key = number.trim().toLowerCase()
      const first = numbers.get(key)
      if (!first) numbers.set(key, { lineNumber, name })
      return first && folded(first.name) !== folded(name) ? first : null
    }

    /** Of a customer of the same name with another number or address, the line with the same e-mail that is no longer in the file. */
    function movedTo(line: ImportLine): StoredLine | undefined {
      for (const id of customers.reachedBy(line)) {
        const correction = correctionOf(id, line, true)
        if (correction) return correction
      }
      return undefined
    }

    /** Edits only what the file says differently from last time. */
    function corrected(before: StoredLine, identity: string, line: ImportLine): Placed | null {
      const cells = JSON.stringify(cellsOf(line))
      if (cells === before.cells && identity === before.identity) return outcome(line, 'unchanged')
      const last = JSON.parse(before.cells) as Cells
      const now = saidByNow(last, cellsOf(line))
      const { owner } = now.customer
      const isOther = owner !== null && owner !== last.customer.owner
      if (isOther && !canBe(ownerNamed(owner))) return refuseOwner(owner)
      const said = JSON.stringify(now)
      const isChanged = said !== before.cells
      if (!isChanged && identity === before.identity) return outcome(line, 'unchanged')
      const contactId = isChanged ? known.writeOver(before, last, now) : before.contactId
      stored.renew(writing, { id: before.id, identity, contactId, cells: said })
      return outcome(line, isChanged ? 'changed' : 'unchanged')
    }

    function joined(customerId: number, identity: string, line: ImportLine): Placed | null {
      const correction = customers.hasLines ? correctionOf(customerId, line) : undefined
      if (correction) return corrected(correction, identity, line)
      const { contactId, what } = known.fill(customerId, line)
      stored.add(writing, { identity, customerId, contactId, cells: JSON.stringify(cellsOf(line)) })
      return outcome(line, what)
    }

    function drafted(draft: CustomerDraft | null, identity: string, line: ImportLine): Placed | null {
      const { owner } = line.customer
      const isAsked = owner !== null && !draft?.isOwned
      const named = isAsked ? ownerNamed(owner) : null
      if (isAsked && !canBe(named)) return refuseOwner(owner)
      const its = draft ?? drafts.begin(line)
      drafts.add(its, line, named)
      return { outcome: { lineNumber, customer: line.customer.name, what: 'new' }, draft: its, identity }
    }

    /** New customers belong to whoever acts. Throws Failure `owner-unavailable` where they have left. */
    function refuseGone(): void {
      const acting = staff.owners.find(({ id }) => id === ownerId)
      if (!acting || !hasLeft(acting, today)) return
      const available = staff.owners.filter(({ id }) => !unavailable.has(id)).map(({ name }) => name)
      throw new Failure('owner-unavailable', { name: acting.name, because: 'left', available })
    }

    function canBe(ownerId: number | null): boolean {
      return ownerId !== null && !unavailable.has(ownerId)
    }

    function refuseOwner(input: string): null {
      return refuse({ kind: ownerNamed(input) === null ? 'several-owners' : 'owner-unavailable', facts: { input } })
    }

    function make(all: readonly CustomerDraft[]): LevellingResult {
      const contradict = (contradiction: Contradiction) => contradictions.push(contradiction)
      const { add, finish, levelling } = newCustomers(today, tables, all, { writing, rules, capacity, contradict })
      let index = 0
      for (const line of lines) {
        const { draft, identity } = placed[index++] ?? {}
        if (draft?.meant === 'several') {
          const { name } = line.customer
          refused.push({ lineNumber: line.lineNumber, reason: { kind: 'several-customers', facts: { name } } })
        } else if (draft) stored.add(writing, add(draft.meant ?? draft, identity!, line))
      }
      finish()
      return levelling
    }
  }
}

/** Where a line belongs; `draft` is the new customer it is about, with the line's identity. */
type Placed = { outcome: ImportOutcome; draft?: CustomerDraft; identity?: string }

function outcome({ lineNumber, customer }: ImportLine, what: ImportOutcome['what']): Placed {
  return { outcome: { lineNumber, customer: customer.name, what } }
}
