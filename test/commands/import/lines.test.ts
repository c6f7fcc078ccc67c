import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recognise } from '../../../src/commands/import/columns.ts'
import { readCsv } from '../../../src/commands/import/csv-file.ts'
import { dateOrders } from '../../../src/commands/import/file-dates.ts'
import { checkedLine } from '../../../src/commands/import/lines.ts'
import type { ImportLine } from '../../../src/domain/import-line.ts'
import { refusalSentence, refusalWords, type Refusal } from '../../../src/commands/import/refusals.ts'
import { asDay } from '../../../src/domain/day.ts'
import { inTongue } from '../../../src/text/language.ts'

describe('checkedLine', () => {
  test('reads everything that a line may say', () => {
    const [line] =
      linesOf(`Kundennummer;Firma;Ansprechpartner;Funktion;E-Mail;Telefon;Mobil;Straße;Hausnummer;PLZ;Ort;Bundesland;Land;Geburtstag;Kunde seit;Letzter Kontakt;Wiedervorlage;Notizen;Bemerkung;Schlagworte;Betreuer;Status;Rhythmus;ABC
"=""00123""";Müller & Söhne;Sabine Koch;Einkauf;s.koch@example.org;030 1;'+49 170 1;Gasse;7 b;01067;Dresden;Sachsen;DE;20.03.1984;01.04.98;12.11.2026;24.12.2026;"ruft
gern an";mag Tee;Messe, Holz;Anna;aktiv;8 Wochen;hoch`)
    expect(line).toEqual({
      lineNumber: 2,
      customer: {
        name: 'Müller & Söhne',
        number: '00123',
        stage: 'active',
        importance: 'A',
        cadence: '8w',
        since: '1998-04-01',
        tags: ['Messe', 'Holz'],
        owner: 'Anna',
        notes: 'ruft\ngern an\nmag Tee',
        street: 'Gasse 7 b',
        postalCode: '01067',
        city: 'Dresden',
        region: 'Sachsen',
        country: 'DE',
      },
      contact: {
        name: 'Sabine Koch',
        role: 'Einkauf',
        emails: ['s.koch@example.org'],
        phones: ['030 1', '+49 170 1'],
        birthday: '1984-03-20',
      },
      lastContact: '2026-11-12',
      nextContact: '2026-12-24',
    })
  })

  test('a birthday may have a column each for day, month and year', () => {
    const lines = linesOf('Name;Geburtsjahr;Geburtsmonat;Geburtstag\nA;1984;2;29\nB;;12;3\nC;;;\nD;1984;2;30')
    expect(lines.slice(0, 3).map((line) => contactOf(line)?.birthday)).toEqual(['1984-02-29', '--12-03', null])
    expect(lines[3]).toMatchObject([{ column: 'Geburtstag', reason: { kind: 'impossible-date' } }])
  })

  test('a line that says only a name has nothing else', () => {
    const [line] = linesOf('Firma;Ort;PLZ;E-Mail;Geburtstag;Notiz\n A ;-;n/a;–;0000-00-00;NULL')
    expect(customerOf(line)).toMatchObject({ name: 'A', city: null, postalCode: null, notes: null, tags: [] })
    expect(contactOf(line)).toBeNull()
  })

  test.each([
    ['a person is customer and contact', 'Vorname;Nachname\nAnna;Berg', 'Anna Berg', 'Anna Berg'],
    ['a surname alone will do', 'Vorname;Nachname\n;Berg', 'Berg', 'Berg'],
    ['company and person', 'Firma;Vorname;Name\nA;Anna;Berg', 'A', 'Anna Berg'],
    ['the full name goes first', 'Company,Full name,Last name\nA,Anna Berg,Berg', 'A', 'Anna Berg'],
    ['a line without its company', 'Firma;Name\n;Anna Berg', 'Anna Berg', 'Anna Berg'],
    ['a company that can be reached', 'Firma;Telefon\nA;030 1', 'A', 'A'],
    ['a company alone', 'Firma;Telefon\nA;', 'A', undefined],
    ['line breaks within a name', 'Firma;Name\n"A\r\nGmbH";"Anna\nBerg"', 'A GmbH', 'Anna Berg'],
    ['an apostrophe that belongs to the name', "Firma;Ort\n's-Hertogen;x", "'s-Hertogen", undefined],
    ['a name called Null', 'Firma;Name\nNULL;Null', 'Null', 'Null'],
    ['trailing separators', 'Firma;Name\nA;B;;;', 'A', 'B'],
    ['letters in two pieces', 'Firma;Name\nMu\u0308ller;Jo\u0308rg', 'Müller', 'Jörg'],
  ])('%s', (_, file, customer, contact) => {
    const [line] = linesOf(file)
    expect(customerOf(line)?.name).toBe(customer)
    expect(contactOf(line)?.name).toBe(contact)
  })

  test.each([
    ['a@x.org', ['a@x.org']],
    ['a@x.org; b@x.org,c@x.org d@x.org', ['a@x.org', 'b@x.org', 'c@x.org', 'd@x.org']],
    ['a@x.org ::: A@X.org', ['a@x.org']],
    ['mailto:a@x.org', ['a@x.org']],
    ['"Koch, Anna" <a@x.org>, b@x.org', ['a@x.org', 'b@x.org']],
    ['Koch, Anna <mailto:a@x.org>', ['a@x.org']],
    ['jörg@müller.example', ['jörg@müller.example']],
  ])('the addresses in %s', (cell, emails) => {
    const [line] = linesOf(`Firma\tE-Mail\nA\t"${cell.replaceAll('"', '""')}"`)
    expect(contactOf(line)?.emails).toEqual(emails)
  })

  test('phones stay as typed, tags of Google stay out, and nothing is there twice', () => {
    const [line] = linesOf(
      'Firma\tTelefon\tTel. 2\tLabels\nA\t(030) 1/2-3 ::: +49 30 4\t(030) 1/2-3\t* myContacts ::: Holz, holz',
    )
    expect(contactOf(line)?.phones).toEqual(['(030) 1/2-3', '+49 30 4'])
    expect(customerOf(line)?.tags).toEqual(['Holz'])
  })
})

