import { automaticsKept } from '../../domain/backup.ts'
import { Failure } from '../../domain/failure.ts'
import { timeFrom } from '../../domain/time-of-day.ts'
import { weekdaysFrom } from '../../domain/weekdays.ts'
import { exitCodes } from '../../exit-codes.ts'
import { inTongue } from '../../text/language.ts'
import { realStoreFile } from '../backed-up.ts'
import { defineCommand } from '../define.ts'
import { scheduleWords } from '../schedule-text.ts'
import { putDown, surroundingWords, wayFrom } from '../schedule-view.ts'
import { markOf } from '../scheduled.ts'
import { ways } from '../scheduling.ts'
import { countFrom } from '../typed.ts'
import { text } from './schedule-text.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  values: () => ({ scheduler: ways }),
  line: (line, t) =>
    line
      .option('--at <time>', t.at)
      .option('--days <weekdays>', t.days)
      .option('--to <folder>', t.to)
      .option('--keep <count>', t.keep)
      .option('--with <scheduler>', t.with)
      .option('-n, --dry-run', t.dryRun),

  async run(program, t, options) {
    const from = timeFrom(options.at ?? '12:30')
    const days = weekdaysFrom(options.days ?? 'daily')
    const wanted = wayFrom(options.with)
    const keep = options.keep === undefined ? automaticsKept : countFrom(options.keep, 1, 9999)
    if (options.to === '') throw new Failure('missing-value', { option: '--to' })
    const { storePath } = program.files
    const file = await realStoreFile(program)
    if (!file.isThere()) throw new Failure('store-missing', { path: storePath })
    const scheduler = await program.scheduler()
    const to = options.to === undefined ? [] : ['--to', file.folderFor(options.to)]
    const job = {
      ...{ ...markOf(program, 'backup'), zone: program.config.timezone ?? scheduler.zone() },
      command: [
        ...[...scheduler.program(), ...surroundingWords(program)],
        ...['backup', ...to, '--keep', String(keep), '--quiet'],
      ],
      timetable: { from, until: from.hour, days },
    }

    const said = { when: t.when(keep), done: t.done }
    const plan = await putDown(program, job, said, { wanted, isTrial: options.dryRun === true })
    if (plan.with === 'systemd') program.tell(inTongue(scheduleWords, program.tongue).linger)
  },
})
