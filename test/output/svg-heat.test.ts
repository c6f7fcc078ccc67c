import { expect, test } from 'vitest'
import { heatChart } from '../../src/output/svg-heat.ts'

const chart = {
  ...{ title: 'Dialogues', description: '6 in all' },
  rows: [
    { label: 'Mon', cells: [0, 1, 4] },
    { label: 'Tue', cells: [0, 0, 1] },
  ],
  stretches: [{ from: 0, label: 'Nov', words: '6' }],
}

test('a map says what it is, and has a block for each cell with anything, higher and darker for more', () => {
  const drawn = heatChart(chart, 'h')
  expect(drawn).toMatch(/^<svg role="img".*\n<title id="h-title">Dialogues<\/title>\n<desc id="h-desc">6 in all</)
  const blocks = [...drawn.matchAll(/class="heat-(\d)".* height="([\d.]+)"/g)].map(([, shade, height]) => [
    Number(shade),
    Number(height),
  ])
  expect(blocks.map(([shade]) => shade)).toEqual([1, 4, 1])
  expect(blocks[1]![1]).toBeGreaterThan(blocks[0]![1]!)
})

test('a map of nothing has no block, and no number that is none', () => {
  const drawn = heatChart({ ...chart, rows: [{ label: 'Mon', cells: [0] }] }, 'h')
  expect(drawn).not.toMatch(/<rect|NaN|Infinity/)
})

test('short stretches at both ends do not write over others', () => {
  const rows = [{ label: 'Mon', cells: new Array<number>(53).fill(1) }]
  const stretches = [0, 1, 5, 48, 52].map((from) => ({ from, label: `m${from}`, words: '1234' }))
  const drawn = heatChart({ ...chart, rows, stretches }, 'h')
  const names = [...drawn.matchAll(/class="small quiet( end)?(?: spare)?" x="([\d.]+)" .*>(m\d+)</g)]
  expect(names.map(([, end, , name]) => [name, end !== undefined])).toEqual([
    ['m0', true],
    ['m1', false],
    ['m5', false],
    ['m48', false],
    ['m52', true],
  ])
  expect(Number(names[0]![2])).toBeLessThan(Number(names[1]![2]))
})
