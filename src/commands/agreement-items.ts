import { termOn, type AgreementKind } from '../domain/agreement.ts'
import type { Rules } from '../domain/clock.ts'
import type { Day } from '../domain/day.ts'
import { hasJourney } from '../domain/agreement-plan.ts'
import type { CsvColumn } from '../output/view.ts'
import type { Store } from '../store/store.ts'

export type AgreementRecord = NonNullable<Awaited<ReturnType<Store['agreements']['byId']>>>

/** `undecided`: its end passed and nobody renewed, ended or cancelled it. */
export type AgreementState = 'open' | 'undecided' | 'ended' | 'cancelled'

/** An agreement as JSON shows it, with the term that counts today; docs/json.md explains the fields. */
export type AgreementItem = {
  id: number
  customer: { id: number; name: string }
  kind: AgreementKind
  title: string
  startsOn: Day | null
  endsOn: Day | null
  actBy: Day | null
  noticeOn: Day | null
  notice: string | null
  noticeBy: 'us' | 'them' | 'both'
  renews: string | null
  leads: string | null
  value: { cents: number; currency: string } | null
  state: AgreementState
  decidedOn: Day | null
  why: string | null
}

export function agreementItem(agreement: AgreementRecord, today: Day, { works }: Pick<Rules, 'works'>): AgreementItem {
  const { id, customer, kind, title, notice, noticeBy, renews, leads, cents, currency, decidedOn, why } = agreement
  const { startsOn, endsOn, actBy, noticeOn } = termOn(agreement, today, works)
  return {
    ...{ id, customer, kind, title, startsOn, endsOn, actBy, noticeOn, notice, noticeBy, renews, leads },
    value: cents === null || currency === null ? null : { cents, currency },
    state: stateOf(agreement, endsOn, today),
    ...{ decidedOn, why },
  }
}

/** A trial, seminar or offer is decided by its journey. */
function stateOf({ decision, kind }: AgreementRecord, endsOn: Day | null, today: Day): AgreementState {
  if (decision !== null) return decision
  return endsOn !== null && endsOn < today && !hasJourney(kind) ? 'undecided' : 'open'
}

export const agreementCsv: readonly CsvColumn<AgreementItem>[] = [
  { key: 'id', cell: ({ id }) => id },
  { key: 'customerId', cell: ({ customer }) => customer.id },
  { key: 'customer', cell: ({ customer }) => customer.name },
  { key: 'kind', cell: ({ kind }) => kind },
  { key: 'title', cell: ({ title }) => title },
  { key: 'startsOn', cell: ({ startsOn }) => startsOn },
  { key: 'endsOn', cell: ({ endsOn }) => endsOn },
  { key: 'actBy', cell: ({ actBy }) => actBy },
  { key: 'noticeOn', cell: ({ noticeOn }) => noticeOn },
  { key: 'notice', cell: ({ notice }) => notice },
  { key: 'noticeBy', cell: ({ noticeBy }) => noticeBy },
  { key: 'renews', cell: ({ renews }) => renews },
  { key: 'state', cell: ({ state }) => state },
  { key: 'valueCents', cell: ({ value }) => value?.cents ?? null },
  { key: 'currency', cell: ({ value }) => value?.currency ?? null },
]
