import { words } from '../../text/language.ts'

export const text = words({
  en: {
    examples: ['followups report promises', 'followups report promises Müller --since "1 jan"'],
    customer: 'only with this customer',
    since: 'only promises for this day or later, such as "1 jan", 2025-01-01, and what is still open',
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
    examples: ['followups report promises', 'followups report promises Müller --since 1.1.'],
    customer: 'nur mit diesem Kunden',
    since: 'nur Zusagen für diesen Tag oder später, etwa 1.1., 1.1.2025, und was noch offen ist',
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
