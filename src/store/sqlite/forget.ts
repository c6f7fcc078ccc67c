import type { Database } from 'better-sqlite3'
import { callNames, unnaming } from '../../domain/forgetting.ts'
import { Failure } from '../../domain/failure.ts'
import { forgottenBlocks } from './forgotten-blocks.ts'
import { tracesOf, type Traces, type Whom } from './forgotten-identity.ts'
import { journalWithout } from './forgetting-journal.ts'
import { contactRows, customerRows } from './forgetting-rows.ts'
import { leaveOutMentions, type UnnamingFor } from './free-texts.ts'
import type { Known } from './held.ts'
import type { FactTable } from './journal.ts'
import { column, statement } from './statement.ts'
import type { Writing } from './writing.ts'

/** What went, or would go. */
export type Forgotten = {
  /** Rows by table. */
  gone: Partial<Record<FactTable, number>>
  /** Rows of the customer that stay without the words that were said with a person. */
  wordless: number
  /** Lines of the journal that went, or stay without them. */
  journal: number
  /** Texts of others in which the name stood, and of how many customers. */
  mentions: { texts: number; customers: number }
  /** Days of which the revenue stays, without whose it was. */
  keptRevenue: number
  /** Addresses and numbers that stay blocked, as fingerprints. */
  blocks: number
  /** By what a copy that still has them is known. */
  known: Known
}

/** Erases somebody from every row, the journal among them; the bytes stay in the file until `eraseFreePages`. */
export function forgets(db: Database, { keepsRevenue }: { keepsRevenue: () => boolean }) {
  const traces = tracesOf(db)
  const [ofCustomer, ofContact, inJournal] = [customerRows(db), contactRows(db), journalWithout(db)]
  const keepRevenue = statement<{ id: number }>(
    db,
    `INSERT INTO kept_revenue (booked_on, cents, currency)
     SELECT booked_on, sum(cents), currency FROM revenue WHERE customer_id = @id GROUP BY booked_on, currency`,
  )
  const record = statement<{ commandId: number; kind: Whom['type']; rows: number }>(
    db,
    `INSERT INTO forgotten (command_id, kind, row_count) VALUES (@commandId, @kind, @rows)`,
  )
  const others = column<{ id: number }, string>(
    db,
    `SELECT name FROM contact WHERE id <> @id AND customer_id = (SELECT customer_id FROM contact WHERE id = @id)
     UNION ALL SELECT name FROM customer WHERE id = (SELECT customer_id FROM contact WHERE id = @id)`,
  )

  /** Throws Failure `unknown-customer` or `unknown-contact` where nothing of them is left. */
  return (writing: Writing, whom: Whom): Forgotten => {
    const found = traces(whom)
    if (found.uids.length === 0) {
      const [kind, letter] =
        whom.type === 'customer' ? ['unknown-customer' as const, 'c'] : ['unknown-contact' as const, 'p']
      throw new Failure(kind, { input: `${letter}${whom.id}`, nearest: [] })
    }
    const unnamingFor = unnamingOf(found)
    const keptRevenue = whom.type === 'customer' && keepsRevenue() ? keepRevenue.run({ id: whom.id }).changes : 0
    const blocks = forgottenBlocks(db).keep(found.blocked)
    const rows = whom.type === 'customer' ? ofCustomer(found) : ofContact(found)
    const journal = inJournal(found, rows, unnamingFor)
    const mentions = leaveOutMentions(db, unnamingFor)
    for (const id of [...rows.customerIds, ...mentions.customerIds]) writing.touched(id)
    // Its lines of the list go as well.
    if (whom.type === 'customer') writing.planned(whom.id)
    const gone = counted(rows.gone)
    const wordless = sum(counted(rows.blanked))
    const all = sum(gone) + wordless + journal + mentions.rows
    record.run({ commandId: writing.commandId(), kind: whom.type, rows: all })
    return {
      ...{ gone, wordless, journal, keptRevenue, blocks, known: { uids: found.uids, identity: found.identity } },
      mentions: { texts: mentions.rows, customers: mentions.customerIds.size },
    }
  }

  /** Colleagues call a person by one of their names: in the texts of their own customer, that goes as well. */
  function unnamingOf({ type, id, identity }: Traces): UnnamingFor {
    const anywhere = unnaming(identity)
    if (type === 'customer') return () => anywhere
    const [at] = column<{ id: number }, number>(db, 'SELECT customer_id FROM contact WHERE id = @id').all({ id })
    const called = callNames(identity.names, others.all({ id }))
    const atHome = unnaming({ ...identity, names: [...identity.names, ...called] })
    return (customerId) => (customerId !== null && customerId === at ? atHome : anywhere)
  }
}

function counted(rows: ReadonlyMap<FactTable, readonly number[]>): Partial<Record<FactTable, number>> {
  return Object.fromEntries([...rows].filter(([, ids]) => ids.length > 0).map(([table, ids]) => [table, ids.length]))
}

function sum(counts: Partial<Record<FactTable, number>>): number {
  return Object.values(counts).reduce((all, count) => all + count, 0)
}
