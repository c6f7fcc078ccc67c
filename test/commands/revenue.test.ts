import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importCsv } from '../support/customers.ts'
import { desk, type Desk } from '../support/desk.ts'
import { factsIn, journalLength, reverse } from '../support/reversal.ts'

type Sum = { customer: { name: string }; year: number; currency: string; cents: number; count: number }

async function begun(options: Parameters<typeof desk>[0] = {}): Promise<Desk> {
  const it = desk(options)
  await importCsv(it, 'number,company,city\nK1,Adler,Bonn\nK2,Müller & Söhne,Köln\n,Vogt,Ulm\n,Berg,Ulm\n,Berg,Bonn')
  return it
}

function revenueFile(it: Desk, csv: string | Buffer): string {
  const path = join(it.folder, 'revenue.csv')
  writeFileSync(path, csv)
  return path
}

/** What each customer was booked with, in its file's order. */
async function booked(it: Desk): Promise<string[]> {
  return (await it.json<Sum[]>('revenue list')).map(
    ({ customer, year, cents, currency, count }) => `${customer.name} ${year} ${cents} ${currency} ${count}`,
  )
}

describe('revenue add', () => {
  test('books an amount and says it back, with what the year comes to', async () => {
    const it = await begun()
    expect(await it.ok('revenue add Adler 1.200,50 maintenance contract')).toBe(
      'Booked for Adler: 1,200.50 EUR on Fri 20 Nov 2026 (2026-11-20). In 2026 altogether 1,200.50 EUR.\n',
    )
    expect(await it.ok('revenue add K1 "99 €" --on "2 jan" --reference R-17 --language de')).toBe(
      'Gebucht für Adler: 99,00 EUR am Fr 02.01.2026 (2026-01-02). Im Jahr 2026 insgesamt 1.299,50 EUR.\n',
    )
    expect(await it.json('revenue add Adler -50 CHF --reference R-18')).toEqual({
      ...{ id: 3, customer: { id: 1, name: 'Adler' }, cents: -5000, currency: 'CHF' },
      ...{ on: '2026-11-20', reference: 'R-18', text: null },
    })
  })

  test.each([
    ['1200 EUR', 120_000, 'EUR', null],
    ['1200 USD for the licence', 120_000, 'USD', 'for the licence'],
    ['€ 99 credit', 9900, 'EUR', 'credit'],
    ['1200 Euro', 120_000, 'EUR', null],
    ['-50 CHF credit', -5000, 'CHF', 'credit'],
    ['-- -1.200,50', -120_050, 'EUR', null],
    ['1200 all inclusive', 120_000, 'EUR', 'all inclusive'],
    ['"1200 USD" EUR', 120_000, 'USD', 'EUR'],
  ])('understands %s', async (typed, cents, currency, text) => {
    const it = await begun()
    expect(JSON.parse(await it.ok(`revenue add Adler --json ${typed}`))).toMatchObject({ cents, currency, text })
  })

  test.each([
    ['revenue add Adler many', 2, '“many” is no amount; try 1200, "99.50 EUR" or "1,200.50 USD".'],
    ['revenue add Adler 0.500', 2, '“0.500” is no amount; try 1200, "99.50 EUR" or "1,200.50 USD".'],
    ['revenue add Adler', 2, 'AMOUNT is missing; --help shows how the command is used.'],
    ['revenue add Nobody 12', 3, 'No customer or contact is called “Nobody”. followups customer list shows all.'],
    [
      'revenue add Adler 12 --on tomorrow',
      2,
      '“tomorrow” is Sat 21 Nov 2026 (2026-11-21), which is still to come; what happened is today or earlier.',
    ],
    [
      'revenue add Adler -1.200,50',
      2,
      '“-1.200,50” begins with a dash and would be an option; write text like this behind -- or, as a value, behind =.',
    ],
  ])('refuses %s', async (line, code, sentence) => {
    const it = await begun()
    expect(await it.run(line)).toEqual({ code, out: '', err: `followups: ${sentence}\n` })
    expect(await it.json('revenue list')).toEqual([])
  })

  test('books a reference once for a customer', async () => {
    const it = await begun()
    await it.ok('revenue add Adler 12 --reference R-17')
    expect(await it.run('revenue add Adler 12 --reference R-17')).toEqual({
      ...{
        code: 4,
        out: '',
        err: 'followups: “R-17” is booked for Adler already; nothing was done. It is shown by: followups revenue list Adler\n',
      },
    })
    await it.ok('revenue add Vogt 12 --reference R-17')
    expect(await booked(it)).toEqual(['Adler 2026 1200 EUR 1', 'Vogt 2026 1200 EUR 1'])
  })

  test('leaves the dates of a customer alone', async () => {
    const it = await begun()
    const before = await it.ok('due --within 1y --json')
    await it.ok('revenue add Adler 12')
    expect(await it.ok('due --within 1y --json')).toBe(before)
  })
})

