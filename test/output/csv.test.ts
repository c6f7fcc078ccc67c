import { expect, test } from 'vitest'
import { renderCsv } from '../../src/output/csv.ts'
import { hostileStrings } from '../support/hostile.ts'

/** The one cell of a one-cell file, without its quotes. */
function cellOf(value: string | number | boolean | null): string {
  return renderCsv({ rows: [value], csv: [{ key: 'value', cell: (row) => row }] }).slice('"value"\n"'.length, -2)
}

test('a view that names no columns has the single values of its rows', () => {
  const rows = [{ entry: 14, closed: [1, 2], nextDueOn: null, customer: { id: 3 } }]
  expect(renderCsv({ rows, csv: [] })).toBe('"entry","nextDueOn"\n"14",""\n')
})

test('a header, and every cell quoted', () => {
  const csv = [
    { key: 'id', cell: (row: { id: number }) => row.id },
    { key: 'name', cell: () => 'Koch, "Söhne"' },
    { key: 'lastContact', cell: () => null },
    { key: 'orphaned', cell: () => false },
  ]
  const lines = '"id","name","lastContact","orphaned"\n"14","Koch, ""Söhne""","","false"\n'
  expect(renderCsv({ rows: [{ id: 14 }], csv })).toBe(lines)
  expect(renderCsv({ rows: { id: 14 }, csv })).toBe(lines)
  expect(renderCsv({ rows: [], csv })).toBe('"id","name","lastContact","orphaned"\n')
  expect(renderCsv({ rows: [], csv: [] })).toBe('')
})

test.each([
  '=1+1',
  '+cmd|x',
  '-2+3+cmd|x',
  '@SUM(A1)',
  '＝1',
  '＋x',
  '－x',
  '＠x',
  ' =1',
  '\u00a0=1',
  '\u3000＝1',
  '-',
  '+49=1',
  '-1e5',
])('%j gets an apostrophe', (text) => {
  expect(cellOf(text)).toBe(`'${text}`)
})

test.each(['\t=1', '\r=1', '\n=1', '\r\n @x', ' \t ＝1'])(
  '%j gets an apostrophe and loses its control characters',
  (text) => {
    expect(cellOf(text)).toMatch(/^'[\n ]+[=@＝]/)
  },
)

test.each([
  '+49 30 123-45 (6)',
  '+49 (0)30 / 123.45–6',
  '+4930123',
  '-5',
  '-1,50',
  '-1.234,50',
  '12=3',
  'Koch & Co',
  'a-b@example.com',
])('%j survives', (text) => {
  expect(cellOf(text)).toBe(text)
})

test('a negative number survives', () => {
  expect(cellOf(-5.5)).toBe('-5.5')
})

test('the lines of a text survive, control characters become visible', () => {
  expect(cellOf('one\r\ntwo\rthree\nfour\u001b[2J\u202e')).toBe('one\ntwo\nthree\nfour␛[2J\ufffd')
})

test.each(hostileStrings)('%j is text and nothing else', (text) => {
  expect(cellOf(text)).not.toMatch(/(?!\n)\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|^\s*[=+\-@]/u)
})
