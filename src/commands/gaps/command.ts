import { exitCodes } from '../../exit-codes.ts'
import { defineCommand } from '../define.ts'
import { whoseWanted } from '../in-charge.ts'
import { text } from './text.ts'
import { gapsView } from './view.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store, exitCodes.something],

  values: () => ({ name: 'owner' }),
  line: (line, t) =>
    line.option('-o, --owner <name>', t.owner).option('-a, --all', t.all).option('--exit-code', t.exitCode),

  async run(program, t, options) {
    const { today, language } = program
    const { gaps, customers, owners } = await program.store()
    const staff = await owners.staff()
    const wanted = await whoseWanted(program, options, staff)
    const found = await gaps.all(wanted?.whose ?? null)

    program.show(
      gapsView({
        ...{ gaps: found, t, today, language },
        hasCustomers: found.length > 0 || (await customers.exists()),
        showsOwner: staff.owners.length > 1,
      }),
    )
    if (options.exitCode && found.length > 0) program.endWith(exitCodes.something)
  },
})
