import { words } from '../../text/language.ts'

export const text = words({
  en: {
    examples: ['followups agreement renew a3 --for 24m', 'followups agreement renew Copier --until "31 dec 2028"'],
    agreement: 'agreement by id, title or the number of its follow-up',
    until: 'its new end, such as "31 dec 2028"',
    for: 'for how long after its end, such as 12m; unless said as long as it renews itself',
    renewed: (title: string, customer: string) => `${title} with ${customer} is renewed.`,
  },
  de: {
    examples: ['followups agreement renew a3 --for 24m', 'followups agreement renew Kopierer --until 31.12.2028'],
    agreement: 'Vereinbarung mit Kennung, Titel oder der Nummer ihrer Wiedervorlage',
    until: 'ihr neues Ende, etwa 31.12.2028',
    for: 'wie lange nach ihrem Ende, etwa 12m; sonst so lange, wie sie sich selbst verlängert',
    renewed: (title: string, customer: string) => `${title} mit ${customer} ist verlängert.`,
  },
})
