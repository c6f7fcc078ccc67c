import { Failure } from '../domain/failure.ts'
import { digestEmpties, digestSubjects, type DigestEmpty, type DigestSubject } from '../domain/owner.ts'
import { termFrom } from './terms.ts'

/** How each of ours wants the morning mail: as typed in either language, and as said back. */
const emptyWords = {
  en: { monday: 'monday', always: 'always', never: 'never' },
  de: { monday: 'montags', always: 'immer', never: 'nie' },
}

const subjectWords = {
  en: { words: 'words', count: 'count' },
  de: { words: 'Worte', count: 'Anzahl' },
}

/** Whether it says that something never comes, in either language. */
export function isNever(input: string): boolean {
  return ['never', 'none', 'nie', 'keine'].includes(input.trim().toLowerCase())
}

/** Throws Failure `no-choice`. */
export function digestEmptyFrom(input: string): DigestEmpty {
  const choice = termFrom(input, digestEmpties, emptyWords)
  if (!choice) throw new Failure('no-choice', { input, choices: bothWords(digestEmpties, emptyWords) })
  return choice
}

/** Throws Failure `no-choice`. */
export function digestSubjectFrom(input: string): DigestSubject {
  const choice = termFrom(input, digestSubjects, subjectWords)
  if (!choice) throw new Failure('no-choice', { input, choices: bothWords(digestSubjects, subjectWords) })
  return choice
}

/** As they may be typed: `monday (montags)`. */
function bothWords<Term extends string>(terms: readonly Term[], { de }: { de: Record<Term, string> }): string[] {
  return terms.map((term) => `${term} (${de[term]})`)
}
