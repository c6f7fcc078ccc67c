import { after } from '../../domain/day.ts'
import { exitCodes } from '../../exit-codes.ts'
import { echoedDay } from '../../text/dates.ts'
import { customerItem } from '../customer-items.ts'
import { defineCommand } from '../define.ts'
import { toldFollowUps } from '../follow-up-items.ts'
import { followedBy, nextContactOn, sentence } from '../followed.ts'
import { customerMeant } from '../named.ts'
import { dayAhead } from '../typed.ts'
import { pauseText } from './text.ts'

/** A pause has an end, this one unless said (defaults.md). */
const usualPause = { count: 3, unit: 'm' } as const

export default defineCommand({
  text: pauseText,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  line: (line, t) => line.argument('<customer>', t.customer).option('-u, --until <date>', t.until),

  async run(program, t, options, who) {
    const typed = options.until === undefined ? null : dayAhead(program, options.until)
    const { customers, followUps, settings } = await program.store()
    const { customer } = await customerMeant(program, who)
    const until = typed ?? (await settings.contactDayFrom(after(program.today, usualPause)))
    const nextBefore = await nextContactOn(program, customer.id)

    const open = await followUps.openOf(customer.id)
    const replaced = open.filter(({ rule, dueOn }) => rule === 'agreed' && dueOn < until)
    await customers.pause(customer.id, until, replaced)

    const followed = await followedBy(program, customer.id, { before: nextBefore })
    const paused = (await customers.byId(customer.id))!
    program.show({
      rows: {
        ...customerItem(paused, await settings.all()),
        dropped: replaced.map(({ id }) => id),
        nextContactMoved: followed.moved,
        ...followed.data,
      },
      csv: [],
      text: sentence(
        [
          t.paused(customer.name, echoedDay(until, program.language)),
          ...(replaced.length === 0
            ? []
            : [t.replaced(toldFollowUps(replaced, program.language, { customers: false }))]),
          followed.sentence,
        ].join(' '),
      ),
    })
  },
})
