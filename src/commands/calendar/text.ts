import { words } from '../../text/language.ts'

export const text = words({
  en: {
    examples: ['followups calendar', 'followups calendar --ahead 8w', 'followups calendar --ahead 3m --all'],
    ahead: 'how far ahead, such as 14d, 8w or 3m; 30d unless said',
    owner: 'only what this person is in charge of',
    all: 'everybody’s, not only mine',
    overdue: (count: number) => `Overdue (${count})`,
    week: (week: number, from: string, until: string) => `Week ${week}, ${from} – ${until}`,
    headings: { when: 'day', id: 'No.', customer: 'customer', why: 'why', deadline: 'by', owner: 'in charge' },
    undecided: 'ended without a decision',
    nothing: (until: string, next: string | null) =>
      `Nothing until ${until}.${next === null ? '' : ` The next date is ${next}.`}`,
    nextDate: (day: string, customer: string) => `${day}, ${customer}`,
    empty: 'There are no customers yet. Begin with: followups import FILE, or followups customer add NAME',
  },
  de: {
    examples: ['followups calendar', 'followups calendar --ahead 8w', 'followups calendar --ahead 3m --all'],
    ahead: 'wie weit voraus, etwa 14d, 8w oder 3m; sonst 30d',
    owner: 'nur, wofür diese Person zuständig ist',
    all: 'von allen, nicht nur meins',
    overdue: (count: number) => `Überfällig (${count})`,
    week: (week: number, from: string, until: string) => `KW ${week}, ${from}–${until}`,
    headings: { when: 'Tag', id: 'Nr.', customer: 'Kunde', why: 'warum', deadline: 'bis', owner: 'für' },
    undecided: 'ohne Entscheidung beendet',
    nothing: (until: string, next: string | null) =>
      `Nichts bis ${until}.${next === null ? '' : ` Der nächste Termin ist ${next}.`}`,
    nextDate: (day: string, customer: string) => `${day}, ${customer}`,
    empty: 'Es gibt noch keine Kunden. Los geht es mit: followups import DATEI oder followups customer add NAME',
  },
})
