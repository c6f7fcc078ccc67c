import type { Database } from 'better-sqlite3'
import type { Day } from '../../domain/day.ts'
import type { Knowledge } from '../../domain/knowledge.ts'
import type { customers } from './customers.ts'
import type { followUps, NewFollowUp } from './follow-ups.ts'
import { statement } from './statement.ts'
import type { Write } from './writing.ts'

export type NewKnowledge = Pick<Knowledge, 'kind' | 'text'> & { customerId: number }

export function knowledge(
  db: Database,
  write: Write,
  today: Day,
  tables: { customers: ReturnType<typeof customers>; followUps: ReturnType<typeof followUps> },
) {
  const insert = statement<NewKnowledge & { today: Day }>(
    db,
    `INSERT INTO knowledge (customer_id, kind, text, learned_on) VALUES (@customerId, @kind, @text, @today)`,
  )
  const ofCustomer = statement<{ customerId: number }, Knowledge>(
    db,
    `SELECT id, kind, text, learned_on AS "learnedOn" FROM knowledge
     WHERE customer_id = @customerId ORDER BY learned_on DESC, id DESC`,
  )

  return {
    /** Learned today; with the follow-up that it asks for, both or neither. Throws Failure `unknown-customer`. */
    add: (learned: NewKnowledge, followUp: NewFollowUp | null): { id: number; followUpId: number | null } =>
      write((writing) => {
        tables.customers.within.known(learned.customerId)
        const id = Number(insert.run({ ...learned, today }).lastInsertRowid)
        writing.inserted('knowledge', id)
        writing.about(learned.customerId)
        return { id, followUpId: followUp && tables.followUps.within.add(writing, followUp) }
      }),

    /** The latest first. */
    ofCustomer: (customerId: number): Knowledge[] => ofCustomer.all({ customerId }),
  }
}
