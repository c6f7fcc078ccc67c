import { closeSync, copyFileSync, existsSync, fstatSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { Failure } from '../../domain/failure.ts'
import { applicationId, migrations } from './schema.ts'

/**
 * Refuses what is no store of ours by its first bytes (sqlite.org/fileformat.html), before the database library has it:
 * where somebody ended uncleanly, opening a file is enough to change it.
 */
export function refuseStrangeFile(path: string): void {
  const { size, header } = beginningOf(path)
  const pageSize = header.readUInt16BE(16)
  if (size === 0) throw new Failure('store-empty', { path })
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') throw new Failure('store-foreign', { path })
  if (header.readUInt32BE(68) !== applicationId) throw new Failure('store-foreign', { path })
  if (size % pageSize !== 0) throw new Failure('store-damaged', { path })
  if (header.readUInt32BE(60) > migrations.length) throw new Failure('store-newer', { path, version: writerOf(path) })
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

/** The version that wrote a newer store, read from a copy. */
function writerOf(path: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'followups-'))
  const copy = join(folder, 'store')
  try {
    for (const suffix of ['', '-wal']) if (existsSync(path + suffix)) copyFileSync(path + suffix, copy + suffix)
    const db = new Sqlite(copy)
    const writer = db.prepare<[], string>("SELECT value FROM meta WHERE key = 'written-by'").pluck().get()
    db.close()
    return writer ?? '?'
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
