import { Failure } from '../../domain/failure.ts'
import { wholeForm, type PlacedRow, type WholeHead } from '../../domain/whole-store.ts'
import { jsonReader, type JsonReader } from './json-reader.ts'

export type CheckedWhole = WholeHead & { count: number; rows: Iterable<PlacedRow> }

/** Whether a file is JSON rather than text with columns, by its first sign. */
export function isJson(pieces: Iterable<Uint8Array>): boolean {
  for (const piece of pieces) {
    const [first] = Buffer.from(piece)
      .toString('latin1')
      .replace(/^\xef\xbb\xbf/, '')
      .trimStart()
    if (first !== undefined) return first === '{'
  }
  return false
}

/** All of a file, where it is read whole. */
export function bytesOf(pieces: Iterable<Uint8Array>): Uint8Array {
  const [first = new Uint8Array(), ...others] = pieces
  return others.length === 0 ? first : Buffer.concat([first, ...others])
}

/**
 * What a file with everything says of itself, after all of it was read once: it is whole, and of a form that is known.
 * Throws Failure `broken-export`, `no-export`, `export-newer` or `bad-row`.
 */
export function checkedWhole(pieces: Iterable<Uint8Array>, path: string, newestSchema: number): CheckedWhole {
  const said = new Map<string, unknown>()
  let count = 0
  for (const part of partsOf(pieces)) {
    if ('table' in part) count++
    else said.set(part.name, part.value)
  }
  const [version, schema] = [said.get('version'), said.get('schema')]
  if (said.get('format') !== wholeForm.format || !isCount(version) || !isCount(schema)) throw noExport(path)
  if (version > wholeForm.version || schema > newestSchema)
    throw new Failure('export-newer', { path, version: String(said.get('writtenBy')) })
  return { schema, count, numbers: numbersOf(said.get('numbers')), rows: { [Symbol.iterator]: () => rowsOf(pieces) } }
}

function noExport(path: string): Failure {
  return new Failure('no-export', { path })
}

function* rowsOf(pieces: Iterable<Uint8Array>): Generator<PlacedRow> {
  for (const part of partsOf(pieces)) if ('table' in part) yield part
}

type Said = { name: string; value: unknown }

/** What the file says of itself and its rows, in the order in which they stand there. */
function* partsOf(pieces: Iterable<Uint8Array>): Generator<Said | PlacedRow> {
  const reader = jsonReader(pieces)
  for (const name of namesIn(reader)) {
    if (name !== 'tables') yield { name, value: reader.value() }
    else for (const table of namesIn(reader)) yield* rowsIn(reader, table)
  }
  if (reader.peek() !== '') reader.fail()
}

/** The names in an object; whoever is given one reads its value. */
function* namesIn(reader: JsonReader): Generator<string> {
  reader.expect('{')
  if (reader.skips('}')) return
  do {
    if (reader.peek() !== '"') reader.fail()
    const name = reader.value()
    reader.expect(':')
    yield String(name)
  } while (reader.skips(','))
  reader.expect('}')
}

function* rowsIn(reader: JsonReader, table: string): Generator<PlacedRow> {
  reader.expect('[')
  if (reader.skips(']')) return
  do {
    const line = reader.line()
    yield { line, table, row: rowFrom(reader.value(), line, table) }
  } while (reader.skips(','))
  reader.expect(']')
}

function rowFrom(value: unknown, line: number, table: string): PlacedRow['row'] {
  const bad = (place: string, found: unknown, accepted: string) =>
    new Failure('bad-row', { line, place, because: 'value', value: JSON.stringify(found), accepted })
  if (!isObject(value)) throw bad(table, value, '{…}')
  for (const [column, cell] of Object.entries(value)) {
    if (cell !== null && typeof cell !== 'string' && typeof cell !== 'number')
      throw bad(`${table}.${column}`, cell, '"…", 1, null')
  }
  return value as PlacedRow['row']
}

function numbersOf(value: unknown): Record<string, number> {
  if (!isObject(value)) return {}
  return Object.fromEntries(
    Object.entries(value).flatMap(([table, number]) => (isCount(number) ? [[table, number]] : [])),
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}
