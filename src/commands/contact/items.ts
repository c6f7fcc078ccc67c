import type { CsvColumn } from '../../output/view.ts'
import type { Places } from '../moves.ts'
import type { ContactRecord } from '../named.ts'

/** A person at a customer as JSON shows it. */
export type ContactItem = Omit<ContactRecord, 'customerId'> & { customer: { id: number; name: string } }

/** With where else the same person is, or was before. */
export type PlacedItem = ContactItem & Places

export function contactItem({ customerId, ...contact }: ContactRecord, customer: string): ContactItem {
  const { id, name, role, birthday, greeting, diedOn, leftOn, wentTo, successor, emails, phones } = contact
  return {
    ...{ id, name, customer: { id: customerId, name: customer }, role, birthday, greeting, diedOn },
    ...{ leftOn, wentTo, successor, emails, phones },
  }
}

export const contactCsv: readonly CsvColumn<ContactItem>[] = [
  { key: 'id', cell: ({ id }) => id },
  { key: 'name', cell: ({ name }) => name },
  { key: 'customerId', cell: ({ customer }) => customer.id },
  { key: 'customer', cell: ({ customer }) => customer.name },
  { key: 'role', cell: ({ role }) => role },
  { key: 'emails', cell: ({ emails }) => emails.join(', ') },
  { key: 'phones', cell: ({ phones }) => phones.join(', ') },
  { key: 'birthday', cell: ({ birthday }) => birthday },
  { key: 'greeting', cell: ({ greeting }) => greeting },
  { key: 'diedOn', cell: ({ diedOn }) => diedOn },
  { key: 'leftOn', cell: ({ leftOn }) => leftOn },
  { key: 'wentTo', cell: ({ wentTo }) => wentTo },
  { key: 'successor', cell: ({ successor }) => successor?.name ?? null },
]
