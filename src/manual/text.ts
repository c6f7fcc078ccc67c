import { words } from '../text/language.ts'

/** What the manual page says besides what the commands do themselves. */
export const manualWords = words({
  en: {
    manual: 'User commands',
    ...{ name: 'NAME', synopsis: 'SYNOPSIS', description: 'DESCRIPTION', examples: 'EXAMPLES', commands: 'COMMANDS' },
    ...{ options: 'OPTIONS OF EVERY COMMAND', dates: 'DATES', topics: 'HELP', files: 'FILES' },
    ...{ environment: 'ENVIRONMENT', exitStatus: 'EXIT STATUS', seeAlso: 'SEE ALSO' },
    synopses: ['followups [COMMAND] [OPTIONS]', 'followups COMMAND --help', 'followups help TOPIC'],
    intro: [
      'followups says every morning whom to contact, and why. It keeps customers, the persons there, what was said and what was agreed in one SQLite file on this machine.',
      'Without a command, due is meant. A customer or contact is named by name, by its beginning, by e-mail, by your own customer number, or by its id (c14, p7); a bare number is always a follow-up.',
      'Every change can be taken back: followups undo.',
    ],
    everyCommand: 'Each explains itself with --help, which begins with examples.',
    saidOn: (day: string) => `Said on ${day}; followups help dates shows what they mean today.`,
    topicsAre: (list: string) => `followups help TOPIC explains ${list}.`,
    whichFiles: [
      ['~/.local/share/followups/followups.db', 'The store: customers, history, and the settings of the business.'],
      ['~/.config/followups/config.toml', 'The settings of you and this machine.'],
      ['~/.config/followups/templates', 'Your own templates of letters.'],
    ] as [string, string][],
    variables: [
      ['FOLLOWUPS_STORE, FOLLOWUPS_CONFIG', 'The store and the file with the settings.'],
      ['FOLLOWUPS_LANGUAGE', 'en or de; else the settings, then LC_ALL, LC_MESSAGES and LANG.'],
      ['FOLLOWUPS_TODAY', 'Work as on this day.'],
      ['FOLLOWUPS_SMTP_PASSWORD', 'The password of the mail server, where no smtp.passwordCommand is set.'],
      ['FOLLOWUPS_DEBUG', 'Shows where a bug happened.'],
      ['NO_COLOR, FORCE_COLOR, TERM, COLUMNS', 'Colours and width.'],
      [
        'FOLLOWUPS_PAGER, PAGER',
        'What shows lists longer than the screen, such as less -S; where it is empty, none or cat, they are printed. The setting pager stands between the two.',
      ],
      ['VISUAL, EDITOR', 'The editor for longer texts.'],
      ['XDG_DATA_HOME, XDG_CONFIG_HOME, XDG_CACHE_HOME', 'Where files are kept, on Linux.'],
      ['TZ', 'The time zone, unless the setting timezone names one.'],
    ] as [string, string][],
    others: 'Auf Deutsch: man followups.de',
  },
  de: {
    manual: 'Dienstprogramme für Benutzer',
    ...{ name: 'BEZEICHNUNG', synopsis: 'ÜBERSICHT', description: 'BESCHREIBUNG', examples: 'BEISPIELE' },
    ...{ commands: 'BEFEHLE', options: 'OPTIONEN JEDES BEFEHLS', dates: 'TERMINE', topics: 'HILFE', files: 'DATEIEN' },
    ...{ environment: 'UMGEBUNGSVARIABLEN', exitStatus: 'RÜCKGABEWERTE', seeAlso: 'SIEHE AUCH' },
    synopses: ['followups [BEFEHL] [OPTIONEN]', 'followups BEFEHL --help', 'followups help THEMA'],
    intro: [
      'followups sagt jeden Morgen, wen man heute kontaktiert, und warum. Kunden, Ansprechpersonen, was besprochen und was vereinbart wurde, liegen in einer SQLite-Datei auf diesem Rechner.',
      'Ohne Befehl ist due gemeint. Kunden und Ansprechpersonen werden mit Namen genannt, mit dessen Anfang, mit E-Mail, eigener Kundennummer oder Kennung (c14, p7); eine bloße Nummer ist immer eine Wiedervorlage.',
      'Jede Änderung lässt sich rückgängig machen: followups undo.',
    ],
    everyCommand: 'Jeder erklärt sich selbst mit --help, Beispiele zuerst.',
    saidOn: (day: string) => `Gesagt am ${day}; was sie heute heißen, zeigt followups help termine.`,
    topicsAre: (list: string) => `followups help THEMA erklärt: ${list}.`,
    whichFiles: [
      ['~/.local/share/followups/followups.db', 'Die Kundendatei: Kunden, Verlauf und die Einstellungen des Betriebs.'],
      ['~/.config/followups/config.toml', 'Die eigenen Einstellungen, für diesen Rechner.'],
      ['~/.config/followups/templates', 'Eigene Vorlagen für Briefe.'],
    ],
    variables: [
      ['FOLLOWUPS_STORE, FOLLOWUPS_CONFIG', 'Die Kundendatei und die Datei mit den Einstellungen.'],
      ['FOLLOWUPS_LANGUAGE', 'en oder de; sonst die Einstellungen, dann LC_ALL, LC_MESSAGES und LANG.'],
      ['FOLLOWUPS_TODAY', 'Rechnen wie an diesem Tag.'],
      ['FOLLOWUPS_SMTP_PASSWORD', 'Das Passwort für den Mailserver, wo kein smtp.passwordCommand eingestellt ist.'],
      ['FOLLOWUPS_DEBUG', 'Zeigt, wo ein Programmfehler auftrat.'],
      ['NO_COLOR, FORCE_COLOR, TERM, COLUMNS', 'Farben und Breite.'],
      [
        'FOLLOWUPS_PAGER, PAGER',
        'Was Listen zeigt, die länger als der Bildschirm sind; leer oder cat: sie erscheinen am Stück. Die Einstellung pager steht zwischen beiden.',
      ],
      ['VISUAL, EDITOR', 'Das Schreibprogramm für längere Texte.'],
      ['XDG_DATA_HOME, XDG_CONFIG_HOME, XDG_CACHE_HOME', 'Wo Dateien liegen, unter Linux.'],
      ['TZ', 'Die Zeitzone, sofern die Einstellung timezone keine nennt.'],
    ],
    others: 'In English: man followups',
  },
})
