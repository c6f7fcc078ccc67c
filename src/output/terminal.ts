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

/** Empties what is seen; what was there before can be scrolled back to. */
export const freshScreen = '\u001b[H\u001b[2J'

function cells(count: number | undefined): number | undefined {
  return count !== undefined && Number.isInteger(count) && count > 0 ? count : undefined
}
