import { exitCodes } from '../../exit-codes.ts'
import { defineCommand } from '../define.ts'
import { takeBack } from '../taking-back.ts'
import { countFrom } from '../typed.ts'
import { text } from './text.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.refused, exitCodes.store],

  line: (line, t) => line.option('--last <count>', t.last).option('--dry-run', t.dryRun),

  async run(program, _t, { last, dryRun = false }) {
    await takeBack(program, { redo: { last: countFrom(last ?? '1', 1, 1000) } }, { dryRun })
  },
})
