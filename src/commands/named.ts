import { isThereOn } from '../domain/contact.ts'
import type { Day } from '../domain/day.ts'
import { Failure } from '../domain/failure.ts'
import { folded, nearest } from '../domain/name.ts'
import { idOf, meant, oncePerCustomer, stillThere, type Named } from '../domain/naming.ts'
import type { Program } from '../program.ts'
import type { Store } from '../store/store.ts'
import type { FollowUpRecord } from './follow-up-items.ts'
import { inTongue, words } from '../text/language.ts'

export type CustomerRecord = NonNullable<Awaited<ReturnType<Store['customers']['byId']>>>
export type ContactRecord = NonNullable<Awaited<ReturnType<Store['contacts']['byId']>>>
export type OwnerRecord = Awaited<ReturnType<Store['owners']['all']>>[number]

const t = words({
  en: { which: (input: string) => `Which customer or contact is meant by “${input}”?` },
  de: { which: (input: string) => `Welcher Kunde oder welche Ansprechperson ist mit „${input}“ gemeint?` },
})

/**
 * The customer that is meant: by id, the number of a follow-up, its own number, name, the beginning of a name, or e-mail;
 * a contact's name means its customer, and then `contact` is that person. Throws Failure
 * `unknown-customer`, `unknown-follow-up` or `ambiguous-name`.
 */
export async function customerMeant(
  program: Program,
  input: string,
  { contact = false }: { contact?: boolean } = {},
): Promise<{ customer: CustomerRecord; contact: ContactRecord | null }> {
  const { customers, contacts } = await program.store()
  const named = await namedBy(program, input, contact ? 'contact' : 'any')
  const customer = await customers.byId(named.customerId)
  // Removed by another process since it was found.
  if (!customer) throw new Failure('unknown-customer', { input, nearest: [] })
  return { customer, contact: named.type === 'contact' ? await contacts.byId(named.id) : null }
}

/** The contact that is meant; `at` narrows it to one customer's, who may be named by any part of their name. */
export async function contactMeant(program: Program, input: string, at: CustomerRecord | null): Promise<ContactRecord> {
  const { contacts } = await program.store()
  if (at) return ofCustomer(await contacts.ofCustomer(at.id), input, at.name, program.today)
  const named = await namedBy(program, input, 'contact')
  const contact = await contacts.byId(named.id)
  if (!contact) throw new Failure('unknown-contact', { input, nearest: [] })
  return contact
}

/** The owner that is meant. Throws Failure `unknown-owner` or `ambiguous-name`. */
export async function ownerMeant(program: Program, input: string): Promise<OwnerRecord> {
  const { owners } = await program.store()
  const all = await owners.all()
  const id = idOf(input, 'o')
  const same = all.filter((owner) => owner.id === id || owner.number === input || owner.email === input)
  const whole = all.filter(({ name }) => folded(name) === folded(input))
  const beginning = all.filter(({ name }) => beginsSo(name, input))
  const [best = []] = [same, whole, beginning].filter((found) => found.length > 0)
  if (best.length > 1)
    throw new Failure('ambiguous-name', { input, candidates: best.map(({ id, name }) => `o${id}  ${name}`) })
  if (best[0]) return best[0]
  throw new Failure('unknown-owner', { input, nearest: nearest(input, all).map(({ name }) => name) })
}

/** Who of ours is meant: the one named, else whoever acts. Throws Failure `unknown-owner` or `ambiguous-name`. */
export async function ownerActing(program: Program, owner: string | undefined): Promise<OwnerRecord> {
  const store = await program.store()
  const actor = owner === undefined ? await store.actor() : null
  return actor ?? ownerMeant(program, owner ?? program.me ?? '')
}

/** Follow-up numbers as people type them: `14`, `14,15`, `14 15`. Throws Failure `no-ids`. */
export function idsFrom(inputs: readonly string[]): number[] {
  const parts = inputs.flatMap((input) => input.split(','))
  return [
    ...new Set(
      parts.map((part) => {
        if (!isNumber(part)) throw new Failure('no-ids', { input: inputs.join(' ') })
        return Number(part)
      }),
    ),
  ]
}

/** Whether a word is one or more follow-up numbers. */
export function isNumber(word: string): boolean {
  return /^[1-9]\d{0,14}$/.test(word)
}

/** The open follow-ups of these numbers. Throws Failure `unknown-follow-up` or `already-closed`. */
export async function openFollowUps(program: Program, ids: readonly number[]): Promise<FollowUpRecord[]> {
  const { followUps } = await program.store()
  const found = await followUps.byIds(ids)
  for (const id of ids) {
    const followUp = found.find((candidate) => candidate.id === id)
    if (!followUp) throw new Failure('unknown-follow-up', { input: String(id) })
    if (followUp.closedOn !== null) throw new Failure('already-closed', { id })
  }
  return found
}

