import type { FailureFacts, FailureKind } from '../domain/failure.ts'

/** A sentence for each kind of failure, from its facts. */
export type Sentences = { [Kind in FailureKind]: (facts: FailureFacts[Kind]) => string }

/** Whether the order of day and month is what is unclear. */
export function isInNumbers(input: string): boolean {
  return /^[\d/-]+$/.test(input.trim())
}
