import { cadenceFor, stepOf, yearlyCheck, type Cadence, type CadenceSettings } from './cadence.ts'
import { inCare, type Customer } from './customer.ts'
import { after, asDay, durationText, earliest, latest, type Day } from './day.ts'
import type { KnownFollowUp, Rule } from './follow-up.ts'
import { asksForAnswer, isAnswer, isAttempt, isDialogue, type Channel, type Interaction } from './interaction.ts'
import type { Journey } from './journey.ts'
import { isWithin, type Period } from './period.ts'
import { workingDayFrom, workingDaysAfter, type WorkingDays } from './working-days.ts'

/** What the clock needs to know of a customer. */
export type Clocked = Pick<
  Customer,
  | 'stage'
  | 'importance'
  | 'cadence'
  | 'tags'
  | 'addedOn'
  | 'pausedUntil'
  | 'levelledOn'
  | 'levelledFrom'
  | 'levelledEvery'
>

/** The business's rules that dates are reckoned by. */
export type Rules = CadenceSettings & {
  /** Working days until the next try, by channel (defaults.md, "retry after an attempt"). */
  retry: ReadonlyMap<Channel, number>
  quiet: Period | null
  works: WorkingDays
  /** Lead times of agreements by kind, where they differ from the built-in ones. */
  leads: ReadonlyMap<string, string>
  /** The journey of a name; null where there is none. */
  journey: (name: string) => Journey | null
  /** Which anniversaries of the relationship are kept, in years. */
  anniversaryYears: readonly number[]
}

/** Where the relationship stands: the last dialogue is the last contact; attempts count since then. */
export type Standing = {
  lastDialogue: { id: number; on: Day; channel: Channel } | null
  attempts: number
  lastAttempt: { id: number; on: Day; channel: Channel } | null
}

/** The next contact by the clock; null where the clock is silent. */
export type NextContact = {
  rule: Rule
  occurrence: string
  /** Where the clock started: the last dialogue, or what stands in for it. */
  from: Day
  /** The date before attempts and snoozing. */
  dueOn: Day
  every: string | null
}

/** Reads the standing from the interactions, in whatever order they were entered. */
export function standingOf(interactions: readonly Interaction[]): Standing {
  const inOrder = [...interactions].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id - b.id))
  const last = inOrder.findLastIndex(isDialogue)
  const attempts = attemptsIn(inOrder.slice(Math.max(last, 0)))
  const lastDialogue = inOrder[last]
  const lastAttempt = attempts.at(-1)
  return {
    lastDialogue: lastDialogue ? { id: lastDialogue.id, on: lastDialogue.on, channel: lastDialogue.channel } : null,
    attempts: attempts.length,
    lastAttempt: lastAttempt ? { id: lastAttempt.id, on: lastAttempt.on, channel: lastAttempt.channel } : null,
  }
}

/** What is one-way: our mail that answers something of theirs is not. */
function attemptsIn(inOrder: readonly Interaction[]): Interaction[] {
  let isAsked = false
  return inOrder.filter((interaction) => {
    const isAttempted = isAttempt(interaction)
    const answers = isAttempted && isAsked && isAnswer(interaction)
    isAsked = asksForAnswer(interaction) || (isAsked && !isAnswer(interaction))
    return isAttempted && !answers
  })
}

/**
 * The next contact that the clock asks for (product.md, "The clock of a customer"). An agreed date that is open
 * silences it; what a person closed without dialogue starts it anew from that day.
 */
export function nextContact(
  customer: Clocked,
  standing: Standing,
  known: readonly KnownFollowUp[],
  rules: Rules,
): NextContact | null {
  if (!inCare(customer.stage) || known.some(({ rule, closedOn }) => rule === 'agreed' && closedOn === null)) return null

  const closed = known
    .filter(({ rule, closedOn }) => isClockRule(rule) && closedOn !== null)
    .map((followUp) => ({ ...followUp, closedOn: endedOn(followUp, standing) }))
  const from = startOf(customer, standing, closed, known)
  const contact = { from, ...dueBy(customer, standing, closed, from, rules) }
  return { ...contact, occurrence: occurrenceOf(contact.rule === 'pause' ? customer.pausedUntil! : from, closed) }
}

/** The day on which to try again after the last attempt: doubled each time (defaults.md); null without an attempt. */
export function retryOn({ attempts, lastAttempt }: Standing, rules: Rules): Day | null {
  if (!lastAttempt) return null
  const first = rules.retry.get(lastAttempt.channel) ?? rules.retry.get('call') ?? 1
  const workingDays = Math.min(first * 2 ** (attempts - 1), longestRetry)
  return workingDayFrom(workingDaysAfter(lastAttempt.on, workingDays, rules.works), contactDays(rules))
}

