import { dayFromPhrase, type Towards } from '../../domain/date-phrase.ts'
import { daysAfter, weekOf, type Day } from '../../domain/day.ts'
import type { Failure } from '../../domain/failure.ts'
import { longDay } from '../../text/dates.ts'
import { sentenceOf } from '../../text/failures.ts'
import type { Language } from '../../text/language.ts'
import type { Facts, TopicWords } from './topic.ts'

export const dates: TopicWords = {
  en: (facts) => ({
    examples: [
      'followups log Müller call "wants the quote" --next "in 2 weeks"',
      'followups plan Müller "mid january" "ask about the spring order"',
      'followups snooze 14 next friday',
      'followups due --within 2w',
    ],
    parts: [
      { heading: 'What can be typed, and what it means today' },
      `Today is ${longDay(facts.today, 'en')}. What was understood is always said back.`,
      { lines: meant(ahead(facts.today).en, 'future', facts) },
      { heading: 'Where the past is meant, as behind --on and --since' },
      { lines: meant(behind.en, 'past', facts) },
      { heading: 'In German as well, whatever the program speaks' },
      { lines: meant(ahead(facts.today).de.slice(0, 8), 'future', facts) },
      { heading: 'How it is read' },
      'A day of the week looks ahead for a due date, and back for what happened: said on a Friday, “fri” is in seven days behind --next, and today behind --on. “next friday” is the Friday of the following calendar week, “this friday” the nearest one ahead.',
      'A month or a week stands for its first day, “mid january” for the 15th, “end of next week” for the Friday. A day without a year is the nearest in the direction that is meant.',
      { heading: 'Durations' },
      'As behind --within and --cadence: 10d, 6w, 3m, 1y, "2 weeks", "half a year", P6W.',
      { heading: 'What is refused, rather than guessed' },
      { lines: refused(['31 feb', '03/04/2027', 'soonish'], facts) },
      'To look at another day: followups due --today "next monday". Nothing is changed by it.',
    ],
  }),
  de: ({ you, ...facts }) => ({
    examples: [
      'followups log Müller anruf "will das Angebot" --next "in 2 wochen"',
      'followups plan Müller "Mitte Januar" "nach der Frühjahrsbestellung fragen"',
      'followups snooze 14 nächsten freitag',
      'followups due --within 2w',
    ],
    parts: [
      {
        heading: you(
          'Was du eingeben kannst, und was es heute heißt',
          'Was Sie eingeben können, und was es heute heißt',
        ),
      },
      `Heute ist ${longDay(facts.today, 'de')}. Jeder Befehl sagt, was er verstanden hat.`,
      { lines: meant(ahead(facts.today).de, 'future', facts) },
      { heading: 'Wo Vergangenes gemeint ist, etwa hinter --on und --since' },
      { lines: meant(behind.de, 'past', facts) },
      { heading: 'Auch auf Englisch, gleich welche Sprache eingestellt ist' },
      { lines: meant(ahead(facts.today).en.slice(0, 8), 'future', facts) },
      { heading: 'Wie es gelesen wird' },
      'Ein Wochentag blickt bei Fälligem nach vorn und bei Geschehenem zurück: An einem Freitag heißt „freitag“ hinter --next in sieben Tagen und hinter --on heute. „nächsten freitag“ ist der Freitag der folgenden Kalenderwoche, „kommenden freitag“ der nächstliegende.',
      'Ein Monat oder eine Woche steht für den ersten Tag darin, „Mitte Januar“ für den 15., „Ende nächster Woche“ für den Freitag. Ein Tag ohne Jahr ist der nächstliegende in der gemeinten Richtung.',
      { heading: 'Dauern' },
      'Etwa hinter --within und --cadence: 10d, 6w, 3m, 1y, "2 Wochen", "ein halbes Jahr", P6W.',
      { heading: 'Was abgelehnt wird, statt zu raten' },
      { lines: refused(['31.02.', '03/04/2027', 'demnächst mal'], facts) },
      'An einem anderen Tag nachsehen: followups due --today "nächsten Montag". Das ändert nichts.',
    ],
  }),
}

type Understood = Pick<Facts, 'today' | 'order' | 'tongue'>

/** Phrases of each kind that are a day whenever they are said. */
function ahead(today: Day): Record<Language, readonly string[]> {
  const { week } = weekOf(daysAfter(today, 21))
  const iso = daysAfter(today, 34)
  return {
    en: [
      ...['today', 'tomorrow', 'fri', 'this friday', 'next friday', 'in 2 weeks', '2w', '+10d', 'in a fortnight'],
      ...['eom', 'mid january', '24 dec', 'next month', 'end of next week', `week ${week}`, '15 mar 2027', iso, 'P6W'],
    ],
    de: [
      ...['heute', 'morgen', 'übermorgen', 'freitag', 'kommenden freitag', 'nächsten freitag', 'in zwei Wochen', '2w'],
      ...['Monatsende', 'Anfang März', 'Mitte Januar', '24.12.', 'nächsten Monat', 'Ende nächster Woche', `KW ${week}`],
      ...['in einem Vierteljahr', '15.03.2027', iso],
    ],
  }
}

const behind: Record<Language, readonly string[]> = {
  en: ['yesterday', 'fri', '3 days ago', '2w', '1 mar'],
  de: ['gestern', 'freitag', 'vor 3 Tagen', '2w', '01.03.'],
}

function meant(phrases: readonly string[], towards: Towards, { today, order, tongue }: Understood): string[][] {
  const context = { today, towards, order: order ?? undefined }
  return phrases.map((phrase) => [phrase, longDay(dayFromPhrase(phrase, context), tongue.language)])
}

/** What the parser itself says of them; one that is understood, in an order of one's own, is left out. */
function refused(phrases: readonly string[], { today, order, tongue }: Understood): string[][] {
  return phrases.flatMap((phrase) => {
    try {
      dayFromPhrase(phrase, { today, towards: 'future', order: order ?? undefined })
      return []
    } catch (error) {
      return [[phrase, sentenceOf(error as Failure, tongue)]]
    }
  })
}
