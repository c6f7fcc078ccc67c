import { exitCodes } from '../../exit-codes.ts'
import { defineCommand } from '../define.ts'
import { sentence } from '../followed.ts'
import { countFrom } from '../typed.ts'
import { text } from './text.ts'
import { levelledText, levellingItem, planText } from './view.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.refused, exitCodes.store],

  line: (line, t) => line.requiredOption('-d, --days <count>', t.days).option('-n, --dry-run', t.dryRun),

  async run(program, t, options) {
    const days = countFrom(options.days, 1, 250)
    const dryRun = options.dryRun === true
    const { followUps, owners } = await program.store()
    const staff = await owners.staff()

    const plan = levellingItem(await followUps.level(days, { dryRun: true }), staff)
    const about = planText(plan, t, program, staff)
    const concerned = plan.moves.length
    const isWanted =
      !dryRun && (concerned < 2 || (await program.ask.confirm({ message: t.ask(concerned), option: '--yes', about })))
    const done = isWanted ? levellingItem(await followUps.level(days), staff) : null
    program.show({
      rows: { dryRun, applied: done !== null, ...(done ?? plan) },
      csv: [],
      text: done
        ? levelledText(done, t, program)
        : dryRun
          ? [...(concerned === 0 ? levelledText(plan, t, program) : about), ...sentence(t.dry)]
          : sentence(t.unchanged),
    })
  },
})
