import type { FileFailureFacts } from '../domain/file-failure.ts'
import type { Sentences } from './failure-sentences.ts'
import type { Address } from './language.ts'
import { shellWord } from './shell-word.ts'

export type OfFiles = keyof FileFailureFacts

/** What is wrong with a file: the store itself, or one that is read. */
export const englishOfFiles: Pick<Sentences, OfFiles> = {
  'store-busy': () => 'Another process has held the store for more than ten seconds; nothing was done. Try again.',
  'store-missing': ({ path, backup }) =>
    backup
      ? `There is no store at ${path}, but a backup of one: “followups restore ${shellWord(backup)}” brings it back.`
      : `There is no store at ${path} yet. Begin with “followups init”, “followups import FILE” or “followups customer add NAME”; or look around with “followups demo”.`,
  'store-empty': ({ path }) =>
    `${path} is an empty file, not a store; it was left as it is. Name another one: --store FILE`,
  'store-foreign': ({ path }) =>
    `${path} is no store of followups; it was left as it is. Name another one: --store FILE`,
  'store-damaged': ({ path }) =>
    `The store ${path} is damaged; it was left as it is. “followups doctor” says what is wrong and which backup to bring back.`,
  'store-newer': ({ path, version }) =>
    `The store ${path} was written by followups ${version}, which is newer than this one; it was left as it is. Update followups.`,
  'store-unreadable': ({ path, code }) => `The store ${path} cannot be read or written (${code}).`,
  'store-no-file': ({ path, is }) =>
    `${path} is a ${is}, not a store; it was left as it is. Name another one: --store FILE`,
  'store-link-broken': ({ path }) =>
    `${path} is a link to a file that is not there; nothing was done. Name another one: --store FILE`,
  'store-folder-closed': ({ path }) => `You may not look into the folder of the store ${path}; ask whom it belongs to.`,
  'store-read-only': ({ path, barrier }) =>
    `The store ${path} can only be read here: you may not write to ${barrier}. Nothing was done.`,
  'store-outdated': ({ path, barrier }) =>
    `The store ${path} is from an earlier version and must be brought up to date first, but you may not write to ${barrier}; it was left as it is.`,
  'store-replaced': ({ path }) =>
    `Another store took the place of ${path} in the meantime; nothing was done. Look at it again, then repeat the command.`,
  'store-in-use': ({ path }) =>
    `Another process has ${path} open, and would go on with the old one; nothing was done. Close it and try again.`,
  'restore-export': ({ path }) =>
    `“${path}” is an export of everything and no backup. It goes into a new store: followups import ${shellWord(path)} --store FILE`,
  'restore-itself': ({ path }) => `“${path}” is the store itself; name one of its backups.`,
  'backup-to-output': () => 'A backup needs a file of its own: followups backup FILE, or --to FOLDER.',
  'export-to-terminal': () =>
    'It would all be printed on this terminal. Name a new file: followups export FILE, or send it on: followups export > FILE. With “-” it is printed here.',
  'backup-failed': ({ path, code }) => `The backup “${path}” cannot be written (${code}).`,
  'disk-full': ({ path }) => `There is no room left on the disk of ${path}; nothing was done.`,
  'not-erased': ({ path, because }) =>
    `It is forgotten, but not yet erased from ${path}: ${because === 'busy' ? 'another process is using the store; end it' : 'there is no room left on the disk; make some'}, then run “followups forget” once more.`,
  'empty-file': () => 'The file is empty; a header line and a line per customer are expected.',
  'not-csv': ({ what }) =>
    ({
      excel: 'This is an Excel file, not CSV; open it and save it with “Save as”, file type “CSV UTF-8”.',
      'open-document': 'This is a spreadsheet file, not CSV; open it and save it with “Save as”, file type “Text CSV”.',
      archive:
        'This is a ZIP archive, not CSV; unpack it, or save its table as CSV (“Save as”, file type “CSV UTF-8”).',
      pdf: 'This is a PDF, not CSV; save the table as CSV in the program it comes from (“Save as” or “Export”).',
      vcard: 'These are contacts as vCard, not CSV; “followups import FILE” takes them.',
      database:
        'This is a database, and import reads text. A backup of followups is brought back with “followups restore FILE”.',
      binary: 'This is no text, so it cannot be CSV; save the table as CSV in the program it comes from.',
    })[what],
  'broken-card': ({ line }) =>
    `The card that begins on line ${line} does not end: “END:VCARD” is missing. Export the address book once more; nothing was imported.`,
  'no-name-column': ({ firstLine }) =>
    `No column for a company or a name is recognised in the header line “${firstLine}”; company, name, Firma or Kunde would be.`,
  'no-revenue-columns': ({ firstLine }) =>
    `No columns for customer, date and amount are recognised in the header line “${firstLine}”; customer number or company, date and amount would be.`,
  'no-export': ({ path }) =>
    `“${path}” is JSON, but no export of followups; import takes a CSV file, or what “followups export FILE” wrote.`,
  'export-newer': ({ path, version }) =>
    `“${path}” was written by followups ${version}, which is newer than this one. Update followups; nothing was imported.`,
  'broken-export': ({ line }) => `Line ${line} cannot be read as JSON; nothing was imported.`,
  'bad-row': ({ line, place, because, value, accepted }) =>
    `Line ${line}: ${
      {
        value: `${place} cannot be “${value ?? ''}”${accepted === null ? '' : `, but ${accepted}`}`,
        unknown: `there is no ${place}`,
        missing: `${place} is missing`,
        twice: `${place} “${value ?? ''}” stands there already`,
        parent: `${place} is ${value ?? ''}, and no such row is in the file`,
      }[because]
    }. Nothing was imported.`,
  'store-has-customers': ({ count }) =>
    `There ${count === 1 ? 'is a customer' : `are ${count} customers`} here already, and everything goes only into an empty store. Name a new one: --store FILE`,
  'doubled-columns': ({ names }) =>
    `Several columns are called ${names.map((name) => `“${name}”`).join(', ')}; rename one of each.`,
}

