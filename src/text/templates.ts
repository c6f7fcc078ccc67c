import type { Language } from './language.ts'
import { termSpelt } from './spellings.ts'

/** The templates that come with the program, in the order in which the help names them. */
export const builtInTemplates = [
  'check-in',
  'birthday',
  'birthday-belated',
  'anniversary',
  'welcome',
  'introduction',
  'new-contact',
  'trial',
  'trial-ends',
  'after-trial',
  'after-seminar',
  'offer',
  'offer-ends',
  'promise',
  'win-back',
  'win-back-again',
  'farewell',
  'blank',
] as const
export type BuiltInTemplate = (typeof builtInTemplates)[number]

const german: Readonly<Record<BuiltInTemplate, string>> = {
  'check-in': 'Nachfrage',
  birthday: 'Geburtstag',
  'birthday-belated': 'Geburtstag nachträglich',
  anniversary: 'Jubiläum',
  welcome: 'Willkommen',
  introduction: 'Vorstellung',
  'new-contact': 'neue Ansprechperson',
  trial: 'Test',
  'trial-ends': 'Testende',
  'after-trial': 'nach dem Test',
  'after-seminar': 'nach dem Seminar',
  offer: 'Angebot',
  'offer-ends': 'Angebotsfrist',
  promise: 'Zusage',
  'win-back': 'Rückgewinnung',
  'win-back-again': 'Rückgewinnung zweiter Brief',
  farewell: 'Abschied',
  blank: 'leer',
}

/** A template's name as people say it; one of the user's own is called what it is called. */
export function templateWord(name: string, language: Language): string {
  return language === 'de' && isBuiltInTemplate(name) ? german[name] : name
}

export function isBuiltInTemplate(name: string): name is BuiltInTemplate {
  return builtInTemplates.some((known) => known === name)
}

/** The built-in template that is meant by a word of either language; undefined for any other. */
export function templateNamed(input: string): BuiltInTemplate | undefined {
  return termSpelt(input, german)
}
