import { words } from '../../text/language.ts'

export const text = words({
  en: {
    examples: ['followups level --days 10', 'followups level --days 10 --dry-run'],
    days: 'over how many working days, today among them',
    dryRun: 'show the plan and change nothing',
    plan: (count: number) => (count === 1 ? '1 contact gets another day' : `${count} contacts get another day`),
    headings: { id: 'id', customer: 'customer', owner: 'in charge', from: 'so far', to: 'then' },
    nobody: 'nobody',
    more: (count: number) => `… and ${count} more; --json has them all.`,
    ask: (count: number) => `Spread ${contacts(count)} like this?`,
    dry: 'Nothing was changed (dry run).',
    unchanged: 'Nothing was changed.',
    levelled: (count: number, from: string, until: string, perDay: number) =>
      `${contacts(count)} spread from ${from} to ${until}, at most ${perDay} a day.`,
    whose: (shares: string) => `New days: ${shares}.`,
    nothing: 'There is no backlog: nothing that the rhythm asks for is due.',
    above: (capacity: number) =>
      `Your capacity of ${capacity} a day is not enough for that; more days or a slower rhythm would help.`,
    stay: (name: string, count: number) =>
      `${name} is there on none of these days, so ${contacts(count)} of theirs ${count === 1 ? 'stays' : 'stay'} where ${count === 1 ? 'it is' : 'they are'}.`,
    kept: 'What was typed keeps its date.',
  },
  de: (you) => ({
    examples: ['followups level --days 10', 'followups level --days 10 --dry-run'],
    days: 'auf wie viele Arbeitstage, heute eingeschlossen',
    dryRun: 'nur den Plan zeigen und nichts ändern',
    plan: (count: number) =>
      count === 1 ? '1 Kontakt bekommt einen anderen Tag' : `${count} Kontakte bekommen einen anderen Tag`,
    headings: { id: 'Nr.', customer: 'Kunde', owner: 'zuständig', from: 'bisher', to: 'künftig' },
    nobody: 'niemand',
    more: (count: number) => `… und ${count} weitere; alle stehen in --json.`,
    ask: (count: number) => `${kontakte(count)} so verteilen?`,
    dry: 'Nichts wurde geändert (Probelauf).',
    unchanged: 'Nichts wurde geändert.',
    levelled: (count: number, from: string, until: string, perDay: number) =>
      `${kontakte(count)} verteilt von ${from} bis ${until}, höchstens ${perDay} am Tag.`,
    whose: (shares: string) => `Neue Tage: ${shares}.`,
    nothing: 'Es gibt keinen Rückstand: Nichts, was der Rhythmus verlangt, ist fällig.',
    above: (capacity: number) =>
      `${you('Dein', 'Ihr')} Tagespensum von ${capacity} reicht dafür nicht; mehr Tage oder ein ruhigerer Rhythmus würden helfen.`,
    stay: (name: string, count: number) =>
      `${name} ist an keinem dieser Tage da, ${kontakte(count)} ${count === 1 ? 'bleibt' : 'bleiben'} deshalb, wo ${count === 1 ? 'er ist' : 'sie sind'}.`,
    kept: 'Was von Hand eingetragen ist, behält seinen Termin.',
  }),
})

function contacts(count: number): string {
  return count === 1 ? '1 contact' : `${count} contacts`
}

function kontakte(count: number): string {
  return count === 1 ? '1 Kontakt' : `${count} Kontakte`
}
