import type { Importance } from './customer.ts'
import { compareDays, daysAfter, latest, type Day } from './day.ts'
import type { Channel } from './interaction.ts'
import { keyed, stepOf } from './journey-text.ts'
import { workingDayFrom, workingDaysAfter, workingDayUntil, type WorkingDays } from './working-days.ts'

/** Something to do so many days or working days after the start or the end of what the journey belongs to. */
export type JourneyStep = {
  anchor: 'start' | 'end'
  /** Negative before the anchor. */
  offset: number
  unit: 'd' | 'wd'
  /** The user's own words; null where the built-in ones hold (`src/text/journeys.ts`, by journey and key). */
  text: string | null
  channel: Channel | null
  /** Comes again until there is an outcome; only the last step can. */
  repeats: boolean
  /** Stable and unique within the journey: `S+7`, `E-4`, `S-10wd`, and `S+7#2` for the second of the same time. */
  key: string
}

export type Steps = readonly JourneyStep[]
export type Journey = { name: string; steps: Steps }

const builtInLines = {
  trial: ['S+1', 'S+7', 'S+14', 'E-4', 'E+1 repeat'],
  seminar: ['E+2', 'E+7', 'E+21', 'E+60 repeat'],
  offer: ['S+3', 'S+10', 'E-3 repeat'],
  onboarding: ['S+1', 'S+7', 'S+30', 'S+90'],
  handover: ['S-10wd', 'S-5wd', 'S+2wd', 'S+20wd'],
  'new-contact': ['S+2', 'S+7', 'S+30'],
  'win-back': ['S+0 letter', 'S+180', 'S+365'],
}
export type JourneyName = keyof typeof builtInLines

export const journeyNames = Object.keys(builtInLines) as readonly JourneyName[]

/**
 * A journey that a user gets without configuring anything (defaults.md, "Journeys"); null where there is none of this
 * name. The day of a handover is its start, and so is the agreed date of a win-back, whose last step does not repeat: once
 * it is closed the journey is over, and the customer closed for good.
 */
export function builtInJourney(name: string): Journey | null {
  const known = journeyNames.find((one) => one === name)
  return known === undefined ? null : { name, steps: keyed(builtInLines[known].map((line) => stepOf(line)!)) }
}

/**
 * The steps for a customer of an importance: of a handover B has the middle two and C the third (defaults.md,
 * "Journeys"). Steps that a user added or lets repeat are everybody's, and where none would be left all are.
 */
export function stepsFor({ name, steps }: Journey, importance: Importance): Steps {
  if (name !== 'handover') return steps
  const kept = steps.filter(({ key, repeats }) => repeats || !spared[importance].includes(key))
  return kept.length === 0 ? steps : kept
}

const spared = { A: [''], B: ['S-10wd', 'S+20wd'], C: ['S-10wd', 'S-5wd', 'S+20wd'] }

export type DatedStep = { step: JourneyStep; on: Day }

/**
 * What a journey's dates are reckoned from; null where the end is not known. Where many began on one day, what comes after
 * it is reckoned from `spreadOn`, a day for each.
 */
export type Anchors = { startsOn: Day; endsOn: Day | null; spreadOn?: Day | null }

/** Without an end, a repeating last step that hangs on it comes so many days after all others. */
const daysWithoutEnd = 30

/**
 * The steps with their dates, in that order; on the same day as they are listed. Days move to the next working day, but
 * one before an anchor never past it: then to the working day before. Without a known end its steps have no date and are
 * left out, except the repeating last one, so that the journey never falls silent. What would come after the repeating
 * step is left out too: where a trial is short, its outcome matters and no longer what is missing.
 */
