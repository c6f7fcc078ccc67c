import type { Day } from '../../domain/day.ts'
import { handoverSteps, presenceOf, type HandoverStep } from '../../domain/handover.ts'
import { hasLeft } from '../../domain/in-charge.ts'
import { handoverJourney, newContactJourney } from '../../domain/journey-plan.ts'
import { lastTogether } from '../../domain/together.ts'
import type { Program } from '../../program.ts'
import type { Store } from '../../store/store.ts'
import { ownerItem } from '../changing-hands.ts'
import type { OwnerItem } from '../in-charge.ts'
import type { CustomerRecord } from '../named.ts'

export type Run = Awaited<ReturnType<Store['journeys']['runsOf']>>[number]
type Promised = Awaited<ReturnType<Store['promises']['all']>>[number]

/** A handover with all that is known of it. */
export type Handover = {
  run: Run
  customer: OwnerItem
  from: OwnerItem | null
  /** Why whoever hands over is no longer there for it. */
  alone: 'left' | 'away' | null
  to: OwnerItem | null
  contact: string | null
  steps: (HandoverStep & { id: number | null })[]
  promises: Pick<Promised, 'id' | 'madeBy' | 'text' | 'dueOn'>[]
}

/** The handovers of a customer that are on the way; where none is, the latest. */
export async function handoverRuns(program: Program, customer: CustomerRecord): Promise<Run[]> {
  const { journeys } = await program.store()
  const runs = (await journeys.runsOf(customer.id)).filter(({ journey }) => isHandover(journey))
  const open = runs.filter(isUnderWay)
  return open.length > 0 ? open : runs.slice(-1)
}

export function isUnderWay({ closedOn, hasStep }: Run): boolean {
  return closedOn === null && hasStep
}

export async function handoverOf(program: Program, customer: CustomerRecord, run: Run): Promise<Handover> {
  const { owners, journeys, handovers, settings, promises, customers, contacts } = await program.store()
  const staff = await owners.staff()
  const known = await handovers.stepsOf(run)
  const { works } = await settings.all()
  const former = staff.owners.find(({ id }) => id === run.fromOwnerId)
  const handing = { ...run, ...presenceOf(run.fromOwnerId, staff) }
  const lastOn = lastTogether(handing, works)
  const isAlone = lastOn !== null && lastOn < program.today
  const { importance } = customer
  const journey = (await journeys.named(run.journey))!
  const steps = handoverSteps({ run: handing, journey, importance, known }, { works, today: program.today })
  return {
    run,
    customer: { id: customer.id, name: customer.name },
    from: ownerItem(run.fromOwnerId, staff),
    alone: isAlone ? (former && hasLeft(former, program.today) ? 'left' : 'away') : null,
    to: ownerOn(await customers.ownersOf(customer.id), run.startsOn),
    contact: run.contactId === null ? null : ((await contacts.byId(run.contactId))?.name ?? null),
    steps: steps.map((entry) => ({
      ...entry,
      id: known.find(({ key, closedOn }) => key === entry.step.key && closedOn === null)?.id ?? null,
    })),
    promises: (await promises.all(customer.id))
      .filter(({ settledOn }) => settledOn === null)
      .map(({ id, madeBy, text, dueOn }) => ({ id, madeBy, text, dueOn })),
  }
}

function isHandover(journey: string): boolean {
  return journey === handoverJourney || journey === newContactJourney
}

/** Whoever was or will be in charge on a day. */
function ownerOn(periods: readonly { owner: OwnerItem; fromOn: Day }[], day: Day): OwnerItem | null {
  return (periods.findLast(({ fromOn }) => fromOn <= day) ?? periods[0])?.owner ?? null
}
