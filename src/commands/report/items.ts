import { counted } from '../../domain/digest.ts'
import type { Day } from '../../domain/day.ts'
import { gapKinds, gapOf, type GapKind } from '../../domain/gap.ts'
import { grouped } from '../../domain/grouped.ts'
import { isOrphaned } from '../../domain/orphan.ts'
import { riskKinds, type RiskKind } from '../../domain/risk.ts'
import type { CsvColumn } from '../../output/view.ts'
import type { AgreementItem } from '../agreement-items.ts'
import type { OwnerItem } from '../in-charge.ts'
import type { Facts } from './facts.ts'

/** A report as JSON shows it; docs/json.md explains the fields. */
export type ReportItem = Pick<Facts, 'since' | 'owner' | 'customers' | 'weeks' | 'contacts' | 'promises' | 'losses'> & {
  today: Day
  overdue: number
  dueToday: number
  open: number
  inCharge: { inCharge: OwnerItem | null; customers: number; overdue: number; dueToday: number; open: number }[]
  timelines: Omit<Facts['relationships'][number], 'silentSince'>[]
  agreements: { month: string | null; count: number }[]
  risks: { risk: RiskKind; count: number }[]
  gaps: { gap: GapKind; count: number }[]
  orphans: { orphaned: number; soon: number }
}

export function reportItem(facts: Facts, today: Day): ReportItem {
  const { since, owner, customers, open, charges, weeks, contacts, promises, losses, orphans } = facts
  const risks = counted(facts.risks.map(({ kind }) => kind))
  const gaps = counted(facts.gaps.map(gapOf))
  const orphaned = orphans.filter((orphan) => isOrphaned(orphan, today)).length
  return {
    ...{ today, since, owner, customers, ...open },
    ...{ inCharge: charges, weeks, contacts },
    timelines: facts.relationships.map(({ customer, limitDays, dialogues, silences, lastDays }) => ({
      ...{ customer, limitDays, dialogues, silences, lastDays },
    })),
    ...{ promises, losses },
    agreements: [...byMonth(facts.agreements)].map(([month, its]) => ({ month, count: its.length })),
    risks: riskKinds.flatMap((risk) => (risks.has(risk) ? [{ risk, count: risks.get(risk)! }] : [])),
    gaps: gapKinds.flatMap((gap) => (gaps.has(gap) ? [{ gap, count: gaps.get(gap)! }] : [])),
    orphans: { orphaned, soon: orphans.length - orphaned },
  }
}

/** By the month of the last day to act, such as `2026-12`; null of those that have none, which come last. */
export function byMonth(agreements: readonly AgreementItem[]): Map<string | null, AgreementItem[]> {
  return grouped(agreements, ({ actBy }) => actBy?.slice(0, 7) ?? null)
}

/** The main figures in one line, to be put below those of other days. */
export const reportCsv: readonly CsvColumn<ReportItem>[] = [
  { key: 'today', cell: ({ today }) => today },
  { key: 'since', cell: ({ since }) => since },
  { key: 'owner', cell: ({ owner }) => owner?.name ?? null },
  { key: 'customers', cell: ({ customers }) => customers },
  { key: 'overdue', cell: ({ overdue }) => overdue },
  { key: 'dueToday', cell: ({ dueToday }) => dueToday },
  { key: 'open', cell: ({ open }) => open },
  { key: 'dialogues', cell: ({ contacts }) => sum(contacts.map(({ dialogues }) => dialogues)) },
  { key: 'attempts', cell: ({ contacts }) => sum(contacts.map(({ attempts }) => attempts)) },
  { key: 'ownPromisesOnTime', cell: ({ promises }) => promises[0]!.onTime },
  { key: 'theirPromisesOnTime', cell: ({ promises }) => promises[1]!.onTime },
  { key: 'lost', cell: ({ losses }) => sum(losses.map(({ count }) => count)) },
  { key: 'orphaned', cell: ({ orphans }) => orphans.orphaned },
  { key: 'gaps', cell: ({ gaps }) => sum(gaps.map(({ count }) => count)) },
]

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
