import { Failure } from '../../domain/failure.ts'
import { uncoloured } from '../../output/paint.ts'
import { renderText } from '../../output/text.ts'
import type { View } from '../../output/view.ts'
import type { Program } from '../../program.ts'
import { sentenceOf } from '../../text/failures.ts'
import { carriedOut, type CommandLine } from '../other-command.ts'
import type { Answers, Options } from './answers.ts'
import type { text } from './text.ts'

export type StepOptions = Options & {
  import?: string | undefined
  digest?: boolean | undefined
  backup?: boolean | undefined
}

/** What the steps share. */
export type Wizard = {
  /** In the language and with the settings of the person by now. */
  program: Program
  t: typeof text.en
  options: StepOptions
  answers: Answers
  /** What was done so far, as it would be typed. */
  did: CommandLine[]
}

/**
 * Carries a command out, says what came of it, and keeps in mind that it was done; of what was looked at before, one line says
 * enough.
 */
export async function act(
  { program, did }: Wizard,
  line: CommandLine,
  { isSeen = false }: { isSeen?: boolean } = {},
): Promise<View<object>[]> {
  const views = await carriedOut(program, line)
  for (const { text } of views)
    program.tell(renderText(isSeen ? text.slice(0, 1) : text, { width: null, paint: uncoloured }).trimEnd())
  if (!views.some(({ rows }) => isRefused(rows))) did.push(line)
  return views
}

/** What cannot be done is said, and the other steps follow; false then. Who is not asked gets the failure. */
export async function attempted({ program }: Wizard, step: () => Promise<unknown>): Promise<boolean> {
  try {
    await step()
    return true
  } catch (error) {
    if (!(error instanceof Failure) || !program.ask.canAsk) throw error
    program.tell(sentenceOf(error as Failure, program.tongue))
    return false
  }
}

/** Whether the person who was asked by the command said no. */
function isRefused(rows: object): boolean {
  const { applied = true, unchanged = false } = rows as { applied?: boolean; unchanged?: boolean }
  return !applied && !unchanged
}
