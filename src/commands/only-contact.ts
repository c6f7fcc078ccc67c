import { isSpoken, isWritten, type Channel } from '../domain/interaction.ts'
import type { Program } from '../program.ts'
import type { ContactRecord } from './named.ts'

/** Where a customer has one contact only, it is meant; at an event, one must be named. */
export async function onlyContact(
  program: Program,
  customerId: number,
  channel: Channel,
): Promise<ContactRecord | null> {
  if (!(isSpoken(channel) || isWritten(channel)) || channel === 'event') return null
  const { contacts } = await program.store()
  const [only, ...others] = await contacts.ofCustomer(customerId)
  return only && others.length === 0 ? only : null
}
