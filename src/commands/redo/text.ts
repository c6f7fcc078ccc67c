import { words } from '../../text/language.ts'

export const text = words({
  en: {
    examples: ['followups redo', 'followups redo --last 3 --dry-run'],
    last: 'so many of those that were undone last, all or none',
    dryRun: 'show what it would do and change nothing',
  },
  de: {
    examples: ['followups redo', 'followups redo --last 3 --dry-run'],
    last: 'so viele der zuletzt rückgängig gemachten, alle oder keinen',
    dryRun: 'nur zeigen, was es bewirken würde, und nichts ändern',
  },
})
