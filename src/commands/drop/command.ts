import { durationOf } from '../../domain/day.ts'
import { Failure } from '../../domain/failure.ts'
import { exitCodes } from '../../exit-codes.ts'
import { everyWords } from '../../text/dates.ts'
import { defineCommand } from '../define.ts'
import { toldFollowUps } from '../follow-up-items.ts'
import { followedBy, sentence } from '../followed.ts'
import { idsFrom, isNumber, openFollowUps } from '../named.ts'
import { refuseComplaints, refuseUndecided } from '../settling.ts'
import { textFrom } from '../typed.ts'
import { text } from './text.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  line: (line, t) => line.argument('<ids...>', t.ids).option('--why <text>', t.why),

  async run(program, t, options, typed) {
    const closes = await openFollowUps(program, idsOnly(typed))
    refuseComplaints(closes, false)
    await refuseUndecided(program, closes, 'dropped')

    const { followUps } = await program.store()
    const why = options.why === undefined ? null : textFrom(options.why)
    await followUps.record({ interactions: [], again: true, closes, outcome: 'dropped', why, next: null })

    const customers = [...new Map(closes.map(({ customer }) => [customer.id, customer])).values()]
    const followed = await Promise.all(customers.map(({ id }) => followedBy(program, id)))
    const dropped = closes.map(({ id }) => id)
    const repeating = closes.filter(({ kind, every }) => kind === 'manual' && every !== null)
    program.show({
      rows: { dropped, customers: customers.map(({ id, name }, index) => ({ id, name, ...followed[index]!.data })) },
      csv: [],
      text: [
        ...sentence(
          [
            t.dropped(toldFollowUps(closes, program.language)),
            ...repeating.map(({ id, every }) => t.endsRepeat(id, everyWords(durationOf(every!)!, program.language))),
          ].join(' '),
        ),
        ...followed.flatMap(({ sentence: next }, index) => sentence(`${customers[index]!.name}: ${next}`)),
      ],
    })
  },
})

/** Nothing but numbers, with commas or blanks between them: a reason has an option. Throws Failure `words-behind-ids`. */
function idsOnly(typed: readonly string[]): number[] {
  const words = typed
    .join(' ')
    .split(/[\s,]+/)
    .filter((word) => word !== '')
  const end = words.findIndex((word) => !isNumber(word))
  if (end > 0) throw new Failure('words-behind-ids', { input: words.slice(end).join(' '), option: '--why' })
  return idsFrom(words)
}
