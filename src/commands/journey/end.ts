import { Failure } from '../../domain/failure.ts'
import { exitCodes } from '../../exit-codes.ts'
import type { Program } from '../../program.ts'
import type { Store } from '../../store/store.ts'
import { choiceFrom, choiceWord, choiceWords } from '../../text/choices.ts'
import { journeyWord } from '../../text/journeys.ts'
import type { Language } from '../../text/language.ts'
import { lossReasonFrom } from '../../text/losses.ts'
import { defineCommand } from '../define.ts'
import { followedBy, nextContactOn, sentence } from '../followed.ts'
import { customerMeant, type CustomerRecord } from '../named.ts'
import { changeStage } from '../stage-change.ts'
import { dayAhead, textFrom } from '../typed.ts'
import { journeyNamed } from './named.ts'
import { endText } from './text.ts'

type Run = Awaited<ReturnType<Store['journeys']['runsOf']>>[number]

export default defineCommand({
  text: endText,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  values: (language) => ({
    outcome: choiceWords('outcome', language),
    who: choiceWords('teller', language),
    when: ['6m', '9m', '12m', ...choiceWords('never', language)],
  }),
  line: (line, t) =>
    line
      .argument('<customer>', t.customer)
      .argument('<outcome>', t.outcome)
      .option('-j, --journey <journey>', t.journey)
      .option('-u, --until <date>', t.until)
      .option('-r, --reason <reason>', t.reason)
      .option('--said-by <who>', t.saidBy)
      .option('--win-back <when>', t.winBack)
      .option('--why <text>', t.why),

  async run(program, t, options, who, outcomeTyped) {
    const outcome = choiceFrom('outcome', outcomeTyped, program.language)
    refuseContradictions(outcome, options, program.language)
    const reason = options.reason === undefined ? null : lossReasonFrom(options.reason)
    const untilOn = options.until === undefined ? null : dayAhead(program, options.until)
    const why = options.why === undefined ? null : textFrom(options.why)
    const { customer } = await customerMeant(program, who)
    const run = await runMeant(program, customer, options.journey)

    if (outcome === 'lost') {
      const { saidBy, winBack } = options
      await changeStage(program, customer, { stage: 'lost', reason, saidBy, winBack, note: why })
      return
    }
    const { journeys } = await program.store()
    const before = await nextContactOn(program, customer.id)
    const agreedId = await journeys.end(run, { outcome, untilOn, why })
    const followed = await followedBy(program, customer.id, { before, agreedId })
    program.show({
      rows: {
        ...{ run: run.id, journey: run.journey, customer: { id: customer.id, name: customer.name } },
        ...{ outcome, untilOn, ...followed.data },
      },
      csv: [],
      text: sentence(
        `${t.ended[outcome](journeyWord(run.journey, program.language), customer.name)} ${followed.sentence}${isWon(outcome, customer) ? ` ${t.nowActive(customer.name)}` : ''}`,
      ),
    })
  },
})

/** Who was won is a customer from now on, which only a person can say. */
function isWon(outcome: string, { stage }: CustomerRecord): boolean {
  return outcome === 'won' && (stage === 'lead' || stage === 'prospect' || stage === 'trial')
}

function refuseContradictions(
  outcome: 'won' | 'not-now' | 'lost',
  options: Readonly<Record<string, unknown>>,
  language: Language,
): void {
  if (outcome === 'not-now' && options['until'] === undefined)
    throw new Failure('option-needed', { option: '--until', because: 'until' })
  if (outcome !== 'not-now' && options['until'] !== undefined)
    throw new Failure('goes-with', { option: '--until', needs: choiceWord('outcome', 'not-now', language) })
  if (outcome === 'lost' && options['reason'] === undefined)
    throw new Failure('option-needed', { option: '--reason', because: 'loss' })
  const other = ['reason', 'saidBy', 'winBack'].find((name) => options[name] !== undefined)
  if (outcome !== 'lost' && other)
    throw new Failure('goes-with', {
      option: `--${other.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`)}`,
      needs: choiceWord('outcome', 'lost', language),
    })
}

/** The one that is open, or the one named. Throws Failure `no-journey` or `ambiguous-name`. */
async function runMeant(program: Program, customer: CustomerRecord, input: string | undefined): Promise<Run> {
  const { journeys } = await program.store()
  const name = input === undefined ? null : await journeyNamed(program, input)
  const known = new Set((await journeys.names()).map((journey) => journey.name))
  const open = (await journeys.runsOf(customer.id)).filter(
    ({ closedOn, hasStep, journey }) =>
      closedOn === null && (hasStep || !known.has(journey)) && (name === null || journey === name),
  )
  const [only, another] = open
  if (!only) throw new Failure('no-journey', { name: customer.name })
  if (!another) return only
  const candidates = open.map(({ journey }) => `--journey ${journey}`)
  throw new Failure('ambiguous-name', { input: customer.name, candidates })
}
