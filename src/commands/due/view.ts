import { daysBetween, type Day } from '../../domain/day.ts'
import { manyAttempts, manySnoozes } from '../../domain/follow-up.ts'
import { urgencyTermsOf, type UrgencyTerm, type UrgencyWeights } from '../../domain/urgency.ts'
import { bySection, sectionOf, type Placed, type Section } from '../../domain/working-order.ts'
import type { Block, Inline, Span, TableRow, Tone, View } from '../../output/view.ts'
import { longDay, shortDay } from '../../text/dates.ts'
import type { Language } from '../../text/language.ts'
import { reasonOf } from '../../text/reasons.ts'
import { followUpCsv, followUpItem, hundredths, type FollowUpItem, type FollowUpRecord } from '../follow-up-items.ts'
import type { text } from './text.ts'

type DueWords = typeof text.en

export type DueItem = Placed<FollowUpRecord>

type Due = {
  /** In the order of product.md. */
  items: readonly DueItem[]
  t: DueWords
  today: Day
  language: Language
  /** What the program is called on the command line. */
  name: string
  /** How many were left out by a limit. */
  left: number
  /** What each term of the urgency weighs, where that is to be shown; null where not. */
  explained: UrgencyWeights | null
  next: FollowUpRecord | null
  hasCustomers: boolean
  /** How many become due within a week; 0 where upcoming ones are shown. */
  comingUp: number
  withoutNext: number
  showsOwner: boolean
}

/** The daily list: a line per reason, overdue, today and upcoming apart; as data in the one order of urgency. */
export function dueView(due: Due): View<FollowUpItem> {
  return {
    get rows() {
      return due.items.map((placed) => rowOf(placed, due))
    },
    csv: followUpCsv,
    get text() {
      return due.items.length === 0 ? nothingDue(due) : screen({ ...due, items: bySection(due.items) })
    },
  }
}

function rowOf({ item, urgency, urgent }: DueItem, { today, explained }: Due): FollowUpItem {
  const row = followUpItem(item, urgency, today)
  return explained ? { ...row, urgencyTerms: weighed(urgencyTermsOf(urgent, today), explained) } : row
}

/** What each term adds to the urgency. */
function weighed(terms: Record<UrgencyTerm, number>, weights: UrgencyWeights): Record<UrgencyTerm, number> {
  const shares = Object.entries(terms) as [UrgencyTerm, number][]
  return Object.fromEntries(shares.map(([term, share]) => [term, hundredths(share * weights[term])])) as typeof terms
}

function screen(due: Due): Block[] {
  return [...list(due), ...(due.left > 0 ? [line(due.t.more(due.left))] : []), ...worthKnowing(due)]
}

function list(due: Due): Block[] {
  const { items, t, showsOwner } = due
  const { id, when, customer, contact, why, last, owner } = t.headings
  return [
    {
      is: 'table',
      columns: [
        { heading: id, align: 'right' },
        { heading: when, align: 'right' },
        { heading: customer, shrink: 3, min: 12 },
        { heading: contact, shrink: 2, min: 8 },
        { shrink: 2, min: 16 },
        { heading: why, shrink: 5, min: 18 },
        { heading: last, align: 'right' },
        ...(showsOwner ? [{ heading: owner }] : []),
      ],
      rows: items.flatMap((_, index) => rowsOf(due, index)),
    },
  ]
}

