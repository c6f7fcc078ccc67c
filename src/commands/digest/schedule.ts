import { resolve } from 'node:path'
import type { Weekday } from '../../domain/day.ts'
import { Failure } from '../../domain/failure.ts'
import { weekdayNames } from '../../domain/setting-text.ts'
import { timeFrom, timeText } from '../../domain/time-of-day.ts'
import { hourlyFrom } from '../../domain/timetable.ts'
import { weekdaysFrom } from '../../domain/weekdays.ts'
import { exitCodes } from '../../exit-codes.ts'
import { mailSettingsOf, senderOf } from '../../mail/settings.ts'
import type { Program } from '../../program.ts'
import { valueWords } from '../../text/values.ts'
import { defineCommand } from '../define.ts'
import { sentence } from '../followed.ts'
import { plannedJob, ways, type Job, type Plan, type Way } from '../scheduling.ts'
import { planText } from './schedule-view.ts'
import { text } from './schedule-text.ts'
import { digestMark } from './scheduled.ts'
import { scheduledFor, type ScheduledFor } from './scheduled-for.ts'

type Words = typeof text.en

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

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
    const way = options.with === undefined ? null : wayFrom(options.with)
    const typed = options.days === undefined ? null : weekdaysFrom(options.days)
    refuseUnset(program)
    const people = await scheduledFor(program, options.owner)
    const scheduler = await program.scheduler()
    const job = {
      ...{ ...digestMark(program), zone: program.config.timezone ?? scheduler.zone() },
      command: [...scheduler.program(), ...wordsFor(program, people, options.ics === true)],
      timetable: hourlyFrom(from, typed ?? people.days),
    }

    const plan = await plannedJob(scheduler, job, { wanted: way, isTrial: options.dryRun === true })
    const about = planText(plan, job, { t, language: program.language, ownZone: scheduler.ownZone() })
    const isAsked = !plan.isThere && !options.dryRun
    const isWanted = isAsked && (await program.ask.confirm({ message: t.ask(plan.with), option: '--yes', about }))
    if (isWanted) await plan.carryOut()

    program.show({
      rows: planItem(plan, job, { dryRun: options.dryRun === true, applied: isWanted }),
      csv: [],
      text: plan.isThere
        ? [...about, ...sentence(t.there)]
        : isWanted
          ? sentence(t.done)
          : options.dryRun
            ? [...about, ...sentence(t.dry)]
            : sentence(t.kept),
    })
    for (const remark of remarksOf(program, t, { way: plan.with, people, days: job.timetable.days }))
      program.tell(remark)
  },
})

/** A line that could never send anything is not written. Throws Failure `mail-unset`. */
function refuseUnset({ config }: Program): void {
  senderOf(config)
  mailSettingsOf(config)
}

/** Throws Failure `no-choice`. */
function wayFrom(input: string): Way {
  const typed = input.trim().toLowerCase()
  const way = ways.find((known) => known === typed)
  if (!way) throw new Failure('no-choice', { input, choices: ways })
  return way
}

/** All that the program has from its surroundings at the desk and not in cron. */
function wordsFor({ config, files, language }: Program, { ownerId }: ScheduledFor, withCalendar: boolean): string[] {
  return [
    ...['--store', resolve(files.storePath), '--config', resolve(files.configPath)],
    ...(config.language === null ? ['--language', language] : []),
    ...['digest', 'send', ...(ownerId === null ? ['--all'] : ['--owner', `o${ownerId}`])],
    ...(withCalendar ? ['--ics'] : []),
    '--quiet',
  ]
}

/** docs/json.md explains the fields. */
function planItem(plan: Plan, { zone, timetable }: Job, done: { dryRun: boolean; applied: boolean }) {
  const { from, until, days } = timetable
  return {
    ...{ ...done, unchanged: plan.isThere, with: plan.with },
    ...{ at: timeText(from), until: timeText({ ...from, hour: until }), days: namesOf(days), zone },
    ...{ line: plan.line, files: plan.files, replaces: plan.replaces.map(({ line }) => line) },
  }
}

function remarksOf(
  { config, language }: Program,
  t: Words,
  { way, people, days }: { way: Way; people: ScheduledFor; days: readonly Weekday[] },
): string[] {
  const settings = mailSettingsOf(config)
  const needsPassword = settings.transport === 'smtp' && settings.user !== null && settings.passwordCommand === null
  const leftOut = people.days.filter((day) => !days.includes(day))
  return [
    ...(people.only === null ? [] : [t.only(people.only)]),
    ...people.nowhere.map(({ name, typed }) => t.nowhere(name, typed)),
    ...(leftOut.length === 0 ? [] : [t.leavesOut(valueWords('workdays', namesOf(leftOut), language))]),
    ...(needsPassword ? [t.needsPassword] : []),
    ...(way === 'systemd' ? [t.linger] : []),
  ]
}

function namesOf(days: readonly Weekday[]): string {
  return days.map((day) => weekdayNames[day - 1]).join(',')
}
