import { cadenceFor, yearlyCheck, type CadenceSettings } from './cadence.ts'
import { inCare, type Importance, type Stage } from './customer.ts'
import { after, latest, type Day } from './day.ts'
import { stepDates, stepsFor, type Journey, type JourneyStep } from './journey.ts'
import { hasLeft, type Staff } from './in-charge.ts'
import { levelled } from './levelling.ts'
import type { Owner } from './owner.ts'
import type { Move } from './reassignment.ts'
import { lastTogether, togetherOn, type Handing } from './together.ts'
import { workingDaysAfter, type WorkingDays } from './working-days.ts'

/** So many working days after the day of a handover the new owner calls (defaults.md, "Journeys"). */
const firstCallAfter = 2

/** When the new owners call: the day from which each handover's later steps are reckoned. */
export type Calls = {
  spreadOn: ReadonlyMap<number, Day>
  /** The first and the last call; null without any. */
  from: Day | null
  until: Day | null
  /** How many the fullest day of somebody has at most: above the capacity where it was not enough. */
  perDay: number
}

export type Spreading = {
  settings: CadenceSettings & { capacity: number }
  works: WorkingDays
  /** How many follow-ups stand on the days of each, by `owner day`. */
  loads: ReadonlyMap<string, number>
}

/** Whether the new owner has to be introduced: not to who is lost, nor where nobody else takes over. */
export function isHandover({ customer, ownerId, toId }: Pick<Move, 'customer' | 'ownerId' | 'toId'>): boolean {
  return inCare(customer.stage) && ownerId !== toId
}

/** Whoever hands over but is away until they leave, or until then: nobody introduces the new owner. */
export function absentFormers(moves: readonly Move[], staff: Staff, today: Day, works: WorkingDays): Owner[] {
  const handings = new Map(moves.filter(isHandover).map((move) => [`${move.ownerId} ${move.on}`, move]))
  const absent = [...handings.values()].filter(({ ownerId, on }) => {
    const lastOn = lastTogether({ startsOn: on, enteredOn: today, ...presenceOf(ownerId, staff) }, works)
    return lastOn !== null && lastOn < today
  })
  return staff.owners.filter((owner) => !hasLeft(owner, today) && absent.some(({ ownerId }) => ownerId === owner.id))
}

/** When an owner is there, as a handover from them has it. */
export function presenceOf(
  ownerId: number | null,
  { owners, absences }: Pick<Staff, 'owners' | 'absences'>,
): Required<Pick<Handing, 'formerLeftOn' | 'formerAway'>> {
  return {
    formerLeftOn: owners.find(({ id }) => id === ownerId)?.leftOn ?? null,
    formerAway: absences.filter((absence) => absence.ownerId === ownerId),
  }
}

/**
 * Spreads the first calls of the new owners over their working days, the most important and soonest due first, each at
 * most one interval of the customer's rhythm later than it would be (product.md, "Levelling").
 */
export function spreadCalls(moves: readonly Move[], { settings, works, loads }: Spreading): Calls {
  const spreadOn = new Map<number, Day>()
  const calls: Calls = { spreadOn, from: null, until: null, perDay: 0 }
  for (const [ownerId, own] of byReceiver(moves)) {
    const movable = own.map((move) => {
      const wouldBe = workingDaysAfter(move.on, firstCallAfter, works)
      return { id: move.customer.id, wouldBe, latest: after(wouldBe, intervalOf(move, settings)) }
    })
    const load = (day: Day) => loads.get(`${ownerId} ${day}`) ?? 0
    const { dates, perDay } = levelled(movable, { capacity: settings.capacity, works, load })
    calls.perDay = Math.max(calls.perDay, perDay)
    for (const { customer, on } of own) {
      const call = dates.get(customer.id)!
      spreadOn.set(customer.id, latest(on, workingDaysAfter(call, -firstCallAfter, works)))
      calls.from = calls.from === null || call < calls.from ? call : calls.from
      calls.until = calls.until === null || call > calls.until ? call : calls.until
    }
  }
  return calls
}

export const stepStates = ['done', 'waived', 'open', 'to-come', 'left-out'] as const

/** A step of a handover; `left-out`: its time had passed, or whoever hands over had gone or was away. */
export type HandoverStep = {
  step: JourneyStep
  state: (typeof stepStates)[number]
  /** When it was closed, else when it is due; null where the run ended before. */
  on: Day | null
}

type Handover = {
  run: Handing & { endsOn: Day | null; closedOn: Day | null }
  journey: Journey
  importance: Importance
  /** The follow-ups that its steps became, the soonest first. */
  known: readonly { key: string; dueOn: Day; lapsesOn: Day | null; closedOn: Day | null; outcome: string | null }[]
}

/** Where a handover stands: each of its steps in the order of days, done or waived, never forgotten. */
export function handoverSteps(
  { run, journey, importance, known }: Handover,
  { works, today }: { works: WorkingDays; today: Day },
): HandoverStep[] {
  const lastOn = lastTogether(run, works)
  const isAlone = lastOn !== null && lastOn < today
  const open = known.filter(({ closedOn, lapsesOn }) => closedOn === null && (lapsesOn === null || lapsesOn > today))
  const openOn = open[0]?.dueOn
  return stepDates(stepsFor(journey, importance), run, works).map(({ step, on: naturally }) => {
    const on = step.offset < 0 ? togetherOn(naturally, run, works) : naturally
    const ofStep = known.filter(({ key }) => key.split('~')[0] === step.key)
    const asked = ofStep.find((row) => open.includes(row))
    if (asked) return { step, state: asked === open[0] ? 'open' : 'to-come', on: asked.dueOn }
    const closed = ofStep.findLast(({ outcome }) => outcome === 'done' || outcome === 'dropped')
    if (closed) return { step, state: closed.outcome === 'done' ? 'done' : 'waived', on: closed.closedOn }
    if ((step.offset < 0 && isAlone) || hasPassed(on)) return { step, state: 'left-out', on: null }
    return run.closedOn === null ? { step, state: 'to-come', on } : { step, state: 'waived', on: null }
  })

  /** What had passed when the handover was entered is one step, the latest of them. */
  function hasPassed(on: Day): boolean {
    return on < run.enteredOn && (openOn === undefined || on < openOn)
  }
}

function byReceiver(moves: readonly Move[]): ReadonlyMap<number, Move[]> {
  const received = new Map<number, Move[]>()
  for (const move of moves) {
    const own = received.get(move.toId)
    if (own) own.push(move)
    else received.set(move.toId, [move])
  }
  return received
}

/** Of several the first; who wants no calls is looked at once a year. */
function intervalOf(
  move: { customer: { stage: Stage; importance: Importance } } & CadenceOwn,
  settings: CadenceSettings,
) {
  const { customer, cadence, tags } = move
  return cadenceFor({ ...customer, cadence, tags }, settings).cadence.intervals[0] ?? yearlyCheck
}

type CadenceOwn = Pick<Move, 'cadence' | 'tags'>
