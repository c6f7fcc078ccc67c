import { Failure } from '../domain/failure.ts'
import type { Language } from './language.ts'
import { termSpelt } from './spellings.ts'

/**
 * Words of the command line of which one is chosen: in English as they are kept, beside them what is understood as well, the
 * first of it being the German word that is shown.
 */
const choices = {
  promiser: { us: 'wir, uns', them: 'sie, ihnen' },
  noticeGiver: { us: 'wir, uns', them: 'sie, ihnen', both: 'beide' },
  /** Who says why a customer was lost. */
  teller: { customer: 'Kunde, Kundin', us: 'wir, uns' },
  outcome: { won: 'gewonnen', 'not-now': 'später, nicht jetzt', lost: 'verloren' },
  ending: { done: 'fertig, erledigt' },
  /** How customers are shared out among several of us. */
  sharing: { load: 'Last', turn: 'Reihe', tag: 'Schlagwort' },
  renewal: { 'open-ended': 'unbefristet, unbestimmt', never: 'nie, nein, no' },
  never: { never: 'nie, none, keine' },
  addressForm: {
    du: 'du, per Du, duzen',
    sie: 'sie, per Sie, siezen',
    'first-name': 'Vorname, first, Vornamen, mit Vornamen, Vorname und Sie',
  },
  /** How somebody is congratulated. */
  greeting: { card: 'Karte, Brief, letter, post', call: 'Anruf, Telefon, phone, message, Nachricht' },
  digestEmpty: { monday: 'montags', always: 'immer', never: 'nie' },
  digestSubject: { words: 'Worte', count: 'Anzahl' },
  cadence: { none: 'keiner, keine, kein, never, no, nie', default: 'Standard, üblich, usual, normal' },
  setting: { default: 'Standard' },
  /** What two customers that are one can say differently. */
  mergeField: {
    ...{ name: 'name', number: 'nummer, kundennummer', address: 'adresse, anschrift', private: 'privat' },
    ...{ stage: 'stufe', importance: 'wichtigkeit', cadence: 'rhythmus', owner: 'zuständig', since: 'seit' },
    ...{ channel: 'kanal', language: 'sprache', time: 'zeit' },
  },
  keeping: { keep: 'behalten', erase: 'löschen' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>

type Choices = typeof choices
type Term<Of extends keyof Choices> = keyof Choices[Of] & string

/** As it is shown, and may be typed. */
export function choiceWord<Of extends keyof Choices>(of: Of, term: Term<Of>, language: Language): string {
  return language === 'en' ? term : (choices[of][term] as string).split(', ')[0]!
}

export function choiceWords(of: keyof Choices, language: Language): string[] {
  return Object.keys(choices[of]).map((term) => choiceWord(of, term as never, language))
}

/** The one that is meant by a word of either language. */
export function choiceNamed<Of extends keyof Choices>(of: Of, input: string): Term<Of> | undefined {
  return termSpelt(input, choices[of] as Readonly<Record<Term<Of>, string>>)
}

/** The same. Throws Failure `no-choice`. */
export function choiceFrom<Of extends keyof Choices>(of: Of, input: string, language: Language): Term<Of> {
  const term = choiceNamed(of, input)
  if (term === undefined) throw new Failure('no-choice', { input, choices: choiceWords(of, language) })
  return term
}
