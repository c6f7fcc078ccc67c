import type { PlacingRefusal } from '../../domain/importing.ts'
import type { BookingRefusal } from '../../domain/revenue.ts'
import { longDay } from '../../text/dates.ts'
import { inTongue, words, type Tongue } from '../../text/language.ts'
import { moneyWords } from '../../text/money.ts'
import type { RefusedLine } from './view.ts'

/** Why a line is not imported, as a kind with its facts. `input` is the cell as it stands in the file. */
export type RefusalFacts = {
  'unclosed-quote': Record<string, never>
  /** More or fewer cells than the header has. */
  ragged: { cells: number; columns: number }
  /** Zero bytes, halves of characters, or what the file's encoding does not know. */
  unreadable: Record<string, never>
  'too-long': { length: number; most: number }
  'no-name': Record<string, never>
  'no-email': { input: string }
  /** A spreadsheet rounded it: 4.93012E+11. */
  'rounded-number': { input: string }
  'no-date': { input: string }
  /** A spreadsheet's count of days, whose beginning the file does not say. */
  'serial-date': { input: string }
  'impossible-date': { input: string }
  /** The ISO days it could be; whether other dates in the column are proof of both orders. */
  'ambiguous-date': { input: string; readings: readonly string[]; bothOrders: boolean }
  'future-date': { input: string }
  'no-stage': { input: string }
  'no-importance': { input: string }
  'no-cadence': { input: string }
  /** A cell that must say something. */
  empty: Record<string, never>
  /** A line with an amount that does not say whose. */
  'no-customer': Record<string, never>
  'no-money': { input: string }
  /** 1.200 in a column in which points and commas stand before decimals. */
  'ambiguous-amount': { input: string }
  'no-currency': { input: string }
  /** The currency of the amount is not that of its line. */
  'two-currencies': { said: string; other: string }
} & { [Refusal in PlacingRefusal | BookingRefusal as Refusal['kind']]: Refusal['facts'] }

export type RefusalReason = {
  [Kind in keyof RefusalFacts]: { kind: Kind; facts: RefusalFacts[Kind] }
}[keyof RefusalFacts]

/** `column` is the name in the header; null where the line as a whole is meant. */
export type Refusal = { lineNumber: number; column: string | null; reason: RefusalReason }

/** What a cell says, or why that cannot be taken. */
export type Checked<Value> = { value: Value } | { refused: RefusalReason }

type ReasonWords = { [Kind in keyof RefusalFacts]: (facts: RefusalFacts[Kind]) => string }

