import type { Weekday } from '../../domain/day.ts'
import { Failure } from '../../domain/failure.ts'
import { timeFrom } from '../../domain/time-of-day.ts'
import { hourlyFrom } from '../../domain/timetable.ts'
import { weekdaysFrom } from '../../domain/weekdays.ts'
import { exitCodes } from '../../exit-codes.ts'
import { mailSettingsOf, senderOf } from '../../mail/settings.ts'
import type { Program } from '../../program.ts'
import { inTongue } from '../../text/language.ts'
import { valueWords } from '../../text/values.ts'
import { defineCommand } from '../define.ts'
import { scheduleWords } from '../schedule-text.ts'
import { namesOfDays, putDown, surroundingWords, wayFrom } from '../schedule-view.ts'
import { markOf } from '../scheduled.ts'
import { ways, type Way } from '../scheduling.ts'
import { text } from './schedule-text.ts'
import { scheduledFor, type ScheduledFor } from './scheduled-for.ts'

type Words = typeof text.en

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  values: () => ({ name: 'owner', scheduler: ways }),
  line: (line, t) =>
    line
      .option('--at <time>', t.at)
      .option('--days <weekdays>', t.days)
      .option('--with <scheduler>', t.with)
      .option('-o, --owner <name>', t.owner)
      .option('-a, --all', t.all)
      .option('--ics', t.ics)
      .option('-n, --dry-run', t.dryRun),

  async run(program, t, options) {
    if (options.owner !== undefined && options.all) throw new Failure('not-together', { options: ['--owner', '--all'] })
    const from = timeFrom(options.at ?? '7:30')
    const wanted = wayFrom(options.with)
    const typed = options.days === undefined ? null : weekdaysFrom(options.days)
    refuseUnset(program)
    const people = await scheduledFor(program, options.owner)
    const scheduler = await program.scheduler()
    const job = {
      ...{ ...markOf(program, 'digest'), zone: program.config.timezone ?? scheduler.zone() },
      command: [...scheduler.program(), ...wordsFor(program, people, options.ics === true)],
      timetable: hourlyFrom(from, typed ?? people.days),
    }

    const plan = await putDown(program, job, t, { wanted, isTrial: options.dryRun === true })
    for (const remark of remarksOf(program, t, { way: plan.with, people, days: job.timetable.days }))
      program.tell(remark)
  },
})

/** A line that could never send anything is not written. Throws Failure `mail-unset`. */
function refuseUnset({ config }: Program): void {
  senderOf(config)
  mailSettingsOf(config)
}

function wordsFor(program: Program, { ownerId }: ScheduledFor, withCalendar: boolean): string[] {
  return [
    ...surroundingWords(program),
    ...['digest', 'send', ...(ownerId === null ? ['--all'] : ['--owner', `o${ownerId}`])],
    ...(withCalendar ? ['--ics'] : []),
    '--quiet',
  ]
}

function remarksOf(
  { config, language, tongue }: Program,
  t: Words,
  { way, people, days }: { way: Way; people: ScheduledFor; days: readonly Weekday[] },
): string[] {
  const settings = mailSettingsOf(config)
  const needsPassword = settings.transport === 'smtp' && settings.user !== null && settings.passwordCommand === null
  const leftOut = people.days.filter((day) => !days.includes(day))
  return [
    ...(people.only === null ? [] : [t.only(people.only)]),
    ...people.nowhere.map(({ name, typed }) => t.nowhere(name, typed)),
    ...(leftOut.length === 0 ? [] : [t.leavesOut(valueWords('workdays', namesOfDays(leftOut), language))]),
    ...(needsPassword ? [t.needsPassword] : []),
    ...(way === 'systemd' ? [inTongue(scheduleWords, tongue).linger] : []),
  ]
}
