import type { RiskKind } from '../domain/risk.ts'
import type { Language } from './language.ts'

const riskWords: Record<Language, Record<Exclude<RiskKind, 'owner'>, string>> = {
  en: {
    'no-deputy': 'Without a deputy',
    contact: 'Much hangs on one contact',
    'one-voice': 'Every talk of 12 months was with one of several contacts',
    'no-contact': 'Without a contact',
    'single-contact': 'With a single contact',
    falling: 'Revenue below 70 % of the year before',
    silent: 'Silent beyond twice their rhythm',
  },
  de: {
    'no-deputy': 'Ohne feste Vertretung',
    contact: 'Viel hängt an einer Ansprechperson',
    'one-voice': 'Alle Gespräche in 12 Monaten mit nur einer von mehreren',
    'no-contact': 'Ohne Ansprechperson',
    'single-contact': 'Mit nur einer Ansprechperson',
    falling: 'Umsatz unter 70 % des Vorjahres',
    silent: 'Still seit mehr als dem doppelten Rhythmus',
  },
}

/** What hangs on one person, as a heading over those of whom it does. */
export const riskWord = (kind: Exclude<RiskKind, 'owner'>, language: Language): string => riskWords[language][kind]
