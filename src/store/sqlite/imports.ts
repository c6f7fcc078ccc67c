import type { Database } from 'better-sqlite3'
import type { Day } from '../../domain/day.ts'
import { changedSince, customerIdentity, isSameContact, lineIdentity, mayBeSame } from '../../domain/importing.ts'
import type { ImportLine } from '../../domain/import-line.ts'
import { folded } from '../../domain/name.ts'
import { customerDrafts, wholeCustomers, type Cells, type CustomerDraft } from './customer-drafts.ts'
import { newCustomers, type ImportTables, type MadeLine } from './new-customers.ts'
import type { LevellingResult } from './levellings.ts'
import { statement } from './statement.ts'
import type { Writing } from './writing.ts'
import type { Rules } from '../../domain/clock.ts'

export type ImportOutcome = { lineNumber: number; customer: string; what: 'new' | 'changed' | 'unchanged' }

export type ImportResult = {
  outcomes: ImportOutcome[]
  /** Lines that fit several customers of the store. */
  ambiguous: { lineNumber: number; name: string }[]
  newOwners: string[]
  levelling: LevellingResult
}

type Known = {
  id: number
  name: string
  number: string | null
  street: string | null
  postalCode: string | null
  city: string | null
  region: null
  country: null
}

/** Brings the lines of a file into the store; everything is looked up by index. Reads the lines twice. */
export function imports(db: Database, today: Day, tables: ImportTables) {
  const stored = statement<
    { identity: string },
    { id: number; customerId: number; contactId: number | null; cells: string }
  >(
    db,
    `SELECT id, customer_id AS "customerId", contact_id AS "contactId", cells FROM imported_line WHERE identity = @identity`,
  )
  const insertLine = statement<MadeLine>(
    db,
    `INSERT INTO imported_line (identity, customer_id, contact_id, cells) VALUES (@identity, @customerId, @contactId, @cells)`,
  )
  const updateLine = statement<{ id: number; contactId: number | null; cells: string }>(
    db,
    `UPDATE imported_line SET cells = @cells, contact_id = @contactId WHERE id = @id`,
  )
  const knownColumns = `id, name, number, street, postal_code AS "postalCode", city, NULL AS "region", NULL AS "country"`
  const byNumber = statement<{ number: string }, Known>(
    db,
    `SELECT ${knownColumns} FROM customer WHERE number = @number COLLATE NOCASE`,
  )
  const byName = statement<{ folded: string }, Known>(db, `SELECT ${knownColumns} FROM customer WHERE folded = @folded`)
  const agreedOn = statement<{ customerId: number; dueOn: Day }, { id: number }>(
    db,
    `SELECT id FROM follow_up WHERE customer_id = @customerId AND rule = 'agreed' AND due_on = @dueOn AND closed_on IS NULL`,
  )
  const moveAgreed = statement<{ id: number; dueOn: Day }>(db, `UPDATE follow_up SET due_on = @dueOn WHERE id = @id`)
  const making = newCustomers(today, tables)

  return (
    lines: Iterable<ImportLine>,
    { writing, ownerId, rules, capacity }: { writing: Writing; ownerId: number; rules: Rules; capacity: number },
  ): ImportResult => {
    const result: ImportResult = {
      outcomes: [],
      ambiguous: [],
      newOwners: [],
      levelling: { levelled: 0, moved: 0, overdue: 0, perDay: 0, from: null, until: null },
    }
    const drafts = customerDrafts()
    /** For each line in turn the new customer it is about; null where the store knows the line or the customer. */
    const drafted: ({ draft: CustomerDraft; identity: string } | null)[] = []
    const occurrences = new Map<string, number>()
    const ownerNamed = ownerFinder(writing, result.newOwners)

    for (const line of lines) {
      const what = placed(line)
      if (what === 'ambiguous') result.ambiguous.push({ lineNumber: line.lineNumber, name: line.customer.name })
      else result.outcomes.push({ lineNumber: line.lineNumber, customer: line.customer.name, what })
    }
    return { ...result, levelling: made() }

    /** Reads the lines again, which costs less than keeping them, and writes each new customer with its last line. */
    function made(): LevellingResult {
      const { make, levelling } = making.levelled(drafts.all, rules, capacity)
      const whole = wholeCustomers()
      let index = 0
      for (const line of lines) {
        const { draft, identity } = drafted[index++] ?? {}
        const customer = draft && whole(draft, identity!, cellsOf(line))
        if (customer) for (const made of make(writing, draft, customer)) addLine(made)
      }
      return levelling
    }

    function addLine(line: MadeLine): void {
      writing.inserted('imported_line', insertLine.run(line).lastInsertRowid)
    }

    function placed(line: ImportLine): ImportOutcome['what'] | 'ambiguous' {
      const identity = identityOfLine(line)
      const cells = cellsOf(line)
      drafted.push(null)
      const before = stored.get({ identity })
      if (before) return changed(before, cells)
      const draft = drafts.find(cells)
      const known = draft ? [] : knownFor(line)
      if (known.length > 1) return 'ambiguous'
      if (known[0]) return joined(known[0].id, identity, cells)
      const { owner } = line.customer
      const its = draft ?? drafts.begin(cells, owner === null ? ownerId : ownerNamed(owner))
      drafts.add(its, cells)
      drafted[drafted.length - 1] = { draft: its, identity }
      return 'new'
    }

    function identityOfLine(line: ImportLine): string {
      const first = lineIdentity(line, 1)
      const occurrence = (occurrences.get(first) ?? 0) + 1
      occurrences.set(first, occurrence)
      return occurrence === 1 ? first : lineIdentity(line, occurrence)
    }

    /** Edits only what the file says differently from last time. */
    function changed(
      before: { id: number; customerId: number; contactId: number | null; cells: string },
      cells: Cells,
    ) {
      const json = JSON.stringify(cells)
      if (json === before.cells) return 'unchanged'
      const last = JSON.parse(before.cells) as Cells
      const contactId = writeOver(before.customerId, before.contactId, last, cells)
      writing.updating('imported_line', before.id)
      updateLine.run({ id: before.id, contactId, cells: json })
      return 'changed'
    }

    function writeOver(customerId: number, contactId: number | null, last: Cells, cells: Cells): number | null {
      const { owner, since, tags, ...fields } = changedSince(last.customer, cells.customer)
      const record = tables.customers.byId(customerId)!
      tables.customers.within.edit(writing, customerId, {
        ...withoutNull(fields),
        ...(since ? { sinceOn: since } : {}),
        ...(tags ? { tags: [...record.tags.filter((tag) => !last.customer.tags.includes(tag)), ...tags] } : {}),
        ...(owner ? { ownerId: ownerNamed(owner) } : {}),
      })
      if (cells.lastContact !== null && cells.lastContact !== last.lastContact)
        making.spoke(writing, customerId, contactId, record.owner?.id ?? ownerId, cells.lastContact)
      if (cells.nextContact !== null && cells.nextContact !== last.nextContact)
        agree(customerId, last.nextContact, cells.nextContact)
      if (!cells.contact) return contactId
      if (contactId === null) return tables.contacts.within.add(writing, { customerId, ...cells.contact })
      tables.contacts.within.edit(writing, contactId, changedSince(last.contact, cells.contact))
      return contactId
    }

    function agree(customerId: number, before: Day | null, now: Day): void {
      const open = before === null ? undefined : agreedOn.get({ customerId, dueOn: before })
      if (!open) {
        making.agree(writing, customerId, now)
        return
      }
      writing.updating('follow_up', open.id)
      moveAgreed.run({ id: open.id, dueOn: now })
      writing.touched(customerId)
    }

    /** A customer of the store that was not imported with this line: only what is empty is filled. */
    function joined(customerId: number, identity: string, cells: Cells): 'new' | 'changed' | 'unchanged' {
      const record = tables.customers.byId(customerId)!
      const { owner: _, since, tags, name: __, stage: ___, importance: ____, ...fields } = cells.customer
      const empty = Object.fromEntries(
        Object.entries({ ...fields, sinceOn: since }).filter(
          ([key, value]) => value !== null && record[key as keyof typeof record] === null,
        ),
      )
      const newTags = tags.filter((tag) => !record.tags.some((known) => folded(known) === folded(tag)))
      const isFilled = Object.keys(empty).length > 0 || newTags.length > 0
      if (isFilled)
        tables.customers.within.edit(writing, customerId, {
          ...empty,
          ...(newTags.length > 0 ? { tags: [...record.tags, ...newTags] } : {}),
        })
      const known =
        cells.contact &&
        tables.contacts.ofCustomer(customerId).find((contact) => isSameContact(contact, cells.contact!))
      const contactId = known
        ? known.id
        : cells.contact && tables.contacts.within.add(writing, { customerId, ...cells.contact })
      const isNewContact = cells.contact !== null && !known
      if (cells.lastContact !== null)
        making.spoke(writing, customerId, contactId, record.owner?.id ?? ownerId, cells.lastContact)
      if (cells.nextContact !== null) making.agree(writing, customerId, cells.nextContact)
      addLine({ identity, customerId, contactId, cells: JSON.stringify(cells) })
      if (isNewContact) return 'new'
      return isFilled || cells.lastContact !== null || cells.nextContact !== null ? 'changed' : 'unchanged'
    }

    function knownFor(line: ImportLine): Known[] {
      const { number, name } = line.customer
      const numbered = number === null ? undefined : byNumber.get({ number })
      if (numbered) return [numbered]
      const alike = byName.all({ folded: folded(name) }).filter((known) => mayBeSame(known, line.customer))
      const exact = alike.filter(
        (known) =>
          customerIdentity({ ...line.customer, number: null }) ===
          customerIdentity({ ...line.customer, ...known, number: null }),
      )
      return exact.length === 1 ? exact : alike
    }
  }

  function ownerFinder(writing: Writing, added: string[]): (name: string) => number {
    const known = new Map(
      tables.owners
        .all()
        .flatMap(({ id, name, number }) => [
          [folded(name), id] as const,
          ...(number ? [[folded(number), id] as const] : []),
        ]),
    )
    return (name) => {
      const before = known.get(folded(name))
      if (before !== undefined) return before
      const id = tables.owners.within.add(writing, { name })
      known.set(folded(name), id)
      added.push(name)
      return id
    }
  }
}

/** Field by field: copying all but one of them is many times slower. */
function cellsOf({ customer, contact, lastContact, nextContact }: ImportLine): Cells {
  return { customer, contact, lastContact, nextContact }
}

function withoutNull<Fields extends object>(fields: Fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as {
    [Key in keyof Fields]: NonNullable<Fields[Key]>
  }
}
