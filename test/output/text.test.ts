import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { safeText } from '../../src/output/safe.ts'
import { renderText } from '../../src/output/text.ts'
import type { Block, Inline, Table, TextColumn } from '../../src/output/view.ts'
import { widthOf } from '../../src/output/width.ts'
import { coloured } from '../../src/output/colours.ts'
import { uncoloured } from '../../src/output/paint.ts'

function linesOf(block: Block, width: number | null = 80): string[] {
  return renderText([block], { width, paint: uncoloured, jumps: false }).split('\n').slice(0, -1)
}

function table(columns: readonly TextColumn[], ...rows: readonly (readonly Inline[])[]): Table {
  return { is: 'table', columns, rows }
}

describe('lines', () => {
  const sentence = 'Call with Sabine Koch on Fri 20 Nov 2026. Next contact Fri 15 Jan 2027.'

  test.each<[string, Block, number | null, string[]]>([
    ['a line', { is: 'line', text: '  as it is' }, 80, ['  as it is']],
    ['a blank line', { is: 'blank' }, 80, ['']],
    ['a heading in pieces', { is: 'heading', text: ['Overdue ', { text: '3', tone: 'late' }] }, 80, ['Overdue 3']],
    ['a pipe wraps nothing', { is: 'paragraph', text: sentence }, null, [sentence]],
    [
      'words are wrapped',
      { is: 'paragraph', text: sentence, indent: 2 },
      30,
      ['Call with Sabine Koch on Fri', '  20 Nov 2026. Next contact', '  Fri 15 Jan 2027.'],
    ],
    ['a line too', { is: 'line', text: '  one two three' }, 10, ['  one two', 'three']],
    [
      'a word in pieces stays whole',
      { is: 'line', text: ['see ', { text: 'fu', tone: 'strong' }, '.'] },
      6,
      ['see', 'fu.'],
    ],
    ['a word too long is broken', { is: 'line', text: 'at abcdefghijkl' }, 5, ['at ab', 'cdefg', 'hijkl']],
    ['an exact fit', { is: 'line', text: 'one two' }, 7, ['one two']],
    ['no trailing blanks', { is: 'line', text: ['one  ', { text: '  ', tone: 'late' }] }, 80, ['one']],
    ['hostile text', { is: 'line', text: ['a\u001b[2J', { text: 'b\nc' }] }, 80, ['a␛[2Jb ↵ c']],
  ])('%s', (_, block, width, lines) => {
    expect(linesOf(block, width)).toEqual(lines)
  })
})

