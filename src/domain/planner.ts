import { nextContact, retryOn, standingOf, type Clocked, type NextContact, type Rules, type Standing } from './clock.ts'
import { latest, type Day } from './day.ts'
import { kindOfRule, plain, type Key, type KnownFollowUp, type PlannedFollowUp } from './follow-up.ts'
import { asksForAnswer, isAnswer, isAnsweredBy, type Interaction } from './interaction.ts'
import { promised, type Promise } from './promise.ts'
import { workingDaysAfter } from './working-days.ts'

/** All that is known of one customer and matters for what is next. */
export type Facts = {
  customer: Clocked
  /**
   * The last dialogue and the last answers to everybody, everything after the earliest of them, and every complaint; in
   * any order.
   */
  interactions: readonly Interaction[]
  /** Agreed dates, and what a person closed or snoozed. */
  known: readonly KnownFollowUp[]
  promises: readonly Promise[]
}

/** Of a customer of whom nothing else is known. */
export const nothingElse = { promises: [] } as const satisfies Partial<Facts>

export type Plan = { standing: Standing; followUps: readonly PlannedFollowUp[] }

/**
 * The follow-ups that should be open, each with a stable key, so that planning again changes nothing. What a person
 * typed is not planned: it stays as it is. Pure; the order in which the facts were entered does not matter.
 */
export function planFollowUps(facts: Facts, rules: Rules): Plan {
  const standing = standingOf(facts.interactions)
  const planned = [
    ...replies(facts, rules),
    ...complaints(facts, rules),
    ...promises(facts, rules),
    ...contacts(facts, standing, rules),
  ]
  return { standing, followUps: planned.filter((followUp) => !isClosed(followUp, facts.known)) }
}

/** One for each message that came in and was not answered since. */
function replies({ interactions, known }: Facts, rules: Rules): PlannedFollowUp[] {
  return unanswered(interactions).map((asked) => following('reply', asked, dueAfter('reply', asked, known, rules)))
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
function complaints({ interactions, known }: Facts, rules: Rules): PlannedFollowUp[] {
  return interactions
    .filter(({ complaint }) => complaint)
    .map((interaction) => following('complaint', interaction, dueAfter('complaint', interaction, known, rules)))
}

type Following = 'reply' | 'complaint'

/** The next working day, unless a person typed another date. */
function dueAfter(rule: Following, interaction: Interaction, known: readonly KnownFollowUp[], rules: Rules): Day {
  return snoozedTo(rule, interaction, known) ?? workingDaysAfter(interaction.on, 1, rules.works)
}

function snoozedTo(rule: Following, interaction: Interaction, known: readonly KnownFollowUp[]): Day | null {
  return known.find((followUp) => isSame(followUp, keyOf(rule, interaction)))?.snoozedTo ?? null
}

function following(rule: Following, interaction: Interaction, dueOn: Day): PlannedFollowUp {
  return { ...plain, ...keyOf(rule, interaction), kind: rule, dueOn, causeId: interaction.id }
}

function keyOf<Name extends Following>(rule: Name, { id }: Interaction): { rule: Name; occurrence: string } {
  return { rule, occurrence: String(id) }
}

/** One for each promise that is open, unless a person typed another date. */
function promises({ promises: made, known }: Facts, { works }: Rules): PlannedFollowUp[] {
  return made.filter(({ settledOn }) => settledOn === null).map((promise) => snoozed(promised(promise, works), known))
}

function snoozed(planned: PlannedFollowUp, known: readonly KnownFollowUp[]): PlannedFollowUp {
  const dueOn = known.find((followUp) => isSame(followUp, planned))?.snoozedTo
  return dueOn ? { ...planned, dueOn } : planned
}

/** What they promised silences the clock as an agreed date does (product.md, "The clock of a customer"). */
function silences({ promises }: Facts): KnownFollowUp[] {
  return promises
    .filter(({ madeBy }) => madeBy === 'them')
    .map(({ id, madeOn, dueOn, settledOn }) => ({
      ...{ rule: 'agreed', occurrence: `promise ${id}`, dueOn, every: null, agreedOn: madeOn, causeId: null },
      ...{ closedOn: settledOn, closedWithOn: null, outcome: settledOn && 'done' },
      ...{ snoozedTo: null, snoozedOn: null, snoozedAfter: null },
    }))
}

/** The next contact by the clock, deferred by attempts or snoozed. */
function contacts(facts: Facts, standing: Standing, rules: Rules): PlannedFollowUp[] {
  const { customer, known } = facts
  const next = nextContact(customer, standing, [...known, ...silences(facts)], rules)
  if (!next) return []
  const { rule, occurrence, every } = next
  const typed = known.find((followUp) => isSame(followUp, next))
  const dueOn = deferred(next, typed, standing, rules)
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