export function stepDates(steps: Steps, { startsOn, endsOn, spreadOn }: Anchors, works: WorkingDays): DatedStep[] {
  const beginning = (offset: number) => (offset > 0 ? (spreadOn ?? startsOn) : startsOn)
  const dated = steps
    .map((step) => ({ step, anchorOn: step.anchor === 'start' ? beginning(step.offset) : endsOn }))
    .flatMap(({ step, anchorOn }) => (anchorOn === null ? [] : [{ step, on: dateOf(step, anchorOn, works) }]))
    .sort((a, b) => compareDays(a.on, b.on))
  const last = steps.at(-1)
  if (!last?.repeats) return dated

  const others = dated.filter(({ step }) => step !== last)
  const late = daysAfter(latest(startsOn, ...others.map(({ on }) => on)), daysWithoutEnd)
  const lastOn = dated.find(({ step }) => step === last)?.on ?? workingDayFrom(late, works)
  return [...others.filter(({ on }) => on <= lastOn), { step: last, on: lastOn }]
}

/** A journey on its way with a customer; `addedOn` is the day on which it was entered. */
export type Run = Anchors & { addedOn: Day }

/** What a person closed, by the key of the occurrence. */
export type ClosedStep = { key: string; closedOn: Day }

/** The step that should be open. Its key names the occurrence: `E+1`, and `E+1~2` when it comes again the second time. */
export type OpenStep = { key: string; dueOn: Day; repetition: number; decide: boolean }

/**
 * The one step that should be open: the earliest that is not closed, where those that had passed when the journey was
 * entered are one, the latest of them, due on that day. The repeating one comes again 5, 10 and 20 working days after it
 * was closed and then asks for the decision every 20 (defaults.md, "Journeys"); only an outcome ends that. Null where the
 * last step is closed and does not repeat.
 */
export function openStep(steps: Steps, run: Run, closed: readonly ClosedStep[], works: WorkingDays): OpenStep | null {
  const dated = stepDates(steps, run, works)
  const passed = dated.findLast(({ on }) => on <= run.addedOn)
  const next = dated
    .filter((entry) => entry === passed || entry.on >= run.addedOn)
    .find(({ step }) => closed.every(({ key }) => key !== step.key))
  const enteredOn = workingDayFrom(run.addedOn, works)
  if (next) return { key: next.step.key, dueOn: latest(next.on, enteredOn), repetition: 0, decide: false }
  const last = dated.at(-1)
  return last?.step.repeats ? comingAgain(last, closed, works) : null
}

/** The step of an occurrence's key; undefined where the journey has it no longer. */
export function stepNamed(steps: Steps, occurrence: string): JourneyStep | undefined {
  return steps.find(({ key }) => key === stepKeyOf(occurrence))
}

const workingDaysUntilAgain = [5, 10, 20]

/** Never before its own date, which may have moved after it was closed. */
function comingAgain({ step, on }: DatedStep, closed: readonly ClosedStep[], works: WorkingDays): OpenStep {
  const times = closed.filter(({ key }) => stepKeyOf(key) === step.key)
  const last = times.reduce((one, other) => (repetitionOf(other.key) > repetitionOf(one.key) ? other : one))
  const repetition = repetitionOf(last.key) + 1
  const wait = workingDaysUntilAgain[repetition - 1] ?? workingDaysUntilAgain.at(-1)!
  return {
    key: `${step.key}~${repetition}`,
    dueOn: latest(on, workingDaysAfter(last.closedOn, wait, works)),
    repetition,
    decide: repetition > workingDaysUntilAgain.length,
  }
}

function stepKeyOf(occurrence: string): string {
  return occurrence.split('~')[0]!
}

function repetitionOf(occurrence: string): number {
  return Number(occurrence.split('~')[1] ?? 0)
}

function dateOf({ offset, unit }: JourneyStep, anchorOn: Day, works: WorkingDays): Day {
  const day = unit === 'd' ? daysAfter(anchorOn, offset) : workingDaysAfter(anchorOn, offset, works)
  const moved = workingDayFrom(day, works)
  return offset < 0 && moved > anchorOn ? workingDayUntil(day, works) : moved
}
