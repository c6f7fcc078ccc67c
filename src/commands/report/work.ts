import { dayMap, stretchesOf, type Stretch } from '../../domain/contact-days.ts'
import { daysBetween, weekOf, type Day } from '../../domain/day.ts'
import { isOrphaned } from '../../domain/orphan.ts'
import { lastDayAhead } from '../../domain/workload.ts'
import { sparkLine } from '../../output/bar.ts'
import type { Fact, Part, Section } from '../../output/document.ts'
import type { Bar } from '../../output/svg.ts'
import type { Inline } from '../../output/view.ts'
import { longDay, monthWord, shortDay, weekdayWord } from '../../text/dates.ts'
import type { Language } from '../../text/language.ts'
import { shortNames } from '../owner-names.ts'
import type { Seen } from './chapter.ts'
import type { Facts } from './facts.ts'
import { sum } from './items.ts'

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
    parts: [barsPart(t.load, bars), { is: 'remark', text: t.loadRemark(open.overdue) }],
  }
}

/** When we spoke with customers: by weekday and week, and how often in each month. */
export function contactSection({ contacts, since }: Facts, { t, today, language, isScreen }: Seen): Section {
  const span = { from: since, until: today }
  const dialogues = sum(contacts.map((day) => day.dialogues))
  if (contacts.length === 0)
    return { title: t.headings.contacts, parts: [{ is: 'remark', text: t.noContacts(longDay(since, language)) }] }
  const { from, weeksEach, byWeekday } = dayMap(
    contacts.map(({ on, dialogues: count }) => ({ on, count })),
    span,
  )
  const stretches = stretchesOf(span).map((stretch) => {
    const its = contacts.filter(({ on }) => on >= stretch.from && on <= stretch.until)
    return {
      ...{ stretch, dialogues: sum(its.map((day) => day.dialogues)), attempts: sum(its.map((day) => day.attempts)) },
    }
  })
  const columnOf = (day: Day) => Math.max(0, Math.ceil(daysBetween(from, day) / (7 * weeksEach)))
  const trend = (counts: readonly number[]): Inline =>
    isScreen ? [`${sum(counts)}  `, ...sparkLine(counts)] : String(sum(counts))
  const parts = stretches.map((one) => `${stretchWords(one.stretch, language)} ${one.dialogues}`).join(', ')
  return {
    title: t.headings.contacts,
    parts: [
      {
        is: 'facts',
        facts: [
          { term: t.terms.dialogues, text: trend(stretches.map((one) => one.dialogues)) },
          { term: t.terms.attempts, text: trend(stretches.map(({ attempts }) => attempts)) },
        ],
      },
      {
        is: 'heat',
        heat: {
          title: t.heat,
          description: t.heatOf(dialogues, parts),
          rows: byWeekday
            .map((cells, index) => ({ label: weekdayWord(index, language), cells }))
            .filter(({ cells }, index) => index < 5 || cells.some((count) => count > 0)),
          stretches: stretches.map((one) => ({
            from: columnOf(one.stretch.from),
            label: shortStretch(one.stretch, language),
            words: String(one.dialogues),
          })),
        },
      },
    ],
  }
}

/** When we spoke with the most important customers, where they were silent, and what is to be decided. */
export function relationshipSection({ relationships, since }: Facts, { t, today, language }: Seen): Section {
  if (relationships.length === 0) return { title: t.headings.relationships, parts: [] }
  const span = { from: since, until: lastDayAhead(today) }
  const lanes = relationships.map(({ customer, dialogues, silences, silentSince, lastDays }) => {
    const silent = silentSince === null ? null : daysBetween(silentSince, today)
    const last = dialogues.at(-1)
    return {
      label: customer.name,
      figures: [String(dialogues.length), silent === null ? '' : t.silentFor(silent)],
      dots: dialogues,
      gaps: silences,
      ends: lastDays.map(({ actBy }) => actBy),
      said: t.laneWords(customer.name, dialogues.length, last ? longDay(last, language) : null, silent),
    }
  })
  const marks = stretchesOf(span)
    .filter(({ from }) => from > since)
    .map((stretch) => ({ on: stretch.from, label: shortStretch(stretch, language) }))
  return {
    title: t.headings.relationships,
    parts: [
      {
        is: 'lanes',
        lanes: {
          ...{
            title: t.lanes,
            description: `${lanes.map(({ said }) => said).join('; ')}.`,
            ...span,
            today,
            marks,
            lanes,
          },
          headings: [t.laneHeadings.dialogues, t.laneHeadings.silent],
          legend: t.legend,
        },
      },
      { is: 'remark', text: t.tooLong },
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

function stretchWords({ year, month }: Stretch, language: Language): string {
  return month === null ? String(year) : `${monthWord(month, language)} ${year}`
}

/** The month alone: which year it is of follows from the others. */
function shortStretch({ year, month }: Stretch, language: Language): string {
  return month === null ? String(year) : monthWord(month, language)
}
