import { daysAfter } from '../../domain/day.ts'
import type { Staff } from '../../domain/in-charge.ts'
import { alarmDays } from '../../domain/orphan.ts'
import { exitCodes } from '../../exit-codes.ts'
import type { Program } from '../../program.ts'
import { defineCommand } from '../define.ts'
import { text } from './text.ts'
import { orphansView, type Leaving } from './view.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.store, exitCodes.something],

  line: (line, t) => line.option('--exit-code', t.exitCode),

  async run(program, t, { exitCode }) {
    const { today, language, name } = program
    const { orphans, owners } = await program.store()
    const staff = await owners.staff()
    const found = await orphans.all()

    const later = await leavingLater(program, staff)
    program.show(orphansView({ ...{ found, later, t, today, language, name, staff } }))
    if (exitCode && found.length > 0) program.endWith(exitCodes.something)
  },
})

/** Those who leave after the days of the alarm, and still have customers in care who are not to be handed over. */
async function leavingLater(program: Program, { owners }: Staff): Promise<Leaving[]> {
  if (owners.length < 2) return []
  const { reassignments } = await program.store()
  const leaving: Leaving[] = []
  for (const { id, name, leftOn } of owners) {
    if (leftOn === null || leftOn <= daysAfter(program.today, alarmDays)) continue
    const all = await reassignments.candidates({ ownerId: id })
    const theirs = all.filter(
      ({ customer, next, nextDueOn }) => next === null && (customer.stage !== 'lost' || nextDueOn !== null),
    )
    if (theirs.length > 0) leaving.push({ owner: { id, name }, leftOn, customers: theirs.length })
  }
  return leaving
}
