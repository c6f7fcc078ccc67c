import {
  closeSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import type { Draft } from '../src/program.ts'

const atOnce = 1 << 20

/** A file piece by piece, read when it is asked for; each time from its beginning. */
export function piecesOf(path: string): Iterable<Uint8Array> {
  closeSync(openSync(path, 'r'))
  return { [Symbol.iterator]: () => read(path) }
}

function* read(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r')
  try {
    for (;;) {
      const piece = Buffer.allocUnsafe(atOnce)
      const length = readSync(file, piece)
      if (length === 0) return
      yield piece.subarray(0, length)
    }
  } finally {
    closeSync(file)
  }
}

/** A new file (0600) that grows beside its place, in a folder that is there; a link or a file in its place is refused (EEXIST). */
export function draftAt(path: string, mark: number): Draft {
  refuseTaken(path)
  const draft = `${path}.new-${mark}`
  const file = openSync(draft, 'wx', 0o600)
  let isOpen = true
  const close = () => {
    if (isOpen) closeSync(file)
    isOpen = false
  }
  return {
    write(text) {
      const bytes = Buffer.from(text)
      for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done)
    },
    place() {
      fsyncSync(file)
      close()
      named(draft, path)
      rmSync(draft, { force: true })
    },
    drop() {
      close()
      rmSync(draft, { force: true })
    },
  }
}

/** A folder (0700) unless it is there, in one that is. */
export function newFolder(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'EEXIST') throw error
  }
}

function refuseTaken(path: string): void {
  const there = lstatSync(path, { throwIfNoEntry: false })
  if (there) throw Object.assign(new Error(`${path} is there`), { code: there.isDirectory() ? 'EISDIR' : 'EEXIST' })
}

/** Never over a file that came meanwhile; on a disk without links, such as a USB stick, looked at once more. */
function named(draft: string, path: string): void {
  try {
    linkSync(draft, path)
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(String((error as { code?: unknown }).code))) throw error
    refuseTaken(path)
    renameSync(draft, path)
  }
}
