import { exitCodes } from '../../exit-codes.ts'
import { defineCommand } from '../define.ts'
import { followedBy, nextContactOn, sentence } from '../followed.ts'
import { contactMeant, customerMeant } from '../named.ts'
import { contactItem } from './items.ts'
import { removeText } from './text.ts'

export default defineCommand({
  text: removeText,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  line: (line, t) => line.argument('<contact>', t.contact).option('-a, --at <customer>', t.at),

  async run(program, t, options, who) {
    const at = options.at === undefined ? null : (await customerMeant(program, options.at)).customer
    const contact = await contactMeant(program, who, at)
    const { contacts, customers } = await program.store()
    const customer = (await customers.byId(contact.customerId))!
    const stays = await contacts.mentions(contact.id)
    const nextBefore = await nextContactOn(program, customer.id)

    await contacts.remove(contact.id)

    const followed = await followedBy(program, customer.id, { before: nextBefore })
    const removed = t.removed(`${contact.name} (p${contact.id})`, customer.name, stays)
    program.show({
      rows: {
        ...contactItem(contact, customer.name),
        removed: true,
        interactionsKept: stays.interactions,
        followUpsKept: stays.followUps,
        nextContactMoved: followed.moved,
      },
      csv: [],
      text: sentence(followed.moved ? `${removed} ${followed.sentence}` : removed),
    })
  },
})
