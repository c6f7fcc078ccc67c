import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { readCards } from '../../../src/commands/import/card-file.ts'
import { Failure } from '../../../src/domain/failure.ts'
import { cardText, type Card } from '../../../src/output/card.ts'
import { desk } from '../../support/desk.ts'

/** The cards of a file, each as what its filled columns say. */
function saidIn(text: string | Buffer) {
  const { header, lines } = readCards(Buffer.from(text as string))
  return [...lines].map(({ cells }) =>
    Object.fromEntries(header.flatMap((name, index) => (cells[index] === '' ? [] : [[name, cells[index]]]))),
  )
}

const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n')

describe('readCards reads', () => {
  test('version 3.0, as a phone writes it', () => {
    const text = card(
      'VERSION:3.0',
      'PRODID:-//Apple Inc.//iPhone OS 18.1//EN',
      'N:Koch;Sabine;;Dr.;',
      'FN:Dr. Sabine Koch',
      'ORG:Müller & Söhne;Einkauf;',
      'TITLE:Leiterin',
      'item1.EMAIL;type=INTERNET:privat@example.com',
      'EMAIL;type=INTERNET;type=WORK;type=pref:koch@example.com',
      'TEL;type=CELL;type=VOICE:+49 170 1234567',
      'TEL;type=WORK;type=FAX:+49 711 99',
      'item2.ADR;type=HOME:;;Nebenstraße 1;Bonn;;53111;Deutschland',
      'item3.ADR;type=WORK:;;Große Gasse 1\\, Hof;Stuttgart;;70173;Deutschland',
      'item3.X-ABADR:de',
      'BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29',
      'NOTE:Zeile eins\\nZeile zwei\\; und ein \\\\ Strich',
      'CATEGORIES:Messe,myContacts,Holz',
      'item4.URL;type=pref:https\\://example.com',
      'item4.X-ABLabel:_$!<HomePage>!$_',
      'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/2wCEAAUFBQUFBQUGBgUICAcICAsKCQkKCxEMDQwNDBEaEBMQEBMQ',
      ' GhcbFhUWGxcpIBwcICkvJyUnLzkzMzlHREddXX0BBQUFBQUFBQYGBQgIBwgICwoJCQoLEQwNDA0MERo=',
      'REV:2026-11-02T10:00:00Z',
    )
    expect(saidIn(text)).toEqual([
      {
        FN: 'Dr. Sabine Koch',
        ORG: 'Müller & Söhne',
        'ORG department': 'Einkauf',
        TITLE: 'Leiterin',
        EMAIL: 'koch@example.com\nprivat@example.com',
        TEL: '+49 170 1234567',
        FAX: '+49 711 99',
        BDAY: '--0229',
        street: 'Große Gasse 1, Hof',
        'postal code': '70173',
        city: 'Stuttgart',
        country: 'Deutschland',
        ADR: 'Nebenstraße 1, Bonn, 53111, Deutschland',
        CATEGORIES: 'Messe\nHolz',
        NOTE: 'Zeile eins\nZeile zwei; und ein \\ Strich',
        URL: 'https://example.com',
      },
    ])
    expect(readCards(Buffer.from(text)).hasPictures).toBe(true)
  })

  test('version 4.0, with preferences and addresses of the web', () => {
    const text = card(
      'VERSION:4.0',
      'FN:Sabine',
      ' Koch',
      'EMAIL;PREF=2:b@example.com',
      'EMAIL;PREF=1;TYPE="work,home":a@example.com',
      'TEL;VALUE=uri;TYPE="voice,work":tel:+49-711-12;ext=3',
      'BDAY:19840229',
      'ADR;LABEL="Gasse 1; Bonn: oben":;;Gasse 1;Bonn;;;',
    )
    expect(saidIn(text)).toEqual([
      {
        FN: 'SabineKoch',
        EMAIL: 'a@example.com\nb@example.com',
        TEL: '+49-711-12 ext. 3',
        BDAY: '19840229',
        street: 'Gasse 1',
        city: 'Bonn',
      },
    ])
  })

  test('version 2.1, as old phones and Outlook write it', () => {
    const text = card(
      'VERSION:2.1',
      'N;LANGUAGE=de;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=BCrgen',
      'FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:J=FCrgen M=FCller',
      'ORG:C:\\new\\; Holz',
      'TEL;WORK;VOICE:0711 12',
      'TEL;WORK;FAX:0711 13',
      'EMAIL;PREF;INTERNET:j@example.com',
      'NOTE;ENCODING=QUOTED-PRINTABLE:Eine lange Zeile, die =',
      'weitergeht=0D=0A=',
      'und umbricht',
      'PHOTO;TYPE=JPEG;ENCODING=BASE64:',
      ' /9j/4AAQSkZJRgABAQAAAQABAAD',
      '',
      'X-MS-OL-DEFAULT-POSTAL-ADDRESS:2',
    )
    expect(saidIn(text)).toEqual([
      {
        FN: 'Jürgen Müller',
        ORG: 'C:\\new; Holz',
        EMAIL: 'j@example.com',
        TEL: '0711 12',
        FAX: '0711 13',
        NOTE: 'Eine lange Zeile, die weitergeht\r\nund umbricht',
      },
    ])
  })

  test('whatever the encoding of the file', () => {
    const text = card('VERSION:3.0', 'FN:Jürgen Größe')
    const files = [
      Buffer.from(`\ufeff${text}`),
      Buffer.from(text, 'latin1'),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      Buffer.from(text.replaceAll('\r\n', '\n')),
      Buffer.from(card('VERSION:3.0', 'FN:Ju\u0308rgen Gro\u0308ße').replaceAll('\r\n', '\r')),
    ]
    for (const [index, file] of files.entries())
      expect(saidIn(file), `${index}`).toEqual([{ FN: index < 4 ? 'Jürgen Größe' : 'Jürgen Größe' }])
  })

  test.each([
    ['a firm', ['KIND:org', 'FN:Adler AG', 'ORG:Adler AG'], { ORG: 'Adler AG' }],
    ['a firm without ORG', ['KIND:ORG', 'FN:Adler AG'], { ORG: 'Adler AG' }],
    [
      'a firm and who is there',
      ['N:Koch;Eva;;;', 'FN:Adler AG', 'ORG:Adler AG;', 'X-ABShowAs:COMPANY'],
      { FN: 'Eva Koch', ORG: 'Adler AG' },
    ],
    ['a firm that is named twice', ['FN:Adler AG', 'ORG:ADLER AG'], { ORG: 'ADLER AG' }],
    ['a name without the one that is shown', ['N:Koch;Eva;Maria;;'], { FN: 'Eva Maria Koch' }],
    ['a department without a firm', ['FN:Eva', 'ORG:;Einkauf'], { FN: 'Eva', 'ORG department': 'Einkauf' }],
    ['a year alone', ['FN:Eva', 'BDAY:1985'], { FN: 'Eva', 'BDAY as text': '1985' }],
    ['words', ['FN:Eva', 'BDAY;VALUE=text:circa 1800'], { FN: 'Eva', 'BDAY as text': 'circa 1800' }],
    ['midnight', ['FN:Eva', 'BDAY:1985-03-01T00:00:00Z'], { FN: 'Eva', BDAY: '1985-03-01' }],
    [
      'an instant, which is another day elsewhere',
      ['FN:Eva', 'BDAY:1985-02-28T23:00:00Z'],
      { FN: 'Eva', 'BDAY as text': '1985-02-28T23:00:00Z' },
    ],
    ['a note broken by hand', ['FN:Eva', 'NOTE:one', 'two and three'], { FN: 'Eva', NOTE: 'one\ntwo and three' }],
    ['two notes', ['FN:Eva', 'NOTE:one', 'NOTE:two'], { FN: 'Eva', NOTE: 'one\ntwo' }],
    ['title and role', ['FN:Eva', 'TITLE:Meisterin', 'ROLE:Chefin'], { FN: 'Eva', TITLE: 'Meisterin, Chefin' }],
    ['a card within a card', ['FN:Eva', 'AGENT:', 'BEGIN:VCARD', 'FN:Ute', 'END:VCARD'], { FN: 'Eva' }],
    [
      'what we do not know',
      ['FN:Eva', 'NICKNAME:Evi', 'X-SKYPE:eva'],
      { FN: 'Eva', NICKNAME: 'Evi', 'X-SKYPE': 'eva' },
    ],
  ])('%s', (_, lines, said) => {
    expect(saidIn(card('VERSION:3.0', ...lines))).toEqual([said])
  })

  test('no lists of cards', () => {
    const groups = card('FN:Alle', 'X-ADDRESSBOOKSERVER-KIND:group') + card('KIND:group', 'FN:Viele')
    expect(saidIn(groups + card('FN:Eva'))).toEqual([{ FN: 'Eva' }])
  })

  test.each([
    ['at its end', `${card('FN:Eva')}BEGIN:VCARD\r\nFN:Ute\r\n`, 4],
    ['between', `BEGIN:VCARD\r\nFN:Ute\r\n${card('FN:Eva')}`, 1],
  ])('no file with a card that does not end, %s', (_, text, line) => {
    expect(() => readCards(Buffer.from(text))).toThrow(new Failure('broken-card', { line }))
  })

  test('any file, or names the line', () => {
    const piece = fc.constantFrom(
      ...['BEGIN:VCARD\n', 'END:VCARD\n', 'N:', ';', 'FN', '=', '=FC', '\n ', '\r\n', '"', ':', '\\', 'ü', '\0'],
      ...['AGENT:\n', 'BDAY:', '19840229', ';QUOTED-PRINTABLE', ';ENCODING=b', 'ADR:;;', 'TEL:tel:1', 'VERSION:2.1\n'],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        try {
          const { header, lines } = readCards(Buffer.from(`BEGIN:VCARD\n${pieces.join('')}`))
          for (const { cells } of lines) expect(cells).toHaveLength(header.length)
        } catch (failure) {
          expect((failure as Failure).kind).toBe('broken-card')
        }
      }),
    )
  })

  test('what an independent reader reads', () => {
    // Without semicolons: of single values ical.js leaves the mark before them in place.
    const word = fc.string({ unit: fc.constantFrom(...Array.from('aB9ßü,:\\"\n =^€日')) }).map((text) => text.trim())
    const name = word.filter((text) => text !== '')
    const maybe = fc.option(name)
    const cards = fc.record<Card>({
      ...{ uid: fc.constant('u1'), name, isFirm: fc.constant(false), firm: maybe, role: maybe },
      emails: fc.array(fc.constantFrom('a@example.com', 'b@example.com'), { maxLength: 2 }),
      phones: fc.array(fc.constantFrom('+49 711 1', '0170/12-3'), { maxLength: 2 }),
      birthday: fc.option(fc.constantFrom('1984-02-29', '--12-03')),
      address: fc.record({ street: maybe, city: maybe, region: maybe, postalCode: maybe, country: maybe }),
      ...{ language: fc.constant(null), tags: fc.constant([]), note: maybe },
    })
    fc.assert(
      fc.property(cards, (written) => {
        const text = cardText(written)
        const [ours] = saidIn(text)
        const theirs = new ICAL.Component(ICAL.parse(text) as unknown[])
        const first = (property: string) => {
          const value: unknown = theirs.getFirstPropertyValue(property)
          return typeof value === 'string' ? value.normalize('NFC').trim() || undefined : undefined
        }
        expect(ours?.['NOTE']).toBe(first('note'))
        expect(ours?.['TITLE']).toBe(first('title'))
        expect(ours?.['ORG'] ?? '').toBe(first('org') ?? '')
        expect(ours?.['FN'] ?? ours?.['ORG']).toBe(first('fn'))
        expect(ours?.['EMAIL'] ?? '').toBe(written.emails.join('\n'))
        expect(ours?.['TEL'] ?? '').toBe(written.phones.join('\n'))
        expect(ours?.['BDAY'] ?? null).toBe(written.birthday?.replace(/(?<=\d)-/g, '') ?? null)
      }),
    )
  })
})

