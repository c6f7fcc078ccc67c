import { isThereOn } from '../domain/contact.ts'
import { isSpoken, isWritten, type Channel } from '../domain/interaction.ts'
import type { Program } from '../program.ts'
import type { FollowUpRecord } from './follow-up-items.ts'
import type { ContactRecord } from './named.ts'

/** Where a customer had one contact only on a day, today unless said, it is meant; at an event, one must be named. */
export async function onlyContact(
  program: Program,
  customerId: number,
  channel: Channel,
  on = program.today,
): Promise<ContactRecord | null> {
  if (!(isSpoken(channel) || isWritten(channel)) || channel === 'event') return null
  const { contacts } = await program.store()
  const [only, ...others] = (await contacts.ofCustomer(customerId)).filter((contact) => isThereOn(contact, on))
  return only && others.length === 0 ? only : null
}

/** Whom a follow-up names, where they are there on a day, today unless said. */
export async function namedContact(
  program: Program,
  { namedContactId }: FollowUpRecord,
  on = program.today,
): Promise<ContactRecord | null> {
  const { contacts } = await program.store()
  const contact = namedContactId === null ? null : await contacts.byId(namedContactId)
  return contact && isThereOn(contact, on) ? contact : null
}
