import { Failure } from '../../domain/failure.ts'
import { finding, type Finding } from '../../domain/finding.ts'
import { mailSettingsOf, senderOf } from '../../mail/settings.ts'
import type { Program } from '../../program.ts'
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

/** The folders into which the machine makes backups by itself. */
export async function scheduledBackups(program: Program): Promise<string[]> {
  const scheduler = await program.scheduler()
  const job = await scheduled(program, 'backup')
  if (job === null) return []
  const text =
    job.with === 'cron' ? job.line : ((await scheduler.timer(unitName(markOf(program, 'backup'))))?.service ?? '')
  const [, quoted, bare] = / "?--to"? (?:['"](.+?)['"] |([^\s'"]+) )/.exec(text) ?? []
  const folder = quoted ?? bare
  return folder === undefined ? [] : [folder]
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
