import { agreementPlan, type Agreement, type Rolling } from './agreement-plan.ts'
import { nextContact, retryOn, standingOf, type Clocked, type NextContact, type Rules, type Standing } from './clock.ts'
import { inCare } from './customer.ts'
import { latest, type Day } from './day.ts'
import { successorAsked, type Departed } from './departure.ts'
import { kindOfRule, plain, type Key, type KnownFollowUp, type PlannedFollowUp } from './follow-up.ts'
import { asksForAnswer, isAnswer, isAnsweredBy, type Interaction } from './interaction.ts'
import { journeySteps, ruleOf, silenceOf, type JourneyRun } from './journey-plan.ts'
import { askedWhy, type Loss } from './loss-plan.ts'
import { occasionsMuted } from './occasion.ts'
import { occasionPlan, type Celebrated } from './occasion-plan.ts'
import { promised, type Promise } from './promise.ts'
import { workingDaysAfter } from './working-days.ts'

/** All that is known of one customer and matters for what is next. */
export type Facts = {
  customer: Clocked & { sinceOn: Day | null; withoutOccasions: boolean }
  /**
   * The last dialogue and the last answers to everybody, everything after the earliest of them, and every complaint; in
   * any order.
   */
  interactions: readonly Interaction[]
  /** Agreed dates, and what a person closed or snoozed. */
  known: readonly KnownFollowUp[]
  promises: readonly Promise[]
  agreements: readonly Agreement[]
  runs: readonly JourneyRun[]
  /** Those whose birthday is known. */
  people: readonly Celebrated[]
  departed: readonly Departed[]
  /** The loss of a customer that is lost. */
  loss: Loss | null
}

/** Of a customer of whom nothing else is known. */
export const nothingElse = {
  ...{ promises: [], agreements: [], runs: [], people: [], departed: [], loss: null },
} as const satisfies Partial<Facts>

export type Plan = {
  standing: Standing
  followUps: readonly PlannedFollowUp[]
  /** The first day on which other follow-ups should be open although nothing happened; null for none. */
  rollsOn: Day | null
}

/**
 * The follow-ups that should be open, each with a stable key, so that planning again changes nothing. What a person
 * typed is not planned: it stays as it is. Pure; the order in which the facts were entered does not matter.
 */
export function planFollowUps(facts: Facts, rules: Rules, today: Day): Plan {
  const standing = standingOf(facts.interactions)
  const travelling = { ...facts, standing, rules, today }
  const agreed = inCare(facts.customer.stage)
    ? facts.agreements.map((agreement) => agreementPlan(agreement, facts.known, today, rules))
    : []
  const occasions = occasionsOf(facts, standing, rules, today)
  const planned = [
    ...replies(facts, rules),
    ...complaints(facts, rules),
    ...promises(facts, rules),
    ...agreed.flatMap(({ followUps }) => followUps),
    ...facts.runs.flatMap((run) => journeySteps(run, travelling)),
    ...(inCare(facts.customer.stage) ? facts.departed.map((one) => successorAsked(one, travelling)) : []),
    ...(facts.loss ? askedWhy(facts.loss, rules) : []),
    ...occasions.followUps,
  ].map((followUp) => snoozed(followUp, facts.known))
  const handoverOn = planned.flatMap(({ rule, dueOn }) => (rule === 'handover' ? [dueOn] : [])).sort()[0] ?? null
  const followUps = [...planned, ...contacts(facts, standing, rules, { today, handoverOn })].filter(
    (followUp) => !isClosed(followUp, facts.known),
  )
  const changes = [...agreed, occasions].flatMap(({ rollsOn }) => rollsOn ?? [])
  const lapses = followUps.flatMap(({ lapsesOn }) => lapsesOn ?? [])
  return { standing, followUps, rollsOn: [...changes, ...lapses].sort()[0] ?? null }
}

/** None where they would hurt (product.md, "What creates follow-ups"). */
function occasionsOf(facts: Facts, { lastDialogue }: Standing, rules: Rules, today: Day): Rolling {
  const { customer, people, interactions, known } = facts
  const hasOpenComplaint = interactions.some((entry) => entry.complaint && !isClosed(keyOf('complaint', entry), known))
  const muted = { hasOpenComplaint, stage: customer.stage, wishesNone: customer.withoutOccasions }
  if ((people.length === 0 && customer.sinceOn === null) || occasionsMuted(muted))
    return { followUps: [], rollsOn: null }
  return occasionPlan({ people, sinceOn: customer.sinceOn, lastDialogueOn: lastDialogue?.on ?? null }, today, rules)
}

/** One for each message that came in and was not answered since. */
function replies({ interactions }: Facts, rules: Rules): PlannedFollowUp[] {
  return unanswered(interactions).map((asked) => following('reply', asked, rules))
}

