import { exitCodes } from '../../exit-codes.ts'
import { realStoreFile } from '../backed-up.ts'
import { defineCommand } from '../define.ts'
import { restoreView } from './view.ts'
import { comparisonText } from './comparison.ts'
import { text } from './text.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  line: (line, t) => line.argument('<file>', t.file).option('-n, --dry-run', t.dryRun),

  async run(program, t, { dryRun = false }, path) {
    const file = await realStoreFile(program)
    const comparison = await file.compare(path, { isTrial: dryRun })
    const about = comparisonText(comparison, program, t)

    const isAsked = !dryRun && comparison.currentIs !== 'missing'
    const isWanted = isAsked ? await program.ask.confirm({ message: t.ask, option: '--yes', about }) : !dryRun
    const kept = isWanted ? await file.restore(path) : null

    const { storePath } = program.files
    program.show(restoreView(comparison, { dryRun, applied: isWanted, file: path, store: storePath, kept, about }, t))
  },
})
