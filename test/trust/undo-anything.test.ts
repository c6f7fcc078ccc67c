import { expect, test } from 'vitest'
import { agendaFaults } from '../support/agenda.ts'
import { desk } from '../support/desk.ts'
import { quickFolder } from '../support/folder.ts'
import { linesAtRandom } from '../support/lines-at-random.ts'
import { random } from '../support/random.ts'
import { factsIn, journalLength, lostParents } from '../support/reversal.ts'
import { long } from '../support/trials.ts'

const sequences = long(200, 20_000)
/** So many begin on one store, each where the one before it has ended. */
const inTurn = 50

const lines: typeof linesAtRandom = [
  ...linesAtRandom,
  (n) => `customer merge c${n()} c${n()} --keep a --yes`,
  (n) => `contact merge p${n()} p${n()} --yes`,
  (n) => `owner leave Ben --on "in ${n()} days"`,
]

test.each(Array.from({ length: sequences / inTurn }, (_, index) => index))(
  `${inTurn} sequences of commands at random, undone, leave what was there, and redone what they made (%i)`,
  async (seed) => {
    const { below, oneOf } = random(seed)
    const d = desk({ folder: quickFolder(), today: '2026-03-02' })
    await d.ok('owner add "Ben Ott"')
    for (let count = 1; count <= 8; count++) await d.ok(`customer add "Kunde ${count}" --contact "Person ${count}"`)
    let [commands, day] = [0, 0]
    for (let sequence = 0; sequence < inTurn;) {
      const [before, known] = [factsIn(d.store), journalLength(d.store).commands]
      const tried: string[] = []
      for (let left = 1 + below(6); left > 0; left--) {
        if (below(8) < 1) d.on(new Date(Date.UTC(2026, 2, 2 + (day += 1 + below(9)))).toISOString().slice(0, 10))
        tried.push(oneOf(lines)(() => 1 + below(12)))
        await d.run(tried.at(-1)!)
      }
      const count = journalLength(d.store).commands - known
      if (count === 0) continue
      const after = factsIn(d.store)
      await d.ok(`undo --last ${count} --yes`)
      expect(factsIn(d.store), tried.join('; ')).toEqual(before)
      await d.ok(`redo --last ${count} --yes`)
      expect(factsIn(d.store), tried.join('; ')).toEqual(after)
      expect([...agendaFaults(d.store), ...lostParents(d.store)], tried.join('; ')).toEqual([])
      sequence++
      commands += count
    }
    expect(commands).toBeGreaterThan(inTurn)
  },
)
