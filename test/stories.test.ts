import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { replayed } from './support/transcript.ts'

const folder = 'test/transcripts'
const stories = readdirSync(folder).filter((name) => name.startsWith('story-'))

test('there are three, each in both languages', () => {
  expect(stories.filter((name) => !name.includes('german')).length).toBe(3)
  for (const name of stories) expect(stories).toContain(name.replace(/(?:-in-german)?\.md$/, '-in-german.md'))
})

test.each(stories)('%s: on no day of a year is the customer without a next date', async (name) => {
  let days = 0
  const without: string[] = []
  await replayed(readFileSync(join(folder, name), 'utf8'), async (at, day) => {
    days++
    const customers = await at.json<{ nextDueOn: string | null }[]>('customer list')
    if (customers.length === 0 || customers.some(({ nextDueOn }) => nextDueOn === null)) without.push(day)
  })
  expect(without).toEqual([])
  expect(days).toBeGreaterThanOrEqual(365)
})
