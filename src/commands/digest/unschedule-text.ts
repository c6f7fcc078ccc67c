import { words } from '../../text/language.ts'

export const text = words({
  en: {
    examples: ['followups digest unschedule', 'followups digest unschedule --dry-run'],
    dryRun: 'only say what would be taken away',
    done: 'The morning mail no longer goes by itself. This was taken away, and nothing else:',
    would: 'This would be taken away, and nothing else:',
    nothing: (store: string) => `No morning mail is scheduled for ${store}; nothing was changed.`,
  },
  de: {
    examples: ['followups digest unschedule', 'followups digest unschedule --dry-run'],
    dryRun: 'nur sagen, was herausgenommen würde',
    done: 'Die Morgenmail geht nicht mehr von selbst hinaus. Herausgenommen wurde das hier, sonst nichts:',
    would: 'Herausgenommen würde das hier, sonst nichts:',
    nothing: (store: string) => `Für ${store} ist keine Morgenmail eingeplant; nichts wurde geändert.`,
  },
})
