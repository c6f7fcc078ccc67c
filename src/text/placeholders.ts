import type { Language } from './language.ts'

/** What stands for a value in usage and help, such as `<customer>`; in the code its name is English. */
export function placeholder(name: string, language: Language): string {
  return (language === 'de' ? german[name] : undefined) ?? name
}

/** A usage or option with its placeholders in a language: `--on <date>`, `--on <datum>`. */
export function withPlaceholders(usage: string, language: Language): string {
  return usage.replace(/(?<=[<[])[a-z-]+(?=(\.\.\.)?[>\]])/g, (name) => placeholder(name, language))
}

const german: Readonly<Record<string, string>> = {
  ...{ command: 'befehl', options: 'optionen', file: 'datei', path: 'pfad', language: 'sprache' },
  ...{ customer: 'kunde', contact: 'ansprechperson', owner: 'zuständig', name: 'name', number: 'nummer' },
  ...{ entry: 'eintrag', id: 'nummer', ids: 'nummern', 'ids-and-when': 'nummern-und-wann', channel: 'kanal' },
  ...{ text: 'text', date: 'datum', when: 'wann', duration: 'dauer', days: 'tage', count: 'anzahl' },
  ...{ stage: 'stufe', importance: 'wichtigkeit', tag: 'schlagwort', kind: 'art', cadence: 'rhythmus' },
  ...{ email: 'e-mail', phone: 'telefon', role: 'funktion', birthday: 'geburtstag' },
  ...{ kept: 'bleibt', other: 'andere', choice: 'wahl' },
  ...{ street: 'straße', code: 'plz', city: 'ort', country: 'land', region: 'region' },
  ...{ agreement: 'vereinbarung', title: 'titel', term: 'laufzeit', period: 'frist', durations: 'dauern' },
  ...{ journey: 'fahrplan', outcome: 'ergebnis', done: 'fertig', reason: 'grund', who: 'wer', how: 'wie' },
  ...{ amount: 'betrag', currency: 'währung', year: 'jahr' },
  ...{
    template: 'vorlage',
    form: 'anrede',
    address: 'adresse',
    key: 'einstellung',
    setting: 'einstellung',
    value: 'wert',
    time: 'uhrzeit',
    weekdays: 'wochentage',
    scheduler: 'womit',
    what: 'was',
    word: 'wort',
    place: 'wo',
    folder: 'ordner',
    topic: 'thema',
    shell: 'shell',
    host: 'server',
  },
}
