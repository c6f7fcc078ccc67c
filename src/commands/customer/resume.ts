import { exitCodes } from '../../exit-codes.ts'
import { customerItem } from '../customer-items.ts'
import { defineCommand } from '../define.ts'
import { followedBy, nextContactOn, sentence } from '../followed.ts'
import { customerMeant } from '../named.ts'
import { resumeText } from './text.ts'

export default defineCommand({
  text: resumeText,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  line: (line, t) => line.argument('<customer>', t.customer),

  async run(program, t, _options, who) {
    const { customers, settings } = await program.store()
    const { customer } = await customerMeant(program, who)
    const nextBefore = await nextContactOn(program, customer.id)

    const wasPaused = customer.pausedUntil !== null
    if (wasPaused) await customers.resume(customer.id)

    const followed = await followedBy(program, customer.id, { before: nextBefore })
    const resumed = (await customers.byId(customer.id))!
    program.show({
      rows: {
        ...customerItem(resumed, await settings.all()),
        nextContactMoved: followed.moved,
        ...followed.data,
      },
      csv: [],
      text: sentence(`${wasPaused ? t.resumed(customer.name) : t.wasNot(customer.name)} ${followed.sentence}`),
    })
  },
})