async function namedBy(program: Program, input: string, wanted: 'any' | 'contact'): Promise<Named> {
  const { names } = await program.store()
  const fits = ({ type }: Named) => wanted === 'any' || type === wanted
  const byId =
    (await byLetter(program, input)) ?? (await byBareNumber(program, input)) ?? (await names.byNumber(input))[0]
  if (byId && fits(byId)) return byId
  const byEmail = oncePerCustomer(await names.byEmail(input)).filter(fits)
  if (byEmail.length > 0) return chosen(program, input, byEmail, wanted)
  const beginning = folded(input) === '' ? [] : await names.beginning(input)
  const candidates = beginning.filter(({ type }) => wanted === 'any' || type === wanted)
  const result = meant(input, candidates)
  if ('found' in result) return result.found
  if (result.candidates.length > 0) return chosen(program, input, result.candidates, wanted)
  const former = wanted === 'any' ? await names.byAlias(input) : []
  const found = former.length > 0 ? former : await byAnyWord(program, input, wanted)
  return chosen(program, input, found, wanted)
}

async function byLetter(program: Program, input: string): Promise<Named | null> {
  const { names } = await program.store()
  const [customer, contact] = [idOf(input, 'c'), idOf(input, 'p')]
  if (customer !== null) return names.byId('customer', customer)
  return contact === null ? null : names.byId('contact', contact)
}

/** A bare number is a follow-up, and means its customer; once that is closed, it may be a customer's own number again. */
async function byBareNumber(program: Program, input: string): Promise<Named | null> {
  if (!isNumber(input)) return null
  const { followUps, names } = await program.store()
  const [followUp] = await followUps.byIds([Number(input)])
  if (!followUp) return null
  const [numbered] = followUp.closedOn === null ? [] : await names.byNumber(input)
  return numbered ?? names.byId('customer', followUp.customer.id)
}

/** The beginning of a later word of a name, such as a family name; looked for only where nothing else fits. */
async function byAnyWord(program: Program, input: string, wanted: 'any' | 'contact'): Promise<Named[]> {
  if (folded(input) === '') return []
  const { names } = await program.store()
  const all = await names.all()
  return oncePerCustomer(all.filter(({ type, name }) => (wanted === 'any' || type === wanted) && beginsSo(name, input)))
}

async function chosen(
  program: Program,
  input: string,
  found: readonly Named[],
  wanted: 'any' | 'contact',
): Promise<Named> {
  const [first, ...more] = stillThere(found)
  if (first && more.length === 0) return first
  if (!first) {
    if (isNumber(input)) throw new Failure('unknown-follow-up', { input })
    const { names } = await program.store()
    const like = nearest(input, await names.all()).map(({ name }) => name)
    throw new Failure(wanted === 'contact' ? 'unknown-contact' : 'unknown-customer', {
      input,
      nearest: [...new Set(like)],
    })
  }
  if (!program.ask.canAsk) throw new Failure('ambiguous-name', { input, candidates: found.slice(0, 20).map(lineOf) })
  return program.ask.choose({
    message: inTongue(t, program.tongue).which(input),
    choices: found.slice(0, 20).map((named) => ({ name: lineOf(named), value: named })),
    option: 'c1, p1',
  })
}

/** Of several, whoever is still there. */
function ofCustomer(contacts: readonly ContactRecord[], input: string, customer: string, today: Day): ContactRecord {
  const id = idOf(input, 'p')
  const same = contacts.filter(
    (contact) => contact.id === id || contact.emails.some((email) => folded(email) === folded(input)),
  )
  const whole = contacts.filter(({ name }) => folded(name) === folded(input))
  const beginning = contacts.filter(({ name }) => beginsSo(name, input))
  const [all = []] = [same, whole, beginning].filter((found) => found.length > 0)
  const there = all.filter((contact) => isThereOn(contact, today))
  const best = there.length > 0 ? there : all
  if (best.length > 1)
    throw new Failure('ambiguous-name', { input, candidates: best.map(({ id, name }) => `p${id}  ${name}`) })
  if (best[0]) return best[0]
  throw new Failure('unknown-contact-at', { input, customer, known: contacts.map(({ name }) => name).slice(0, 10) })
}

/** Whether a name or one of its words begins with the input. */
function beginsSo(name: string, input: string): boolean {
  return ` ${folded(name)}`.includes(` ${folded(input)}`)
}

function lineOf({ type, id, name, customer, city }: Named): string {
  const where = [type === 'contact' ? customer : null, city].filter((part) => part !== null).join(', ')
  return `${type === 'customer' ? 'c' : 'p'}${id}  ${name}${where ? ` (${where})` : ''}`
}
