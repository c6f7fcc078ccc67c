import { absenceOn, chargeOn, hasLeft, type Staff } from '../../domain/in-charge.ts'
import type { Orphan } from '../../domain/orphan.ts'
import type { Block, Span } from '../../output/view.ts'
import type { Program } from '../../program.ts'
import type { Store } from '../../store/store.ts'
import { longDay } from '../../text/dates.ts'
import type { OwnerItem } from '../in-charge.ts'
import { paragraph } from './blocks.ts'
import type { text } from './text.ts'

/** Who is, was and will be in charge, the first one first. */
export type ShownOwnership = Awaited<ReturnType<Store['customers']['ownersOf']>>[number]

type Charged = { id: number; owner: OwnerItem | null; owners: readonly ShownOwnership[] }
type Context = {
  t: typeof text.en
  program: Pick<Program, 'language' | 'today'>
  staff: Staff
  /** Why nobody is in charge, or soon will be. */
  orphan: Orphan | null
}

/** Who is in charge today, who was before, and what is to be done where nobody is; nothing of it to a sole owner. */
export function chargeOf(customer: Charged, context: Context): Block[] {
  if (context.staff.owners.length < 2) return []
  const alarm = alarmOf(customer, context)
  return [
    paragraph([nowOf(customer, context), ...changesOf(customer, context)].join(' · '), 2),
    ...(alarm ? [paragraph(alarm, 2)] : []),
  ]
}

function nowOf({ owner }: Charged, { t, program, staff }: Context): string {
  if (owner === null) return t.inCharge(t.nobody)
  const { leftOn } = staff.owners.find(({ id }) => id === owner.id) ?? { leftOn: null }
  if (hasLeft({ leftOn }, program.today))
    return t.inCharge(t.nobodySince(owner.name, longDay(leftOn!, program.language)))
  const { actingId } = chargeOn(owner.id, staff, program.today)
  if (actingId === owner.id) return t.inCharge(owner.name)
  const absence = absenceOn(owner.id, staff, program.today)
  const standIn = staff.owners.find(({ id }) => id === actingId)?.name
  const until = absence?.untilOn ? longDay(absence.untilOn, program.language) : null
  return t.inCharge(standIn === undefined ? t.away(owner.name, until) : t.standsIn(standIn, owner.name, until))
}

/** Those before, and whoever it is to be handed over to. */
function changesOf({ owners }: Charged, { t, program }: Context): string[] {
  const { language, today } = program
  return owners.flatMap(({ owner, fromOn, untilOn, why }) => {
    if (untilOn !== null && untilOn < today) return [t.wasInCharge(owner.name, longDay(untilOn, language), why)]
    return fromOn > today && owners.length > 1 ? [t.willBeInCharge(owner.name, longDay(fromOn, language))] : []
  })
}

function alarmOf({ id, owner }: Charged, { t, program, orphan }: Context): Span | null {
  if (!orphan) return null
  const day = orphan.since && longDay(orphan.since, program.language)
  return { text: t.orphaned[orphan.because](owner?.name ?? '', day ?? '', `c${id}`), tone: 'late' }
}
