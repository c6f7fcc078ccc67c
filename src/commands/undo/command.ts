import { Failure } from '../../domain/failure.ts'
import { exitCodes } from '../../exit-codes.ts'
import { defineCommand } from '../define.ts'
import { takeBack } from '../taking-back.ts'
import { countFrom } from '../typed.ts'
import { text } from './text.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  values: () => ({ id: 'command-number' }),
  line: (line, t) => line.argument('[id]', t.id).option('--last <count>', t.last).option('--dry-run', t.dryRun),

  async run(program, _t, { last, dryRun = false }, typed) {
    if (typed !== undefined && last !== undefined) throw new Failure('not-together', { options: [typed, '--last'] })
    const undo = typed === undefined ? { last: countFrom(last ?? '1', 1, 1000) } : [commandNumberFrom(typed)]
    await takeBack(program, { undo }, { dryRun })
  },
})

/** Throws Failure `no-command-number`. */
function commandNumberFrom(input: string): number {
  if (!/^\d{1,12}$/.test(input.trim())) throw new Failure('no-command-number', { input })
  return Number(input)
}
