import { widthOf } from './width.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** How many cells a line may have: those of the terminal, else COLUMNS, else 80; null in a pipe, where nothing is cut. */
export function widthFor(output: { isTerminal: boolean; columns?: number; env: Environment }): number | null {
  if (!output.isTerminal) return null
  return cells(output.columns) ?? cells(Number(output.env['COLUMNS'])) ?? 80
}

/** Flag before environment: --no-color, then FORCE_COLOR, then NO_COLOR and a dumb terminal; else on a terminal only. */
export function colourFor(output: { isTerminal: boolean; env: Environment; noColor: boolean }): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: unwanted, TERM: terminal } = output.env
  if (output.noColor) return false
  if (forced) return forced !== '0' && forced !== 'false'
  return output.isTerminal && !unwanted && terminal !== 'dumb'
}

/** Whether the cursor may be moved to a column, which keeps tables straight where terminals disagree about widths. */
export function jumpsFor(output: { isTerminal: boolean; env: Environment }): boolean {
  return output.isTerminal && output.env['TERM'] !== 'dumb'
}

/** Terminals disagree about the width of emoji and rare scripts: after one the next column is reached by a jump. */
export function jumpTo(column: number): string {
  return `\u001b[${column + 1}G`
}

/** The same where nothing is known of jumps, as in a pager; the blanks that they stand behind are there anyway. */
export function withoutJumps(text: string): string {
  return text.replace(/\u001b\[\d+G/g, '')
}

/** Whether all lines of a text, a wide one on several, are still seen once a shell asks below them for what comes next. */
export function fitsOn({ columns = 80, rows }: { columns?: number; rows?: number }, text: string): boolean {
  if (!rows) return true
  const lines = text.split('\n', rows + 1)
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(cellsOf(line) / columns)), 0) <= rows
}

/** Empties what is seen; what was there before can be scrolled back to. */
export const freshScreen = '\u001b[H\u001b[2J'

function cellsOf(line: string): number {
  return widthOf(line.replace(/\u001b\[[\d;]*[A-Za-z]/g, ''))
}

function cells(count: number | undefined): number | undefined {
  return count !== undefined && Number.isInteger(count) && count > 0 ? count : undefined
}
