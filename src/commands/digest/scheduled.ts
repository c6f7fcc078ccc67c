import { resolve } from 'node:path'
import type { Mark } from '../../domain/crontab.ts'
import type { Program } from '../../program.ts'
import { scheduledOf, type Scheduled } from '../scheduling.ts'

/** How the machine sends the morning mail of this store by itself; null where it does not. */
export async function scheduled(program: Program): Promise<Scheduled | null> {
  return (await scheduledOf(await program.scheduler(), digestMark(program)))[0] ?? null
}

/** By which our line is found again. */
export function digestMark({ files }: Program): Mark {
  return { job: 'digest', store: resolve(files.storePath) }
}
