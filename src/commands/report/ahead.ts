import { startOf } from '../../domain/calendar-period.ts'
import { partsOf, type Day } from '../../domain/day.ts'
import { gapKinds, gapOf } from '../../domain/gap.ts'
import { grouped } from '../../domain/grouped.ts'
import { riskKinds } from '../../domain/risk.ts'
import type { Part, Section } from '../../output/document.ts'
import type { Bar } from '../../output/svg.ts'
import type { Inline } from '../../output/view.ts'
import { longDay, monthWord } from '../../text/dates.ts'
import { gapWord } from '../../text/gaps.ts'
import { riskWord } from '../../text/risks.ts'
import type { Seen } from './chapter.ts'
import type { Facts } from './facts.ts'
import { byMonth } from './items.ts'
import { barsPart } from './work.ts'

/** So many months are drawn one by one. */
const months = 12

/** So many of the next ones are named. */
const nextOnes = { screen: 5, page: 12 }

/** What is to be decided, by month, and the next of it. */
export function agreementSection({ agreements }: Facts, { t, today, language, isScreen }: Seen): Section {
  const title = t.headings.agreements
  if (agreements.length === 0) return { title, parts: [{ is: 'remark', text: t.noAgreements }] }
  const dated = agreements.flatMap((agreement) =>
    agreement.actBy === null ? [] : [{ ...agreement, actBy: agreement.actBy }],
  )
  const passed = dated.filter(({ actBy }) => actBy < today)
  const ahead = dated.filter(({ actBy }) => actBy >= today)
  const counts = byMonth(ahead)
  const coming = Array.from({ length: months }, (_, index) => startOf('month', today, index)).map((first): Bar => {
    const count = counts.get(first.slice(0, 7))?.length ?? 0
    return { label: monthOf(first), value: count, words: String(count) }
  })
  const afterThem = startOf('month', today, months)
  const later = ahead.filter(({ actBy }) => actBy >= afterThem).length
  const bars = [
    ...(passed.length === 0
      ? []
      : [{ label: t.passed, value: passed.length, late: passed.length, words: String(passed.length) }]),
    ...coming.slice(0, coming.findLastIndex(({ value }) => value > 0) + 1),
    ...(later === 0 ? [] : [{ label: t.later, value: later, words: String(later) }]),
  ]
  const openEnded = agreements.length - dated.length
  const { actBy, customer, title: what } = t.columns
  return {
    title,
    parts: [
      ...(dated.length === 0 ? [] : [barsPart(t.byMonth, bars)]),
      ...(openEnded === 0 ? [] : [{ is: 'remark' as const, text: t.openEnded(openEnded) }]),
      {
        is: 'columns',
        isBrief: true,
        columns: [{ heading: actBy }, { heading: customer, wraps: 1 }, { heading: what, wraps: 1 }],
        rows: [...passed, ...ahead]
          .slice(0, isScreen ? nextOnes.screen : nextOnes.page)
          .map((one): Inline[] => [
            { text: longDay(one.actBy, language), tone: one.actBy < today ? 'late' : 'plain' },
            { text: one.customer.name, tone: 'strong' },
            one.title,
          ]),
      },
    ],
  }

  function monthOf(day: Day): string {
    const { year, month } = partsOf(day)
    return `${monthWord(month, language)} ${year}`
  }
}

/** What hangs on one person, what is missing, and of whom nobody is in charge, with those whom it concerns first. */
export function riskSection({ risks, gaps, orphans }: Facts, { t, language, isScreen }: Seen): Section {
  const named = (names: readonly string[]) => {
    const first = names.slice(0, mostNames).join(', ')
    return names.length > mostNames ? t.andMore(first, names.length - mostNames) : first
  }
  const row = (what: string, names: readonly string[]): Inline[] => [what, String(names.length), named(names)]
  const byRisk = grouped(risks, ({ kind }) => kind)
  const byGap = grouped(gaps, gapOf)
  const rows = [
    ...(orphans.length === 0
      ? []
      : [
          row(
            t.orphans,
            orphans.map(({ customer }) => customer.name),
          ),
        ]),
    ...gapKinds.flatMap((kind) => {
      const its = byGap.get(kind)
      return its
        ? [
            row(
              gapWord(kind, language),
              its.map(({ customer }) => customer.name),
            ),
          ]
        : []
    }),
    ...riskKinds.flatMap((kind) => {
      const its = byRisk.get(kind)
      if (!its || kind === 'owner') return []
      return [
        row(
          riskWord(kind, language),
          its.map(({ customer, contact, owner }) =>
            kind === 'contact' ? contact!.name : (customer?.name ?? owner?.name ?? ''),
          ),
        ),
      ]
    }),
  ]
  const { what, count, who } = t.columns
  const table: Part = {
    is: 'columns',
    columns: [
      { heading: what, wraps: 1 },
      { heading: count, align: 'right', isNamed: true },
      { heading: who, wraps: 1, isWide: true },
    ],
    rows,
  }
  const lists: Part[] = isScreen ? [{ is: 'remark', text: t.lists }] : []
  return {
    title: t.headings.risks,
    parts: [rows.length === 0 ? { is: 'remark', text: t.noRisks } : table, ...lists],
  }
}

/** So many are named. */
const mostNames = 3
