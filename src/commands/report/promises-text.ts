import { words } from '../../text/language.ts'

export const text = words({
  en: {
    examples: ['followups report promises', 'followups report promises Müller'],
    customer: 'only with this customer',
    headings: {
      by: 'promised by',
      onTime: 'on time',
      kept: 'kept',
      late: 'late',
      broken: 'not kept',
      open: 'open',
      overdue: 'overdue',
    },
    sides: { us: 'us', them: 'them' },
    none: 'No promises yet. They are made with: followups promise CUSTOMER WHEN TEXT',
  },
  de: {
    examples: ['followups report promises', 'followups report promises Müller'],
    customer: 'nur mit diesem Kunden',
    headings: {
      by: 'zugesagt von',
      onTime: 'pünktlich',
      kept: 'gehalten',
      late: 'verspätet',
      broken: 'nicht eingehalten',
      open: 'offen',
      overdue: 'überfällig',
    },
    sides: { us: 'uns', them: 'ihnen' },
    none: 'Noch keine Zusagen. Festgehalten werden sie mit: followups promise KUNDE WANN TEXT',
  },
})
