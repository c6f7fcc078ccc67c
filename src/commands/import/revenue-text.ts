import { words } from '../../text/language.ts'

type Counts = { all: number; booked: number; known: number; refused: number }

export const text = words({
  en: {
    examples: [
      'followups revenue import invoices.csv --dry-run',
      'followups revenue import orders.csv --currency USD',
      'followups revenue import invoices.csv --rejects refused.csv',
    ],
    file: 'a CSV file with a header line: customer number or company, date, amount, if any currency, reference, text; - reads standard input',
    dryRun: 'only shows what would happen',
    currency: 'the currency of amounts that say none, EUR unless said',
    rejects: 'writes the refused lines with their reasons into this new file',
    dry: 'Dry run: nothing was changed. This is what would happen:',
    counts: ({ all, booked, known, refused }: Counts) =>
      `${all === 1 ? '1 line' : `${all} lines`}: ${booked} booked, ${known} known already, ${refused} refused.`,
    sums: (sums: readonly string[], from: string, until: string) =>
      `Booked: ${sums.join(', ')}, ${from === until ? `on ${from}` : `from ${from} to ${until}`}.`,
    columns: (used: readonly string[]) => `Columns used: ${used.join(', ')}.`,
    unknown: (names: readonly string[]) => `Left out: ${names.join(', ')}.`,
    fields: {
      ...{ number: 'customer number', name: 'customer', date: 'date', amount: 'amount' },
      ...{ currency: 'currency', reference: 'reference', text: 'text' },
    },
    reason: 'reason',
    next: 'Next: followups revenue list',
  },
  de: {
    examples: [
      'followups revenue import rechnungen.csv --dry-run',
      'followups revenue import bestellungen.csv --currency CHF',
      'followups revenue import rechnungen.csv --rejects abgelehnt.csv',
    ],
    file: 'eine CSV-Datei mit Kopfzeile: Kundennummer oder Firma, Datum, Betrag, falls vorhanden Währung, Rechnung, Text; - liest die Standardeingabe',
    dryRun: 'zeigt nur, was geschehen würde',
    currency: 'die Währung von Beträgen ohne Angabe, sonst EUR',
    rejects: 'schreibt die abgelehnten Zeilen mit Grund in diese neue Datei',
    dry: 'Probelauf: Nichts wurde geändert. Das würde geschehen:',
    counts: ({ all, booked, known, refused }: Counts) =>
      `${all === 1 ? '1 Zeile' : `${all} Zeilen`}: ${booked} gebucht, ${known} schon bekannt, ${refused} abgelehnt.`,
    sums: (sums: readonly string[], from: string, until: string) =>
      `Gebucht: ${sums.join(', ')}, ${from === until ? `am ${from}` : `von ${from} bis ${until}`}.`,
    columns: (used: readonly string[]) => `Verwendete Spalten: ${used.join(', ')}.`,
    unknown: (names: readonly string[]) => `Weggelassen: ${names.join(', ')}.`,
    fields: {
      ...{ number: 'Kundennummer', name: 'Kunde', date: 'Datum', amount: 'Betrag' },
      ...{ currency: 'Währung', reference: 'Beleg', text: 'Text' },
    },
    reason: 'Grund',
    next: 'Weiter mit: followups revenue list',
  },
})
