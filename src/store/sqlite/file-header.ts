import { closeSync, fstatSync, openSync, readSync, realpathSync, statSync } from 'node:fs'
import { Failure } from '../../domain/failure.ts'
import { applicationId, migrations } from './schema.ts'

/**
 * Refuses what is no store of ours by its first bytes (sqlite.org/fileformat.html), before the database library has it:
 * where somebody ended uncleanly, opening a file is enough to change it.
 */
export async function refuseStrangeFile(path: string): Promise<void> {
  const { size, header } = beginningOf(path)
  const pageSize = header.readUInt16BE(16)
  if (size === 0) throw new Failure('store-empty', { path })
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') throw new Failure('store-foreign', { path })
  if (header.readUInt32BE(68) !== applicationId) throw new Failure('store-foreign', { path })
  if (size % pageSize !== 0 && !isBeingGrown(path)) throw new Failure('store-damaged', { path })
  if (header.readUInt32BE(60) > migrations.length) {
    throw new Failure('store-newer', { path, version: (await import('./reading.ts')).writerOf(path) })
  }
}

/**
 * Whether a log or journal lies beside it. Where the power went while a file grew, half a page may be at its end, and what
 * lies beside it makes it whole as soon as the database is opened; which is then looked through (`connection.ts`).
 */
function isBeingGrown(path: string): boolean {
  const file = realpathSync(path)
  return ['-wal', '-journal'].some((suffix) => (statSync(file + suffix, { throwIfNoEntry: false })?.size ?? 0) > 0)
}

/** The number of the schema, of a file with the header of a database. */
export function schemaNumberIn(path: string): number {
  return beginningOf(path).header.readUInt32BE(60)
}

/** Whether a file begins like a database that says it is another program's. */
export function isOfAnotherProgram(path: string): boolean {
  const { header } = beginningOf(path)
  const isDatabase = header.toString('latin1', 0, 16) === 'SQLite format 3\0'
  return isDatabase && header.readUInt32BE(68) !== applicationId
}

/** Whether a file begins like an export of everything. */
export function isJson(path: string): boolean {
  const { header } = beginningOf(path)
  return /^(?:\xef\xbb\xbf)?\s*\{\s*"/.test(header.toString('latin1'))
}

/** How large a file is and how large it should be, where something of it was cut off; else null. */
export function cutOff(path: string): { size: number; wanted: number } | null {
  const { size, header } = beginningOf(path)
  const pageSize = header.readUInt16BE(16)
  const wanted = header.readUInt32BE(28) * (pageSize === 1 ? 65536 : pageSize)
  return size < wanted ? { size, wanted } : null
}

function beginningOf(path: string): { size: number; header: Buffer } {
  const file = openSync(path, 'r')
  try {
    const header = Buffer.alloc(100)
    readSync(file, header, 0, header.length, 0)
    return { size: fstatSync(file).size, header }
  } finally {
    closeSync(file)
  }
}
