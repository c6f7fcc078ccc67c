import type { ImportLine } from '../../domain/import-line.ts'
import type { Program } from '../../program.ts'
import { cellText } from './cells.ts'
import type { Columns } from './columns.ts'
import type { TableFile } from './csv-file.ts'
import { dateOrders } from './file-dates.ts'
import { checkedLine } from './lines.ts'
import type { CsvLine } from './records.ts'
import { refusalSentences, type RefusalSentences } from './refusals.ts'
import type { RefusedLine } from './view.ts'

/** A line that stands in the file before, in the very same words. */
export type DoubledLine = { line: number; sameAs: number }

export type CheckedFile = {
  /** The good lines, checked whenever they are read, so that a long file is never kept whole. */
  lines: Iterable<ImportLine>
  /** What is wrong with the others; known once they have been read to the end. */
  refused: () => readonly RefusedLine[]
  doubled: () => readonly DoubledLine[]
  sentenceFor: RefusalSentences
}

export function checkedFile(program: Program, file: TableFile, columns: Columns, keepUnknown: boolean): CheckedFile {
  const context = { today: program.today, dates: program.dates, orders: dateOrders(file.lines, columns) }
  const sentenceFor = refusalSentences(program.tongue)
  let read: { refused: RefusedLine[]; doubled: DoubledLine[] } | null = null

  function* lines(): Generator<ImportLine> {
    const refused: RefusedLine[] = []
    const findDoubled = read ? null : doubledLines()
    for (const line of file.lines) {
      findDoubled?.add(line)
      const result = checkedLine(line, columns, context)
      if (!Array.isArray(result)) yield keepUnknown ? withUnknown(result, line, columns) : result
      else for (const { lineNumber, column, reason } of result) refused.push(sentenceFor(lineNumber, column, reason))
    }
    read ??= { refused, doubled: findDoubled?.found ?? [] }
  }

  return {
    lines: { [Symbol.iterator]: lines },
    refused: () => read?.refused ?? [],
    doubled: () => read?.doubled ?? [],
    sentenceFor,
  }
}

/** The cells of unknown columns, to be kept as notes. */
function withUnknown(line: ImportLine, { cells }: CsvLine, { unknown }: Columns): ImportLine {
  const kept = unknown
    .map(({ name, index }) => ({ column: name, text: cellText(cells[index] ?? '') }))
    .filter(({ text }) => text !== '')
  return kept.length > 0 ? { ...line, kept } : line
}

/** Of each line only a fingerprint of 53 bits is kept: among a million lines two are alike by chance once in 10,000 files. */
function doubledLines() {
  const first = new Map<number, number>()
  const found: DoubledLine[] = []
  return {
    found,
    add({ number, cells }: CsvLine): void {
      const print = fingerprint(cells)
      const sameAs = first.get(print)
      if (sameAs === undefined) first.set(print, number)
      else found.push({ line: number, sameAs })
    },
  }
}

/** cyrb53, by its author in the public domain. */
function fingerprint(cells: readonly string[]): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (const cell of cells) {
    for (let index = 0; index <= cell.length; index++) {
      const code = index < cell.length ? cell.charCodeAt(index) : 0x1f
      high = Math.imul(high ^ code, 2654435761)
      low = Math.imul(low ^ code, 1597334677)
    }
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return 4294967296 * (2097151 & low) + (high >>> 0)
}
