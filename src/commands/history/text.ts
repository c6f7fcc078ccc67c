import { words } from '../../text/language.ts'

export const text = words({
  en: {
    examples: ['followups history', 'followups history Müller', 'followups history --since monday --limit 100'],
    customer: 'only what concerned this customer, by name, id or e-mail',
    since: 'only from this day on, such as monday or 2026-11-01',
    limit: 'how many at most; unless said 20',
    none: 'Nothing was done yet. Begin with: followups customer add NAME',
    noneSince: 'Nothing was done since then.',
    undone: 'undone',
    more: (command: string) => `There is more before that: ${command}`,
  },
  de: {
    examples: ['followups history', 'followups history Müller', 'followups history --since montag --limit 100'],
    customer: 'nur was diesen Kunden betraf (Name, Kennung oder E-Mail)',
    since: 'nur ab diesem Tag, etwa montag oder 2026-11-01',
    limit: 'wie viele höchstens; ohne Angabe 20',
    none: 'Noch ist nichts geschehen. Ein Anfang: followups customer add NAME',
    noneSince: 'Seitdem ist nichts geschehen.',
    undone: 'rückgängig',
    more: (command: string) => `Davor kam noch mehr: ${command}`,
  },
})
