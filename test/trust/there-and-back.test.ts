import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { asDay, daysAfter } from '../../src/domain/day.ts'
import { makeStore } from '../bench/many-customers.ts'
import { agendaFaults } from '../support/agenda.ts'
import { desk, type Desk } from '../support/desk.ts'
import { quickFolder } from '../support/folder.ts'
import { linesAtRandom } from '../support/lines-at-random.ts'
import { random } from '../support/random.ts'
import { long } from '../support/trials.ts'

const trips = long(500, 50_000)
/** So many states of one store are tried before another one begins. */
const lifetime = 50

test.each(Array.from({ length: trips / lifetime }, (_, index) => index))(
  `a store as random commands left it comes back to the byte as JSON, after each of ${lifetime} (%i)`,
  async (seed) => {
    const { below, chance, oneOf } = random(seed)
    const it = desk({ folder: quickFolder(), today: '2026-01-05' })
    for (const line of ['owner add "Ben Ott"', 'customer add Anfang --contact Jung', 'customer add Zwei'])
      await it.ok(line)
    let today = asDay('2026-01-05')
    for (let [trip, known] = [0, '']; trip < lifetime;) {
      if (chance(0.4)) it.on((today = daysAfter(today, below(20))))
      const line = oneOf(linesAtRandom)(() => 1 + below(8))
      if ((await it.run(line)).code !== 0) continue
      const { text, again, faults } = await thereAndBack(it)
      if (text === known) continue
      expect(again === text, line).toBe(true)
      expect(faults, line).toEqual([])
      trip++
      known = text
    }
  },
)

test.skipIf(long(0, 1) === 0)('10,000 customers with all that happened come back to the byte', async () => {
  const it = desk({ today: '2026-11-20' })
  await it.ok('init')
  rmSync(it.store)
  await makeStore(it.store, 10_000, asDay('2026-11-20'))
  const { text, again } = await thereAndBack(it)
  expect(text.length).toBeGreaterThan(10_000_000)
  expect(again === text).toBe(true)
})

/** Everything as it is exported, and once more from a new store into which that was imported. */
async function thereAndBack(it: Desk) {
  const [file, store, again] = ['all.json', 'there.db', 'back.json'].map((name) => join(it.folder, name))
  for (const path of [file, store, again]) rmSync(path!, { force: true })
  await it.ok(`export ${file}`)
  await it.ok(`import ${file} --store ${store}`)
  await it.ok(`export ${again} --store ${store}`)
  const [text, back] = [file, again].map((path) => readFileSync(path!, 'utf8'))
  return { text: text!, again: back!, faults: agendaFaults(store!) }
}
