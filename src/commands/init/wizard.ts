import { Failure } from '../../domain/failure.ts'
import { uncoloured } from '../../output/paint.ts'
import { renderText } from '../../output/text.ts'
import type { Program } from '../../program.ts'
import { sentenceOf } from '../../text/failures.ts'
import { shellWord } from '../../text/shell-word.ts'
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
  /** The command lines that would do what was done so far, word by word. */
  did: string[][]
}

/**
 * Carries a command out, says what came of it, and keeps in mind that it was done; of what was looked at before, one line says
 * enough.
 */
export async function act(
  { program, did }: Wizard,
  words: string[],
  { isSeen = false }: { isSeen?: boolean } = {},
): Promise<readonly object[]> {
  const { said, rows } = await program.run(words, program)
  program.tell(renderText(isSeen ? said.slice(0, 1) : said, { width: null, paint: uncoloured }).trimEnd())
  if (!rows.some(isRefused)) did.push(words)
  return rows
}

/** The line as it is typed: `followups config set region DE-BY`. */
export function typedLine({ name }: Program, words: readonly string[]): string {
  return [name, ...words.map(shellWord)].join(' ')
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
function isRefused(row: object): boolean {
  const { applied = true, unchanged = false } = row as { applied?: boolean; unchanged?: boolean }
  return !applied && !unchanged
}
