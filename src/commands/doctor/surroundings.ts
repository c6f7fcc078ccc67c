import type { Day } from '../../domain/day.ts'
import { Failure } from '../../domain/failure.ts'
import { finding, type Finding, type FindingFacts } from '../../domain/finding.ts'
import { mailSettingsOf, senderOf } from '../../mail/settings.ts'
import type { Program } from '../../program.ts'
import { nextDay } from '../../domain/timetable.ts'
import { weekdaysIn } from '../../domain/weekdays.ts'
import { timeOfDay } from '../../text/times.ts'
import type { Scheduled } from '../scheduling.ts'
import { markOf, scheduled } from '../scheduled.ts'
import { unitName } from '../../domain/systemd-timer.ts'

/** What is wrong with the file of the settings: then none of them is known, nor where they say the store is. */
export function settingsFaults({ config: { fault } }: Program): Finding[] {
  return fault === undefined ? [] : [finding('settings-broken', { failure: fault.kind, facts: fault.facts })]
}

/** What is wrong with what the machine does by itself, and missing for it in the settings of the person. */
export async function surroundingsOf(program: Program): Promise<Finding[]> {
  if (program.config.fault !== undefined) return []
  const isSending = (await scheduled(program, 'digest')) !== null
  const unset = isSending ? unsetKey(program) : null
  return unset === null ? [] : [finding('mail-unset', { key: unset })]
}

/** The backups that the machine makes by itself: into which folders, where one is named, and when next. */
type ScheduledBackups = { folders: string[]; next: FindingFacts['no-backup']['next'] }

export async function scheduledBackups(program: Program): Promise<ScheduledBackups> {
  const scheduler = await program.scheduler()
  const job = await scheduled(program, 'backup')
  if (job === null) return { folders: [], next: undefined }
  const text =
    job.with === 'cron' ? job.line : ((await scheduler.timer(unitName(markOf(program, 'backup'))))?.service ?? '')
  const [, quoted, bare] = / "?--to"? (?:['"](.+?)['"] |([^\s'"]+) )/.exec(text) ?? []
  const folder = quoted ?? bare
  return { folders: folder === undefined ? [] : [folder], next: nextOf(program, job) }
}

function nextOf({ today, now }: Program, { at, days }: Scheduled): { on: Day; at: string } | null {
  const weekdays = days === null ? null : weekdaysIn(days)
  if (at === null || weekdays === null) return null
  return { on: nextDay({ days: weekdays, at }, { on: today, at: timeOfDay(now()) }), at }
}

/** What is missing for mail to be sent; null where all is there. */
function unsetKey({ config }: Program): string | null {
  try {
    senderOf(config)
    mailSettingsOf(config)
    return null
  } catch (error) {
    if (!(error instanceof Failure) || error.kind !== 'mail-unset') throw error
    return (error as Failure<'mail-unset'>).facts.key
  }
}
