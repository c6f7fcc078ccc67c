import { Failure } from '../../domain/failure.ts'
import { hasLeft } from '../../domain/in-charge.ts'
import type { Owner } from '../../domain/owner.ts'
import { exitCodes } from '../../exit-codes.ts'
import type { Program } from '../../program.ts'
import { echoedDay } from '../../text/dates.ts'
import { defineCommand } from '../define.ts'
import { sentence } from '../followed.ts'
import { refuseUnavailable } from '../in-charge.ts'
import { ownerMeant } from '../named.ts'
import { coverOf } from './away-cover.ts'
import { daysOffOf } from './away-days-off.ts'
import { awayText } from './away-text.ts'
import { dayFrom, endFrom, ownerItem, ownerOrMe } from './facts.ts'

export default defineCommand({
  text: awayText,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  line: (line, t) =>
    line
      .argument('[owner]', t.owner)
      .requiredOption('--from <date>', t.from)
      .option('--until <date>', t.until)
      .option('--stand-in <owner>', t.standIn),

  async run(program, t, options, who) {
    const owner = await ownerOrMe(program, who)
    const fromOn = dayFrom(program, options.from)
    const untilOn = options.until === undefined ? null : endFrom(program, options.until, fromOn)
    const said = (day: typeof fromOn) => echoedDay(day, program.language)
    if (untilOn !== null && untilOn < fromOn)
      throw new Failure('until-before', { until: said(untilOn), from: said(fromOn) })
    if (hasLeft(owner, fromOn)) throw new Failure('owner-left', { name: owner.name, on: said(owner.leftOn!) })
    const { owners, absences } = await program.store()
    const before = await owners.staff()
    const isAlone = before.owners.length === 1
    const standIn =
      options.standIn === undefined ? null : await standInFrom(program, options.standIn, { owner, fromOn })
    if (isAlone && untilOn === null) throw new Failure('option-needed', { option: '--until', because: 'until' })

    const absence = { ownerId: owner.id, fromOn, untilOn, standInId: standIn?.id ?? null }
    const { id, spread, capacity } = await absences.add(absence)

    const isChanged = before.absences.some((other) => other.id === id)
    const time = [said(fromOn), untilOn && said(untilOn)] as const
    const head = isAlone
      ? (isChanged ? t.changedAlone : t.awayAlone)(...time)
      : (isChanged ? t.changed : t.away)(owner.name, ...time)
    const meanwhile = isAlone
      ? await daysOffOf(program, t, { absence, spread, capacity })
      : await coverOf(program, t, { absence: { ...absence, id }, owner, before })
    program.show({
      rows: {
        ...ownerItem(owner, before.owners),
        fromOn,
        untilOn,
        standIn: standIn && itemOf(standIn),
        ...meanwhile.data,
      },
      csv: [],
      text: [head, ...meanwhile.sentences].flatMap((line) => sentence(line)),
    })
  },
})

/** Throws Failure `own-stand-in` or `owner-unavailable`, where they are not there on the first day and will not be. */
async function standInFrom(
  program: Program,
  input: string,
  { owner, fromOn }: { owner: Owner; fromOn: Parameters<typeof refuseUnavailable>[2] },
): Promise<Owner> {
  const standIn = await ownerMeant(program, input)
  if (standIn.id === owner.id) throw new Failure('own-stand-in', { name: owner.name })
  const { owners } = await program.store()
  refuseUnavailable(standIn, await owners.staff(), fromOn)
  return standIn
}

function itemOf({ id, name }: Owner) {
  return { id, name }
}
