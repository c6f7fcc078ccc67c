import { chargeOn } from '../../domain/in-charge.ts'
import { handoverDay, planReassignment } from '../../domain/reassignment.ts'
import { exitCodes } from '../../exit-codes.ts'
import type { Program } from '../../program.ts'
import { Failure } from '../../domain/failure.ts'
import { longDay } from '../../text/dates.ts'
import { callsSentence, commonDay, leftOverItem, moveItem, refuseAbsent, type MoveItem } from '../changing-hands.ts'
import { defineCommand } from '../define.ts'
import { sentence } from '../followed.ts'
import { customerMeant, ownerActing, type OwnerRecord } from '../named.ts'
import { text } from './text.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  line: (line, t) => line.argument('<customer...>', t.customer),

  async run(program, t, _options, names) {
    const { today } = program
    const { owners, reassignments } = await program.store()
    const staff = await owners.staff()
    const me = await whoTakes(program, staff.owners.length)
    const ids = new Set<number>()
    for (const name of names) ids.add((await customerMeant(program, name)).customer.id)

    const dayFor = (ownerId: number | null) => handoverDay(ownerId, { staff, today, on: null, keepStandIn: false })
    const plan = planReassignment(await reassignments.candidates({ ids: [...ids] }), {
      ...{ to: await reassignments.receivers([me.id]), by: 'load', dayFor, anew: true, staff },
    })
    refuseAbsent([me], plan, staff, today)

    const taken = plan.moves.flatMap(({ customer, ownerId, on }) => {
      const acting = chargeOn(ownerId, staff, today).actingId
      const colleague = staff.owners.find(({ id }) => id === acting && id !== me.id)
      return colleague && on === today ? [t.theirs(customer.name, colleague.name)] : []
    })
    const isWanted =
      taken.length === 0 || (await program.ask.confirm({ message: t.ask(taken.join(', ')), option: '--yes' }))
    const done = isWanted && plan.moves.length > 0 ? await reassignments.run(plan.moves, null) : null

    const moves = plan.moves.map((move) => moveItem(move, staff))
    const leftOver = plan.leftOver.map((left) => leftOverItem(left, staff))
    const already = leftOver.map(({ customer }) => customer.name).join(', ')
    program.show({
      rows: { applied: done !== null, on: commonDay(plan.moves), moves, leftOver, ...done },
      csv: [],
      text: sentence(
        [
          ...(done ? takenWords(program, t, moves) : []),
          ...(!isWanted ? [t.kept] : []),
          ...(already === '' ? [] : [t.yours(already)]),
          ...(done ? [callsSentence(program, done)] : []),
        ]
          .filter((part) => part !== '')
          .join(' '),
      ),
    })
  },
})

/** Whoever takes something must be known where there are several. Throws Failure `option-needed`. */
async function whoTakes(program: Program, count: number): Promise<OwnerRecord> {
  if (program.me === null && count > 1) throw new Failure('option-needed', { option: '--as', because: 'me' })
  return ownerActing(program, undefined)
}

/** One sentence for each day from which some are mine. */
function takenWords({ today, language }: Program, t: typeof text.en, moves: readonly MoveItem[]): string[] {
  const days = [...new Set(moves.map(({ on }) => on))].sort()
  return days.map((day) => {
    const names = moves
      .filter(({ on }) => on === day)
      .map((move) => t.from(move.customer.name, move.from?.name ?? null))
    return t.taken(names.join(', '), day > today ? longDay(day, language) : null)
  })
}
