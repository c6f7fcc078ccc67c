import type { Block } from '../../output/view.ts'
import type { Program } from '../../program.ts'
import { inTongue } from '../../text/language.ts'
import { sentence } from '../followed.ts'
import { refusalOf } from '../refusal.ts'
import { cardBlocks, cardOf, type Card } from './card.ts'
import { close, drop } from './closing.ts'
import { keys as keyWords, type Act, type Keys } from './keys.ts'
import { log } from './logging.ts'
import { readLetter, readMore } from './reading.ts'
import { snooze } from './snoozing.ts'
import type { text } from './text.ts'

export type Did = 'logged' | 'done' | 'snoozed' | 'dropped' | 'decided' | 'written'

/** What was done, with how many follow-ups or customers, as which command of the history. */
export type Done = { did: Did; count: number; commandId: number; at: number }

/** What the steps of a review have at hand. */
export type Desk = {
  program: Program
  t: typeof text.en
  keys: Keys
  /** Runs a command line that does something with so many. */
  run: (did: Did, count: number, words: readonly string[]) => Promise<void>
}

/**
 * Goes through the customers, and back, until there are no more or it is left; what was said last. `done` is what was done
 * so far, whatever ends it.
 */
export async function walk(
  program: Program,
  t: typeof text.en,
  customerIds: readonly number[],
  done: Done[],
): Promise<readonly Block[]> {
  const keys = inTongue(keyWords, program.tongue)
  let at = 0
  let isReturn = false
  let news: Block[] = []
  const desk: Desk = {
    ...{ program, t, keys },
    run: async (did, count, words) => {
      const { commandId, said } = await program.run(words)
      news.push(...said)
      if (commandId !== null) done.push({ did, count, commandId, at })
    },
  }

  while (at < customerIds.length || done.length > 0) {
    const isEnd = at === customerIds.length
    const card = isEnd ? null : await cardOf(program, customerIds[at]!)
    if (!isEnd && (card === null || (card.due.length === 0 && !isReturn))) {
      const isOurs = done.some((step) => step.at === at)
      if (card && !isOurs) news.push(...sentence(t.meanwhile(card.customer.name)))
      at++
      continue
    }
    const act = await program.ask.key<Act>({
      ...{ message: '', option: '--no-input', usual: isEnd ? 'quit' : 'later', canLeave: false },
      keys: keys.card.filter(({ value }) => isOffered(value, card, { at, done })),
      about: under(news, card ? await shown(program, t, card, t.progress(at + 1, customerIds.length)) : end(t)),
    })
    if (act === null || act === 'quit') return []
    news = []
    const before = done.length
    try {
      if (act === 'later') at++
      else if (act === 'back') at--
      else if (act === 'undo') {
        const last = done.at(-1)!
        news.push(...(await takenBack(program, last)))
        at = last.at
        done.pop()
      } else await steps[act](desk, card!)
    } catch (error) {
      news.push(...sentence({ text: refusalOf(program, error), tone: 'late' }))
    }
    isReturn = act === 'back' || act === 'undo' || (isReturn && act !== 'later' && done.length === before)
  }
  return news
}

const steps = { log, snooze, drop, done: close, letter: readLetter, more: readMore }

/** What makes no sense is not offered; after the last customer (null) there is only the way back, and out. */
function isOffered(act: Act, card: Card | null, { at, done }: { at: number; done: readonly Done[] }): boolean {
  if (act === 'quit') return true
  if (act === 'back') return at > 0
  if (act === 'undo') return done.length > 0
  if (act === 'done' || act === 'snooze' || act === 'drop') return card !== null && card.due.length > 0
  return card !== null
}

/** What came back; the last line names commands that are keys here. */
async function takenBack(program: Program, { commandId }: Done): Promise<readonly Block[]> {
  const { said } = await program.run(['undo', String(commandId)])
  return said.slice(0, -1)
}

/** Under what came of the step before. */
function under(news: readonly Block[], shown: readonly Block[]): Block[] {
  return [...(news.length === 0 ? [] : [...news, { is: 'blank' as const }]), ...shown, { is: 'blank' }]
}

async function shown(program: Program, t: typeof text.en, card: Card, progress: string): Promise<Block[]> {
  return [
    { is: 'line', text: { text: progress, tone: 'quiet' } },
    { is: 'blank' },
    ...(await cardBlocks(program, t, card)),
  ]
}

function end(t: typeof text.en): Block[] {
  return [{ is: 'line', text: t.last }]
}