describe('checkedLine refuses', () => {
  test.each([
    ['Ort;Firma\nKöln;', null, 'no-name'],
    ['Firma;Ort;PLZ\nA;B', null, 'ragged'],
    ['Firma;Ort\nA;B;C', null, 'ragged'],
    ['Firma;Ort\n"A;B', null, 'unclosed-quote'],
    ['Firma;Ort\nA;B\0', 'Ort', 'unreadable'],
    ['Firma;Web\nA;\ufffd', 'Web', 'unreadable'],
    [`Firma;Ort\n${'A'.repeat(501)};B`, 'Firma', 'too-long'],
    [`Firma;Notiz\nA;${'x'.repeat(10_001)}`, 'Notiz', 'too-long'],
    ['Firma;E-Mail\nA;a@x', 'E-Mail', 'no-email'],
    ['Firma;E-Mail\nA;siehe Webseite', 'E-Mail', 'no-email'],
    ['Firma;E-Mail\nA;Anna <a@x.org> <>', 'E-Mail', 'no-email'],
    ['Firma;Mobil\nA;4,93012E+11', 'Mobil', 'rounded-number'],
    ['Firma;Kd-Nr\nA;1.2E+10', 'Kd-Nr', 'rounded-number'],
    ['Firma;Kunde seit\nA;morgen', 'Kunde seit', 'no-date'],
    ['Firma;Letzter Kontakt\nA;21.11.2026', 'Letzter Kontakt', 'future-date'],
    ['Firma;Wiedervorlage\nA;31.02.2027', 'Wiedervorlage', 'impossible-date'],
    ['Firma;Wiedervorlage\nA;03/04/2027', 'Wiedervorlage', 'ambiguous-date'],
    ['Firma;Geburtstag\nA;30761', 'Geburtstag', 'serial-date'],
    ['Firma;Status\nA;bezahlt', 'Status', 'no-stage'],
    ['Firma;ABC\nA;D', 'ABC', 'no-importance'],
    ['Firma;Turnus\nA;oft', 'Turnus', 'no-cadence'],
  ])('%j in %s: %s', (file, column, kind) => {
    const refusals = linesOf(file).flat() as Refusal[]
    expect(refusals.map((refusal) => [refusal.lineNumber, refusal.column, refusal.reason.kind])).toEqual([
      [2, column, kind],
    ])
    for (const language of ['en', 'de'] as const) {
      const t = inTongue(refusalWords, { language, form: 'sie' })
      expect(refusalSentence(refusals[0]!.reason, t)).toMatch(/^[„"\p{Lu}\d].*\.$/u)
    }
  })

  test('halves of characters', () => {
    const bytes = Buffer.from('\ufeffFirma;Ort\nA;B\ud83d\n', 'utf16le')
    expect(checkedLines(bytes)).toMatchObject([[{ lineNumber: 2, column: 'Ort', reason: { kind: 'unreadable' } }]])
  })

  test('one line for all that is wrong with it, and only that line', () => {
    const lines = linesOf('Firma;E-Mail;Status;ABC\nA;a@x;bezahlt;A\n\n"B\nC";b@x.org;aktiv;\nD;d@;aktiv;Z\nE;;;\n')
    expect(
      lines.map((line) =>
        Array.isArray(line) ? line.map((refusal) => [refusal.lineNumber, refusal.column]) : line.customer.name,
      ),
    ).toEqual([
      [
        [2, 'E-Mail'],
        [2, 'Status'],
      ],
      'B C',
      [
        [6, 'E-Mail'],
        [6, 'ABC'],
      ],
      'E',
    ])
  })

  test('no date that another one in its column explains', () => {
    const [first, second] = linesOf('Firma;Kunde seit\nA;03/04/2020\nB;04/13/2020\n')
    expect([customerOf(first)?.since, customerOf(second)?.since]).toEqual(['2020-03-04', '2020-04-13'])
    const [configured] = checkedLines(Buffer.from('Firma;Kunde seit\nA;03/04/2020\n'), 'dmy')
    expect(customerOf(configured)?.since).toBe('2020-04-03')
  })
})

test('whatever is in the file, each line is read or refused with its number', () => {
  const piece = fc.constantFrom(
    '"',
    '""',
    ';',
    '\n',
    '\r',
    'A',
    '@',
    '<',
    '03/04/2026',
    '=',
    "'",
    '\0',
    '\ud83d',
    '::: ',
    '6w',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const lines = linesOf(`Firma;E-Mail;Kunde seit;Turnus\n${pieces.join('')}\nlast;;;`)
      const numbers = lines.map((line) => (Array.isArray(line) ? line[0]!.lineNumber : line.lineNumber))
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
      expect(customerOf(lines.at(-1))?.name).toBe('last')
    }),
  )
})

