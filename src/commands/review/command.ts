import { Failure } from '../../domain/failure.ts'
import { folded } from '../../domain/name.ts'
import { bySection, inWorkingOrder } from '../../domain/working-order.ts'
import { exitCodes, isInterruption } from '../../exit-codes.ts'
import type { Block } from '../../output/view.ts'
import type { Program } from '../../program.ts'
import { defineCommand } from '../define.ts'
import { whoseWanted } from '../in-charge.ts'
import { refuseUnknownTag } from '../tags.ts'
import { countFrom } from '../typed.ts'
import { countsOf, horizonOf, loadAhead, reviewView } from './summary.ts'
import { text } from './text.ts'
import { walk, type Done } from './walk.ts'

export default defineCommand({
  text,
  codes: [
    ...[exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],
    exitCodes.interrupted,
  ],

  line: (line, t) =>
    line
      .option('-o, --owner <name>', t.owner)
      .option('-a, --all', t.all)
      .option('-t, --tag <tag>', t.tag)
      .option('-l, --limit <count>', t.limit),

  async run(program, t, options) {
    const { today, store } = program
    const { followUps, owners, settings } = await store()
    const limit = options.limit === undefined ? Infinity : countFrom(options.limit, 1, 1_000_000)
    const staff = await owners.staff()
    const whose = (await whoseWanted(program, options, staff))?.whose ?? null
    const tag = options.tag === undefined ? null : folded(options.tag)
    const openUntil = (until: typeof today) => followUps.openUntil({ until, whose, tag, stage: null, kind: null })

    const rules = await settings.all()
    const items = bySection(inWorkingOrder(await openUntil(today), today, rules, limit))
    if (items.length === 0 && options.tag !== undefined) await refuseUnknownTag(program, options.tag)
    const customerIds = [...new Set(items.map(({ item }) => item.customer.id))]
    if (items.length > 0 && !program.ask.canAsk) throw new Failure('needs-terminal', { command: 'review' })
    const done: Done[] = []
    const news = await walkedThrough(program, t, customerIds, done)

    const open = await openUntil(horizonOf(today))
    const ahead = loadAhead(
      open.map(({ dueOn }) => dueOn),
      today,
    )
    const capacity = rules.capacity * (whose === null ? staff.owners.length : 1)
    program.show(
      reviewView(
        {
          ...countsOf(done),
          left: new Set(open.flatMap(({ dueOn, customer }) => (dueOn <= today ? [customer.id] : []))).size,
          nextDay: ahead[0] ?? null,
          fullDay: ahead.find((load) => load.followUps >= capacity) ?? null,
        },
        { t, program, news, capacity, isEmpty: items.length === 0 },
      ),
    )
  },
})

/** Left with Ctrl-C as well, what was done stays done. */
async function walkedThrough(
  program: Program,
  t: typeof text.en,
  customerIds: readonly number[],
  done: Done[],
): Promise<readonly Block[]> {
  try {
    return await walk(program, t, customerIds, done)
  } catch (error) {
    if (!isInterruption(error)) throw error
    program.endWith(exitCodes.interrupted)
    return []
  }
}
