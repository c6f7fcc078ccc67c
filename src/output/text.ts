import { lineOf, painted, withoutTrailingBlanks, type Line } from './line.ts'
import type { Paint } from './paint.ts'
import { tableLines, type Canvas } from './table.ts'
import type { Block } from './view.ts'
import { wrapped } from './wrap.ts'

/** Where a text will be read. */
export type Screen = {
  /** In cells; null in a pipe, where nothing is cut or wrapped. */
  width: number | null
  paint: Paint
  /** Whether the cursor may be moved to a column; unless said, wherever there is a width. */
  jumps?: boolean
}

/** What a person sees, each line with its end. */
export function renderText(blocks: readonly Block[], { width, paint, jumps = true }: Screen): string {
  const canvas = { width, jumps: jumps && width !== null, paint }
  const lines: string[] = []
  for (const block of blocks) {
    for (const line of linesOf(block, canvas)) lines.push(line, '\n')
  }
  return lines.join('')
}

function linesOf(block: Block, canvas: Canvas): readonly string[] {
  switch (block.is) {
    case 'blank':
      return ['']
    case 'heading':
      return paragraph(lineOf(block.text, 'strong'), canvas)
    case 'line':
      return paragraph(lineOf(block.text), canvas)
    case 'paragraph':
      return paragraph(lineOf(block.text), canvas, block.indent)
    case 'table':
      return tableLines(block, canvas)
  }
}

function paragraph(line: Line, { width, paint }: Canvas, indent = 0): string[] {
  return wrapped(line, width, indent).map((part) => painted(withoutTrailingBlanks(part), paint))
}
