import { termOn } from '../../domain/agreement.ts'
import { usualAddressForm } from '../../domain/address-form.ts'
import { cadenceFor, cadenceText } from '../../domain/cadence.ts'
import { compareDays, type Day } from '../../domain/day.ts'
import { inWorkingOrder } from '../../domain/working-order.ts'
import { exitCodes } from '../../exit-codes.ts'
import type { Program } from '../../program.ts'
import { formWith } from '../approach.ts'
import { customerItem } from '../customer-items.ts'
import { defineCommand } from '../define.ts'
import { followUpItem } from '../follow-up-items.ts'
import { placesOf } from '../moves.ts'
import { customerMeant, type ContactRecord } from '../named.ts'
import { countFrom } from '../typed.ts'
import { text } from './text.ts'
import { customerView } from './view.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  line: (line, t) =>
    line.argument('<customer>', t.customer).option('-e, --entries <count>', t.entries).option('--contact', t.contact),

  async run(program, t, options, who) {
    const most = options.entries === undefined ? 10 : countFrom(options.entries, 0, 100_000)
    const { customer } = await customerMeant(program, who, { contact: options.contact === true })
    const { agreements, contacts, customers, followUps, orphans, interactions, knowledge, owners, promises, settings } =
      await program.store()

    const rules = await settings.all()
    const open = await followUps.openOf(customer.id)
    const placed = inWorkingOrder(open, program.today, rules)
    const cadence = cadenceFor(customer, rules)
    const people = await Promise.all((await contacts.ofCustomer(customer.id)).map((contact) => shown(program, contact)))
    const staff = await owners.staff()
    const hasSeveralOwners = staff.owners.length > 1
    const orphan = hasSeveralOwners ? await orphans.of(customer.id) : null
    const moves = await contacts.moves()
    const addressed = new Set(people.filter(({ form }) => form !== null).map(({ id }) => id))

    program.show(
      customerView(
        {
          ...customerItem(customer, rules),
          cadenceInForce: { every: cadenceText(cadence.cadence), ...cadence.source },
          contacts: people.map(({ form, ...person }) => ({
            ...{ ...person, ...placesOf(person, moves), form: form ?? usualAddressForm },
          })),
          agreements: (await agreements.all(customer.id))
            .filter(({ decision }) => decision === null)
            .map((agreement) => {
              const { id, kind, title } = agreement
              const { endsOn, actBy } = termOn(agreement, program.today, rules.works)
              return { id, kind, title, endsOn, actBy }
            }),
          promises: (await promises.all(customer.id)).map(
            ({ id, madeBy, text: words, dueOn, settledOn, outcome, why }) => ({
              ...{ id, madeBy, text: words, dueOn, settledOn, outcome, why },
            }),
          ),
          knowledge: await knowledge.ofCustomer(customer.id),
          followUps: byDay(placed).map(({ item, urgency }) =>
            followUpItem(item, urgency, { today: program.today, staff }),
          ),
          interactions: await interactions.latest(customer.id, most),
          interactionCount: await interactions.count(customer.id),
          owners: await customers.ownersOf(customer.id),
          orphaned: orphan?.because ?? null,
        },
        { t, program, cadence, open, staff, orphan, hasSeveralOwners, addressed },
      ),
    )
  },
})

/** A person with how we address them, null where nobody said, and what they allow. */
async function shown(program: Program, contact: ContactRecord) {
  const { contacts } = await program.store()
  return {
    ...contact,
    form: await formWith(program, contact),
    consents: await contacts.consentsOf(contact.id),
  }
}

/** The soonest first: here one reads what is to come. */
function byDay<Item extends { item: { dueOn: Day } }>(placed: readonly Item[]): Item[] {
  return [...placed].sort((a, b) => compareDays(a.item.dueOn, b.item.dueOn))
}
