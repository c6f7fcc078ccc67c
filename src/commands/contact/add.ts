import { exitCodes } from '../../exit-codes.ts'
import { defineCommand } from '../define.ts'
import { sentence } from '../followed.ts'
import { customerMeant } from '../named.ts'
import { nameFrom } from '../typed.ts'
import { forgottenAmong, warnOfForgotten } from '../warnings.ts'
import { factsFrom, factsOf, refuseSamePerson, withFacts } from './facts.ts'
import { contactItem } from './items.ts'
import { addText } from './text.ts'

export default defineCommand({
  text: addText,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  line: (line, t) => withFacts(line, t).argument('<customer>', t.customer).argument('<name>', t.name),

  async run(program, t, options, who, named) {
    const name = nameFrom(named)
    const facts = factsFrom(program, options)
    const { customer } = await customerMeant(program, who)
    if (!options.again) await refuseSamePerson(program, customer.id, { ...facts, name }, null)

    const { contacts, followUps } = await program.store()
    const unknown = { role: null, birthday: null, emails: [], phones: [] }
    const forgotten = await forgottenAmong(program, facts)
    const id = await contacts.add({ ...unknown, ...facts, name, customerId: customer.id })

    const added = (await contacts.byId(id))!
    const asked = (await followUps.openOf(customer.id)).filter(({ rule }) => rule === 'successor')
    const hints = asked.map(({ about, originId }) =>
      t.follows(name, about!, `followups contact leave p${originId} --to p${id}`),
    )
    warnOfForgotten(program, forgotten)
    program.show({
      rows: contactItem(added, customer.name),
      csv: [],
      text: [t.added(name, `p${id}`, customer.name, factsOf(added, t, program.language)), ...hints].flatMap(sentence),
    })
  },
})
