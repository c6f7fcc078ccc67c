import { retryOn, type Rules, type Standing } from './clock.ts'
import { inCare, type Importance, type Stage } from './customer.ts'
import { daysAfter, latest, type Day } from './day.ts'
import { plain, type KnownFollowUp, type PlannedFollowUp, type Rule } from './follow-up.ts'
import { openStep, stepNamed, stepsFor, type ClosedStep, type JourneyStep } from './journey.ts'
import { lastTogether, togetherOn, type Handing } from './together.ts'

/** A customer on a journey. */
export type JourneyRun = Handing & {
  id: number
  /** The name of the journey. */
  journey: string
  endsOn: Day | null
  /** When it ended with an outcome. */
  closedOn: Day | null
  /** Whom it is about: the new contact. */
  contactId?: number | null
}

type Travelling = {
  customer: { stage: Stage; importance: Importance }
  known: readonly KnownFollowUp[]
  standing: Standing
  rules: Rules
  today: Day
}

/** The journey that a loss begins. */
export const winBack = 'win-back'

/** The journeys of a new owner and of a new contact: their steps are handovers. */
export const handoverJourney = 'handover'
export const newContactJourney = 'new-contact'

/**
 * The step of a journey that should be open and, beside one that lapses, the one that is left then: the days pass without
 * anybody writing.
 */
export function journeySteps(run: JourneyRun, travelling: Travelling): PlannedFollowUp[] {
  const step = journeyStep(run, travelling)
  if (!step?.lapsesOn) return step ? [step] : []
  const next = journeyStep(run, { ...travelling, today: step.lapsesOn })
  return next ? [step, next] : [step]
}

/**
 * The step of a journey that should be open (product.md, "What creates follow-ups"); null where it ended or no step is
 * left. An attempt moves the step of a win-back or a handover to the day on which to try again. Of who is lost only the
 * win-back goes on; what old and new owner do together is left out once the old one has gone, or is
 * away until then.
 */
function journeyStep(run: JourneyRun, travelling: Travelling): PlannedFollowUp | null {
  const { customer, known, rules, today } = travelling
  if (run.closedOn !== null || inCare(customer.stage) === (run.journey === winBack)) return null
  const journey = rules.journey(run.journey)
  if (!journey) return null
  const lastOn = lastTogether(run, rules.works)
  const isAlone = lastOn !== null && lastOn < today
  const steps = stepsFor(journey, customer.importance).filter(({ offset }) => offset >= 0 || !isAlone)
  const open = openStep(steps, { ...run, addedOn: run.enteredOn }, closedSteps(run, known), rules.works)
  if (!open) return null
  const step = stepNamed(steps, open.key)!
  const rule = ruleOf(run)
  const retry = rule === 'journey' || step.offset < 0 ? null : retriedOn(run, travelling)
  const dueOn = step.offset < 0 ? togetherOn(open.dueOn, run, rules.works) : open.dueOn
  return {
    ...plain,
    ...{ rule, kind: rule, occurrence: `${run.id} ${open.key}`, originId: run.id, contactId: run.contactId ?? null },
    text: step.text,
    dueOn: retry ? latest(dueOn, retry) : dueOn,
    lapsesOn: step.offset < 0 && lastOn !== null ? daysAfter(lastOn, 1) : null,
    about: [run.journey, step.key, ...byChannel(step), ...(open.decide ? ['decide'] : [])].join('/'),
  }
}

/** What makes the steps of a journey. */
export function ruleOf({ journey }: Pick<JourneyRun, 'journey'>): 'journey' | 'handover' | 'winback' {
  if (journey === winBack) return 'winback'
  return journey === handoverJourney || journey === newContactJourney ? 'handover' : 'journey'
}

/** The day on which to try again after an attempt since the journey began. */
function retriedOn({ startsOn }: JourneyRun, { standing, rules }: Travelling): Day | null {
  return standing.lastAttempt && standing.lastAttempt.on >= startsOn ? retryOn(standing, rules) : null
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

/** Whether a step of a handover lies before its day: it is what old and new owner do together. */
export function isTogether(occurrence: string): boolean {
  return occurrence.split(' ')[1]?.startsWith('S-') ?? false
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
    return isStep(rule) && closedOn !== null && id === String(run.id) ? [{ key: key!, closedOn }] : []
  })
}

function isStep(rule: Rule): boolean {
  return rule === 'journey' || rule === 'handover' || rule === 'winback'
}
