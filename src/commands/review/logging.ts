import { isDialogue, isWritten } from '../../domain/interaction.ts'
import type { Day } from '../../domain/day.ts'
import { longDay } from '../../text/dates.ts'
import type { Card } from './card.ts'
import { chosen, dayWanted, typedLine } from './asking.ts'
import type { Happened } from './keys.ts'
import { pastDay, saidText } from '../typed.ts'
import type { Desk } from './walk.ts'

/** Writes down what happened: the channel, a line of text, and when again. */
export async function log(desk: Desk, card: Card): Promise<void> {
  const happened = await happenedOn(desk, card)
  if (happened === null) return
  let said = await saidThen(desk, happened)
  while (said !== null) {
    const next = await nextThen(desk, happened)
    if (next !== null) {
      await writeDown(desk, card, { ...happened, said, next })
      return
    }
    said = await saidThen(desk, happened, said)
  }
}

/** Over which channel; the one that the customer wishes, or a call, unless said. Null where it was left. */
export async function happenedAt(
  desk: Desk,
  card: Card,
  { message, isTwoWay }: { message: string; isTwoWay: boolean },
): Promise<Happened | null> {
  return chosen(desk, { message, ...channelKeys(desk, card, isTwoWay) })
}

/** What was said, empty where nothing was; null where it was left. Of a note there must be something to keep. */
export async function saidThen(desk: Desk, { channel, missed }: Happened, usual = ''): Promise<string | null> {
  const { t } = desk
  const message = channel === 'note' ? t.noted : missed ? t.noteOf : isWritten(channel) ? t.about : t.said
  const whenEmpty = channel === 'note' ? t.emptyNote : null
  return typedLine(desk, { message, usual, read: saidText, whenEmpty })
}

/** What it said as words of a command line. */
export function asWords(said: string): string[] {
  return said === '' ? [] : [said]
}

type HappenedOn = Happened & { on: Day | null }

/** Over which channel, and on which day: today (null), unless another one was said before. */
async function happenedOn(desk: Desk, card: Card): Promise<HappenedOn | null> {
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
    const typed = await typedLine(desk, { message: t.whenWas, read: (phrase) => pastDay(program, phrase) })
    if (typed === null) return null
    on = typed === '' ? null : pastDay(program, typed)
  }
}

/** The day agreed on, or none: then it is as the rhythm says, the rule for the next try, or after a note as it was. */
function nextThen(desk: Desk, happened: Happened): Promise<Day | 'none' | null> {
  const { rhythm, retry, planned } = desk.keys
  const none = isConversation(happened) ? rhythm : happened.channel === 'note' ? planned : retry
  return dayWanted(desk, { message: desk.t.next, phrases: ['next week', 'in 2 weeks', 'in a month'], none })
}

async function writeDown(
  desk: Desk,
  card: Card,
  { on, channel, direction, missed, said, next }: HappenedOn & { said: string; next: Day | 'none' },
): Promise<void> {
  const options = [
    ...(on === null ? [] : [`--on=${on}`]),
    ...(missed ? ['--missed'] : []),
    ...(direction === 'in' ? ['--in'] : []),
    ...(card.contact ? [`--with=p${card.contact.id}`] : []),
    ...(next === 'none' ? [] : [`--next=${next}`]),
  ]
  // What else it settled is asked by the card, which shows what is left.
  const words = ['--no-input', 'log', ...options, '--', `c${card.customer.id}`, channel, ...asWords(said)]
  await desk.run('logged', 1, words)
}

function channelKeys({ keys }: Desk, { customer }: Card, isTwoWay: boolean) {
  const offered = keys.channels.filter(({ value }) => !isTwoWay || isConversation(value))
  const { value: usual } = offered.find(({ value }) => value.channel === customer.wishes.channel) ?? offered[0]!
  return { keys: offered, usual }
}

function isConversation(happened: Happened): boolean {
  return isDialogue({ ...happened, contactId: null })
}
