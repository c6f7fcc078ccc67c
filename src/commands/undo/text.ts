import { words } from '../../text/language.ts'

export const text = words({
  en: {
    examples: ['followups undo', 'followups undo --last 3 --dry-run', 'followups undo 412'],
    id: 'the number of a command in the history; unless said the newest',
    last: 'so many of the newest, all or none',
    dryRun: 'show what it would do and change nothing',
  },
  de: {
    examples: ['followups undo', 'followups undo --last 3 --dry-run', 'followups undo 412'],
    id: 'die Nummer eines Befehls im Protokoll (followups history); ohne Angabe der neueste',
    last: 'so viele der neuesten, alle oder keinen',
    dryRun: 'nur zeigen, was es bewirken würde, und nichts ändern',
  },
})
