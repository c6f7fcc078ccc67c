import { daysAfter, latest, type Day } from '../../domain/day.ts'
import type { Absence, Staff } from '../../domain/in-charge.ts'
import { lastTogether } from '../../domain/together.ts'
import { presenceOf } from '../../domain/handover.ts'
import type { Owner } from '../../domain/owner.ts'
import { exitCodes } from '../../exit-codes.ts'
import { echoedDay } from '../../text/dates.ts'
import { defineCommand } from '../define.ts'
import { sentence } from '../followed.ts'
import { ownerMeant } from '../named.ts'
import { typedOwners } from '../owner-names.ts'
import { dayFrom, ownerItem } from './facts.ts'
import { leaveText } from './leave-text.ts'

export default defineCommand({
  text: leaveText,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  line: (line, t) => line.argument('<owner>', t.owner).option('--on <date>', t.on),

  async run(program, t, options, who) {
    const { today, language } = program
    const before = await ownerMeant(program, who)
    const lastDay = options.on === undefined ? today : dayFrom(program, options.on)

    const { owners, settings } = await program.store()
    const hasChanged = before.leftOn !== lastDay
    if (hasChanged) await owners.leave(before.id, lastDay)

    const staff = await owners.staff()
    const owner = staff.owners.find(({ id }) => id === before.id)!
    const { customers, followUps } = await owners.inCare(owner.id, latest(daysAfter(lastDay, 1), today))
    const { deputyOf, standsInFor, isFallback } = rolesOf(owner, lastDay, staff)
    const typed = typedOwners([owner], staff.owners)
    const when = lastDay < today ? 'past' : lastDay === today ? 'today' : 'ahead'
    const handing = { startsOn: daysAfter(lastDay, 1), enteredOn: today, ...presenceOf(owner.id, staff) }
    const lastOn = lastTogether(handing, (await settings.all()).works)
    const isAway = when !== 'past' && lastOn !== null && lastOn !== lastDay
    const away =
      isAway && customers > 0
        ? lastOn < today
          ? t.awayUntil(owner.name)
          : t.awayFrom(owner.name, echoedDay(lastOn, language))
        : null
    program.show({
      rows: {
        ...ownerItem(owner, staff.owners),
        ...{ customers, followUps, isFallback },
        deputyOf: deputyOf.map(({ id, name }) => ({ id, name })),
        standsInFor: standsInFor.map(({ person, fromOn, untilOn }) => ({ ...itemOf(person), fromOn, untilOn })),
      },
      csv: [],
      text: [
        hasChanged
          ? t.leaves[when](owner.name, echoedDay(lastDay, language))
          : t.unchanged(owner.name, echoedDay(lastDay, language)),
        ...(away ? [away] : []),
        customers === 0 ? t.nothing[when] : t.toHandOver[when](customers, followUps, typed),
        ...deputyOf.map((other) => t.deputyNoLonger(owner.name, other.name, typedOwners([other], staff.owners))),
        ...standsInFor.map(({ person, fromOn, untilOn }) =>
          t.standInNoLonger(owner.name, person.name, {
            from: echoed(fromOn),
            until: untilOn && echoed(untilOn),
            command: awayCommand(typedOwners([person], staff.owners), fromOn, untilOn),
          }),
        ),
        ...(isFallback ? [t.fallbackNoLonger(owner.name)] : []),
      ].flatMap((line) => sentence(line)),
    })

    function echoed(day: Day): string {
      return echoedDay(day, language)
    }
  },
})

/** What somebody was for the others and is no longer after their last day. */
function rolesOf({ id }: Owner, lastDay: Day, { owners, absences, fallbackId }: Staff) {
  const standsIn = absences.filter(
    ({ standInId, untilOn, ownerId }) => standInId === id && ownerId !== id && (untilOn === null || untilOn > lastDay),
  )
  return {
    deputyOf: owners.filter(({ deputyId, leftOn }) => deputyId === id && (leftOn === null || leftOn > lastDay)),
    standsInFor: standsIn.map((absence) => ({ ...absence, person: owners.find((one) => one.id === absence.ownerId)! })),
    isFallback: fallbackId === id,
  }
}

/** The same absence once more: one that begins on the same day takes its place. */
function awayCommand(owner: string, fromOn: Absence['fromOn'], untilOn: Absence['untilOn']): string {
  return `followups owner away ${owner} --from ${fromOn}${untilOn ? ` --until ${untilOn}` : ''} --stand-in NAME`
}

function itemOf({ id, name }: Owner) {
  return { id, name }
}
