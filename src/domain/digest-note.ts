import type { Day } from './day.ts'

/**
 * How far the morning mail of a day has come. `handed-over`: the message itself was on its way when last heard of; `unknown`:
 * so it was when the connection broke; `gave-up`: twice; `nothing`: nothing was due, and no mail was wished for that.
 */
export type DigestState = 'sending' | 'handed-over' | 'sent' | 'failed' | 'unknown' | 'gave-up' | 'nothing'

/** What is noted of the morning mail of an owner and a day. */
export type DigestNote = {
  day: Day
  state: DigestState
  address: string
  messageId: string
  /** When it was first begun, which is its date; an instant. */
  begunAt: string
  /** When it was last tried. */
  triedAt: string
  tries: number
  /** How often it may have arrived although nobody knows. */
  doubts: number
  /** Why the last try failed, as JSON. */
  fault: string | null
}

/**
 * What a run does about a day of which this is noted. Only one run sends at a time: what is still under way in the notes
 * belongs to one that died.
 */
export function turnOn(note: DigestNote | null, isAgain: boolean): 'send' | 'over' | 'give-up' {
  if (isAgain || note === null) return 'send'
  if (isSettled(note)) return 'over'
  return doubtsIn(note) >= mostDoubts ? 'give-up' : 'send'
}

/** With that of a run that died while the message was on its way. */
export function doubtsIn(note: Pick<DigestNote, 'state' | 'doubts'> | null): number {
  return note === null ? 0 : note.doubts + (note.state === 'handed-over' ? 1 : 0)
}

/** After an end that is not known the mail goes once more; after a second one it might be the third copy. */
const mostDoubts = 2

/** What is noted after a try; `doubts` are those before it. */
export function endOf(
  kind: 'accepted' | 'refused' | 'failed' | 'unknown',
  doubts: number,
): Pick<DigestNote, 'state' | 'doubts'> {
  if (kind === 'accepted') return { state: 'sent', doubts }
  const all = doubts + (kind === 'unknown' ? 1 : 0)
  return { state: all >= mostDoubts ? 'gave-up' : kind === 'unknown' ? 'unknown' : 'failed', doubts: all }
}

/** Whether the day has had what it should have. */
export function isSettled({ state }: Pick<DigestNote, 'state'>): boolean {
  return state === 'sent' || state === 'nothing'
}

/** Whether the day has not; today one that is under way may still come. */
export function isFailing(note: Pick<DigestNote, 'state' | 'day'>, today: Day): boolean {
  if (note.state === 'sending' || note.state === 'handed-over') return note.day < today
  return !isSettled(note)
}
