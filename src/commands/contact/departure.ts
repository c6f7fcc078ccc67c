import { isThereOn } from '../../domain/contact.ts'
import { usualImportance } from '../../domain/customer.ts'
import { dayFromPhrase } from '../../domain/date-phrase.ts'
import { daysAfter, daysBetween, latest, type Day } from '../../domain/day.ts'
import { Failure } from '../../domain/failure.ts'
import { folded, foldedEmail } from '../../domain/name.ts'
import { idOf } from '../../domain/naming.ts'
import type { Program } from '../../program.ts'
import type { Store } from '../../store/store.ts'
import { echoedDay } from '../../text/dates.ts'
import { ownerActing, type ContactRecord } from '../named.ts'
import { emailFrom, lineFrom, nameFrom, pastDay, phoneFrom } from '../typed.ts'

/** What is said of a person who leaves. */
export type Departure = Parameters<Store['contacts']['leave']>[1]

export type LeaveOptions = {
  on?: string
  to?: string
  email?: string[]
  phone?: string[]
  wentTo?: string
  asLead?: true
  died?: true
}

/**
 * What was said, read, with what is known of somebody who has left already. Throws Failure `already-left` where nothing of it
 * is new, `no-successor`, and those of its parts.
 */
export async function departureFrom(
  program: Program,
  contact: ContactRecord,
  options: LeaveOptions,
): Promise<Departure> {
  refuseContradictions(options, contact)
  const { contacts } = await program.store()
  const said = { ...daysFrom(program, contact, options), ...wentFrom(contact, options) }
  const colleagues = (await contacts.ofCustomer(contact.customerId)).filter(({ id }) => id !== contact.id)
  const successor = successorFrom(program, { contact, colleagues }, options, daysAfter(said.leftOn, 1))
  const at = options.asLead ? await placeOf(program, contact, said.wentTo!) : null
  const departure = { ...said, successor, at }
  if (contact.leftOn !== null && isKnown(contact, departure))
    throw new Failure('already-left', {
      ...{ name: contact.name, id: contact.id, day: echoedDay(contact.leftOn, program.language) },
      ...{ hasDied: contact.diedOn !== null, successor: contact.successor?.name ?? null },
    })
  return departure
}

/** Throws Failure `not-together` or `goes-with`. */
function refuseContradictions({ to, email, phone, wentTo, asLead, died }: LeaveOptions, contact: ContactRecord): void {
  if ((died ?? contact.diedOn !== null) && wentTo)
    throw new Failure('not-together', { options: ['--died', '--went-to'] })
  if (email && to === undefined) throw new Failure('goes-with', { option: '--email', needs: '--to' })
  if (phone && to === undefined) throw new Failure('goes-with', { option: '--phone', needs: '--to' })
  if (asLead && !(wentTo ?? contact.wentTo)?.trim())
    throw new Failure('goes-with', { option: '--as-lead', needs: '--went-to' })
}

function daysFrom(
  program: Program,
  { leftOn, diedOn }: ContactRecord,
  { on, died }: LeaveOptions,
): { leftOn: Day; diedOn: Day | null } {
  if (!died) return { leftOn: on === undefined ? (leftOn ?? diedOn ?? program.today) : lastDay(program, on), diedOn }
  const day = on === undefined ? (diedOn ?? program.today) : pastDay(program, on)
  return { leftOn: leftOn !== null && leftOn < day ? leftOn : day, diedOn: day }
}

/** The last day may lie ahead or behind: where a phrase says both, the nearer one. */
function lastDay({ today, dates }: Program, phrase: string): Day {
  const order = dates ?? undefined
  const [behind, ahead] = (['past', 'future'] as const).map((towards) =>
    dayFromPhrase(phrase, { today, towards, order }),
  ) as [Day, Day]
  return Math.abs(daysBetween(behind, today)) < Math.abs(daysBetween(today, ahead)) ? behind : ahead
}

function wentFrom({ wentTo }: ContactRecord, options: LeaveOptions): { wentTo: string | null } {
  return { wentTo: options.wentTo === undefined ? wentTo : lineFrom(options.wentTo) }
}

type People = { contact: ContactRecord; colleagues: readonly ContactRecord[] }

