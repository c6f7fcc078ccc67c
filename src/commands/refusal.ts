import { Failure } from '../domain/failure.ts'
import type { Program } from '../program.ts'
import { sentenceOf } from '../text/failures.ts'

/** What was refused, in a sentence, where whoever is asked goes on; anything else is thrown on. */
export function refusalOf({ tongue }: Pick<Program, 'tongue'>, error: unknown): string {
  if (!isFailure(error)) throw error
  return sentenceOf(error, tongue)
}

/** The same of what `read` refuses; null where it takes it. */
export function refused(program: Pick<Program, 'tongue'>, read: () => unknown): string | null {
  try {
    read()
    return null
  } catch (error) {
    return refusalOf(program, error)
  }
}

function isFailure(error: unknown): error is Failure {
  return error instanceof Failure
}
