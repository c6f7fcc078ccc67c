import { isDialogue } from '../../domain/interaction.ts'
import type { Day } from '../../domain/day.ts'
import { longDay } from '../../text/dates.ts'
import type { Card } from './card.ts'
import { chosen, dayWanted, typedLine } from './asking.ts'
import type { Happened } from './keys.ts'
import { pastDay, saidText } from '../typed.ts'
import type { Desk } from './walk.ts'

/** Writes down what happened: the channel, a line of text, and after a conversation when again. */
export async function log(desk: Desk, card: Card): Promise<void> {
  const { t, keys, run } = desk
  const happened = await happenedOn(desk, card)
  if (happened === null) return
  const said = await saidThen(desk)
  if (said === null) return
  const next = isConversation(happened)
    ? await dayWanted(desk, { message: t.next, phrases: ['next week', 'in 2 weeks', 'in a month'], none: keys.rhythm })
    : 'none'
  if (next === null) return
  const options = [
    ...(happened.on === null ? [] : [`--on=${happened.on}`]),
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
  card: Card,
  { message, isTwoWay }: { message: string; isTwoWay: boolean },
): Promise<Happened | null> {
  return chosen(desk, { message, ...channelKeys(desk, card, isTwoWay) })
}

/** What was said, as words of a command line; null where it was left. */
export async function saidThen(desk: Desk): Promise<string[] | null> {
  const typed = await typedLine(desk, desk.t.said, saidText)
  return typed === null ? null : typed === '' ? [] : [typed]
}

/** The same, and on which day: today (null), unless another one was said before. */
async function happenedOn(desk: Desk, card: Card): Promise<(Happened & { on: Day | null }) | null> {
  const { program, t, keys } = desk
  const { keys: channels, usual } = channelKeys(desk, card, false)
  let on: Day | null = null
  for (;;) {
    const message: string = on === null ? t.channel : t.channelOn(longDay(on, program.language))
    const happened = await chosen<Happened | 'thatDay'>(desk, {
      ...{ message, usual },
      keys: [...channels, { ...keys.thatDay, value: 'thatDay' }],
    })
    if (happened !== 'thatDay') return happened && { ...happened, on }
    const typed = await typedLine(desk, t.whenWas, (phrase) => pastDay(program, phrase))
    if (typed === null) return null
    on = typed === '' ? null : pastDay(program, typed)
  }
}

function channelKeys({ keys }: Desk, { customer }: Card, isTwoWay: boolean) {
  const offered = keys.channels.filter(({ value }) => !isTwoWay || isConversation(value))
  const { value: usual } = offered.find(({ value }) => value.channel === customer.wishes.channel) ?? offered[0]!
  return { keys: offered, usual }
}

function isConversation(happened: Happened): boolean {
  return isDialogue({ ...happened, contactId: null })
}
