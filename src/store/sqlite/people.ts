import type { Contact } from '../../domain/contact.ts'
import { namesAgree } from '../../domain/importing.ts'
import type { ImportedContact } from '../../domain/import-line.ts'
import { foldedEmail, identityOf } from '../../domain/name.ts'

export type Person = Pick<Contact, 'id' | 'name' | 'role' | 'birthday' | 'emails' | 'phones'>

export type People = {
  byId: (id: number) => Person | undefined
  /** The person a line means: of the same name; else of the same e-mail, where the names do not say two persons. */
  find: (contact: ImportedContact) => Person | undefined
  /** Keeps somebody new, or somebody who changed. */
  keep: (person: Person) => void
}

/** The persons of one customer, found by name and e-mail. */
export function people(customer: string, known: readonly Person[]): People {
  const ids = new Map<number, Person>()
  const byName = new Map<string, number>()
  const byEmail = new Map<string, number>()
  known.forEach(keep)

  function keep(person: Person): void {
    ids.set(person.id, person)
    keepFirst(byName, identityOf(person.name), person.id)
    for (const email of person.emails) keepFirst(byEmail, foldedEmail(email), person.id)
  }

  /** Somebody whose name or e-mail is no longer this one does not hold it. */
  function keepFirst(index: Map<string, number>, key: string, id: number): void {
    const holder = ids.get(index.get(key) ?? -1)
    const holds =
      holder && (identityOf(holder.name) === key || holder.emails.some((email) => foldedEmail(email) === key))
    if (!holds) index.set(key, id)
  }

  /** Without a name of its own, a line's contact bears the customer's. */
  function isMeant(person: Person, contact: ImportedContact): boolean {
    return identityOf(contact.name) === identityOf(customer) || namesAgree(person.name, contact.name)
  }

  return {
    keep,
    byId: (id) => ids.get(id),
    find(contact) {
      const named = ids.get(byName.get(identityOf(contact.name)) ?? -1)
      if (named && identityOf(named.name) === identityOf(contact.name)) return named
      return contact.emails
        .map((email) => ids.get(byEmail.get(foldedEmail(email)) ?? -1))
        .find(
          (person) =>
            person &&
            isMeant(person, contact) &&
            person.emails.some((known) => contact.emails.some((email) => foldedEmail(email) === foldedEmail(known))),
        )
    },
  }
}

/** Made when first asked for and kept, but never more than so many at once. */
export function keptFew<Value>(make: (key: number) => Value, most = 1000): (key: number) => Value {
  const made = new Map<number, Value>()
  return (key) => {
    const before = made.get(key)
    if (before !== undefined) return before
    if (made.size === most) made.clear()
    const value = make(key)
    made.set(key, value)
    return value
  }
}
