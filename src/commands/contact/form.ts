import { exitCodes } from '../../exit-codes.ts'
import { addressFormWord } from '../../text/address-forms.ts'
import { choiceFrom, choiceWords } from '../../text/choices.ts'
import { defineCommand } from '../define.ts'
import { sentence } from '../followed.ts'
import { contactMeant, customerMeant, ownerActing } from '../named.ts'
import { formText } from './consent-text.ts'
import { contactItem } from './items.ts'

export default defineCommand({
  text: formText,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  values: (language) => ({ form: choiceWords('addressForm', language) }),
  line: (line, t) =>
    line
      .argument('<contact>', t.contact)
      .argument('<form>', t.form)
      .option('-o, --for <owner>', t.for)
      .option('-a, --at <customer>', t.at),

  async run(program, t, options, who, typed) {
    const form = choiceFrom('addressForm', typed, program.language)
    const at = options.at === undefined ? null : (await customerMeant(program, options.at)).customer
    const contact = await contactMeant(program, who, at)
    const owner = await ownerActing(program, options.for)

    const { contacts, customers, owners } = await program.store()
    const before = await contacts.formBetween(contact.id, owner.id)
    if (form !== before) await contacts.setForm(contact.id, owner.id, form)

    const hasSeveralOwners = (await owners.all()).length > 1
    const { name: customer } = (await customers.byId(contact.customerId))!
    const name = `${contact.name} (p${contact.id})`
    const kept = t.kept(hasSeveralOwners ? owner.name : null, name, customer)[form]
    program.show({
      rows: {
        ...contactItem(contact, customer),
        ...{ owner: { id: owner.id, name: owner.name }, form, formBefore: before },
      },
      csv: [],
      text: sentence(
        form === before
          ? t.unchanged(name)
          : `${kept}${before === null ? '.' : t.was(addressFormWord(before, program.language))}`,
      ),
    })
  },
})
