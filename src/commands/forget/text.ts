import { words } from '../../text/language.ts'

/** What goes, counted. */
export type Counts = {
  contacts: number
  interactions: number
  followUps: number
  promises: number
  agreements: number
  bookings: number
  knowledge: number
  importedLines: number
  /** Entries and follow-ups that stay without their words. */
  wordless: number
}

export const text = words({
  en: {
    examples: ['followups forget Müller --dry-run', 'followups forget "Sabine Koch"', 'followups forget c14 --yes'],
    who: 'a customer or a contact by name, id or e-mail, also one that was removed; without it what is left in the file is erased',
    contact: 'the person is meant, not a customer of the same name',
    at: 'the customer where the person is',
    dryRun: 'show what would go and change nothing',
    plan: (name: string, isPerson: boolean) =>
      `${name} goes for good${isPerson ? '' : ', with all that belongs to it'}`,
    counts: {
      contacts: (count: number) => counted(count, 'contact', 'contacts'),
      interactions: (count: number) => counted(count, 'entry', 'entries'),
      followUps: (count: number) => counted(count, 'follow-up, done or open', 'follow-ups, done or open'),
      promises: (count: number) => counted(count, 'promise', 'promises'),
      agreements: (count: number) => counted(count, 'agreement', 'agreements'),
      bookings: (count: number) => counted(count, 'booked amount', 'booked amounts'),
      knowledge: (count: number) => counted(count, 'note of what we know', 'notes of what we know'),
      importedLines: (count: number) => counted(count, 'imported line', 'imported lines'),
      wordless: (count: number) =>
        `${counted(count, 'entry or follow-up stays', 'entries and follow-ups stay')} with the customer without words and name`,
    } satisfies Record<keyof Counts, (count: number) => string>,
    journal: (count: number) => counted(count, 'line of the journal', 'lines of the journal'),
    mentions: (texts: number) =>
      `In ${counted(texts, 'other text', 'other texts')} that ${texts === 1 ? 'names' : 'name'} them, “…” takes the place of the name.`,
    keptRevenue: (days: number) => `The revenue of ${counted(days, 'day', 'days')} stays, without whose it was.`,
    blocks: (count: number) =>
      `${counted(count, 'blocked address or number stays', 'blocked addresses and numbers stay')} as a fingerprint, so that no import brings them back.`,
    namesake: (customer: string, id: string) =>
      `The customer itself is called ${customer} and stays; it is forgotten with: followups forget ${id}`,
    forGood: 'Undo cannot take this back, and no backup is made.',
    ask: (name: string) => `Forget ${name}?`,
    dry: 'Nothing was changed (dry run).',
    kept: 'Nothing was changed.',
    done: (name: string) => `${name} is forgotten: erased from the store, its journal and its free space.`,
    started: (name: string) => `${name} is forgotten, but not yet erased from the file.`,
    looking: 'Looking for all there is of them: with a large store this takes a while.',
    erasing: 'Erasing it from the file: with a large store this takes a while.',
    finished: 'What was forgotten earlier is now erased from the file.',
    nothing: 'Nothing is left to be erased. Whom shall be forgotten? followups forget CUSTOMER',
    backups: (count: number) => `${counted(count, 'backup still holds', 'backups still hold')} them`,
    unreadable: (path: string) => `${path} (cannot be read)`,
    adviceWithCommands: 'Delete what you need no longer; from the others they are taken with:',
    advice:
      'Delete what you need no longer; from the others they are taken with: followups forget CUSTOMER --store FILE',
    elsewhere: 'Copies in other places (another disk, sent files, exports, mails) are known to nobody but you.',
    noBackups: 'No backup beside the store holds them.',
  },
  de: {
    examples: ['followups forget Müller --dry-run', 'followups forget "Sabine Koch"', 'followups forget c14 --yes'],
    who: 'Kunde oder Ansprechperson mit Name, Kennung oder E-Mail, auch schon Entfernte; ohne Angabe wird gelöscht, was noch in der Datei steht',
    contact: 'gemeint ist die Person, kein Kunde gleichen Namens',
    at: 'der Kunde, bei dem die Person ist',
    dryRun: 'nur zeigen, was gelöscht würde, und nichts ändern',
    plan: (name: string, isPerson: boolean) =>
      `${name} wird endgültig gelöscht${isPerson ? '' : ', mit allem, was dazugehört'}`,
    counts: {
      contacts: (count: number) => counted(count, 'Ansprechperson', 'Ansprechpersonen'),
      interactions: (count: number) => counted(count, 'Eintrag', 'Einträge'),
      followUps: (count: number) =>
        counted(count, 'Wiedervorlage, erledigt oder offen', 'Wiedervorlagen, erledigt oder offen'),
      promises: (count: number) => counted(count, 'Zusage', 'Zusagen'),
      agreements: (count: number) => counted(count, 'Vereinbarung', 'Vereinbarungen'),
      bookings: (count: number) => counted(count, 'gebuchter Umsatz', 'gebuchte Umsätze'),
      knowledge: (count: number) => counted(count, 'Notiz, was wir wissen', 'Notizen, was wir wissen'),
      importedLines: (count: number) => counted(count, 'importierte Zeile', 'importierte Zeilen'),
      wordless: (count: number) =>
        count === 1
          ? '1 Eintrag oder Wiedervorlage bleibt beim Kunden, ohne Worte und Namen'
          : `${count} Einträge und Wiedervorlagen bleiben beim Kunden, ohne Worte und Namen`,
    },
    journal: (count: number) => counted(count, 'Zeile des Protokolls', 'Zeilen des Protokolls'),
    mentions: (texts: number) =>
      `In ${counted(texts, 'anderen Text', 'anderen Texten')}, wo der Name vorkommt, steht stattdessen „…“.`,
    keptRevenue: (days: number) =>
      `Der Umsatz von ${counted(days, 'Tag', 'Tagen')} bleibt erhalten, ohne den Kunden dazu.`,
    blocks: (count: number) =>
      count === 1
        ? '1 gesperrte Adresse oder Nummer bleibt als Fingerabdruck, damit kein Import sie zurückbringt.'
        : `${count} gesperrte Adressen und Nummern bleiben als Fingerabdruck, damit kein Import sie zurückbringt.`,
    namesake: (customer: string, id: string) =>
      `Der Kunde selbst heißt ${customer} und bleibt; vergessen wird er mit: followups forget ${id}`,
    forGood: 'Auch undo macht das nicht rückgängig, und es entsteht keine Sicherung.',
    ask: (name: string) => `${name} vergessen?`,
    dry: 'Nichts wurde geändert (Probelauf).',
    kept: 'Nichts wurde geändert.',
    done: (name: string) => `${name} ist vergessen: gelöscht aus Kundendatei, Protokoll und freiem Platz.`,
    started: (name: string) => `${name} ist vergessen, aber noch nicht aus der Datei gelöscht.`,
    looking: 'Alles dazu wird gesucht: Bei einer großen Kundendatei dauert das eine Weile.',
    erasing: 'Wird aus der Datei gelöscht: Bei einer großen Kundendatei dauert das eine Weile.',
    finished: 'Was zuvor vergessen wurde, ist jetzt aus der Datei gelöscht.',
    nothing: 'Es ist nichts mehr zu löschen. Wer soll vergessen werden? followups forget KUNDE',
    backups: (count: number) => `${counted(count, 'Sicherung enthält', 'Sicherungen enthalten')} diese Daten noch`,
    unreadable: (path: string) => `${path} (nicht lesbar)`,
    adviceWithCommands: 'Nicht mehr Gebrauchtes bitte löschen; aus den anderen verschwinden die Daten mit:',
    advice:
      'Nicht mehr Gebrauchtes bitte löschen; aus den anderen verschwinden die Daten mit: followups forget KUNDE --store DATEI',
    elsewhere:
      'Was anderswo liegt (andere Platten, verschickte Dateien, Exporte, E-Mails), kennt dieses Programm nicht.',
    noBackups: 'Keine Sicherung neben der Kundendatei enthält diese Daten.',
  },
})

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
