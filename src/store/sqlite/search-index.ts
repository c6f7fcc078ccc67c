import type { Database } from 'better-sqlite3'
import { folded } from '../../domain/name.ts'
import { searchedForm } from '../../domain/search.ts'
import type { Range } from './command-customers.ts'
import type { FactTable } from './journal.ts'
import { fieldsOf, rowsOf, sources, type Source, type SourceRow } from './search-sources.ts'
import { lazily, statement } from './statement.ts'

/** What a change does to rows that are found by words: whoever changes them says so. */
export type SearchChanges = {
  /** Rows that came, from the first number to the last. */
  added: (table: FactTable, firstId: number, lastId: number) => void
  /** To be called before rows change or go. */
  changing: (table: FactTable, firstId: number, lastId: number) => void
  /** Writes into the index what is other than before. */
  apply: () => void
}

type Before = SourceRow | 'unknown' | null

/**
 * The index of words (`search`): never a fact, in no journal, made anew by `rebuild` from the rows of `search-sources.ts`.
 * Each of its rows has the place, the customer's name and the text, folded as names are.
 */
export function searchIndex(db: Database) {
  const insert = statement<{ key: number; place: string; customer: string; text: string }>(
    db,
    `INSERT INTO search (rowid, place, customer, text) VALUES (CAST(@key AS INTEGER), @place, @customer, @text)`,
  )
  const remove = statement<{ key: number }>(db, 'DELETE FROM search WHERE rowid = CAST(@key AS INTEGER)')
  const contactsOf = statement<{ firstId: number; lastId: number }, { id: number }>(
    db,
    `SELECT DISTINCT contact_id AS "id" FROM contact_point WHERE id BETWEEN @firstId AND @lastId`,
  )
  const read = new Map(sources.map((source) => [source, lazily(() => readingOf(db, source))]))

  return {
    changes,

    /** Everything anew, in the transaction of whoever calls. */
    rebuild(): void {
      db.exec(`INSERT INTO search (search) VALUES ('delete-all')`)
      for (const source of sources) fill(source, [0, Number.MAX_SAFE_INTEGER])
    },

    /** Whether other rows are in it than should be. */
    differs(): boolean {
      const wanted = sources.map((source) => `SELECT key FROM (${rowsOf(source)})`).join(' UNION ALL ')
      const kept = 'SELECT id FROM search_docsize'
      const some = db.prepare(`SELECT 1 FROM (SELECT * FROM (${wanted} EXCEPT ${kept})
        UNION ALL SELECT * FROM (${kept} EXCEPT SELECT * FROM (${wanted}))) LIMIT 1`)
      return some.get() !== undefined
    },
  }

  function changes(): SearchChanges {
    const added = new Map<FactTable, Range[]>()
    const before = new Map<Source, Map<number, Before>>()
    const isAdded = (table: FactTable, id: number) =>
      added.get(table)?.some(([first, last]) => first <= id && id <= last) === true

    return {
      added(table, firstId, lastId) {
        if (!isSearched(table) || isAdded(table, firstId)) return
        const ranges = added.get(table) ?? []
        const last = ranges.at(-1)
        if (last?.[1] === firstId - 1) last[1] = lastId
        else if (last?.[0] === lastId + 1) last[0] = firstId
        else ranges.push([firstId, lastId])
        added.set(table, ranges)
      },

      changing(table, firstId, lastId) {
        if (table === 'contact_point') {
          for (const { id } of contactsOf.all({ firstId, lastId })) keep('contact', id, id)
        } else if (isSearched(table)) keep(table, firstId, lastId)
      },

      apply() {
        for (const [firstId, lastId] of added.get('contact_point') ?? [])
          for (const { id } of contactsOf.all({ firstId, lastId })) note(contactSource, id, 'unknown')
        const renamed = [...(before.get(customerSource) ?? [])].filter(([id, was]) => isRenamed(id, was))
        for (const [id] of renamed) noteAllOf(id)
        // A row that was read after its customer had another name is not as the index has it.
        const isSure = renamed.length === 0
        for (const [source, rows] of before)
          for (const [id, was] of rows) renew(source, id, { was, isSure, comesAnyway: isAdded(source.table, id) })
        for (const source of sources) for (const range of added.get(source.table) ?? []) fill(source, range)
      },
    }

    function keep(table: FactTable, firstId: number, lastId: number): void {
      for (const source of sources) {
        if (source.table !== table) continue
        for (const row of read.get(source)!().between.all({ firstId, lastId })) note(source, row.id, row)
        if (firstId === lastId) note(source, firstId, null)
      }
    }

    /** The first that is known of a row is how it was. */
    function note(source: Source, id: number, was: Before): void {
      if (isAdded(source.table, id)) return
      const rows = before.get(source) ?? new Map<number, Before>()
      if (!rows.has(id)) rows.set(id, was)
      before.set(source, rows)
    }

    function isRenamed(id: number, was: Before): boolean {
      const now = read.get(customerSource)!().one.get({ id })
      return was !== null && was !== 'unknown' && now !== undefined && now.customer !== was.customer
    }

    function noteAllOf(customerId: number): void {
      for (const source of sources) {
        if (source.customer === 'id') note(source, customerId, 'unknown')
        else for (const { id } of read.get(source)!().ids.all({ customerId })) note(source, id, 'unknown')
      }
    }
  }

  function renew(
    source: Source,
    id: number,
    { was, isSure, comesAnyway }: { was: Before; isSure: boolean; comesAnyway: boolean },
  ): void {
    const now = read.get(source)!().one.get({ id }) ?? null
    if (was !== 'unknown' && isSure && !comesAnyway && isSame(was, now)) return
    const old = was === 'unknown' ? now : was
    if (old) remove.run({ key: old.key })
    if (now && !comesAnyway) put(source, now)
  }

  function fill(source: Source, [firstId, lastId]: Range): void {
    const { some } = read.get(source)!()
    for (let from = firstId; ;) {
      const rows = some.all({ firstId: from, lastId })
      for (const row of rows) put(source, row)
      if (rows.length < atOnce) return
      from = rows.at(-1)!.id + 1
    }
  }

  function put(source: Source, row: SourceRow): void {
    insert.run({
      ...{ key: row.key, place: placeWord(source) },
      customer: source === customerSource ? '' : folded(row.customer ?? ''),
      text: searchedForm(fieldsOf(source, row)),
    })
  }
}

