import { nextContact, retryOn, standingOf, type Clocked, type Rules, type Standing } from './clock.ts'
import { earliest, latest, type Day } from './day.ts'
import { kindOfRule, type Key, type KnownFollowUp, type PlannedFollowUp } from './follow-up.ts'
import { asksForAnswer, isAnswer, type Interaction } from './interaction.ts'
import { workingDaysAfter } from './working-days.ts'

/** All that is known of one customer and matters for what is next. */
export type Facts = {
  customer: Clocked
  /** The last dialogue and the last answer, everything after the earlier of them, and every complaint; in any order. */
  interactions: readonly Interaction[]
  /** Agreed dates, and what a person closed or snoozed. */
  known: readonly KnownFollowUp[]
}

export type Plan = { standing: Standing; followUps: readonly PlannedFollowUp[] }

/**
 * The follow-ups that should be open, each with a stable key, so that planning again changes nothing. What a person
 * typed is not planned: it stays as it is. Pure; the order in which the facts were entered does not matter.
 */
export function planFollowUps(facts: Facts, rules: Rules): Plan {
  const standing = standingOf(facts.interactions)
  const planned = [...replies(facts, rules), ...complaints(facts, rules), ...contacts(facts, standing, rules)]
  return { standing, followUps: planned.filter((followUp) => !isClosed(followUp, facts.known)) }
}

/** One for all that came in and was not answered since, due the next working day after the first of it. */
function replies({ interactions, known }: Facts, rules: Rules): PlannedFollowUp[] {
  const inOrder = [...interactions].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id - b.id))
  const isSettled = (interaction: Interaction) =>
    (isAnswer(interaction) && !asksForAnswer(interaction)) || isClosed(keyOf('reply', interaction), known)
  const waiting = inOrder.slice(inOrder.findLastIndex(isSettled) + 1).filter(asksForAnswer)
  const last = waiting.at(-1)
  if (!last) return []
  const snoozed = waiting.findLastIndex((interaction) => snoozedTo('reply', interaction, known) !== null)
  const dates = waiting.slice(Math.max(0, snoozed)).map((interaction) => dueAfter('reply', interaction, known, rules))
  return [following('reply', last, earliest(dates[0]!, ...dates))]
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
  return { ...keyOf(rule, interaction), kind: rule, dueOn, every: null, causeId: interaction.id }
}

function keyOf<Name extends Following>(rule: Name, { id }: Interaction): { rule: Name; occurrence: string } {
  return { rule, occurrence: String(id) }
}

/** The next contact by the clock, deferred by attempts or snoozed. */
function contacts({ customer, known }: Facts, standing: Standing, rules: Rules): PlannedFollowUp[] {
  const next = nextContact(customer, standing, known, rules)
  if (!next) return []
  const { rule, occurrence, every } = next
  const snoozed = known.find((followUp) => isSame(followUp, next))
  const dueOn = deferred(next.dueOn, snoozed, standing, rules)
  return [{ rule, occurrence, kind: kindOfRule(rule), dueOn, every, causeId: null }]
}

/** A date that a person typed holds until an attempt on a later day; an attempt never brings a contact forward. */
function deferred(dueOn: Day, snoozed: KnownFollowUp | undefined, standing: Standing, rules: Rules): Day {
  const { snoozedTo = null, snoozedOn = null } = snoozed ?? {}
  const retry = retryOn(standing, rules)
  if (snoozedTo === null || snoozedOn === null) return retry ? latest(dueOn, retry) : dueOn
  return retry && standing.lastAttempt!.on > snoozedOn ? latest(snoozedTo, retry) : snoozedTo
}

function isClosed(planned: Key, known: readonly KnownFollowUp[]): boolean {
  return known.some((followUp) => followUp.closedOn !== null && isSame(followUp, planned))
}

function isSame(a: Key, b: Key): boolean {
  return a.rule === b.rule && a.occurrence === b.occurrence
}
