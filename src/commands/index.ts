import type { AnyCommand } from './define.ts'

/** One line per command: what it is called, what it does in both languages, and its code, loaded when it is used. */
export type CommandEntry = { name: string; en: string; de: string; load: () => Promise<{ default: AnyCommand }> }

export const commands: readonly CommandEntry[] = [
  {
    name: 'due',
    en: 'whom to contact today, and why',
    de: 'wen heute kontaktieren, und warum',
    load: () => import('./due/command.ts'),
  },
  {
    name: 'log',
    en: 'write down what happened with a customer',
    de: 'festhalten, was mit einem Kunden war',
    load: () => import('./log/command.ts'),
  },
]

/** What the groups of commands are about. */
export const groups: Readonly<Record<string, { en: string; de: string }>> = {
  customer: { en: 'customers: add, change, list, pause', de: 'Kunden: anlegen, ändern, auflisten, pausieren' },
  contact: { en: 'the persons at a customer', de: 'Ansprechpersonen beim Kunden' },
  owner: { en: 'our persons in charge', de: 'Zuständige bei uns' },
  config: { en: 'settings of the business and of this person', de: 'Einstellungen des Betriebs und dieser Person' },
}
