import { words } from '../../text/language.ts'

export const text = words({
  en: {
    examples: [
      'followups export everything.json',
      'followups export --format csv tables',
      'followups export --format vcard contacts.vcf',
      'followups export --format ics dates.ics',
      'followups export | gzip > everything.json.gz',
    ],
    file: 'a new file; - or nothing writes to standard output. With csv a folder, for one file per table',
    format: 'json (everything, to be imported again), csv, vcard or ics; unless said by the ending of the file',
    json: (path: string, counted: string) =>
      `Everything is in ${path}: ${counted}. It is read by: followups import FILE --store NEW-STORE`,
    csv: (path: string, files: number, counted: string) => `${files} tables are in ${path}: ${counted}.`,
    vcard: (path: string, cards: number, left: number) =>
      `${cards === 1 ? '1 card is' : `${cards} cards are`} in ${path}.${left === 0 ? '' : ` ${left === 1 ? '1 person who is' : `${left} persons who are`} no longer there ${left === 1 ? 'was' : 'were'} left out.`}`,
    ics: (path: string, dates: number) => `${dates === 1 ? '1 date is' : `${dates} dates are`} in ${path}.`,
    calendar: 'Follow-ups',
    lastDay: (what: string) => `${what} (last day)`,
  },
  de: (you) => ({
    examples: [
      'followups export alles.json',
      'followups export --format csv tabellen',
      'followups export --format vcard kontakte.vcf',
      'followups export --format ics termine.ics',
      'followups export | gzip > alles.json.gz',
    ],
    file: 'eine neue Datei; - oder nichts schreibt auf die Standardausgabe. Mit csv ein Ordner, für eine Datei je Tabelle',
    format: 'json (alles, zum Wiedereinlesen), csv, vcard oder ics; sonst sagt es die Endung der Datei',
    json: (path: string, counted: string) =>
      `Alles steht in ${path}: ${counted}. ${you('Du liest', 'Sie lesen')} es ein mit: followups import DATEI --store NEUE-DATEI`,
    csv: (path: string, files: number, counted: string) => `${files} Tabellen stehen in ${path}: ${counted}.`,
    vcard: (path: string, cards: number, left: number) =>
      `${cards === 1 ? '1 Karte steht' : `${cards} Karten stehen`} in ${path}.${left === 0 ? '' : ` ${left === 1 ? '1 Person, die nicht mehr da ist, fehlt' : `${left} Personen, die nicht mehr da sind, fehlen`} darin.`}`,
    ics: (path: string, dates: number) => `${dates === 1 ? '1 Termin steht' : `${dates} Termine stehen`} in ${path}.`,
    calendar: 'Wiedervorlagen',
    lastDay: (what: string) => `${what} (letzter Tag)`,
  }),
})
