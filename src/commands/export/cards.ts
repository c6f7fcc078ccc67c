import type { Consent } from '../../domain/consent.ts'
import { isThereOn } from '../../domain/contact.ts'
import type { Day } from '../../domain/day.ts'
import type { WholeRow } from '../../domain/whole-store.ts'
import type { Card } from '../../output/card.ts'
import { consentWords } from '../../text/consents.ts'
import type { Language } from '../../text/language.ts'
import type { Whole } from './json.ts'

type Reader = { today: Day; language: Language; leftOut: () => void }

/**
 * A card for each contact who is there, and for each customer of whom no contact is known. What a person blocked stands on
 * it: whoever calls from an address book must see it there.
 */
export function* cardsOf({ tables }: Whole, { today, language, leftOut }: Reader): Generator<Card> {
  const rowsOf = (name: string) => tables.find((table) => table.name === name)!.rows
  const customers = new Map([...rowsOf('customer')].map((row) => [row['id'], row]))
  const tags = grouped(rowsOf('customer_tag'), 'customer_id')
  const points = grouped(rowsOf('contact_point'), 'contact_id')
  const consents = grouped(rowsOf('consent'), 'contact_id')
  const known = new Set<unknown>()

  for (const contact of rowsOf('contact')) {
    const customer = customers.get(contact['customer_id'])!
    known.add(customer['id'])
    if (!isThereOn({ diedOn: day(contact['died_on']), leftOn: day(contact['left_on']) }, today)) {
      leftOut()
      continue
    }
    const theirs = points.get(contact['id']) ?? []
    const values = (kind: string) => theirs.flatMap((row) => (row['kind'] === kind ? [String(row['value'])] : []))
    const blocked = (consents.get(contact['id']) ?? []).map(consentOf).filter(({ state }) => state === 'blocked')
    yield {
      ...cardOf(customer, tags.get(customer['id']) ?? []),
      ...{ uid: uidOf(contact), name: String(contact['name']), isFirm: false, role: text(contact['role']) },
      firm: contact['name'] === customer['name'] ? null : String(customer['name']),
      ...{ emails: values('email'), phones: values('phone'), birthday: text(contact['birthday']) },
      note: blocked.length === 0 ? null : consentWords(blocked, language).join('; '),
    }
  }
  for (const customer of customers.values())
    if (!known.has(customer['id'])) yield cardOf(customer, tags.get(customer['id']) ?? [])
}

function cardOf(customer: WholeRow, tags: readonly WholeRow[]): Card {
  return {
    ...{ uid: uidOf(customer), name: String(customer['name']), isFirm: customer['is_private'] === 0, firm: null },
    ...{ role: null, emails: [], phones: [], birthday: null, note: null },
    address: {
      ...{ street: text(customer['street']), city: text(customer['city']), region: text(customer['region']) },
      ...{ postalCode: text(customer['postal_code']), country: text(customer['country']) },
    },
    language: text(customer['wished_language']),
    tags: tags.map(({ tag }) => String(tag)),
  }
}

function consentOf({ channel, state, since_on, source }: WholeRow): Consent {
  return { channel, state, sinceOn: since_on, source } as Consent
}

function uidOf({ uid }: WholeRow): string {
  return `${String(uid)}@followups`
}

function grouped(rows: Iterable<WholeRow>, column: string): Map<unknown, WholeRow[]> {
  const groups = new Map<unknown, WholeRow[]>()
  for (const row of rows) {
    const group = groups.get(row[column])
    if (group) group.push(row)
    else groups.set(row[column], [row])
  }
  return groups
}

function text(cell: WholeRow[string] | undefined): string | null {
  return typeof cell === 'string' ? cell : null
}

function day(cell: WholeRow[string] | undefined): Day | null {
  return text(cell) as Day | null
}