describe('import of cards', () => {
  const book = [
    card('VERSION:3.0', 'FN:Sabine Koch', 'ORG:Müller GmbH', 'EMAIL:koch@example.com', 'URL:example.com', 'PHOTO:x'),
    card('VERSION:3.0', 'FN:Jan Ott', 'ORG:Müller GmbH', 'TEL:0711 1', 'BDAY:1984-02-29'),
    card('VERSION:3.0', 'FN:Eva Lang', 'EMAIL:no address'),
    card('VERSION:3.0', 'FN:Eva Kurz', 'EMAIL:kurz@example.com'),
  ].join('')

  async function withBook(text = book) {
    const d = desk({ inFolder: true })
    await d.ok('init --name "Anna Berg"')
    writeFileSync(join(d.folder, 'book.vcf'), text)
    return d
  }

  test('shows first, does it, and knows the cards again', async () => {
    const d = await withBook()
    const dry = await d.ok('import book.vcf --dry-run')
    expect(dry).toContain('4 cards: 3 new, 0 changed, 0 unchanged, 1 refused.')
    expect(dry).toContain('Understood: FN → person, ORG → company, EMAIL → e-mail, TEL → phone, BDAY → birthday.')
    expect(dry).toContain(
      'Not known: URL. They are left out; --keep-unknown keeps them as notes.\nPictures are left out.',
    )
    expect(dry).toContain('  line 16  EMAIL')
    await d.ok(`import book.vcf --rejects ${d.folder}/refused.csv`)
    expect((await d.json<{ name: string }[]>('customer list')).map(({ name }) => name)).toEqual([
      ...['Eva Kurz', 'Müller GmbH'],
    ])
    expect(await d.ok('contact list Müller')).toContain('Jan Ott')
    expect(await d.ok('import book.vcf')).toContain('4 cards: 0 new, 0 changed, 3 unchanged, 1 refused.')
    expect(await d.ok('undo --yes')).toContain('import')
  })

  test('the refused cards are a table that can be mended and imported', async () => {
    const d = await withBook()
    await d.ok(`import book.vcf --rejects ${d.folder}/refused.csv`)
    const table = await d.ok('import book.vcf --rejects -')
    writeFileSync(join(d.folder, 'mended.csv'), table.replace(',"no address"', ',"lang@example.com"'))
    await d.ok('import mended.csv')
    expect(await d.ok('show "Eva Lang"')).toContain('lang@example.com')
  })

  test('with --keep-unknown what no column knows is a note', async () => {
    const d = await withBook()
    await d.ok('import book.vcf --keep-unknown')
    expect(await d.ok('show Müller')).toContain('URL: example.com')
  })

  test('in German', async () => {
    const d = await withBook()
    const out = await d.ok('import book.vcf --dry-run --language de')
    expect(out).toContain('4 Karten: 3 neu, 0 geändert, 0 unverändert, 1 abgelehnt.')
    expect(out).toContain('Bilder bleiben weg.')
  })

  test('a file that was cut off imports nothing', async () => {
    const d = await withBook(book.slice(0, -12))
    const { code, err } = await d.run('import book.vcf')
    expect({ code, err }).toEqual({
      code: 2,
      err: 'followups: The card that begins on line 21 does not end: “END:VCARD” is missing. Export the address book once more; nothing was imported.\n',
    })
    expect(await d.json('customer list')).toEqual([])
  })

  test('what we exported comes back', async () => {
    const d = await withBook()
    await d.ok('import book.vcf')
    await d.ok('customer add "Ohne Person; AG, Bonn" --street "Gasse 1; Hof" --tag "Messe"')
    await d.ok('contact add Müller "Ute O\'Neill" --email u@example.com --email u2@example.com --birthday 29.2.')
    await d.ok(`export ${d.folder}/back.vcf`)
    const other = desk({ folder: join(d.folder, 'other'), inFolder: true })
    await other.ok(`import ${d.folder}/back.vcf`)
    const everybody = async (it: typeof d) => {
      const customers = await it.json<{ id: number; name: string; tags: string[] }[]>('customer list')
      const people = await Promise.all(customers.map(({ id }) => it.json<Person[]>(`contact list c${id}`)))
      return customers.map(({ name, tags }, index) => ({
        ...{ name, tags },
        people: people[index]!.map(({ name, emails, phones, birthday }) => ({ name, emails, phones, birthday })),
      }))
    }
    expect(await everybody(other)).toEqual(await everybody(d))
  })
})

type Person = { name: string; emails: string[]; phones: string[]; birthday: string | null }
