import { expect, test } from 'vitest'
import { renderJson } from '../../src/output/json.ts'

test.each([
  [[], '[]\n'],
  [[{ id: 14, owner: null }], '[\n  {\n    "id": 14,\n    "owner": null\n  }\n]\n'],
  [{ name: 'Müller\u001b' }, '{\n  "name": "Müller\\u001b"\n}\n'],
])('%j', (rows, document) => {
  expect(renderJson(rows)).toBe(document)
})
