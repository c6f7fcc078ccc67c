import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { codeOf } from './busy.ts'

/**
 * A store that may be read but not written, as it is at this moment, in memory: opened as a file, the database library
 * would leave a log beside it that bars whoever may write.
 */
export function openedToRead(file: string): Database {
  const bytes = isInUse(file) ? withItsLog(file) : undisturbed(file)
  const [writeVersion, readVersion, withoutLog] = [18, 19, 1] // sqlite.org/fileformat.html
  bytes[writeVersion] = bytes[readVersion] = withoutLog
  return new Sqlite(bytes)
}

/** The version that wrote a newer store, read from a copy. */
export function writerOf(file: string): string {
  return ofCopy(file, (copy) => {
    const db = new Sqlite(copy)
    const writer = db.prepare<[], string>("SELECT value FROM meta WHERE key = 'written-by'").pluck().get()
    db.close()
    return writer ?? '?'
  })
}

/** Whether something is written beside the file that is not in it yet. */
export function isInUse(file: string): boolean {
  return ['-wal', '-journal'].some((suffix) => (statSync(file + suffix, { throwIfNoEntry: false })?.size ?? 0) > 0)
}

/** From the file where the library need not make anything beside it; else from a copy, where it can. */
function withItsLog(file: string): Buffer {
  try {
    if (!existsSync(`${file}-wal`) || existsSync(`${file}-shm`)) return contentOf(file, { readonly: true })
  } catch (error) {
    if (!/^SQLITE_(READONLY|CANTOPEN)/.test(codeOf(error))) throw error
  }
  return ofCopy(file, (copy) => contentOf(copy, {}))
}

/** Works with a copy of a store and of what is beside it, which is gone afterwards. */
export function ofCopy<Result>(file: string, read: (copy: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'followups-'))
  const copy = join(folder, 'store')
  try {
    for (const suffix of ['', '-wal', '-journal']) {
      if (existsSync(file + suffix)) copyFileSync(file + suffix, copy + suffix)
    }
    return read(copy)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function contentOf(file: string, options: Sqlite.Options): Buffer {
  const db = new Sqlite(file, { fileMustExist: true, timeout: 10_000, ...options })
  try {
    return db.serialize()
  } finally {
    db.close()
  }
}

/** The bytes of a file that nobody wrote to meanwhile. */
function undisturbed(file: string): Buffer {
  for (;;) {
    const before = statSync(file, { bigint: true })
    const bytes = readFileSync(file)
    const after = statSync(file, { bigint: true })
    if (before.mtimeNs === after.mtimeNs && before.size === after.size) return isInUse(file) ? withItsLog(file) : bytes
  }
}
