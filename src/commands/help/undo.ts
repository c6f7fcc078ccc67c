import type { TopicWords } from './topic.ts'

export const undo: TopicWords = {
  en: () => ({
    examples: [
      'followups undo',
      'followups undo --last 3 --dry-run',
      'followups history',
      'followups undo 412',
      'followups redo',
    ],
    parts: [
      { heading: 'Every command can be taken back' },
      'As a whole, with all that followed from it: a log with its next date, an import of 2,000 lines, a handover of 80 customers. It says what it takes back, and asks where that is more than one customer.',
      { heading: 'Not only the newest' },
      'followups history shows who did what, with a number; undo takes that one back if nothing was built on it since, and otherwise names what was. --dry-run only shows it. redo does it again, until another command comes after.',
      { heading: 'What cannot be taken back' },
      'Making a store, and forgetting somebody (forget): that is what it is for. A mail that has left. Your own settings in the file beside the store: followups config set changes them back.',
      'Sooner than undo: an entry with a slip is corrected by followups log edit, and a lost store comes back by followups restore.',
      'All options: followups undo --help, followups history --help',
    ],
  }),
  de: () => ({
    examples: [
      'followups undo',
      'followups undo --last 3 --dry-run',
      'followups history',
      'followups undo 412',
      'followups redo',
    ],
    parts: [
      { heading: 'Jeder Befehl lässt sich rückgängig machen' },
      'Als Ganzes, mit allem, was daraus folgte: ein Eintrag mit seinem nächsten Termin, ein Import mit 2.000 Zeilen, eine Übergabe von 80 Kunden. Es wird gesagt, was zurückgenommen wird, und gefragt, wo es um mehr als einen Kunden geht.',
      { heading: 'Nicht nur der letzte' },
      'followups history zeigt, wer was getan hat, mit einer Nummer; undo nimmt diesen Befehl zurück, wenn nichts darauf aufbaut, und nennt sonst, was. --dry-run zeigt es nur. redo stellt wieder her, solange kein anderer Befehl danach kam.',
      { heading: 'Was sich nicht rückgängig machen lässt' },
      'Das Anlegen der Kundendatei, und das Vergessen (forget): Dafür ist es da. Eine Mail, die hinausging. Die eigenen Einstellungen in der Datei neben den Kundendaten: Die ändert followups config set zurück.',
      'Einfacher als undo: Ein Eintrag mit einem Versehen wird mit followups log edit berichtigt, eine verlorene Kundendatei mit followups restore zurückgeholt.',
      'Alle Optionen: followups undo --help, followups history --help',
    ],
  }),
}
