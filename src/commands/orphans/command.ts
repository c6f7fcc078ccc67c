import { exitCodes } from '../../exit-codes.ts'
import { defineCommand } from '../define.ts'
import { text } from './text.ts'
import { orphansView } from './view.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.store, exitCodes.something],

  line: (line, t) => line.option('--exit-code', t.exitCode),

  async run(program, t, { exitCode }) {
    const { today, language, name } = program
    const { orphans, owners } = await program.store()
    const staff = await owners.staff()
    const found = await orphans.all()

    program.show(orphansView({ ...{ found, t, today, language, name, staff } }))
    if (exitCode && found.length > 0) program.endWith(exitCodes.something)
  },
})
