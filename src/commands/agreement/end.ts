import { exitCodes } from '../../exit-codes.ts'
import { defineCommand } from '../define.ts'
import { decideAgreement } from './decide.ts'
import { endText as text } from './decide-text.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  line: (line, t) => line.argument('<agreement>', t.agreement).option('--why <text>', t.why),

  async run(program, t, options, what) {
    await decideAgreement(program, what, { decision: 'ended', why: options.why, said: t.decided })
  },
})
