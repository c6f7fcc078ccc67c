import { execFileSync, spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { asTyped, beginsSo } from '../../src/completion/beginning.ts'
import { insertedInBash } from '../../src/completion/inserted.ts'
import { typedLine } from '../../src/completion/typed-line.ts'

const names = [
  `O'Brien & "Söhne" $(touch x)`,
  'Back`touch x`tick \\ $HOME ${x} $((1))',
  'Müller: A=B!C #1 ~ *.ts [a-z] {a,b} <x >y |z;&',
  "''",
  'Größe @ 50% (neu)',
]

describe('a line', () => {
  test.each([
    ['followups show ', ['followups', 'show'], '', ''],
    ['followups  show Mü', ['followups', 'show'], 'Mü', ''],
    ['followups show "Müller G', ['followups', 'show'], 'Müller G', '"'],
    [`followups show 'O'\\''B`, ['followups', 'show'], `O'B`, "'"],
    [
      'followups log O\\\'Brien\\ \\& call "a \\"b\\" \\c" --n',
      ['followups', 'log', `O'Brien &`, 'call', 'a "b" \\c'],
      '--n',
      '',
    ],
    ['x; followups | fu show A', ['fu', 'show'], 'A', ''],
    ['followups show "" A', ['followups', 'show', ''], 'A', ''],
    ['followups show $(touch x) ', [], '', ''],
    ['followups show "$(touch x)" ', ['followups', 'show', '$(touch x)'], '', ''],
    ['followups due > out.txt ', ['followups', 'due'], '', ''],
  ])('%j is split as bash would', (line, words, text, quote) => {
    expect(typedLine(line, 'bash')).toMatchObject({ words, word: { text, quote } })
  })

  test('names a file to read or write', () => {
    for (const line of ['followups export > o', 'followups export >', 'followups import < "my f']) {
      expect(typedLine(line, 'bash').isFile).toBe(true)
    }
  })

  test('is split as fish would, in which quotes escape differently', () => {
    expect(typedLine(`fu show 'it\\'s' "a\\\`b`, 'fish')).toMatchObject({
      words: ['fu', 'show', "it's"],
      word: { text: 'a\\`b' },
    })
  })
})

test.each(['', '"', "'", '--owner=', '--owner="', "--owner='"])(
  'what is put behind %s bash reads as the name',
  (before) => {
    const hasBash = spawnSync('bash', ['--version']).error === undefined
    if (!hasBash) return
    const prefix = before.replace(/["']$/, '')
    for (const name of names) {
      const { word } = typedLine(`followups show ${before}`, 'bash')
      const quote = word.quote
      const inserted = insertedInBash(prefix + name, word, '')
      const script = `printf '%s' ${before}${inserted}${quote}`
      expect(execFileSync('bash', ['-c', script], { encoding: 'utf8' })).toBe(prefix + name)
    }
  },
)

test('bash is given only what stands behind the last sign that parts words for it', () => {
  const { word } = typedLine('followups show Größe:\\ A=', 'bash')
  expect(insertedInBash('Größe: A=B!C', word, '')).toBe('B\\!C')
  expect(insertedInBash('Other', word, '')).toBeNull()
  expect(insertedInBash('Größe: A=B', word, 'no end of it')).toBeNull()
})

describe('what was typed', () => {
  test.each([
    ['mull', 'Müller GmbH', true],
    ['Mue', 'Müller GmbH', true],
    ['mu', 'Mueller', true],
    ['müller g', 'MUELLER GmbH', true],
    ['Müller ', 'Müllerei', false],
    ['Müller ', 'Müller GmbH', true],
    ['uller', 'Müller', false],
    ['', 'x', true],
  ])('%j begins %j: %s', (typed, text, isSo) => {
    expect(beginsSo(text, typed)).toBe(isSo)
  })

  test('stays where names have less in common, and gives way where only one is left', () => {
    expect(asTyped(['Müller GmbH', 'Mueller AG'], 'mull', () => true)).toEqual(['muller GmbH', 'muller AG'])
    expect(asTyped(['Müller GmbH', 'Müller AG'], 'mull', () => true)).toEqual(['Müller GmbH', 'Müller AG'])
    expect(asTyped(['Müller GmbH'], 'mull', () => true)).toEqual(['Müller GmbH'])
    expect(asTyped(['Müller GmbH'], 'mull', () => false)).toEqual(['muller GmbH'])
    expect(asTyped(['Maer'], 'mae', () => false)).toEqual(['maer'])
  })
})
