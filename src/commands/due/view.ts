import type { Day } from '../../domain/day.ts'
import type { DigestAlarm } from '../../domain/digest-days.ts'
import { grouped } from '../../domain/grouped.ts'
import type { Staff } from '../../domain/in-charge.ts'
import { urgencyTermsOf, type UrgencyTerm, type UrgencyWeights } from '../../domain/urgency.ts'
import { remembered } from '../../domain/remembered.ts'
import { bySection, type Placed, type Section } from '../../domain/working-order.ts'
import type { Block, Inline, Span, TableRow, Tone, View } from '../../output/view.ts'
import { alarmWords } from '../../text/alarms.ts'
import { longDay, shortDay } from '../../text/dates.ts'
import { inTongue, type Tongue } from '../../text/language.ts'
import { decimal } from '../../text/values.ts'
import {
  approachItem,
  followUpCsv,
  followUpItem,
  hundredths,
  type DueRow,
  type ListedFollowUp,
  type Manners,
} from '../follow-up-items.ts'
import { lateness } from '../lateness.ts'
import { addressed, leftWord, reachOf } from '../reach.ts'
import { whysIn } from '../why.ts'
import type { text } from './text.ts'

type DueWords = typeof text.en

export type DueItem = Placed<ListedFollowUp>

type Due = {
  /** In the order of product.md. */
  items: readonly DueItem[]
  t: DueWords
  today: Day
  language: Tongue['language']
  tongue: Tongue
  /** What the program is called on the command line. */
  name: string
  /** How many were left out by a limit. */
  left: number
  /** What each term of the urgency weighs, where that is to be shown; null where not. */
  explained: UrgencyWeights | null
  next: ListedFollowUp | null
  hasCustomers: boolean
  /** How many become due within a week; 0 where upcoming ones are shown. */
  comingUp: number
  withoutNext: number
  showsOwner: boolean
  staff: Staff
  /** Customers nobody is in charge of, and those of whom nobody will be soon. */
  orphans: { orphaned: number; soon: number }
  /** What is wrong with morning mails, of whom. */
  mails: readonly { owner: { name: string }; alarm: DigestAlarm }[]
  manners: Manners
}

