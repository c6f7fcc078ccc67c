import { cutLine, isBlank, lineOf, painted, widthOfLine, withoutTrailingBlanks } from './line.ts'
import type { Paint } from './paint.ts'
import { isPlain } from './safe.ts'
import type { Inline, Table, TextColumn } from './view.ts'

/** What a table is drawn on: so many cells, or null in a pipe. */
export type Canvas = { width: number | null; jumps: boolean; paint: Paint }

const between = 2

/**
 * The lines of a table, fitted to `width` cells (null: nothing is cut). A column with nothing in it is left out, and a
 * table without rows has no lines. Nearly all cells are one piece of plain text: for those no pieces are made.
 */
export function tableLines(table: Table, { width, jumps, paint }: Canvas): string[] {
  if (table.rows.length === 0) return []

  const rows = withHeadings(table)
  const natural = naturalWidths(rows, table.columns.length)
  const filled = [...table.columns.keys()].filter((i) => natural[i]! > 0)
  const columns = filled.map((i) => table.columns[i]!)
  const indent = table.indent ?? 0
  const room = width === null ? Infinity : width - indent - between * (columns.length - 1)
  const widths = fitted(
    columns,
    filled.map((i) => natural[i]!),
    room,
  )
  const layout = { columns, filled, widths, indent, jumps, paint }
  return rows.map((row) => {
    if (!('heading' in row)) return rowLine(row, layout)
    const heading = lineOf(row.heading, 'strong')
    return painted(width === null ? heading : cutLine(heading, width), paint)
  })
}

function withHeadings({ columns, rows }: Table): Table['rows'] {
  if (columns.every(({ heading }) => !heading)) return rows
  return [columns.map(({ heading = '' }): Inline => ({ text: heading, tone: 'quiet' })), ...rows]
}

/** How wide each column would be if nothing were cut. */
function naturalWidths(rows: Table['rows'], columns: number): number[] {
  const widths = new Array<number>(columns).fill(0)
  for (const row of rows) {
    if ('heading' in row) continue
    for (let i = 0; i < row.length; i++) {
      const cell = row[i]!
      const wide = plainText(cell)?.length ?? widthOfLine(lineOf(cell))
      if (wide > widths[i]!) widths[i] = wide
    }
  }
  return widths
}

/** The text of a cell that is one piece and goes through the gate as it is; null for any other. */
function plainText(cell: Inline): string | null {
  const text = typeof cell === 'string' ? cell : 'text' in cell ? cell.text : null
  return text !== null && isPlain(text) ? text : null
}

function isBlankCell(cell: Inline): boolean {
  return typeof cell === 'string' ? cell.trim() === '' : isBlank(lineOf(cell))
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

type Layout = Omit<Canvas, 'width'> & {
  columns: readonly TextColumn[]
  /** Which cells of a row are shown. */
  filled: readonly number[]
  widths: readonly number[]
  indent: number
}

function rowLine(row: readonly Inline[], { columns, filled, widths, indent, jumps, paint }: Layout): string {
  let last = filled.length - 1
  while (last >= 0 && isBlankCell(row[filled[last]!] ?? '')) last--
  if (last < 0) return ''

  let line = ' '.repeat(indent)
  let start = indent
  for (let i = 0; i <= last; i++) {
    const { text, wide, sure } = fittedCell(row[filled[i]!] ?? '', widths[i]!, i === last, paint)
    const rest = ' '.repeat(Math.max(0, widths[i]! - wide))
    if (columns[i]!.align === 'right') line += rest + text
    else line += i === last ? text : text + rest
    if (i === last) break

    start += widths[i]! + between
    line += ' '.repeat(between)
    if (jumps && !sure) line += jumpTo(start)
  }
  return line
}

/** A cell cut to the width of its column; `sure` where all terminals agree how wide it is. */
function fittedCell(
  cell: Inline,
  width: number,
  isLast: boolean,
  paint: Paint,
): { text: string; wide: number; sure: boolean } {
  const plain = plainText(cell)
  if (plain !== null && plain.length <= width) {
    const tone = typeof cell === 'object' && 'tone' in cell ? (cell.tone ?? 'plain') : 'plain'
    return { text: paint(isLast ? plain.trimEnd() : plain, tone), wide: plain.length, sure: true }
  }
  const line = cutLine(lineOf(cell), width)
  return {
    text: painted(isLast ? withoutTrailingBlanks(line) : line, paint),
    wide: widthOfLine(line),
    sure: line.every((piece) => piece.sure),
  }
}

/** Terminals disagree about the width of emoji and rare scripts: after one the next column is reached by a jump. */
function jumpTo(column: number): string {
  return `\u001b[${column + 1}G`
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}
