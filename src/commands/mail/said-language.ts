import { Failure } from '../../domain/failure.ts'
import { languageNamed, type Language } from '../../text/language.ts'

/** Throws Failure `no-language`. */
export function languageFrom(input: string): Language {
  const language = languageNamed(input)
  if (language === null) throw new Failure('no-language', { input })
  return language
}
