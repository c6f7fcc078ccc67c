import { Failure } from '../../domain/failure.ts'
import { exitCodes } from '../../exit-codes.ts'
import type { Program } from '../../program.ts'
import { choiceFrom, choiceWord, choiceWords } from '../../text/choices.ts'
import { stepWords } from '../../text/journeys.ts'
import type { Language } from '../../text/language.ts'
import { defineCommand } from '../define.ts'
import { followedBy, nextContactOn, sentence } from '../followed.ts'
import { customerMeant, type CustomerRecord } from '../named.ts'
import { lineFrom } from '../typed.ts'
import { handoverOf, handoverRuns, isUnderWay, type Handover } from './facts.ts'
import { text } from './text.ts'
import { handoverItem, handoversView, handoverText } from './view.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  values: (language) => ({ done: choiceWords('ending', language) }),
  line: (line, t) => line.argument('[customer]', t.customer).argument('[done]', t.done).option('--why <text>', t.why),

  async run(program, t, options, who, ending) {
    const { language } = program
    if (ending !== undefined) choiceFrom('ending', ending, language)
    else if (options.why !== undefined)
      throw new Failure('goes-with', { option: '--why', needs: choiceWord('ending', 'done', language) })
    if (who === undefined) {
      const { handovers, owners } = await program.store()
      program.show(handoversView(await handovers.all(), await owners.staff(), t, program))
      return
    }
    const { customer } = await customerMeant(program, who)
    if (ending !== undefined) await end(program, t, customer, options.why === undefined ? null : lineFrom(options.why))
    else await show(program, t, customer)
  },
})

type Words = typeof text.en

async function show(program: Program, t: Words, customer: CustomerRecord): Promise<void> {
  const { owners } = await program.store()
  const { noneWith } = (await owners.all()).length > 1 ? t : t.ofOneOwner
  const all: Handover[] = []
  for (const run of await handoverRuns(program, customer)) all.push(await handoverOf(program, customer, run))
  program.show({
    rows: all.map(handoverItem),
    csv: [],
    text:
      all.length === 0
        ? sentence(noneWith(customer.name))
        : all.flatMap((handover, index) => [
            ...(index === 0 ? [] : [{ is: 'blank' as const }]),
            ...handoverText(handover, t, program),
          ]),
  })
}

/** Throws Failure `no-handover`. */
async function end(program: Program, t: Words, customer: CustomerRecord, why: string | null): Promise<void> {
  const runs = (await handoverRuns(program, customer)).filter(isUnderWay)
  if (runs.length === 0) throw new Failure('no-handover', { name: customer.name })
  const before = await nextContactOn(program, customer.id)
  const waived: { at: string; en: string; own: string }[] = []
  for (const run of runs) waived.push(...left(await handoverOf(program, customer, run), program.language))
  const { handovers } = await program.store()
  await handovers.end(runs, why)
  const followed = await followedBy(program, customer.id, { before })
  program.show({
    rows: {
      ...{ customer: { id: customer.id, name: customer.name }, runs: runs.map(({ id }) => id), why },
      ...{ waived: waived.map(({ at, en }) => ({ at, text: en })), ...followed.data },
    },
    csv: [],
    text: sentence(
      `${t.finished(
        customer.name,
        waived.map(({ own }) => own),
      )} ${followed.sentence}`,
    ),
  })
}

/** What is neither done nor waived yet. */
function left({ run, steps }: Handover, language: Language) {
  return steps
    .filter(({ state }) => state === 'open' || state === 'to-come')
    .map(({ step: { key, text } }) => ({
      at: key,
      en: text ?? stepWords(run.journey, key, 'en') ?? '',
      own: text ?? stepWords(run.journey, key, language) ?? '',
    }))
}