/** The daily list: a line per reason, overdue, today and upcoming apart; as data in the one order of urgency. */
export function dueView(due: Due): View<DueRow> {
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

function rowOf({ item, urgency, urgent }: DueItem, { today, staff, explained, manners }: Due): DueRow {
  const row = { ...followUpItem(item, urgency, { today, staff }), ...approachItem(item, manners) }
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
  const { t, showsOwner } = due
  const { id, when, customer, contact, why, last, owner } = t.headings
  return [
    {
      is: 'table',
      columns: [
        { heading: id, align: 'right' },
        { heading: when, align: 'right' },
        { heading: customer, shrink: 3, min: 12 },
        { heading: contact, shrink: 2, min: 8, from: 60 },
        { shrink: 2, min: 16, from: 60 },
        { heading: why, shrink: 6, min: 20, lines: 2 },
        { heading: last, align: 'right', from: 70 },
        ...(showsOwner ? [{ heading: owner, from: 90 }] : []),
      ],
      rows: rowsOf(due),
    },
  ]
}

/** A line for each reason, under the headings of the sections. */
function rowsOf(due: Due): TableRow[] {
  const { language, today } = due
  const said = {
    lateness: remembered((dueOn: Day) => lateness(dueOn, due)),
    day: remembered((day: Day): Span => ({ text: shortDay(day, today, language), tone: 'quiet' })),
    why: whysIn(due),
  }
  const rows: TableRow[] = []
  let before: DueItem | null = null
  for (const placed of due.items) {
    if (before?.section !== placed.section) {
      if (before) rows.push([])
      rows.push({ heading: heading(due, placed.section) })
    }
    rows.push(lineOf(due, placed, before, said))
    if (due.explained) rows.push(explanation(placed, due, due.explained))
    before = placed
  }
  return rows
}

/** What is said on many lines alike. */
type Said = { lateness: (dueOn: Day) => Span; day: (day: Day) => Span; why: (followUp: ListedFollowUp) => Inline }

/** The customer and the contact are not said again where they stand on the line above. */
function lineOf(due: Due, { item, section }: DueItem, before: DueItem | null, said: Said): Inline[] {
  const { customer, contact, lastContact, owner } = item
  const isSameCustomer = before?.item.customer.id === customer.id && before.section === section
  const isSameContact = isSameCustomer && before.item.contact?.id === contact?.id
  const cells: Inline[] = [
    String(item.id),
    said.lateness(item.dueOn),
    isSameCustomer ? '' : { text: customer.name, tone: 'strong' },
    isSameContact || !contact ? '' : addressed(contact, due.manners, due.language),
    isSameContact || !contact ? '' : { text: reachWords(contact, customer, due), tone: 'quiet' },
    said.why(item),
    isSameCustomer ? '' : lastContact ? said.day(lastContact.on) : { text: due.t.never, tone: 'quiet' },
  ]
  if (due.showsOwner) cells.push(owner?.name.split(' ')[0] ?? '')
  return cells
}

type Contact = NonNullable<ListedFollowUp['contact']>

/** How to reach them best, and when. Of most people nothing but that is known. */
function reachWords(contact: Contact, { id }: { id: number }, { manners, language }: Due): string {
  if (!manners.blocked.has(contact.id) && !manners.wishes.has(id)) return contact.phone ?? contact.email ?? ''
  const { ways, left, bestTime } = reachOf(contact, id, manners)
  const reach = left === null ? (ways[0]?.value ?? '') : leftWord(left, language)
  return [reach, bestTime ?? ''].filter((part) => part !== '').join(', ')
}

function heading({ items, t }: Due, section: Section): Span {
  const count = items.filter((placed) => placed.section === section).length
  const tones: Record<Section, Tone> = { overdue: 'late', today: 'today', upcoming: 'accent' }
  return { text: t[section](count), tone: tones[section] }
}

function explanation({ urgent, urgency }: DueItem, { t, today, language }: Due, weights: UrgencyWeights): TableRow {
  const terms = Object.entries(weighed(urgencyTermsOf(urgent, today), weights)).map(
    ([term, share]) => `${decimal(share, language)} ${t.terms[term as UrgencyTerm]}`,
  )
  return {
    heading: {
      text: `      ${decimal(hundredths(urgency), language)} ${t.explained(terms.join(' + '))}`,
      tone: 'quiet',
    },
  }
}

function nothingDue(due: Due): Block[] {
  const { t, next, hasCustomers, language } = due
  if (!hasCustomers) return [line(t.empty)]
  const when = next && t.nextDate(longDay(next.dueOn, language), next.customer.name)
  return [line(t.nothing(when)), ...worthKnowing({ ...due, comingUp: 0 })]
}

/** The few things worth knowing under the list. */
function worthKnowing(due: Due): Block[] {
  const { t, tongue, name, comingUp, withoutNext, orphans } = due
  const { orphaned, soon } = orphans
  const alarm = inTongue(alarmWords, tongue)
  const lines = [
    ...(comingUp === 0 ? [] : [line({ text: t.comingUp(comingUp, name), tone: 'quiet' })]),
    ...(orphaned + soon === 0 ? [] : [line({ text: alarm.orphans(orphaned, soon, name), tone: 'late' })]),
    ...(withoutNext === 0 ? [] : [line({ text: alarm.withoutNext(withoutNext, name), tone: 'late' })]),
    ...mailAlarms(due).map((text) => line({ text, tone: 'late' })),
  ]
  return lines.length === 0 ? [] : [{ is: 'blank' }, ...lines]
}

/** A line for whoever has the same alarm. */
function mailAlarms({ mails, tongue, today, name, showsOwner }: Due): string[] {
  const { mailFailed, mailSilent } = inTongue(alarmWords, tongue)
  const sameDay = grouped(mails, ({ alarm }) => `${alarm.because} ${dayOf(alarm)}`)
  return [...sameDay.values()].map((some) => {
    const { alarm } = some[0]!
    const owners = showsOwner ? some.map(({ owner }) => owner.name.split(' ')[0]!) : []
    const day = dayOf(alarm)
    if (alarm.because === 'silent') return mailSilent(longDay(day, tongue.language), owners, name)
    return mailFailed(day === today ? null : longDay(day, tongue.language), owners, name)
  })
}

function dayOf(alarm: DigestAlarm): Day {
  return alarm.because === 'failed' ? alarm.note.day : alarm.sinceOn
}

function line(words: Inline): Block {
  return { is: 'line', text: words }
}
