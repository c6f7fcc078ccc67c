import { Failure } from '../../domain/failure.ts'
import { exitCodes, type ExitCode } from '../../exit-codes.ts'
import { mailSettingsOf, senderOf } from '../../mail/settings.ts'
import { sentenceOf } from '../../text/failures.ts'
import { defineCommand } from '../define.ts'
import { delivered, type Outcome } from './deliver.ts'
import { recipientsOf } from './recipients.ts'
import { text } from './send-text.ts'
import { remarksOn, sentView, troublesIn } from './send-view.ts'

export default defineCommand({
  text,
  codes: [
    ...[exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],
    ...[exitCodes.mailRefused, exitCodes.mailFailed],
  ],

  values: () => ({ name: 'owner' }),
  line: (line, t) =>
    line
      .option('--to <address>', t.to)
      .option('-o, --owner <name>', t.owner)
      .option('-a, --all', t.all)
      .option('--again', t.again)
      .option('--ics', t.ics)
      .option('-n, --dry-run', t.dryRun)
      .option('-q, --quiet', t.quiet),

  async run(program, t, options) {
    const { config, tell, tongue } = program
    const isTrial = options.dryRun === true
    if (program.isOtherDay && !isTrial) throw new Failure('not-on-other-day', { day: program.today })
    const store = await program.store()
    const missing = unset(() => senderOf(config)) ?? unset(() => mailSettingsOf(config))
    if (missing !== null && !isTrial) throw missing
    const { staff, recipients, leftOut } = await recipientsOf(program, store, options)

    const from = missing === null ? senderOf(config) : ''
    const how = { from, isAgain: options.again === true, withCalendar: options.ics === true, isTrial }
    const outcomes: Outcome[] = leftOut.map(({ owner, why, address }) => ({
      ...{ is: 'left-out', owner, why, to: address, note: null },
    }))
    const letOthers = isTrial || recipients.length === 0 ? null : await alone()
    try {
      for (const recipient of recipients) outcomes.push(await delivered(program, recipient, how))
    } finally {
      letOthers?.()
    }

    const said = { t, tongue, staff, isQuiet: options.quiet === true }
    program.show(sentView(outcomes, said))
    for (const sentence of [...remarksOn(outcomes, said), ...troublesIn(outcomes, said)]) tell(sentence)
    if (missing !== null) tell(sentenceOf(missing, tongue))
    program.endWith(codeOf(outcomes))

    /** Whoever waits holds no store. */
    async function alone() {
      await program.letGo()
      return store.sendAlone(() => {
        tell(t.waiting)
      })
    }
  },
})

/** What mail needs and is not set; null where all is. */
function unset(settings: () => unknown): Failure | null {
  try {
    settings()
    return null
  } catch (error) {
    if (error instanceof Failure && error.kind === 'mail-unset') return error
    throw error
  }
}

/** What the next run may mend comes before what somebody has to. */
function codeOf(outcomes: readonly Outcome[]): ExitCode {
  if (outcomes.some(({ is }) => is === 'failed' || is === 'unknown' || is === 'gave-up')) return exitCodes.mailFailed
  const isRefused = outcomes.some((one) => one.is === 'refused' || (one.is === 'left-out' && one.why === 'bad-address'))
  return isRefused ? exitCodes.mailRefused : exitCodes.done
}
