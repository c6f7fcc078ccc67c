import { daysBetween, type Day } from '../../domain/day.ts'
import { chargeOn, type Staff } from '../../domain/in-charge.ts'
import type { Owner } from '../../domain/owner.ts'
import type { Risk } from '../../domain/risk.ts'
import { isUndecided } from '../../domain/urgency.ts'
import type { OnlyTheirs } from '../../domain/without-owner.ts'
import type { Placed } from '../../domain/working-order.ts'
import type { Block, CsvColumn, Inline, TableRow, View } from '../../output/view.ts'
import { longDay, shortDay } from '../../text/dates.ts'
import type { Language } from '../../text/language.ts'
import { shortReasonsIn, undecidedReason } from '../../text/reasons.ts'
import { wholeMoney } from '../amounts.ts'
import { followUpItem, type ListedFollowUp } from '../follow-up-items.ts'
import { shortNames, typedOwners } from '../owner-names.ts'
import { rounded } from './items.ts'
import type { text } from './text.ts'
import { percent } from './view.ts'

type Without = {
  owner: Owner
  t: typeof text.en
  tomorrow: Day
  /** The last day that is looked at. */
  until: Day
  language: Language
  /** What the program is called on the command line. */
  name: string
  limit: number
  /** As if the owner were not there. */
  staff: Staff
  /** What would fall to others, in the order of tomorrow's list. */
  items: readonly Placed<ListedFollowUp>[]
  /** What hangs on the owner. */
  share: Risk
  /** How many customers are in care in all. */
  inCare: number
  currency: string | null
  onlyTheirs: readonly OnlyTheirs[]
}

type WithoutItem = ReturnType<typeof withoutItem>

/** What tomorrow's list would be without somebody, and what nobody else knows. */
export function withoutView(seen: Without): View<WithoutItem> {
  return {
    get rows() {
      return withoutItem(seen)
    },
    csv,
    get text() {
      return [...summary(seen), ...list(seen), ...known(seen)]
    },
  }
}

function withoutItem(seen: Without) {
  const { owner, tomorrow, until, staff, items, share } = seen
  return {
    owner: { id: owner.id, name: owner.name },
    ...{ from: tomorrow, until },
    actsInstead: actsInstead(seen),
    customers: share.customers,
    customerShare: rounded(share.customerShare),
    revenue12m: share.revenue,
    revenueShare: share.revenueShare === null ? null : rounded(share.revenueShare),
    followUps: items.map(({ item, urgency }) => followUpItem(item, urgency, { today: tomorrow, staff })),
    onlyTheirs: seen.onlyTheirs.map(({ customer, own, notes, promises, revenue }) => ({
      ...{ customer, dialogues: own, notes, promises, revenue12m: revenue },
    })),
  }
}

const csv: readonly CsvColumn<WithoutItem>[] = [
  { key: 'owner', cell: ({ owner }) => owner.name },
  { key: 'from', cell: ({ from }) => from },
  { key: 'until', cell: ({ until }) => until },
  { key: 'actsInstead', cell: (item) => item.actsInstead?.name ?? null },
  { key: 'customers', cell: ({ customers }) => customers },
  { key: 'customerShare', cell: ({ customerShare }) => customerShare },
  { key: 'revenueShare', cell: ({ revenueShare }) => revenueShare },
  { key: 'followUps', cell: ({ followUps }) => followUps.length },
  { key: 'orphaned', cell: ({ followUps }) => followUps.filter(({ orphaned }) => orphaned).length },
  { key: 'onlyTheirs', cell: (item) => item.onlyTheirs.length },
]

function summary(seen: Without): Block[] {
  const { owner, t, tomorrow, language, name, staff, share, inCare, currency } = seen
  const instead = actsInstead(seen)
  const main = share.revenue.find((money) => money.currency === currency)
  const revenue =
    main && t.earns(wholeMoney(main, language), share.revenueShare === null ? null : percent(share.revenueShare))
  const command = `${name} owner edit ${typedOwners([owner], staff.owners)} --deputy NAME`
  return [
    { is: 'heading', text: t.title(owner.name, longDay(tomorrow, language)) },
    { is: 'paragraph', text: t.carries(share.customers, inCare, percent(share.customerShare)), indent: 2 },
    ...(revenue ? [{ is: 'paragraph' as const, text: revenue, indent: 2 }] : []),
    {
      is: 'paragraph',
      text: instead ? t.acts(instead.name) : { text: t.nobodyActs(command), tone: 'late' },
      indent: 2,
    },
  ]
}

