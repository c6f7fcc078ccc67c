import { resolve } from 'node:path'
import type { Weekday } from '../domain/day.ts'
import { Failure } from '../domain/failure.ts'
import { weekdayNames } from '../domain/setting-text.ts'
import { timeText } from '../domain/time-of-day.ts'
import type { Block } from '../output/view.ts'
import type { Program } from '../program.ts'
import { inTongue } from '../text/language.ts'
import { valueWords } from '../text/values.ts'
import { sentence } from './followed.ts'
import { scheduleWords } from './schedule-text.ts'
import { plannedJob, ways, type Job, type Plan, type Way } from './scheduling.ts'

export type Times = { at: string; until: string; days: string }

/** What a command says of its own job. */
type Words = { when: (times: Times, zone: string) => string; done: string }

/**
 * Shows what would be written, asks, and has it written. Throws Failure `no-scheduler`, `scheduler-failed` or
 * `not-for-cron`.
 */
export async function putDown(
  program: Program,
  job: Job,
  t: Words,
  { wanted, isTrial }: { wanted: Way | null; isTrial: boolean },
): Promise<Plan> {
  const scheduler = await program.scheduler()
  const plan = await plannedJob(scheduler, job, { wanted, isTrial })
  const shared = inTongue(scheduleWords, program.tongue)
  const about = planText(program, plan, { job, t, ownZone: scheduler.ownZone() })
  const isAsked = !plan.isThere && !isTrial
  const isWanted = isAsked && (await program.ask.confirm({ message: shared.ask(plan.with), option: '--yes', about }))
  if (isWanted) await plan.carryOut()

  program.show({
    rows: planItem(plan, job, { dryRun: isTrial, applied: isWanted }),
    csv: [],
    text: plan.isThere
      ? [...about, ...sentence(shared.there)]
      : isWanted
        ? sentence(t.done)
        : isTrial
          ? [...about, ...sentence(shared.dry)]
          : sentence(shared.kept),
  })
  return plan
}

/** All that the program has from its surroundings at the desk and not when the machine runs it. */
export function surroundingWords({ config, files, language }: Program): string[] {
  return [
    ...['--store', resolve(files.storePath), '--config', resolve(files.configPath)],
    ...(config.language === null ? ['--language', language] : []),
  ]
}

/** Throws Failure `no-choice`. */
export function wayFrom(input: string | undefined): Way | null {
  if (input === undefined) return null
  const typed = input.trim().toLowerCase()
  const way = ways.find((known) => known === typed)
  if (!way) throw new Failure('no-choice', { input, choices: ways })
  return way
}

export function namesOfDays(days: readonly Weekday[]): string {
  return days.map((day) => weekdayNames[day - 1]).join(',')
}

/** What would be written, to the letter, and what it means. */
function planText(
  { tongue }: Program,
  plan: Plan,
  { job: { timetable, zone }, t, ownZone }: { job: Job; t: Words; ownZone: string },
): Block[] {
  const shared = inTongue(scheduleWords, tongue)
  const { from, until, days } = timetable
  const times = {
    ...{ at: timeText(from), until: timeText({ ...from, hour: until }) },
    days: valueWords('workdays', namesOfDays(days), tongue.language),
  }
  return [
    ...(plan.line === null ? [] : [...paragraph(shared.line), ...written(plan.line)]),
    ...plan.files.flatMap(({ path, text: file }) => [...paragraph(shared.file(path)), ...written(file)]),
    ...plan.replaces.flatMap(({ line }) => [...paragraph(shared.replaces), ...written(line)]),
    ...paragraph(t.when(times, plan.with === 'cron' ? ownZone : zone)),
    ...(plan.with === 'cron' && ownZone !== zone ? paragraph(shared.otherZone(times.at, { ownZone, zone })) : []),
    { is: 'blank' },
  ]
}

/** docs/json.md explains the fields. */
function planItem(plan: Plan, { zone, timetable }: Job, done: { dryRun: boolean; applied: boolean }) {
  const { from, until, days } = timetable
  return {
    ...{ ...done, unchanged: plan.isThere, with: plan.with },
    ...{ at: timeText(from), until: timeText({ ...from, hour: until }), days: namesOfDays(days), zone },
    ...{ line: plan.line, files: plan.files, replaces: plan.replaces.map(({ line }) => line) },
  }
}

function paragraph(words: string): Block[] {
  return [{ is: 'paragraph', text: words }]
}

function written(lines: string): Block[] {
  const each = lines.trimEnd().split('\n')
  return [
    { is: 'blank' },
    ...each.map((line): Block => (line === '' ? { is: 'blank' } : { is: 'paragraph', text: `  ${line}`, indent: 4 })),
    { is: 'blank' },
  ]
}
