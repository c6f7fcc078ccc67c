import { exitCodes } from '../../exit-codes.ts'
import { defineCommand } from '../define.ts'
import { followedBy, nextContactOn, sentence } from '../followed.ts'
import { agreementsClosedBy } from '../settling.ts'
import { removeText } from './corrections-text.ts'
import { entryMeant, sayEntry } from './entry.ts'

export default defineCommand({
  text: removeText,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.store],

  line: (line, t) => line.argument('<entry>', t.entry),

  async run(program, t, _options, which) {
    const { entry, customer } = await entryMeant(program, which)
    const { interactions } = await program.store()
    const nextBefore = await nextContactOn(program, customer.id)

    const reopened = await agreementsClosedBy(program, { ...entry, contactId: entry.contact?.id ?? null })
    await interactions.remove(
      entry.id,
      reopened.map(({ id }) => id),
    )

    const followed = await followedBy(program, customer.id, { before: nextBefore })
    program.show({
      rows: {
        ...{ entry: entry.id, customer: { id: customer.id, name: customer.name }, removed: true },
        nextContactMoved: followed.moved,
        ...followed.data,
      },
      csv: [],
      text: sentence(`${t.removed(`e${entry.id}`, sayEntry(program, entry, customer))} ${followed.sentence}`),
    })
  },
})
