import { words } from '../../text/language.ts'

type Lines = readonly (readonly [command: string, does: string])[]

const english = {
  due: ['followups', 'whom to contact today, and why'],
  demo: ['followups demo', 'what a morning looks like, on invented customers'],
} as const
const german = {
  due: ['followups', 'wen heute kontaktieren, und warum'],
  demo: ['followups demo', 'so sieht ein Morgen aus, mit erfundenen Kunden'],
} as const

export const text = words({
  en: {
    examples: ['followups init', 'followups init --name "Anna Berg" --region DE-BY --language en'],
    name: 'your name, for the first person in charge',
    form: 'how the program speaks German to you: du or sie',
    region: 'whose public holidays are free, such as DE-BY or AT-9',
    email: 'your e-mail address',
    nameAsked: 'Your name (Enter leaves a question out):',
    languageAsked: 'Which language?',
    formAsked: 'How shall the program speak German to you?',
    regionAsked: 'Region for public holidays, such as DE-BY, AT-9 or CH-ZH:',
    emailAsked: 'Your e-mail address:',
    settings: (path: string) => `Your settings are in ${path}`,
    store: (path: string) => `The customers are in ${path}`,
    holidays: (place: string) => `Public holidays: ${place}`,
    goOn: 'What next?',
    next: [
      ['followups import FILE', 'customers from a CSV file; first try --dry-run'],
      ['followups customer add NAME', 'adds a single one'],
      english.demo,
      english.due,
    ] as Lines,
    nextWithCustomers: [english.due, ['followups config list', 'all settings']] as Lines,
  },
  de: (you) => ({
    examples: ['followups init', 'followups init --name "Anna Berg" --region DE-BY --form du --language de'],
    name: you('dein Name, für die erste zuständige Person', 'Ihr Name, für die erste zuständige Person'),
    form: you('wie das Programm dich anspricht: du oder sie', 'wie das Programm Sie anspricht: du oder sie'),
    region: 'wessen Feiertage frei sind, etwa DE-BY oder AT-9',
    email: you('deine E-Mail-Adresse', 'Ihre E-Mail-Adresse'),
    nameAsked: you(
      'Dein Name (Eingabetaste überspringt eine Frage):',
      'Ihr Name (Eingabetaste überspringt eine Frage):',
    ),
    languageAsked: 'Welche Sprache?',
    formAsked: 'Welche Anrede ist recht?',
    regionAsked: 'Region für die Feiertage, etwa DE-BY, AT-9 oder CH-ZH:',
    emailAsked: you('Deine E-Mail-Adresse:', 'Ihre E-Mail-Adresse:'),
    settings: (path: string) => `${you('Deine', 'Ihre')} Einstellungen stehen in ${path}`,
    store: (path: string) => `Die Kundendaten liegen in ${path}`,
    holidays: (place: string) => `Feiertage: ${place}`,
    goOn: 'Wie geht es weiter?',
    next: [
      ['followups import DATEI', 'Kunden aus einer CSV-Datei; erst mit --dry-run'],
      ['followups customer add NAME', 'legt einen einzelnen Kunden an'],
      german.demo,
      german.due,
    ] as Lines,
    nextWithCustomers: [german.due, ['followups config list', 'alle Einstellungen']] as Lines,
  }),
})
