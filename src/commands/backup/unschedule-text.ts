import { words } from '../../text/language.ts'

export const text = words({
  en: {
    examples: ['followups backup unschedule', 'followups backup unschedule --dry-run'],
    dryRun: 'only say what would be taken away',
    done: 'No backup is made by itself any more. This was taken away, and nothing else:',
    would: 'This would be taken away, and nothing else:',
    nothing: (store: string) => `No backup is scheduled for ${store}; nothing was changed.`,
  },
  de: {
    examples: ['followups backup unschedule', 'followups backup unschedule --dry-run'],
    dryRun: 'nur sagen, was herausgenommen würde',
    done: 'Von selbst wird nicht mehr gesichert. Das wurde herausgenommen, und nur das:',
    would: 'Das würde herausgenommen, und nur das:',
    nothing: (store: string) => `Für ${store} ist keine Sicherung eingeplant; nichts wurde geändert.`,
  },
})
