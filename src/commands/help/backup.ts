import { automaticsKept } from '../../domain/backup.ts'
import type { TopicWords } from './topic.ts'

export const backup: TopicWords = {
  en: () => ({
    examples: [
      'followups backup',
      'followups backup schedule --to /media/usb/followups --keep 30',
      'followups restore /media/usb/followups/BACKUP.db --dry-run',
      'followups doctor',
      'followups export everything.json',
    ],
    parts: [
      { heading: 'Making backups' },
      'A backup is a checked copy, whole even while the program runs. Best on another disk, by itself (backup schedule): a disk can break, and a machine be stolen. Do not copy the store with other tools.',
      `Before large imports and repairs one is made into the folder “backups” beside the store; the newest ${automaticsKept} stay.`,
      { heading: 'Bringing one back' },
      'restore shows with --dry-run what the backup has and the store has not; without it the backup takes the place of the store, which is kept beside it. Who was forgotten since stays forgotten.',
      { heading: 'Where the store should not be' },
      'In folders that Dropbox, OneDrive, iCloud or a server share: the store belongs on one machine, its backups there.',
      { heading: 'Moving to another machine' },
      'followups export everything.json here, followups import everything.json there: nothing is held back.',
      'All options: followups backup --help, followups restore --help',
    ],
  }),
  de: () => ({
    examples: [
      'followups backup',
      'followups backup schedule --to /media/usb/followups --keep 30',
      'followups restore /media/usb/followups/SICHERUNG.db --dry-run',
      'followups doctor',
      'followups export alles.json',
    ],
    parts: [
      { heading: 'Sichern' },
      'Eine Sicherung ist eine geprüfte Kopie, vollständig auch dann, wenn gerade gearbeitet wird. Am besten auf eine andere Platte und von selbst (backup schedule): Eine Platte kann ausfallen, ein Rechner gestohlen werden. Die Kundendatei nie mit anderen Programmen kopieren.',
      `Vor großen Importen und vor Reparaturen entsteht eine im Ordner „backups“ neben der Kundendatei; die neuesten ${automaticsKept} bleiben.`,
      { heading: 'Zurückholen' },
      'restore zeigt mit --dry-run, was die Sicherung hat und die Kundendatei nicht; ohne --dry-run nimmt die Sicherung ihren Platz ein, und was da war, bleibt daneben erhalten. Wer seither vergessen wurde, bleibt vergessen.',
      { heading: 'Wo die Kundendatei nicht liegen soll' },
      'In Ordnern, die Dropbox, OneDrive, iCloud oder ein Server teilt: Die Kundendatei gehört auf einen Rechner, ihre Sicherungen dorthin.',
      { heading: 'Auf einen anderen Rechner umziehen' },
      'Hier followups export alles.json, dort followups import alles.json: Nichts geht verloren.',
      'Alle Optionen: followups backup --help, followups restore --help',
    ],
  }),
}