const northwind = new URL('../../../../shared/data/northwind/customers.csv', import.meta.url)

test.skipIf(!existsSync(northwind))('the customers of Northwind', () => {
  const bytes = readFileSync(northwind)
  const lines = checkedLines(bytes)
  expect(lines).toHaveLength(93)
  expect(lines.filter((line) => Array.isArray(line))).toEqual([])
  expect(lines.filter((line) => contactOf(line)?.role)).toHaveLength(93)
  expect(lines.filter((line) => customerOf(line)?.street && contactOf(line)?.phones.length === 1)).toHaveLength(91)
  expect(lines.find((line) => customerOf(line)?.number === 'BLAUS')).toEqual({
    lineNumber: 7,
    customer: {
      name: 'Blauer See Delikatessen',
      number: 'BLAUS',
      stage: null,
      importance: null,
      cadence: null,
      since: null,
      tags: [],
      owner: null,
      notes: null,
      street: 'Forsterstr. 57',
      postalCode: '68306',
      city: 'Mannheim',
      region: null,
      country: 'Germany',
    },
    contact: { name: 'Hanna Moos', role: 'Sales Representative', emails: [], phones: ['0621-08460'], birthday: null },
    lastContact: null,
    nextContact: null,
  })
})

type Checked = ImportLine | Refusal[]

function linesOf(text: string): Checked[] {
  return checkedLines(Buffer.from(text))
}

function checkedLines(bytes: Uint8Array, dates: 'dmy' | 'mdy' | null = null): Checked[] {
  const file = readCsv(bytes)
  const columns = recognise(file.header)
  const context = { today: asDay('2026-11-20'), dates, orders: dateOrders(file.lines, columns) }
  return [...file.lines].map((line) => checkedLine(line, columns, context))
}

function customerOf(line: Checked | undefined): ImportLine['customer'] | undefined {
  return line && !Array.isArray(line) ? line.customer : undefined
}

function contactOf(line: Checked | undefined): ImportLine['contact'] | undefined {
  return line && !Array.isArray(line) ? line.contact : undefined
}
