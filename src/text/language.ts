/** The languages a person may see. */
export type Language = 'en' | 'de'

/** How the program speaks German to its user. */
export type Form = 'du' | 'sie'

/** A language as people name it: `de`, `Deutsch`, `german`, or the name of a locale such as `de_DE.UTF-8`; null for any other. */
export function languageNamed(input: string): Language | null {
  const word = input.trim().toLowerCase()
  if (/^(en|english|englisch|en[_-][a-z]{2}([.@].*)?)$/.test(word)) return 'en'
  return /^(de|german|deutsch|de[_-][a-z]{2}([.@].*)?)$/.test(word) ? 'de' : null
}

/** The language of the machine, taken as it comes: English unless it is German. */
export function systemLanguage({ LC_ALL, LC_MESSAGES, LANG }: Readonly<Record<string, string | undefined>>): Language {
  return (LC_ALL || LC_MESSAGES || LANG || 'en').toLowerCase().startsWith('de') ? 'de' : 'en'
}

/** What is needed to choose the words for a person. */
export type Tongue = { language: Language; form: Form }

/** Picks the first wording for Du, the second for Sie. */
export type Address = (du: string, sie: string) => string

/** The words of one screen or command in every language; the German ones may depend on the form of address. */
export type Words<T> = { en: T; de: T | ((you: Address) => T) }

/** Checks that both languages have the same words: a missing German word does not compile. */
export function words<T>(both: { en: T; de: NoInfer<T> | ((you: Address) => NoInfer<T>) }): Words<T> {
  return both
}

/** The words of a person's language and form of address. */
export function inTongue<T>(both: Words<T>, { language, form }: Tongue): T {
  if (language === 'en') return both.en
  const german = both.de
  return typeof german === 'function'
    ? (german as (you: Address) => T)((du, sie) => (form === 'du' ? du : sie))
    : german
}
