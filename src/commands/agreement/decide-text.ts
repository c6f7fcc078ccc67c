import { words } from '../../text/language.ts'

const shared = {
  en: { agreement: 'agreement by id, title or the number of its follow-up', why: 'why' },
  de: { agreement: 'Vereinbarung mit Kennung, Titel oder der Nummer ihrer Wiedervorlage', why: 'warum' },
}

export const endText = words({
  en: {
    ...shared.en,
    examples: ['followups agreement end a3 --why "bought a new one"'],
    decided: (title: string, customer: string) => `${title} with ${customer} has ended.`,
  },
  de: {
    ...shared.de,
    examples: ['followups agreement end a3 --why "neues Gerät gekauft"'],
    decided: (title: string, customer: string) => `${title} mit ${customer} ist beendet.`,
  },
})

export const cancelText = words({
  en: {
    ...shared.en,
    examples: ['followups agreement cancel a3 --why "notice given in time"'],
    decided: (title: string, customer: string) => `${title} with ${customer} is cancelled.`,
  },
  de: {
    ...shared.de,
    examples: ['followups agreement cancel a3 --why "fristgerecht gekündigt"'],
    decided: (title: string, customer: string) => `${title} mit ${customer} ist gekündigt.`,
  },
})
