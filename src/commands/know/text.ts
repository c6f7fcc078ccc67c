import { words } from '../../text/language.ts'

export const text = words({
  en: {
    examples: [
      'followups know Müller "plans a second workshop in May"',
      'followups know Müller "prefers short calls" --kind like',
      'followups know Müller "won an award" --kind news --congratulate tomorrow',
    ],
    customer: 'customer or contact by name, id or e-mail',
    words: 'what we learned, in words that the customer could read: they have a right to see it; nothing about illness',
    kind: 'need, news, like, dislike or feedback; a need unless said: what the next talk can be about',
    congratulate: 'the day on which to congratulate on the news, such as tomorrow',
    contact: 'the name means a contact, not a customer',
    noted: (customer: string, kind: string, words: string) => `Noted about ${customer} (${kind}): ${words}`,
    ask: (customer: string) => `When do you congratulate ${customer}?`,
    notAtAll: 'not at all',
    task: (words: string) => `Congratulate: ${words}`,
    planned: (id: number, day: string) => `Follow-up ${id} on ${day} reminds you to congratulate.`,
    offer: (program: string, id: string) => `To congratulate: ${program} plan ${id} tomorrow "congratulate"`,
  },
  de: (you) => ({
    examples: [
      'followups know Müller "plant im Mai eine zweite Werkstatt"',
      'followups know Müller "kurze Anrufe" --kind mag',
      'followups know Müller "neue Filiale" --kind neuigkeit --congratulate morgen',
    ],
    customer: 'Kunde oder Ansprechperson mit Name, Kennung oder E-Mail',
    words:
      'was wir erfahren haben, in Worten, die der Kunde lesen dürfte: er hat ein Recht darauf; nichts über Krankheiten',
    kind: 'Bedarf, Neuigkeit, mag, "mag nicht" oder Rückmeldung; sonst ein Bedarf: worum es im nächsten Gespräch gehen kann',
    congratulate: 'der Tag, an dem zur Neuigkeit gratuliert wird, etwa morgen',
    contact: 'der Name meint eine Ansprechperson, nicht einen Kunden',
    noted: (customer: string, kind: string, words: string) => `Festgehalten zu ${customer} (${kind}): ${words}`,
    ask: (customer: string) => `Wann ${you('gratulierst du', 'gratulieren Sie')} ${customer}?`,
    notAtAll: 'gar nicht',
    task: (words: string) => `Gratulieren: ${words}`,
    planned: (id: number, day: string) => `Wiedervorlage ${id} erinnert am ${day} ans Gratulieren.`,
    offer: (program: string, id: string) => `Zum Gratulieren: ${program} plan ${id} morgen "gratulieren"`,
  }),
})
