import { words } from '../../text/language.ts'
import { customer } from './text.ts'

/** What goes with a customer. */
export type Belongings = { contacts: number; interactions: number; openFollowUps: number }

export const removeText = words({
  en: {
    examples: ['followups customer remove Müller', 'followups customer remove c14 --yes'],
    customer: customer.en,
    ask: (name: string, goes: Belongings) => `Remove ${name}${english(goes)}?`,
    removed: (name: string, goes: Belongings) => `${name} is removed${english(goes)}.`,
    kept: (name: string) => `Nothing was removed: ${name} stays.`,
  },
  de: {
    examples: ['followups customer remove Müller', 'followups customer remove c14 --yes'],
    customer: customer.de,
    ask: (name: string, goes: Belongings) => `${name}${german(goes)} entfernen?`,
    removed: (name: string, goes: Belongings) => `${name} ist entfernt${german(goes)}.`,
    kept: (name: string) => `Nichts wurde entfernt: ${name} bleibt.`,
  },
})

function english({ contacts, interactions, openFollowUps }: Belongings): string {
  const parts = [
    counted(contacts, 'contact', 'contacts'),
    counted(interactions, 'entry', 'entries'),
    counted(openFollowUps, 'open follow-up', 'open follow-ups'),
  ].filter((part) => part !== null)
  return parts.length === 0 ? '' : `, with ${listed(parts, 'and')}`
}

function german({ contacts, interactions, openFollowUps }: Belongings): string {
  const parts = [
    counted(contacts, 'Ansprechperson', 'Ansprechpersonen'),
    counted(interactions, 'Eintrag', 'Einträgen'),
    counted(openFollowUps, 'offenen Wiedervorlage', 'offenen Wiedervorlagen'),
  ].filter((part) => part !== null)
  return parts.length === 0 ? '' : ` mit ${listed(parts, 'und')}`
}

function counted(count: number, one: string, many: string): string | null {
  return count === 0 ? null : `${count} ${count === 1 ? one : many}`
}

function listed(parts: readonly string[], and: string): string {
  return [parts.slice(0, -1).join(', '), parts.at(-1)!].filter((part) => part !== '').join(` ${and} `)
}
