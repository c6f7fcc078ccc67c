import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { quoted, shellWord } from '../../src/text/shell-word.ts'
import { desk } from '../support/desk.ts'

const words = [
  ...[
    'Müller',
    'Müller & Söhne',
    "O'Brien",
    'Bit $5 & "Co" `touch x`',
    "it's $HOME",
    'wow!',
    'a\\b',
    'a\\\\b',
    'end\\',
  ],
  ...['$(touch x)', '* ?', '', '~', '#x', 'a;b|c', '"', "'"],
]

test.each(words)('%j comes out of a shell as it went in', (word) => {
  for (const typed of [shellWord(word), quoted(word)])
    for (const shell of ['sh', 'bash'])
      expect(execFileSync(shell, ['-c', `printf %s ${typed}`], { encoding: 'utf8' })).toBe(word)
})

test('a command that is offered names a customer so that a shell runs nothing of the name', async () => {
  const d = desk()
  const name = `'Bit $5 & "Co" \`touch x\`'`
  await d.ok(`customer add ${name}`)
  for (const language of ['en', 'de'])
    expect(await d.ok(`show c1 --language ${language}`)).toContain(`followups contact add ${name} NAME`)
})
