import { words } from '../../text/language.ts'

export const text = words({
  en: {
    examples: [
      'followups plan Müller "next friday" "send the samples"',
      'followups plan Müller "1 mar" "renew the quote" --deadline "15 mar"',
      'followups plan Müller "24 dec" "Christmas greetings" --every 12m --with Koch',
    ],
    customer: 'customer or contact by name, id or e-mail',
    when: 'when it is due, such as tomorrow, fri, "in 2 weeks", "24 dec", 2026-12-24',
    words: 'what is to be done',
    deadline: 'the last day on which it still helps, such as 4w, 2027-03-15',
    with: 'the person it is about',
    every: 'repeats after this time, such as 12m',
    contact: 'the name means a contact, not a customer',
    planned: (id: number, customer: string, day: string) => `Follow-up ${id} for ${customer} on ${day}.`,
    until: (day: string) => `Deadline ${day}.`,
    repeats: (every: string) => `It repeats ${every}.`,
  },
  de: {
    examples: [
      'followups plan Müller "nächsten freitag" "Muster schicken"',
      'followups plan Müller "1. märz" "Angebot erneuern" --deadline "15. märz"',
      'followups plan Müller "24.12." "Weihnachtsgrüße" --every 12m --with Koch',
    ],
    customer: 'Kunde oder Ansprechperson mit Name, Kennung oder E-Mail',
    when: 'wann es fällig ist, etwa morgen, freitag, "in 2 wochen", 24.12., 2026-12-24',
    words: 'was zu tun ist',
    deadline: 'der letzte Tag, an dem es noch hilft, etwa 4w, 15.3.',
    with: 'um wen es geht',
    every: 'wiederholt sich nach dieser Zeit, etwa 12m',
    contact: 'der Name meint eine Ansprechperson, nicht einen Kunden',
    planned: (id: number, customer: string, day: string) => `Wiedervorlage ${id} für ${customer} am ${day}.`,
    until: (day: string) => `Handeln bis ${day}.`,
    repeats: (every: string) => `Sie wiederholt sich ${every}.`,
  },
})
