import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { ended, workplace, type Ended, type Workplace } from '../support/process.ts'

const barrier = fileURLToPath(new URL('barrier.mjs', import.meta.url))

test('40 processes log at the same moment: 40 interactions, no error', async () => {
  const place = workplace()
  await place.ok(['import', '-'], { input: 'company\nNordlicht GmbH\n' })

  const texts = Array.from({ length: 40 }, (_, index) => `call number ${index + 1}`)
  const all = await atTheSameMoment(
    place,
    texts.map((text) => ['log', 'Nordlicht', 'call', text]),
  )

  expect(all.map(withoutPatience)).toEqual(all.map(() => ({ code: 0, err: '' })))
  const { interactions } = JSON.parse(await place.ok(['show', 'Nordlicht', '--entries', '100', '--json'])) as Shown
  expect(interactions.map(({ text }) => text).sort()).toEqual([...texts].sort())
  expect(new Set(interactions.map(({ id }) => id)).size).toBe(40)
})

test('20 processes make the same new store: all succeed, nothing is lost', async () => {
  const place = workplace()
  const names = Array.from({ length: 20 }, (_, index) => `Customer ${String(index + 1).padStart(2, '0')}`)
  const all = await atTheSameMoment(
    place,
    names.map((name) => ['customer', 'add', name]),
  )

  expect(all.map(({ code }) => code)).toEqual(all.map(() => 0))
  const customers = JSON.parse(await place.ok(['customer', 'list', '--json'])) as { name: string }[]
  expect(customers.map(({ name }) => name).sort()).toEqual(names)
  expect(JSON.parse(await place.ok(['owner', 'list', '--json']))).toHaveLength(1)
  expect(readdirSync(place.folder).filter((name) => name.startsWith('store'))).toEqual(['store.db'])
})

type Shown = { interactions: { id: number; text: string }[] }

/** Starts one process for each command line; all begin when the last of them is there. */
async function atTheSameMoment(place: Workplace, lines: readonly string[][]): Promise<Ended[]> {
  const meeting = place.at('meeting')
  mkdirSync(meeting)
  const surroundings = { env: { BARRIER: meeting }, node: ['--import', barrier] }
  const all = lines.map((line) => ended(place.start(line, surroundings)))
  while (readdirSync(meeting).length < lines.length) await pause(10)
  writeFileSync(`${meeting}/go`, '')
  return Promise.all(all)
}

/** Waiting for another process is no error, however long the machine takes. */
function withoutPatience({ code, err }: Ended): Pick<Ended, 'code' | 'err'> {
  return { code, err: err.replace('Another process is writing to the store; waiting …\n', '') }
}
