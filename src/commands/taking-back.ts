import type { HistoryEntry } from '../domain/history.ts'
import { Failure } from '../domain/failure.ts'
import type { Block } from '../output/view.ts'
import type { Program } from '../program.ts'
import type { Store } from '../store/store.ts'
import { historySentence } from '../text/history.ts'
import { inTongue } from '../text/language.ts'
import { followedBy, sentence } from './followed.ts'
import { historyItem, whenWords } from './history-items.ts'
import { takingBackText } from './taking-back-text.ts'

type Target = Parameters<Store['undoing']['plan']>[0]
type Plan = Awaited<ReturnType<Store['undoing']['plan']>>
type Planned = Plan['commands'][number] & {
  entry: HistoryEntry
  customers: Awaited<ReturnType<Store['history']['customersOf']>>
}
type Words = typeof takingBackText.en

/** More of them are told by their number. */
const mostNames = 10

/**
 * Takes back commands, or what took them back: says what that does, asks where it is about several customers or was done by
 * somebody else, and says what came of it. Throws Failure `built-on` with what was built on it in words.
 */
export async function takeBack(program: Program, target: Target, { dryRun }: { dryRun: boolean }): Promise<void> {
  const t = inTongue(takingBackText, program.tongue)
  const { undoing, history, actor } = await program.store()
  const plan = await undoing.plan(target)
  if (plan.blocked) throw await builtOn(program, plan.blocked.id, plan.blocked.by)
  const planned = await Promise.all(
    plan.commands.map(async (command): Promise<Planned> => ({
      ...command,
      entry: (await history.byId(command.id))!,
      customers: await history.customersOf(command.id, mostNames),
    })),
  )
  const about = planned.flatMap((one) => plannedBlocks(one, t, program))

  const run = (isTrial: boolean) => reversed(program, plan, isTrial)
  const acting = await actor()
  const isOfOthers = planned.some(({ entry: { owner } }) => owner !== null && owner.id !== acting?.id)
  const isAsked = !dryRun && (plan.customers > 1 || isOfOthers)
  // What cannot be is said before anybody is asked.
  if (dryRun || isAsked) await run(true)
  const message = t.ask[plan.direction](plan.commands.length, plan.customers)
  const isWanted = !dryRun && (!isAsked || (await program.ask.confirm({ message, option: '--yes', about })))
  if (isWanted) await run(false)

  program.show({
    rows: {
      ...{ direction: plan.direction, dryRun, applied: isWanted, customers: plan.customers },
      commands: planned.map(({ entry, effects }) => ({ ...historyItem(entry), effects })),
    },
    csv: [],
    text: isWanted
      ? await doneBlocks(program, t, plan, planned)
      : [...(dryRun ? about : []), ...sentence(dryRun ? t.dry : t.kept)],
  })
}

async function reversed(program: Program, plan: Plan, dryRun: boolean): Promise<void> {
  const { undoing } = await program.store()
  try {
    await undoing.run(plan, { dryRun })
  } catch (error) {
    if (!(error instanceof Failure && error.kind === 'built-on')) throw error
    const { id, byId } = error.facts as { id: number; byId: number | null }
    throw byId === null ? error : await builtOn(program, id, byId)
  }
}

async function builtOn(program: Program, id: number, byId: number): Promise<Failure> {
  const { history } = await program.store()
  const later = await history.byId(byId)
  return new Failure('built-on', {
    ...{ id, byId, what: later && historySentence(later, program.language) },
    isUndo: later?.undoes != null,
  })
}

/** What it does, before it is done. */
function plannedBlocks({ entry, effects, customers }: Planned, t: Words, program: Program): Block[] {
  const names = customers.map(({ id, name }) => name ?? `c${id}`)
  const more = entry.subject.customers.count - names.length
  const parts = (['goes', 'returns', 'changes'] as const).flatMap((what) => {
    const counted = effects.filter((effect) => effect[what] > 0).map((effect) => t.rows[effect.table](effect[what]))
    return counted.length === 0 ? [] : [t[what](counted.join(', '))]
  })
  return [
    {
      is: 'paragraph',
      indent: 2,
      text: {
        text: `${entry.id}  ${whenWords(entry, program)}  ${historySentence(entry, program.language)}`,
        tone: 'strong',
      },
    },
    { is: 'paragraph', indent: 2, text: `  ${parts.join(' ')}` },
    ...(entry.subject.customers.count > 2
      ? [{ is: 'paragraph' as const, indent: 2, text: `  ${t.customers(names.join(', '), more)}` }]
      : []),
  ]
}

/** What was done, and what is next with the customer where it is about one. */
async function doneBlocks(
  program: Program,
  t: Words,
  { direction, customers }: Plan,
  planned: readonly Planned[],
): Promise<Block[]> {
  const lines = planned.flatMap(({ entry }) =>
    sentence(t.done[direction](entry.id, whenWords(entry, program), historySentence(entry, program.language))),
  )
  const only = customers === 1 ? planned[0]?.customers[0] : undefined
  const { customers: table } = await program.store()
  const known = only && (await table.byId(only.id))
  const followed = known ? sentence(`${known.name}: ${(await followedBy(program, known.id)).sentence}`) : []
  return [...lines, ...followed, ...sentence({ text: t.next[direction], tone: 'quiet' })]
}
