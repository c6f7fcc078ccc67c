import { exitCodes } from '../../exit-codes.ts'
import type { Block } from '../../output/view.ts'
import { defineCommand } from '../define.ts'
import { sentence } from '../followed.ts'
import { scheduledOf, unschedule } from '../scheduling.ts'
import { digestMark } from './scheduled.ts'
import { text } from './unschedule-text.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.refused],

  line: (line, t) => line.option('-n, --dry-run', t.dryRun),

  async run(program, t, { dryRun }) {
    const mark = digestMark(program)
    const scheduler = await program.scheduler()
    const found = await scheduledOf(scheduler, mark)

    if (!dryRun) for (const one of found) await unschedule(scheduler, mark, one.with)
    program.show({
      rows: { dryRun: dryRun === true, applied: !dryRun && found.length > 0, removed: found },
      csv: [],
      text:
        found.length === 0
          ? sentence(t.nothing(mark.store))
          : [
              ...sentence(dryRun ? t.would : t.done),
              { is: 'blank' },
              ...found
                .flatMap(({ line, files }) => (files.length === 0 ? [line] : files))
                .map((line): Block => ({ is: 'paragraph', text: `  ${line}`, indent: 4 })),
            ],
    })
  },
})
