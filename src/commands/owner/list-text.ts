import { words } from '../../text/language.ts'

export const listText = words({
  en: {
    examples: ['followups owner list'],
    headings: {
      ...{ id: 'id', name: 'in charge', customers: 'customers', open: 'open', due: 'due', overdue: 'overdue' },
      ...{ orphans: 'orphaned', presence: 'away, last day', email: 'e-mail', number: 'number' },
    },
    away: (until: string | null) => (until === null ? 'away until further notice' : `away until ${until}`),
    willBeAway: (from: string, until: string | null) =>
      until === null ? `away from ${from}` : `away ${from} to ${until}`,
    standsIn: (name: string) => `${name} stands in`,
    nobody: 'nobody stands in',
    leaves: (day: string) => `leaves on ${day}`,
    left: (day: string) => `left on ${day}`,
    deputy: (name: string) => `deputy ${name}`,
    empty: 'Nobody is in charge yet. Begin with: followups owner add NAME',
  },
  de: {
    examples: ['followups owner list'],
    headings: {
      ...{ id: 'Nr.', name: 'zuständig', customers: 'Kunden', open: 'offen', due: 'fällig', overdue: 'überfällig' },
      ...{ orphans: 'unbetreut', presence: 'Anwesenheit', email: 'E-Mail', number: 'Nummer' },
    },
    away: (until: string | null) => (until === null ? 'bis auf Weiteres abwesend' : `abwesend bis ${until}`),
    willBeAway: (from: string, until: string | null) =>
      until === null ? `abwesend ab ${from}` : `abwesend ${from} bis ${until}`,
    standsIn: (name: string) => `${name} vertritt`,
    nobody: 'niemand vertritt',
    leaves: (day: string) => `letzter Tag ${day}`,
    left: (day: string) => `ausgeschieden ${day}`,
    deputy: (name: string) => `Stellvertretung ${name}`,
    empty: 'Noch ist niemand zuständig. Los geht es mit: followups owner add NAME',
  },
})
