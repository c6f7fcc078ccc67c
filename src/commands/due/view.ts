import { daysBetween, type Day } from '../../domain/day.ts'
import { manyAttempts, manySnoozes } from '../../domain/follow-up.ts'
import { bySection, sectionOf, type Section } from '../../domain/working-order.ts'
import type { Block, Inline, Span, TableRow, Tone, View } from '../../output/view.ts'
import { longDay, shortDay } from '../../text/dates.ts'
import type { Language } from '../../text/language.ts'
import { reasonOf } from '../../text/reasons.ts'
import { followUpCsv, type FollowUpItem, type FollowUpRecord } from '../follow-up-items.ts'
import type { text } from './text.ts'

type DueWords = typeof text.en

export type DueItem = { record: FollowUpRecord; section: Section; item: FollowUpItem }

type Due = {
  items: readonly DueItem[]
  t: DueWords
  today: Day
  language: Language
  /** What the program is called on the command line. */
  name: string
  /** How many were left out by a limit. */
  left: number
  next: { dueOn: Day; customer: string } | null
  hasCustomers: boolean
  /** How many become due within a week; 0 where upcoming ones are shown. */
  comingUp: number
  withoutNext: number
  showsOwner: boolean
}

/** The daily list: a line per reason, overdue, today and upcoming apart. */
export function dueView(asked: Due): View<FollowUpItem> {
  const due = { ...asked, items: bySection(asked.items) }
  const { items, t } = asked
  return {
    rows: items.map(({ item }) => item),
    csv: followUpCsv,
    text:
      items.length === 0
        ? nothingDue(due)
        : [...list(due), ...(due.left > 0 ? [line(t.more(due.left))] : []), ...worthKnowing(due)],
  }
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
  const { items, t, showsOwner } = due
  const { record, section, item } = items[index]!
  const before = items[index - 1]
  const isSameCustomer = before?.item.customer.id === item.customer.id && before.section === section
  const cells: Inline[] = [
    String(item.id),
    lateness(due, item),
    isSameCustomer ? '' : { text: item.customer.name, tone: 'strong' },
    ...(isSameCustomer && before.item.contact?.id === item.contact?.id ? ['', ''] : contactOf(item)),
    reason(due, record),
    isSameCustomer ? '' : { text: lastContact(due, item), tone: 'quiet' },
    ...(showsOwner ? [item.owner?.name.split(' ')[0] ?? ''] : []),
  ]
  const rows: TableRow[] =
    before?.section === section ? [] : [...(before ? [[]] : []), { heading: heading(due, section) }]
  return [...rows, cells, ...(item.urgencyTerms ? [explanation(t, item)] : [])]
}

/** How many reasons are late, for today, or to come; what else these customers have stands with them, not counted. */
function heading({ items, t, today }: Due, section: Section): Span {
  const count = items.filter(({ item }) => sectionOf(item, today) === section).length
  const tones: Record<Section, Tone> = { overdue: 'late', today: 'today', upcoming: 'accent' }
  return { text: t[section](count), tone: tones[section] }
}

function lateness({ t, today }: Due, { dueOn }: FollowUpItem): Span {
  const days = daysBetween(dueOn, today)
  if (days > 0) return { text: t.late(days), tone: 'late' }
  return days === 0 ? { text: t.now, tone: 'today' } : { text: t.ahead(-days), tone: 'plain' }
}

/** The person and the nearest way to reach them; a phone number stays whole even on a narrow terminal. */
function contactOf({ contact }: FollowUpItem): Inline[] {
  return [contact?.name ?? '', { text: contact?.phone ?? contact?.email ?? '', tone: 'quiet' }]
}

function reason({ t, language, today }: Due, record: FollowUpRecord): Inline {
  const notes = [
    record.deadlineOn === null ? null : t.until(shortDay(record.deadlineOn, today, language)),
    record.kind === 'cadence' && record.attempts > 0 ? t.attempt(record.attempts + 1) : null,
    record.kind === 'cadence' && record.attempts + 1 >= manyAttempts ? t.manyAttempts : null,
    record.snoozes >= manySnoozes ? t.snoozed(record.snoozes) : null,
  ].filter((note) => note !== null)
  const why = reasonOf(record, language)
  return notes.length === 0 ? why : [{ text: `${notes.join(', ')}: `, tone: 'accent' }, why]
}

function lastContact({ t, today, language }: Due, { lastContact }: FollowUpItem): string {
  return lastContact ? shortDay(lastContact.on, today, language) : t.never
}

function explanation(t: DueWords, { urgency, urgencyTerms }: FollowUpItem): TableRow {
  const terms = Object.entries(urgencyTerms!).map(
    ([term, share]) => `${share} ${t.terms[term as keyof DueWords['terms']]}`,
  )
  return { heading: { text: `      ${urgency} ${t.explained(terms.join(' + '))}`, tone: 'quiet' } }
}

function nothingDue(due: Due): Block[] {
  const { t, next, hasCustomers, language, withoutNext } = due
  if (!hasCustomers) return [line(t.empty)]
  const when = next && t.nextDate(longDay(next.dueOn, language), next.customer)
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
