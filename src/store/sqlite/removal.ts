import type { Database } from 'better-sqlite3'
import { Failure } from '../../domain/failure.ts'
import type { FactTable } from './journal.ts'
import { statement } from './statement.ts'
import type { Write } from './writing.ts'

/** The rows of a customer, children before their parents. */
export const owned: readonly { table: FactTable; rows: string }[] = [
  { table: 'imported_line', rows: 'SELECT id FROM imported_line WHERE customer_id = @id' },
  { table: 'follow_up', rows: 'SELECT id FROM follow_up WHERE customer_id = @id' },
  { table: 'journey_run', rows: 'SELECT id FROM journey_run WHERE customer_id = @id' },
  { table: 'agreement', rows: 'SELECT id FROM agreement WHERE customer_id = @id' },
  { table: 'promise', rows: 'SELECT id FROM promise WHERE customer_id = @id' },
  { table: 'stage_change', rows: 'SELECT id FROM stage_change WHERE customer_id = @id' },
  { table: 'revenue', rows: 'SELECT id FROM revenue WHERE customer_id = @id' },
  { table: 'knowledge', rows: 'SELECT id FROM knowledge WHERE customer_id = @id' },
  { table: 'interaction', rows: 'SELECT id FROM interaction WHERE customer_id = @id' },
  { table: 'ownership', rows: 'SELECT id FROM ownership WHERE customer_id = @id' },
  {
    table: 'contact_point',
    rows: 'SELECT q.id FROM contact_point q JOIN contact p ON p.id = q.contact_id WHERE p.customer_id = @id',
  },
  {
    table: 'consent',
    rows: 'SELECT q.id FROM consent q JOIN contact p ON p.id = q.contact_id WHERE p.customer_id = @id',
  },
  {
    table: 'address_form',
    rows: 'SELECT q.id FROM address_form q JOIN contact p ON p.id = q.contact_id WHERE p.customer_id = @id',
  },
  { table: 'contact', rows: 'SELECT id FROM contact WHERE customer_id = @id' },
  { table: 'customer_tag', rows: 'SELECT id FROM customer_tag WHERE customer_id = @id' },
  { table: 'customer', rows: 'SELECT id FROM customer WHERE id = @id' },
]

/**
 * Removes a customer with all that belongs to it; the journal keeps the rows. Throws Failure `unknown-customer` where it is
 * gone already.
 */
export function removal(db: Database, write: Write) {
  const steps = owned.map(({ table, rows }) => ({
    table,
    rows: statement<{ id: number }, { id: number }>(db, rows),
    remove: statement<{ id: number }>(db, `DELETE FROM ${table} WHERE id = @id`),
  }))

  const followed = statement<{ id: number }, { id: number }>(
    db,
    `SELECT id FROM contact WHERE customer_id = @id AND successor_id IS NOT NULL`,
  )
  const unfollow = statement<{ id: number }>(db, `UPDATE contact SET successor_id = NULL WHERE id = @id`)

  return (customerId: number): void => {
    write((writing) => {
      if (!steps.at(-1)!.rows.get({ id: customerId })) {
        throw new Failure('unknown-customer', { input: `c${customerId}`, nearest: [] })
      }
      for (const { id } of followed.all({ id: customerId })) {
        writing.updating('contact', id)
        unfollow.run({ id })
      }
      for (const { table, rows, remove } of steps) {
        for (const { id } of rows.all({ id: customerId })) {
          writing.deleting(table, id)
          remove.run({ id })
        }
      }
      writing.touched(customerId)
    })
  }
}
