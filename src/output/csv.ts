import { safeText } from './safe.ts'
import type { View } from './view.ts'

type Cell = string | number | boolean | null

/** A header and a line for each row; every cell quoted, nothing is empty. A view without columns has no CSV. */
export function renderCsv<Row>({ rows, csv }: Pick<View<Row>, 'rows' | 'csv'>): string {
  if (csv.length === 0) return ''
  const all = (Array.isArray(rows) ? rows : [rows]) as readonly Row[]
  return [csv.map(({ key }) => key), ...all.map((row) => csv.map(({ cell }) => cell(row)))]
    .map((cells) => `${cells.map(csvCell).join(',')}\n`)
    .join('')
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
