import { after, daysAfter } from '../../domain/day.ts'
import { durationFromPhrase } from '../../domain/duration-phrase.ts'
import { folded } from '../../domain/name.ts'
import { inWorkingOrder } from '../../domain/working-order.ts'
import { exitCodes } from '../../exit-codes.ts'
import { kindFrom, stageFrom } from '../../text/terms.ts'
import { defineCommand } from '../define.ts'
import { whoseWanted } from '../in-charge.ts'
import { refuseUnknownTag } from '../tags.ts'
import { countFrom } from '../typed.ts'
import { text } from './text.ts'
import { dueView } from './view.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store, exitCodes.something],

  values: () => ({ name: 'owner' }),
  line: (line, t) =>
    line
      .option('-w, --within <duration>', t.within)
      .option('-o, --owner <name>', t.owner)
      .option('-a, --all', t.all)
      .option('--stage <stage>', t.stage)
      .option('-t, --tag <tag>', t.tag)
      .option('-k, --kind <kind>', t.kind)
      .option('-l, --limit <count>', t.limit)
      .option('--explain', t.explain)
      .option('--exit-code', t.exitCode),

  async run(program, t, options) {
    const { today, store } = program
    const { followUps, customers, digests, orphans, owners, settings, manners, actor } = await store()
    const until = options.within === undefined ? today : after(today, durationFromPhrase(options.within))
    const limit = options.limit === undefined ? Infinity : countFrom(options.limit, 1, 1_000_000)
    const staff = await owners.staff()
    const wanted = await whoseWanted(program, options, staff)
    const whose = wanted?.whose ?? null
    const filter = {
      ...{ until, whose },
      stage: options.stage === undefined ? null : stageFrom(options.stage),
      tag: options.tag === undefined ? null : folded(options.tag),
      kind: options.kind === undefined ? null : kindFrom(options.kind),
    }

    const rules = await settings.all()
    const open = await followUps.openUntil(filter)
    const items = inWorkingOrder(open, today, rules, limit)
    const isFiltered = filter.stage !== null || filter.tag !== null || filter.kind !== null
    if (items.length === 0 && options.tag !== undefined) await refuseUnknownTag(program, options.tag)
    const isAnythingDue = open.some(({ dueOn }) => dueOn <= today)

    program.show(
      dueView({
        ...{ items, t, today, language: program.language, tongue: program.tongue, name: program.name },
        manners: await manners.all((await actor())?.id ?? null),
        left: open.length - items.length,
        explained: options.explain === true ? rules.urgency : null,
        next: items.length === 0 && !isFiltered ? await followUps.nextAfter(until, whose) : null,
        hasCustomers: items.length > 0 || (await customers.exists()),
        comingUp: options.within === undefined ? await followUps.comingUp(today, daysAfter(today, 7), whose) : 0,
        withoutNext: await followUps.withoutNext(),
        showsOwner: staff.owners.length > 1,
        staff,
        // Who never opens a terminal learns of it from those who do.
        mails: await digests.alarms(options.owner === undefined ? null : (wanted?.ownerId ?? null)),
        orphans: staff.owners.length > 1 ? await orphans.count() : { orphaned: 0, soon: 0 },
      }),
    )
    if (options.exitCode && isAnythingDue) program.endWith(exitCodes.something)
  },
})
