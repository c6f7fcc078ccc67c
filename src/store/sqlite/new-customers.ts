import type { Rules } from '../../domain/clock.ts'
import type { Day } from '../../domain/day.ts'
import { cellsOf, type Cells, type ImportLine } from '../../domain/import-line.ts'
import { contradicts, filledContact, type Contradiction } from '../../domain/importing.ts'
import { notesAfter } from '../../domain/later-file.ts'
import { folded } from '../../domain/name.ts'
import type { contacts } from './contacts.ts'
import type { CustomerDraft } from './customer-drafts.ts'
import type { customers } from './customers.ts'
import { firstDates } from './first-dates.ts'
import type { followUps } from './follow-ups.ts'
import { imported } from './imported.ts'
import type { NewLine } from './imported-lines.ts'
import type { interactions } from './interactions.ts'
import type { owners } from './owners.ts'
import { people, type People } from './people.ts'
import type { Planning } from './planning.ts'
import type { Writing } from './writing.ts'

/** What an import writes into. */
export type ImportTables = {
  customers: ReturnType<typeof customers>
  contacts: ReturnType<typeof contacts>
  interactions: ReturnType<typeof interactions>
  followUps: ReturnType<typeof followUps>
  owners: ReturnType<typeof owners>
  planner: Planning
}

type Making = {
  writing: Writing
  rules: Rules
  capacity: number
  contradict: (contradiction: Contradiction) => void
}

/** What was written of a customer of which more lines come. */
type Begun = {
  id: number
  customer: ImportLine['customer']
  people: People
  linesLeft: number
  isSpoken: boolean
}

/**
 * Adds many customers at once, in the order of their first lines: their first dates are levelled and planned before
 * anything is written, each row once. `add` is to be called with every line of theirs, `finish` at the end.
 */
export function newCustomers(today: Day, tables: ImportTables, drafts: readonly CustomerDraft[], making: Making) {
  const { rules, capacity, contradict } = making
  const writing: Writing = Object.assign({}, making.writing, {
    touched(customerId: number) {
      making.writing.planned(customerId)
      making.writing.about(customerId)
    },
  })
  const loads = tables.followUps.within.loads()
  const first = firstDates(drafts, { today, rules, capacity, loads })
  const dates = imported(tables)
  const begun = new Map<CustomerDraft, Begun>()
  const agreed: { customerId: number; dueOn: Day }[] = []

  return { add, finish, levelling: first.levelling }

  function add(draft: CustomerDraft, identity: string, line: ImportLine): NewLine {
    const before = begun.get(draft)
    const its = before ?? begin(draft, line)
    if (before) fill(before, line)
    if (draft.lines > 1) tell(its, draft, line)
    if (line.customer.since !== null || line.contact?.birthday) making.writing.touched(its.id)
    const contactId = line.contact && personOf(its, line.contact, line.lineNumber)
    if (draft.lastContact !== null && !its.isSpoken && line.lastContact === draft.lastContact) {
      dates.spoke(writing, { customerId: its.id, contactId, ownerId: draft.ownerId, on: draft.lastContact })
      its.isSpoken = true
    }
    if (--its.linesLeft === 0) begun.delete(draft)
    else begun.set(draft, its)
    return { identity, customerId: its.id, contactId, cells: JSON.stringify(cellsOf(line)) }
  }

  /** Agreed dates come last: between the planned ones, which are not recorded, each would need a line in the journal. */
  function finish(): void {
    for (const { customerId, dueOn } of agreed) dates.agree(writing, customerId, dueOn)
  }

  function begin(draft: CustomerDraft, line: Cells): Begun {
    const { customer, kept } = line
    const { clocked, followUps } = first.plan(draft)
    const { lastContact, nextContact, ownerId } = draft
    const nextDueOn =
      [nextContact, ...followUps.map(({ dueOn }) => dueOn)].filter((day) => day !== null).sort()[0] ?? null
    const { number, street, postalCode, city } = draft.customer
    const notes = kept ? notesAfter(null, null, line) : customer.notes
    const id = tables.customers.within.add(
      writing,
      Object.assign({}, customer, clocked, {
        number,
        street,
        postalCode,
        city,
        notes,
        sinceOn: customer.since,
        ownerId,
      }),
      { lastDialogueOn: lastContact, lastDialogueChannel: lastContact === null ? null : 'call', nextDueOn },
    )
    for (const followUp of followUps) tables.planner.insert(id, followUp, today)
    if (nextContact !== null) agreed.push({ customerId: id, dueOn: nextContact })
    const said = draft.lines > 1 ? Object.assign({}, customer, { notes }) : customer
    return { id, customer: said, people: nobody, linesLeft: draft.lines, isSpoken: false }
  }

  /** What the first lines left empty and this one says; what the draft knows was written with them. */
  function fill(its: Begun, line: Cells): void {
    const { customer } = line
    const { since, region, country, notes, owner } = its.customer
    its.customer = Object.assign({}, its.customer, {
      since: since ?? customer.since,
      region: region ?? customer.region,
      country: country ?? customer.country,
      owner: owner ?? customer.owner,
      notes: notesAfter(notes, null, line),
    })
    const now = its.customer
    const isFilled = now.since !== since || now.region !== region || now.country !== country || now.notes !== notes
    if (!isFilled) return
    const changes = { sinceOn: now.since, region: now.region, country: now.country, notes: now.notes }
    tables.customers.within.edit(writing, its.id, changes)
  }

  function tell({ customer: before }: Begun, draft: CustomerDraft, { lineNumber, customer }: ImportLine): void {
    const kept = Object.assign({}, before, draft.customer, { name: customer.name })
    const owners = [kept.owner ?? '', customer.owner ?? ''].map(folded)
    const isSameOwner = owners[0]!.startsWith(owners[1]!) || owners[1]!.startsWith(owners[0]!)
    for (const field of single) {
      if (!contradicts(kept[field], customer[field]) || (field === 'owner' && isSameOwner)) continue
      contradict({ lineNumber, customer: customer.name, field, kept: kept[field]!, said: customer[field]! })
    }
  }

  function personOf(its: Begun, contact: NonNullable<Cells['contact']>, lineNumber: number): number {
    if (its.people === nobody && its.linesLeft > 1) its.people = people(its.customer.name, [])
    const known = its.people.find(contact)
    if (!known) {
      const id = tables.contacts.within.add(writing, Object.assign({ customerId: its.id }, contact))
      if (its.people !== nobody) its.people.keep(Object.assign({ id }, contact))
      return id
    }
    const filled = filledContact(known, contact)
    if (Object.keys(filled).length > 0) {
      tables.contacts.within.edit(writing, known.id, filled)
      its.people.keep(Object.assign({}, known, filled))
    }
    for (const field of ['role', 'birthday'] as const) {
      if (!contradicts(known[field], contact[field])) continue
      contradict({ lineNumber, customer: its.customer.name, field, kept: known[field]!, said: contact[field]! })
    }
    return known.id
  }
}

/** Of a customer with a single line nobody is looked for. */
const nobody: People = { byId: () => undefined, find: () => undefined, keep: () => undefined }

/** What a customer has only one of. */
const single = [
  ...(['number', 'stage', 'importance', 'cadence', 'since', 'owner'] as const),
  ...(['street', 'postalCode', 'city', 'region', 'country'] as const),
]
