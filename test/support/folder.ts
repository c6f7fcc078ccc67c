import { createHash } from 'node:crypto'
import { existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder that goes with the test; in memory where the machine can, so that thousands of commands wait for no disk. */
export function quickFolder(): string {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'followups-quick-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/** What is in a folder, however deep: the checksum of each file; to be compared before and after. */
export function contentsOf(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true }).map(String).sort()
  return Object.fromEntries(paths.map((path) => [path, checksum(join(folder, path))]))
}

function checksum(path: string): string {
  const entry = lstatSync(path)
  return entry.isFile() ? createHash('sha256').update(readFileSync(path)).digest('hex') : 'no file'
}
