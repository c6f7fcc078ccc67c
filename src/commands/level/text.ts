import { words } from '../../text/language.ts'

export const text = words({
  en: {
    examples: ['followups level --days 10'],
    days: 'over how many working days, today among them',
    levelled: (count: number, from: string, until: string, perDay: number) =>
      `${count === 1 ? '1 contact' : `${count} contacts`} spread from ${from} to ${until}, at most ${perDay} a day.`,
    nothing: 'There is no backlog: nothing that the rhythm asks for is due.',
    above: (capacity: number) =>
      `Your capacity of ${capacity} a day is not enough for that; more days or a slower rhythm would help.`,
    kept: 'What was typed keeps its date.',
  },
  de: (you) => ({
    examples: ['followups level --days 10'],
    days: 'auf wie viele Arbeitstage, heute eingeschlossen',
    levelled: (count: number, from: string, until: string, perDay: number) =>
      `${count} ${count === 1 ? 'Kontakt' : 'Kontakte'} verteilt von ${from} bis ${until}, höchstens ${perDay} am Tag.`,
    nothing: 'Es gibt keinen Rückstand: Nichts, was der Rhythmus verlangt, ist fällig.',
    above: (capacity: number) =>
      `${you('Dein', 'Ihr')} Tagespensum von ${capacity} reicht dafür nicht; mehr Tage oder ein ruhigerer Rhythmus würden helfen.`,
    kept: 'Was von Hand eingetragen ist, behält seinen Termin.',
  }),
})
