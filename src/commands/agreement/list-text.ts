import { words } from '../../text/language.ts'

export const text = words({
  en: {
    examples: ['followups agreement list', 'followups agreement list Müller --all'],
    customer: 'only with this customer',
    all: 'also those that were ended or cancelled',
    headings: {
      id: 'id',
      customer: 'customer',
      title: 'title',
      kind: 'kind',
      ends: 'ends',
      act: 'act by',
      state: 'state',
    },
    openEnded: 'open',
    tooLate: 'too late to act',
    states: { undecided: 'ended without a decision', ended: 'ended', cancelled: 'cancelled' },
    none: 'No agreements yet. They are added with: followups agreement add CUSTOMER TITLE --kind contract --until DATE',
    noneOpen: 'No agreement is open; --all shows those that were ended or cancelled.',
  },
  de: {
    examples: ['followups agreement list', 'followups agreement list Müller --all'],
    customer: 'nur mit diesem Kunden',
    all: 'auch beendete und gekündigte',
    headings: {
      id: 'Nr.',
      customer: 'Kunde',
      title: 'Titel',
      kind: 'Art',
      ends: 'Ende',
      act: 'handeln bis',
      state: 'Stand',
    },
    openEnded: 'offen',
    tooLate: 'zu spät zum Handeln',
    states: { undecided: 'ohne Entscheidung beendet', ended: 'beendet', cancelled: 'gekündigt' },
    none: 'Noch keine Vereinbarungen. Angelegt werden sie mit: followups agreement add KUNDE TITEL --kind Vertrag --until DATUM',
    noneOpen: 'Keine Vereinbarung ist offen; --all zeigt auch beendete und gekündigte.',
  },
})
