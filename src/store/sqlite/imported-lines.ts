import type { Database } from 'better-sqlite3'
import type { Cells } from '../../domain/import-line.ts'
import { customerIdentity, isNameless, plainPhone, type Distinction } from '../../domain/importing.ts'
import { foldedEmail, identityOf } from '../../domain/name.ts'
import { keptFew } from './people.ts'
import { statement } from './statement.ts'
import type { Writing } from './writing.ts'

export type NewLine = { identity: string; customerId: number; contactId: number | null; cells: string }
export type StoredLine = NewLine & { id: number }

/** What the lines of files said last. */
export function importedLines(db: Database) {
  const columns = `id, identity, customer_id AS "customerId", contact_id AS "contactId", cells`
  const byIdentity = statement<{ identity: string }, StoredLine>(
    db,
    `SELECT ${columns} FROM imported_line WHERE identity = @identity`,
  )
  const ofCustomer = statement<{ customerId: number }, StoredLine>(
    db,
    `SELECT ${columns} FROM imported_line WHERE customer_id = @customerId ORDER BY id`,
  )
  const customersOf = statement<{ from: string; until: string }, { customerId: number }>(
    db,
    `SELECT DISTINCT customer_id AS "customerId" FROM imported_line WHERE identity >= @from AND identity < @until LIMIT 2`,
  )
  const any = statement<[], { id: number }>(db, `SELECT id FROM imported_line LIMIT 1`)
  const insert = statement<NewLine>(
    db,
    `INSERT INTO imported_line (identity, customer_id, contact_id, cells) VALUES (@identity, @customerId, @contactId, @cells)`,
  )
  const update = statement<{ id: number; identity: string; contactId: number | null; cells: string }>(
    db,
    `UPDATE imported_line SET identity = @identity, cells = @cells, contact_id = @contactId WHERE id = @id`,
  )

  return {
    find: (identity: string): StoredLine | undefined => byIdentity.get({ identity }),

    exist: (): boolean => any.get([]) !== undefined,

    /** The customer whom a file called so before, whatever a person made of it since; null where that is not one. */
    customerCalled(customer: Distinction): number | null {
      const from = `[${JSON.stringify(customerIdentity(customer))},`
      const [first, second] = customersOf.all({ from, until: from + '\u{10ffff}' })
      return first && !second ? first.customerId : null
    },

    /** Lines of a customer that the file at hand may have corrected: it has no line that is known as they are. */
    corrections(isInFile: (identity: string) => boolean) {
      const missingOf = keptFew((customerId) =>
        missingLines(ofCustomer.all({ customerId }).filter(({ identity }) => !isInFile(identity))),
      )
      return (customerId: number, cells: Cells, isSurely = false): StoredLine | undefined =>
        missingOf(customerId)(cells, isSurely)
    },

    add(writing: Writing, line: NewLine): void {
      writing.inserted('imported_line', insert.run(line).lastInsertRowid)
    },

    renew(writing: Writing, line: Omit<StoredLine, 'customerId'>): void {
      writing.updating('imported_line', line.id)
      update.run(line)
    },
  }
}

/**
 * Finds the line that another one corrects, and each only once: that of the same person (the same e-mail, or the same
 * name; without a name the same phone), else one that names no person where the other does; `isSurely` asks for the same e-mail.
 */
function missingLines(lines: readonly StoredLine[]) {
  const byEmail = new Map<string, StoredLine[]>()
  const byName = new Map<string, StoredLine[]>()
  const byPhone = new Map<string, StoredLine[]>()
  const impersonal: StoredLine[] = []
  const all = lines.toReversed()
  /** The oldest line stands last in every list. */
  const corrected = new Set<StoredLine>()
  for (const line of all) {
    const { contact } = JSON.parse(line.cells) as Cells
    if (contact) add(byName, identityOf(contact.name), line)
    else impersonal.push(line)
    for (const email of contact?.emails ?? []) add(byEmail, foldedEmail(email), line)
    for (const phone of contact?.phones ?? []) add(byPhone, plainPhone(phone), line)
  }

  return (cells: Cells, isSurely: boolean): StoredLine | undefined => {
    const { contact } = cells
    if (corrected.size === lines.length) return undefined
    const emails = (contact?.emails ?? []).map((email) => byEmail.get(foldedEmail(email)))
    const others = contact ? [byName.get(identityOf(contact.name)), impersonal] : [impersonal, all]
    const phones = isNameless(cells) ? contact!.phones.map((phone) => byPhone.get(plainPhone(phone))) : []
    for (const list of isSurely ? emails : [...emails, ...others, ...phones]) {
      while (list && corrected.has(list.at(-1)!)) list.pop()
      const line = list?.at(-1)
      if (!line) continue
      corrected.add(line)
      return line
    }
    return undefined
  }
}

function add(index: Map<string, StoredLine[]>, key: string, line: StoredLine): void {
  const lines = index.get(key)
  if (lines) lines.push(line)
  else index.set(key, [line])
}
