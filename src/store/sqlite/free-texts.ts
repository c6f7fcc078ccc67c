import type { Database } from 'better-sqlite3'
import type { Unnaming } from '../../domain/forgetting.ts'
import type { Cells } from '../../domain/import-line.ts'
import { folded } from '../../domain/name.ts'
import type { FactTable } from './journal.ts'
import { statement } from './statement.ts'

export type FactRow = Record<string, unknown>

/** Where people write what they like, by table; names, tags, addresses and settings are none of it. */
export const freeTexts: Partial<Record<FactTable, readonly string[]>> = {
  customer: ['notes', 'cadence_why', 'best_time'],
  contact: ['role', 'went_to'],
  ownership: ['why'],
  interaction: ['text'],
  promise: ['text', 'why'],
  agreement: ['title', 'why'],
  journey_run: ['why'],
  stage_change: ['note'],
  revenue: ['text'],
  knowledge: ['text'],
  consent: ['source'],
  follow_up: ['text', 'about', 'why'],
  imported_line: ['cells'],
}

/** What takes a name out of the texts of a customer; null where it is not said whose they are. */
export type UnnamingFor = (customerId: number | null) => Unnaming

/** The row with what names somebody left out; null where nothing does. */
export function withoutMention(table: FactTable, row: FactRow, unnamingFor: UnnamingFor): FactRow | null {
  const unname = unnamingFor(customerIdOf(table, row))
  const changed = (freeTexts[table] ?? []).flatMap((column): [string, string][] => {
    const text = row[column]
    if (typeof text !== 'string') return []
    const rest = column === 'cells' ? cellsWithout(text, unname) : unname(text)
    return rest === text ? [] : [[column, rest]]
  })
  if (changed.length === 0) return null
  const texts = Object.fromEntries(changed)
  return { ...row, ...texts, ...(texts['title'] === undefined ? {} : { folded: folded(texts['title']) }) }
}

/** Takes somebody's name out of all free texts of the store; how many rows, and of whom. */
export function leaveOutMentions(db: Database, unnamingFor: UnnamingFor): { rows: number; customerIds: Set<number> } {
  const customerIds = new Set<number>()
  let rows = 0
  for (const [table, columns] of Object.entries(freeTexts) as [FactTable, readonly string[]][]) {
    const written = table === 'agreement' ? [...columns, 'folded'] : columns
    const all = statement<[], FactRow>(
      db,
      `SELECT * FROM ${table} WHERE coalesce(${columns.join(', ')}, NULL) IS NOT NULL`,
    )
    const update = statement<FactRow>(
      db,
      `UPDATE ${table} SET ${written.map((column) => `${column} = @${column}`).join(', ')} WHERE id = @id`,
    )
    const changed: FactRow[] = []
    for (const row of all.each([])) {
      const rest = withoutMention(table, row, unnamingFor)
      if (rest !== null) changed.push(rest)
    }
    for (const row of changed) {
      update.run(row)
      const customerId = customerIdOf(table, row)
      if (customerId !== null) customerIds.add(customerId)
    }
    rows += changed.length
  }
  return { rows, customerIds }
}

function customerIdOf(table: FactTable, row: FactRow): number | null {
  const id = table === 'customer' ? row['id'] : row['customer_id']
  return typeof id === 'number' ? id : null
}

/** Of an imported line only its notes and the columns nobody knows: the rest says who it is about. */
function cellsWithout(text: string, unname: Unnaming): string {
  const cells = JSON.parse(text) as Cells
  const { customer, kept } = cells
  if (customer.notes !== null) customer.notes = unname(customer.notes)
  for (const cell of kept ?? []) cell.text = unname(cell.text)
  return JSON.stringify(cells)
}
