import { words } from '../../text/language.ts'

export const listText = words({
  en: {
    examples: [
      'followups customer list',
      'followups customer list --stage lead --importance A',
      'followups customer list --without-next',
    ],
    stage: 'only customers of this stage',
    tag: 'only customers with this tag',
    importance: 'only A, B or C',
    owner: 'only what this person is in charge of',
    withoutNext: 'only customers in care that have no next date',
    headings: {
      ...{ id: 'id', name: 'customer', stage: 'stage', importance: 'ABC', cadence: 'rhythm' },
      ...{ next: 'next', last: 'last', owner: 'in charge', tags: 'tags' },
    },
    never: 'never',
    noCadence: 'none',
    paused: (day: string) => `paused until ${day}`,
    missing: 'missing',
    empty: 'There are no customers yet. Begin with: followups import FILE, or followups customer add NAME',
    noneFits: 'No customer fits. All of them: followups customer list',
    allHaveNext: 'Every customer in care has a next date.',
  },
  de: {
    examples: [
      'followups customer list',
      'followups customer list --stage interessent --importance A',
      'followups customer list --without-next',
    ],
    stage: 'nur Kunden dieser Stufe',
    tag: 'nur Kunden mit diesem Schlagwort',
    importance: 'nur A, B oder C',
    owner: 'nur, wofür diese Person zuständig ist',
    withoutNext: 'nur Kunden ohne nächsten Termin, die einen haben sollten',
    headings: {
      ...{ id: 'Nr.', name: 'Kunde', stage: 'Stufe', importance: 'ABC', cadence: 'Rhythmus' },
      ...{ next: 'nächster', last: 'zuletzt', owner: 'zuständig', tags: 'Schlagworte' },
    },
    never: 'nie',
    noCadence: 'keiner',
    paused: (day: string) => `Pause bis ${day}`,
    missing: 'fehlt',
    empty: 'Es gibt noch keine Kunden. Los geht es mit: followups import DATEI oder followups customer add NAME',
    noneFits: 'Kein Kunde passt. Alle zeigt: followups customer list',
    allHaveNext: 'Jeder betreute Kunde hat einen nächsten Termin.',
  },
})
