import { idOf } from '../domain/naming.ts'
import type { Kind } from '../domain/follow-up.ts'
import { actingOwner } from '../domain/owner.ts'
import { safeText } from '../output/safe.ts'
import type { FollowUpHint, Hint } from '../store/hints.ts'
import { shortDay } from '../text/dates.ts'
import { shortReasonsIn } from '../text/reasons.ts'
import { beginsSo } from './beginning.ts'
import type { Asking, Candidate } from './values.ts'

/** Customers; from a few letters on also those whom one of their contacts names, by name or e-mail. */
export async function customers({ typed, hints }: Asking): Promise<Candidate[]> {
  const store = await hints()
  if (!store) return []
  const found = await store.customers(typed)
  const own = found.flatMap((hint) => candidate(hint, typed, 'c'))
  if (typed === '') return own
  const known = new Set(found.map(({ name }) => name))
  const others = (await store.contacts(typed)).filter(({ about }) => !known.has(about ?? ''))
  const all = [...own, ...others.flatMap((hint) => candidate(hint, typed, 'p'))]
  return all.length > 0 ? all : (await store.emails(typed)).flatMap((hint) => candidate(hint, typed, 'p'))
}

/** Contacts: of the customer who was named, where there is one. */
export async function contacts({ typed, said, hints }: Asking): Promise<Candidate[]> {
  const store = await hints()
  if (!store) return []
  const at = said.get('customer') ?? said.get('--at') ?? said.get('ids')
  const customerId = at === undefined ? null : await store.customerMeant(at)
  const found = customerId === null ? await store.contacts(typed) : await store.contactsOf(customerId)
  return found.flatMap((hint) => candidate(hint, typed, 'p'))
}

export async function owners({ typed, hints }: Asking): Promise<Candidate[]> {
  return ((await (await hints())?.owners()) ?? []).flatMap((hint) => candidate(hint, typed, 'o'))
}

/** By title; by id where nothing was typed, since many are called the same. */
export async function agreements({ typed, hints }: Asking): Promise<Candidate[]> {
  const found = (await (await hints())?.agreements(typed)) ?? []
  const isById = typed === '' || typed === 'a'
  return found.flatMap((hint) =>
    isById ? [{ text: `a${hint.id}`, note: `${hint.name}, ${hint.about ?? ''}` }] : candidate(hint, typed, 'a'),
  )
}

export async function entries({ typed, hints }: Asking): Promise<Candidate[]> {
  const found = (await (await hints())?.entries(typed)) ?? []
  return found
    .map(({ id, name, about }) => ({ text: `e${id}`, note: about === null ? name : `${name}: ${about}` }))
    .filter(({ text }) => text.startsWith(typed))
}

/** The numbers of open follow-ups, those that are due and one's own first; one behind the other with commas, too. */
export async function followUps(asking: Asking, kind: Kind | null = null): Promise<Candidate[]> {
  const { typed, value, said, language, today, me } = asking
  const [, before = '', digits = ''] = /^((?:\d+,)*)(\d*)$/.exec(typed) ?? []
  const store = before + digits === typed ? await asking.hints() : null
  if (!store) return []
  const customer = said.get('customer')
  const found = await store.followUps({
    ...{ digits, kind },
    customerId: customer === undefined ? null : await store.customerMeant(customer),
    ownerId: me === null ? null : (actingOwner(await store.owners(), me)?.id ?? null),
  })
  const given = new Set([...value.given, before].flatMap((ids) => ids.split(',')))
  const reason = shortReasonsIn(language)
  const note = (followUp: FollowUpHint) =>
    `${shortDay(followUp.dueOn, today, language)} ${followUp.customer.name}: ${reason(followUp)}`
  return found
    .filter(({ id }) => !given.has(String(id)))
    .map((followUp) => ({ text: `${before}${followUp.id}`, note: note(followUp) }))
}

/** By name; by id where an id was typed, and where the name cannot stand in a command line or would be read otherwise. */
function candidate({ id, name, about }: Hint, typed: string, letter: 'c' | 'p' | 'o' | 'a'): Candidate[] {
  const called = `${letter}${id}`
  const isBegun = beginsSo(name, typed)
  if (!isBegun) return idOf(typed, letter) === null || !called.startsWith(typed) ? [] : [{ text: called, note: name }]
  const isTypable = safeText(name) === name && !/^-|^\d+$/.test(name)
  return [isTypable ? { text: name, note: about } : { text: called, note: name, isInstead: true }]
}
