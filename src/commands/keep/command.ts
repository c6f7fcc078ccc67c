import { exitCodes } from '../../exit-codes.ts'
import { defineCommand } from '../define.ts'
import { settlePromises } from '../settle-promises.ts'
import { text } from './text.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  values: () => ({ ids: 'promises' }),
  line: (line, t) => line.argument('<ids...>', t.ids),

  async run(program, t, _, typed) {
    await settlePromises(program, typed, { outcome: 'kept', why: null, said: t.kept })
  },
})
