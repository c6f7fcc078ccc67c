import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderText } from '../../src/output/text.ts'
import type { Block, Table } from '../../src/output/view.ts'
import { screenOf } from '../support/emulator.ts'
import { hostileStrings } from '../support/hostile.ts'
import { long } from '../support/trials.ts'
import { uncoloured } from '../../src/output/paint.ts'

const untouched = { title: null, bells: 0, replies: '', commands: [], styled: false, switched: false }

const table: Table = {
  is: 'table',
  columns: [{ align: 'right' }, { shrink: 1 }, {}, { shrink: 1, min: 20 }],
  rows: hostileStrings.map((text, i) => [String(i + 1), text, '¦', text]),
}

test('there are 64 hostile strings, each of its own kind', () => {
  expect(new Set(hostileStrings).size).toBe(64)
})

describe.each([80, 140])('a table of hostile strings in a terminal of %i columns', async (columns) => {
  const screen = await screenOf(renderText([table], { width: columns, paint: uncoloured }), { columns, rows: 100 })

  test('has no effect', () => {
    expect(screen).toMatchObject(untouched)
  })

  test('has one line for each, in order, and the cursor below', () => {
    expect(screen.cursor).toEqual({ line: hostileStrings.length, column: 0 })
    expect(screen.lines.slice(0, hostileStrings.length).map((line) => parseInt(line))).toEqual(
      hostileStrings.map((_, i) => i + 1),
    )
    expect(screen.lines.slice(hostileStrings.length).join('')).toBe('')
  })

  test('has straight columns', () => {
    const starts = screen.cells.slice(0, hostileStrings.length).map((line) => line.indexOf('¦'))
    expect(new Set(starts).size).toBe(1)
    expect(starts[0]).toBeGreaterThan(0)
  })
})

test.each(hostileStrings)('%j in a line of its own has no effect', async (text) => {
  const blocks: Block[] = [
    { is: 'line', text },
    { is: 'heading', text: [{ text }, '¦'] },
    { is: 'paragraph', text },
  ]
  const shown = renderText(blocks, { width: 80, paint: uncoloured })
  const screen = await screenOf(shown, { rows: 100 })
  expect(screen).toMatchObject(untouched)
  expect(screen.cursor).toEqual({ line: shown.split('\n').length - 1, column: 0 })
  expect(screen.lines.join('')).toContain('¦')
})

test('what nobody thought of has no effect either', async () => {
  const parts = [
    '\u001b',
    '[',
    ']0;',
    '2J',
    'H',
    '\u009b',
    '\u200d',
    '\u{1f468}',
    '\u{1f3fd}',
    '\u0301',
    '\u1ab0',
    '\ufe0f',
    '日',
  ]
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(fc.constantFrom(...parts)).map((chosen) => chosen.join('')),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 50, maxLength: 50 }), async (texts) => {
      const rows = texts.map((text) => [text.replaceAll('¦', ''), '¦', text])
      const lines = renderText([{ ...table, rows: rows.map((row, i) => [String(i + 1), ...row]) }], {
        width: 80,
        paint: uncoloured,
      })
      const screen = await screenOf(lines, { rows: 100 })
      expect(screen).toMatchObject({ ...untouched, cursor: { line: 50, column: 0 } })
      expect(new Set(screen.cells.slice(0, 50).map((line) => line.indexOf('¦'))).size).toBe(1)
    }),
    { numRuns: long(20, 20_000) },
  )
})

test('the emulator itself feels what is not made safe', async () => {
  const raw = await screenOf(hostileStrings.join('\n'), { rows: 100 })
  expect(raw).toMatchObject({ title: 'owned', styled: true, switched: true })
  expect(raw.commands).toEqual(expect.arrayContaining([0, 2, 8, 52, 777, 1337]))
  expect(raw.replies).not.toBe('')
  expect(raw.bells).toBeGreaterThan(0)
})
