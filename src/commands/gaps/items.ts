import { gapOf, type Fault, type Gap, type GapKind } from '../../domain/gap.ts'
import type { CsvColumn } from '../../output/view.ts'
import { journeyWord } from '../../text/journeys.ts'

/** A gap as JSON shows it; docs/json.md explains the fields. */
export type GapItem = Pick<Gap, 'customer' | 'owner' | 'since'> & { gap: GapKind; detail: string }

/** The JSON form; `detail` is English whatever the interface speaks. */
export function gapItem(gap: Gap): GapItem {
  const { customer, owner, since } = gap
  return { gap: gapOf(gap), customer, owner, since, detail: details[gap.fault](gap) }
}

const details: Record<Fault, (gap: Gap) => string> = {
  'no-next-date': () => 'No next date is planned.',
  'undecided-journey': ({ about }) => `The journey ${journeyWord(about!, 'en')} asks for its outcome.`,
  'lost-journey': ({ about }) => `The journey ${journeyWord(about!, 'en')} no longer exists.`,
  'ended-agreement': ({ about, aboutId }) => `Agreement a${aboutId}, ${about}, ended without a decision.`,
  'late-agreement': ({ about, aboutId }) => `The last day to act on agreement a${aboutId}, ${about}, has passed.`,
  silent: () => 'There was no dialogue for more than twice the rhythm.',
  'no-contact': ({ about }) => `There is no contact person${about === null ? '' : ` after ${about}`}.`,
  unreachable: () => 'No contact person has a phone number or an e-mail address.',
  'to-decide': ({ aboutId }) => `Follow-up ${aboutId} asks for a decision: keep, dormant or lost.`,
  'old-lead': () => 'A lead without dialogue for 12 months comes up for deletion.',
  'old-loss': () => 'A customer lost for 3 years comes up for deletion.',
}

export const gapCsv: readonly CsvColumn<GapItem>[] = [
  { key: 'gap', cell: ({ gap }) => gap },
  { key: 'customerId', cell: ({ customer }) => customer.id },
  { key: 'customer', cell: ({ customer }) => customer.name },
  { key: 'stage', cell: ({ customer }) => customer.stage },
  { key: 'importance', cell: ({ customer }) => customer.importance },
  { key: 'owner', cell: ({ owner }) => owner?.name ?? null },
  { key: 'since', cell: ({ since }) => since },
  { key: 'detail', cell: ({ detail }) => detail },
]
