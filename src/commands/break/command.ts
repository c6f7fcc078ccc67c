import { exitCodes } from '../../exit-codes.ts'
import { defineCommand } from '../define.ts'
import { settlePromises } from '../settle-promises.ts'
import { textFrom } from '../typed.ts'
import { text } from './text.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  values: () => ({ ids: 'promises' }),
  line: (line, t) => line.argument('<ids...>', t.ids).option('--why <text>', t.why),

  async run(program, t, options, typed) {
    const why = options.why === undefined ? null : textFrom(options.why)
    await settlePromises(program, typed, { outcome: 'broken', why, said: t.broken })
  },
})
