import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { commandOf } from '../src/command-line/order.ts'
import { parser } from '../src/command-line/parser.ts'
import { commands } from '../src/commands/index.ts'
import { manualPage } from '../src/manual/page.ts'
import { topics, topicWord } from '../src/text/topics.ts'

/** Where it is missing, its verdict is skipped; CI installs it. */
const hasMandoc = spawnSync('mandoc', ['-T', 'lint', '/dev/null']).error === undefined
const made = { version: '1.2.3', day: '2026-11-20' }

describe.each(['en', 'de'] as const)('the manual page (%s)', (language) => {
  test.skipIf(!hasMandoc)('is faultless to mandoc', async () => {
    expect(mandoc(['-T', 'lint'], await manualPage(language, made))).toBe('')
  })

  test('names every command with each of its options, every topic and every exit code', async () => {
    const page = plain(await manualPage(language, made))
    for (const entry of commands) {
      expect(page).toContain(`\n.SS followups ${entry.name} `)
      expect(page).toContain(entry[language])
      const { default: command } = await entry.load()
      const root = parser(
        { entry, command },
        { language, form: 'sie' },
        { write: () => 0, run: () => Promise.resolve() },
      )
      for (const { long } of [...commandOf(root).options, ...root.options]) expect(page).toContain(long)
    }
    for (const topic of topics) expect(page).toContain(topicWord(topic, language))
    expect(page).toContain('"followups 1.2.3"')
  })

  test.skipIf(!hasMandoc)('shows what is to be typed in signs that can be copied', async () => {
    const shown = mandoc(['-T', 'utf8', '-O', 'width=100'], await manualPage(language, made)).replace(/.\x08/g, '')
    expect(shown).toContain('followups help ')
    expect(shown).toMatch(/--next "in 2 wo?[ec]/i)
    expect(shown).toContain('~/.local/share/followups/followups.db')
    expect(shown).not.toMatch(/[\u2010\u2212\u2018]/)
  })
})

test('is what npm installs for man', () => {
  const { man } = JSON.parse(readFileSync('package.json', 'utf8')) as { man: string[] }
  expect(man).toEqual(['man/followups.1', 'man/followups.de.1'])
})

function mandoc(args: readonly string[], page: string): string {
  const { stdout, stderr } = spawnSync('mandoc', args, { input: page, encoding: 'utf8' })
  return stderr + stdout
}

/** With the lines of a paragraph in one. */
function plain(page: string): string {
  return page
    .replaceAll('\\-', '-')
    .replaceAll('\\(aq', "'")
    .replace(/\n(?!\.)/g, ' ')
}
