import { startOf } from '../../domain/calendar-period.ts'
import { daysAfter, weekdayOf, weekOf, type Day } from '../../domain/day.ts'
import type { Staff } from '../../domain/in-charge.ts'
import { isUndecided } from '../../domain/urgency.ts'
import type { Placed } from '../../domain/working-order.ts'
import type { Block, Inline, Span, TableRow, View } from '../../output/view.ts'
import { longDay, shortDay, weekdayWord } from '../../text/dates.ts'
import type { Language } from '../../text/language.ts'
import { shortReasonsIn } from '../../text/reasons.ts'
import {
  approachItem,
  followUpCsv,
  followUpItem,
  type DueRow,
  type ListedFollowUp,
  type Manners,
} from '../follow-up-items.ts'
import type { text } from './text.ts'

type Item = Placed<ListedFollowUp>

type Calendar = {
  /** By day; those of one day in the order of the daily list. */
  items: readonly Item[]
  t: typeof text.en
  today: Day
  /** The last day that is looked at. */
  until: Day
  language: Language
  /** The first one after that day, where there is nothing until then. */
  next: ListedFollowUp | null
  hasCustomers: boolean
  staff: Staff
  manners: Manners
}

/** What is coming, week by week; what is overdue stands before all weeks. */
export function calendarView(calendar: Calendar): View<DueRow> {
  const { items, today, staff, manners } = calendar
  return {
    get rows() {
      return items.map(({ item, urgency }) => ({
        ...followUpItem(item, urgency, { today, staff }),
        ...approachItem(item, manners),
      }))
    },
    csv: followUpCsv,
    get text() {
      return items.length === 0 ? [{ is: 'line', text: nothing(calendar) } satisfies Block] : [weeks(calendar)]
    },
  }
}

function weeks(calendar: Calendar): Block {
  const { items, t, staff } = calendar
  const { when, id, customer, why, deadline, owner } = t.headings
  const reason = shortReasonsIn(calendar.language)
  const hasDeadlines = items.some(({ item }) => item.deadlineOn !== null)
  const rows: TableRow[] = []
  let before: string | null = null
  for (const placed of items) {
    const section = sectionOf(placed)
    if (section !== before) rows.push(...(before === null ? [] : [[]]), { heading: heading(calendar, placed) })
    rows.push(lineOf(calendar, placed.item, reason))
    before = section
  }
  return {
    is: 'table',
    columns: [
      { heading: when, align: 'right' },
      { heading: id, align: 'right' },
      { heading: customer, shrink: 3, min: 12 },
      { heading: why, shrink: 6, min: 20, lines: 2 },
      { heading: hasDeadlines ? deadline : '', align: 'right' },
      ...(staff.owners.length > 1 ? [{ heading: owner, from: 90 }] : []),
    ],
    rows,
  }
}

/** The Monday of its week, or that it is overdue. */
function sectionOf({ item, section }: Item): string {
  return section === 'overdue' ? section : startOf('week', item.dueOn)
}

function heading({ items, t, today, language }: Calendar, placed: Item): Span {
  if (placed.section === 'overdue')
    return { text: t.overdue(items.filter(({ section }) => section === 'overdue').length), tone: 'late' }
  const monday = startOf('week', placed.item.dueOn)
  const [from, until] = [monday, daysAfter(monday, 6)].map((day) => shortDay(day, today, language))
  return { text: t.week(weekOf(monday).week, from!, until!), tone: 'accent' }
}

function lineOf(
  { t, today, language, staff }: Calendar,
  item: ListedFollowUp,
  reason: (followUp: ListedFollowUp) => string,
): Inline[] {
  const { id, dueOn, deadlineOn, customer, owner } = item
  const tone = dueOn < today ? 'late' : dueOn === today ? 'today' : 'plain'
  return [
    { text: `${weekdayWord(weekdayOf(dueOn) - 1, language)} ${shortDay(dueOn, today, language)}`, tone },
    String(id),
    { text: customer.name, tone: 'strong' },
    isUndecided(item, today) ? [{ text: `${t.undecided}: `, tone: 'late' }, reason(item)] : reason(item),
    deadlineOn === null ? '' : { text: shortDay(deadlineOn, today, language), tone: 'accent' },
    ...(staff.owners.length > 1 ? [owner?.name.split(' ')[0] ?? ''] : []),
  ]
}

function nothing({ t, until, next, hasCustomers, language }: Calendar): string {
  if (!hasCustomers) return t.empty
  return t.nothing(longDay(until, language), next && t.nextDate(longDay(next.dueOn, language), next.customer.name))
}
