import type { FailureFacts, FailureKind } from '../domain/failure.ts'
import type { UndoFailureFacts } from '../domain/undo-failure.ts'

/** A sentence for each kind of failure, from its facts. */
export type Sentences = SentencesOf<
  Exclude<FailureKind, CommandLineFailure | LetterFailure | ScheduleFailure | UndoFailure>
>

/** What can be wrong with what was typed, worded in `command-line-failures.ts`. */
export type CommandLineFailure =
  | 'unknown-command'
  | 'unknown-topic'
  | 'option-of-contact'
  | 'unknown-option'
  | 'missing-argument'
  | 'missing-value'
  | 'too-many-arguments'
  | 'not-together'
  | 'goes-with'

/** What can go wrong with a letter to a customer, worded in `letter-failures.ts`. */
export type LetterFailure =
  | 'unknown-template'
  | 'bad-template'
  | 'no-template-name'
  | 'email-blocked'
  | 'contact-died'
  | 'letter-too-long'
  | 'cannot-open'

/** What can go wrong with what the machine shall do by itself, worded in `schedule-failures.ts`. */
export type ScheduleFailure = 'no-time' | 'not-for-cron' | 'no-scheduler' | 'scheduler-failed'

/** What can be in the way of an undo, worded in `undo-failures.ts`. */
export type UndoFailure = keyof UndoFailureFacts

export type SentencesOf<Kinds extends FailureKind> = { [Kind in Kinds]: (facts: FailureFacts[Kind]) => string }

/** Whether the order of day and month is what is unclear. */
export function isInNumbers(input: string): boolean {
  return /^[\d/-]+$/.test(input.trim())
}

/** Whether what is missing is several: `ids`, `ids-and-when`. */
export function isPlural(name: string): boolean {
  return /^ids\b/i.test(name)
}

/** What the value of an option looks like, where examples help more than the help does. */
export function valueForm(option: string): 'date' | 'past' | 'duration' | 'count' | null {
  if (['--next', '--until', '--deadline', '--today', '--from', '--by-date', '--congratulate'].includes(option))
    return 'date'
  if (['--on', '--since'].includes(option)) return 'past'
  if (['--within', '--every', '--ahead', '--for'].includes(option)) return 'duration'
  return ['--days', '--limit', '--entries'].includes(option) ? 'count' : null
}

export function didYouMean(nearest: readonly string[]): string {
  return nearest.length === 0 ? '' : ` Did you mean ${nearest.map((name) => `“${name}”`).join(' or ')}?`
}

export function perhapsMeant(nearest: readonly string[]): string {
  return nearest.length === 0 ? '' : ` Gemeint vielleicht ${nearest.map((name) => `„${name}“`).join(' oder ')}?`
}
