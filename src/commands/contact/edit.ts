import { Failure } from '../../domain/failure.ts'
import { exitCodes } from '../../exit-codes.ts'
import { defineCommand } from '../define.ts'
import { sentence } from '../followed.ts'
import { contactMeant, customerMeant, type ContactRecord } from '../named.ts'
import { factsFrom, factsOf, refuseSamePerson, withFacts, type ContactChanges } from './facts.ts'
import { contactItem } from './items.ts'
import { editText } from './text.ts'

export default defineCommand({
  text: editText,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  line: (line, t) =>
    withFacts(line, t)
      .argument('<contact>', t.contact)
      .option('-n, --name <name>', t.name)
      .option('-a, --at <customer>', t.at),

  async run(program, t, options, who) {
    const facts = factsFrom(program, options)
    if (Object.keys(facts).length === 0)
      throw new Failure('option-needed', {
        option: '--name, --email, --phone, --role, --birthday',
        because: 'changes',
      })
    const at = options.at === undefined ? null : (await customerMeant(program, options.at)).customer
    const before = await contactMeant(program, who, at)
    const changes = changesIn(before, facts)
    if (!options.again) await refuseSamePerson(program, before.customerId, changes, before.id)

    const { contacts, customers } = await program.store()
    const hasChanged = Object.keys(changes).length > 0
    if (hasChanged) await contacts.edit(before.id, changes)

    const after = (await contacts.byId(before.id))!
    const { name: customer } = (await customers.byId(before.customerId))!
    program.show({
      rows: { ...contactItem(after, customer), changed: Object.keys(changes) },
      csv: [],
      text: sentence(
        hasChanged
          ? t.changed(after.name, `p${after.id}`, customer, factsOf(after, t, program.language))
          : t.unchanged(after.name, `p${after.id}`),
      ),
    })
  },
})

/** Of what was said, only what is not so already. */
function changesIn(before: ContactRecord, said: ContactChanges): ContactChanges {
  const different = Object.entries(said).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof ContactRecord]),
  )
  return Object.fromEntries(different)
}
