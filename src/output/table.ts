import {
  cutLine,
  cutLineAround,
  endOfLine,
  isBlank,
  lineOf,
  painted,
  piece,
  widthOfLine,
  withoutTrailingBlanks,
  type Line,
} from './line.ts'
import type { Paint } from './paint.ts'
import { isPlain } from './safe.ts'
import { jumpTo } from './terminal.ts'
import type { Inline, Span, Table, TableRow, TextColumn } from './view.ts'
import { wrapped } from './wrap.ts'

/** What a table is drawn on: so many cells, or null in a pipe. */
export type Canvas = { width: number | null; jumps: boolean; paint: Paint }

const between = 2
const gap = ' '.repeat(between)

/**
 * The lines of a table, fitted to `width` cells (null: nothing is cut). A column with nothing in it is left out, and a
 * table without rows has no lines. Nearly all cells are one piece of plain text: for those no pieces are made.
 */
export function tableLines(table: Table, { width, jumps, paint }: Canvas): string[] {
  if (table.rows.length === 0) return []

  const shown = table.columns.filter(({ from = 0 }) => width === null || width >= from)
  const rows = withHeadings(table)
  const hasHeadings = rows !== table.rows
  const { natural, plain } = measured(rows, table.columns, hasHeadings ? shown : null)
  const filled = [...table.columns.keys()].filter((i) => natural[i]! > 0 && shown.includes(table.columns[i]!))
  const columns = filled.map((i) => table.columns[i]!)
  const indent = table.indent ?? 0
  const room = width === null ? Infinity : width - indent - between * (columns.length - 1)
  const widths = fitted(
    columns,
    filled.map((i) => natural[i]!),
    room,
  )
  const layout = { columns, filled, widths, padding: paddingFor(widths), indent, jumps, paint }
  const isWrapped = width !== null && columns.some(({ lines = 1 }) => lines > 1)
  const whole = isWrapped ? rows.flatMap((row) => wrappedRow(row, table.columns, layout)) : rows
  const cells = isWrapped ? measured(whole, table.columns).plain : plain
  const ofHeadings = hasHeadings ? running(layout) : layout
  return whole.map((row, index) => {
    if (!('heading' in row)) return rowLine(row, cells, index * table.columns.length, index === 0 ? ofHeadings : layout)
    const heading = lineOf(row.heading, 'strong')
    return painted(width === null ? heading : cutLine(heading, width), paint)
  })
}

/** A row as the rows that it takes: what is too wide for a column of several lines goes on below, in the same column. */
function wrappedRow(row: TableRow, columns: readonly TextColumn[], { filled, widths }: Layout): TableRow[] {
  if ('heading' in row) return [row]
  const cells = row.map((cell, i): readonly Inline[] => {
    const [most = 1, width] = [columns[i]?.lines, widths[filled.indexOf(i)]]
    return most === 1 || width === undefined ? [cell] : atMost(most, wrapped(lineOf(cell), width))
  })
  const height = Math.max(1, ...cells.map(({ length }) => length))
  return Array.from({ length: height }, (_, line) => cells.map((parts) => parts[line] ?? ''))
}

/** So many lines at most; an ellipsis says that there is more. */
function atMost(most: number, lines: readonly Line[]): readonly Line[] {
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), [...lines[most - 1]!, piece('…', 'plain')]]
}

function withHeadings({ columns, rows }: Table): Table['rows'] {
  if (columns.every(({ heading }) => !heading)) return rows
  return [columns.map(({ heading = '' }): Inline => ({ text: heading, tone: 'quiet' })), ...rows]
}

/**
 * How wide each column would be if nothing were cut; and of each cell, row by row, its width where it is one piece of
 * text that goes through the gate as it is, or -1. `headed` are the shown columns
 * where headings stand above: one takes the room of those behind it that have none, and widens its own only for the rest.
 */
