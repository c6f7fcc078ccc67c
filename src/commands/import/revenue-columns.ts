import { Failure } from '../../domain/failure.ts'
import { currencyOf } from '../../domain/money.ts'
import type { HeaderRule } from './csv-file.ts'
import { bySpelling, plainWord, spellings, type BySpelling, type Spellings } from './spellings.ts'

/** What a column of a file with booked amounts may hold; of each the first column counts. */
export type RevenueField = 'number' | 'name' | 'date' | 'amount' | 'currency' | 'reference' | 'text'

export type RevenueColumns = {
  header: readonly string[]
  of: ReadonlyMap<RevenueField, { index: number; name: string }>
  /** The currency that the header of the amounts says. */
  currency: string | null
  unknown: readonly string[]
}

/** In English and German, with those of invoicing programs, shops and online banks among them. */
const revenueSpellings: Readonly<Record<RevenueField, Spellings>> = {
  number: { usual: spellings.number.usual },
  name: {
    usual: `${spellings.company.usual}, customer, Kunde, Kundin, client, Mandant, Klient, Auftraggeber`,
    otherwise: `account, debtor, Debitor, payer, Zahler, Auftraggeber/Empfänger, Rechnungsempfänger, bill to, name`,
  },
  date: {
    usual: `date, booked on, booking date, invoice date, date of invoice, order date, sale date, revenue date,
      document date, Datum, gebucht am, Buchungsdatum, Buchungstag, Rechnungsdatum, Datum der Rechnung, Rechnung vom,
      Belegdatum, Auftragsdatum, Bestelldatum, Umsatzdatum, Leistungsdatum, Verkaufsdatum`,
    otherwise: `posting date, payment date, paid on, value date, Zahlungsdatum, Zahlungseingang, bezahlt am, Valuta,
      Wertstellung, delivery date, shipped date, shipping date, Lieferdatum, day, Tag`,
  },
  amount: {
    usual: `amount, net, net amount, amount net, net total, total net, revenue, net revenue, turnover, sales,
      invoice amount, order amount, Betrag, Netto, Nettobetrag, Betrag netto, Nettosumme, Summe netto, Umsatz,
      Nettoumsatz, Umsatz netto, Rechnungsbetrag, Auftragswert, Erlös`,
    otherwise: `total, total amount, order total, invoice total, sum, subtotal, value, Summe, Gesamt, Gesamtbetrag,
      Gesamtsumme, Wert, Endbetrag, gross, gross amount, amount gross, total gross, Brutto, Bruttobetrag,
      Betrag brutto, Gesamt brutto, price, Preis`,
  },
  currency: { usual: 'currency, currency code, Währung, Währungscode, Währungskennzeichen, WKZ, ccy' },
  reference: {
    usual: `reference, ref, invoice, invoice number, invoice no, invoice id, order id, order number, order no,
      receipt number, receipt no, voucher number, voucher no, document number, document no, transaction id,
      Referenz, Rechnung, Rechnungsnummer, Rechnungsnr, Rechnung Nr, Re-Nr, RG-Nr, Beleg, Belegnummer, Belegnr,
      Beleg-Nr, Belegfeld, Auftragsnummer, Auftragsnr, Auftrags-Nr, Bestellnummer, Bestellnr, Bestell-Nr,
      Buchungsnummer, Vorgangsnummer, Transaktionsnummer`,
    otherwise: `order, Auftrag, Bestellung, receipt, voucher, document, Vorgang, number, no, Nummer, Nr, ID`,
  },
  text: {
    usual: `text, description, subject, purpose, Buchungstext, Beschreibung, Bezeichnung, Betreff, Verwendungszweck,
      Leistung`,
    otherwise: `${spellings.notes.usual}, item, product, service, Artikel, Produkt`,
  },
}

/** Which columns hold what; case, accents, blanks, signs and digits in a name do not matter, nor a currency behind it. */
export function revenueColumns(
  header: readonly string[],
  { usual, otherwise }: BySpelling<RevenueField> = bySpelling(revenueSpellings),
): RevenueColumns {
  const named = header.map((name, index) => ({ index, name, ...withoutCurrency(name) }))
  const of = new Map<RevenueField, (typeof named)[number]>()
  for (const column of named) {
    const field = usual.get(column.word)
    if (field !== undefined && !of.has(field)) of.set(field, column)
  }
  otherwise.forEach((field, spelling) => {
    const taken = [...of.values()]
    const column = named.find((candidate) => candidate.word === spelling && !taken.includes(candidate))
    if (column && !of.has(field)) of.set(field, column)
  })
  const known = [...of.values()]
  return {
    header,
    of,
    currency: of.get('amount')?.currency ?? null,
    unknown: named.filter((column) => !known.includes(column)).map(({ name }) => name),
  }
}

/** A header that says whose amounts they are, of which day, and how much. */
export function ofRevenue(): HeaderRule {
  const spelt = bySpelling(revenueSpellings)
  return {
    known(header) {
      const { of } = revenueColumns(header, spelt)
      const isWhole = (of.has('number') || of.has('name')) && of.has('date') && of.has('amount')
      return isWhole ? of.size : null
    },
    missing: (firstLine) => new Failure('no-revenue-columns', { firstLine }),
  }
}

/** `Betrag (EUR)`, `Umsatz in €`, `amount_usd`. */
function withoutCurrency(name: string): { word: string; currency: string | null } {
  const [, before, said] = /^(.+?)(?:\s+in\s+|[\s_([/-]+)([a-z]{3}|\p{Sc})[\s)\]]*$/iu.exec(name) ?? []
  const currency = said === undefined ? null : currencyOf(said)
  return { word: plainWord(currency === null ? name : before!), currency }
}
