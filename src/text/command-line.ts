import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { words } from './language.ts'

/** The command line's own messages: what a library would say in English only. */
export const commandLineWords = words({
  en: {
    tagline: 'Whom to contact today, and why.',
    usage: 'Usage:',
    arguments: 'Arguments:',
    options: 'Options:',
    globalOptions: 'Options of every command:',
    commands: 'Commands:',
    examples: 'Examples:',
    exitCodes: 'Exit codes:',
    help: 'show this help',
    versionOption: 'show the version',
    seeAlso: 'See also:',
    overviewExamples: [
      'followups',
      'followups log Müller call "wants the quote by May" --next "in 2 weeks"',
      'followups plan Müller fri "send the samples"',
      'followups done 14',
    ],
    moreHelp: 'More on a command: followups COMMAND --help',
    store: 'the store to use',
    config: 'the file with your settings',
    today: 'work as on this day, such as mon or 2026-12-24',
    language: 'en or de',
    as: 'act as this person in charge',
    json: 'data as JSON',
    csv: 'data as CSV',
    noColor: 'without colours',
    noInput: 'never ask anything',
    yes: 'answer questions with yes',
    codes: {
      [exitCodes.done]: 'done',
      [exitCodes.usage]: 'wrong usage or bad input',
      [exitCodes.unknown]: 'no such customer, contact, person in charge, follow-up or file',
      [exitCodes.refused]: 'refused: ambiguous, in conflict, or nobody could be asked',
      [exitCodes.store]: 'the store: missing, busy, damaged, newer, unreadable, or the disk is full',
      [exitCodes.something]: 'asked with --exit-code, and something is due',
      [exitCodes.bug]: 'a bug',
      [exitCodes.interrupted]: 'interrupted, nothing half done',
    } satisfies Record<ExitCode, string>,
    busy: 'Another process is writing to the store; waiting …',
    bug: (version: string, message: string) =>
      `This is a bug in followups ${version}: ${message}\nPlease report it with the command you typed. FOLLOWUPS_DEBUG=1 shows more.`,
    outputFailed: 'The output could not be written completely: is the disk full?',
    storeMade: (path: string) => `A new store was made: ${path}`,
    storeMigrated: (backup: string) => `The store was brought up to date; as it was before, it is kept in ${backup}`,
    storeShared:
      'Its folder is copied to other machines or lies on a server: work on it from one machine at a time, or changes get lost.',
    unknownZone: (zone: string) =>
      `The time zone “${zone}” (TZ) is unknown; today is reckoned in UTC. In the settings: timezone = "Europe/Berlin"`,
    demo: 'A demo with invented customers, thrown away again. For real: followups init',
  },
  de: (you) => ({
    tagline: 'Wen heute kontaktieren, und warum.',
    usage: 'Aufruf:',
    arguments: 'Angaben:',
    options: 'Optionen:',
    globalOptions: 'Optionen jedes Befehls:',
    commands: 'Befehle:',
    examples: 'Beispiele:',
    exitCodes: 'Rückgabewerte:',
    help: 'diese Hilfe anzeigen',
    versionOption: 'die Version anzeigen',
    seeAlso: 'Siehe auch:',
    overviewExamples: [
      'followups',
      'followups log Müller anruf "will das Angebot bis Mai" --next "in 2 wochen"',
      'followups plan Müller freitag "Muster schicken"',
      'followups done 14',
    ],
    moreHelp: 'Mehr zu einem Befehl: followups BEFEHL --help',
    store: 'die Datei mit den Kundendaten',
    config: you('die Datei mit deinen Einstellungen', 'die Datei mit Ihren Einstellungen'),
    today: 'rechnen wie an diesem Tag, etwa montag, 24.12.',
    language: 'en oder de',
    as: 'als diese zuständige Person handeln',
    json: 'Daten als JSON',
    csv: 'Daten als CSV',
    noColor: 'ohne Farben',
    noInput: 'nie nachfragen',
    yes: 'Rückfragen mit Ja beantworten',
    codes: {
      [exitCodes.done]: 'erledigt',
      [exitCodes.usage]: 'falscher Aufruf oder unbrauchbare Angabe',
      [exitCodes.unknown]: 'Kunde, Ansprechperson, Zuständige, Wiedervorlage oder Datei unbekannt',
      [exitCodes.refused]: 'abgelehnt: mehrdeutig, im Widerspruch, oder niemand da zum Fragen',
      [exitCodes.store]: 'die Kundendatei: fehlt, belegt, beschädigt, zu neu, unlesbar; Platte voll',
      [exitCodes.something]: 'mit --exit-code gefragt, und es ist etwas fällig',
      [exitCodes.bug]: 'ein Programmfehler',
      [exitCodes.interrupted]: 'abgebrochen, nichts ist halb getan',
    },
    busy: 'Ein anderer Vorgang schreibt gerade; bitte einen Moment …',
    bug: (version: string, message: string) =>
      `Das ist ein Fehler in followups ${version}: ${message}\n` +
      you(
        'Bitte melde ihn mit dem Befehl, den du eingegeben hast.',
        'Bitte melden Sie ihn mit dem Befehl, den Sie eingegeben haben.',
      ) +
      ' FOLLOWUPS_DEBUG=1 zeigt mehr.',
    outputFailed: 'Die Ausgabe konnte nicht vollständig geschrieben werden: Ist die Platte voll?',
    storeMade: (path: string) => `Eine neue Kundendatei wurde angelegt: ${path}`,
    storeMigrated: (backup: string) =>
      `Die Kundendatei wurde auf den neuen Stand gebracht; wie sie vorher war, liegt sie in ${backup}`,
    storeShared:
      'Ihr Ordner wird auf andere Rechner kopiert oder liegt auf einem Server: nur an einem Rechner zugleich damit arbeiten, sonst gehen Änderungen verloren.',
    unknownZone: (zone: string) =>
      `Die Zeitzone „${zone}“ (TZ) ist unbekannt; heute ist der Tag in UTC. In den Einstellungen: timezone = "Europe/Berlin"`,
    demo: 'Eine Demo mit erfundenen Kunden, schon wieder weg. Richtig los: followups init',
  }),
})
