import { usualSnooze } from '../../config.ts'
import type { Day } from '../../domain/day.ts'
import { Failure } from '../../domain/failure.ts'
import { manySnoozes } from '../../domain/follow-up.ts'
import { exitCodes } from '../../exit-codes.ts'
import type { Program } from '../../program.ts'
import { echoedDay } from '../../text/dates.ts'
import { freeDayText } from '../../text/free-day.ts'
import { inTongue } from '../../text/language.ts'
import { defineCommand } from '../define.ts'
import { toldFollowUps } from '../follow-up-items.ts'
import { sentence } from '../followed.ts'
import { idsFrom, isNumber, openFollowUps } from '../named.ts'
import { offeredDays } from '../offered-days.ts'
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

    const { followUps, settings } = await program.store()
    await followUps.snooze(snoozed, until, options.why === undefined ? null : textFrom(options.why))

    const often = snoozed.filter(({ snoozes }) => snoozes + 1 >= manySnoozes)
    const isFree = !(await settings.isWorkingDay(until))
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
        ...sentence(
          [
            t.snoozed(toldFollowUps(snoozed, program.language), echoedDay(until, program.language)),
            ...(isFree ? [inTongue(freeDayText, program.tongue).freeDay] : []),
          ].join(' '),
        ),
        ...often.flatMap(({ id, snoozes, customer }) => sentence(t.often(id, snoozes + 1, customer.name))),
      ],
    })
  },
})

/** The leading numbers, with commas or blanks between them, and the words of the date behind: `14, 15 next week`. */
function split(typed: readonly string[]): { ids: string[]; phrase: string } {
  const end = typed.findIndex((word) => !numbersIn(word).every(isNumber))
  if (end === 0) throw new Failure('no-ids', { input: typed[0]! })
  const leading = end === -1 ? typed : typed.slice(0, end)
  return { ids: leading.flatMap(numbersIn), phrase: end === -1 ? '' : typed.slice(end).join(' ') }
}

function numbersIn(word: string): string[] {
  return word.split(',').filter((part) => part !== '')
}

/** The date typed; on a terminal the usual ones are offered where none is. */
async function dayWanted(program: Program, t: typeof text.en, phrase: string): Promise<Day> {
  if (phrase !== '') return dueDay(program, phrase)
  if (!program.ask.canAsk) throw new Failure('missing-argument', { name: 'WHEN' })
  const choices = await offeredDays(program, program.config.snooze ?? usualSnooze)
  return program.ask.choose({ message: t.until, choices, option: 'WHEN' })
}
