import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { workplace } from '../support/process.ts'

test('what was compiled is kept, used again, and made anew where it was damaged', async () => {
  const place = workplace()
  const env = { XDG_CACHE_HOME: place.at('cache') }
  const demo = await place.ok(['demo'], { env })
  const kept = keptIn(place.at('cache'))
  expect(kept.size).toBeGreaterThan(2)
  expect(await place.ok(['demo'], { env })).toBe(demo)
  expect(keptIn(place.at('cache'))).toEqual(kept)
  for (const damage of [cutShort, zeroed, allZeros, emptied]) {
    for (const [path, bytes] of kept) writeFileSync(path, damage(bytes))
    expect(await place.ok(['demo'], { env })).toBe(demo)
    expect([...keptIn(place.at('cache')).keys()]).toEqual([...kept.keys()])
    for (const [path, bytes] of kept) expect(readFileSync(path)).not.toEqual(damage(bytes))
  }
})

test('a command that runs for the first time adds what it calls of files that others brought', async () => {
  const place = workplace()
  const env = { XDG_CACHE_HOME: place.at('cache') }
  const sizes: number[] = []
  for (const args of [['due'], ['log', 'Lindley', 'call', 'hello'], ['due']]) {
    await place.ok(['demo', ...args], { env })
    sizes.push([...keptIn(place.at('cache'))].find(([path]) => path.includes('every-day'))![1].length)
  }
  expect(sizes[1]).toBeGreaterThan(sizes[0]!)
  expect(sizes[2]).toBe(sizes[1])
})

test('where it cannot be kept, nothing else changes', async () => {
  const place = workplace()
  writeFileSync(place.at('a-file'), '')
  const noFolder = { XDG_CACHE_HOME: place.at('a-file') }
  expect(await place.run(['--version'], { env: noFolder })).toMatchObject({ code: 0, err: '' })
  expect(await place.run(['demo'], { env: { HOME: undefined, XDG_CACHE_HOME: undefined } })).toMatchObject({ code: 0 })
})

function keptIn(folder: string): Map<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(files.map(({ parentPath, name }) => join(parentPath, name)).map((path) => [path, readFileSync(path)]))
}

function cutShort(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.length >> 1)
}

function zeroed(bytes: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, bytes.length >> 1), Buffer.alloc(bytes.length - (bytes.length >> 1))])
}

function allZeros(bytes: Buffer): Buffer {
  return Buffer.alloc(bytes.length)
}

function emptied(): Buffer {
  return Buffer.alloc(0)
}