function measured(
  rows: Table['rows'],
  columns: readonly TextColumn[],
  headed: readonly TextColumn[] | null = null,
): { natural: number[]; plain: Int32Array } {
  const natural = new Array<number>(columns.length).fill(0)
  const plain = new Int32Array(rows.length * columns.length)
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r]!
    if ('heading' in row) continue
    for (let i = 0; i < row.length; i++) {
      const cell = row[i]!
      const text = typeof cell === 'string' ? cell : 'text' in cell ? cell.text : null
      const isPlainText = text !== null && isPlain(text)
      plain[r * columns.length + i] = isPlainText ? text.length : -1
      const wide = isPlainText ? text.length : widthOfLine(lineOf(cell))
      if (wide > natural[i]! && !(headed && r === 0)) natural[i] = wide
    }
  }
  let behind = 0
  for (let i = columns.length - 1; headed && i >= 0; i--) {
    const { heading = '', align } = columns[i]!
    const least = widthOfLine(lineOf(heading)) - (align === 'right' ? 0 : behind)
    natural[i] = Math.max(natural[i]!, least)
    if (heading !== '' || align === 'right') behind = 0
    else if (natural[i]! > 0 && headed.includes(columns[i]!)) behind += natural[i]! + between
  }
  return { natural, plain }
}

function isBlankCell(cell: Inline): boolean {
  if (typeof cell === 'string') return cell.trim() === ''
  return !('text' in cell && cell.text.trim() !== '') && isBlank(lineOf(cell))
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
  /** So many blanks. */
  padding: readonly string[]
  indent: number
}

/** The same for the headings: each has the room of the columns behind it that have none. */
function running({ columns, filled, widths, ...layout }: Layout): Layout {
  const runs: { column: TextColumn; at: number; width: number }[] = []
  for (const [i, column] of columns.entries()) {
    const before = runs.at(-1)
    if (column.heading || before === undefined || before.column.align === 'right')
      runs.push({ column, at: filled[i]!, width: widths[i]! })
    else before.width += between + widths[i]!
  }
  const wider = runs.map(({ width }) => width)
  return {
    ...{ ...layout, columns: runs.map(({ column }) => column), filled: runs.map(({ at }) => at) },
    ...{ widths: wider, padding: paddingFor(wider) },
  }
}

function paddingFor(widths: readonly number[]): string[] {
  return Array.from({ length: Math.max(0, ...widths) + 1 }, (_, count) => ' '.repeat(count))
}

/** `plain` has the widths of the row's cells from `first` on. */
function rowLine(
  row: readonly Inline[],
  plain: Int32Array,
  first: number,
  { columns, filled, widths, padding, indent, jumps, paint }: Layout,
): string {
  let last = filled.length - 1
  while (last >= 0 && isBlankCell(row[filled[last]!] ?? '')) last--
  if (last < 0) return ''

  let line = ' '.repeat(indent)
  let start = indent
  for (let i = 0; i <= last; i++) {
    const cell = row[filled[i]!] ?? ''
    const width = widths[i]!
    let taken = plain[first + filled[i]!]!
    let sure = true
    let shown: string
    if (taken >= 0 && taken <= width) shown = plainCell(cell, i === last, paint)
    else {
      const { keeps } = columns[i]!
      const whole = lineOf(cell)
      const fitting =
        keeps === 'end' ? endOfLine(whole, width) : keeps ? cutLineAround(whole, width, keeps) : cutLine(whole, width)
      shown = painted(i === last ? withoutTrailingBlanks(fitting) : fitting, paint)
      taken = widthOfLine(fitting)
      sure = fitting.every((part) => part.sure)
    }
    if (columns[i]!.align === 'right') line += padding[width - taken]! + shown
    else line += i === last ? shown : shown + padding[width - taken]!
    if (i === last) break

    start += width + between
    line += gap
    if (jumps && !sure) line += jumpTo(start)
  }
  return line
}

function plainCell(cell: Inline, isLast: boolean, paint: Paint): string {
  const text = typeof cell === 'string' ? cell : (cell as Span).text
  const tone = typeof cell === 'string' ? 'plain' : ((cell as Span).tone ?? 'plain')
  return paint(isLast ? text.trimEnd() : text, tone)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}
