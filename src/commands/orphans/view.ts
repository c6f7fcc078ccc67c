import { daysAfter, type Day } from '../../domain/day.ts'
import { absenceOn, type Staff } from '../../domain/in-charge.ts'
import { isOrphaned, type OrphanRecord } from '../../domain/orphan.ts'
import type { Block, Inline, Span, TableRow, View } from '../../output/view.ts'
import { shortDay } from '../../text/dates.ts'
import type { Language } from '../../text/language.ts'
import { wholeMoney } from '../amounts.ts'
import { shortNames, typedOwners } from '../owner-names.ts'
import { orphanCsv, orphanItem, type OrphanItem } from './items.ts'
import { mendingLines } from './mending.ts'
import type { text } from './text.ts'

/** Somebody who leaves only after the days of the alarm, and how many customers still to be handed over. */
export type Leaving = { owner: { id: number; name: string }; leftOn: Day; customers: number }

type Orphans = {
  /** Those without anybody today first. */
  found: readonly OrphanRecord[]
  later: readonly Leaving[]
  t: typeof text.en
  today: Day
  language: Language
  /** What the program is called on the command line. */
  name: string
  staff: Staff
}

/** A line for each customer, those of today and those of soon apart, and the commands that mend it. */
export function orphansView(seen: Orphans): View<OrphanItem> {
  const { found, t, staff } = seen
  return {
    get rows() {
      return found.map(orphanItem)
    },
    csv: orphanCsv,
    get text() {
      if (found.length === 0) return [line(staff.owners.length > 1 ? t.nothing : t.alone), ...laterLines(seen)]
      const mending = mendingLines(seen).map((text) => line({ text, tone: 'quiet' }))
      return [list(seen), blank, ...mending, ...laterLines(seen)]
    },
  }
}

function list(seen: Orphans): Block {
  const { found, t, today } = seen
  const { customer, because, next, deadline, revenue, proposed } = t.headings
  const now = found.filter((orphan) => isOrphaned(orphan, today))
  const soon = found.filter((orphan) => !isOrphaned(orphan, today))
  const short = shortNames(seen.staff.owners)
  const rowsOf = (heading: Span, orphans: readonly OrphanRecord[]): TableRow[] =>
    orphans.length === 0 ? [] : [{ heading }, ...orphans.map((orphan) => lineOf(orphan, seen, short))]
  return {
    is: 'table',
    columns: [
      { heading: customer, shrink: 3, min: 12 },
      { heading: because, shrink: 4, min: 16, lines: 2 },
      { heading: next, align: 'right' },
      { heading: found.some(({ deadlineOn }) => deadlineOn !== null) ? deadline : '', align: 'right' },
      { heading: found.some(({ revenue12m }) => revenue12m.length > 0) ? revenue : '', align: 'right', from: 70 },
      { heading: proposed, from: 50 },
    ],
    rows: [
      ...rowsOf({ text: t.today(now.length), tone: 'late' }, now),
      ...(now.length > 0 && soon.length > 0 ? [[]] : []),
      ...rowsOf({ text: t.soon(soon.length), tone: 'accent' }, soon),
    ],
  }
}

function lineOf(orphan: OrphanRecord, seen: Orphans, short: (name: string) => string): Inline[] {
  const { today, language } = seen
  const { customer, nextDueOn, deadlineOn, revenue12m, proposedOwner } = orphan
  const dated = (day: Day | null): Inline =>
    day === null ? '' : { text: shortDay(day, today, language), tone: day < today ? 'late' : 'plain' }
  return [
    { text: customer.name, tone: 'strong' },
    reasonOf(orphan, seen, short),
    dated(nextDueOn),
    dated(deadlineOn),
    revenue12m.map((amount) => wholeMoney(amount, language)).join(' + '),
    proposedOwner ? short(proposedOwner.name) : '',
  ]
}

function reasonOf(
  orphan: OrphanRecord,
  { t, today, language, staff }: Orphans,
  short: (name: string) => string,
): string {
  const { because, since, owner } = orphan
  const day = (on: Day) => shortDay(on, today, language)
  if (owner === null || since === null || because === 'nobody') return t.nobody
  const name = short(owner.name)
  if (because === 'leaving') return t.leaving(name, day(daysAfter(since, -1)))
  if (because === 'left') return t.left(name, day(staff.owners.find(({ id }) => id === owner.id)?.leftOn ?? since))
  const until = absenceOn(owner.id, staff, since > today ? since : today)?.untilOn ?? null
  return t.away(name, day(since), until && day(until), since <= today)
}

/** Who leaves only later, and with how many customers whom nobody will be in charge of then. */
function laterLines({ later, t, today, language, name, staff }: Orphans): Block[] {
  return later.map(({ owner, leftOn, customers }) => {
    const command = `${name} reassign --from ${typedOwners([owner], staff.owners)} --to NAME`
    return line(t.later(owner.name, shortDay(leftOn, today, language), customers, command))
  })
}

const blank: Block = { is: 'blank' }

function line(words: Inline): Block {
  return { is: 'paragraph', text: words, indent: 2 }
}