/** What came in and waits for an answer, the oldest first. */
function unanswered(interactions: readonly Interaction[]): Interaction[] {
  const inOrder = [...interactions].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id - b.id))
  let waiting: Interaction[] = []
  for (const interaction of inOrder) {
    if (asksForAnswer(interaction)) waiting.push(interaction)
    else if (isAnswer(interaction)) waiting = waiting.filter((asked) => !isAnsweredBy(asked, interaction))
  }
  return waiting
}

/** Every complaint, until it was solved and asked about again. */
function complaints({ interactions }: Facts, rules: Rules): PlannedFollowUp[] {
  return interactions
    .filter(({ complaint }) => complaint)
    .map((interaction) => following('complaint', interaction, rules))
}

type Following = 'reply' | 'complaint'

/** Due the next working day. */
function following(rule: Following, interaction: Interaction, { works }: Rules): PlannedFollowUp {
  const dueOn = workingDaysAfter(interaction.on, 1, works)
  return { ...plain, ...keyOf(rule, interaction), kind: rule, dueOn, causeId: interaction.id }
}

function keyOf<Name extends Following>(rule: Name, { id }: Interaction): { rule: Name; occurrence: string } {
  return { rule, occurrence: String(id) }
}

/** One for each promise that is open. */
function promises({ promises: made }: Facts, { works }: Rules): PlannedFollowUp[] {
  return made.filter(({ settledOn }) => settledOn === null).map((promise) => promised(promise, works))
}

/** A date that a person typed holds. */
function snoozed(planned: PlannedFollowUp, known: readonly KnownFollowUp[]): PlannedFollowUp {
  const dueOn = known.find((followUp) => isSame(followUp, planned))?.snoozedTo
  return dueOn ? { ...planned, dueOn } : planned
}

/**
 * What they promised and journeys silence the clock as an agreed date does (product.md, "The clock of a customer"). A
 * handover does so only from its next step on, since it may be planned long before it begins, and taken back.
 */
function silences(facts: Facts, standing: Standing, rules: Rules, today: Day): KnownFollowUp[] {
  const travelling = { ...facts, standing, rules, today }
  return [
    ...facts.promises
      .filter(({ madeBy }) => madeBy === 'them')
      .map(({ id, madeOn, dueOn, settledOn }) => asAgreed(`promise ${id}`, { from: madeOn, dueOn, until: settledOn })),
    ...facts.runs
      .filter((run) => ruleOf(run) === 'journey')
      .map((run) => {
        const { from, until } = silenceOf(run, travelling)
        return asAgreed(`journey ${run.id}`, { from, dueOn: until ?? from, until })
      }),
  ]
}

function asAgreed(
  occurrence: string,
  { from, dueOn, until }: { from: Day; dueOn: Day; until: Day | null },
): KnownFollowUp {
  return {
    ...{ rule: 'agreed', occurrence, dueOn, every: null, agreedOn: from, causeId: null },
    ...{ closedOn: until, closedWithOn: null, outcome: until && 'done' },
    ...{ snoozedTo: null, snoozedOn: null, snoozedAfter: null },
  }
}

/** The next contact by the clock, deferred by attempts or snoozed. */
function contacts(
  facts: Facts,
  standing: Standing,
  rules: Rules,
  { today, handoverOn }: { today: Day; handoverOn: Day | null },
): PlannedFollowUp[] {
  const { customer, known } = facts
  const next = nextContact(customer, standing, [...known, ...silences(facts, standing, rules, today)], rules)
  if (!next) return []
  const { rule, occurrence, every } = next
  const typed = known.find((followUp) => isSame(followUp, next))
  const dueOn = deferred(next, typed, standing, rules)
  if (handoverOn !== null && dueOn >= handoverOn) return []
  return [Object.assign({}, plain, { rule, occurrence, kind: kindOfRule(rule), dueOn, every })]
}

/** A date that a person typed holds until an attempt after that; an attempt never brings a contact forward. */
function deferred(
  { rule, dueOn }: Pick<NextContact, 'rule' | 'dueOn'>,
  snoozed: KnownFollowUp | undefined,
  standing: Standing,
  rules: Rules,
): Day {
  const retry = retryOn(standing, rules)
  const typed = snoozed?.snoozedTo ?? (rule === 'pause' ? dueOn : null)
  const date = typed ?? dueOn
  if (!retry || (typed !== null && !isAfter(standing.lastAttempt!, snoozed, date))) return date
  return latest(date, retry)
}

/** Whether the attempt came after the date was typed; after a pause, when it was over. */
function isAfter(
  { id, on }: NonNullable<Standing['lastAttempt']>,
  snoozed: KnownFollowUp | undefined,
  date: Day,
): boolean {
  if (snoozed?.snoozedOn == null) return on >= date
  return on > snoozed.snoozedOn || (on === snoozed.snoozedOn && id > (snoozed.snoozedAfter ?? Infinity))
}

function isClosed(planned: Key, known: readonly KnownFollowUp[]): boolean {
  return known.some((followUp) => followUp.closedOn !== null && isSame(followUp, planned))
}

function isSame(a: Key, b: Key): boolean {
  return a.rule === b.rule && a.occurrence === b.occurrence
}