/** The line of one reason, under the heading of its section where it is the first there. */
function rowsOf(due: Due, index: number): TableRow[] {
  const { items, showsOwner, explained } = due
  const { item, section } = items[index]!
  const before = items[index - 1]
  const isSameCustomer = before?.item.customer.id === item.customer.id && before.section === section
  const isSameContact = isSameCustomer && before.item.contact?.id === item.contact?.id
  const cells: Inline[] = [
    String(item.id),
    lateness(due, item),
    isSameCustomer ? '' : { text: item.customer.name, tone: 'strong' },
    isSameContact ? '' : (item.contact?.name ?? ''),
    isSameContact ? '' : waysToReach(item),
    reason(due, item),
    isSameCustomer ? '' : { text: lastContact(due, item), tone: 'quiet' },
  ]
  if (showsOwner) cells.push(item.owner?.name.split(' ')[0] ?? '')
  if (before?.section === section && !explained) return [cells]
  return [
    ...(before?.section === section ? [] : [...(before ? [[]] : []), { heading: heading(due, section) }]),
    cells,
    ...(explained ? [explanation(items[index]!, due, explained)] : []),
  ]
}

/** How many reasons are late, for today, or to come; what else these customers have stands with them, not counted. */
function heading({ items, t, today }: Due, section: Section): Span {
  const count = items.filter(({ item }) => sectionOf(item, today) === section).length
  const tones: Record<Section, Tone> = { overdue: 'late', today: 'today', upcoming: 'accent' }
  return { text: t[section](count), tone: tones[section] }
}

function lateness({ t, today }: Due, { dueOn }: FollowUpRecord): Span {
  const days = daysBetween(dueOn, today)
  if (days > 0) return { text: t.late(days), tone: 'late' }
  return days === 0 ? { text: t.now, tone: 'today' } : { text: t.ahead(-days), tone: 'plain' }
}

/** The nearest way to reach the person; a phone number stays whole even on a narrow terminal. */
function waysToReach({ contact }: FollowUpRecord): Span {
  return { text: contact?.phone ?? contact?.email ?? '', tone: 'quiet' }
}

function reason({ t, language, today }: Due, followUp: FollowUpRecord): Inline {
  const { kind, deadlineOn, attempts, snoozes } = followUp
  const notes: string[] = []
  if (deadlineOn !== null) notes.push(t.until(shortDay(deadlineOn, today, language)))
  if (kind === 'cadence' && attempts > 0) notes.push(t.attempt(attempts + 1))
  if (kind === 'cadence' && attempts + 1 >= manyAttempts) notes.push(t.manyAttempts)
  if (snoozes >= manySnoozes) notes.push(t.snoozed(snoozes))
  const why = reasonOf(followUp, language)
  return notes.length === 0 ? why : [{ text: `${notes.join(', ')}: `, tone: 'accent' }, why]
}

function lastContact({ t, today, language }: Due, { lastContact }: FollowUpRecord): string {
  return lastContact ? shortDay(lastContact.on, today, language) : t.never
}

function explanation({ urgent, urgency }: DueItem, { t, today }: Due, weights: UrgencyWeights): TableRow {
  const terms = Object.entries(weighed(urgencyTermsOf(urgent, today), weights)).map(
    ([term, share]) => `${share} ${t.terms[term as UrgencyTerm]}`,
  )
  return { heading: { text: `      ${hundredths(urgency)} ${t.explained(terms.join(' + '))}`, tone: 'quiet' } }
}

function nothingDue(due: Due): Block[] {
  const { t, next, hasCustomers, language, withoutNext } = due
  if (!hasCustomers) return [line(t.empty)]
  const when = next && t.nextDate(longDay(next.dueOn, language), next.customer.name)
  return [line(t.nothing(when)), ...(withoutNext === 0 ? [] : worthKnowing({ ...due, comingUp: 0 }))]
}

/** The one or two things worth knowing under the list. */
function worthKnowing({ t, name, comingUp, withoutNext }: Due): Block[] {
  const lines = [
    ...(comingUp === 0 ? [] : [line({ text: t.comingUp(comingUp, name), tone: 'quiet' })]),
    ...(withoutNext === 0 ? [] : [line({ text: t.withoutNext(withoutNext, name), tone: 'late' })]),
  ]
  return lines.length === 0 ? [] : [{ is: 'blank' }, ...lines]
}

function line(words: Inline): Block {
  return { is: 'line', text: words }
}
