import { after, compareDays } from '../../domain/day.ts'
import { durationFromPhrase } from '../../domain/duration-phrase.ts'
import { inWorkingOrder } from '../../domain/working-order.ts'
import { exitCodes } from '../../exit-codes.ts'
import { defineCommand } from '../define.ts'
import { whoseWanted } from '../in-charge.ts'
import { text } from './text.ts'
import { calendarView } from './view.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  values: () => ({ name: 'owner' }),
  line: (line, t) =>
    line.option('--ahead <duration>', t.ahead).option('-o, --owner <name>', t.owner).option('-a, --all', t.all),

  async run(program, t, options) {
    const { today, language } = program
    const until = after(today, durationFromPhrase(options.ahead ?? '30d'))
    const { followUps, customers, owners, settings, manners, actor } = await program.store()
    const staff = await owners.staff()
    const whose = (await whoseWanted(program, options, staff))?.whose ?? null

    const open = await followUps.openUntil({ until, whose, stage: null, tag: null, kind: null })
    const items = inWorkingOrder(open, today, await settings.all()).sort((a, b) =>
      compareDays(a.item.dueOn, b.item.dueOn),
    )

    program.show(
      calendarView({
        ...{ items, t, today, until, language },
        manners: await manners.all((await actor())?.id ?? null),
        next: items.length === 0 ? await followUps.nextAfter(until, whose) : null,
        hasCustomers: items.length > 0 || (await customers.exists()),
        staff,
      }),
    )
  },
})
