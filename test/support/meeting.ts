import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { ended, type Ended, type Workplace } from './process.ts'

const barrier = fileURLToPath(new URL('../trust/barrier.mjs', import.meta.url))

/** Starts one process for each command line; all begin when the last of them is there. */
export async function atTheSameMoment(place: Workplace, lines: readonly (readonly string[])[]): Promise<Ended[]> {
  const meeting = place.at('meeting')
  mkdirSync(meeting)
  const surroundings = { env: { BARRIER: meeting }, node: ['--import', barrier] }
  const all = lines.map((line) => ended(place.start(line, surroundings)))
  while (readdirSync(meeting).length < lines.length) await pause(10)
  writeFileSync(`${meeting}/go`, '')
  const results = await Promise.all(all)
  rmSync(meeting, { recursive: true })
  return results
}
