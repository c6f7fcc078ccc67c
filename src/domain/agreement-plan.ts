import {
  leadsOf,
  openReminder,
  reminders,
  termAfter,
  termOn,
  usualLeads,
  type AgreementKind,
  type Term,
  type Terms,
} from './agreement.ts'
import { after, daysAfter, earliest, latest, type Day } from './day.ts'
import { plain, type KnownFollowUp, type PlannedFollowUp } from './follow-up.ts'
import { workingDayFrom, type WorkingDays } from './working-days.ts'

/** An agreement as the planner sees it. */
export type Agreement = Terms & {
  id: number
  kind: AgreementKind
  title: string
  /** Its own lead times, such as `60d,30d`; null leaves them to its kind. */
  leads: string | null
  /** The day on which its terms were entered. */
  enteredOn: Day
  /** When it was ended or cancelled. */
  decidedOn: Day | null
}

type AgreementRules = {
  /** Lead times by kind, where they differ from the built-in ones. */
  leads: ReadonlyMap<string, string>
  works: WorkingDays
}

/** What agreements ask for, and the first day on which that changes although nobody does anything. */
export type Rolling = { followUps: PlannedFollowUp[]; rollsOn: Day | null }

/**
 * What an agreement asks for (product.md, "What creates follow-ups"): a decision before its last day to act; where it
 * renews itself, a word about it for a week, and the decision of the next term beside that of this one. An open-ended one is
 * looked at once a year. Trials, offers and seminars without lead times leave it to their journey.
 */
export function agreementPlan(
  agreement: Agreement,
  known: readonly KnownFollowUp[],
  today: Day,
  rules: AgreementRules,
): Rolling {
  if (agreement.decidedOn !== null) return { followUps: [], rollsOn: null }
  const { works } = rules
  const term = termOn(agreement, today, works)
  const next = termAfter(agreement, term, works)
  const before = term.number > 0 ? termAfter(agreement, { number: term.number - 2 }, works) : null
  const planned = [
    ...(before ? [renewal(agreement, before, term, works)] : []),
    ...decision(agreement, { term, before, next }, known, rules),
    ...(next
      ? [
          renewal(agreement, term, next, works),
          ...decision(agreement, { term: next, before: term, next: termAfter(agreement, next, works) }, known, rules),
        ]
      : []),
  ]
  return {
    followUps: planned.filter(({ lapsesOn }) => lapsesOn === null || lapsesOn > today),
    rollsOn: next && daysAfter(term.noticeOn!, 1),
  }
}

/** The lead times of an agreement, longest first. */
export function leadsFor(
  { kind, leads }: Pick<Agreement, 'kind' | 'leads'>,
  byKind: ReadonlyMap<string, string>,
): readonly string[] {
  return leadsOf(leads ?? byKind.get(kind) ?? '') ?? usualLeads[kind]
}

/** Whether a reminder is the last one, which nobody can just close: what remains is to decide. */
export function isLastReminder(
  agreement: Pick<Agreement, 'kind' | 'leads'>,
  occurrence: string,
  byKind: ReadonlyMap<string, string>,
): boolean {
  return leadOf(occurrence) === (leadsFor(agreement, byKind).at(-1) ?? '0d')
}

/** A term without an end is looked at once a year; one with an end asks for a decision, until it has renewed itself. */
function decision(
  agreement: Agreement,
  { term, before, next }: { term: Term; before: Term | null; next: Term | null },
  known: readonly KnownFollowUp[],
  rules: AgreementRules,
): PlannedFollowUp[] {
  if (term.endsOn === null) return [review(agreement, known, rules.works)]
  const leads = leadsFor(agreement, rules.leads)
  if (leads.length === 0 && hasJourney(agreement.kind)) return []
  const raised = known
    .filter(
      ({ rule, occurrence, closedOn }) =>
        rule === 'agreement' && closedOn !== null && isOf(occurrence, agreement, term),
    )
    .map(({ occurrence, closedOn }) => ({ lead: leadOf(occurrence), closedOn: closedOn! }))
  const planned = reminders(term, leads, asksFrom(agreement, term, before, rules.works), rules.works)
  const reminder = openReminder(planned, raised)!
  return [
    {
      ...about(agreement),
      ...{ rule: 'agreement', occurrence: `${keyOf(agreement, term)} ${reminder.lead}`, dueOn: reminder.dueOn },
      ...{ deadlineOn: term.actBy, endsOn: term.endsOn, lapsesOn: next && daysAfter(term.noticeOn!, 1) },
    },
  ]
}

/** The day of entry; of a later term not before the one that precedes it has renewed itself: until then that one counts. */
function asksFrom({ enteredOn }: Agreement, { actBy }: Term, before: Term | null, works: WorkingDays): Day {
  if (before === null) return enteredOn
  return latest(enteredOn, earliest(workingDayFrom(daysAfter(before.noticeOn!, 1), works), actBy!))
}

/** Those that have a journey of their own. */
export function hasJourney(kind: AgreementKind): kind is 'trial' | 'offer' | 'seminar' {
  return kind === 'trial' || kind === 'offer' || kind === 'seminar'
}

function renewal(agreement: Agreement, term: Term, next: Term, works: WorkingDays): PlannedFollowUp {
  const renewedOn = daysAfter(term.noticeOn!, 1)
  return {
    ...about(agreement),
    ...{ rule: 'renewed', occurrence: keyOf(agreement, term), dueOn: workingDayFrom(renewedOn, works) },
    ...{ endsOn: next.endsOn, lapsesOn: daysAfter(renewedOn, 7) },
  }
}

/** Once a year from its beginning, for the first time after it was entered, then after the last time it was looked at. */
function review(agreement: Agreement, known: readonly KnownFollowUp[], works: WorkingDays): PlannedFollowUp {
  const { id, startsOn, endsOn, enteredOn } = agreement
  const anchor = endsOn ?? startsOn ?? enteredOn
  const closed = known.flatMap(({ rule, occurrence, closedOn }) =>
    rule === 'review' && closedOn !== null && occurrence.startsWith(`${id} `) ? [closedOn] : [],
  )
  const since = latest(enteredOn, ...closed)
  let times = 1
  while (after(anchor, yearly, times) <= since) times++
  const on = after(anchor, yearly, times)
  return { ...about(agreement), rule: 'review', occurrence: `${id} ${on}`, dueOn: workingDayFrom(on, works) }
}

const yearly = { count: 12, unit: 'm' } as const

function about({ id, kind, title, notice }: Agreement) {
  return {
    ...plain,
    kind: 'agreement' as const,
    originId: id,
    text: title,
    about: notice === null ? kind : `${kind}/notice`,
  }
}

/** The end of a term names it: where somebody moves the end, it is asked about anew. */
function keyOf({ id }: Agreement, { endsOn }: Term): string {
  return `${id} ${endsOn}`
}

function isOf(occurrence: string, agreement: Agreement, term: Term): boolean {
  return occurrence.startsWith(`${keyOf(agreement, term)} `)
}

function leadOf(occurrence: string): string {
  return occurrence.split(' ')[2] ?? ''
}
