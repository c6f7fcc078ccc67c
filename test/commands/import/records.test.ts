import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recordsOf } from '../../../src/commands/import/records.ts'

describe('recordsOf', () => {
  test('agrees with csv-parse on every well-formed file', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ü', ' ', '"', ';', '\n', '\r\n', '\r', '1') })
    const line = fc.array(cell, { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('\n', '\r\n', '\r'), (lines, end) => {
        const text = lines.map((cells) => cells.map(quoted).join(';') + end).join('')
        const theirs: string[][] = parse(text, { delimiter: ';', record_delimiter: ['\r\n', '\n', '\r'] })
        const filled = theirs.filter((cells) => cells.some((cell) => cell.trim() !== ''))
        expect(cellsOf(text)).toEqual(filled)
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    [
      'quotes with line breaks, doubled quotes and separators',
      '"a\nb";"say ""hi""";"c;d"',
      [['a\nb', 'say "hi"', 'c;d']],
    ],
    ['blanks around quotes', 'a; "b;c" ;d', [['a', 'b;c', 'd']]],
    ['a quotation mark within a cell', '12" pipe;5\'10";x', [['12" pipe', '5\'10"', 'x']]],
    ['a name in quotation marks', '"Adler" Apotheke;b;c', [['"Adler" Apotheke', 'b', 'c']]],
    ['marks that are not doubled', '"Hotel "Krone" Bonn";b;c', [['Hotel "Krone" Bonn', 'b', 'c']]],
    ['empty quoted cells', '"";"";c', [['', '', 'c']]],
    [
      'mixed line ends',
      'a;b;c\r\nd;e;f\rg;h;i\nj;k;l',
      [
        ['a', 'b', 'c'],
        ['d', 'e', 'f'],
        ['g', 'h', 'i'],
        ['j', 'k', 'l'],
      ],
    ],
    ['blank lines and lines of separators', '\n\na;b;c\n \n;;\n";;"\n', [['a', 'b', 'c'], [';;']]],
  ])('%s', (_, text, expected) => {
    expect(cellsOf(text)).toEqual(expected)
  })

  test('counts the lines of the file, not the records', () => {
    const numbers = [...recordsOf('a;b\r\n\r\n"c\r\nd";e\rf;g\n', ';', 2)].map(({ number }) => number)
    expect(numbers).toEqual([1, 3, 5])
  })

  test.each([
    [
      'up to the end of the file',
      'a;b\n"c;d\ne;f\n',
      [
        [2, true],
        [3, false],
      ],
    ],
    [
      'up to the next quoted cell',
      'a;b\n"c;d\ne;f\n"g";h\n',
      [
        [2, true],
        [3, false],
        [4, false],
      ],
    ],
    [
      'up to a mark that happens to close it',
      'a;b\n"c;d\ne";f;x\ng;h\n',
      [
        [2, true],
        [3, false],
        [4, false],
      ],
    ],
    [
      'in the last column',
      'a;b\nc;"d\n"e";f\n',
      [
        [2, true],
        [3, false],
      ],
    ],
    [
      'after another mark',
      'a;b\n"12" x" y;d\ne;f\n',
      [
        [2, true],
        [3, false],
      ],
    ],
  ])('an unclosed quotation mark costs its own line only: %s', (_, text, expected) => {
    const lines = [...recordsOf(text, ';', 2)].slice(1)
    expect(lines.map(({ number, unclosedQuote }) => [number, unclosedQuote])).toEqual(expected)
  })

  test.each([
    ['every line opens one', '"a;b\n'],
    ['every line closes the one of the line before', 'a";"b\n'],
    ['every line has doubled ones', '"";"""\n'],
    ['one cell per line without any separator', '"a"\n'],
  ])(
    'reads 200,000 lines in no time where %s',
    (_, line) => {
      let read = 0
      for (const { cells } of recordsOf(line.repeat(200_000), ';', 2)) read += cells.length
      expect(read).toBeGreaterThan(0)
    },
    20_000,
  )
})

function cellsOf(text: string): string[][] {
  return [...recordsOf(text, ';', 3)].map(({ cells }) => cells)
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`
}
