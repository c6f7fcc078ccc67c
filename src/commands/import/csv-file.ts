import { Failure } from '../../domain/failure.ts'
import { hasName, recognise } from './columns.ts'
import { decoded, type Encoding } from './decoding.ts'
import { otherFormatOf } from './other-formats.ts'
import { recordsOf, type CsvLine } from './records.ts'
import { fieldsBySpelling } from './spellings.ts'

/** What is read of a file, whatever its form. */
export type TableFile = {
  /** The columns' names: trimmed, never empty, each only once. */
  header: string[]
  /** The lines below the header, blank ones left out. */
  lines: Iterable<CsvLine>
}

/** Each iteration reads the lines anew and keeps none of them. */
export type CsvFile = TableFile & {
  separator: string
  encoding: Encoding
}

/** What a header is known by. */
export type HeaderRule = {
  /** How many of the columns are recognised; null where they cannot be a header. */
  known: (header: readonly string[]) => number | null
  /** That no line is a header. */
  missing: (firstLine: string) => Failure
}

/**
 * Reads a CSV file however it was written: encoding and separator are found out, a title above the header is skipped.
 * All text is NFC. Fails with `not-csv`, `empty-file`, `doubled-columns`, or as the rule says; without one the file is
 * of customers (`no-name-column`).
 */
export function readCsv(bytes: Uint8Array, rule: HeaderRule = ofCustomers()): CsvFile {
  const other = otherFormatOf(bytes)
  if (other) throw new Failure('not-csv', { what: other })
  const { text, encoding } = decoded(bytes)
  if (text.trim() === '') throw new Failure('empty-file', {})
  const { separator, headerLine, header } = headerOf(text, rule)
  const isComposed = !mayBeDecomposed(text)
  return {
    header,
    separator,
    encoding,
    lines: {
      *[Symbol.iterator]() {
        for (const line of recordsOf(text, separator, header.length))
          if (line.number > headerLine) yield isComposed ? line : { ...line, cells: line.cells.map(composed) }
      },
    },
  }
}

type Header = { separator: string; headerLine: number; header: string[] }

/** A title, an empty form or a `sep=;` may stand above the header. */
const linesWithHeader = 10

/** One with a name among its columns. */
function ofCustomers(): HeaderRule {
  const spellings = fieldsBySpelling()
  return {
    known(header) {
      const columns = recognise(header, spellings)
      return hasName(columns) ? columns.known.length : null
    },
    missing: (firstLine) => new Failure('no-name-column', { firstLine }),
  }
}

/**
 * The header is that line among the first ones, cut at that separator, in which most columns are recognised. A header of
 * a single column must be the first line.
 */
function headerOf(text: string, rule: HeaderRule): Header {
  const [best] = separatorsOf(text)
    .flatMap((separator) => headersWith(text, separator, rule))
    .sort((a, b) => b.known - a.known || b.header.length - a.header.length || a.headerLine - b.headerLine)
  if (!best) throw rule.missing(firstLineOf(text))
  const names = best.header.filter((name, index) => best.header.indexOf(name) < index)
  if (names.length > 0) throw new Failure('doubled-columns', { names: [...new Set(names)] })
  return best
}

function headersWith(text: string, separator: string, rule: HeaderRule): (Header & { known: number })[] {
  return firstOf(recordsOf(text, separator, null), linesWithHeader).flatMap(({ number, cells }, index) => {
    const header = namesOf(cells)
    const known = cells.length > 1 || index === 0 ? rule.known(header) : null
    return known === null ? [] : [{ separator, headerLine: number, header, known }]
  })
}

/** A first line `sep=;`, as spreadsheets write and read it, says it; otherwise the usual ones are tried. */
function separatorsOf(text: string): string[] {
  const said = /^"?sep=([^"\r\n])/i.exec(text)?.[1]
  return said === undefined ? [';', ',', '\t'] : [said]
}

/** A column without a name, or with DATEV's word for none, gets its number; those alone may come more than once. */
function namesOf(cells: readonly string[]): string[] {
  return cells.map((cell, index) => {
    const name = composed(cell).replace(/\s+/g, ' ').trim()
    return name === '' || name === 'Leerfeld' ? `column ${index + 1}` : name
  })
}

function firstLineOf(text: string): string {
  return /[^\r\n]*/.exec(text.trimStart())![0].slice(0, 200)
}

function firstOf<T>(all: Iterable<T>, most: number): T[] {
  const first: T[] = []
  for (const one of all) if (first.push(one) === most) break
  return first
}

/** The cell as NFC. Never the whole text at once: that takes much memory, and makes a separator of U+037E. */
export function composed(cell: string): string {
  return mayBeDecomposed(cell) ? cell.normalize('NFC') : cell
}

/** Letters below U+0300, nearly all there are, never change in NFC. */
function mayBeDecomposed(text: string): boolean {
  return /[\u0300-\uffff]/.test(text)
}
