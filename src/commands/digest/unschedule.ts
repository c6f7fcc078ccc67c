import { exitCodes } from '../../exit-codes.ts'
import { defineCommand } from '../define.ts'
import { takeAway } from '../unscheduled.ts'
import { text } from './unschedule-text.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.refused],

  line: (line, t) => line.option('-n, --dry-run', t.dryRun),

  run: (program, t, { dryRun }) => takeAway(program, 'digest', t, dryRun === true),
})
