import { expect, test } from 'vitest'
import { atTheSameMoment } from '../support/meeting.ts'
import { factsIn } from '../support/reversal.ts'
import { workplace } from '../support/process.ts'
import { long } from '../support/trials.ts'

const rounds = long(10, 500)

/** Two processes at the same moment: both make one of the same two, in either order, or one does and the other logs a call. */
test(
  `two processes merge and log at once, ${rounds} rounds: each entry is there, and one customer is left`,
  async () => {
    for (let round = 0; round < rounds; round++) {
      const place = workplace()
      for (const name of ['Alpha', 'Alfa']) await place.ok(['customer', 'add', name, '--contact', 'Ida Ott'])
      const merge = (a: string, b: string) => ['customer', 'merge', a, b, '--keep', 'a', '--yes']
      const lines = [merge('c1', 'c2'), round % 2 === 0 ? merge('c2', 'c1') : ['log', 'c2', 'call', 'hello']]
      const [one, other] = await atTheSameMoment(place, lines)
      const where = `round ${round}: ${one!.err}${other!.err}`
      const { customer, contact, interaction } = factsIn(place.store)
      expect([customer!.length, contact!.length], where).toEqual([1, 1])
      const codes = [one!.code, other!.code]
      // Whoever comes second finds one of them gone, or both names to mean one.
      if (round % 2 === 0)
        expect([codes.includes(0), codes.some((code) => code === 2 || code === 3)], where).toEqual([true, true])
      else {
        expect([one!.code, [0, 3, 4].includes(other!.code!)], where).toEqual([0, true])
        expect(
          interaction!.map((row) => row['customer_id']),
          where,
        ).toEqual(other!.code === 0 ? [1] : [])
      }
    }
  },
  long(600_000, 21_600_000),
)
