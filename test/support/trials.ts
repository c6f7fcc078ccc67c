import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { ended, programPath, type Ended, type Workplace } from './process.ts'

/**
 * How often a trial is made: seldom in every run of the tests, often with `npm run trust`; with TRUST=0.05 the twentieth
 * part of that, where it is more than in every run.
 */
export function long(short: number, many: number): number {
  const { TRUST: trust = '0' } = process.env
  return trust === 'long' ? many : Math.max(short, Math.round(many * Number(trust)))
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

/** Makes a disk of so many bytes in a folder; gone with the test. */
export function smallDisk(folder: string, bytes: number): void {
  mkdirSync(folder)
  mount(folder, bytes)
  onTestFinished(() => {
    unmount(folder)
  })
}

/** Why there is no small disk to be had, or false. */
export const noSmallDisk: string | false = whyNoSmallDisk()

function whyNoSmallDisk(): string | false {
  if (!isRoot || process.platform !== 'linux') return 'only root on Linux can make a small disk'
  const folder = mkdtempSync(join(tmpdir(), 'followups-disk-'))
  try {
    mount(folder, 4096)
    unmount(folder)
    return false
  } catch {
    return 'here even root cannot make a small disk'
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function mount(folder: string, bytes: number): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes},mode=700`, 'tmpfs', folder], { stdio: 'ignore' })
}

function unmount(folder: string): void {
  execFileSync('umount', ['-l', folder], { stdio: 'ignore' })
}
