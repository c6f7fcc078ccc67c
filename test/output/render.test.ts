import { expect, test } from 'vitest'
import { renderView } from '../../src/output/render.ts'
import type { View } from '../../src/output/view.ts'
import { coloured } from '../../src/output/colours.ts'

const view: View<{ id: number }> = {
  rows: [{ id: 14 }],
  csv: [{ key: 'id', cell: ({ id }) => id }],
  text: [{ is: 'line', text: { text: 'fällig', tone: 'late' } }],
}

test.each([
  ['text', '\u001b[31mfällig\u001b[39m\n'],
  ['json', '[\n  {\n    "id": 14\n  }\n]\n'],
  ['csv', '"id"\n"14"\n'],
] as const)('%s: only text is coloured', (format, shown) => {
  expect(renderView(view, { format, width: 6, paint: coloured })).toBe(shown)
})
