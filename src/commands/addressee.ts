import { isEmail, isThereOn } from '../domain/contact.ts'
import { Failure } from '../domain/failure.ts'
import type { Program } from '../program.ts'
import type { FollowUpRecord } from './follow-up-items.ts'
import {
  contactMeant,
  customerMeant,
  isNumber,
  openFollowUps,
  type ContactRecord,
  type CustomerRecord,
} from './named.ts'

export type Addressee = {
  customer: CustomerRecord
  /** Null where nobody is known at the customer. */
  contact: ContactRecord | null
  /** The follow-up that asks for the letter, where its number was given. */
  followUp: FollowUpRecord | null
}

/**
 * Whom a letter goes to: the person named, else whom the follow-up is about, else whom the customer's last dialogue was
 * with, else the first of those who are still there. Throws Failure `contact-died` where a person who has died is named.
 */
export async function addresseeOf(
  program: Program,
  who: string,
  { named, asContact }: { named: string | undefined; asContact: boolean },
): Promise<Addressee> {
  const { customers, contacts } = await program.store()
  const [followUp = null] = isNumber(who) && !asContact ? await openFollowUps(program, [Number(who)]) : []
  const meant = followUp
    ? {
        customer: (await customers.byId(followUp.customer.id))!,
        contact: followUp.namedContactId === null ? null : await contacts.byId(followUp.namedContactId),
      }
    : await customerMeant(program, who, { contact: asContact })
  const contact = named === undefined ? meant.contact : await contactMeant(program, named, meant.customer)
  if (contact && contact.diedOn !== null) throw new Failure('contact-died', { name: contact.name })
  return { customer: meant.customer, followUp, contact: contact ?? (await usualContact(program, meant.customer)) }
}

/** The address that an e-mail to them has; null where none is known. */
export function emailOf({ contact }: Pick<Addressee, 'contact'>): string | null {
  return contact?.emails.find(isEmail) ?? null
}

async function usualContact(program: Program, { id }: CustomerRecord): Promise<ContactRecord | null> {
  const { contacts, interactions } = await program.store()
  const there = (await contacts.ofCustomer(id)).filter((contact) => isThereOn(contact, program.today))
  if (there.length <= 1) return there[0] ?? null
  const spoken = (await interactions.latest(id, recent)).flatMap(({ contact }) => contact?.id ?? [])
  const lastId = spoken.find((spokenId) => there.some((contact) => contact.id === spokenId))
  return there.find((contact) => contact.id === lastId) ?? there[0]!
}

/** How many entries are looked through. */
export const recent = 50
