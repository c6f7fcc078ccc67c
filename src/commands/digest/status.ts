import { exitCodes } from '../../exit-codes.ts'
import { defineCommand } from '../define.ts'
import { mailsToday } from './recipients.ts'
import { scheduled } from '../scheduled.ts'
import { text } from './status-text.ts'
import { statusView, type Standing } from './status-view.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.store, exitCodes.something],

  line: (line, t) => line.option('--exit-code', t.exitCode),

  async run(program, t, { exitCode }) {
    const { today, tongue } = program
    const store = await program.store()
    const { staff, recipients, leftOut } = await mailsToday(program, store, { all: true })
    const all = [
      ...recipients.map(({ owner, to }) => ({ owner, to, why: null })),
      ...leftOut.map(({ owner, address, why }) => ({ owner, to: address, why })),
    ].sort((a, b) => a.owner.id - b.owner.id)

    const standings: Standing[] = []
    for (const one of all) {
      const { digests } = store
      standings.push({
        ...one,
        notes: await digests.newest(one.owner.id, notesSeen),
        missed: await digests.missedDays(one.owner.id),
        alarm: (await digests.alarms(one.owner.id))[0]?.alarm ?? null,
      })
    }
    program.show(statusView(standings, { t, tongue, today, staff, schedule: await scheduled(program, 'digest') }))
    if (exitCode && standings.some(({ alarm }) => alarm !== null)) program.endWith(exitCodes.something)
  },
})

/** So many days are looked at for the last mail. */
const notesSeen = 100
