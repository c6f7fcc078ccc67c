import { words } from '../../text/language.ts'

export const addText = words({
  en: {
    examples: [
      'followups revenue add Müller "1200 EUR"',
      'followups revenue add Müller 1,200.50 USD maintenance --on yesterday',
      'followups revenue add Müller 99 --reference R-1017',
      'followups revenue add Müller -50 CHF credit',
    ],
    customer: 'customer or contact by name, id or e-mail',
    amount: 'such as 1200, 99.50 EUR, 1.200,50 €; in EUR unless said; three digits after a single sign are thousands',
    text: 'what it was for',
    on: 'the day of the invoice or order, such as yesterday, "24 dec"; today unless said',
    reference: 'its number; booked only once for a customer',
    added: (customer: string, amount: string, day: string) => `Booked for ${customer}: ${amount} on ${day}.`,
    inYear: (year: number, sums: readonly string[]) => `In ${year} altogether ${sums.join(', ')}.`,
  },
  de: {
    examples: [
      'followups revenue add Müller "1200 EUR"',
      'followups revenue add Müller 1.200,50 CHF Wartung --on gestern',
      'followups revenue add Müller 99 --reference R-1017',
      'followups revenue add Müller -50 EUR Gutschrift',
    ],
    customer: 'Kunde oder Ansprechperson mit Name, Kennung oder E-Mail',
    amount:
      'etwa 1200, 99,50 EUR, 1.200,50 €; ohne Angabe in EUR; drei Stellen nach einem einzigen Zeichen sind Tausender',
    text: 'wofür',
    on: 'der Tag der Rechnung oder Bestellung, etwa gestern, 24.12.; sonst heute',
    reference: 'ihre Nummer; wird bei einem Kunden nur einmal gebucht',
    added: (customer: string, amount: string, day: string) => `Gebucht für ${customer}: ${amount} am ${day}.`,
    inYear: (year: number, sums: readonly string[]) => `Im Jahr ${year} insgesamt ${sums.join(', ')}.`,
  },
})

export const listText = words({
  en: {
    examples: ['followups revenue list', 'followups revenue list --year 2026', 'followups revenue list Müller'],
    customer: 'only this customer, with all bookings',
    year: 'only this year',
    headings: {
      ...{ customer: 'customer', year: 'year', revenue: 'revenue', count: 'bookings' },
      ...{ on: 'day', reference: 'reference', text: 'text' },
    },
    forgotten: '(forgotten)',
    none: 'No revenue yet. It is booked with: followups revenue add CUSTOMER AMOUNT, or followups revenue import FILE',
    noneOf: (customer: string) => `No revenue with ${customer} yet: followups revenue add CUSTOMER AMOUNT`,
    noneIn: (year: number) => `No revenue in ${year}. All of it: followups revenue list`,
  },
  de: {
    examples: ['followups revenue list', 'followups revenue list --year 2026', 'followups revenue list Müller'],
    customer: 'nur dieser Kunde, mit allen Buchungen',
    year: 'nur dieses Jahr',
    headings: {
      ...{ customer: 'Kunde', year: 'Jahr', revenue: 'Umsatz', count: 'Buchungen' },
      ...{ on: 'Tag', reference: 'Beleg', text: 'Text' },
    },
    forgotten: '(vergessen)',
    none: 'Noch keine Umsätze. Gebucht wird mit: followups revenue add KUNDE BETRAG oder followups revenue import DATEI',
    noneOf: (customer: string) => `Noch kein Umsatz mit ${customer}: followups revenue add KUNDE BETRAG`,
    noneIn: (year: number) => `Kein Umsatz im Jahr ${year}. Alle zeigt: followups revenue list`,
  },
})
