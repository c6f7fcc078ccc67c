import { isDialogue } from '../../domain/interaction.ts'
import type { Card } from './card.ts'
import { chosen, dayWanted, typedOrNothing } from './asking.ts'
import type { Happened } from './keys.ts'
import { saidText } from '../typed.ts'
import type { Desk } from './walk.ts'

/** Writes down what happened: the channel, a line of text, and after a conversation when again. */
export async function log(desk: Desk, card: Card): Promise<void> {
  const { t, keys, run } = desk
  const happened = await happenedAt(desk, card, { message: t.channel, isTwoWay: false })
  if (happened === null) return
  const said = await saidThen(desk)
  const next = isConversation(happened)
    ? await dayWanted(desk, { message: t.next, phrases: ['next week', 'in 2 weeks', 'in a month'], none: keys.rhythm })
    : 'none'
  if (next === null) return
  const options = [
    ...(happened.missed ? ['--missed'] : []),
    ...(happened.direction === 'in' ? ['--in'] : []),
    ...(card.contact ? [`--with=p${card.contact.id}`] : []),
    ...(next === 'none' ? [] : [`--next=${next}`]),
  ]
  // What else it settled is asked by the card, which shows what is left.
  await run('logged', 1, ['--no-input', 'log', ...options, '--', `c${card.customer.id}`, happened.channel, ...said])
}

/** Over which channel; the one that the customer wishes, or a call, unless said. Null where it was left. */
export async function happenedAt(
  desk: Desk,
  { customer }: Card,
  { message, isTwoWay }: { message: string; isTwoWay: boolean },
): Promise<Happened | null> {
  const offered = desk.keys.channels.filter(({ value }) => !isTwoWay || isConversation(value))
  const usual = offered.find(({ value }) => value.channel === customer.wishes.channel) ?? offered[0]!
  return chosen(desk, { message, keys: offered, usual: usual.value })
}

/** What was said, as words of a command line. */
export async function saidThen(desk: Desk): Promise<string[]> {
  const typed = await typedOrNothing(desk, desk.t.said, saidText)
  return typed === '' ? [] : [typed]
}

function isConversation(happened: Happened): boolean {
  return isDialogue({ ...happened, contactId: null })
}
