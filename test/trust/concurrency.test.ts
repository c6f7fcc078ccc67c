import { readdirSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { atTheSameMoment } from '../support/meeting.ts'
import { workplace } from '../support/process.ts'

test('40 processes log at the same moment: 40 interactions, no error', async () => {
  const place = workplace()
  await place.ok(['import', '-'], { input: 'company\nNordlicht GmbH\n' })

  const texts = Array.from({ length: 40 }, (_, index) => `call number ${index + 1}`)
  const all = await atTheSameMoment(
    place,
    texts.map((text) => ['log', 'Nordlicht', 'call', text]),
  )

  for (const { code, err } of all) {
    expect(code).toBe(0)
    expect(['', waited]).toContain(err)
  }
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

test('who has to wait says so after a second, once, and then does its work', async () => {
  const place = workplace()
  await place.ok(['customer', 'add', 'Nordlicht GmbH'])
  const holder = new Sqlite(place.store)
  holder.exec('BEGIN IMMEDIATE')
  const end = place.run(['log', 'Nordlicht', 'call', 'hello'])
  await pause(2_500)
  holder.exec('ROLLBACK')
  expect(await end).toMatchObject({ code: 0, err: waited })

  holder.exec('BEGIN IMMEDIATE')
  const quick = place.run(['log', 'Nordlicht', 'call', 'hello again'])
  await pause(400)
  holder.exec('ROLLBACK')
  holder.close()
  expect(await quick).toMatchObject({ code: 0, err: '' })
})

test('who has waited ten seconds in vain says that nothing was done', async () => {
  const place = workplace()
  await place.ok(['customer', 'add', 'Nordlicht GmbH'])
  const holder = new Sqlite(place.store)
  holder.exec('BEGIN IMMEDIATE')
  const all = await Promise.all([
    place.run(['log', 'Nordlicht', 'call', 'hello']),
    place.run(['config', 'set', 'region', 'DE-BY']),
  ])
  holder.close()
  for (const { code, out, err } of all) {
    expect({ code, out }).toEqual({ code: 5, out: '' })
    expect(err).toMatch(
      new RegExp(`^${waited}followups: Another process has held the store [^\n]*nothing was done[^\n]*\n$`),
    )
  }
  const { interactions } = JSON.parse(await place.ok(['show', 'Nordlicht', '--json'])) as Shown
  expect(interactions).toEqual([])
})

type Shown = { interactions: { id: number; text: string }[] }

/** Having waited for another process is no error. */
const waited = 'Another process is writing to the store; waiting …\n'