/** The days on which the clock may ask for a contact: working days out of the quiet time. */
export function contactDays({ quiet, works }: Pick<Rules, 'quiet' | 'works'>): WorkingDays {
  return quiet ? (day) => works(day) && !isWithin(day, quiet) : works
}

/** About half a year of working days: doubling must not carry anybody out of sight. */
const longestRetry = 130

function isClockRule(rule: Rule): boolean {
  return rule === 'rhythm' || rule === 'pause' || rule === 'yearly-check' || rule === 'decide'
}

/** What the clock asked for and a person closed. */
type Closed = KnownFollowUp & { closedOn: Day }

/**
 * What was closed counts from the day of what was logged with it, unless its clock had started after that; the end of a
 * pause never from before it: until then there is peace.
 */
function endedOn({ rule, occurrence, closedOn, closedWithOn }: KnownFollowUp, { lastDialogue }: Standing): Day {
  if (rule === 'pause') return latest(closedOn!, asDay(occurrence.slice(0, 10)))
  if (closedWithOn === null) return closedOn!
  return closedWithOn >= occurrence.slice(0, 10) || closedWithOn === lastDialogue?.on ? closedWithOn : closedOn!
}

function startOf(
  customer: Clocked,
  { lastDialogue }: Standing,
  closed: readonly Closed[],
  known: readonly KnownFollowUp[],
): Day {
  const spoken = lastDialogue?.on ?? customer.addedOn
  return latest(spoken, ...closed.map(({ closedOn }) => closedOn), ...agreedStarts(lastDialogue, known))
}

/** After an agreed date the clock starts from the dialogue that follows, or from the agreed date if nothing does. */
function agreedStarts(lastDialogue: Standing['lastDialogue'], known: readonly KnownFollowUp[]): Day[] {
  return known
    .filter(({ rule, closedOn }) => rule === 'agreed' && closedOn !== null)
    .filter((agreed) => !isFollowed(agreed, lastDialogue))
    .map(({ outcome, dueOn, closedOn }) => (outcome === 'dropped' ? earliest(dueOn, closedOn!) : dueOn))
}

/** On the same day, a dialogue follows what was agreed in an entry before it, or what it closed. */
function isFollowed(
  { agreedOn, causeId, closedWithOn }: KnownFollowUp,
  lastDialogue: Standing['lastDialogue'],
): boolean {
  if (lastDialogue?.on !== agreedOn) return lastDialogue !== null && lastDialogue.on > agreedOn
  return causeId === null ? closedWithOn === lastDialogue.on : lastDialogue.id > causeId
}

function dueBy(
  customer: Clocked,
  { lastDialogue }: Standing,
  closed: readonly Closed[],
  from: Day,
  rules: Rules,
): { rule: Rule; dueOn: Day; every: string | null } {
  if (isPaused(customer, closed, from)) return { rule: 'pause', dueOn: customer.pausedUntil!, every: null }
  const { cadence } = cadenceFor(customer, rules)
  const { interval, decide } = stepOf(cadence, contactsWithoutDialogue(cadence, lastDialogue, closed))
  if (decide)
    return {
      rule: 'decide',
      dueOn: workingDayFrom(workingDaysAfter(from, 1, rules.works), contactDays(rules)),
      every: null,
    }
  const wished = interval ?? yearlyCheck
  const every = durationText(wished)
  const isLevelled = customer.levelledFrom === from && customer.levelledEvery === every
  return {
    rule: interval ? 'rhythm' : 'yearly-check',
    dueOn: workingDayFrom(isLevelled ? customer.levelledOn! : after(from, wished), contactDays(rules)),
    every,
  }
}

/** Until its day, unless what then was to be done is closed already. */
function isPaused({ pausedUntil }: Clocked, closed: readonly Closed[], from: Day): boolean {
  if (pausedUntil === null || pausedUntil <= from) return false
  return !closed.some(({ rule, occurrence }) => rule === 'pause' && occurrence.startsWith(pausedUntil))
}

/** How many contacts of this rhythm there were since the last dialogue or decision; those of another do not count. */
function contactsWithoutDialogue(
  { intervals }: Cadence,
  lastDialogue: Standing['lastDialogue'],
  closed: readonly Closed[],
): number {
  const decisions = closed.filter(({ rule }) => rule === 'decide').map(({ closedOn }) => closedOn)
  const since = [lastDialogue?.on ?? '', ...decisions].sort().at(-1)!
  const steps = intervals.map(durationText)
  return closed.filter(({ closedOn, every }) => closedOn > since && every !== null && steps.includes(every)).length
}

/** The start names the occurrence; where one of that start was closed already, it is numbered. */
function occurrenceOf(start: Day, closed: readonly Closed[]): string {
  const sameStart = closed.filter(({ occurrence }) => occurrence.startsWith(start)).length
  return sameStart === 0 ? start : `${start}+${sameStart}`
}
