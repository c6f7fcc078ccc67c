import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What is in a folder, however deep: the checksum of each file; to be compared before and after. */
export function contentsOf(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true }).map(String).sort()
  return Object.fromEntries(paths.map((path) => [path, checksum(join(folder, path))]))
}

function checksum(path: string): string {
  const entry = lstatSync(path)
  return entry.isFile() ? createHash('sha256').update(readFileSync(path)).digest('hex') : 'no file'
}
