import { importances, type Importance } from './customer.ts'
import { daysBetween, type Day } from './day.ts'
import { isDialogue, type Channel, type Direction } from './interaction.ts'

/** Who tends to begin the conversation: of so many dialogues, those that came in, and their share from 0 to 1. */
export type Initiative = { dialogues: number; startedByThem: number; share: number | null }

export function initiativeOf(dialogues: readonly { direction: Direction }[]): Initiative {
  const startedByThem = dialogues.filter(({ direction }) => direction === 'in').length
  return {
    dialogues: dialogues.length,
    startedByThem,
    share: dialogues.length === 0 ? null : startedByThem / dialogues.length,
  }
}

/** A time without any dialogue. */
export type Silence = { from: Day; until: Day; days: number }

/** Half a year: what is longer a newcomer should be able to explain. */
export const longSilence = 180

/** The times without dialogue that were long, between one and the next and up to today; days in their order. */
export function silencesOf(days: readonly Day[], today: Day): Silence[] {
  return days
    .map((from, index) => {
      const until = days[index + 1] ?? today
      return { from, until, days: daysBetween(from, until) }
    })
    .filter((silence) => silence.days > longSilence)
}

/** Fewer notes than these are few: nobody learns a customer from two sentences. */
export const fewNotes = 3

/** What is written of a customer in somebody's care, and who spoke with them. */
export type Written = {
  customer: { id: number; name: string; importance: Importance }
  /** Entries with words, what we know, and the notes. */
  notes: number
  /** Dialogues of whoever is in charge, and of all others. */
  own: number
  byOthers: number
  /** Open ones of ours. */
  promises: number
}

/** Why a newcomer would have a hard time. */
export type Thinness = 'promises' | 'few-notes' | 'nobody-else'

export type Thin = Written & { because: Thinness[] }

/**
 * The customers of whom much is in one head only: with few notes, without dialogue by anybody else, or with promises of
 * ours that are open. Those for whom most of it holds come first, then the more important, then those with fewer notes.
 * Where there is only one of us, `isAlone`, that nobody else spoke with them says nothing.
 */
export function thinCustomers(written: readonly Written[], { isAlone = false } = {}): Thin[] {
  return written
    .map((customer) => ({ ...customer, because: thinnessOf(customer, isAlone) }))
    .filter(({ because }) => because.length > 0)
    .sort(
      (a, b) =>
        b.because.length - a.because.length ||
        importances.indexOf(a.customer.importance) - importances.indexOf(b.customer.importance) ||
        a.notes - b.notes ||
        a.customer.id - b.customer.id,
    )
}

function thinnessOf({ notes, byOthers, promises }: Written, isAlone: boolean): Thinness[] {
  return [
    ...(promises > 0 ? (['promises'] as const) : []),
    ...(notes < fewNotes ? (['few-notes'] as const) : []),
    ...(byOthers === 0 && !isAlone ? (['nobody-else'] as const) : []),
  ]
}

/** Dialogues that are alike in what makes them dialogues, and how many there were. */
export type Alike = {
  channel: Channel
  direction: Direction
  missed: boolean
  isNamed: boolean
  isOwn: boolean
  count: number
}

/** Of interactions that were counted by their kind, how many were dialogues of one's own, and of others. */
export function dialoguesCounted(alike: readonly Alike[]): { own: number; byOthers: number } {
  const sum = (isOwn: boolean) =>
    alike
      .filter((one) => one.isOwn === isOwn && isDialogue({ ...one, contactId: one.isNamed ? 1 : null }))
      .reduce((total, { count }) => total + count, 0)
  return { own: sum(true), byOthers: sum(false) }
}
