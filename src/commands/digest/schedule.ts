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
import { ownerMeant, type OwnerRecord } from '../named.ts'
import { plannedJob, ways, type Job, type Plan, type Way } from '../scheduling.ts'
import { planText } from './schedule-view.ts'
import { text } from './schedule-text.ts'
import { digestMark } from './scheduled.ts'

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
    const owner = options.owner === undefined ? null : await ownerMeant(program, options.owner)
    const wanted = await daysWanted(program, owner)
    const scheduler = await program.scheduler()
    const job = {
      ...{ ...digestMark(program), zone: program.config.timezone ?? scheduler.zone() },
      command: [...scheduler.program(), ...wordsFor(program, owner, options.ics === true)],
      timetable: hourlyFrom(from, typed ?? wanted),
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
    for (const remark of remarksOf(program, t, {
      plan,
      missing: wanted.filter((day) => !job.timetable.days.includes(day)),
    }))
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

/** The days on which somebody wants the mail; the working days where nobody wants any. */
async function daysWanted(program: Program, owner: OwnerRecord | null): Promise<Weekday[]> {
  const { owners, settings } = await program.store()
  const workdays = [...(await settings.all()).workdays]
  const there = owner
    ? [owner]
    : (await owners.all()).filter(({ leftOn }) => leftOn === null || leftOn >= program.today)
  const days = new Set(there.flatMap(({ digestDays }) => digestDays?.split(',').map(Number) ?? workdays))
  const wanted = all.filter((day) => days.has(day))
  return wanted.length === 0 ? all.filter((day) => workdays.includes(day)) : wanted
}

const all: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** All that the program has from its surroundings at the desk and not in cron. */
function wordsFor({ config, files, language }: Program, owner: OwnerRecord | null, withCalendar: boolean): string[] {
  return [
    ...['--store', resolve(files.storePath), '--config', resolve(files.configPath)],
    ...(config.language === null ? ['--language', language] : []),
    ...['digest', 'send', ...(owner ? ['--owner', `o${owner.id}`] : ['--all'])],
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
  { plan, missing }: { plan: Plan; missing: readonly Weekday[] },
) {
  const settings = mailSettingsOf(config)
  const needsPassword = settings.transport === 'smtp' && settings.user !== null && settings.passwordCommand === null
  return [
    ...(missing.length === 0 ? [] : [t.leavesOut(valueWords('workdays', namesOf(missing), language))]),
    ...(needsPassword ? [t.needsPassword] : []),
    ...(plan.with === 'systemd' ? [t.linger] : []),
  ]
}

function namesOf(days: readonly Weekday[]): string {
  return days.map((day) => weekdayNames[day - 1]).join(',')
}