describe('tables', () => {
  const name = { heading: 'customer', shrink: 1 }

  test('natural widths, two blanks apart, numbers to the right', () => {
    const columns = [{ heading: 'id', align: 'right' }, { heading: 'customer' }, { heading: 'why' }] as const
    expect(linesOf(table(columns, ['7', 'Koch', 'call'], ['14', 'Müller & Co', '']))).toEqual([
      'id  customer     why',
      ' 7  Koch         call',
      '14  Müller & Co',
    ])
  })

  test('a heading runs on over a column that has none', () => {
    const columns = [{ heading: 'contact person', shrink: 1, min: 4 }, {}, { heading: 'why' }]
    expect(linesOf(table(columns, ['Koch', '030 12345', 'call']), 23)).toEqual([
      'contact person   why',
      'Koch  030 12345  call',
    ])
    expect(linesOf(table(columns, ['Koch', '030 1234', 'call']), 19)).toEqual([
      'contact pers…  why',
      'Koch  030 12…  call',
    ])
    const narrow = [{ heading: 'contact person' }, { from: 60 }, { heading: 'why' }]
    expect(linesOf(table(narrow, ['Koch', '030 12345', 'call']), 23)[0]).toBe('contact person  why')
  })

  test('no heading line without headings, indented, missing cells empty', () => {
    expect(linesOf({ ...table([{}, {}, {}], ['a', 'b', 'c'], ['longer']), indent: 3 })).toEqual([
      '   a       b  c',
      '   longer',
    ])
  })

  test('a column with nothing in it is left out', () => {
    expect(linesOf(table([{}, {}, {}], ['a', '', 'c'], ['b', '', '']))).toEqual(['a  c', 'b'])
  })

  test('a row with nothing in it is a blank line', () => {
    expect(linesOf({ ...table([{}, {}], ['a', 'b'], [' ', '']), indent: 2 })).toEqual(['  a  b', ''])
  })

  test('without rows there is nothing', () => {
    expect(linesOf(table([name]))).toEqual([])
  })

  test('columns that may give way share the room that is left', () => {
    const columns = [{}, { shrink: 1 }, { shrink: 2 }]
    const row = ['14', 'c'.repeat(60), 'w'.repeat(60)]
    expect(linesOf(table(columns, row), 36)).toEqual([`14  ${'c'.repeat(9)}…  ${'w'.repeat(19)}…`])
    expect(linesOf(table(columns, row), 80)[0]).toHaveLength(80)
    expect(linesOf(table(columns, row), 140)).toEqual([row.join('  ')])
    expect(linesOf(table(columns, row), null)).toEqual([row.join('  ')])
  })

  test('what one column does not need goes to the others', () => {
    expect(linesOf(table([{ shrink: 1 }, { shrink: 1 }], ['Koch', 'w'.repeat(60)]), 30)).toEqual([
      `Koch  ${'w'.repeat(23)}…`,
    ])
  })

  test('none gets narrower than its least width', () => {
    const columns = [{ shrink: 1, min: 12 }, { shrink: 10 }]
    expect(linesOf(table(columns, ['c'.repeat(60), 'w'.repeat(60)]), 30)).toEqual([
      `${'c'.repeat(11)}…  ${'w'.repeat(15)}…`,
    ])
  })

  test('what keeps its end is cut at its beginning, below its heading', () => {
    const cell = [{ text: 'a'.repeat(20), tone: 'quiet' as const }, { text: 'ü'.repeat(5) }, { text: '界x' }]
    const columns = [{}, { heading: `${' '.repeat(25)}Nov`, shrink: 1, keeps: 'end' as const }]
    expect(linesOf(table(columns, ['Mon', cell]), 17)).toEqual(['     …        Nov', 'Mon  …aaaüüüüü界x'])
    expect(linesOf(table(columns, ['Mon', cell]), 80)[1]).toBe(`Mon  ${'a'.repeat(20)}üüüüü界x`)
  })

  test('where nothing else helps, the widest column gives way', () => {
    expect(linesOf(table([{}, {}], ['1'.repeat(100), 'Koch']), 30)).toEqual([`${'1'.repeat(23)}…  Koch`])
  })

  test.each([
    [['Koch', { text: ' GmbH' }, ' & Co'], 'Koch Gm…'],
    [['Kochs AG', { text: ' & Co' }], 'Kochs A…'],
    [['Kochs A', { text: 'G & Co' }], 'Kochs A…'],
  ])('a cell in pieces is cut as a whole: %j', (cell, shown) => {
    expect(linesOf(table([{ shrink: 1 }, {}], [cell, 'x'.repeat(20)]), 30)).toEqual([`${shown}  ${'x'.repeat(20)}`])
  })

  test('a column that wraps goes on below instead of being cut', () => {
    const columns = [name, { heading: 'why', shrink: 3, min: 12, lines: Infinity }, { heading: 'last' }]
    const why = ['call: ', { text: 'wants the quote by May' }]
    expect(linesOf(table(columns, ['Koch', why, '1 May'], ['Müller & Sons', 'ask', '']), 32)).toEqual([
      'customer  why              last',
      'Koch      call: wants the  1 May',
      '          quote by May',
      'Müller…   ask',
    ])
  })

  test('on as many lines as the column may have, and is cut then; an empty row stays', () => {
    const columns = [name, { heading: 'why', shrink: 3, min: 12, lines: 2 }]
    expect(linesOf(table(columns, ['Koch', 'wants the quote by May or June'], [], ['Müller', 'ask']), 24)).toEqual([
      'customer  why',
      'Koch      wants the',
      '          quote by May…',
      '',
      'Müller    ask',
    ])
  })

  test('a column is left out on a terminal that is too narrow for it', () => {
    const columns = [name, { heading: 'last', from: 30 }]
    expect(linesOf(table(columns, ['Koch', '1 May']), 29)).toEqual(['customer', 'Koch'])
    expect(linesOf(table(columns, ['Koch', '1 May']), 30)).toEqual(['customer  last', 'Koch      1 May'])
    expect(linesOf(table(columns, ['Koch', '1 May']), null)).toEqual(['customer  last', 'Koch      1 May'])
  })

  test('after what terminals measure differently the next column is jumped to', () => {
    const block = table([{}, {}], ['\u{1f600}', 'x'], ['ab', 'y'], ['\u{1f600}', ''])
    expect(renderText([block], { width: 80, paint: uncoloured })).toBe('\u{1f600}  \u001b[5Gx\nab  y\n\u{1f600}\n')
    expect(renderText([block], { width: null, paint: uncoloured, jumps: true })).toBe(
      '\u{1f600}  x\nab  y\n\u{1f600}\n',
    )
  })
})