export const germanOfFiles = (you: Address): Pick<Sentences, OfFiles> => ({
  'store-busy': () =>
    'Ein anderer Vorgang hält die Kundendatei seit mehr als zehn Sekunden; nichts ist geschehen. Bitte noch einmal versuchen.',
  'store-missing': ({ path, backup }) =>
    backup
      ? `Unter ${path} gibt es keine Kundendatei, aber eine Sicherung: „followups restore ${shellWord(backup)}“ holt sie zurück.`
      : `Unter ${path} gibt es noch keine Kundendatei. Los geht es mit „followups init“, „followups import DATEI“ oder „followups customer add NAME“; zum Umsehen: „followups demo“.`,
  'store-empty': ({ path }) =>
    `${path} ist eine leere Datei und keine Kundendatei; sie blieb, wie sie ist. Eine andere nennen: --store DATEI`,
  'store-foreign': ({ path }) =>
    `${path} ist keine Kundendatei von followups; sie blieb, wie sie ist. Eine andere nennen: --store DATEI`,
  'store-damaged': ({ path }) =>
    `Die Kundendatei ${path} ist beschädigt; sie blieb, wie sie ist. „followups doctor“ sagt, was fehlt und welche Sicherung hilft.`,
  'store-newer': ({ path, version }) =>
    `Die Kundendatei ${path} stammt von followups ${version}, das neuer ist als dieses; sie blieb, wie sie ist. Bitte followups aktualisieren.`,
  'store-unreadable': ({ path, code }) => `Die Kundendatei ${path} lässt sich nicht lesen oder schreiben (${code}).`,
  'store-no-file': ({ path, is }) =>
    `${path} ist ${is === 'folder' ? 'ein Ordner' : 'ein Gerät'} und keine Kundendatei; nichts ist geschehen. Eine andere nennen: --store DATEI`,
  'store-link-broken': ({ path }) =>
    `${path} verweist auf eine Datei, die es nicht gibt; nichts ist geschehen. Eine andere nennen: --store DATEI`,
  'store-folder-closed': ({ path }) =>
    `Der Ordner der Kundendatei ${path} ist für ` +
    you('dich gesperrt; frag, wem er gehört.', 'Sie gesperrt; bitte fragen, wem er gehört.'),
  'store-read-only': ({ path, barrier }) =>
    `Die Kundendatei ${path} lässt sich hier nur lesen, denn ${barrier} ist ` +
    you('für dich', 'für Sie') +
    ' schreibgeschützt; nichts ist geschehen.',
  'store-outdated': ({ path, barrier }) =>
    `Die Kundendatei ${path} stammt von einer früheren Version und muss erst umgestellt werden, aber ${barrier} ist ` +
    you('für dich', 'für Sie') +
    ' schreibgeschützt; sie blieb, wie sie ist.',
  'store-replaced': ({ path }) =>
    `Inzwischen steht unter ${path} eine andere Kundendatei; nichts ist geschehen. Bitte nachsehen und den Befehl dann wiederholen.`,
  'store-in-use': ({ path }) =>
    `Ein anderer Vorgang hat ${path} geöffnet und würde mit der alten weiterarbeiten; nichts ist geschehen. Bitte beenden und noch einmal versuchen.`,
  'restore-export': ({ path }) =>
    `„${path}“ ist ein Export von allem und keine Sicherung. Er kommt in eine neue Kundendatei: followups import ${shellWord(path)} --store DATEI`,
  'restore-itself': ({ path }) => `„${path}“ ist die Kundendatei selbst; gemeint ist eine ihrer Sicherungen.`,
  'backup-to-output': () => 'Eine Sicherung braucht eine eigene Datei: followups backup DATEI, oder --to ORDNER.',
  'export-to-terminal': () =>
    'Das alles würde hier im Terminal erscheinen. Eine neue Datei nennen: followups export DATEI, oder weiterleiten: followups export > DATEI. Mit „-“ erscheint es hier.',
  'backup-failed': ({ path, code }) => `Die Sicherung „${path}“ lässt sich nicht schreiben (${code}).`,
  'disk-full': ({ path }) => `Auf der Platte von ${path} ist kein Platz mehr; nichts ist geschehen.`,
  'not-erased': ({ path, because }) =>
    `Vergessen ist es, aber in ${path} noch nicht gelöscht: ` +
    (because === 'busy'
      ? 'Ein anderer Vorgang benutzt die Kundendatei; bitte beenden'
      : 'Auf der Platte ist kein Platz mehr; bitte welchen schaffen') +
    ' und dann noch einmal: followups forget',
  'empty-file': () => 'Die Datei ist leer; erwartet werden eine Kopfzeile und je Kunde eine Zeile.',
  'not-csv': ({ what }) =>
    ({
      excel:
        'Das ist eine Excel-Datei, keine CSV-Datei; bitte öffnen und mit „Speichern unter“ als „CSV UTF-8“ speichern.',
      'open-document':
        'Das ist eine Tabellendatei, keine CSV-Datei; bitte öffnen und mit „Speichern unter“ als „Text CSV“ speichern.',
      archive:
        'Das ist ein ZIP-Archiv, keine CSV-Datei; bitte auspacken oder die Tabelle darin mit „Speichern unter“ als CSV speichern.',
      pdf: 'Das ist eine PDF-Datei, keine CSV-Datei; bitte die Tabelle dort, woher sie stammt, als CSV speichern oder exportieren.',
      vcard: 'Das sind Kontakte als vCard, keine CSV-Datei; „followups import DATEI“ liest sie ein.',
      database:
        'Das ist eine Datenbank, und import liest Text. Eine Sicherung von followups kommt mit „followups restore DATEI“ zurück.',
      binary:
        'Das ist kein Text und darum keine CSV-Datei; bitte die Tabelle dort, woher sie stammt, als CSV speichern.',
    })[what],
  'broken-card': ({ line }) =>
    `Die Karte, die in Zeile ${line} beginnt, hört nicht auf: „END:VCARD“ fehlt. Bitte das Adressbuch noch einmal exportieren; nichts wurde übernommen.`,
  'no-name-column': ({ firstLine }) =>
    `In der Kopfzeile „${firstLine}“ ist keine Spalte für Firma oder Name zu erkennen; Firma, Kunde, Name oder company wären es.`,
  'no-revenue-columns': ({ firstLine }) =>
    `In der Kopfzeile „${firstLine}“ sind keine Spalten für Kunde, Datum und Betrag zu erkennen; Kundennummer oder Firma, Datum und Betrag wären es.`,
  'no-export': ({ path }) =>
    `„${path}“ ist JSON, aber kein Export von followups; eingelesen wird eine CSV-Datei, oder was „followups export DATEI“ geschrieben hat.`,
  'export-newer': ({ path, version }) =>
    `„${path}“ stammt von followups ${version}, das neuer ist als dieses. Bitte followups aktualisieren; nichts wurde übernommen.`,
  'broken-export': ({ line }) => `Zeile ${line} lässt sich nicht als JSON lesen; nichts wurde übernommen.`,
  'bad-row': ({ line, place, because, value, accepted }) =>
    `Zeile ${line}: ${
      {
        value: `${place} kann nicht „${value ?? ''}“ sein${accepted === null ? '' : `, sondern ${accepted}`}`,
        unknown: `${place} gibt es nicht`,
        missing: `${place} fehlt`,
        twice: `${place} „${value ?? ''}“ steht schon da`,
        parent: `${place} ist ${value ?? ''}, und eine solche Zeile hat die Datei nicht`,
      }[because]
    }. Nichts wurde übernommen.`,
  'store-has-customers': ({ count }) =>
    `Hier ${count === 1 ? 'gibt es schon einen Kunden' : `gibt es schon ${count} Kunden`}, und alles zusammen passt nur in eine leere Kundendatei. Bitte eine neue nennen: --store DATEI`,
  'doubled-columns': ({ names }) =>
    `Mehrere Spalten heißen ${names.map((name) => `„${name}“`).join(', ')}; bitte je eine umbenennen.`,
})