/** Somebody who is there, by id, e-mail or name; else somebody new. Throws Failure `no-successor`, `ambiguous-name` or `name-taken`. */
function successorFrom(
  { today }: Program,
  { contact, colleagues }: People,
  { to, email = [], phone = [] }: LeaveOptions,
  from: Day,
): Departure['successor'] {
  if (to === undefined) return contact.successor && { id: contact.successor.id, changes: {} }
  const [emails, phones] = [email.map(emailFrom), phone.map(phoneFrom)]
  const id = idOf(to, 'p')
  if (id === contact.id || folded(to) === folded(contact.name))
    throw new Failure('no-successor', { name: contact.name, because: 'same' })
  const known = colleagueMeant(colleagues, to)
  const taken = colleagues.find(
    (other) => other.id !== known?.id && other.emails.some((one) => emails.some((typed) => isSameEmail(typed, one))),
  )
  if (taken) {
    const address = taken.emails.find((one) => emails.some((typed) => isSameEmail(typed, one)))!
    throw new Failure('name-taken', { name: address, id: `p${taken.id} (${taken.name})` })
  }
  if (!known && id !== null)
    throw new Failure('unknown-contact', { input: to, nearest: colleagues.map(({ name }) => name).slice(0, 3) })
  if (!known) return { added: { name: nameFrom(to), role: null, birthday: null, emails, phones } }
  if (!isThereOn(known, latest(today, from))) throw new Failure('no-successor', { name: known.name, because: 'left' })
  return {
    id: known.id,
    changes: {
      ...addedTo('emails', known.emails, emails, isSameEmail),
      ...addedTo('phones', known.phones, phones, (a, b) => a.replace(/[^\d+]/g, '') === b.replace(/[^\d+]/g, '')),
    },
  }
}

function colleagueMeant(colleagues: readonly ContactRecord[], input: string): ContactRecord | undefined {
  const id = idOf(input, 'p')
  const same = colleagues.filter((one) => one.id === id || one.emails.some((email) => isSameEmail(email, input)))
  const whole = colleagues.filter(({ name }) => folded(name) === folded(input))
  const beginning = colleagues.filter(({ name }) => ` ${folded(name)}`.includes(` ${folded(input)}`))
  const [best = []] = [same, whole, folded(input) === '' ? [] : beginning].filter((found) => found.length > 0)
  if (best.length > 1)
    throw new Failure('ambiguous-name', { input, candidates: best.map(({ id, name }) => `p${id}  ${name}`) })
  return best[0]
}

/** What is not known yet of a person's mails or phones, behind those that are. */
function addedTo<Key extends 'emails' | 'phones'>(
  key: Key,
  known: readonly string[],
  typed: readonly string[],
  isSame: (a: string, b: string) => boolean,
): Partial<Record<Key, string[]>> {
  const added = typed.filter((one) => !known.some((other) => isSame(one, other)))
  return added.length === 0 ? {} : ({ [key]: [...known, ...added] } as Record<Key, string[]>)
}

function isSameEmail(a: string, b: string): boolean {
  return foldedEmail(a) === foldedEmail(b)
}

/** The customer of that name, or one to be made; null where the person is there already. Throws Failure `ambiguous-name`. */
async function placeOf(program: Program, contact: ContactRecord, name: string): Promise<Departure['at']> {
  const { contacts, names } = await program.store()
  const called = (await names.beginning(name)).filter(
    (one) => one.type === 'customer' && folded(one.name) === folded(name),
  )
  const [only, ...others] = called
  if (others.length > 0)
    throw new Failure('ambiguous-name', { input: name, candidates: called.map(({ id, name }) => `c${id}  ${name}`) })
  if (!only) {
    const { id: ownerId } = await ownerActing(program, undefined)
    return { added: { name: nameFrom(name), stage: 'lead', importance: usualImportance, ownerId } }
  }
  if (only.id === contact.customerId) throw new Failure('no-successor', { name: only.name, because: 'same-firm' })
  const isThere = (await contacts.ofCustomer(only.id)).some((one) => folded(one.name) === folded(contact.name))
  return isThere ? null : { customerId: only.id }
}

function isKnown(contact: ContactRecord, { leftOn, diedOn, wentTo, successor, at }: Departure): boolean {
  const isSameSuccessor =
    successor === null ||
    ('id' in successor && successor.id === contact.successor?.id && Object.keys(successor.changes).length === 0)
  return (
    leftOn === contact.leftOn &&
    diedOn === contact.diedOn &&
    wentTo === contact.wentTo &&
    isSameSuccessor &&
    at === null
  )
}