describe('revenue list', () => {
  async function withRevenue(): Promise<Desk> {
    const it = await begun()
    await it.ok('revenue add Vogt 500 --on 2025-03-01')
    await it.ok('revenue add Adler 1.200,50 maintenance --on 2026-03-01 --reference R-17')
    await it.ok('revenue add Adler 800 --on 2026-11-02')
    await it.ok('revenue add Adler "10 CHF" --on 2026-11-03')
    await it.ok('revenue add Adler 70 --on 2025-12-31')
    return it
  }

  test('sums by customer, year and currency', async () => {
    const it = await withRevenue()
    expect(await it.ok('revenue list')).toBe(
      [
        'customer  year       revenue  bookings',
        'Adler     2026     10.00 CHF         1',
        '          2026  2,000.50 EUR         2',
        '          2025     70.00 EUR         1',
        'Vogt      2025    500.00 EUR         1',
        '',
      ].join('\n'),
    )
    expect(await it.ok('revenue list --year 2025 --language de')).toBe(
      [
        'Kunde  Jahr      Umsatz  Buchungen',
        'Adler  2025   70,00 EUR          1',
        'Vogt   2025  500,00 EUR          1',
        '',
      ].join('\n'),
    )
    expect(await it.json('revenue list --year 2025')).toEqual([
      { customer: { id: 1, name: 'Adler' }, year: 2025, currency: 'EUR', cents: 7000, count: 1 },
      { customer: { id: 3, name: 'Vogt' }, year: 2025, currency: 'EUR', cents: 50_000, count: 1 },
    ])
    expect(await it.ok('revenue list --year 2025 --csv')).toBe(
      '"customerId","customer","year","currency","cents","count"\n"1","Adler","2025","EUR","7000","1"\n"3","Vogt","2025","EUR","50000","1"\n',
    )
  })

  test('of a customer with all bookings, the latest first', async () => {
    const it = await withRevenue()
    expect(await it.ok('revenue list Adler')).toBe(
      [
        'customer  year       revenue  bookings',
        'Adler     2026     10.00 CHF         1',
        '          2026  2,000.50 EUR         2',
        '          2025     70.00 EUR         1',
        '',
        '            day       revenue  reference  text',
        ' Tue 3 Nov 2026     10.00 CHF',
        ' Mon 2 Nov 2026    800.00 EUR',
        ' Sun 1 Mar 2026  1,200.50 EUR  R-17       maintenance',
        'Wed 31 Dec 2025     70.00 EUR',
        '',
      ].join('\n'),
    )
    const sums = await it.json<(Sum & { bookings: { on: string }[] })[]>('revenue list Adler --year 2026')
    expect(sums.map(({ currency, bookings }) => [currency, bookings.map(({ on }) => on)])).toEqual([
      ['CHF', ['2026-11-03']],
      ['EUR', ['2026-11-02', '2026-03-01']],
    ])
  })

  test('says what to do where there is none', async () => {
    const it = await begun()
    expect(await it.ok('revenue list')).toContain('No revenue yet. It is booked with: followups revenue add')
    expect(await it.ok('revenue list Adler')).toContain('No revenue with Adler yet')
    expect(await it.ok('revenue list --year 2020')).toContain('No revenue in 2020.')
    expect(await it.run('revenue list --year 20')).toMatchObject({
      ...{ code: 2, out: '', err: 'followups: “20” is no number from 1900 to 2200.\n' },
    })
    expect(await it.run('revenue list Nobody')).toMatchObject({ code: 3, out: '' })
  })
})

