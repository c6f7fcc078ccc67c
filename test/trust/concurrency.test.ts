import { once } from 'node:events'
import { readdirSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { agendaFaults } from '../support/agenda.ts'
import { atTheSameMoment } from '../support/meeting.ts'
import { workplace } from '../support/process.ts'
import { lostParents } from '../support/reversal.ts'
import { long } from '../support/trials.ts'

const crowd = long(20, 50)

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

test(`${crowd} processes write in every way beside an import and a slow reader: all is there that succeeded`, async () => {
  const place = workplace()
  await place.ok(['import', '-'], { input: csvOf('First', 3_000) })
  writeFileSync(place.at('more.csv'), csvOf('More', 3_000))
  const whole = await place.ok(['due', '--within', '900d', '--limit', '9999'])
  expect(whole.length).toBeGreaterThan(65_536)

  // Its output is more than a pipe holds: it goes on only when somebody reads.
  const reader = place.start(['due', '--within', '900d', '--limit', '9999'])
  const [read, closed] = [reader.stdout!.setEncoding('utf8').iterator(), once(reader, 'close')]
  let seen = String((await read.next()).value)
  const lines = Array.from({ length: crowd }, (_, index) => writes[index % writes.length]!(index + 1))
  const all = await atTheSameMoment(place, [['import', 'more.csv'], ...lines])
  for await (const piece of read) seen += String(piece)
  expect(await closed).toEqual([0, null])
  expect(seen === whole).toBe(true)

  for (const [index, { code, err }] of all.entries()) {
    expect({ line: [['import'], ...lines][index], code }).toEqual({ line: [['import'], ...lines][index], code: 0 })
    expect(err.replace(/^A backup was made before: [^\n]*\n/m, '')).toMatch(
      /^(?:Another process is writing [^\n]*\n)?$/,
    )
  }
  const db = new Sqlite(place.store, { readonly: true })
  const count = (rows: string) => db.prepare<[], number>(`SELECT count(*) FROM ${rows}`).pluck().get()!
  const each = (verb: string) => lines.filter(([first]) => first === verb).length
  expect({
    customers: count('customer'),
    entries: count('interaction'),
    tasks: count("follow_up WHERE kind = 'manual'"),
    commands: count("command WHERE name IN ('log', 'customer add', 'plan', 'customer edit')"),
    integrity: db.pragma('integrity_check', { simple: true }),
  }).toEqual({
    ...{ customers: 6_000 + lines.filter(([, second]) => second === 'add').length, entries: each('log') },
    ...{ tasks: each('plan'), commands: crowd, integrity: 'ok' },
  })
  db.close()
  expect([...agendaFaults(place.store), ...lostParents(place.store)]).toEqual([])
})

const writes: readonly ((n: number) => string[])[] = [
  (n) => ['log', `c${n}`, 'call', `call number ${n}`],
  (n) => ['customer', 'add', `Newcomer ${n}`],
  (n) => ['plan', `c${n}`, '2027-03-01', `task ${n}`],
  (n) => ['customer', 'edit', `c${n}`, '--importance', 'A'],
]

function csvOf(name: string, count: number): string {
  return ['company', ...Array.from({ length: count }, (_, index) => `${name} ${index}`)].join('\n')
}

test('a follow-up that many close and move at the same moment: one closes it, and who comes later is told', async () => {
  const place = workplace()
  await place.ok(['customer', 'add', 'Nordlicht GmbH'])
  await place.ok(['plan', 'Nordlicht', '2026-11-23', 'send the catalogue'])
  const plan = JSON.parse(await place.ok(['due', '--within', '7d', '--json'])) as { id: number }[]
  const id = String(plan[0]!.id)
  const lines = Array.from({ length: 24 }, (_, index) => (index % 2 ? ['done', id] : ['snooze', id, '3d']))
  const all = await atTheSameMoment(place, lines)

  const codesOf = (verb: string) => all.flatMap(({ code }, index) => (lines[index]![0] === verb ? [code] : []))
  expect(codesOf('done').filter((code) => code === 0)).toHaveLength(1)
  for (const { code, err } of all.filter((ended) => ended.code !== 0)) {
    expect({ code, err }).toEqual({
      code: 4,
      err: `followups: Follow-up ${id} is closed already; followups history says when, and by whom.\n`,
    })
  }
  const db = new Sqlite(place.store, { readonly: true })
  const snoozes = db.prepare<[string], number>('SELECT snoozes FROM follow_up WHERE id = ?').pluck().get(id)
  const recorded = db.prepare<[], number>("SELECT count(*) FROM command WHERE name = 'snooze'").pluck().get()
  db.close()
  const succeeded = codesOf('snooze').filter((code) => code === 0).length
  expect({ snoozes, recorded }).toEqual({ snoozes: succeeded, recorded: succeeded })
})

test('many agree on a next date at the same moment: one stands, in place of the others', async () => {
  const place = workplace()
  await place.ok(['customer', 'add', 'Nordlicht GmbH'])
  const lines = Array.from({ length: 12 }, (_, index) => [
    ...['log', 'Nordlicht', 'email', `quote ${index + 1}`, '--next', `in ${index + 1} weeks`],
  ])
  for (const { code } of await atTheSameMoment(place, lines)) expect(code).toBe(0)
  const { followUps } = JSON.parse(await place.ok(['show', 'Nordlicht', '--json'])) as { followUps: { kind: string }[] }
  expect(followUps.map(({ kind }) => kind)).toEqual(['manual'])
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
