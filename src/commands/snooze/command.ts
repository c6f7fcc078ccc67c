import { usualSnooze } from '../../config.ts'
import type { Day } from '../../domain/day.ts'
import { Failure } from '../../domain/failure.ts'
import { manySnoozes } from '../../domain/follow-up.ts'
import { exitCodes } from '../../exit-codes.ts'
import type { Program } from '../../program.ts'
import { echoedDay } from '../../text/dates.ts'
import { defineCommand } from '../define.ts'
import { sentence } from '../followed.ts'
import { idsFrom, isNumber, openFollowUps } from '../named.ts'
import { dueDay, textFrom } from '../typed.ts'
import { text } from './text.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  line: (line, t) => line.argument('<ids-and-when...>', t.ids).option('--why <text>', t.why),

  async run(program, t, options, typed) {
    const { ids, phrase } = split(typed)
    const snoozed = await openFollowUps(program, idsFrom(ids))
    const until = await dayWanted(program, t, phrase)
    const late = snoozed.find(({ deadlineOn }) => deadlineOn !== null && deadlineOn < until)
    if (late)
      throw new Failure('past-deadline', { id: late.id, deadline: echoedDay(late.deadlineOn!, program.language) })

    const { followUps } = await program.store()
    await followUps.snooze(snoozed, until, options.why === undefined ? null : textFrom(options.why))

    const often = snoozed.filter(({ snoozes }) => snoozes + 1 >= manySnoozes)
    const numbers = snoozed.map(({ id }) => id)
    program.show({
      rows: snoozed.map(({ id, dueOn, originalDueOn, snoozes, customer }) => ({
        ...{ id, customer: { id: customer.id, name: customer.name }, dueOn: until, snoozes: snoozes + 1 },
        originalDueOn: originalDueOn ?? dueOn,
      })),
      csv: [
        { key: 'id', cell: ({ id }) => id },
        { key: 'customer', cell: ({ customer }) => customer.name },
        { key: 'dueOn', cell: ({ dueOn }) => dueOn },
        { key: 'originalDueOn', cell: ({ originalDueOn }) => originalDueOn },
        { key: 'snoozes', cell: ({ snoozes }) => snoozes },
      ],
      text: [
        ...sentence(t.snoozed(numbers, echoedDay(until, program.language))),
        ...often.flatMap(({ id, snoozes, customer }) => sentence(t.often(id, snoozes + 1, customer.name))),
      ],
    })
  },
})

/** The leading numbers, and the words of the date behind them: `14 15 next week`. */
function split(typed: readonly string[]): { ids: string[]; phrase: string } {
  const end = typed.findIndex((word, index) => index > 0 && !isIds(word))
  if (!isIds(typed[0]!)) throw new Failure('no-ids', { input: typed[0]! })
  if (end === -1) return { ids: [...typed], phrase: '' }
  return { ids: typed.slice(0, end), phrase: typed.slice(end).join(' ') }
}

function isIds(word: string): boolean {
  return word.split(',').every(isNumber)
}

/** The date typed; on a terminal the usual ones are offered where none is. */
async function dayWanted(program: Program, t: typeof text.en, phrase: string): Promise<Day> {
  if (phrase !== '') return dueDay(program, phrase)
  if (!program.ask.canAsk) throw new Failure('missing-argument', { name: 'WHEN' })
  const offered = (program.config.snooze ?? usualSnooze).map((words) => dueDay(program, words))
  const choices = offered.map((day) => ({ name: echoedDay(day, program.language), value: day }))
  return program.ask.choose({ message: t.until, choices, option: 'WHEN' })
}