/** By which the index knows where a row is from. */
export function placeWord({ kind }: Source): string {
  return `k${kind}`
}

/** Rows that are read at once: none may be written while a question is open. */
const atOnce = 1000

const customerSource = sources.find(({ place }) => place === 'customer')!
const contactSource = sources.find(({ place }) => place === 'contact')!

function readingOf(db: Database, source: Source) {
  type Between = { firstId: number; lastId: number }
  const between = `${rowsOf(source)} AND r.id BETWEEN CAST(@firstId AS INTEGER) AND CAST(@lastId AS INTEGER)`
  return {
    one: statement<{ id: number }, SourceRow>(db, `${rowsOf(source)} AND r.id = @id`),
    between: statement<Between, SourceRow>(db, between),
    some: statement<Between, SourceRow>(db, `${between} ORDER BY r.id LIMIT ${atOnce}`),
    ids: statement<{ customerId: number }, { id: number }>(
      db,
      `SELECT id FROM ${source.table} WHERE ${source.customer} = @customerId`,
    ),
  }
}

function isSearched(table: FactTable): boolean {
  return table === 'contact_point' || sources.some((source) => source.table === table)
}

function isSame(was: SourceRow | null, now: SourceRow | null): boolean {
  return was === null || now === null ? was === now : Object.keys(was).every((name) => was[name] === now[name])
}
