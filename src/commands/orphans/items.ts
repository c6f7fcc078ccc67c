import type { OrphanRecord } from '../../domain/orphan.ts'
import type { CsvColumn } from '../../output/view.ts'
import { plainAmounts } from '../amounts.ts'

/** An orphan as JSON shows it; docs/json.md explains the fields. */
export type OrphanItem = Pick<
  OrphanRecord,
  'customer' | 'because' | 'owner' | 'since' | 'nextDueOn' | 'deadlineOn' | 'revenue12m' | 'proposedOwner'
>

export function orphanItem(orphan: OrphanRecord): OrphanItem {
  const { customer, because, owner, since, nextDueOn, deadlineOn, revenue12m, proposedOwner } = orphan
  return { customer, because, owner, since, nextDueOn, deadlineOn, revenue12m, proposedOwner }
}

export const orphanCsv: readonly CsvColumn<OrphanItem>[] = [
  { key: 'customerId', cell: ({ customer }) => customer.id },
  { key: 'customer', cell: ({ customer }) => customer.name },
  { key: 'stage', cell: ({ customer }) => customer.stage },
  { key: 'importance', cell: ({ customer }) => customer.importance },
  { key: 'because', cell: ({ because }) => because },
  { key: 'owner', cell: ({ owner }) => owner?.name ?? null },
  { key: 'since', cell: ({ since }) => since },
  { key: 'nextDueOn', cell: ({ nextDueOn }) => nextDueOn },
  { key: 'deadlineOn', cell: ({ deadlineOn }) => deadlineOn },
  { key: 'revenue12m', cell: ({ revenue12m }) => plainAmounts(revenue12m) },
  { key: 'proposedOwner', cell: ({ proposedOwner }) => proposedOwner?.name ?? null },
]
