import { blockOf } from '../../domain/consent.ts'
import { inWorkingOrder } from '../../domain/working-order.ts'
import type { Block, Inline } from '../../output/view.ts'
import type { Program } from '../../program.ts'
import { addressFormWord } from '../../text/address-forms.ts'
import { consentWords } from '../../text/consents.ts'
import { longDay, shortDay } from '../../text/dates.ts'
import { channelWord, stageWord } from '../../text/terms.ts'
import { wishesSaid } from '../../text/wishes.ts'
import { formWith } from '../approach.ts'
import { entrySaid } from '../entry-said.ts'
import type { FollowUpRecord } from '../follow-up-items.ts'
import { lateness } from '../lateness.ts'
import type { ContactRecord, CustomerRecord } from '../named.ts'
import { namedContact, onlyContact } from '../only-contact.ts'
import { whysIn } from '../why.ts'
import type { text } from './text.ts'

/** A customer with what is due there today, the most urgent first. */
export type Card = {
  customer: CustomerRecord
  /** Whom it is about: named by the first of them, else the only contact. */
  contact: ContactRecord | null
  due: readonly FollowUpRecord[]
}

/** As it is in the store now; null where the customer is gone. */
export async function cardOf(program: Program, customerId: number): Promise<Card | null> {
  const { customers, followUps, settings } = await program.store()
  const customer = await customers.byId(customerId)
  if (!customer) return null
  const open = (await followUps.openOf(customerId)).filter(({ dueOn }) => dueOn <= program.today)
  const due = inWorkingOrder(open, program.today, await settings.all()).map(({ item }) => item)
  const named = due[0] ? await namedContact(program, due[0]) : null
  return { customer, contact: named ?? (await onlyContact(program, customerId, 'call')), due }
}

/** Who they are, how they want to be treated, what is due and why, and what was last. */
export async function cardBlocks(program: Program, t: typeof text.en, card: Card): Promise<Block[]> {
  const { customer } = card
  const { interactions } = await program.store()
  const latest = await interactions.latest(customer.id, 3)
  return [
    {
      is: 'heading',
      text: [
        { text: customer.name, tone: 'strong' },
        { text: `  c${customer.id}`, tone: 'quiet' },
      ],
    },
    ...(await factsOf(program, t, card)).map((words): Block => ({ is: 'paragraph', indent: 2, text: words })),
    { is: 'blank' },
    await dueBlock(program, t, card),
    { is: 'blank' },
    latest.length === 0
      ? { is: 'line', text: { text: `  ${t.nothingSaid}`, tone: 'quiet' } }
      : {
          is: 'table',
          indent: 2,
          columns: [{}, { shrink: 1, min: 12, from: 60 }, { shrink: 4, min: 16, lines: 3 }],
          rows: latest.map((entry): Inline[] => [
            { text: shortDay(entry.on, program.today, program.language), tone: 'quiet' },
            { text: entry.contact?.name ?? '', tone: 'quiet' },
            [
              { text: `${channelWord(entry.channel, program.language)}  `, tone: 'quiet' },
              ...entrySaid(entry, program.language),
            ],
          ]),
        },
  ]
}

async function factsOf(program: Program, t: typeof text.en, { customer, contact }: Card): Promise<string[]> {
  const { language, today } = program
  const { contacts } = await program.store()
  const form = contact && (await formWith(program, contact))
  const consents = contact ? await contacts.consentsOf(contact.id) : []
  const unlessBlocked = (channel: 'call' | 'email', address?: string) => !blockOf(consents, channel) && address
  const { pausedUntil } = customer
  const lines = [
    [stageWord(customer.stage, language), t.importance(customer.importance), customer.city],
    contact
      ? [
          ...[contact.name, contact.role],
          ...[unlessBlocked('call', contact.phones[0]), unlessBlocked('email', contact.emails[0])],
        ]
      : [],
    [
      form && addressFormWord(form, language),
      ...wishesSaid(customer.wishes, language),
      ...consentWords(consents, language),
      customer.cadenceWhy,
      pausedUntil !== null && pausedUntil > today ? t.paused(longDay(pausedUntil, language)) : null,
    ],
  ]
  return lines
    .map((line) => line.filter((part) => part).join(' · '))
    .filter((line) => line !== '')
    .map((line) => `  ${line}`)
}

async function dueBlock(program: Program, t: typeof text.en, { due }: Card): Promise<Block> {
  if (due.length === 0) return { is: 'line', text: { text: `  ${t.nothingDue}`, tone: 'quiet' } }
  const { owners } = await program.store()
  const why = whysIn({ ...program, staff: await owners.staff() })
  return {
    is: 'table',
    indent: 2,
    columns: [{ align: 'right' }, { align: 'right' }, { shrink: 1, min: 16, lines: Infinity }],
    rows: due.map((followUp): Inline[] => [String(followUp.id), lateness(followUp.dueOn, program), why(followUp)]),
  }
}
