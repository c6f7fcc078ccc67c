import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commands } from '../src/commands/index.ts'
import { desk } from './support/desk.ts'
import { replayed } from './support/transcript.ts'

/** With UPDATE_MANUAL=1 what differs is written instead of compared. */
const updates = process.env['UPDATE_MANUAL'] === '1'

const manuals = ['README.md', ...readdirSync('test/transcripts').map((name) => join('test/transcripts', name))]

describe('the manual does not lie', () => {
  it.each(manuals)('%s', async (path) => {
    compare(path, await replayed(readFileSync(path, 'utf8')))
  })

  it('docs/commands.md is what --help says', async () => {
    const d = desk()
    const parts = await Promise.all(
      commands.map(
        async ({ name }) => `## followups ${name}\n\n\`\`\`\n${(await d.ok(`${name} --help`)).trimEnd()}\n\`\`\`\n`,
      ),
    )
    const head = '# Commands\n\nMade from the help of the commands, and checked against it.\n\n'
    compare('docs/commands.md', head + [`\`\`\`\n${(await d.ok('--help')).trimEnd()}\n\`\`\`\n`, ...parts].join('\n'))
  })
})

function compare(path: string, wanted: string): void {
  if (updates) writeFileSync(path, wanted)
  else expect(readFileSync(path, 'utf8')).toBe(wanted)
}
