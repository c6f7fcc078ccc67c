import { exitCodes } from '../../exit-codes.ts'
import { choiceFrom, choiceWords } from '../../text/choices.ts'
import { echoedDay } from '../../text/dates.ts'
import { defineCommand } from '../define.ts'
import { followedBy, sentence } from '../followed.ts'
import { contactMeant, customerMeant } from '../named.ts'
import { promisedNow } from '../promised.ts'
import { dueDay, wordsFrom } from '../typed.ts'
import { text } from './text.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  values: (language) => ({ who: choiceWords('promiser', language) }),
  line: (line, t) =>
    line
      .argument('<customer>', t.customer)
      .argument('<when>', t.when)
      .argument('<text...>', t.words)
      .option('-b, --by <who>', t.by)
      .option('-w, --with <contact>', t.with)
      .option('--contact', t.contact),

  async run(program, t, options, who, when, rest) {
    const dueOn = dueDay(program, when)
    const madeBy = choiceFrom('promiser', options.by ?? 'us', program.language)
    const words = wordsFrom(rest)
    const named = await customerMeant(program, who, { contact: options.contact === true })
    const { customer } = named
    const contact = options.with === undefined ? named.contact : await contactMeant(program, options.with, customer)

    const { promises } = await program.store()
    const id = await promises.add({
      ...{ customerId: customer.id, contactId: contact?.id ?? null, madeBy, text: words },
      ...{ madeOn: program.today, dueOn },
    })

    const promised = await promisedNow(program, customer.id, id)
    const followed = await followedBy(program, customer.id, { agreedId: promised.id })
    program.show({
      rows: {
        ...{ promise: id, followUp: promised.id, customer: { id: customer.id, name: customer.name } },
        ...{ by: madeBy, text: words, dueOn, ...followed.data },
      },
      csv: [],
      text: sentence(
        [t.promised[madeBy](customer.name, echoedDay(dueOn, program.language)), promised.sentence, followed.others]
          .filter((part) => part !== '')
          .join(' '),
      ),
    })
  },
})
