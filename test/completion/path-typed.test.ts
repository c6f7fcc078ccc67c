import { expect, test } from 'vitest'
import { completedPath } from '../../src/completion/path-typed.ts'

const folders: Readonly<Record<string, readonly string[]>> = {
  '.': ['.hidden', 'cust-old.csv', 'customers.csv', 'Meine Dateien/', 'evil\u001b[2J.csv', 'odd\\ one.csv'],
  '/home/bea/Downloads/': ['Kunden März.vcf'],
  'Meine Dateien/': ['a.csv', 'b.csv'],
}
const host = {
  env: { HOME: '/home/bea' },
  namesIn: (folder: string) => Promise.resolve(folders[folder] ?? []),
}

test.each([
  ['cu', 'cust', 2],
  ['custo', 'customers.csv', 1],
  ['Mei', 'Meine Dateien/', 1],
  ['Meine Dateien/', 'Meine Dateien/', 2],
  ['~/Downloads/K', '~/Downloads/Kunden März.vcf', 1],
  ['.h', '.hidden', 1],
  ['', '', 3],
  ['ev', 'ev', 0],
  ['odd', 'odd', 0],
  ['nowhere/x', 'nowhere/x', 0],
])('%j goes on with %j', async (typed, text, count) => {
  const completed = await completedPath(host, typed)
  expect({ text: completed.text, count: completed.names.length }).toEqual({ text, count })
})
