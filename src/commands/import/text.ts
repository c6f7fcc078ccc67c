import { words } from '../../text/language.ts'
import type { Field } from './spellings.ts'

export const text = words({
  en: {
    examples: [
      'followups import customers.csv --dry-run',
      'followups import contacts.vcf --dry-run',
      'followups import customers.csv --keep-unknown',
      'followups import customers.csv --rejects refused.csv',
      'followups import everything.json --store new.db',
    ],
    file: 'a CSV file with a header line, a vCard file of an address book, or what “followups export FILE” wrote; - reads standard input',
    dryRun: 'only shows what would happen',
    strict: 'imports nothing when a line is refused',
    keepUnknown: 'keeps columns that are not known as notes of the customer',
    rejects: 'writes the refused lines with their reasons into this new file',
    dry: 'Dry run: nothing was changed. This is what would happen:',
    counts: (counts: Counts, isOfCards: boolean) =>
      `${isOfCards ? cards(counts.all) : lines(counts.all)}: ${counts.new} new, ${counts.changed} changed, ${counts.unchanged} unchanged, ${counts.refused} refused.`,
    newCustomers: (count: number) =>
      count === 1 ? 'The new ones are 1 customer.' : `The new ones are ${count} customers.`,
    understood: (columns: readonly string[], isOfCards: boolean) =>
      `${isOfCards ? 'Understood' : 'Columns understood'}: ${columns.join(', ')}.`,
    unknown: (names: readonly string[], isOfCards: boolean) =>
      `${isOfCards ? 'Not known' : 'Columns not known'}: ${names.join(', ')}. They are left out; --keep-unknown keeps them as notes.`,
    kept: (names: readonly string[], isOfCards: boolean) =>
      `${isOfCards ? 'Not known' : 'Columns not known'}, kept as notes: ${names.join(', ')}.`,
    pictures: 'Pictures are left out.',
    columns: {
      ...{ number: 'number', company: 'company', fullName: 'person', firstName: 'first name', lastName: 'last name' },
      ...{ role: 'role', email: 'e-mail', phone: 'phone', street: 'street', houseNumber: 'house number' },
      ...{ postalCode: 'postal code', city: 'city', region: 'region', country: 'country', birthday: 'birthday' },
      ...{ birthMonth: 'month of birth', birthYear: 'year of birth' },
      ...{ since: 'customer since', lastContact: 'last contact', nextContact: 'next contact', notes: 'notes' },
      ...{ tags: 'tags', owner: 'in charge', stage: 'stage', cadence: 'rhythm', importance: 'importance' },
    } satisfies Record<Field, string>,
    owners: (names: readonly string[]) => `New persons in charge: ${names.join(', ')}.`,
    dates: (from: string, until: string, perDay: number, isRest: boolean) =>
      from === until
        ? `The ${isRest ? 'others are' : 'first contact is'} due on ${from}.`
        : `${isRest ? 'The others' : 'First contacts'} are spread from ${from} to ${until}, at most ${perDay} a day.`,
    noDates: 'The file does not say when you last spoke: the rhythm counts from today.',
    overdue: (count: number, isAll: boolean) =>
      `${count === 1 ? '1 first contact is' : `${isAll ? 'All' : ''} ${count} first contacts are`.trim()} overdue already.`,
    unmoved: (from: string, until: string, isRest: boolean) =>
      `${isRest ? 'The others' : 'First contacts'} are due from ${from} to ${until}.`,
    above: (capacity: number) =>
      `The capacity of ${capacity} a day is not enough for that: followups config set capacity, or a slower rhythm.`,
    refused: 'Refused:',
    line: (number: number) => `line ${number}`,
    more: (count: number) => `${count} more; --rejects FILE writes them all down.`,
    moreChanges: (count: number) => `${count} more; --json lists all.`,
    written: (path: string) => `The refused lines are in ${path}.`,
    doubled: (all: readonly { line: number; sameAs: number }[]) =>
      `Lines that stand twice: ${all.map(({ line, sameAs }) => `${line} (as ${sameAs})`).join(', ')}.`,
    contradiction: (line: string, what: string, kept: string, said: string) =>
      `${line}: ${what} stays “${kept}”; here it says “${said}”.`,
    fields: {
      ...{ number: 'number', stage: 'stage', importance: 'importance', cadence: 'rhythm', since: 'customer since' },
      ...{ owner: 'in charge', street: 'street', postalCode: 'postal code', city: 'city', region: 'region' },
      ...{ country: 'country', role: 'role', birthday: 'birthday' },
    },
    what: { new: 'new', changed: 'changed', unchanged: 'unchanged' },
    next: (days: number) => `Next: followups due${days > 0 ? ` --within ${days}d` : ''}`,
    reason: 'reason',
  },
  de: {
    examples: [
      'followups import kunden.csv --dry-run',
      'followups import kontakte.vcf --dry-run',
      'followups import kunden.csv --keep-unknown',
      'followups import kunden.csv --rejects abgelehnt.csv',
      'followups import alles.json --store neu.db',
    ],
    file: 'eine CSV-Datei mit Kopfzeile, eine vCard-Datei aus einem Adressbuch, oder was „followups export DATEI“ geschrieben hat; - liest die Standardeingabe',
    dryRun: 'zeigt nur, was geschehen würde',
    strict: 'übernimmt nichts, wenn eine Zeile abgelehnt wird',
    keepUnknown: 'behält unbekannte Spalten als Notizen beim Kunden',
    rejects: 'schreibt die abgelehnten Zeilen mit Grund in diese neue Datei',
    dry: 'Probelauf: Nichts wurde geändert. Das würde geschehen:',
    counts: (counts: Counts, isOfCards: boolean) =>
      `${isOfCards ? karten(counts.all) : zeilen(counts.all)}: ${counts.new} neu, ${counts.changed} geändert, ${counts.unchanged} unverändert, ${counts.refused} abgelehnt.`,
    newCustomers: (count: number) => (count === 1 ? 'Die neuen sind 1 Kunde.' : `Die neuen sind ${count} Kunden.`),
    understood: (columns: readonly string[], isOfCards: boolean) =>
      `${isOfCards ? 'Verstanden' : 'Verstandene Spalten'}: ${columns.join(', ')}.`,
    unknown: (names: readonly string[], isOfCards: boolean) =>
      `${isOfCards ? 'Unbekannt' : 'Unbekannte Spalten'}: ${names.join(', ')}. Das bleibt weg; --keep-unknown behält es als Notizen.`,
    kept: (names: readonly string[], isOfCards: boolean) =>
      `${isOfCards ? 'Unbekannt' : 'Unbekannte Spalten'}, als Notizen behalten: ${names.join(', ')}.`,
    pictures: 'Bilder bleiben weg.',
    columns: {
      ...{ number: 'Nummer', company: 'Firma', fullName: 'Person', firstName: 'Vorname', lastName: 'Nachname' },
      ...{ role: 'Funktion', email: 'E-Mail', phone: 'Telefon', street: 'Straße', houseNumber: 'Hausnummer' },
      ...{ postalCode: 'Postleitzahl', city: 'Ort', region: 'Region', country: 'Land', birthday: 'Geburtstag' },
      ...{ birthMonth: 'Geburtsmonat', birthYear: 'Geburtsjahr' },
      ...{ since: 'Kunde seit', lastContact: 'letzter Kontakt', nextContact: 'nächster Kontakt', notes: 'Notizen' },
      ...{ tags: 'Schlagworte', owner: 'zuständig', stage: 'Stufe', cadence: 'Rhythmus', importance: 'Wichtigkeit' },
    },
    owners: (names: readonly string[]) => `Neue Zuständige: ${names.join(', ')}.`,
    dates: (from: string, until: string, perDay: number, isRest: boolean) =>
      from === until
        ? isRest
          ? `Die übrigen sind am ${from} fällig.`
          : `Der erste Kontakt ist am ${from} fällig.`
        : `Die ${isRest ? 'übrigen' : 'ersten Kontakte'} verteilen sich von ${from} bis ${until}, höchstens ${perDay} am Tag.`,
    noDates: 'Die Datei sagt nicht, wann zuletzt gesprochen wurde: Der Rhythmus zählt ab heute.',
    overdue: (count: number, isAll: boolean) =>
      count === 1
        ? '1 erster Kontakt ist schon überfällig.'
        : `${isAll ? 'Alle ' : ''}${count} ersten Kontakte sind schon überfällig.`.replace(/^(\d+) ersten/, '$1 erste'),
    unmoved: (from: string, until: string, isRest: boolean) =>
      `Die ${isRest ? 'übrigen' : 'ersten Kontakte'} sind von ${from} bis ${until} fällig.`,
    above: (capacity: number) =>
      `Das Tagespensum von ${capacity} reicht dafür nicht: followups config set capacity, oder ein ruhigerer Rhythmus.`,
    refused: 'Abgelehnt:',
    line: (number: number) => `Zeile ${number}`,
    more: (count: number) => `${count} weitere; --rejects DATEI schreibt alle auf.`,
    moreChanges: (count: number) => `${count} weitere; --json zeigt alle.`,
    written: (path: string) => `Die abgelehnten Zeilen stehen in ${path}.`,
    doubled: (all: readonly { line: number; sameAs: number }[]) =>
      `Zeilen, die zweimal dastehen: ${all.map(({ line, sameAs }) => `${line} (wie ${sameAs})`).join(', ')}.`,
    contradiction: (line: string, what: string, kept: string, said: string) =>
      `${line}: ${what} bleibt „${kept}“; hier steht „${said}“.`,
    fields: {
      ...{ number: 'Nummer', stage: 'Stufe', importance: 'Wichtigkeit', cadence: 'Rhythmus', since: 'Kunde seit' },
      ...{ owner: 'zuständig', street: 'Straße', postalCode: 'Postleitzahl', city: 'Ort', region: 'Region' },
      ...{ country: 'Land', role: 'Funktion', birthday: 'Geburtstag' },
    },
    what: { new: 'neu', changed: 'geändert', unchanged: 'unverändert' },
    next: (days: number) => `Weiter mit: followups due${days > 0 ? ` --within ${days}d` : ''}`,
    reason: 'Grund',
  },
})

type Counts = { all: number; new: number; changed: number; unchanged: number; refused: number }

function lines(count: number): string {
  return count === 1 ? '1 line' : `${count} lines`
}

function cards(count: number): string {
  return count === 1 ? '1 card' : `${count} cards`
}

function karten(count: number): string {
  return count === 1 ? '1 Karte' : `${count} Karten`
}

function zeilen(count: number): string {
  return count === 1 ? '1 Zeile' : `${count} Zeilen`
}
