import { resolve } from 'node:path'
import type { Mark } from '../domain/crontab.ts'
import type { Program } from '../program.ts'
import { scheduledOf, type Scheduled } from './scheduling.ts'

/** What the machine can do by itself for a store. */
export type JobName = 'digest' | 'backup'

/** How the machine does it by itself for this store; null where it does not. */
export async function scheduled(program: Program, job: JobName): Promise<Scheduled | null> {
  return (await scheduledOf(await program.scheduler(), markOf(program, job)))[0] ?? null
}

/** By which our line is found again. */
export function markOf({ files }: Program, job: JobName): Mark {
  return { job, store: resolve(files.storePath) }
}
