import type { Channel } from '../../domain/interaction.ts'
import type { Day } from '../../domain/day.ts'
import { Failure } from '../../domain/failure.ts'
import type { Program } from '../../program.ts'
import { longDay } from '../../text/dates.ts'
import { sentence } from '../followed.ts'
import type { text } from './text.ts'

/** Writes a mailing down with every customer in care that has the tag. */
export async function logMailing(
  program: Program,
  t: typeof text.en,
  { channel, words, tag, on, again }: { channel: Channel; words: string; tag: string; on: Day; again: boolean },
): Promise<void> {
  if (channel !== 'mailing') throw new Failure('not-of-channel', { option: '--tag', channel })
  const { customers, followUps, actor } = await program.store()
  const all = await customers.list({ tag, stage: null, importance: null, ownerId: null, withoutNext: false })
  const tagged = all.filter(({ stage }) => stage !== 'lost')
  if (tagged.length === 0) throw new Failure('unknown-tag', { input: tag })
  const ownerId = (await actor())?.id ?? null
  const interactions = tagged.map(({ id }) => ({
    ...{ customerId: id, contactId: null, ownerId, on, channel, direction: 'out' as const },
    ...{ missed: false, answered: false, complaint: false, text: words || null },
  }))
  const { interactionIds } = await followUps.record({
    interactions,
    again,
    closes: [],
    outcome: 'done',
    why: null,
    next: null,
  })
  program.show({
    rows: { entries: interactionIds, on, channel, customers: tagged.map(({ id, name }) => ({ id, name })) },
    csv: [],
    text: sentence(t.mailed(tagged.length, longDay(on, program.language))),
  })
}
