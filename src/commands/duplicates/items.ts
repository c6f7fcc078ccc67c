import { certainties, type Alikeness, type Certainty, type Compared, type Duplicate } from '../../domain/duplicate.ts'
import { nationalNumber, ownDomain } from '../../domain/likeness.ts'
import { foldedEmail } from '../../domain/name.ts'
import { samenessOf, type Person } from '../../domain/same-person.ts'
import type { CsvColumn } from '../../output/view.ts'

type Found = { id: number; name: string; city: string | null }

/** Two that may be one as JSON shows them; docs/json.md explains the fields. */
export type DuplicateItem = {
  kind: 'customer' | 'contact'
  certainty: Certainty
  first: Found
  second: Found
  /** Of contacts. */
  customer: { id: number; name: string } | null
  same: { by: Alikeness; value: string | null }[]
  command: string
}

export function customerItem({ first, second, certainty, same }: Duplicate): DuplicateItem {
  return {
    ...{ kind: 'customer', certainty, customer: null },
    ...{ first: foundOf(first, first.city), second: foundOf(second, second.city) },
    same: same.map((by) => ({ by, value: valueOf(by, first, second) })),
    command: `customer merge c${first.id} c${second.id}`,
  }
}

export function contactItem(
  customer: { id: number; name: string },
  [first, second]: readonly [Person, Person],
): DuplicateItem {
  const same = samenessOf(first, second)
  return {
    ...{ kind: 'contact', certainty: same.includes('email') ? 'sure' : 'likely', customer },
    ...{ first: foundOf(first, null), second: foundOf(second, null) },
    same: same.map((by) => ({ by, value: valueOf(by, first, second) })),
    command: `contact merge p${first.id} p${second.id}`,
  }
}

export function inOrderOfCertainty(items: readonly DuplicateItem[]): DuplicateItem[] {
  return certainties.flatMap((certainty) => items.filter((item) => item.certainty === certainty))
}

export const duplicateCsv: readonly CsvColumn<DuplicateItem>[] = [
  { key: 'kind', cell: ({ kind }) => kind },
  { key: 'certainty', cell: ({ certainty }) => certainty },
  { key: 'firstId', cell: ({ first }) => first.id },
  { key: 'first', cell: ({ first }) => first.name },
  { key: 'secondId', cell: ({ second }) => second.id },
  { key: 'second', cell: ({ second }) => second.name },
  { key: 'customer', cell: ({ customer }) => customer?.name ?? null },
  { key: 'same', cell: ({ same }) => same.map(({ by }) => by).join(', ') },
  { key: 'command', cell: ({ command }) => command },
]

function foundOf({ id, name }: { id: number; name: string }, city: string | null): Found {
  return { id, name, city }
}

/** The address, number or domain, as the first has it. */
function valueOf(
  by: Alikeness,
  first: Pick<Compared, 'emails' | 'phones'>,
  second: Pick<Compared, 'emails' | 'phones'>,
): string | null {
  const common = (key: 'emails' | 'phones', formOf: (text: string) => string | null) => {
    const forms = new Set(second[key].map(formOf))
    return first[key].find((text) => formOf(text) !== null && forms.has(formOf(text))) ?? null
  }
  if (by === 'email') return common('emails', foldedEmail)
  if (by === 'phone') return common('phones', nationalNumber)
  const shared = by === 'domain' ? common('emails', ownDomain) : null
  return shared && ownDomain(shared)
}
