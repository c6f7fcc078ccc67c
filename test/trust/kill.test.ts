import { copyFileSync, existsSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { ended, workplace, type Workplace } from '../support/process.ts'
import { random } from '../support/random.ts'
import { long } from '../support/trials.ts'

const lines = 2_000
const kills = long(50, 10_000)

/**
 * Half of the kills fall anywhere between the start and the end of the process, half from the first write on; half find
 * a store with a customer in it, half none.
 */
test(`SIGKILL in the middle of an import, ${kills} times: entirely there or not at all`, async () => {
  const place = workplace()
  writeFileSync(place.at('customers.csv'), csvOf(lines))
  await place.ok(['import', '-'], {
    input: 'company\nThere before GmbH\n',
    env: { FOLLOWUPS_STORE: place.at('before.db') },
  })
  const window = await durations(place)

  const { below } = random(20261120)
  const seen = { killed: 0, duringWrite: 0, all: 0, none: 0 }
  for (let trial = 0; seen.killed < kills && trial < 5 * kills; trial++) {
    const before = prepare(place, trial % 2)
    const phase = trial % 4 < 2 ? 'whole' : 'writing'
    const child = place.start(['import', 'customers.csv'])
    const end = ended(child)
    if (phase === 'writing') await firstWrite(place, end)
    await pause(below(window[phase]))
    child.kill('SIGKILL')
    const { signal } = await end
    const isKilled = signal === 'SIGKILL'
    if (!isKilled) window[phase] *= 0.9
    if (isKilled && isWriting(place)) seen.duringWrite++

    const count = await customersAfter(place)
    expect(isKilled ? [before, before + lines] : [before + lines]).toContain(count)
    if (!isKilled) continue
    seen.killed++
    seen[count === before ? 'none' : 'all']++
    if (seen.killed % 10 === 0) await importAgain(place, before)
  }

  expect(seen.killed).toBe(kills)
  expect(seen.duringWrite).toBeGreaterThan(0)
  expect(seen.none).toBeGreaterThan(0)
})

test(`Ctrl-C in the middle of an import: nothing half done, and no word of success`, async () => {
  const place = workplace()
  writeFileSync(place.at('customers.csv'), csvOf(lines))
  await place.ok(['import', '-'], {
    input: 'company\nThere before GmbH\n',
    env: { FOLLOWUPS_STORE: place.at('before.db') },
  })
  let { whole } = await durations(place)
  const { below } = random(2026)
  const seen = { none: 0, all: 0 }
  for (let trial = 0; trial < long(8, 200); trial++) {
    const before = prepare(place, 1)
    const child = place.start(['import', 'customers.csv'])
    const end = ended(child)
    await pause(whole / 3 + below(whole / 2))
    child.kill('SIGINT')
    const { signal, out } = await end
    if (signal === null) whole *= 0.9
    const count = await customersAfter(place)
    expect([before, before + lines]).toContain(count)
    if (signal === 'SIGINT' && count === before) expect(out).toBe('')
    seen[count === before ? 'none' : 'all']++
  }
  expect(seen.none).toBeGreaterThan(0)
  await importAgain(place, 1)
})

/** How long an import takes, and how long from its first write on, in ms: only to spread the kills. */
async function durations(place: Workplace): Promise<{ whole: number; writing: number }> {
  prepare(place, 1)
  const start = performance.now()
  const end = ended(place.start(['import', 'customers.csv']))
  await firstWrite(place, end)
  const first = performance.now()
  await end
  return { whole: performance.now() - start, writing: performance.now() - first }
}

/** The store as it is before the import: missing, or with one customer; how many customers. */
function prepare(place: Workplace, customers: number): number {
  for (const suffix of ['', '-wal', '-shm']) rmSync(place.store + suffix, { force: true })
  if (customers > 0) copyFileSync(place.at('before.db'), place.store)
  return customers
}

async function firstWrite(place: Workplace, end: Promise<unknown>): Promise<void> {
  const process = { isOver: false }
  void end.then(() => (process.isOver = true))
  while (!isWriting(place) && !process.isOver) await pause(1)
}

function isWriting({ store }: Workplace): boolean {
  return (statSync(`${store}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
}

/** The store opens, `due` works, all is sound; a store that is missing counts as none. */
async function customersAfter(place: Workplace): Promise<number> {
  if (!existsSync(place.store)) {
    expect(await place.run(['due'])).toMatchObject({ code: 5 })
    return 0
  }
  await place.ok(['due', '--within', '400d', '--limit', '20'])
  const db = new Sqlite(place.store, { readonly: true })
  try {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(db.pragma('foreign_key_check')).toEqual([])
    const count = (rows: string) => db.prepare<[], number>(`SELECT count(*) FROM ${rows}`).pluck().get()!
    expect(count('imported_line')).toBe(count('customer'))
    expect(count('follow_up')).toBe(count('customer'))
    expect(count("change WHERE table_name = 'customer'")).toBe(Math.ceil(count('customer') / lines))
    return count('customer')
  } finally {
    db.close()
  }
}

/** After a crash people repeat the command. */
async function importAgain(place: Workplace, before: number): Promise<void> {
  await place.ok(['import', 'customers.csv'])
  expect(await customersAfter(place)).toBe(before + lines)
}

function csvOf(count: number): string {
  const rows = Array.from({ length: count }, (_, index) => `Firma ${index} GmbH;Person ${index};p${index}@example.com`)
  return ['company;name;email', ...rows].join('\n')
}
