import { after, type Day } from '../../domain/day.ts'
import { chargesDuring, type Absence, type Staff, type Stretch } from '../../domain/in-charge.ts'
import type { Owner } from '../../domain/owner.ts'
import type { Program } from '../../program.ts'
import { longDay } from '../../text/dates.ts'
import { typedOwners } from '../owner-names.ts'
import type { awayText } from './away-text.ts'

/** Who stands in for somebody who is away, when nobody does, and what falls due then. */
export async function coverOf(
  program: Program,
  t: typeof awayText.en,
  { absence, owner, before }: { absence: Absence; owner: Owner; before: Staff },
) {
  const { owners } = await program.store()
  const staff = await owners.staff()
  const stretches = chargesDuring(owner.id, staff, absence)
  const open = stretches.filter((stretch) => isUncovered(stretch, program.today))
  const customers = await dueIn(program, { ownerId: owner.id, open, absence })
  const lastOn = open.at(-1)?.untilOn ?? null
  const end = lastOn && longDay(lastOn, program.language)
  const forsaken = forsakenBy(absence, before, staff)
  const nameOf = (id: number | null) => staff.owners.find((one) => one.id === id)?.name ?? ''
  const typed = typedOwners([owner], staff.owners)
  const command = `followups owner away ${typed} --from ${absence.fromOn}${absence.untilOn ? ` --until ${absence.untilOn}` : ''} --stand-in NAME`
  const covered = stretches.filter(({ actingId }) => actingId !== null)
  const isWhole = stretches.length === 1
  return {
    data: {
      standIns: covered.map(({ actingId, fromOn, untilOn }) => ({
        ...{ id: actingId, name: nameOf(actingId), fromOn, untilOn },
      })),
      uncovered: open.map(({ fromOn, untilOn }) => ({ fromOn, untilOn })),
      dueMeanwhile: customers,
    },
    sentences: [
      ...covered.map(({ actingId, ...days }) =>
        isWhole ? t.standsIn(nameOf(actingId), owner.name) : t.standsInFrom(nameOf(actingId), said(days, program)),
      ),
      ...open.map((days) => (isWhole ? t.nobody : t.nobodyFrom(said(days, program)))),
      ...(open.length === 0
        ? []
        : [
            customers.length === 0
              ? t.nothingDue(end)
              : t.dueMeanwhile(
                  customers.length,
                  customers.slice(0, mostNamed).map(({ name }) => name),
                  end,
                ),
            ...(staff.owners.some(({ id, leftOn }) => id !== owner.id && leftOn === null)
              ? [covered.length === 0 ? t.nameOne(command) : t.nameDeputy(typed)]
              : []),
          ]),
      ...forsaken.map(({ person, days }) => t.forsakes(owner.name, person.name, said(days, program))),
    ],
  }
}

/** So many customers are named, the others counted. */
const mostNamed = 5

function isUncovered({ because, untilOn }: Stretch, today: Day): boolean {
  return because === 'away' && (untilOn === null || untilOn >= today)
}

/**
 * The customers of an owner of whom something is due while nobody stands in, or since before they went, each once; where it
 * has no end, all with something open.
 */
async function dueIn(
  program: Program,
  { ownerId, open, absence }: { ownerId: number; open: readonly Stretch[]; absence: Absence },
) {
  const last = open.at(-1)
  if (!last) return []
  const until = last.untilOn ?? after(program.today, { count: 100, unit: 'y' })
  const { followUps } = await program.store()
  const whose = { ownerIds: [ownerId], withNobodys: false }
  const due = (await followUps.openUntil({ until, whose, stage: null, tag: null, kind: null })).filter(({ dueOn }) =>
    open.some(
      ({ fromOn, untilOn }) => (dueOn >= fromOn || fromOn === absence.fromOn) && (untilOn === null || dueOn <= untilOn),
    ),
  )
  return [...new Map(due.map(({ customer: { id, name } }) => [id, { id, name }])).values()]
}

/** Those who have nobody because whoever stands in for them is away as well. */
function forsakenBy(absence: Absence, before: Staff, staff: Staff): { person: Owner; days: Stretch }[] {
  const gapsIn = (person: Owner, its: Staff) =>
    chargesDuring(person.id, its, absence).filter(({ because }) => because === 'away')
  return staff.owners
    .filter(({ id }) => id !== absence.ownerId)
    .flatMap((person) => {
      const was = gapsIn(person, before).map(({ fromOn }) => fromOn)
      return gapsIn(person, staff).map((days) => ({ person, days, isNew: !was.includes(days.fromOn) }))
    })
    .filter(({ isNew }) => isNew)
}

function said({ fromOn, untilOn }: Pick<Stretch, 'fromOn' | 'untilOn'>, { language }: Program): Said {
  return { from: longDay(fromOn, language), until: untilOn && longDay(untilOn, language) }
}

type Said = { from: string; until: string | null }
