import { expect, test } from 'vitest'
import { colourFor, fitsOn, jumpsFor, widthFor, withoutJumps } from '../../src/output/terminal.ts'

test.each([
  [{ isTerminal: true, columns: 120, env: { COLUMNS: '90' } }, 120],
  [{ isTerminal: true, columns: 0, env: { COLUMNS: '90' } }, 90],
  [{ isTerminal: true, columns: undefined, env: { COLUMNS: '90' } }, 90],
  [{ isTerminal: true, columns: undefined, env: { COLUMNS: 'wide' } }, 80],
  [{ isTerminal: true, columns: undefined, env: { COLUMNS: '' } }, 80],
  [{ isTerminal: true, columns: undefined, env: {} }, 80],
  [{ isTerminal: false, columns: undefined, env: {} }, null],
  [{ isTerminal: false, columns: undefined, env: { COLUMNS: '90' } }, null],
])('the width for %j is %j', (output, width) => {
  expect(widthFor(output)).toBe(width)
})

test.each([
  [{ isTerminal: true, env: {}, noColor: false }, true],
  [{ isTerminal: true, env: { TERM: 'xterm' }, noColor: false }, true],
  [{ isTerminal: true, env: {}, noColor: true }, false],
  [{ isTerminal: true, env: { NO_COLOR: '1' }, noColor: false }, false],
  [{ isTerminal: true, env: { NO_COLOR: '' }, noColor: false }, true],
  [{ isTerminal: true, env: { TERM: 'dumb' }, noColor: false }, false],
  [{ isTerminal: true, env: { FORCE_COLOR: '0' }, noColor: false }, false],
  [{ isTerminal: true, env: { FORCE_COLOR: 'false' }, noColor: false }, false],
  [{ isTerminal: false, env: {}, noColor: false }, false],
  [{ isTerminal: false, env: { FORCE_COLOR: '1' }, noColor: false }, true],
  [{ isTerminal: false, env: { FORCE_COLOR: '' }, noColor: false }, false],
  [{ isTerminal: false, env: { FORCE_COLOR: '1', NO_COLOR: '1', TERM: 'dumb' }, noColor: false }, true],
  [{ isTerminal: true, env: { FORCE_COLOR: '1' }, noColor: true }, false],
])('colour for %j is %j', (output, colour) => {
  expect(colourFor(output)).toBe(colour)
})

test.each([
  [{ isTerminal: true, env: { TERM: 'xterm', NO_COLOR: '1' } }, true],
  [{ isTerminal: true, env: { TERM: 'dumb' } }, false],
  [{ isTerminal: false, env: { TERM: 'xterm', FORCE_COLOR: '1' } }, false],
])('jumps for %j: %j', (output, jumps) => {
  expect(jumpsFor(output)).toBe(jumps)
})

test.each([
  ['a\nb\n', 3, true],
  ['a\nb\nc\n', 3, false],
  ['a\n\n', 2, false],
  ['', 1, true],
  ['12345678901\nb\n', 3, false],
  ['1234567890\nb\n', 3, true],
  ['\u001b[1m1234567890\u001b[22m\nb\n', 3, true],
  ['日本語日本語\nb\n', 3, false],
  ['a\n'.repeat(100_000), 50, false],
  ['a\n'.repeat(100_000), undefined, true],
  ['a\n'.repeat(100_000), 0, true],
])('%j above the next line of the shell on 10 columns and %j rows: %j', (text, rows, fits) => {
  expect(fitsOn({ columns: 10, rows }, text)).toBe(fits)
})

test('without jumps all else stays', () => {
  expect(withoutJumps('\u001b[1ma\u001b[22m  \u001b[12Gb\u001b[4Gc')).toBe('\u001b[1ma\u001b[22m  bc')
})
