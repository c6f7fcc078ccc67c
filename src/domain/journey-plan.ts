import { retryOn, type Rules, type Standing } from './clock.ts'
import { inCare, type Importance, type Stage } from './customer.ts'
import { latest, type Day } from './day.ts'
import { plain, type KnownFollowUp, type PlannedFollowUp } from './follow-up.ts'
import { openStep, stepNamed, stepsFor, type ClosedStep, type JourneyStep } from './journey.ts'

/** A customer on a journey. */
export type JourneyRun = {
  id: number
  /** The name of the journey. */
  journey: string
  startsOn: Day
  endsOn: Day | null
  enteredOn: Day
  /** When it ended with an outcome. */
  closedOn: Day | null
}

type Travelling = {
  customer: { stage: Stage; importance: Importance }
  known: readonly KnownFollowUp[]
  standing: Standing
  rules: Rules
}

/** The journey that a loss begins. */
export const winBack = 'win-back'

/**
 * The step of a journey that should be open (product.md, "What creates follow-ups"); null where it ended or no step is
 * left. An attempt moves a win-back's step to the day on which to try again. Of who is lost only the win-back goes on.
 */
export function journeyStep(run: JourneyRun, travelling: Travelling): PlannedFollowUp | null {
  const { customer, known, standing, rules } = travelling
  if (run.closedOn !== null || inCare(customer.stage) === (run.journey === winBack)) return null
  const journey = rules.journey(run.journey)
  if (!journey) return null
  const steps = stepsFor(journey, customer.importance)
  const open = openStep(steps, { ...run, addedOn: run.enteredOn }, closedSteps(run, known), rules.works)
  if (!open) return null
  const step = stepNamed(steps, open.key)!
  const isWinBack = run.journey === winBack
  const retry =
    isWinBack && standing.lastAttempt && standing.lastAttempt.on >= run.startsOn ? retryOn(standing, rules) : null
  return {
    ...plain,
    ...{ rule: isWinBack ? 'winback' : 'journey', kind: isWinBack ? 'winback' : 'journey' },
    ...{ occurrence: `${run.id} ${open.key}`, originId: run.id, text: step.text },
    dueOn: retry ? latest(open.dueOn, retry) : open.dueOn,
    about: [run.journey, step.key, ...byChannel(step), ...(open.decide ? ['decide'] : [])].join('/'),
  }
}

/** Of one's own steps; the built-in words say it themselves. */
function byChannel({ text, channel }: JourneyStep): string[] {
  return text === null || channel === null ? [] : [`by-${channel}`]
}

/** From when to when a journey silences the clock: until its outcome, or its last step was closed. */
export function silenceOf(run: JourneyRun, travelling: Travelling): { from: Day; until: Day | null } {
  if (run.closedOn !== null || journeyStep(run, travelling)) return { from: run.startsOn, until: run.closedOn }
  const closed = closedSteps(run, travelling.known).map(({ closedOn }) => closedOn)
  return { from: run.startsOn, until: latest(run.enteredOn, ...closed) }
}

/** Whether a step is the last one that repeats, which ends only with an outcome. */
export function isLastStep(
  run: Pick<JourneyRun, 'journey'>,
  occurrence: string,
  rules: Pick<Rules, 'journey'>,
): boolean {
  const steps = rules.journey(run.journey)?.steps ?? []
  return stepNamed(steps, occurrence.split(' ')[1] ?? '')?.repeats ?? false
}

function closedSteps(run: JourneyRun, known: readonly KnownFollowUp[]): ClosedStep[] {
  return known.flatMap(({ rule, occurrence, closedOn }) => {
    const [id, key] = occurrence.split(' ')
    return (rule === 'journey' || rule === 'winback') && closedOn !== null && id === String(run.id)
      ? [{ key: key!, closedOn }]
      : []
  })
}
