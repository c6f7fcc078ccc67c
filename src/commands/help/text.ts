import { words } from '../../text/language.ts'

export const text = words({
  en: {
    examples: ['followups help dates', 'followups help log', 'followups help customer add'],
    topic: 'a topic such as dates, or a command',
  },
  de: {
    examples: ['followups help termine', 'followups help log', 'followups help customer add'],
    topic: 'ein Thema wie Termine, oder ein Befehl',
  },
})
