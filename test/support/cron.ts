import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Debian's cron, with crontabs of its own: those of the machine are neither seen nor run. */
export type Cron = {
  /** What stands before a command line that shall see these crontabs. */
  inside: readonly string[]
  stop: () => Promise<void>
}

export const noMounts = 'mounts of its own'

/** What this machine lacks to run it; nothing where it can. */
export function missingForCron(): string[] {
  if (process.getuid?.() !== 0) return ['root']
  const programs = ['/usr/sbin/cron', '/usr/bin/crontab', '/usr/bin/unshare', '/usr/bin/nsenter']
  const missing = programs.filter((path) => !existsSync(path))
  if (missing.length > 0) return missing
  return spawnSync('unshare', ['--mount', 'true']).status === 0 ? [] : [noMounts]
}

export async function cron(): Promise<Cron> {
  const folder = mkdtempSync(join(tmpdir(), 'followups-cron-'))
  const start = fileURLToPath(new URL('cron.sh', import.meta.url))
  const child = spawn('unshare', ['--mount', 'sh', start, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  const inside = ['nsenter', '--target', String(child.pid), '--mount', '--']
  return {
    inside,
    stop: async () => {
      const end = once(child, 'close')
      child.kill()
      await end
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The crontab of the person there, to the byte. */
export function crontabIn(running: Cron): Buffer {
  return runIn(running, ['crontab', '-e'], { env: { ...process.env, VISUAL: 'cat', EDITOR: 'cat' } })
}

/** Puts a text in its place. */
export function install(running: Cron, input: Buffer): void {
  runIn(running, ['crontab', '-'], { input })
}

/** What a command prints that sees these crontabs. */
export function runIn(
  { inside }: Cron,
  command: readonly string[],
  surroundings: { input?: Buffer; env?: NodeJS.ProcessEnv } = {},
): Buffer {
  const [first, ...args] = [...inside, ...command]
  return execFileSync(first!, args, { ...surroundings, stdio: 'pipe' })
}
