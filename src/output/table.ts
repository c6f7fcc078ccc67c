import { cutLine, isBlank, lineOf, widthOfLine, withoutTrailingBlanks, type Line } from './line.ts'
import type { Paint } from './paint.ts'
import type { Inline, Table, TextColumn } from './view.ts'

/** What a table is drawn on: so many cells, or null in a pipe. */
export type Canvas = { width: number | null; jumps: boolean; paint: Paint }

const between = 2

/**
 * The lines of a table, fitted to `width` cells (null: nothing is cut). A column with nothing in it is left out, and a
 * table without rows has no lines.
 */
export function* tableLines(table: Table, { width, jumps, paint }: Canvas): Generator<string> {
  if (table.rows.length === 0) return

  const rows = withHeadings(table)
  const filled = table.columns
    .map((column, i) => ({ column, i, natural: widest(rows, i) }))
    .filter(({ natural }) => natural > 0)
  const columns = filled.map(({ column }) => column)
  const natural = filled.map((column) => column.natural)
  const indent = table.indent ?? 0
  const room = width === null ? Infinity : width - indent - between * (columns.length - 1)
  const widths = fitted(columns, natural, room)
  for (const row of rows) {
    if ('heading' in row) {
      const heading = lineOf(row.heading, 'strong')
      yield paint(width === null ? heading : cutLine(heading, width))
      continue
    }
    const shown = filled.map(({ i }) => lineOf(row[i] ?? ''))
    yield rowLine(shown, { columns, widths, indent, jumps, paint })
  }
}

function withHeadings({ columns, rows }: Table): Table['rows'] {
  if (columns.every(({ heading }) => !heading)) return rows
  return [columns.map(({ heading = '' }): Inline => ({ text: heading, tone: 'quiet' })), ...rows]
}

/** Cells are made safe here and again when shown: keeping those of a long list costs more than making them twice. */
function widest(rows: Table['rows'], column: number): number {
  let most = 0
  for (const row of rows) {
    if (!('heading' in row)) most = Math.max(most, widthOfLine(lineOf(row[column] ?? '')))
  }
  return most
}

/**
 * The widths of the columns: cell by cell, the room left goes to the column that has least for its share, none gets
 * more than it needs. Where not even the smallest widths fit, the widest column gives way, whichever it is.
 */
function fitted(columns: readonly TextColumn[], natural: readonly number[], room: number): number[] {
  if (sum(natural) <= room) return [...natural]

  const shares = columns.map(({ shrink = 0 }) => shrink)
  const widths = natural.map((most, i) => (shares[i]! > 0 ? Math.min(most, Math.max(1, columns[i]!.min ?? 8)) : most))
  for (let left = room - sum(widths); left > 0; left--) {
    const open = [...widths.keys()].filter((i) => widths[i]! < natural[i]!)
    const next = open.reduce((a, b) => (widths[b]! / shares[b]! < widths[a]! / shares[a]! ? b : a))
    widths[next]! += 1
  }
  for (let over = sum(widths) - room; over > 0; over--) {
    const most = Math.max(...widths)
    if (most <= 1) break
    widths[widths.lastIndexOf(most)] = most - 1
  }
  return widths
}

type Layout = Omit<Canvas, 'width'> & { columns: readonly TextColumn[]; widths: readonly number[]; indent: number }

function rowLine(cells: readonly Line[], { columns, widths, indent, jumps, paint }: Layout): string {
  const last = cells.findLastIndex((cell) => !isBlank(cell))
  if (last < 0) return ''

  const line = [' '.repeat(indent)]
  let start = indent
  for (let i = 0; i <= last; i++) {
    const cell = cutLine(cells[i]!, widths[i]!)
    const shown = paint(i === last ? withoutTrailingBlanks(cell) : cell)
    const rest = ' '.repeat(widths[i]! - widthOfLine(cell))
    if (columns[i]!.align === 'right') line.push(rest, shown)
    else line.push(shown, i === last ? '' : rest)
    if (i === last) break

    start += widths[i]! + between
    line.push(' '.repeat(between))
    if (jumps && !cell.every(({ sure }) => sure)) line.push(jumpTo(start))
  }
  return line.join('')
}

/** Terminals disagree about the width of emoji and rare scripts: after one the next column is reached by a jump. */
function jumpTo(column: number): string {
  return `\u001b[${column + 1}G`
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}
