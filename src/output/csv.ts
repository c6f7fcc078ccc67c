import { safeText } from './safe.ts'
import type { View } from './view.ts'

type Cell = string | number | boolean | null

/** A header and a line for each row; every cell quoted, nothing is empty. */
export function renderCsv<Row>({ rows, csv: own }: Pick<View<Row>, 'rows' | 'csv'>): string {
  const all = (Array.isArray(rows) ? rows : [rows]) as readonly Row[]
  const csv = own.length > 0 ? own : plainColumnsOf(all)
  if (csv.length === 0) return ''
  return [csv.map(({ key }) => key), ...all.map((row) => csv.map(({ cell }) => cell(row)))].map(csvLine).join('')
}

/** A line of a file of which not all is known at once. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\n`
}

/** Where a view names no columns: those fields of its rows that are a single value. */
function plainColumnsOf<Row>(rows: readonly Row[]): View<Row>['csv'] {
  const plain = Object.entries((rows[0] ?? {}) as Record<string, unknown>).filter(
    ([, value]) => value === null || typeof value !== 'object',
  )
  return plain.map(([key]) => ({ key, cell: (row) => (row as Record<string, Cell>)[key] ?? null }))
}

/** Text stays text: lines are kept, nothing invisible is left, and nothing that a spreadsheet would run. */
function csvCell(cell: Cell): string {
  const text =
    typeof cell === 'string'
      ? defused(
          cell
            .split(/\r\n|[\n\r]/)
            .map(safeText)
            .join('\n'),
        )
      : String(cell ?? '')
  return `"${text.replaceAll('"', '""')}"`
}

/** A spreadsheet takes for a formula what begins so; an apostrophe makes it text. Numbers and phone numbers stay. */
function defused(text: string): string {
  const formula = /^\s*[=+\-@＝＋－＠]/.test(text)
  const number = /^-?\d+(?:[.,]\d+)*$/.test(text)
  const phone = /^\+\d[\d\s()/.–-]*$/.test(text)
  return formula && !number && !phone ? `'${text}` : text
}
