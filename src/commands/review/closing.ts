import { decisionAsked } from '../settling.ts'
import type { FollowUpRecord } from '../follow-up-items.ts'
import type { Card } from './card.ts'
import { decide, endComplaint } from './deciding.ts'
import type { Desk } from './walk.ts'
import { whichOf } from './which.ts'

/** Closes what is due, or one of it, as done; what asks for a decision gets one. */
export async function close(desk: Desk, card: Card): Promise<void> {
  await closeAs('done', desk, card)
}

/** The same for what is no longer wanted. */
export async function drop(desk: Desk, card: Card): Promise<void> {
  await closeAs('dropped', desk, card)
}

async function closeAs(how: 'done' | 'dropped', desk: Desk, card: Card): Promise<void> {
  const which = await whichOf(desk, card)
  if (which === null) return
  const simple: FollowUpRecord[] = []
  const others: FollowUpRecord[] = []
  for (const followUp of which) {
    const isDecided = followUp.kind === 'complaint' || (await decisionAsked(desk.program, followUp, how)) !== null
    ;(isDecided ? others : simple).push(followUp)
  }
  const verb = how === 'done' ? 'done' : 'drop'
  if (simple.length > 0) await desk.run(how, simple.length, [verb, ...simple.map(({ id }) => String(id))])
  for (const followUp of others) {
    if (followUp.kind === 'complaint') await endComplaint(desk, card, followUp)
    else await decide(desk, followUp)
  }
}
