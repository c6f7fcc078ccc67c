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
  {
    name: 'plan',
    en: 'plan a follow-up of your own',
    de: 'eine eigene Wiedervorlage planen',
    load: () => import('./plan/command.ts'),
  },
  {
    name: 'done',
    en: 'close follow-ups, with what happened',
    de: 'Wiedervorlagen erledigen, mit dem, was war',
    load: () => import('./done/command.ts'),
  },
  {
    name: 'snooze',
    en: 'move follow-ups to another day',
    de: 'Wiedervorlagen auf einen anderen Tag verschieben',
    load: () => import('./snooze/command.ts'),
  },
  {
    name: 'drop',
    en: 'close follow-ups that are no longer wanted',
    de: 'Wiedervorlagen streichen',
    load: () => import('./drop/command.ts'),
  },
  {
    name: 'show',
    en: 'everything about one customer on one screen',
    de: 'alles über einen Kunden auf einem Bildschirm',
    load: () => import('./show/command.ts'),
  },
  {
    name: 'level',
    en: 'spread a backlog over the coming days',
    de: 'einen Rückstand auf die nächsten Tage verteilen',
    load: () => import('./level/command.ts'),
  },
  {
    name: 'import',
    en: 'customers and contacts from a CSV file',
    de: 'Kunden und Ansprechpersonen aus einer CSV-Datei',
    load: () => import('./import/command.ts'),
  },
]

/** What the groups of commands are about. */
export const groups: Readonly<Record<string, { en: string; de: string }>> = {
  customer: { en: 'customers: add, change, list, pause', de: 'Kunden: anlegen, ändern, auflisten, pausieren' },
  contact: { en: 'the persons at a customer', de: 'Ansprechpersonen beim Kunden' },
  owner: { en: 'our persons in charge', de: 'Zuständige bei uns' },
  config: { en: 'settings of the business and of this person', de: 'Einstellungen des Betriebs und dieser Person' },
}
