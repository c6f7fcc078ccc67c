import type { GapKind } from '../domain/gap.ts'
import type { Language } from './language.ts'

const gapWords: Record<Language, Record<GapKind, string>> = {
  en: {
    'no-next-date': 'Without a next date',
    'lapsed-journey': 'Journeys without an outcome',
    'undecided-agreement': 'Agreements that nobody decided',
    silent: 'Silent beyond twice their rhythm',
    'no-contact': 'Without a person to speak to',
    'to-decide': 'To decide: keep, dormant or lost',
    'to-delete': 'Data to delete',
  },
  de: {
    'no-next-date': 'Ohne nächsten Termin',
    'lapsed-journey': 'Fahrpläne ohne Ergebnis',
    'undecided-agreement': 'Vereinbarungen ohne Entscheidung',
    silent: 'Still seit mehr als dem doppelten Rhythmus',
    'no-contact': 'Ohne Ansprechperson',
    'to-decide': 'Zu entscheiden: halten, ruhend oder ehemalig',
    'to-delete': 'Zu löschende Daten',
  },
}

/** What is missing, as a heading over those who lack it. */
export const gapWord = (kind: GapKind, language: Language): string => gapWords[language][kind]
