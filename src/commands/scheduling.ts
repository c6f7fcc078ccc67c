import { cronLine, lineIn, timesOf, withLine, withoutLine, type Mark } from '../domain/crontab.ts'
import { Failure } from '../domain/failure.ts'
import { weekdayNames } from '../domain/setting-text.ts'
import { timesOfTimer, unitName, unitsOf, type Units } from '../domain/systemd-timer.ts'
import { timeText } from '../domain/time-of-day.ts'
import type { Timetable } from '../domain/timetable.ts'
import type { Scheduler } from '../program.ts'
import { shellWord } from '../text/shell-word.ts'

export const ways = ['cron', 'systemd'] as const
export type Way = (typeof ways)[number]

/** Something that the machine shall do by itself for a store. */
export type Job = Mark & { command: readonly string[]; zone: string; timetable: Timetable }

/** What the machine does by itself; `at` and `days` are null where somebody made something else of the line. */
export type Scheduled = {
  with: Way
  /** The line of the crontab, or the path of the timer. */
  line: string
  at: string | null
  until: string | null
  /** `mon,tue,wed,thu,fri` */
  days: string | null
  /** The files of systemd. */
  files: readonly string[]
}

/** What is scheduled already; where a machine has both, in the order of `ways`. */
export async function scheduledOf(scheduler: Scheduler, mark: Mark): Promise<Scheduled[]> {
  const line = lineIn((await crontabIfAny(scheduler)) ?? '', mark)
  const units = await scheduler.timer(unitName(mark))
  return [
    ...(line === null ? [] : [{ with: 'cron' as const, line, files: [], ...timesSaid(timesOf(line)) }]),
    ...(units === null ? [] : [timerSaid(filesOf(scheduler, mark), timesOfTimer(units.timer))]),
  ]
}

export type Plan = {
  with: Way
  /** The line of the crontab; null where it is systemd's. */
  line: string | null
  files: readonly { path: string; text: string }[]
  /** What of the same job stands there so far, if it is not this. */
  replaces: readonly Scheduled[]
  isThere: boolean
  carryOut: () => Promise<void>
}

/**
 * What has to be written so that the machine does it, in the way that is wanted, else as so far, else as it can; a trial may
 * be for another machine. Throws Failure `no-scheduler`, `scheduler-failed` or `not-for-cron`.
 */
export async function plannedJob(
  scheduler: Scheduler,
  job: Job,
  { wanted, isTrial }: { wanted: Way | null; isTrial: boolean },
): Promise<Plan> {
  const before = await scheduledOf(scheduler, job)
  const way = wanted ?? before[0]?.with ?? (await wayOf(scheduler))
  if (!way || !(isTrial || (await isPossible(scheduler, way)))) {
    const { from, until } = job.timetable
    throw new Failure('no-scheduler', {
      line: job.command.map(shellWord).join(' '),
      ...{ from: timeText(from), until: timeText({ ...from, hour: until }) },
    })
  }
  return way === 'cron' ? byCron(scheduler, job, before) : byTimer(scheduler, job, before)
}

/** Takes all of it away again, and nothing else. */
export async function unschedule(scheduler: Scheduler, mark: Mark, way: Way): Promise<void> {
  if (way === 'systemd') await scheduler.writeTimer(unitName(mark), null)
  else await scheduler.writeCrontab(withoutLine((await scheduler.crontab()) ?? '', mark))
}

function byCron(scheduler: Scheduler, job: Job, before: readonly Scheduled[]): Plan {
  const line = cronLine(job.timetable, [`TZ=${job.zone}`, ...job.command], job)
  const isThere = before.some((one) => one.line === line)
  return {
    ...{ with: 'cron', line, files: [], isThere: isThere && before.length === 1 },
    replaces: before.filter((one) => one.line !== line),
    carryOut: async () => {
      await scheduler.writeCrontab(withLine((await scheduler.crontab()) ?? '', job, line))
      if (before.some((one) => one.with === 'systemd')) await unschedule(scheduler, job, 'systemd')
    },
  }
}

async function byTimer(scheduler: Scheduler, job: Job, before: readonly Scheduled[]): Promise<Plan> {
  const units = unitsOf({ ...job, description: `followups ${job.job}: ${job.store}` })
  const so = await scheduler.timer(unitName(job))
  const isSame = so?.service === units.service && so.timer === units.timer
  const { service, timer } = filesOf(scheduler, job)
  return {
    ...{ with: 'systemd', line: null, isThere: isSame && before.length === 1 },
    files: [
      { path: service, text: units.service },
      { path: timer, text: units.timer },
    ],
    replaces: before.filter((one) => one.with === 'cron' || !isSame),
    carryOut: async () => {
      await scheduler.writeTimer(unitName(job), units)
      if (before.some((one) => one.with === 'cron')) await unschedule(scheduler, job, 'cron')
    },
  }
}

async function wayOf(scheduler: Scheduler): Promise<Way | null> {
  if ((await crontabIfAny(scheduler)) !== null) return 'cron'
  return (await scheduler.hasTimers()) ? 'systemd' : null
}

async function isPossible(scheduler: Scheduler, way: Way): Promise<boolean> {
  return way === 'cron' ? (await scheduler.crontab()) !== null : scheduler.hasTimers()
}

/** Null as well where the machine keeps cron from this person. */
async function crontabIfAny(scheduler: Scheduler): Promise<string | null> {
  try {
    return await scheduler.crontab()
  } catch (error) {
    if (error instanceof Failure && error.kind === 'scheduler-failed') return null
    throw error
  }
}

function filesOf({ unitFolder }: Scheduler, mark: Mark): Units {
  const path = `${unitFolder}/${unitName(mark)}`
  return { service: `${path}.service`, timer: `${path}.timer` }
}

function timerSaid({ service, timer }: Units, times: Timetable | null): Scheduled {
  return { with: 'systemd', line: timer, files: [service, timer], ...timesSaid(times) }
}

function timesSaid(timetable: Timetable | null): Pick<Scheduled, 'at' | 'until' | 'days'> {
  if (!timetable) return { at: null, until: null, days: null }
  const { from, until, days } = timetable
  return {
    ...{ at: timeText(from), until: timeText({ ...from, hour: until }) },
    days: days.map((day) => weekdayNames[day - 1]).join(','),
  }
}
