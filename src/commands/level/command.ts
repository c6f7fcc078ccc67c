import { exitCodes } from '../../exit-codes.ts'
import { longDay } from '../../text/dates.ts'
import { defineCommand } from '../define.ts'
import { sentence } from '../followed.ts'
import { countFrom } from '../typed.ts'
import { text } from './text.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.store],

  line: (line, t) => line.requiredOption('-d, --days <count>', t.days),

  async run(program, t, options) {
    const days = countFrom(options.days, 1, 250)
    const { followUps } = await program.store()
    const { levelled, from, until, perDay, capacity } = await followUps.level(days)

    const day = (value: typeof from) => longDay(value!, program.language)
    const sentences =
      levelled === 0
        ? [t.nothing]
        : [
            t.levelled(levelled, day(from), day(until), perDay),
            ...(perDay > capacity ? [t.above(capacity)] : []),
            t.kept,
          ]
    program.show({ rows: { levelled, from, until, perDay, capacity }, csv: [], text: sentence(sentences.join(' ')) })
  },
})
