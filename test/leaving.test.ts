import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { replayed } from './support/transcript.ts'

const folder = 'test/transcripts'
const transcripts = readdirSync(folder).filter((name) => name.startsWith('lease-without-owner'))

type Due = { id: number; kind: string }
type Owner = { name: string; leftOn: string | null }

test.each(transcripts)('%s: on every day the lease is in the list of somebody who is there', async (name) => {
  const missing: string[] = []
  let days = 0
  await replayed(readFileSync(join(folder, name), 'utf8'), async (at, day) => {
    if (day < '2026-12-03') return
    days++
    const there = (await at.json<Owner[]>('owner list')).filter(({ leftOn }) => leftOn === null || leftOn >= day)
    const lists = await Promise.all(there.map(({ name }) => at.json<Due[]>(`due --within 1y --owner "${name}"`)))
    if (!lists.some((list) => list.some(({ kind }) => kind === 'agreement'))) missing.push(day)
  })
  expect(missing).toEqual([])
  expect(days).toBeGreaterThanOrEqual(60)
})
