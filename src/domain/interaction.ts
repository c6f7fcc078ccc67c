import type { Day } from './day.ts'

export const channels = [
  'call',
  'visit',
  'meeting',
  'video',
  'event',
  'email',
  'letter',
  'chat',
  'mailing',
  'note',
] as const
export type Channel = (typeof channels)[number]

export type Direction = 'out' | 'in'

/** Something that happened between us and a customer. */
export type Interaction = {
  id: number
  on: Day
  channel: Channel
  direction: Direction
  /** Nobody was reached. */
  missed: boolean
  /** Something incoming that has been answered already. */
  answered: boolean
  complaint: boolean
  /** The person at the customer; an event counts as dialogue only where one is named. */
  contactId: number | null
}

type Kind = Pick<Interaction, 'channel' | 'direction' | 'missed' | 'contactId'>

/** Two-way: only dialogue resets the clock (product.md, "The clock of a customer"). */
export function isDialogue({ channel, direction, missed, contactId }: Kind): boolean {
  if (missed) return false
  if (channel === 'event') return contactId !== null
  if (isSpoken(channel)) return true
  return isWritten(channel) && direction === 'in'
}

/** One-way from us: a mail or chat sent, a call not answered. It defers, it does not reset. */
export function isAttempt({ channel, direction, missed }: Kind): boolean {
  if (direction === 'in') return false
  return isWritten(channel) || (missed && isSpoken(channel))
}

/** Something incoming that waits for an answer: a mail, letter or chat, or a call that we missed. */
export function asksForAnswer({ channel, direction, missed, answered }: Kind & Pick<Interaction, 'answered'>): boolean {
  return direction === 'in' && !answered && (isWritten(channel) || (missed && isSpoken(channel)))
}

/** Whether it answers what came in before: any dialogue, and a mail, letter or chat of ours. */
export function isAnswer(interaction: Kind): boolean {
  return isDialogue(interaction) || (isAttempt(interaction) && !interaction.missed)
}

/** Whether what came in is answered by a later entry: by any dialogue, but by a mail of ours only where it went to the same person. */
export function isAnsweredBy(asked: Kind, answer: Kind): boolean {
  if (isDialogue(answer)) return true
  const isToOther = asked.contactId !== null && answer.contactId !== null && asked.contactId !== answer.contactId
  return isAnswer(answer) && !isToOther
}

/** Whether somebody can be missed on the channel. */
export function isSpoken(channel: Channel): boolean {
  return ['call', 'visit', 'meeting', 'video', 'event'].includes(channel)
}

/** Whether it has a direction that matters: what comes in on it is dialogue, what goes out is an attempt. */
export function isWritten(channel: Channel): boolean {
  return ['email', 'letter', 'chat'].includes(channel)
}
