/** One record of the file as it stands there; `number` is the line on which it begins, counting from 1. */
export type CsvLine = {
  number: number
  cells: string[]
  /** A quotation mark opens a cell and is not closed: the cells are those of this one line, cut at every separator. */
  unclosedQuote: boolean
}

/**
 * The records of a CSV text without the blank ones, read one after the other; line ends may be mixed.
 *
 * Our own reader and not csv-parse: there, a stray quotation mark swallows the lines after it up to the next one, and
 * reading takes three times as long. Here a cell goes on in the next line only where all marks in it are doubled and
 * the closing one ends the cell, and a record only where it then has `width` cells (null: any number). Otherwise its
 * first line alone is named as broken, and the next line is read by itself.
 */
export function* recordsOf(text: string, separator: string, width: number | null): Generator<CsvLine> {
  const lineEnds = /[\r\n]/g
  let number = 1
  for (let from = 0; from < text.length;) {
    lineEnds.lastIndex = from
    const end = lineEnds.exec(text)?.index ?? text.length
    const line = text.slice(from, end)
    const isQuoted = line.includes('"')
    const quoted = isQuoted ? quotedRecord(text, from, { separator, lineEnd: end, width: width ?? widest }) : null
    const record = quoted && (quoted.end === end || width === null || fits(quoted.cells, width)) ? quoted : null
    const cells = record?.cells ?? line.split(separator)
    if (cells.some(isFilled)) yield { number, cells, unclosedQuote: isQuoted && record === null }
    const recordEnd = record?.end ?? end
    number += recordEnd === end ? 1 : lineEndsIn(text.slice(from, recordEnd)) + 1
    from = recordEnd + (text.startsWith('\r\n', recordEnd) ? 2 : 1)
  }
}

/** Whether a record has a cell for every column; blank ones beyond do no harm. */
export function fits(cells: readonly string[], width: number): boolean {
  return cells.length >= width && !cells.slice(width).some(isFilled)
}

function isFilled(cell: string): boolean {
  return cell.trim() !== ''
}

/** Columns that a file may have before its header is known. */
const widest = 1000

type Cell = { text: string; end: number }
type Shape = { separator: string; lineEnd: number; width: number }

/** The record that begins at `from`; null where a quotation mark is not closed, or lines are strung together by them. */
function quotedRecord(text: string, from: number, { separator, lineEnd, width }: Shape) {
  const cells: string[] = []
  for (let at = from; ;) {
    const cell = cellAt(text, at, separator)
    if (!cell || (cell.end > lineEnd && cells.length > width)) return null
    cells.push(cell.text)
    if (text[cell.end] !== separator) return { cells, end: cell.end }
    at = cell.end + 1
  }
}

function cellAt(text: string, at: number, separator: string): Cell | null {
  const start = afterBlanks(text, at)
  if (text[start] !== '"') return literalCell(text, at, separator)
  const closing = closingMark(text, start)
  const end = afterBlanks(text, closing + 1)
  if (closing < 0 || !endsCell(text, end, separator)) return strayMarks(literalCell(text, at, separator))
  return { text: text.slice(start + 1, closing).replaceAll('""', '"'), end }
}

/** Where the first quotation mark after the opening one stands that is not doubled; -1 where there is none. */
function closingMark(text: string, opening: number): number {
  let at = text.indexOf('"', opening + 1)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}

/** What stands before the next separator or line end, quotation marks and all. */
function literalCell(text: string, from: number, separator: string): Cell {
  let end = from
  while (!endsCell(text, end, separator)) end += 1
  return { text: text.slice(from, end), end }
}

/** A cell that somebody wrote without doubling its marks: `"Adler" Apotheke`, `"Hotel "Krone" Bonn"`. */
function strayMarks({ text, end }: Cell): Cell | null {
  const marks = text.split('"').length - 1
  if (marks % 2 === 1) return null
  const isWrapped = marks > 2 && text.trimEnd().endsWith('"')
  return { text: isWrapped ? text.trim().slice(1, -1) : text, end }
}

function endsCell(text: string, at: number, separator: string): boolean {
  const letter = text[at]
  return letter === undefined || letter === separator || letter === '\n' || letter === '\r'
}

function afterBlanks(text: string, at: number): number {
  let after = at
  while (text[after] === ' ') after += 1
  return after
}

function lineEndsIn(text: string): number {
  return text.match(/\r\n|[\r\n]/g)?.length ?? 0
}
