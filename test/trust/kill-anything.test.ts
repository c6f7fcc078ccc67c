import { copyFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { agendaFaults } from '../support/agenda.ts'
import { desk } from '../support/desk.ts'
import { linesAtRandom } from '../support/lines-at-random.ts'
import { ended, workplace, type Workplace } from '../support/process.ts'
import { random } from '../support/random.ts'
import { factsIn, journalLength } from '../support/reversal.ts'
import { shellWords } from '../support/shell-words.ts'
import { long } from '../support/trials.ts'
import { isIntact } from '../support/written-by.ts'

const kills = long(60, 10_000)
/** A store becomes no larger than so many commands make it. */
const lifetime = 100

type Facts = string

/**
 * What a command should make is what the same command makes of a copy that nobody kills. Half of the kills fall anywhere
 * between the start and the end of the process, half from the first write on.
 */
test(`SIGKILL in the middle of any command, ${kills} times: done or not, and undo takes back what was done`, async () => {
  const place = workplace()
  const elsewhere = desk()
  const on = (store: string, line: string) => elsewhere.run(`${line} --store ${place.at(store)}`)
  writeFileSync(place.at('many.csv'), csvOf(150))
  const { below, chance, oneOf } = random(20261126)
  const seen = { killed: 0, done: 0, undone: 0, ended: 0 }
  /** What the facts were before each command that undo can take back, the last one last. */
  let before: Facts[] = []
  let facts = ''
  let known = 0
  let window = 0

  for (let trial = 0; seen.killed < kills && trial < 9 * kills; trial++) {
    if (trial % lifetime === 0) {
      window = await startAnew(place)
      facts = factsOf(place.store)
      known = journalLength(place.store).commands
      before = []
    }
    const line = oneOf(commands)(() => 1 + below(12))
    copyFileSync(place.store, place.at('copy.db'))
    if ((await on('copy.db', line)).code !== 0) continue
    const whole = factsOf(place.at('copy.db'))

    const child = place.start(shellWords(line))
    const end = ended(child)
    if (chance(0.5)) await firstWrite(place, end)
    else await pause(below(window))
    await pause(below(4))
    child.kill('SIGKILL')
    const { code, signal, err } = await end
    const where = `${trial}: ${line}: ${err}`
    expect([code, signal], where).toEqual(signal === null ? [0, null] : [null, 'SIGKILL'])

    expect(await on('store.db', 'due'), where).toMatchObject({ code: 0, err: '' })
    const now = factsOf(place.store)
    expect(signal === null ? [whole] : [facts, whole], where).toContain(now)
    expect([isIntact(place.store), agendaFaults(place.store)], where).toEqual([true, []])
    seen[signal === null ? 'ended' : 'killed']++
    const { commands: recorded } = journalLength(place.store)
    if (recorded > known) {
      if (signal !== null) seen.done++
      if (line.startsWith('undo')) before.pop()
      else before.push(facts)
    }
    facts = now
    known = recorded

    const last = before.at(-1)
    if (last === undefined) continue
    copyFileSync(place.store, place.at('copy.db'))
    expect(await on('copy.db', 'undo --yes'), where).toMatchObject({ code: 0, err: '' })
    expect(factsOf(place.at('copy.db')), where).toBe(last)
    seen.undone++
  }

  if (process.env['TRUST']) console.info(seen)
  expect(seen.killed).toBe(kills)
  expect(seen.done).toBeGreaterThan(0)
  expect(seen.done).toBeLessThan(kills)
  expect(seen.undone).toBeGreaterThan(kills / 2)
})

/** Some are refused, as when a person types them: then no process is started. */
const commands: typeof linesAtRandom = [
  ...linesAtRandom,
  (n) => `customer merge c${n()} c${n()} --keep a --yes`,
  () => 'import many.csv',
  ...['undo --yes', 'undo --yes', 'undo --yes', 'redo --yes'].map((line) => () => line),
]

/** A store with some customers; how long a command takes, in ms: only to spread the kills. */
async function startAnew(place: Workplace): Promise<number> {
  for (const suffix of ['', '-wal', '-shm']) rmSync(place.store + suffix, { force: true })
  await place.ok(['init', '--name', 'Anna Berg'])
  await place.ok(['owner', 'add', 'Ben Ott'])
  await place.ok(['import', '-'], { input: csvOf(12) })
  const start = performance.now()
  await place.ok(['log', 'c1', 'call', 'hello'])
  return performance.now() - start
}

async function firstWrite(place: Workplace, end: Promise<unknown>): Promise<void> {
  const process = { isOver: false }
  void end.then(() => (process.isOver = true))
  while (!((statSync(`${place.store}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) && !process.isOver)
    await pause(1)
}

/** The facts without what is new in every run: instants, and the names that were made up for rows. */
function factsOf(store: string): Facts {
  return JSON.stringify(factsIn(store), (name, value: unknown) =>
    name.endsWith('_at') || (typeof value === 'string' && madeUp.test(value)) ? undefined : value,
  )
}

const madeUp = /^[0-9a-f]{16,20}$/

function csvOf(count: number): string {
  const rows = Array.from({ length: count }, (_, index) => `Firma ${index} GmbH;Person ${index};p${index}@example.com`)
  return ['company;name;email', ...rows].join('\n')
}
