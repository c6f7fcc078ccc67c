import type { Database } from 'better-sqlite3'
import { patiently } from './busy.ts'
import { journals, type CommandRecord, type Journal } from './journal.ts'
import { searchIndex, type SearchChanges } from './search-index.ts'

/** What a change has at hand while its transaction is open. */
export type Writing = Journal & {
  /** This customer's facts changed: it is planned again before the transaction ends, and its lines of the list written anew. */
  touched: (customerId: number) => void
  /** This customer is planned already: only its lines of the list are written anew. */
  planned: (customerId: number) => void
  /** This customer's facts changed, and neither its follow-ups nor the list hang on them: the journal says that it is about it. */
  about: (customerId: number) => void
  /** For whoever writes rows of facts past the journal. */
  searched: Omit<SearchChanges, 'apply'>
}

/**
 * Runs a change as one transaction, recorded in the journal, with all touched customers planned again, and those whose
 * follow-ups roll over by today: whole or not at all.
 */
export type Write = <Result>(change: (writing: Writing) => Result) => Result

export type Writes = {
  write: Write
  /** Which command is at work. */
  name: () => string
  /** Has what is written meanwhile recorded as a command of this name: its number, or null where it changed nothing. */
  apart: (name: string, work: () => Promise<void>) => Promise<number | null>
  /** The same for what can never be taken back, as a command of its own. */
  writeForGood: Write
  /** Runs a change and takes it back: what it says is what it would have done. */
  rehearse: Write
  /** Runs a change of what is no fact and in no journal, as one transaction: nothing is planned. */
  note: (change: () => unknown) => void
}

export function writes(
  db: Database,
  command: () => CommandRecord,
  {
    commandName,
    plan,
    rolling,
    list,
    keepBeside,
    tellBusy,
    refuseReadOnly,
    refuseReplaced,
  }: {
    /** Of the command that is at work unless another is named. */
    commandName: string
    plan: (customerIds: Iterable<number>) => void
    /** Whose follow-ups are others today although nothing happened. */
    rolling: () => readonly number[]
    list: (customerIds: Iterable<number>) => void
    /** Keeps what is no fact, in no journal, together with a change. */
    keepBeside: () => void
    tellBusy: () => void
    /** Throws where the store may only be read. */
    refuseReadOnly: () => void
    /** Throws where another store has taken the place of this one. */
    refuseReplaced: () => void
  },
): Writes {
  const [journal, index] = [journals(db), searchIndex(db)]
  let name = commandName
  /** What this command recorded. */
  let earlierId: number | null = null

  function whole<Result>(
    change: (writing: Writing) => Result,
    kind: Parameters<typeof journal>[1],
  ): { result: Result; commandId: number | null; searched: SearchChanges } {
    const [touched, planned, about] = [new Set<number>(), new Set<number>(), new Set<number>()]
    const [record, searched] = [journal(command(), kind), index.changes()]
    roll()
    const result = change({
      ...{ ...record, searched },
      inserted(table, id) {
        record.inserted(table, id)
        searched.added(table, Number(id), Number(id))
      },
      updating(table, id) {
        record.updating(table, id)
        searched.changing(table, id, id)
      },
      deleting(table, id) {
        record.deleting(table, id)
        searched.changing(table, id, id)
      },
      touched: (customerId) => touched.add(customerId),
      planned: (customerId) => planned.add(customerId),
      about: (customerId) => about.add(customerId),
    })
    plan(touched)
    list(new Set([...planned, ...touched]))
    return { result, commandId: record.close(new Set([...about, ...touched])), searched }
  }

  /** First of all: whoever names a follow-up has seen it so. */
  function roll(): void {
    const customerIds = rolling()
    if (customerIds.length === 0) return
    plan(customerIds)
    list(customerIds)
  }

  function kept<Result>(change: (writing: Writing) => Result, kind: Parameters<typeof journal>[1]) {
    const done = whole(change, kind)
    done.searched.apply()
    keepBeside()
    return done
  }

  function held<Result>(work: () => Result): Result {
    refuseReadOnly()
    const change = () => {
      refuseReplaced()
      return work()
    }
    return patiently(db, () => db.transaction(change).immediate(), tellBusy)
  }

  return {
    write(change) {
      const { result, commandId } = held(() => kept(change, { earlierId }))
      earlierId = commandId ?? earlierId
      return result
    },

    name: () => name,

    async apart(other, work) {
      const before = { name, earlierId }
      ;[name, earlierId] = [other, null]
      try {
        await work()
        return earlierId
      } finally {
        ;({ name, earlierId } = before)
      }
    },

    writeForGood: (change) => held(() => kept(change, { isFinal: true })).result,

    note(change) {
      held(change)
    },

    rehearse<Result>(change: (writing: Writing) => Result): Result {
      return patiently(
        db,
        () => {
          db.exec('BEGIN IMMEDIATE')
          try {
            return whole(change, {}).result
          } finally {
            // A full disk ends the transaction by itself.
            if (db.inTransaction) db.exec('ROLLBACK')
          }
        },
        tellBusy,
      )
    },
  }
}
