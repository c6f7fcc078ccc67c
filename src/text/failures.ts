import type { Failure } from '../domain/failure.ts'
import { commandLineFailures } from './command-line-failures.ts'
import type { Sentences } from './failure-sentences.ts'
import { english } from './failures-english.ts'
import { german } from './failures-german.ts'
import { englishOfFiles, germanOfFiles } from './failures-of-files.ts'
import { inTongue, words, type Tongue } from './language.ts'
import { letterFailures } from './letter-failures.ts'
import { scheduleFailures } from './schedule-failures.ts'
import { undoFailures } from './undo-failures.ts'

const sentences = words<Sentences>({
  en: { ...english, ...englishOfFiles },
  de: (you) => ({ ...german(you), ...germanOfFiles(you) }),
})

/** What went wrong, in one sentence that names the input, what is wrong and what would be accepted. */
export function sentenceOf(failure: Failure, tongue: Tongue): string {
  const all = {
    ...inTongue(sentences, tongue),
    ...inTongue(commandLineFailures, tongue),
    ...inTongue(letterFailures, tongue),
    ...inTongue(scheduleFailures, tongue),
    ...inTongue(undoFailures, tongue),
  }
  const word = all[failure.kind] as (facts: unknown) => string
  return word(failure.facts)
}
