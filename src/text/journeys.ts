import type { JourneyName } from '../domain/journey.ts'
import type { MarkOf } from '../domain/journey-text.ts'
import type { Language } from './language.ts'
import { channelWord } from './terms.ts'

/** The words of a built-in step, by the key of `domain/journey.ts`; null for one that the journey has not built in. */
export function stepWords(journeyName: string, key: string, language: Language): string | null {
  return own(own(steps, journeyName) ?? {}, key)?.[language] ?? null
}

/** The journey's name as people say it; a user's own journey is called what it is called. */
export function journeyWord(name: string, language: Language): string {
  return own(names, name)?.[language] ?? name
}

/** The marks of a journey's text in a language; both are read whichever is spoken. */
export const journeyMark =
  (language: Language): MarkOf =>
  (mark) =>
    mark === 'repeat' ? { en: mark, de: 'wiederholen' }[language] : channelWord(mark, language).toLowerCase()

/** A user may call a journey `constructor`. */
function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

type Both = Readonly<Record<Language, string>>

const names: Readonly<Record<JourneyName, Both>> = {
  trial: { en: 'trial', de: 'Testphase' },
  seminar: { en: 'seminar', de: 'Seminar' },
  offer: { en: 'offer', de: 'Angebot' },
  onboarding: { en: 'onboarding', de: 'Einarbeitung' },
  handover: { en: 'handover', de: 'Übergabe' },
  'new-contact': { en: 'new contact', de: 'neue Ansprechperson' },
  'win-back': { en: 'win-back', de: 'Rückgewinnung' },
}

/** As they stand in defaults.md, "Journeys". */
const steps: Readonly<Record<JourneyName, Readonly<Record<string, Both>>>> = {
  trial: {
    'S+1': { en: 'Does access work? Show the first step', de: 'Klappt der Zugang? Ersten Schritt zeigen' },
    'S+7': { en: 'What should the trial prove?', de: 'Was soll der Test zeigen?' },
    'S+14': { en: 'What is still missing?', de: 'Was fehlt noch?' },
    'E-4': { en: 'Talk about the decision', de: 'Entscheidung besprechen' },
    'E+1': { en: 'Get the outcome', de: 'Ergebnis einholen' },
  },
  seminar: {
    'E+2': { en: 'Say thank you, ask for the impression', de: 'Danken, Eindruck erfragen' },
    'E+7': { en: 'Clear open questions', de: 'Offene Fragen klären' },
    'E+21': { en: 'What stands in the way of a decision?', de: 'Was fehlt zur Entscheidung?' },
    'E+60': { en: 'Ask kindly once more', de: 'Freundlich nachfragen' },
  },
  offer: {
    'S+3': { en: 'Has it arrived? Any questions?', de: 'Angekommen? Fragen?' },
    'S+10': { en: 'What stands in the way of a decision?', de: 'Was fehlt zur Entscheidung?' },
    'E-3': { en: 'Mention until when it holds', de: 'An die Bindefrist erinnern' },
  },
  onboarding: {
    'S+1': { en: 'Welcome, name the people in charge', de: 'Begrüßen, Zuständige nennen' },
    'S+7': { en: 'Accompany the first steps', de: 'Erste Schritte begleiten' },
    'S+30': { en: 'Are expectations met?', de: 'Erwartungen erfüllt?' },
    'S+90': {
      en: 'Two questions: how can we help, what can we improve?',
      de: 'Zwei Fragen: Wie helfen wir, was können wir verbessern?',
    },
  },
  handover: {
    'S-10wd': { en: 'Talk between old and new owner', de: 'Übergabegespräch' },
    'S-5wd': { en: 'Introduce the new owner together', de: 'Gemeinsam vorstellen' },
    'S+2wd': { en: 'Call, confirm what was promised', de: 'Anrufen, Zusagen bestätigen' },
    'S+20wd': { en: 'What shall stay, what shall change?', de: 'Was soll bleiben, was sich ändern?' },
  },
  'new-contact': {
    'S+2': { en: 'Welcome the successor, introduce yourself', de: 'Willkommen heißen, sich vorstellen' },
    'S+7': { en: 'Hand over the review of our work together', de: 'Rückblick übergeben' },
    'S+30': { en: 'Help with settling in', de: 'Beim Einarbeiten helfen' },
  },
  'win-back': {
    'S+0': { en: 'A letter: we are sorry, what went wrong?', de: 'Brief: Bedauern, Grund erfragen' },
    'S+180': { en: 'Show what has become better', de: 'Zeigen, was besser geworden ist' },
    'S+365': { en: 'One last greeting, then close', de: 'Letzter Gruß, dann abschließen' },
  },
}