describe('revenue import', () => {
  const invoices = [
    'Rechnungsnummer;Kundennummer;Firma;Datum;Betrag;Währung;Buchungstext',
    'R1;k1;Adler;05.10.2026;1.200,50;EUR;Wartung',
    'R2;;Mueller & Soehne;06.10.2026;99,00 €;;',
    'R3;;Vogt;2025-12-31;-10;CHF;Gutschrift',
    '',
  ].join('\n')

  test('books the lines of a file, once', async () => {
    const it = await begun()
    const file = revenueFile(it, invoices)
    expect(await it.ok(`revenue import ${file}`)).toBe(
      [
        '3 lines: 3 booked, 0 known already, 0 refused.',
        'Booked: 1,299.50 EUR, -10.00 CHF, from Wed 31 Dec 2025 to Tue 6 Oct 2026.',
        'Columns used: Rechnungsnummer (reference), Kundennummer (customer number), Firma (customer), Datum (date), Betrag (amount), Währung (currency), Buchungstext (text).',
        'Next: followups revenue list',
        '',
      ].join('\n'),
    )
    const before = await booked(it)
    expect(before).toEqual(['Adler 2026 120050 EUR 1', 'Müller & Söhne 2026 9900 EUR 1', 'Vogt 2025 -1000 CHF 1'])
    const bytes = readFileSync(it.store)
    expect(await it.ok(`revenue import ${file}`)).toContain('3 lines: 0 booked, 3 known already, 0 refused.')
    expect(await booked(it)).toEqual(before)
    expect(readFileSync(it.store).equals(bytes)).toBe(true)
    expect(await it.ok(`revenue import ${revenueFile(it, `${invoices}R4;K2;;07.10.2026;5;;`)}`)).toContain(
      '1 booked, 3 known',
    )
  })

  test('is one recorded change that can be taken back', async () => {
    const it = await begun()
    await it.ok('revenue add Adler 12')
    const [before, { commands }] = [factsIn(it.store), journalLength(it.store)]
    await it.ok(`revenue import ${revenueFile(it, invoices)}`)
    expect(journalLength(it.store).commands).toBe(commands + 1)
    reverse(it.store, commands)
    expect(factsIn(it.store)).toEqual(before)
  })

  test('a dry run says the same and changes nothing', async () => {
    const it = await begun()
    const file = revenueFile(it, invoices)
    const told = await it.ok(`revenue import ${file} --dry-run --language de`)
    expect(told).toContain('Probelauf: Nichts wurde geändert.')
    expect(told).toContain('3 Zeilen: 3 gebucht, 0 schon bekannt, 0 abgelehnt.')
    expect(told).toContain('Gebucht: 1.299,50 EUR, -10,00 CHF, von Mi 31.12.2025 bis Di 06.10.2026.')
    expect(await booked(it)).toEqual([])
  })

  test('without references each booking in the store answers for one line', async () => {
    const it = await begun()
    const lines = ['company,date,amount', 'Adler,2026-10-05,20', 'Adler,2026-10-05,20']
    await it.ok('revenue add Adler 20 --on 2026-10-05')
    expect(await it.ok(`revenue import ${revenueFile(it, lines.join('\n'))}`)).toContain('1 booked, 1 known already')
    expect(await it.ok(`revenue import ${revenueFile(it, lines.join('\n'))}`)).toContain('0 booked, 2 known already')
    lines.push('Adler,2026-10-05,20', 'Adler,2026-10-05,21', 'Adler,2026-10-05,20 USD', 'Vogt,2026-10-05,20')
    expect(await it.ok(`revenue import ${revenueFile(it, lines.join('\n'))}`)).toContain('4 booked, 2 known already')
    expect(await it.ok(`revenue import ${revenueFile(it, lines.join('\n'))}`)).toContain('0 booked, 6 known already')
  })

  test('books the good lines and refuses the others with number and reason', async () => {
    const it = await begun()
    await it.ok('revenue add Adler 7 --reference R9 --on 2026-10-01')
    const csv = [
      'number;customer number;company;date;amount;currency',
      'R1;K1;;2026-10-05;20;',
      'R2;K7;;2026-10-05;20;',
      'R3;;Nobody;2026-10-05;20;',
      'R4;;Berg;2026-10-05;20;',
      'R5;;;2026-10-05;20;',
      'R6;K1;;31.02.2026;20;',
      'R7;K1;;2026-11-21;twenty;',
      'R8;K1;;2026-10-05;20 EUR;USD',
      'R9;K1;;2026-10-01;8;',
      'R1;K1;;2026-10-05;21;',
      'R1;K1;;2026-10-05;20;',
      'R10;K1;;;;XYZ',
      'R11;K9;Adler;2026-10-05;20;',
      'R12;K1;Adler',
      'R13;"K1;Adler;2026-10-05;20;',
    ].join('\n')
    const rejects = join(it.folder, 'refused.csv')
    const out = await it.ok(`revenue import ${revenueFile(it, csv)} --rejects ${rejects}`)
    expect(out.split('\n').slice(0, 2)).toEqual([
      '15 lines: 1 booked, 1 known already, 13 refused.',
      'Booked: 20.00 EUR, on Mon 5 Oct 2026.',
    ])
    expect(
      out
        .split('\n')
        .filter((line) => line.startsWith('  line'))
        .map((line) => line.trim().replace(/\s\s+/g, ' | ')),
    ).toEqual([
      'line 3 | No customer has the number or name "K7".',
      'line 4 | No customer has the number or name "Nobody".',
      'line 5 | Several customers are called "Berg"; a number or an address would tell them apart.',
      'line 6 | The line does not say for which customer.',
      'line 7 | date | There is no such date as 31.02.2026.',
      'line 8 | date | 2026-11-21 is in the future.',
      'line 8 | amount | "twenty" is no amount; 1200, 99.50 or 1.200,50 is.',
      'line 9 | amount | The amount is in EUR, the line says USD.',
      'line 10 | "R9" is booked already, with 7.00 EUR on Thu 1 Oct 2026.',
      'line 11 | "R1" is booked already, with 20.00 EUR on Mon 5 Oct 2026.',
      'line 13 | date | The cell is empty.',
      'line 13 | amount | The cell is empty.',
      'line 13 | currency | "XYZ" is no currency; EUR or USD is.',
      'line 14 | No customer has the number or name "K9".',
      'line 15 | The line has 3 cells, the header has 6.',
      'line 16 | A quotation mark is opened and not closed.',
    ])
    expect(readFileSync(rejects, 'utf8').trim().split('\n')).toHaveLength(14)
    expect(await booked(it)).toEqual(['Adler 2026 2700 EUR 2'])
    const { refused } = await it.json<{ refused: { line: number }[] }>(`revenue import ${revenueFile(it, csv)}`)
    expect(refused).toHaveLength(16)
  })

  test.each([
    // Header, cells, cents, currency: what the other amounts of the column prove counts.
    ['Umsatz', ['1.200', '5'], [120_000, 500], 'EUR'],
    ['Umsatz', ['1.200', '5.50'], [120, 550], 'EUR'],
    ['Umsatz', ['1.200', '5,50'], [120_000, 550], 'EUR'],
    ['Betrag (USD)', ['81.125', '1552.6000000000001'], [8113, 155_260], 'USD'],
    ['amount_chf', ["1'200.-", '2'], [120_000, 200], 'CHF'],
    ['Umsatz in €', ['7', '8'], [700, 800], 'EUR'],
  ])('reads %s %j', async (header, cells, cents, currency) => {
    const it = await begun()
    const csv = [`Kunde;Datum;${header}`, ...cells.map((cell) => `Vogt;05.10.2026;${cell}`)].join('\n')
    await it.ok(`revenue import ${revenueFile(it, csv)}`)
    const [sum] = await it.json<(Sum & { bookings: { cents: number }[] })[]>('revenue list Vogt')
    expect(sum).toMatchObject({ currency })
    expect(sum!.bookings.map((booking) => booking.cents).reverse()).toEqual(cents)
  })

  test('refuses what may have thousands or decimals, where the column has both', async () => {
    const it = await begun()
    const csv = 'Kunde;Datum;Betrag\nVogt;05.10.2026;1.50\nVogt;05.10.2026;1,50\nVogt;05.10.2026;1.200'
    const out = await it.ok(`revenue import ${revenueFile(it, csv)}`)
    expect(out).toContain('2 booked, 0 known already, 1 refused')
    expect(out).toMatch(/line 4 {2}Betrag {2}"1\.200" may have thousands or decimals/)
  })

  test('amounts without a currency have the one that is given', async () => {
    const it = await begun()
    const csv = 'customer id\tdate\ttotal\tnet\nK1\t2026-10-05\t24\t20\nc3\t2026-10-05\t24\t20 GBP'
    await it.ok(`revenue import ${revenueFile(it, Buffer.from(`\ufeff${csv}`, 'utf16le'))} --currency usd`)
    expect(await booked(it)).toEqual(['Adler 2026 2000 USD 1', 'Vogt 2026 2000 GBP 1'])
    expect(await it.run(`revenue import ${join(it.folder, 'revenue.csv')} --currency Taler`)).toMatchObject({
      ...{ code: 2, err: 'followups: “Taler” is no currency; try EUR, CHF or USD.\n' },
    })
  })

  test.each([
    ['company;date;sums of all\nAdler;2026-10-05;3', 'company;date;sums of all'],
    ['date;amount\n2026-10-05;3', 'date;amount'],
  ])('refuses a file without the columns that it needs: %j', async (csv, firstLine) => {
    const it = await begun()
    expect(await it.run(`revenue import ${revenueFile(it, csv)}`)).toEqual({
      ...{ code: 2, out: '' },
      err: `followups: No columns for customer, date and amount are recognised in the header line “${firstLine}”; customer number or company, date and amount would be.\n`,
    })
  })

  test('refuses a file that is not there, and makes no store', async () => {
    const it = desk()
    expect(await it.run('revenue import nothing.csv')).toMatchObject({ code: 3, out: '' })
    expect(await it.run(`revenue import ${revenueFile(it, invoices)}`)).toMatchObject({ code: 5, out: '' })
    expect(await it.run(`revenue import ${revenueFile(it, invoices)} --dry-run`)).toMatchObject({ code: 5, out: '' })
    expect(existsSync(it.store)).toBe(false)
  })

  const northwind = '../shared/data/northwind'
  test.runIf(existsSync(northwind))('books the Northwind orders, twice', async () => {
    const it = desk({ today: '1998-05-07' })
    await it.ok(`import ${northwind}/customers.csv`)
    const out = await it.ok(`revenue import ${northwind}/orders.csv --currency USD`)
    expect(out).toContain('830 lines: 830 booked, 0 known already, 0 refused.')
    expect(out).toContain('Booked: 1,265,793.22 USD, from Thu 4 Jul 1996 to Wed 6 May 1998.')
    expect(out).toContain('Left out: employeeID, requiredDate, shippedDate.')
    expect(await it.ok(`revenue import ${northwind}/orders.csv --currency USD`)).toContain('0 booked, 830 known')
  })
})
