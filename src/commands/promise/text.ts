import { words } from '../../text/language.ts'

export const text = words({
  en: {
    examples: [
      'followups promise Müller fri "send the quote"',
      'followups promise Müller "10 dec" "the signed contract" --by them',
    ],
    customer: 'customer or contact by name, id or e-mail',
    when: 'the day that was promised, such as fri, "in 2 weeks", "24 dec"',
    words: 'what was promised',
    by: 'who promised it: us (unless said) or them',
    with: 'the person it was promised to, or who promised it',
    contact: 'the name means a contact, not a customer',
    promised: {
      us: (customer: string, day: string) => `Promised to ${customer} for ${day}.`,
      them: (customer: string, day: string) => `${customer} promised it for ${day}.`,
    },
  },
  de: {
    examples: [
      'followups promise Müller freitag "Angebot schicken"',
      'followups promise Müller 10.12. "der unterschriebene Vertrag" --by sie',
    ],
    customer: 'Kunde oder Ansprechperson mit Name, Kennung oder E-Mail',
    when: 'der zugesagte Tag, etwa freitag, "in 2 wochen", 24.12.',
    words: 'was zugesagt wurde',
    by: 'von wem: wir (wenn nichts gesagt wird) oder sie',
    with: 'wem es zugesagt wurde, oder von wem',
    contact: 'der Name meint eine Ansprechperson, nicht einen Kunden',
    promised: {
      us: (customer: string, day: string) => `${customer} zugesagt für ${day}.`,
      them: (customer: string, day: string) => `Von ${customer} zugesagt für ${day}.`,
    },
  },
})
