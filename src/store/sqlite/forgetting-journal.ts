import type { Database } from 'better-sqlite3'
import { isAbout, wordless, type Gone } from './forgetting-rows.ts'
import type { Traces } from './forgotten-identity.ts'
import { withoutMention, type FactRow, type UnnamingFor } from './free-texts.ts'
import type { FactTable } from './journal.ts'
import { owned } from './removal.ts'
import { statement } from './statement.ts'

type Kept = { id: number; table: FactTable; before: string }

/** By what a row that was says whose it is; what is inserted has left nothing but its number. */
const ofContact: readonly FactTable[] = ['contact_point', 'consent', 'address_form']

/**
 * Takes somebody out of the journal: the rows that went, the words of those that stay, and the name in what is kept of others.
 * How many of its lines changed or went.
 */
export function journalWithout(db: Database) {
  const drop = statement<{ table: FactTable; rows: string; path: string; ids: string }>(
    db,
    `DELETE FROM change WHERE before IS NOT NULL AND table_name = @table
       AND (first_id IN (SELECT value FROM json_each(@rows))
         OR json_extract(before, @path) IN (SELECT value FROM json_each(@ids)))`,
  )
  const dropOne = statement<{ id: number }>(db, 'DELETE FROM change WHERE id = @id')
  const all = statement<[], Kept>(db, `SELECT id, table_name AS "table", before FROM change WHERE before IS NOT NULL`)
  const update = statement<{ id: number; before: string }>(db, 'UPDATE change SET before = @before WHERE id = @id')

  return (traces: Traces, { gone, blanked }: Gone, unnamingFor: UnnamingFor): number => {
    const tables = traces.type === 'customer' ? owned.map(({ table }) => table) : [...gone.keys()]
    let lines = 0
    for (const table of tables) lines += drop.run({ table, ...theirs(table, traces, gone) }).changes
    const [changed, dropped] = [[] as { id: number; before: string }[], [] as number[]]
    for (const { id, table, before } of all.each([])) {
      const row = JSON.parse(before) as FactRow
      if (traces.type === 'contact' && isLineAbout(table, row, traces)) dropped.push(id)
      else {
        const wordy = traces.type === 'contact' ? withoutWords(table, row, traces.id, blanked) : null
        const rest = withoutMention(table, wordy ?? row, unnamingFor) ?? wordy
        if (rest !== null) changed.push({ id, before: JSON.stringify(rest) })
      }
    }
    for (const change of changed) update.run(change)
    for (const id of dropped) dropOne.run({ id })
    return lines + changed.length + dropped.length
  }
}

function theirs(table: FactTable, { type, customerIds, contactIds }: Traces, gone: Gone['gone']) {
  const rows = JSON.stringify(gone.get(table) ?? [])
  if (table === 'customer') return { rows, path: '$.id', ids: JSON.stringify(customerIds) }
  if (ofContact.includes(table) || (type === 'contact' && table === 'imported_line'))
    return { rows, path: '$.contact_id', ids: JSON.stringify(contactIds) }
  if (type === 'contact') return { rows, path: '$.id', ids: JSON.stringify(table === 'contact' ? contactIds : []) }
  return { rows, path: '$.customer_id', ids: JSON.stringify(customerIds) }
}

/** Of a person who was taken off the list before, no number says that the line was about them. */
function isLineAbout(table: FactTable, row: FactRow, { identity }: Traces): boolean {
  return table === 'imported_line' && typeof row['cells'] === 'string' && isAbout(row['cells'], identity)
}

/** A row that names a person, or is one that named them, without its words; null where it is neither. */
function withoutWords(table: FactTable, row: FactRow, contactId: number, blanked: Gone['blanked']): FactRow | null {
  if (table === 'contact') return row['successor_id'] === contactId ? { ...row, successor_id: null } : null
  const named = row['contact_id'] === contactId
  if (!named && !blanked.get(table)?.includes(row['id'] as number)) return null
  const columns = wordless.find((one) => one.table === table)?.columns
  return columns ? { ...row, ...columns, ...(named ? { contact_id: null } : {}) } : null
}
