import { expect, test } from 'vitest'
import { colourFor, jumpsFor, widthFor } from '../../src/output/terminal.ts'

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
