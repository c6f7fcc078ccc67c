import { uncoloured } from './output/paint.ts'
import { renderText } from './output/text.ts'
import { widthFor } from './output/terminal.ts'
import type { Host } from './program.ts'

/** A remark for people as it goes to stderr: safe, and on a terminal wrapped between words. */
export function remark({ terminal, env }: Pick<Host, 'terminal' | 'env'>, sentence: string): string {
  const width = widthFor({ isTerminal: terminal.stderr, columns: terminal.columns, env })
  const lines = sentence.split('\n').map((text) => ({ is: 'line' as const, text }))
  return renderText(lines, { width, paint: uncoloured, jumps: false })
}
