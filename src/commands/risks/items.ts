import type { Risk, RiskKind } from '../../domain/risk.ts'
import type { CsvColumn } from '../../output/view.ts'
import { plainAmounts } from '../amounts.ts'

/** A risk as JSON shows it; docs/json.md explains the fields. */
export type RiskItem = Pick<
  Risk,
  | 'customer'
  | 'contact'
  | 'owner'
  | 'at'
  | 'customers'
  | 'customerShare'
  | 'revenueShare'
  | 'falling'
  | 'dialogues'
  | 'since'
> & { risk: RiskKind; revenue12m: Risk['revenue']; revenueYearBefore: Risk['revenueBefore'] }

export function riskItem(risk: Risk): RiskItem {
  const { kind, customer, contact, owner, at, customers, revenue, revenueBefore, falling, dialogues, since } = risk
  return {
    ...{ risk: kind, customer, contact, owner, at, customers },
    ...{ customerShare: rounded(risk.customerShare), revenue12m: revenue },
    revenueShare: risk.revenueShare === null ? null : rounded(risk.revenueShare),
    revenueYearBefore: revenueBefore,
    falling: falling && { ...falling, ratio: rounded(falling.ratio) },
    ...{ dialogues, since },
  }
}

export const riskCsv: readonly CsvColumn<RiskItem>[] = [
  { key: 'risk', cell: ({ risk }) => risk },
  { key: 'customerId', cell: ({ customer }) => customer?.id ?? null },
  { key: 'customer', cell: ({ customer }) => customer?.name ?? null },
  { key: 'contact', cell: ({ contact }) => contact?.name ?? null },
  { key: 'owner', cell: ({ owner }) => owner?.name ?? null },
  { key: 'customers', cell: ({ customers }) => customers },
  { key: 'customerShare', cell: ({ customerShare }) => customerShare },
  { key: 'revenue12m', cell: ({ revenue12m }) => plainAmounts(revenue12m) },
  { key: 'revenueShare', cell: ({ revenueShare }) => revenueShare },
  { key: 'revenueYearBefore', cell: ({ revenueYearBefore }) => plainAmounts(revenueYearBefore) },
  { key: 'currency', cell: ({ falling }) => falling?.currency ?? null },
  { key: 'ratio', cell: ({ falling }) => falling?.ratio ?? null },
  { key: 'dialogues', cell: ({ dialogues }) => dialogues },
  { key: 'since', cell: ({ since }) => since },
]

/** Shares to a hundredth of a percent. */
export function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000
}
