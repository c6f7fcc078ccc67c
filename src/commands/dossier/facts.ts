import { termOn, type Term } from '../../domain/agreement.ts'
import { cadenceFor, cadenceText, type CadenceSource } from '../../domain/cadence.ts'
import type { Consent } from '../../domain/consent.ts'
import type { Contact } from '../../domain/contact.ts'
import type { Day } from '../../domain/day.ts'
import { initiativeOf, silencesOf, type Initiative, type Silence } from '../../domain/dossier.ts'
import type { Knowledge } from '../../domain/knowledge.ts'
import { reliabilityOf, type Reliability } from '../../domain/reliability.ts'
import { perYear, type YearSum } from '../../domain/revenue.ts'
import { inWorkingOrder } from '../../domain/working-order.ts'
import type { Program } from '../../program.ts'
import type { Store } from '../../store/store.ts'
import { customerItem, type CustomerItem } from '../customer-items.ts'
import { followUpItem, type FollowUpItem, type FollowUpRecord } from '../follow-up-items.ts'
import { withoutLater } from '../followed.ts'
import type { CustomerRecord } from '../named.ts'

type Dossiers = Store['dossiers']
export type Entry = Awaited<ReturnType<Dossiers['entriesOf']>>['dialogues'][number]
export type StageChange = Awaited<ReturnType<Dossiers['stageChangesOf']>>[number]
type Form = Awaited<ReturnType<Dossiers['formsOf']>>[number]
type Departure = Awaited<ReturnType<Dossiers['departuresOf']>>[number]
type Period = Awaited<ReturnType<Store['customers']['ownersOf']>>[number]
type Agreement = Awaited<ReturnType<Store['agreements']['all']>>[number]
type Run = Awaited<ReturnType<Store['journeys']['runsOf']>>[number]
type Promised = Awaited<ReturnType<Store['promises']['all']>>[number]

/** A person at the customer, with how each of ours addresses them, what they allow, and where they went. */
export type DossierContact = Pick<
  Contact,
  'id' | 'name' | 'role' | 'birthday' | 'greeting' | 'diedOn' | 'emails' | 'phones'
> & {
  leftOn: Departure['leftOn'] | null
  wentTo: string | null
  successor: Departure['successor']
  forms: Omit<Form, 'contactId'>[]
  consents: Consent[]
}

export type DossierAgreement = Pick<
  Agreement,
  'id' | 'kind' | 'title' | 'notice' | 'noticeBy' | 'renews' | 'decidedOn' | 'decision' | 'why'
> &
  Pick<Term, 'startsOn' | 'endsOn' | 'noticeOn' | 'actBy'> & {
    /** The first day of all, where `startsOn` is that of the term that counts. */
    beganOn: Day | null
    value: { cents: number; currency: string } | null
  }

/** All that lets a newcomer carry the relationship on, as JSON shows it; docs/json.md explains the fields. */
export type Dossier = {
  customer: CustomerItem
  cadenceInForce: { every: string } & CadenceSource
  contacts: DossierContact[]
  promises: Pick<Promised, 'id' | 'madeBy' | 'text' | 'madeOn' | 'dueOn' | 'settledOn' | 'outcome' | 'why'>[]
  reliability: Reliability[]
  agreements: DossierAgreement[]
  followUps: FollowUpItem[]
  owners: Period[]
  revenue: YearSum[]
  knowledge: Knowledge[]
  notes: Entry[]
  dialogues: Entry[]
  initiative: Initiative
  silences: Silence[]
  stageChanges: StageChange[]
  journeys: Pick<
    Run,
    'id' | 'journey' | 'startsOn' | 'endsOn' | 'enteredOn' | 'closedOn' | 'outcome' | 'untilOn' | 'why'
  >[]
}

/** The facts, and the follow-ups as they are worded for people. */
export type Gathered = { dossier: Dossier; open: FollowUpRecord[] }

export async function gathered(program: Program, customer: CustomerRecord): Promise<Gathered> {
  const { today } = program
  const { agreements, customers, dossiers, followUps, journeys, knowledge, owners, promises, revenue, settings } =
    await program.store()
  const rules = await settings.all()
  const staff = await owners.staff()
  const { cadence, source } = cadenceFor(customer, rules)
  const promised = await promises.all(customer.id)
  const open = withoutLater(await followUps.openOf(customer.id), today)
  const placed = new Map(inWorkingOrder(open, today, rules).map(({ item, urgency }) => [item.id, urgency]))
  const { dialogues, notes } = await dossiers.entriesOf(customer.id)

  const dossier: Dossier = {
    customer: customerItem(customer, rules),
    cadenceInForce: { every: cadenceText(cadence), ...source },
    contacts: await contactsOf(program, customer.id),
    promises: promised.map(({ customer: _, ...promise }) => promise),
    reliability: reliabilityOf(promised, today, rules.works),
    agreements: (await agreements.all(customer.id)).map((agreement) => ({
      ...agreementItem(agreement),
      ...datesOf(termOn(agreement, today, rules.works)),
    })),
    followUps: open.map((followUp) => followUpItem(followUp, placed.get(followUp.id) ?? 0, { today, staff })),
    owners: await customers.ownersOf(customer.id),
    revenue: perYear(await revenue.of(customer.id)),
    knowledge: await knowledge.ofCustomer(customer.id),
    notes,
    dialogues,
    initiative: initiativeOf(dialogues),
    silences: silencesOf(
      dialogues.map(({ on }) => on),
      today,
    ),
    stageChanges: await dossiers.stageChangesOf(customer.id),
    journeys: (await journeys.runsOf(customer.id)).map(
      ({ id, journey, startsOn, endsOn, enteredOn, closedOn, outcome, untilOn, why }) => ({
        ...{ id, journey, startsOn, endsOn, enteredOn, closedOn, outcome, untilOn, why },
      }),
    ),
  }
  return { dossier, open }
}

async function contactsOf(program: Program, customerId: number): Promise<DossierContact[]> {
  const { contacts, dossiers } = await program.store()
  const forms = await dossiers.formsOf(customerId)
  const departures = new Map((await dossiers.departuresOf(customerId)).map((one) => [one.contactId, one]))
  const people = await contacts.ofCustomer(customerId)
  return Promise.all(
    people.map(async ({ id, name, role, birthday, greeting, diedOn, emails, phones }) => {
      const { leftOn = null, wentTo = null, successor = null } = departures.get(id) ?? {}
      return {
        ...{ id, name, role, birthday, greeting, diedOn, leftOn, wentTo, successor, emails, phones },
        forms: forms.filter(({ contactId }) => contactId === id).map(({ owner, form }) => ({ owner, form })),
        consents: await contacts.consentsOf(id),
      }
    }),
  )
}

function agreementItem(agreement: Agreement) {
  const { id, kind, title, notice, noticeBy, renews, decidedOn, decision, why, cents, currency, startsOn } = agreement
  const value = cents === null || currency === null ? null : { cents, currency }
  return { id, kind, title, notice, noticeBy, renews, value, decidedOn, decision, why, beganOn: startsOn }
}

function datesOf({ startsOn, endsOn, noticeOn, actBy }: Term) {
  return { startsOn, endsOn, noticeOn, actBy }
}
