import { isPlain, safeText } from './safe.ts'
import type { Paint } from './paint.ts'
import type { Inline, Tone } from './view.ts'
import { charactersOf, cut, widthOf } from './width.ts'

/** A piece of a line that went through the gate, how many cells it takes at most, and whether all terminals agree. */
export type Piece = { text: string; tone: Tone; width: number; sure: boolean }

/** What will be one line of the screen, or a cell of it. */
export type Line = readonly Piece[]

/** The pieces of a text, made safe; those without a tone of their own get the one given. */
export function lineOf(inline: Inline, tone: Tone = 'plain'): Line {
  if (typeof inline === 'string') return [piece(safeText(inline), tone)]
  if ('text' in inline) return [piece(safeText(inline.text), inline.tone ?? tone)]
  return inline.flatMap((span) => lineOf(span, tone))
}

export function piece(text: string, tone: Tone): Piece {
  const sure = isPlain(text)
  return { text, tone, width: sure ? text.length : widthOf(text), sure }
}

export function blanks(count: number): Piece {
  return piece(' '.repeat(count), 'plain')
}

export function widthOfLine(line: Line): number {
  let sum = 0
  for (const { width } of line) sum += width
  return sum
}

/** The line, or its beginning with an ellipsis where it is wider than `room`. */
export function cutLine(line: Line, room: number): Line {
  if (widthOfLine(line) <= room) return line

  const kept: Piece[] = []
  let left = room
  for (const whole of line) {
    if (whole.width >= left) return [...kept, piece(cut(`${whole.text}…`, left), whole.tone)]
    kept.push(whole)
    left -= whole.width
  }
  return kept
}

/** The same with the beginning left out as far as it must be for the first piece of this tone to be seen. */
export function cutLineAround(line: Line, room: number, tone: Tone): Line {
  const first = line.findIndex((whole) => whole.tone === tone)
  const before = line.slice(0, Math.max(0, first))
  const wanted = widthOfLine(before) + (line[first]?.width ?? 0) + 1
  if (widthOfLine(line) <= room || wanted <= room) return cutLine(line, room)
  const lead = charactersOf(before.map(({ text }) => text).join(''))
  let left = Math.max(0, Math.floor(room / 3) - 1)
  let from = lead.length
  while (from > 0 && left >= widthOf(lead[from - 1]!)) left -= widthOf(lead[--from]!)
  const end = lead.slice(from).join('')
  return cutLine([piece(`…${end.replace(/^\S*\s(?=\S)/, '')}`, 'plain'), ...line.slice(first)], room)
}

/** The line, or its end behind an ellipsis where it is wider than `room`. */
export function endOfLine(line: Line, room: number): Line {
  if (widthOfLine(line) <= room) return line
  const kept: Piece[] = []
  let left = room - 1
  for (const whole of [...line].reverse()) {
    const all = charactersOf(whole.text)
    let from = all.length
    while (from > 0 && left >= widthOf(all[from - 1]!)) left -= widthOf(all[--from]!)
    kept.unshift(piece(all.slice(from).join(''), whole.tone))
    if (from > 0) break
  }
  return [piece('…', 'quiet'), ...kept]
}

export function painted(line: Line, paint: Paint): string {
  let text = ''
  for (const each of line) text += paint(each.text, each.tone)
  return text
}

export function isBlank(line: Line): boolean {
  return line.every(({ text }) => text.trim() === '')
}

export function withoutTrailingBlanks(line: Line): Line {
  const end = line.findLastIndex(({ text }) => text.trim() !== '')
  return line.slice(0, end + 1).map((whole, i) => (i === end ? piece(whole.text.trimEnd(), whole.tone) : whole))
}
