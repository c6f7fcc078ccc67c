import type { Day } from '../../domain/day.ts'
import { hasLeft } from '../../domain/in-charge.ts'
import { exitCodes } from '../../exit-codes.ts'
import { longDay } from '../../text/dates.ts'
import { defineCommand } from '../define.ts'
import { sentence } from '../followed.ts'
import { typedOwners } from '../owner-names.ts'
import { ownerItem, ownerOrMe } from './facts.ts'
import { returnText } from './return-text.ts'

export default defineCommand({
  text: returnText,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  line: (line, t) => line.argument('[owner]', t.owner),

  async run(program, t, _, who) {
    const { today, language } = program
    const { id } = await ownerOrMe(program, who)
    const { owners } = await program.store()
    const { owner: before, leaving, ends, spread } = await owners.comeBack(id)

    const staff = await owners.staff()
    const owner = staff.owners.find((one) => one.id === id)!
    const { customers } = await owners.inCare(id, today)
    const day = (on: typeof today | null) => on && longDay(on, language)
    const ended = ends.map(({ fromOn, untilOn }) => ({ fromOn, untilOn, hadBegun: fromOn <= today }))
    const isAlone = staff.owners.length === 1
    const isChanged = leaving || ended.length > 0
    const said = isAlone ? t.alone : named(owner.name, t)
    const typed = typedOwners([owner], staff.owners)
    const planned = isChanged ? await owners.toBeHandedOver(id) : []
    const coming = staff.absences.filter(({ ownerId, fromOn }) => ownerId === id && fromOn > today)
    program.show({
      rows: {
        ...ownerItem(owner, staff.owners),
        leavingTakenBack: leaving ? before.leftOn : null,
        absencesEnded: ended.map(({ fromOn, untilOn }) => ({ fromOn, untilOn })),
        customers,
        handovers: planned,
      },
      csv: [],
      text: [
        ...(leaving
          ? [
              hasLeft(before, today)
                ? t.backForGood(owner.name, day(before.leftOn)!)
                : t.stays(owner.name, day(before.leftOn)!),
            ]
          : []),
        ...ended.map(({ fromOn, untilOn, hadBegun }) =>
          (hadBegun ? said.ended : said.removed)(day(fromOn)!, day(untilOn)),
        ),
        ...(isChanged ? [] : [said.nothing]),
        ...(spread && spread.levelled > 0 ? [t.given(spread.levelled, day(spread.from)!, day(spread.until)!)] : []),
        ...(!isAlone && isChanged && customers > 0 ? [t.inCharge(owner.name, customers)] : []),
        ...daysOf(planned).map(({ on, ids }) => t.handedOver(ids.length, day(on)!, keptBy(ids, typed))),
        ...(owner.leftOn === null ? [] : [t.stillLeaves(owner.name, day(owner.leftOn)!, typed)]),
        ...coming.map(({ fromOn, untilOn }) => said.stillAway(day(fromOn)!, day(untilOn))),
      ].flatMap((line) => sentence(line)),
    })
  },
})

/** What is to be handed over, by the day on which somebody else begins. */
function daysOf(planned: readonly { customerId: number; on: Day }[]): { on: Day; ids: number[] }[] {
  return [...new Set(planned.map(({ on }) => on))].map((day) => ({
    on: day,
    ids: planned.filter(({ on }) => on === day).map(({ customerId }) => customerId),
  }))
}

/** The command by which they stay with whoever has them. */
function keptBy(ids: readonly number[], owner: string): string {
  const named = ids.slice(0, mostNamed).map((id) => `c${id}`)
  return `followups reassign ${named.join(' ')}${ids.length > mostNamed ? ' …' : ''} --to ${owner}`
}

/** So many are named in a command. */
const mostNamed = 10

/** The sentences about absences with the name of the person, whom a sole owner need not be told. */
function named(name: string, t: typeof returnText.en): typeof t.alone {
  return {
    ended: (from, until) => t.ended(name, from, until),
    removed: (from, until) => t.removed(name, from, until),
    nothing: t.nothing(name),
    stillAway: (from, until) => t.stillAway(name, from, until),
  }
}
