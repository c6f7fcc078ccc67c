import type { Database } from 'better-sqlite3'
import { leftOut, type Identity } from '../../domain/forgetting.ts'
import type { Cells } from '../../domain/import-line.ts'
import { foldedEmail, sameName } from '../../domain/name.ts'
import type { Traces } from './forgotten-identity.ts'
import type { FactTable } from './journal.ts'
import { owned } from './removal.ts'
import { statement } from './statement.ts'

/** The rows that went, and those that stay without their words, by table. */
export type Gone = { gone: Map<FactTable, number[]>; blanked: Map<FactTable, number[]>; customerIds: number[] }

/** Deletes a customer with all that belongs to it. */
export function customerRows(db: Database): (traces: Traces) => Gone {
  const unfollow = statement<{ id: number }>(
    db,
    `UPDATE contact SET successor_id = NULL WHERE successor_id IN (SELECT id FROM contact WHERE customer_id = @id)`,
  )
  const steps = owned.map(({ table, rows }) => ({
    table,
    rows: statement<{ id: number }, { id: number }>(db, rows),
    remove: statement<{ id: number }>(db, `DELETE FROM ${table} WHERE id = @id`),
  }))
  return ({ id: customerId }) => {
    unfollow.run({ id: customerId })
    const gone = new Map<FactTable, number[]>()
    for (const { table, rows, remove } of steps) {
      const ids = rows.all({ id: customerId }).map(({ id }) => id)
      for (const id of ids) remove.run({ id })
      gone.set(table, ids)
    }
    return { gone, blanked: new Map(), customerIds: [] }
  }
}

/** The rows that go with a person; the last one is the person. */
const ofPerson: readonly { table: FactTable; rows: string }[] = [
  {
    table: 'follow_up',
    rows: `SELECT id FROM follow_up WHERE rule IN ('birthday', 'successor') AND origin_id = @id`,
  },
  { table: 'imported_line', rows: 'SELECT id FROM imported_line WHERE contact_id = @id' },
  { table: 'contact_point', rows: 'SELECT id FROM contact_point WHERE contact_id = @id' },
  { table: 'consent', rows: 'SELECT id FROM consent WHERE contact_id = @id' },
  { table: 'address_form', rows: 'SELECT id FROM address_form WHERE contact_id = @id' },
  { table: 'contact', rows: 'SELECT id FROM contact WHERE id = @id' },
]

/** What was said and done with a person stays as a fact of the customer: the day and the way, not the words. */
export const wordless: readonly { table: FactTable; columns: Readonly<Record<string, string | null>> }[] = [
  { table: 'interaction', columns: { text: null } },
  { table: 'promise', columns: { text: leftOut, why: null } },
  { table: 'follow_up', columns: { text: null, about: null, why: null } },
  { table: 'journey_run', columns: { why: null } },
]

/** Deletes a person, and the words of all that was with them. */
export function contactRows(db: Database): (traces: Traces) => Gone {
  const at = statement<{ id: number }, { customerId: number }>(
    db,
    `SELECT customer_id AS "customerId" FROM contact WHERE id = @id`,
  )
  const lines = statement<{ customerId: number }, { id: number; cells: string }>(
    db,
    `SELECT id, cells FROM imported_line WHERE customer_id = @customerId`,
  )
  const unfollow = statement<{ id: number }>(db, `UPDATE contact SET successor_id = NULL WHERE successor_id = @id`)
  const blank = wordless.map(({ table, columns }) => ({
    table,
    rows: statement<{ id: number }, { id: number }>(db, `SELECT id FROM ${table} WHERE contact_id = @id`),
    clear: statement<{ id: number }>(
      db,
      `UPDATE ${table} SET contact_id = NULL, ${Object.entries(columns)
        .map(([name, value]) => `${name} = ${value === null ? 'NULL' : `'${value}'`}`)
        .join(', ')} WHERE id = @id`,
    ),
  }))
  const steps = ofPerson.map(({ table, rows }) => ({
    table,
    rows: statement<{ id: number }, { id: number }>(db, rows),
    remove: statement<{ id: number }>(db, `DELETE FROM ${table} WHERE id = @id`),
  }))

  return ({ id: contactId, identity }) => {
    const customerIds = at.all({ id: contactId }).map(({ customerId }) => customerId)
    const [gone, blanked] = [new Map<FactTable, number[]>(), new Map<FactTable, number[]>()]
    unfollow.run({ id: contactId })
    for (const { table, rows, remove } of steps.slice(0, 1)) drop(table, rows.all({ id: contactId }), remove)
    for (const { table, rows, clear } of blank) {
      const ids = rows.all({ id: contactId }).map(({ id }) => id)
      for (const id of ids) clear.run({ id })
      blanked.set(table, ids)
    }
    for (const { table, rows, remove } of steps.slice(1)) {
      drop(table, [...rows.all({ id: contactId }), ...(table === 'imported_line' ? linesAbout() : [])], remove)
    }
    return { gone, blanked, customerIds }

    /** A line stays when its person is taken off the list, so that the same file does not bring them back. */
    function linesAbout(): { id: number }[] {
      const all = customerIds.flatMap((customerId) => lines.all({ customerId }))
      return all.filter(({ cells }) => isAbout(cells, identity))
    }

    function drop(table: FactTable, rows: readonly { id: number }[], remove: (typeof steps)[number]['remove']): void {
      const ids = [...new Set(rows.map(({ id }) => id))]
      for (const id of ids) remove.run({ id })
      gone.set(table, ids)
    }
  }
}

/** Whether the person of an imported line is meant: by name or e-mail. */
export function isAbout(cells: string, { names, emails }: Identity): boolean {
  const { contact } = JSON.parse(cells) as Cells
  if (contact === null) return false
  const known = new Set(emails.map(foldedEmail))
  return (
    names.some((name) => sameName(name, contact.name)) || contact.emails.some((email) => known.has(foldedEmail(email)))
  )
}
