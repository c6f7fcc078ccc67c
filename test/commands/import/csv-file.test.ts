import { describe, expect, test } from 'vitest'
import { readCsv } from '../../../src/commands/import/csv-file.ts'
import { Failure } from '../../../src/domain/failure.ts'

const utf8 = (text: string) => Buffer.from(text)
const utf16le = (text: string) => Buffer.from(text, 'utf16le')
const utf16be = (text: string) => utf16le(text).swap16()

describe('readCsv finds out how the file was written', () => {
  const table = 'Firma;Straße;Notiz\nMüller & Söhne;Große Gasse 1;„100 €“ – fällig\n'
  const windows1252 = Buffer.from(
    table.replace(/[„“€–]/g, (letter) => ({ '„': '\x84', '“': '\x93', '€': '\x80', '–': '\x96' })[letter]!),
    'latin1',
  )

  test.each([
    ['UTF-8', utf8(table), 'utf-8'],
    ['UTF-8 with BOM', utf8(`\ufeff${table}`), 'utf-8'],
    ['UTF-16 LE', utf16le(`\ufeff${table}`), 'utf-16le'],
    ['UTF-16 BE', utf16be(`\ufeff${table}`), 'utf-16be'],
    ['UTF-16 LE without BOM', utf16le(table), 'utf-16le'],
    ['UTF-16 BE without BOM', utf16be(table), 'utf-16be'],
    ['Windows-1252', windows1252, 'windows-1252'],
    ['a view into a larger buffer', Buffer.concat([Buffer.from('xx'), utf8(table)]).subarray(2), 'utf-8'],
  ])('%s', (_, bytes, encoding) => {
    const file = readCsv(bytes)
    expect(file).toMatchObject({ encoding, separator: ';', header: ['Firma', 'Straße', 'Notiz'] })
    expect(cellsOf(bytes)).toEqual([['Müller & Söhne', 'Große Gasse 1', '„100 €“ – fällig']])
  })

  test('a few broken bytes in UTF-8 spoil their own letters only', () => {
    const bytes = Buffer.concat([utf8('Firma;Ort\nMüller;Köln\nB'), Buffer.from([0xe4]), utf8('cker;Görlitz\n')])
    expect(cellsOf(bytes)).toEqual([
      ['Müller', 'Köln'],
      ['B\ufffdcker', 'Görlitz'],
    ])
  })

  test('text is NFC, and a Greek question mark is no semicolon', () => {
    expect(cellsOf(utf8('Firma;Ort\nMu\u0308ller\u037e;Köln\n'))).toEqual([['Müller;', 'Köln']])
  })

  test.each([
    ['comma', 'Company,City\n"Smith, Inc.",Bath\n', ',', [['Smith, Inc.', 'Bath']]],
    ['semicolon', 'Company;City\nSmith, Inc.;Bath\n', ';', [['Smith, Inc.', 'Bath']]],
    ['tab', 'Company\tCity\nSmith, Inc.; Bath\tUK\n', '\t', [['Smith, Inc.; Bath', 'UK']]],
    ['commas in a quoted header', '"Company";"City, Country, Planet"\na;b\n', ';', [['a', 'b']]],
    ['a sep= line', 'sep=|\r\nCompany|City\r\na|b\r\n', '|', [['a', 'b']]],
    ['a sep= line against the look of it', 'sep=,\nCompany,City;x;y\na,b\n', ',', [['a', 'b']]],
    [
      'only CR as line end',
      'Company,City\ra,b\rc,d\r',
      ',',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['no line end at the end', 'Company,City\na,b', ',', [['a', 'b']]],
    ['a single column', 'Firma\nA, B\nC\n', ';', [['A, B'], ['C']]],
    ['a title above', 'Kundenliste;;\nStand: 1.10.2026\n\nFirma;Ort;PLZ\na;b;1\n', ';', [['a', 'b', '1']]],
    ['a title with a word for a column in it', 'Kunde:;Meier\nFirma;Ort\na;b\n', ';', [['a', 'b']]],
    [
      'a DATEV head',
      '"EXTF";700;16;"Debitoren/Kreditoren"\nKonto;Name (Adressattyp Unternehmen);Leerfeld;Leerfeld\n1;a;;\n',
      ';',
      [['1', 'a', '', '']],
    ],
    ['a header cell of two lines', '"Kunden-\nnummer";Firma\n1;a\n', ';', [['1', 'a']]],
  ])('%s', (_, text, separator, lines) => {
    expect(readCsv(utf8(text)).separator).toBe(separator)
    expect(cellsOf(utf8(text))).toEqual(lines)
  })
})

describe('readCsv names the columns', () => {
  test('empty ones by their number', () => {
    expect(readCsv(utf8('Firma;;Ort; \na;b;c;d\n')).header).toEqual(['Firma', 'column 2', 'Ort', 'column 4'])
  })

  test('__proto__ is a column like any other', () => {
    const file = readCsv(utf8('Firma,__proto__,constructor\na,b,c\n'))
    expect(file.header).toEqual(['Firma', '__proto__', 'constructor'])
    expect(cellsOf(utf8('Firma,__proto__,constructor\na,b,c\n'))).toEqual([['a', 'b', 'c']])
  })

  test('lines can be read again and have their number in the file', () => {
    const { lines } = readCsv(utf8('title\n\nFirma;Ort\n"a\nb";c\n\nd;e\n'))
    const numbers = () => [...lines].map(({ number }) => number)
    expect(numbers()).toEqual([4, 7])
    expect(numbers()).toEqual([4, 7])
  })
})

describe('readCsv refuses', () => {
  test.each([
    ['no bytes', '', 'empty-file', {}],
    ['nothing but blanks', '\ufeff \r\n\n', 'empty-file', {}],
    ['no header', 'Müller;Köln\nMeier;Bonn\n', 'no-name-column', { firstLine: 'Müller;Köln' }],
    ['no column with a name', 'Ort;PLZ\nKöln;50667\n', 'no-name-column', { firstLine: 'Ort;PLZ' }],
    ['a header too far down', `${'x\n'.repeat(10)}Firma;Ort\n`, 'no-name-column', { firstLine: 'x' }],
    ['doubled names', 'Firma;Ort;Firma;PLZ;Ort;Firma\n', 'doubled-columns', { names: ['Firma', 'Ort'] }],
  ])('%s', (_, text, kind, facts) => {
    expect(failureOf(() => readCsv(utf8(text)))).toEqual({ kind, facts })
  })

  test('bytes of anything else', () => {
    const bytes = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256)
    expect(failureOf(() => readCsv(bytes))?.kind).toBe('not-csv')
  })
})

function cellsOf(bytes: Uint8Array): string[][] {
  return [...readCsv(bytes).lines].map(({ cells }) => cells)
}

function failureOf(action: () => unknown): { kind: string; facts: unknown } | null {
  try {
    action()
    return null
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure
    const { kind, facts } = failure as Failure
    return { kind, facts }
  }
}
