import type { Day } from '../../domain/day.ts'
import { Failure } from '../../domain/failure.ts'
import { knowledgeKinds } from '../../domain/knowledge.ts'
import type { KnowledgeKind } from '../../domain/knowledge.ts'
import { exitCodes } from '../../exit-codes.ts'
import type { Program } from '../../program.ts'
import { echoedDay } from '../../text/dates.ts'
import { freeDayText } from '../../text/free-day.ts'
import { knowledgeKindFrom, knowledgeKindWord } from '../../text/knowledge.ts'
import { inTongue, type Language } from '../../text/language.ts'
import { defineCommand } from '../define.ts'
import { sentence } from '../followed.ts'
import { customerMeant, type CustomerRecord } from '../named.ts'
import { offeredDays } from '../offered-days.ts'
import { dueDay, wordsFrom } from '../typed.ts'
import { warnOfNoContact } from '../warnings.ts'
import { text } from './text.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  values: (language) => ({ kind: knowledgeKinds.map((kind) => knowledgeKindWord(kind, language)) }),
  line: (line, t) =>
    line
      .argument('<customer>', t.customer)
      .argument('<text...>', t.words)
      .option('-k, --kind <kind>', t.kind)
      .option('--congratulate <date>', t.congratulate)
      .option('--contact', t.contact),

  async run(program, t, options, who, rest) {
    const kind = kindFrom(options, program.language)
    const words = wordsFrom(rest)
    const typed = options.congratulate === undefined ? null : dueDay(program, options.congratulate)
    const { customer, contact } = await customerMeant(program, who, { contact: options.contact === true })
    const dueOn = typed ?? (kind === 'news' ? await dayAsked(program, t, customer) : null)

    const { knowledge, settings } = await program.store()
    const { id, followUpId } = await knowledge.add(
      { customerId: customer.id, kind, text: words },
      dueOn && {
        ...{ customerId: customer.id, contactId: contact?.id ?? null, rule: 'task', text: t.task(words), dueOn },
        ...{ deadlineOn: null, every: null, anchorOn: null, causeId: null },
      },
    )

    if (dueOn) warnOfNoContact(program, customer)
    const isFree = dueOn !== null && !(await settings.isWorkingDay(dueOn))
    const noted = t.noted(customer.name, knowledgeKindWord(kind, program.language), words)
    program.show({
      rows: {
        ...{ id, customer: { id: customer.id, name: customer.name }, kind, text: words, learnedOn: program.today },
        ...{ followUp: followUpId, dueOn },
      },
      csv: [],
      text: sentence(
        [
          /[.!?…]$/.test(noted) ? noted : `${noted}.`,
          ...(dueOn === null ? [] : [t.planned(followUpId!, echoedDay(dueOn, program.language))]),
          ...(isFree ? [inTongue(freeDayText, program.tongue).freeDay] : []),
          ...(kind === 'news' && dueOn === null && !program.ask.canAsk
            ? [t.offer(program.name, `c${customer.id}`)]
            : []),
        ].join(' '),
      ),
    })
  },
})

/** A need unless said; what one congratulates on is news. Throws Failure `no-choice` or `goes-with`. */
function kindFrom({ kind, congratulate }: { kind?: string; congratulate?: string }, language: Language): KnowledgeKind {
  if (kind === undefined) return congratulate === undefined ? 'need' : 'news'
  const said = knowledgeKindFrom(kind, language)
  if (congratulate !== undefined && said !== 'news')
    throw new Failure('goes-with', { option: '--congratulate', needs: '--kind news' })
  return said
}

/** On a terminal, when to congratulate; null where not at all, or where nobody can be asked. */
async function dayAsked(program: Program, t: typeof text.en, { name }: CustomerRecord): Promise<Day | null> {
  if (!program.ask.canAsk) return null
  const days: { name: string; value: Day | null }[] = await offeredDays(program, ['today', 'tomorrow', 'next week'])
  return program.ask.choose({
    message: t.ask(name),
    choices: [...days, { name: t.notAtAll, value: null }],
    option: '--congratulate',
  })
}