test.each([
  ['strong', 1],
  ['quiet', 2],
  ['late', 31],
  ['good', 32],
  ['today', 33],
  ['accent', 36],
] as const)('%s is shown by code %i, and only in colour', (tone, code) => {
  const block: Block = { is: 'line', text: { text: 'Koch', tone } }
  expect(renderText([block], { width: 80, paint: coloured })).toMatch(
    new RegExp(`^\\u001b\\[${code}mKoch\\u001b\\[\\d+m\\n$`),
  )
  expect(renderText([block], { width: 80, paint: uncoloured })).toBe('Koch\n')
})

test('a heading is strong unless its pieces have a tone', () => {
  const block: Block = { is: 'heading', text: ['Due ', { text: '3', tone: 'late' }] }
  expect(renderText([block], { width: 80, paint: coloured })).toBe('\u001b[1mDue \u001b[22m\u001b[31m3\u001b[39m\n')
})

describe('whatever the text', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.lorem({ maxCount: 30 }))
  const tone = fc.constantFrom('plain', 'strong', 'late')
  const inline = fc.oneof(text, fc.record({ text, tone }), fc.array(fc.oneof(text, fc.record({ text, tone }))))
  const columns = fc.array(
    fc.record(
      {
        heading: text,
        align: fc.constantFrom('left', 'right'),
        shrink: fc.nat(3),
        min: fc.nat(20),
        wraps: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
    { minLength: 1, maxLength: 8 },
  )
  const block = fc.oneof(
    fc.record({ is: fc.constantFrom('line', 'heading'), text: inline }),
    fc.record({ is: fc.constant('paragraph'), text: inline, indent: fc.nat(20) }),
    fc.record({
      is: fc.constant('table'),
      columns,
      rows: fc.array(fc.array(inline, { maxLength: 8 })),
      indent: fc.nat(20),
    }),
  ) as fc.Arbitrary<Block>

  test('no line is wider than the terminal or ends in blanks', () => {
    fc.assert(
      fc.property(block, fc.integer({ min: 60, max: 200 }), (block, width) => {
        for (const line of linesOf(block, width)) {
          expect(widthOf(line)).toBeLessThanOrEqual(width)
          expect(line).toBe(line.trimEnd())
          expect(safeText(line)).toBe(line)
        }
      }),
    )
  })

  test('in a pipe nothing is lost', () => {
    fc.assert(
      fc.property(text, (text) => {
        expect(linesOf(table([{ shrink: 1 }, {}], [text, '|']), null)[0]).toContain(safeText(text))
      }),
    )
  })
})
