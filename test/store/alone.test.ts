import { symlinkSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { aloneWith } from '../../src/store/sqlite/alone.ts'
import { workplace } from '../support/process.ts'

const briefly = { untold: 10, told: 20 }

function told() {
  const words: string[] = []
  return { words, tell: () => void words.push('waiting') }
}

test('one at a time, however the store is named, and the next when that one is done', () => {
  const place = workplace()
  writeFileSync(place.store, '')
  symlinkSync(place.store, place.at('link.db'))
  const { words, tell } = told()
  const release = aloneWith(place.store, tell, briefly)
  expect(words).toEqual([])
  for (const path of [place.store, place.at('link.db')])
    expect(() => aloneWith(path, tell, briefly)).toThrow(expect.objectContaining({ kind: 'digest-busy' }) as Error)
  expect(words).toEqual(['waiting', 'waiting'])
  release()
  aloneWith(place.at('link.db'), tell, briefly)()
  expect(words).toHaveLength(2)
})

test('nobody else has a store that is in memory', () => {
  const { words, tell } = told()
  aloneWith(':memory:', tell)
  aloneWith(':memory:', tell)()
  expect(words).toEqual([])
})
