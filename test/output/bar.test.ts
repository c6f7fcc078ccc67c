import { expect, test } from 'vitest'
import { bar, sparkLine } from '../../src/output/bar.ts'

test.each([
  [1, 4, '████'],
  [0.5, 4, '██'],
  [0.53, 4, '██▏'],
  [0.97, 4, '███▉'],
  [0.001, 4, '▏'],
  [0, 4, ''],
  [-1, 4, ''],
  [3, 4, '████'],
])('a share of %d in %d cells is %j', (share, cells, expected) => {
  expect(bar(share, cells)).toBe(expected)
})

test.each([
  [[1, 4, 8], undefined, '▁▄█'],
  [[0, 0, 2, 0], undefined, '··█·'],
  [[1], 100, '▁'],
  [[], undefined, ''],
])('%j, at most %j, is the line %j', (values, most, expected) => {
  expect(
    sparkLine(values, most)
      .map(({ text }) => text)
      .join(''),
  ).toBe(expected)
})