function actsInstead({ owner, staff, tomorrow }: Without): { id: number; name: string } | null {
  const { actingId } = chargeOn(owner.id, staff, tomorrow)
  const acting = staff.owners.find(({ id }) => id === actingId)
  return acting ? { id: acting.id, name: acting.name } : null
}

function list(seen: Without): Block[] {
  const { t, items, tomorrow, until, language } = seen
  const last = longDay(until, language)
  if (items.length === 0) return [{ is: 'blank' }, { is: 'line', text: t.noneDue(last) }]
  const due = items.filter(({ item }) => item.dueOn <= tomorrow)
  const later = items.filter(({ item }) => item.dueOn > tomorrow)
  const { when, customer, why, deadline, instead } = t.headings
  const lines = linesOf(seen)
  const rowsOf = (heading: string, its: readonly Placed<ListedFollowUp>[]): TableRow[] =>
    its.length === 0 ? [] : [{ heading: { text: heading, tone: 'accent' } }, ...its.map(lines)]
  return [
    { is: 'blank' },
    {
      is: 'table',
      columns: [
        { heading: when, align: 'right' },
        { heading: customer, shrink: 3, min: 12 },
        { heading: why, shrink: 5, min: 18, lines: 2 },
        { heading: items.some(({ item }) => item.deadlineOn !== null) ? deadline : '', align: 'right' },
        { heading: instead },
      ],
      rows: [
        ...rowsOf(t.tomorrow(due.length), due),
        ...(due.length > 0 && later.length > 0 ? [[]] : []),
        ...rowsOf(t.week(later.length, last), later),
      ],
    },
  ]
}

function linesOf({ t, tomorrow, language, staff }: Without): (placed: Placed<ListedFollowUp>) => Inline[] {
  const [short, reason] = [shortNames(staff.owners), shortReasonsIn(language)]
  return ({ item }) => {
    const late = daysBetween(item.dueOn, tomorrow)
    const { actingId } = chargeOn(item.owner?.id ?? null, staff, tomorrow)
    const acting = staff.owners.find(({ id }) => id === actingId)
    return [
      late > 0 ? { text: t.late(late), tone: 'late' } : shortDay(item.dueOn, tomorrow, language),
      { text: item.customer.name, tone: 'strong' },
      isUndecided(item, tomorrow) ? undecidedReason(item, language) : reason(item),
      item.deadlineOn === null ? '' : { text: shortDay(item.deadlineOn, tomorrow, language), tone: 'accent' },
      acting ? short(acting.name) : { text: t.nobody, tone: 'late' },
    ]
  }
}

/** What only they know. */
function known({ owner, t, language, name, limit, staff, onlyTheirs }: Without): Block[] {
  if (onlyTheirs.length === 0) return []
  const left = onlyTheirs.length - limit
  const command = `${name} dossier --of ${typedOwners([owner], staff.owners)} --thin`
  return [
    { is: 'blank' },
    { is: 'line', text: { text: t.onlyTheirs(owner.name, onlyTheirs.length), tone: 'accent' } },
    {
      is: 'table',
      indent: 2,
      columns: [{ shrink: 3, min: 12 }, { shrink: 3, min: 16 }, { align: 'right' }],
      rows: onlyTheirs
        .slice(0, limit)
        .map(({ customer, own, notes, promises, revenue }) => [
          { text: customer.name, tone: 'strong' },
          t.knows(own, notes, promises),
          revenue.map((money) => wholeMoney(money, language)).join(' + '),
        ]),
    },
    ...(left > 0 ? [{ is: 'line' as const, text: { text: `  ${t.more(left)}`, tone: 'quiet' as const } }] : []),
    { is: 'paragraph', text: { text: t.dossier(command), tone: 'quiet' }, indent: 2 },
  ]
}
