import { words } from '../../text/language.ts'

export const text = words({
  en: {
    examples: [
      'followups backup',
      'followups backup --to /media/usb/followups --keep 14',
      'followups backup before-the-move.db',
    ],
    file: 'a new file for it; otherwise it is named by date and time, in the folder “backups” beside the store',
    to: 'the folder for it, made where the one above it is there',
    keep: 'take the oldest backups of this store there away, so that so many stay',
    quiet: 'print nothing where all went well',
    made: (path: string, size: string) => `Backed up to ${path} (${size}).`,
    removed: (count: number) =>
      count === 0 ? '' : count === 1 ? '1 older backup was taken away.' : `${count} older backups were taken away.`,
  },
  de: {
    examples: [
      'followups backup',
      'followups backup --to /media/usb/followups --keep 14',
      'followups backup vor-dem-umzug.db',
    ],
    file: 'eine neue Datei dafür; sonst heißt sie nach Tag und Uhrzeit und liegt im Ordner „backups“ neben der Kundendatei',
    to: 'der Ordner dafür; er wird angelegt, wenn es den darüber gibt',
    keep: 'die ältesten Sicherungen dieser Kundendatei dort löschen, sodass so viele bleiben',
    quiet: 'nichts ausgeben, wenn alles gut ging',
    made: (path: string, size: string) => `Gesichert in ${path} (${size}).`,
    removed: (count: number) =>
      count === 0
        ? ''
        : count === 1
          ? '1 ältere Sicherung wurde gelöscht.'
          : `${count} ältere Sicherungen wurden gelöscht.`,
  },
})
