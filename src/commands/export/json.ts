import { wholeForm, type WholeRow } from '../../domain/whole-store.ts'
import { safeJsonLine } from '../../output/safe.ts'
import type { Store } from '../../store/store.ts'
import type { RowCounts } from '../whole-counts.ts'

export type Whole = Awaited<ReturnType<Store['whole']['read']>>

/**
 * Everything in one document of JSON, a row a line, in the order of numbers: the same store gives the same bytes.
 * docs/export.md describes it.
 */
export function* wholeJson(
  { schema, numbers, tables }: Whole,
  writtenBy: string,
  counted: (table: string) => void,
): Generator<string> {
  const head = { ...wholeForm, schema, writtenBy, numbers }
  yield '{\n'
  for (const [name, value] of Object.entries(head)) yield `${JSON.stringify(name)}: ${safeJsonLine(value)},\n`
  yield '"tables": {'
  let before = ''
  for (const { name, rows } of tables) {
    yield `${before}\n${JSON.stringify(name)}: [`
    before = ''
    for (const row of rows) {
      yield `${before}\n${safeJsonLine(withoutEmpty(row))}`
      before = ','
      counted(name)
    }
    yield before === '' ? ']' : '\n]'
    before = ','
  }
  yield '\n}\n}\n'
}

/** What a row does not have is left out: most rows have few of their columns. */
function withoutEmpty(row: WholeRow): WholeRow {
  const filled: Record<string, string | number> = {}
  for (const column in row) {
    const value = row[column]
    if (value !== null && value !== undefined) filled[column] = value
  }
  return filled
}

/** Counts the rows of tables. */
export function counter(): { rows: RowCounts; counted: (table: string) => void } {
  const rows: Record<string, number> = {}
  return {
    rows,
    counted: (table) => {
      rows[table] = (rows[table] ?? 0) + 1
    },
  }
}
