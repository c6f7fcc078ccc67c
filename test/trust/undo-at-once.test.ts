import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { agendaFaults } from '../support/agenda.ts'
import { atTheSameMoment } from '../support/meeting.ts'
import { workplace } from '../support/process.ts'
import { aboutFaults, factsIn, lostParents } from '../support/reversal.ts'
import { long } from '../support/trials.ts'

const rounds = long(6, 300)

test(`processes undo while others write, ${rounds} rounds: each takes back one command or is told`, async () => {
  const place = workplace()
  await place.ok(['customer', 'add', 'Nordlicht GmbH'])
  const beginning = factsIn(place.store)
  for (let round = 0; round < rounds; round++) {
    const logs = Array.from({ length: 4 }, (_, index) => ['log', 'Nordlicht', 'call', `call ${round} ${index}`])
    const undos = Array.from({ length: 3 }, () => ['undo', '--json'])
    await place.ok(['log', 'Nordlicht', 'call', `first of ${round}`])
    const all = await atTheSameMoment(place, [...logs, ...undos])

    expect(all.slice(0, logs.length).map(({ code }) => code)).toEqual(logs.map(() => 0))
    const taken = all.slice(logs.length).flatMap(({ code, out, err }) => {
      if (code === 0) return (JSON.parse(out) as { commands: { id: number }[] }).commands.map(({ id }) => id)
      expect({ code, err }).toEqual({ code: 4, err: expect.stringMatching(told) as string })
      return []
    })
    expect(new Set(taken).size).toBe(taken.length)
    expect(taken.length).toBeGreaterThan(0)
    expect(holding(place.store)).toBe(counted(place.store))
    expect([...agendaFaults(place.store), ...lostParents(place.store), ...aboutFaults(place.store)]).toEqual([])
  }
  while (holding(place.store) > 0) await place.ok(['undo'])
  expect(factsIn(place.store)).toEqual(beginning)
})

const told =
  /^followups: Command \d+ (?:is taken back already, by \d+; followups history shows both\.|cannot be taken back: .*)\n$/m

/** Commands that wrote an entry and hold, and entries that are there. */
function holding(store: string): number {
  return number(store, "SELECT count(*) FROM command WHERE name = 'log' AND undone_by_id IS NULL")
}

function counted(store: string): number {
  return number(store, 'SELECT count(*) FROM interaction')
}

function number(store: string, sql: string): number {
  const db = new Sqlite(store, { readonly: true })
  try {
    return db.prepare<[], number>(sql).pluck().get()!
  } finally {
    db.close()
  }
}
