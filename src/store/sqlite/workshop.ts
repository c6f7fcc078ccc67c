import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { systemCodeOf } from './failure-of.ts'

/**
 * Does some work beside a store in a folder of its own (0700), which is gone afterwards. What a process that was killed
 * left behind goes as well, once nobody can be at work there any more.
 */
export function inWorkshop<Result>(path: string, work: (folder: string) => Result): Result {
  const folder = mkdtempSync(path + mark)
  try {
    sweep(path, folder)
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Gives a file its place; false where something stands there already. */
export function isPlaced(draft: string, path: string): boolean {
  try {
    linkSync(draft, path)
  } catch (error) {
    const code = systemCodeOf(error)
    if (code === 'EEXIST') return false
    if (!withoutLinks.includes(code)) throw error
    if (existsSync(path)) return false
    renameSync(draft, path)
  }
  return true
}

/** Has a file or folder on the disk and not only in memory; a folder where the operating system offers it. */
export function flush(path: string): void {
  const isFolder = statSync(path).isDirectory()
  try {
    const file = openSync(path, isFolder ? 'r' : 'r+')
    try {
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    if (!isFolder || !unflushable.includes(systemCodeOf(error))) throw error
  }
}

const mark = '.new-'

/** What file systems without hard links answer. */
export const withoutLinks = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']
const unflushable = ['EPERM', 'EISDIR', 'EINVAL', 'ENOTSUP', 'EACCES']

/** Compared with a folder made just now, since the clock of a file server may differ from ours. */
function sweep(path: string, ours: string): void {
  for (const folder of leftOver(path, statSync(ours).mtimeMs)) rmSync(folder, { recursive: true, force: true })
}

/** The folders beside a store in which nobody can be at work any more. */
export function leftOver(path: string, now: number): string[] {
  const isLeftOver = new RegExp(`^.{${basename(path).length}}\\${mark}\\w{6}$`, 's')
  return readdirSync(dirname(path))
    .filter((name) => name.startsWith(basename(path)) && isLeftOver.test(name))
    .map((name) => join(dirname(path), name))
    .filter((folder) => {
      const entry = statSync(folder, { throwIfNoEntry: false })
      return entry?.isDirectory() === true && now - entry.mtimeMs > hour
    })
}

const hour = 3_600_000
