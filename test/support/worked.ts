import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commandLines, customersCsv } from './command-lines.ts'
import { desk, type Desk } from './desk.ts'

/** A store on which every command was tried that writes. */
export async function worked(options: Parameters<typeof desk>[0] = {}): Promise<Desk> {
  const it = desk(options)
  const file = join(it.folder, 'customers.csv')
  writeFileSync(file, customersCsv)
  for (const { line, use } of commandLines(file)) if (use === 'makes' || use === 'changes') await it.ok(line)
  return it
}