/** One short sentence for each reason, without line and column. */
export const refusalWords = words<ReasonWords>({
  en: {
    'unclosed-quote': () => 'A quotation mark is opened and not closed.',
    ragged: ({ cells, columns }) =>
      `The line has ${cells} ${cells === 1 ? 'cell' : 'cells'}, the header has ${columns}.`,
    unreadable: () => 'The text contains characters that cannot be read.',
    'too-long': ({ length, most }) => `The text has ${length} characters; at most ${most} are accepted.`,
    'no-name': () => 'The line names neither a company nor a person.',
    'no-email': ({ input }) => `"${brief(input)}" is no e-mail address.`,
    'rounded-number': ({ input }) => `"${brief(input)}" was rounded by a spreadsheet; format the column as text there.`,
    'no-date': ({ input }) => `"${brief(input)}" is no date; 2026-12-24 or 24.12.2026 is.`,
    'serial-date': ({ input }) => `"${brief(input)}" is a spreadsheet's day number; format the column as a date there.`,
    'impossible-date': ({ input }) => `There is no such date as ${brief(input)}.`,
    'ambiguous-date': ({ input, readings, bothOrders }) =>
      `"${brief(input)}" may be ${readings.join(' or ')}${bothOrders ? ', and the column contains both orders' : ''}; ` +
      'write it as 2026-12-24 or set dates to dmy or mdy.',
    'future-date': ({ input }) => `${brief(input)} is in the future.`,
    'no-stage': ({ input }) => `"${brief(input)}" is no stage; lead, prospect, trial, active, dormant or lost is.`,
    'no-importance': ({ input }) => `"${brief(input)}" is no importance; A, B or C is.`,
    'no-cadence': ({ input }) => `"${brief(input)}" is no rhythm; 6w, "8 weeks", monthly or none is.`,
    'several-customers': ({ name }) =>
      `Several customers are called "${brief(name)}"; a number or an address would tell them apart.`,
    'several-owners': ({ input }) => `Several persons in charge may be "${brief(input)}"; write the whole name.`,
    'owner-unavailable': ({ input }) =>
      `"${brief(input)}" has left or is away without end; name somebody who is there.`,
    'was-forgotten': ({ input }) => `"${brief(input)}" wishes no contact, and was forgotten.`,
    'number-of-other': ({ number, lineNumber, name }) =>
      `The number ${brief(number)} is already that of line ${lineNumber}, ${brief(name)}.`,
    empty: () => 'The cell is empty.',
    'no-customer': () => 'The line does not say for which customer.',
    'no-money': ({ input }) => `"${brief(input)}" is no amount; 1200, 99.50 or 1.200,50 is.`,
    'ambiguous-amount': ({ input }) =>
      `"${brief(input)}" may have thousands or decimals: the column contains both. Write it with two decimals.`,
    'no-currency': ({ input }) => `"${brief(input)}" is no currency; EUR or USD is.`,
    'two-currencies': ({ said, other }) => `The amount is in ${said}, the line says ${other}.`,
    'unknown-customer': ({ input }) => `No customer has the number or name "${brief(input)}".`,
    'booked-otherwise': ({ reference, on, ...money }) =>
      `"${brief(reference)}" is booked already, with ${moneyWords(money, 'en')} on ${longDay(on, 'en')}.`,
  },
  de: {
    'unclosed-quote': () => 'Ein Anführungszeichen wird geöffnet und nicht geschlossen.',
    ragged: ({ cells, columns }) =>
      `Die Zeile hat ${cells} ${cells === 1 ? 'Feld' : 'Felder'}, die Kopfzeile hat ${columns}.`,
    unreadable: () => 'Der Text enthält Zeichen, die sich nicht lesen lassen.',
    'too-long': ({ length, most }) => `Der Text hat ${length} Zeichen, höchstens ${most} sind möglich.`,
    'no-name': () => 'Die Zeile nennt weder eine Firma noch eine Person.',
    'no-email': ({ input }) => `„${brief(input)}“ ist keine E-Mail-Adresse.`,
    'rounded-number': ({ input }) =>
      `„${brief(input)}“ hat die Tabellenkalkulation gerundet; dort die Spalte als Text formatieren.`,
    'no-date': ({ input }) => `„${brief(input)}“ ist kein Datum; möglich sind 24.12.2026 und 2026-12-24.`,
    'serial-date': ({ input }) =>
      `„${brief(input)}“ ist eine Tageszahl der Tabellenkalkulation; dort die Spalte als Datum formatieren.`,
    'impossible-date': ({ input }) => `Den ${brief(input)} gibt es nicht.`,
    'ambiguous-date': ({ input, readings, bothOrders }) =>
      `„${brief(input)}“ kann ${readings.join(' oder ')} sein${bothOrders ? ', in der Spalte kommt beides vor' : ''}; ` +
      'eindeutig ist 2026-12-24 oder die Einstellung dates (dmy, mdy).',
    'future-date': ({ input }) => `${brief(input)} liegt in der Zukunft.`,
    'no-stage': ({ input }) =>
      `„${brief(input)}“ ist keine Stufe; möglich sind Interessent, im Gespräch, Testphase, aktiv, ruhend, ehemalig.`,
    'no-importance': ({ input }) => `„${brief(input)}“ ist keine Wichtigkeit; möglich sind A, B und C.`,
    'no-cadence': ({ input }) =>
      `„${brief(input)}“ ist kein Rhythmus; möglich sind 6w, „8 Wochen“, monatlich oder keiner.`,
    'several-customers': ({ name }) =>
      `Mehrere Kunden heißen „${brief(name)}“; eine Kundennummer oder Adresse würde sie unterscheiden.`,
    'several-owners': ({ input }) =>
      `Mit „${brief(input)}“ können mehrere Zuständige gemeint sein; hilfreich ist der ganze Name.`,
    'owner-unavailable': ({ input }) =>
      `„${brief(input)}“ ist nicht mehr im Haus oder bis auf Weiteres abwesend; möglich ist, wer da ist.`,
    'was-forgotten': ({ input }) => `„${brief(input)}“ wünscht keinen Kontakt und wurde vergessen.`,
    'number-of-other': ({ number, lineNumber, name }) =>
      `Die Nummer ${brief(number)} hat schon Zeile ${lineNumber}, ${brief(name)}.`,
    empty: () => 'Das Feld ist leer.',
    'no-customer': () => 'Die Zeile sagt nicht, um welchen Kunden es geht.',
    'no-money': ({ input }) => `„${brief(input)}“ ist kein Betrag; möglich sind 1200, 99,50 und 1.200,50.`,
    'ambiguous-amount': ({ input }) =>
      `In „${brief(input)}“ können Tausender oder Nachkommastellen stehen: In der Spalte kommt beides vor. Eindeutig sind zwei Nachkommastellen.`,
    'no-currency': ({ input }) => `„${brief(input)}“ ist keine Währung; möglich sind EUR oder USD.`,
    'two-currencies': ({ said, other }) => `Der Betrag ist in ${said}, die Zeile sagt ${other}.`,
    'unknown-customer': ({ input }) => `Kein Kunde hat die Nummer oder den Namen „${brief(input)}“.`,
    'booked-otherwise': ({ reference, on, ...money }) =>
      `„${brief(reference)}“ ist schon gebucht, mit ${moneyWords(money, 'de')} am ${longDay(on, 'de')}.`,
  },
})

/** The reason for a line in the user's words, and in English. */
export type RefusalSentences = (line: number, column: string | null, reason: RefusalReason) => RefusedLine

export function refusalSentences(tongue: Tongue): RefusalSentences {
  const own = inTongue(refusalWords, tongue)
  const english = inTongue(refusalWords, { language: 'en', form: 'sie' })
  return (line, column, reason) => {
    return { line, column, reason: refusalSentence(reason, own), english: refusalSentence(reason, english) }
  }
}

/** The sentence for a reason in the words of one language. */
export function refusalSentence<Kind extends keyof RefusalFacts>(
  { kind, facts }: { kind: Kind; facts: RefusalFacts[Kind] },
  t: ReasonWords,
): string {
  return t[kind](facts)
}

function brief(input: string): string {
  return input.length > 40 ? `${input.slice(0, 39)}…` : input
}
