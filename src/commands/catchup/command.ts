import { earliest, type Day } from '../../domain/day.ts'
import type { Absence } from '../../domain/in-charge.ts'
import { exitCodes } from '../../exit-codes.ts'
import type { Program } from '../../program.ts'
import { longDay } from '../../text/dates.ts'
import { defineCommand } from '../define.ts'
import { sentence } from '../followed.ts'
import { ownerActing, type OwnerRecord } from '../named.ts'
import { pastDay } from '../typed.ts'
import { text } from './text.ts'
import { catchupView, type CaughtUp } from './view.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  line: (line, t) => line.argument('[owner]', t.owner).option('--since <date>', t.since),

  async run(program, t, options, who) {
    const { today, language } = program
    const owner = await ownerActing(program, who)
    const { absences, owners } = await program.store()
    const isAlone = (await owners.all()).length === 1
    const absence = lastOf(await absences.all(), owner, today)
    const from = options.since === undefined ? (absence?.fromOn ?? null) : pastDay(program, options.since)
    if (from === null) {
      program.show({ rows: [], csv: [], text: sentence(isAlone ? t.neverAwayAlone : t.neverAway(owner.name)) })
      return
    }
    const until = options.since === undefined ? earliest(absence!.untilOn ?? today, today) : today

    const caughtUp = await caughtUpBy(program, { ownerId: owner.id, from, until })
    const period = [longDay(from, language), longDay(until, language)] as const
    const head = isAlone ? t.headAlone(...period) : t.head(owner.name, ...period)
    const nothing = isAlone ? t.nothingAlone(...period) : t.nothing(owner.name, ...period)
    program.show(catchupView(caughtUp, { t, program, owner, from, head, nothing, isAlone }))
  },
})

/** The last absence that has begun. */
function lastOf(absences: readonly Absence[], { id }: OwnerRecord, today: Day): Absence | undefined {
  return absences.filter(({ ownerId, fromOn }) => ownerId === id && fromOn <= today).at(-1)
}

/** By customer, the one with whom something happened first before the others. */
async function caughtUpBy(
  program: Program,
  meanwhile: { ownerId: number; from: Day; until: Day },
): Promise<CaughtUp[]> {
  const { catchups, customers, followUps, interactions, promises } = await program.store()
  const { entries, closed, promised, staged } = await catchups.of(meanwhile)
  const customerIds = [...new Set([...entries, ...closed, ...promised, ...staged].map(({ customerId }) => customerId))]
  return Promise.all(
    customerIds.map(async (customerId) => {
      const { id, name, owner } = (await customers.byId(customerId))!
      const idsOf = (rows: typeof entries) => rows.filter((row) => row.customerId === customerId).map((row) => row.id)
      return {
        customer: { id, name },
        owner,
        interactions: (await Promise.all(idsOf(entries).map((entry) => interactions.byId(entry)))).map(
          (entry) => entry!,
        ),
        closed: await followUps.byIds(idsOf(closed)),
        promises: (await promises.all(customerId)).filter((promise) => idsOf(promised).includes(promise.id)),
        open: await followUps.openOf(customerId),
        stageChanges: staged
          .filter((row) => row.customerId === customerId)
          .map(({ on, before, stage, reason, note }) => ({ on, before, stage, reason, note })),
      }
    }),
  )
}
