import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Day } from '../../src/domain/day.ts'
import { printed } from './processes.ts'

/**
 * A copy of a store with so many customers, to be written to. The original is kept for the next run of the same version
 * on the same day.
 */
export function storeOf(size: number, today: Day, workshop: string): string {
  const maker = join(workshop, 'store-maker.mjs')
  const version = createHash('sha256').update(readFileSync(maker)).update(today).digest('hex').slice(0, 12)
  const cache = join(tmpdir(), 'followups-bench-stores')
  const kept = join(cache, `${version}-${size}.db`)
  mkdirSync(cache, { recursive: true })
  for (const name of readdirSync(cache)) if (!name.startsWith(version)) rmSync(join(cache, name))
  if (!existsSync(kept)) {
    const draft = join(workshop, 'draft.db')
    printed([process.execPath, maker, draft, String(size), today], workshop)
    copyFileSync(draft, `${kept}.new`)
    renameSync(`${kept}.new`, kept)
    removeStore(draft)
  }
  const copy = join(workshop, `store-${size}.db`)
  copyFileSync(kept, copy)
  return copy
}

export function removeStore(path: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true })
}
