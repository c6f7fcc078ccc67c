import { Failure } from '../../domain/failure.ts'
import type { Place } from '../../domain/search.ts'
import { words, type Language } from '../../text/language.ts'
import { termSpelt } from '../../text/spellings.ts'

const choices: Record<Language, Record<Place, string>> = {
  en: {
    ...{ customer: 'customers', contact: 'contacts', note: 'notes', interaction: 'interactions' },
    ...{ agreement: 'agreements', promise: 'promises', 'follow-up': 'follow-ups', stage: 'stages' },
  },
  de: {
    ...{ customer: 'kunden', contact: 'ansprechpersonen', note: 'notizen', interaction: 'einträge' },
    ...{ agreement: 'vereinbarungen', promise: 'zusagen', 'follow-up': 'wiedervorlagen', stage: 'stufen' },
  },
}

const spellings: Readonly<Record<Place, string>> = {
  customer: 'customers, customer, names, Kunden, Kunde, Namen',
  contact: 'contacts, contact, people, Ansprechpersonen, Ansprechperson, Kontakte, Personen',
  note: 'notes, note, knowledge, Notizen, Notiz, Wissen',
  interaction: 'interactions, interaction, history, Einträge, Eintrag, Verlauf, Gespräche',
  agreement: 'agreements, agreement, contracts, Vereinbarungen, Vereinbarung, Verträge',
  promise: 'promises, promise, Zusagen, Zusage',
  'follow-up': 'follow-ups, follow-up, followups, tasks, Wiedervorlagen, Wiedervorlage, Aufgaben',
  stage: 'stages, stage, losses, Stufen, Stufe, Verluste',
}

/** Several may be in one, between commas. Throws Failure `no-choice`. */
export function placesFrom(inputs: readonly string[], language: Language): Place[] {
  return inputs.flatMap((input) =>
    input.split(',').map((part) => {
      const place = termSpelt(part, spellings)
      if (!place) throw new Failure('no-choice', { input: part, choices: placesIn(language) })
      return place
    }),
  )
}

/** How the places are called where they are typed. */
export const placesIn = (language: Language): readonly string[] => Object.values(choices[language])

const inEnglish = placesIn('en').join(', ')
const inGerman = placesIn('de').join(', ')

export const text = words({
  en: {
    examples: [
      'followups search lease Müller',
      'followups search "price list" --in interactions --since "3 months ago"',
      'followups search 030 1234',
    ],
    word: 'the beginning of a word, without accents or case; all of them must occur; several in quotation marks stand one after the other',
    in: `only there: ${inEnglish}; several with commas`,
    since: 'only what has a date, from this day on, such as "1 jan", "3 months ago"',
    limit: 'how many at most; unless said 20',
    place: {
      ...{ customer: 'customer', contact: 'contact', note: 'note', agreement: 'agreement', promise: 'promise' },
      ...{ interaction: 'entry', 'follow-up': 'follow-up', stage: 'stage' },
    } satisfies Record<Place, string>,
    lost: 'lost',
    left: 'has left',
    more: (command: string) => `There is more: ${command}`,
    nothing: (typed: string) => `Nothing is found for “${typed}”.`,
    similar: (command: string) => `Is this what you mean? ${command}`,
    single: (command: string) => `The words need not stand one after the other: ${command}`,
    everywhere: (command: string) => `Look everywhere: ${command}`,
    fewer: 'Fewer words, or only their beginnings, find more.',
    empty: 'There are no customers yet. Begin with: followups import FILE, or followups customer add NAME',
  },
  de: (you) => ({
    examples: [
      'followups search leasing Müller',
      'followups search "neue Preisliste" --in einträge --since "vor 3 Monaten"',
      'followups search 030 1234',
    ],
    word: 'der Anfang eines Wortes, ohne Akzente, Groß- wie Kleinbuchstaben; alle müssen vorkommen; mehrere in Anführungszeichen stehen hintereinander',
    in: `nur dort: ${inGerman}; mehrere mit Kommas`,
    since: 'nur, was ein Datum hat, ab diesem Tag, etwa 1.1., „vor 3 Monaten“',
    limit: 'wie viele höchstens; ohne Angabe 20',
    place: {
      ...{ customer: 'Kunde', contact: 'Person', note: 'Notiz', agreement: 'Vereinbarung', promise: 'Zusage' },
      ...{ interaction: 'Eintrag', 'follow-up': 'Wiedervorlage', stage: 'Stufe' },
    },
    lost: 'ehemalig',
    left: 'nicht mehr da',
    more: (command: string) => `Es gibt noch mehr: ${command}`,
    nothing: (typed: string) => `Zu „${typed}“ ist nichts zu finden.`,
    similar: (command: string) => you(`Meinst du das? ${command}`, `Meinen Sie das? ${command}`),
    single: (command: string) => `Die Wörter müssen nicht hintereinander stehen: ${command}`,
    everywhere: (command: string) => `Überall suchen: ${command}`,
    fewer: 'Weniger Wörter oder nur ihre Anfänge finden mehr.',
    empty: 'Es gibt noch keine Kunden. Los geht es mit: followups import DATEI oder followups customer add NAME',
  }),
})
