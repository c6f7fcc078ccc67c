import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { asDay, daysAfter } from '../../src/domain/day.ts'
import { atTheSameMoment } from '../support/meeting.ts'
import { workplace, type Workplace } from '../support/process.ts'
import { long } from '../support/trials.ts'

const rounds = long(200, 5_000)
const owners = ['Anna Berg', 'Ben Klein', 'Cleo Neu'] as const
const customers = 6

/**
 * Every day two processes at the same moment: both give all customers of somebody to somebody else, or one does and the
 * other writes down a call.
 */
test(
  `two processes reassign and log at once, ${rounds} rounds: no lost update, no half reassignment`,
  async () => {
    const place = workplace()
    await makeFirm(place)
    let holder: string = owners[0]
    const seen = { refused: 0, nothing: 0, logged: 0 }

    for (let round = 0; round < rounds; round++) {
      place.env['FOLLOWUPS_TODAY'] = daysAfter(asDay('2026-11-20'), round)
      const [first, second] = owners.filter((name) => name !== holder)
      const isContest = round % 2 === 0
      const reassign = (to: string) => ['reassign', '--from', holder, '--to', to, '--yes', '--json']
      const text = `call number ${round}`
      const lines = [
        reassign(first!),
        isContest ? reassign(second!) : ['log', `c${1 + (round % customers)}`, 'call', text],
      ]
      const [one, other] = await atTheSameMoment(place, lines)
      const where = `round ${round}: ${one!.err}${other!.err}`

      const gains = [one!, ...(isContest ? [other!] : [])].map(({ code, out }) => (code === 0 ? gainsOf(out) : 0))
      expect([...gains].sort(), where).toEqual(isContest ? [0, customers] : [customers])
      if (isContest) {
        const loser = gains[0] === 0 ? one! : other!
        if (loser.code !== 0)
          expect([loser.code, loser.err], where).toEqual([4, expect.stringContaining('nothing was changed')])
        seen[loser.code === 0 ? 'nothing' : 'refused']++
      } else {
        expect(other!.code, where).toBe(0)
        seen.logged++
      }
      holder = gains[0] === customers ? first! : second!
      expect(stateOf(place), where).toEqual({ holders: [holder], open: customers, gaps: 0, logged: seen.logged })
    }
    expect(seen.logged).toBe(Math.floor(rounds / 2))
    expect(seen.refused + seen.nothing).toBe(Math.ceil(rounds / 2))
  },
  long(600_000, 21_600_000),
)

async function makeFirm(place: Workplace): Promise<void> {
  const names = Array.from({ length: customers }, (_, index) => `Customer ${index + 1},${owners[0]}`)
  for (const name of owners) await place.ok(['owner', 'add', name])
  await place.ok(['import', '-'], { input: ['company,owner', ...names].join('\n') })
}

function gainsOf(out: string): number {
  const { applied, moves } = JSON.parse(out) as { applied: boolean; moves: unknown[] }
  return applied ? moves.length : 0
}

/** Who is in charge of all, how many handovers are open, where the history has a gap or an overlap, how many calls there are. */
function stateOf(place: Workplace): unknown {
  const db = new Sqlite(place.store, { readonly: true })
  try {
    const holders = db
      .prepare(
        `SELECT DISTINCT o.name FROM customer c LEFT JOIN ownership w ON w.customer_id = c.id AND w.until_on IS NULL
         LEFT JOIN owner o ON o.id = w.owner_id`,
      )
      .pluck()
    const counts = db.prepare(
      `SELECT (SELECT count(*) FROM journey_run WHERE journey = 'handover' AND closed_on IS NULL) AS "open",
         (SELECT count(*) FROM ownership w WHERE w.from_on <> (SELECT min(from_on) FROM ownership x WHERE x.customer_id = w.customer_id)
          AND 1 <> (SELECT count(*) FROM ownership before WHERE before.customer_id = w.customer_id
                    AND before.until_on = date(w.from_on, '-1 day'))) AS "gaps",
         (SELECT count(DISTINCT text) FROM interaction WHERE text LIKE 'call number %') AS "logged"`,
    )
    return { holders: holders.all(), ...(counts.get() as object) }
  } finally {
    db.close()
  }
}
