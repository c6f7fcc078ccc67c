import type { Database } from 'better-sqlite3'
import { Failure } from '../../domain/failure.ts'
import type { Day } from '../../domain/day.ts'
import type { MadeBy } from '../../domain/promise.ts'
import { statement } from './statement.ts'
import type { Write, Writing } from './writing.ts'

export type PromiseOutcome = 'kept' | 'broken'

export type NewPromise = {
  customerId: number
  contactId: number | null
  madeBy: MadeBy
  text: string
  madeOn: Day
  dueOn: Day
}

export type PromiseRecord = Omit<NewPromise, 'contactId' | 'customerId'> & {
  id: number
  customer: { id: number; name: string }
  settledOn: Day | null
  outcome: PromiseOutcome | null
  why: string | null
}

export function promises(db: Database, write: Write, today: Day) {
  const insert = statement<NewPromise & { causeId: number | null }>(
    db,
    `INSERT INTO promise (customer_id, contact_id, made_by, text, made_on, due_on, cause_id)
     VALUES (@customerId, @contactId, @madeBy, @text, @madeOn, @dueOn, @causeId)`,
  )
  const settle = statement<{ id: number; today: Day; outcome: PromiseOutcome; why: string | null }>(
    db,
    `UPDATE promise SET settled_on = @today, outcome = @outcome, why = @why WHERE id = @id AND settled_on IS NULL`,
  )
  const all = statement<{ customerId: number | null }, Omit<PromiseRecord, 'customer'> & CustomerColumns>(
    db,
    `SELECT p.id, p.made_by AS "madeBy", p.text, p.made_on AS "madeOn", p.due_on AS "dueOn", p.settled_on AS "settledOn",
       p.outcome, p.why, c.id AS "customerId", c.name AS "customerName"
     FROM promise p JOIN customer c ON c.id = p.customer_id
     WHERE @customerId IS NULL OR c.id = @customerId ORDER BY p.due_on, p.id`,
  )

  function addWithin(writing: Writing, promise: NewPromise & { causeId: number | null }): number {
    const id = Number(insert.run(promise).lastInsertRowid)
    writing.inserted('promise', id)
    writing.touched(promise.customerId)
    return id
  }

  return {
    add: (promise: NewPromise): number => write((writing) => addWithin(writing, { ...promise, causeId: null })),

    /** The promises behind these follow-ups. Throws Failure `already-closed` where somebody settled one since it was read. */
    settle(
      followUps: readonly { id: number; originId: number | null; customer: { id: number } }[],
      outcome: PromiseOutcome,
      why: string | null,
    ): void {
      write((writing) => {
        for (const { id, originId, customer } of followUps) {
          writing.updating('promise', originId!)
          const { changes } = settle.run({ id: originId!, today, outcome, why })
          if (changes === 0) throw new Failure('already-closed', { id })
          writing.touched(customer.id)
        }
      })
    },

    /** All, or a customer's; the one that was due first comes first. */
    all: (customerId: number | null = null): PromiseRecord[] =>
      all
        .all({ customerId })
        .map(({ customerId: id, customerName: name, ...row }) => ({ ...row, customer: { id, name } })),

    within: { add: addWithin },
  }
}

type CustomerColumns = { customerId: number; customerName: string }
