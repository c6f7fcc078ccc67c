import { usualAddressForm, type AddressForm } from '../../domain/address-form.ts'
import type { Consent } from '../../domain/consent.ts'
import { after, daysAfter, partsOf, type Day } from '../../domain/day.ts'
import { isDialogue } from '../../domain/interaction.ts'
import type { Program } from '../../program.ts'
import type { Store } from '../../store/store.ts'
import type { Language } from '../../text/language.ts'
import { isBuiltInTemplate } from '../../text/templates.ts'
import { emailOf, recent, type Addressee } from '../addressee.ts'
import { formWith } from '../approach.ts'
import { templateOf } from './chosen-template.ts'
import { dayInLetter, salutation, signatureOf, yearsInLetter } from './letter-parts.ts'
import { firstNameOf, spokenName } from './person.ts'
import { filled, type Values } from './template-text.ts'
import { templateFor, templateOfStage } from './templates.ts'

type Entry = Awaited<ReturnType<Store['interactions']['latest']>>[number]
type Owner = Awaited<ReturnType<Store['actor']>>

/** A letter as it was drafted, with what to mind before it is sent. */
export type Draft = Addressee & {
  template: string
  language: Language
  form: AddressForm
  subject: string
  body: string
  /** What stands in square brackets, for nobody knows it. */
  missing: readonly string[]
  /** Whoever it is signed by. */
  owner: Owner
  /** Whoever it is written to, where a name is known. */
  person: string | null
  address: string | null
  consents: readonly Consent[]
  lastDialogue: Entry | null
  promises: readonly { madeBy: 'us' | 'them'; text: string; dueOn: Day }[]
  hasOpenComplaint: boolean
}

/** The letter to somebody: from the template named, else from the one that fits why it is written. */
export async function draftFor(
  program: Program,
  addressee: Addressee,
  said: { template: string | null; language: Language | null },
): Promise<Draft> {
  const { customer, contact, followUp } = addressee
  const { actor, contacts, followUps, interactions, promises } = await program.store()
  const owner = await actor()
  const form = (contact && (await formWith(program, contact))) ?? usualAddressForm
  const language = said.language ?? customer.wishes.language ?? program.language
  const template = said.template ?? (followUp ? templateFor(followUp, program.today) : templateOfStage(customer.stage))
  const person = contact?.name ?? (customer.isPrivate ? customer.name : null)
  const dialogues = (await interactions.latest(customer.id, recent)).filter((entry) =>
    isDialogue({ ...entry, contactId: entry.contact?.id ?? null }),
  )
  const told = { template, language, form, person, owner, dialogues }
  const letter = filled(
    await templateOf(program, template, { language, form }),
    await valuesOf(program, addressee, told),
  )
  return {
    ...{ ...addressee, ...letter, template, language, form, owner, person },
    address: emailOf(addressee),
    consents: contact ? await contacts.consentsOf(contact.id) : [],
    lastDialogue: dialogues[0] ?? null,
    promises: (await promises.all(customer.id)).filter(({ outcome }) => outcome === null),
    hasOpenComplaint: (await followUps.openOf(customer.id)).some(({ kind }) => kind === 'complaint'),
  }
}

type Told = {
  template: string
  language: Language
  form: AddressForm
  person: string | null
  owner: Owner
  dialogues: readonly Entry[]
}

async function valuesOf(
  program: Program,
  addressee: Addressee,
  { template, language, form, person, owner, dialogues }: Told,
): Promise<Values> {
  const { title, endsOn } = await agreedOn(program, addressee, template)
  const years = yearsOf(addressee, program.today)
  return {
    greeting: salutation(person, form, language),
    signature: owner && signatureOf(owner.name, form),
    name: person && spokenName(person),
    'first name': person && firstNameOf(person),
    customer: addressee.customer.name,
    years: years === null ? null : yearsInLetter(years, language),
    title,
    'end date': endsOn && dayInLetter(endsOn, program.today, language),
    'previous person': await previousOwner(program, addressee, dialogues, owner),
  }
}

/** Who of ours was in charge before; else who spoke with the person before, never somebody who only spoke with others there. */
async function previousOwner(
  program: Program,
  { customer, contact }: Addressee,
  dialogues: readonly Entry[],
  owner: Owner,
): Promise<string | null> {
  const { customers } = await program.store()
  const before = (await customers.ownersOf(customer.id)).findLast(
    (period) => period.fromOn <= program.today && period.owner.id !== owner?.id,
  )
  if (before) return before.owner.name
  const withThem = dialogues.filter((entry) => entry.contact === null || entry.contact.id === contact?.id)
  return withThem.find((entry) => entry.owner && entry.owner.id !== owner?.id)?.owner?.name ?? null
}

/**
 * The trial, seminar or offer that the letter is about: of the journey whose step asks for it, else of the one that is open
 * and of the template's kind; with a template of the user's own, of the only one that is open.
 */
async function agreedOn(program: Program, { customer, followUp }: Addressee, template: string) {
  const { agreements, journeys } = await program.store()
  const open = (await journeys.runsOf(customer.id)).filter(({ closedOn }) => closedOn === null)
  const isStep = followUp?.rule === 'journey' || followUp?.rule === 'winback'
  const fitting = isBuiltInTemplate(template)
    ? open.filter(({ journey }) => template.split('-').includes(journey))
    : open
  const run = isStep ? open.find(({ id }) => id === followUp.originId) : fitting.length === 1 ? fitting[0] : undefined
  const agreement = (await agreements.all(customer.id)).find(({ id }) => id === run?.agreementId)
  return { title: agreement?.title ?? null, endsOn: run?.endsOn ?? null }
}

/** How long the relationship has lasted on its anniversary that is near, or was the last; null before the first. */
function yearsOf({ customer, followUp }: Addressee, today: Day): number | null {
  if (followUp?.rule === 'anniversary') return Number(followUp.about)
  if (customer.sinceOn === null) return null
  const soon = daysAfter(today, 14)
  const years = partsOf(soon).year - partsOf(customer.sinceOn).year
  const whole = after(customer.sinceOn, { count: years, unit: 'y' }) <= soon ? years : years - 1
  return whole >= 1 ? whole : null
}
