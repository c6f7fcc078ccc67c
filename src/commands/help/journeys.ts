import { builtInJourney, journeyNames } from '../../domain/journey.ts'
import { journeyWord, stepWords } from '../../text/journeys.ts'
import type { Language } from '../../text/language.ts'
import type { TopicWords } from './topic.ts'

export const journeys: TopicWords = {
  en: () => ({
    examples: [
      'followups agreement add Müller "Test" --kind trial --for 4w',
      'followups journey start Müller onboarding',
      'followups done 14 call "the first step works"',
      'followups journey end Müller won',
      'followups journey end Müller not-now --until "1 mar"',
      'followups journey edit trial',
    ],
    parts: [
      { heading: 'Dated steps with a beginning and an outcome' },
      'A trial, seminar or offer that is added begins its journey; so does becoming active (onboarding), a new owner, a new contact, and a loss that time can heal. One step is open at a time, and the rhythm is silent meanwhile.',
      'The last step of a trial, seminar or offer comes again until there is an outcome: won, not now until a date, or lost with a reason.',
      { heading: 'The journeys, unless changed' },
      { lines: steps('en') },
      'S is the start, E the end, in days or working days (wd).',
      'followups journey edit NAME changes one or writes your own, followups journey list shows who is on which.',
    ],
  }),
  de: () => ({
    examples: [
      'followups agreement add Müller "Test" --kind test --for 4w',
      'followups journey start Müller Einarbeitung',
      'followups done 14 anruf "der erste Schritt klappt"',
      'followups journey end Müller gewonnen',
      'followups journey end Müller später --until 01.03.',
      'followups journey edit Testphase',
    ],
    parts: [
      { heading: 'Schritte mit Datum, mit einem Anfang und einem Ergebnis' },
      'Ein Test, Seminar oder Angebot, das angelegt wird, beginnt seinen Fahrplan; ebenso ein Kunde, der aktiv wird (Einarbeitung), neue Zuständige, eine neue Ansprechperson und ein Verlust, den die Zeit heilen kann. Offen ist immer nur ein Schritt, und der Rhythmus ruht so lange.',
      'Der letzte Schritt von Test, Seminar und Angebot kommt wieder, bis es ein Ergebnis gibt: gewonnen, später mit Datum, oder verloren mit Grund.',
      { heading: 'Die Fahrpläne, solange sie niemand ändert' },
      { lines: steps('de') },
      'S ist der Anfang, E das Ende, in Tagen oder Arbeitstagen (wd).',
      'followups journey edit NAME ändert einen oder schreibt einen eigenen, followups journey list zeigt, wer auf welchem ist.',
    ],
  }),
}

function steps(language: Language): (string[] | string)[] {
  return journeyNames.flatMap((name) => [
    journeyWord(name, language),
    ...builtInJourney(name)!.steps.map(({ key }) => [`  ${key}`, stepWords(name, key, language) ?? '']),
  ])
}
