import { Failure } from '../../domain/failure.ts'
import { lossReasons, type LossReason } from '../../domain/loss.ts'
import { exitCodes } from '../../exit-codes.ts'
import type { Program } from '../../program.ts'
import { choiceWords } from '../../text/choices.ts'
import { lossReasonFrom, lossReasonWord } from '../../text/losses.ts'
import { stageFrom, stageWord } from '../../text/terms.ts'
import { defineCommand } from '../define.ts'
import { customerMeant } from '../named.ts'
import { textFrom } from '../typed.ts'
import { changeStage } from '../stage-change.ts'
import { text } from './text.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  values: (language) => ({
    who: choiceWords('teller', language),
    when: ['6m', '9m', '12m', ...choiceWords('never', language)],
  }),
  line: (line, t) =>
    line
      .argument('<customer>', t.customer)
      .argument('<stage>', t.stage)
      .option('-r, --reason <reason>', t.reason)
      .option('--said-by <who>', t.saidBy)
      .option('--note <text>', t.note)
      .option('--win-back <when>', t.winBack),

  async run(program, t, options, who, stageTyped) {
    const stage = stageFrom(stageTyped)
    const other = options.reason ?? options.saidBy ?? options.winBack
    if (stage !== 'lost' && other !== undefined)
      throw new Failure('goes-with', {
        option: '--reason, --said-by, --win-back',
        needs: stageWord('lost', program.language),
      })
    const { customer } = await customerMeant(program, who)
    if (customer.stage === stage) throw new Failure('stage-already', { name: customer.name, stage })
    const reason = stage === 'lost' ? await reasonSaid(program, t, options.reason) : null
    const note = options.note === undefined ? null : textFrom(options.note)
    await changeStage(program, customer, { stage, reason, saidBy: options.saidBy, winBack: options.winBack, note })
  },
})

/** Losing asks why; where nobody can be asked it must be said. */
async function reasonSaid(program: Program, t: typeof text.en, input: string | undefined): Promise<LossReason> {
  if (input !== undefined) return lossReasonFrom(input)
  if (!program.ask.canAsk) throw new Failure('option-needed', { option: '--reason', because: 'loss' })
  const choices = (Object.keys(lossReasons) as LossReason[]).map((reason) => ({
    name: lossReasonWord(reason, program.language),
    value: reason,
  }))
  return program.ask.choose({ message: t.why, choices, option: '--reason' })
}
