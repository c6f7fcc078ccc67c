import { blanks, piece, widthOfLine, type Line, type Piece } from './line.ts'
import { charactersOf } from './width.ts'

/** What must not be torn apart, with the blanks before it. */
type Word = { pieces: Piece[]; gap: number }

/**
 * A line as the lines it takes in `width` cells (null: as it is), broken between words, the later ones indented.
 * Only a word wider than a whole line is broken within.
 */
export function wrapped(line: Line, width: number | null, indent = 0): Line[] {
  if (width === null || widthOfLine(line) <= width) return [line]

  const lines: Piece[][] = [[]]
  let used = 0
  for (const { pieces, gap } of wordsOf(line).flatMap((word) => fitting(word, width - indent))) {
    const wide = widthOfLine(pieces)
    if (used > 0 && used + gap + wide > width) {
      lines.push([blanks(indent), ...pieces])
      used = indent + wide
    } else {
      lines.at(-1)?.push(blanks(gap), ...pieces)
      used += gap + wide
    }
  }
  return lines
}

/** The same for text without tones, the lines in one text. */
export function wrappedText(text: string, width: number, indent = 0): string {
  const lines = wrapped([piece(text, 'plain')], width)
  return lines.map((line) => line.map((part) => part.text).join('')).join(`\n${' '.repeat(indent)}`)
}

function wordsOf(line: Line): Word[] {
  const words: Word[] = []
  let gap = 0
  for (const { text, tone } of line) {
    for (const part of text.split(/( +)/).filter((part) => part !== '')) {
      const last = words.at(-1)
      if (part.startsWith(' ')) gap += part.length
      else if (gap === 0 && last) last.pieces.push(piece(part, tone))
      else words.push({ pieces: [piece(part, tone)], gap })
      if (!part.startsWith(' ')) gap = 0
    }
  }
  return words
}

function fitting(word: Word, room: number): Word[] {
  if (widthOfLine(word.pieces) <= room) return [word]
  return word.pieces
    .flatMap(({ text, tone }) => charactersOf(text).map((character) => piece(character, tone)))
    .map((character, i) => ({ pieces: [character], gap: i === 0 ? word.gap : 0 }))
}
