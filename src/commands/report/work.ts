import { weekOf } from '../../domain/day.ts'
import { isOrphaned } from '../../domain/orphan.ts'
import type { Fact, Part, Section } from '../../output/document.ts'
import type { Bar } from '../../output/svg.ts'
import { shortDay } from '../../text/dates.ts'
import { shortNames } from '../owner-names.ts'
import type { Seen } from './chapter.ts'
import type { Facts } from './facts.ts'

/** How much is open, and with several of us by who is in charge. */
export function openSection(facts: Facts, { t, today }: Seen): Section {
  const { customers, open, charges, staff } = facts
  const short = shortNames(staff.owners)
  const orphaned = facts.orphans.filter((orphan) => isOrphaned(orphan, today)).length
  const fact = (term: string, count: number, isLate = false): Fact => ({
    term,
    text: { text: String(count), tone: isLate && count > 0 ? 'late' : 'plain' },
  })
  const { terms } = t
  const bars = charges.map(({ inCharge, ...its }): Bar => {
    const words = t.openWords(its.open, its.overdue)
    return { label: inCharge ? short(inCharge.name) : t.nobody, value: its.open, late: its.overdue, words }
  })
  return {
    title: t.headings.open,
    parts: [
      {
        is: 'facts',
        facts: [
          fact(terms.customers, customers),
          fact(terms.overdue, open.overdue, true),
          fact(terms.dueToday, open.dueToday),
          fact(terms.open, open.open),
          ...(orphaned > 0 ? [fact(terms.orphaned, orphaned, true)] : []),
        ],
      },
      ...(staff.owners.length > 1 && bars.length > 0 ? [barsPart(t.byOwner, bars)] : []),
    ],
  }
}

/** What falls due in the coming weeks, beside what there is time for. */
export function weekSection({ weeks, open }: Facts, { t, today, language }: Seen): Section {
  const bars = weeks.map(({ from, due, capacity }): Bar => {
    const label = t.week(weekOf(from).week, shortDay(from, today, language))
    return { label, value: due, limit: capacity, late: due > capacity ? due : 0, words: t.loadWords(due, capacity) }
  })
  return {
    title: t.headings.weeks,
    parts: [
      barsPart(t.load, bars),
      {
        is: 'remark',
        text: t.loadRemark(
          open.overdue,
          weeks.some(({ capacity }) => capacity === 0),
        ),
      },
    ],
  }
}

/** A chart of bars that says the same in words. */
export function barsPart(title: string, bars: readonly Bar[]): Part {
  return {
    is: 'bars',
    chart: { title, description: bars.map(({ label, words }) => `${label}: ${words}`).join('; '), bars },
  }
}
