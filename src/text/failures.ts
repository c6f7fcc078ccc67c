import type { Failure } from '../domain/failure.ts'
import { english } from './failures-english.ts'
import { german } from './failures-german.ts'
import { inTongue, words, type Tongue } from './language.ts'

const sentences = words({ en: english, de: german })

/** What went wrong, in one sentence that names the input, what is wrong and what would be accepted. */
export function sentenceOf(failure: Failure, tongue: Tongue): string {
  const word = inTongue(sentences, tongue)[failure.kind] as (facts: unknown) => string
  return word(failure.facts)
}
