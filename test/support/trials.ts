import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, statSync } from 'node:fs'
import { ended, programPath, type Ended, type Workplace } from './process.ts'

/** How often a trial is made: seldom in every run of the tests, often with `npm run trust`. */
export function long(short: number, many: number): number {
  return process.env['TRUST'] === 'long' ? many : short
}

const isRoot = process.getuid?.() === 0
const unbound = ['--bounding-set=-dac_override,-dac_read_search']

/** Permissions do not bind root; without these two rights they do. Why it cannot be tried, or false. */
export const cannotBind: string | false =
  isRoot && spawnSync('setpriv', [...unbound, 'true']).status !== 0
    ? 'root, and there is no setpriv to be bound by'
    : false

/** Runs the program as somebody whom permissions bind, with these modes of files and folders meanwhile. */
export async function bound(
  place: Workplace,
  args: readonly string[],
  modes: Readonly<Record<string, number>>,
): Promise<Ended> {
  const before = Object.keys(modes).map((path) => [path, statSync(path).mode & 0o7777] as const)
  for (const [path, mode] of Object.entries(modes)) chmodSync(path, mode)
  try {
    const program = [process.execPath, programPath, ...args]
    const [command = '', ...rest] = isRoot ? ['setpriv', ...unbound, ...program] : program
    return await ended(spawn(command, rest, { cwd: place.folder, env: place.env }))
  } finally {
    for (const [path, mode] of before.reverse()) chmodSync(path, mode)
  }
}
