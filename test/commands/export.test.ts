import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { agendaFaults } from '../support/agenda.ts'
import { desk, type Desk } from '../support/desk.ts'
import { hostileStrings } from '../support/hostile.ts'
import { factsIn } from '../support/reversal.ts'
import { worked } from '../support/worked.ts'

async function small(options: Parameters<typeof desk>[0] = {}): Promise<Desk> {
  const it = desk(options)
  await it.ok(
    'customer add "Müller GmbH" --contact "Jonas Jung" --email jung@mueller.example --phone "+49 30 1" --city Köln',
  )
  await it.ok('contact edit Jung --birthday --03-20 --role Einkauf')
  await it.ok('contact add Müller "Eva Alt" --email eva@mueller.example')
  await it.ok('contact leave Eva --on yesterday')
  await it.ok('contact block Jung call')
  await it.ok('customer edit Müller --tag "wein; rot"')
  return it
}

const northwind = '../shared/data/northwind'

/** Imports a file into a new store and exports it again. */
async function thereAndBack(it: Desk, file: string) {
  const [store, again] = [join(it.folder, 'there.db'), join(it.folder, 'back.json')]
  await it.ok(`import ${file} --store ${store}`)
  await it.ok(`export ${again} --store ${store}`)
  return { store, text: readFileSync(again, 'utf8') }
}

describe('everything as JSON', () => {
  test('comes back to the byte, with everything that can be in a store', async () => {
    const it = await worked()
    const file = join(it.folder, 'all.json')
    await it.ok(`export ${file}`)
    const { store, text } = await thereAndBack(it, file)
    expect(text).toBe(readFileSync(file, 'utf8'))
    expect(factsIn(store)).toEqual(factsIn(it.store))
    expect(agendaFaults(store)).toEqual([])
    expect(await it.ok(`due --within 1y --json --store ${store}`)).toBe(await it.ok('due --within 1y --json'))
    expect(await it.ok('export')).toBe(text)
  })

  test('comes back to the byte on any later day, and both stores go on alike', async () => {
    const it = await worked()
    const file = join(it.folder, 'all.json')
    await it.ok(`export ${file}`)
    it.on('2027-06-14')
    const { store, text } = await thereAndBack(it, file)
    expect(text).toBe(readFileSync(file, 'utf8'))
    for (const line of ['customer edit Beta --importance A', 'log Acme call hello']) {
      await it.ok(line)
      await it.ok(`${line} --store ${store}`)
    }
    expect(await it.ok(`due --within 1y --json --store ${store}`)).toBe(await it.ok('due --within 1y --json'))
  })

  test.each(['en', 'de'])('the demo comes back to the byte (%s)', async (language) => {
    const it = desk({ env: { FOLLOWUPS_LANGUAGE: language } })
    const file = join(it.folder, 'demo.json')
    await it.ok(`demo export ${file}`)
    expect((await thereAndBack(it, file)).text).toBe(readFileSync(file, 'utf8'))
  })

  test.skipIf(!existsSync(northwind))('Northwind comes back to the byte', async () => {
    const it = desk({ today: '1998-05-06' })
    await it.ok(`import ${northwind}/customers.csv`)
    await it.ok(`revenue import ${northwind}/orders.csv --currency USD`)
    const file = join(it.folder, 'all.json')
    expect(await it.ok(`export ${file}`)).toContain('93 customers')
    expect((await thereAndBack(it, file)).text).toBe(readFileSync(file, 'utf8'))
  })

  test('has a row a line, the parents first, and nothing invisible', async () => {
    const it = desk()
    for (const [index, text] of hostileStrings.entries())
      await it.run(`customer add "¦${text} ${index}" --notes "${text}" --tag "${text}"`)
    const text = await it.ok('export')
    const { tables } = JSON.parse(text) as { tables: Record<string, object[]> }
    const rows = Object.values(tables).flat()
    expect(text.split('\n').filter((line) => line.startsWith('{"id"'))).toHaveLength(rows.length)
    expect(text).not.toMatch(
      /[\0-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/u,
    )
    const file = join(it.folder, 'all.json')
    writeFileSync(file, text)
    expect((await thereAndBack(it, file)).text).toBe(text)
  })

  test('is read whatever the blanks and the order in it', async () => {
    const it = await worked()
    const whole = JSON.parse(await it.ok('export')) as Record<string, unknown>
    const file = join(it.folder, 'other.json')
    const turned = Object.fromEntries(Object.entries(whole).toReversed())
    writeFileSync(file, `\ufeff${JSON.stringify(turned, null, 3).replaceAll('\n', '\r\n')}`)
    expect((await thereAndBack(it, file)).text).toBe(await it.ok('export'))
  })

  test('numbers that were given are never given again', async () => {
    const it = await small()
    await it.ok('customer add "Gone AG"')
    await it.ok('customer remove Gone --yes')
    const file = join(it.folder, 'all.json')
    await it.ok(`export ${file}`)
    const { store } = await thereAndBack(it, file)
    expect(await it.ok(`customer add "New AG" --json --store ${store}`)).toContain('"id": 3')
  })
})

test.each(['export', 'export --format vcard', 'export --format ics'])(
  '%s does not pour itself onto a terminal, unless that is said',
  async (line) => {
    const d = desk({ columns: 80 })
    await d.ok('customer add Adler --contact "Eva Adler"')
    expect(await d.run(line)).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('followups export > FILE') as string,
    })
    expect(await d.ok(`${line} -`)).not.toBe('')
  },
)

describe('import of everything', () => {
  test('makes a store and says so; a dry run makes none', async () => {
    const it = await small()
    const file = join(it.folder, 'all.json')
    await it.ok(`export ${file}`)
    const store = join(it.folder, 'new.db')
    expect(await it.run(`import ${file} --store ${store} --dry-run`)).toEqual({
      ...{ code: 0, err: '' },
      out: 'Dry run: nothing was changed. This would be here: 1 customer, 2 contacts and 4 follow-ups.\n',
    })
    expect(existsSync(store)).toBe(false)
    const { out, err } = await it.run(`import ${file} --store ${store}`)
    expect(out).toBe(
      'Everything is here: 1 customer, 2 contacts and 4 follow-ups. All have the numbers that they had.\nNext: followups due\n',
    )
    expect(err).toBe(`A new store was made: ${store}\n`)
  })

  test('takes the place of settings and owners where there is no customer yet', async () => {
    const it = await small()
    await it.ok('config set capacity 5')
    const file = join(it.folder, 'all.json')
    await it.ok(`export ${file}`)
    const store = join(it.folder, 'new.db')
    await it.ok(`init --name "Somebody Else" --store ${store}`)
    await it.ok(`owner add Another --store ${store}`)
    await it.ok(`config set capacity 9 --store ${store}`)
    await it.ok(`import ${file} --store ${store}`)
    expect(await it.ok(`export --store ${store}`)).not.toContain('Another')
    expect(await it.ok(`config get capacity --store ${store}`)).toBe(await it.ok('config get capacity'))
  })

  test('is refused where there are customers, and for what is said of CSV', async () => {
    const it = await small()
    const file = join(it.folder, 'all.json')
    await it.ok(`export ${file}`)
    const before = factsIn(it.store)
    expect(await it.run(`import ${file}`)).toEqual({
      ...{ code: 4, out: '' },
      err: 'followups: There is a customer here already, and everything goes only into an empty store. Name a new one: --store FILE\n',
    })
    for (const option of ['--strict', '--keep-unknown', '--rejects x.csv'])
      expect(await it.run(`import ${file} ${option}`)).toMatchObject({
        code: 2,
        err: `followups: ${option.split(' ')[0]} goes with CSV only.\n`,
      })
    expect(factsIn(it.store)).toEqual(before)
  })

  test('standard input is told from CSV by what is in it', async () => {
    const it = await small()
    const file = join(it.folder, 'all.txt')
    writeFileSync(file, await it.ok('export'))
    await it.ok(`import ${file} --store ${it.folder}/new.db`)
  })

  const broken: readonly [what: string, change: (text: string) => string, code: number, said: RegExp][] = [
    ['cut in the middle', (text) => text.slice(0, text.length / 2), 2, /^Line \d+ cannot be read as JSON/],
    ['cut at its last sign', (text) => text.trimEnd().slice(0, -1), 2, /^Line \d+ cannot be read as JSON/],
    ['something behind it', (text) => `${text}{}`, 2, /^Line \d+ cannot be read as JSON/],
    ['a comma too many', (text) => text.replace('"tables": {', '"tables": {,'), 2, /^Line 7 cannot be read/],
    ['a broken string', (text) => text.replace('"Köln"', '"Kö\nln"'), 2, /^Line 14 cannot be read as JSON/],
    ['bytes that are no UTF-8', (text) => text.replace('Köln', 'K\ufffdln'), 2, /^Line 14 cannot be read as JSON/],
    ['an array', (text) => `{"format":[${text}]}`, 2, /is JSON, but no export of followups; import takes a CSV file/],
    ['another format', (text) => text.replace('"followups"', '"others"'), 2, /is JSON, but no export/],
    [
      'a newer form',
      (text) => text.replace('"version": 1', '"version": 2'),
      2,
      /followups 0\.0\.0-test, which is newer/,
    ],
    ['a newer schema', (text) => text.replace(/"schema": \d+/, '"schema": 999'), 2, /which is newer than this one/],
    ['an unknown table', (text) => text.replace('"setting": []', '"settings": [{"id":1}]'), 2, /no settings\. Nothing/],
    ['an unknown column', (text) => text.replace('"city":', '"town":'), 2, /^Line 14: there is no customer\.town\./],
    ['a column missing', (text) => text.replace('"stage":"active",', ''), 2, /^Line 14: customer\.stage is missing\./],
    [
      'no stage',
      (text) => text.replace('"stage":"active"', '"stage":"VIP"'),
      2,
      /^Line 14: customer\.stage cannot be “VIP”, but lead, prospect, trial, active, dormant, lost\./,
    ],
    [
      'no day',
      (text) => text.replace(/"added_on":"[^"]*"/, '"added_on":"2026-02-30"'),
      2,
      /customer\.added_on cannot be “2026-02-30”/,
    ],
    ['no number', (text) => text.replace('"attempts":0', '"attempts":"x"'), 2, /customer\.attempts cannot be “x”/],
    [
      'half a number',
      (text) => text.replace('"attempts":0', '"attempts":0.5'),
      2,
      /customer\.attempts cannot be “0\.5”/,
    ],
    ['a list', (text) => text.replace('"city":"Köln"', '"city":["Köln"]'), 2, /customer\.city cannot be “\["Köln"\]”/],
    ['half a character', (text) => text.replace('Köln', '\\ud800'), 2, /customer\.city cannot be/],
    ['a zero byte', (text) => text.replace('Köln', '\\u0000'), 2, /customer\.city cannot be/],
    [
      'no channel',
      (text) => text.replace('"channel":"call"', '"channel":"fax"'),
      2,
      /consent\.channel cannot be “fax”/,
    ],
    [
      'no kind',
      (text) => text.replace('"kind":"cadence"', '"kind":"x"'),
      2,
      /follow_up\.kind cannot be “x”, but manual/,
    ],
    ['a row twice', (text) => text.replace('"id":2,"uid"', '"id":1,"uid"'), 2, /contact\.id “1” stands there already/],
    ['no number of a row', (text) => text.replace('"id":2,', '"id":0,'), 2, /contact\.id cannot be “0”/],
    [
      'a parent that is not there',
      (text) => text.replace('"customer_id":1,"name":"Eva', '"customer_id":8,"name":"Eva'),
      2,
      /^Line \d+: contact\.customer_id is 8, and no such row is in the file\./,
    ],
    [
      'a rhythm that is none',
      (text) => text.replace('"city":', '"cadence":"often","city":'),
      2,
      /customer\.cadence cannot be “often”/,
    ],
    ['an empty file', () => '', 2, /^The file is empty/],
  ]

  test.each(broken)('a file with %s is refused in one line, and nothing of it stays', async (_, change, code, said) => {
    const it = await small()
    const file = join(it.folder, 'all.json')
    const text = change(await it.ok('export'))
    writeFileSync(file, Buffer.from(text.replace('\ufffd', '\xff'), text.includes('\ufffd') ? 'latin1' : 'utf8'))
    const store = join(it.folder, 'new.db')
    for (const language of ['en', 'de']) {
      const ran = await it.run(`import ${file} --store ${store} --language ${language}`)
      expect(ran).toMatchObject({ code, out: '' })
      const [sentence, ...more] = ran.err.replace(/^A new store[^\n]*\n|^Eine neue[^\n]*\n/, '').split('\n')
      expect(more).toEqual([''])
      if (language === 'en') expect(sentence!.replace(/^followups: /, '')).toMatch(said)
      else expect(sentence).toMatch(/^followups: [^\n]*[.“]$/)
      if (existsSync(store)) expect(factsIn(store)['customer']).toEqual([])
    }
  })

  test('what is no file', async () => {
    const it = desk()
    expect(await it.run('import nowhere.json')).toMatchObject({ code: 3 })
    expect(existsSync(it.store)).toBe(false)
  })
})

describe('tables', () => {
  test('are files of their own with a header, in new files only', async () => {
    const it = await worked()
    const folder = join(it.folder, 'tables')
    expect(await it.ok(`export --format csv ${folder}`)).toMatch(/^22 tables are in /)
    const { tables } = JSON.parse(await it.ok('export')) as { tables: Record<string, Record<string, unknown>[]> }
    for (const [table, rows] of Object.entries(tables)) {
      const read = parse<Record<string, string>>(readFileSync(join(folder, `${table}.csv`), 'utf8'), { columns: true })
      expect(read.map(({ id }) => Number(id))).toEqual(rows.map(({ id }) => id))
      const [first = {}] = rows
      expect(Object.keys(read[0] ?? first)).toEqual(expect.arrayContaining(Object.keys(first)))
    }
    expect(readdirSync(folder)).toHaveLength(Object.keys(tables).length)
    expect(await it.run(`export --format csv ${folder}`)).toMatchObject({ code: 4, out: '' })
    expect(await it.run('export --format csv')).toMatchObject({ code: 2, out: '' })
    expect(await it.run('export --format csv --language de')).toMatchObject({
      err: expect.stringContaining('ORDNER fehlt') as string,
    })
  })

  test('a folder is made in one that is there, and no other: a drive that is not plugged in is none', async () => {
    const it = await small()
    const missing = join(it.folder, 'usb', 'all')
    for (const line of [
      `export --format csv ${missing}`,
      `export ${missing}`,
      `report --html ${missing}`,
      `dossier c1 --html ${missing}`,
    ])
      expect({ line, ...(await it.run(line)) }).toMatchObject({
        line,
        code: 3,
        err: expect.stringContaining(`“${join(it.folder, 'usb')}”`) as string,
      })
    expect(existsSync(join(it.folder, 'usb'))).toBe(false)
  })

  test('all or none: one that is there already leaves no other', async () => {
    const it = await small()
    const folder = join(it.folder, 'tables')
    mkdirSync(folder)
    writeFileSync(join(folder, 'follow_up.csv'), 'mine')
    expect(await it.run(`export --format csv ${folder}`)).toMatchObject({ code: 4 })
    expect(readdirSync(folder)).toEqual(['follow_up.csv'])
    expect(readFileSync(join(folder, 'follow_up.csv'), 'utf8')).toBe('mine')
  })

  test('nothing in them is a formula', async () => {
    const it = desk()
    for (const text of hostileStrings) await it.run(`customer add "¦x" --again --notes "${text}" --city "${text}"`)
    await it.ok('customer add "=1+1" --notes "@SUM(A1)"')
    const folder = join(it.folder, 'tables')
    await it.ok(`export --format csv ${folder}`)
    const rows = parse<Record<string, string>>(readFileSync(join(folder, 'customer.csv'), 'utf8'), { columns: true })
    for (const cell of rows.flatMap((row) => Object.values(row)))
      if (!/^[+-]?\d[\d\s().,/–-]*$/.test(cell)) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/)
  })
})

function cardsIn(text: string) {
  return (ICAL.parse(text) as unknown[][]).length === 0 ? [] : parsedCards(text)
}

function parsedCards(text: string) {
  const parsed = ICAL.parse(text) as unknown
  const all = (typeof (parsed as unknown[])[0] === 'string' ? [parsed] : parsed) as unknown[][]
  return all.map((one) => {
    const card = new ICAL.Component(one)
    const of = (name: string) => card.getAllProperties(name).map((property) => property.getFirstValue() as unknown)
    return { of, first: (name: string) => of(name)[0] }
  })
}

describe('an address book', () => {
  test('has a card for each person who is there, as an independent reader finds', async () => {
    const it = await small()
    await it.ok('customer add "Ohne Person AG" --city Bonn')
    const text = await it.ok('export --format vcard')
    const [jung, firm, ...others] = cardsIn(text)
    expect(others).toEqual([])
    expect(jung!.first('fn')).toBe('Jonas Jung')
    expect(jung!.first('n')).toEqual(['Jung', 'Jonas', '', '', ''])
    expect(jung!.first('org')).toBe('Müller GmbH')
    expect(jung!.of('email')).toEqual(['jung@mueller.example'])
    expect(jung!.of('tel')).toEqual(['+49 30 1'])
    expect(String(jung!.first('bday'))).toBe('--03-20')
    expect(jung!.first('title')).toBe('Einkauf')
    expect(jung!.first('categories')).toBe('wein; rot')
    expect(jung!.first('note')).toBe('no calls since Fri 20 Nov 2026')
    expect(firm!.first('kind')).toBe('org')
    expect(firm!.first('fn')).toBe('Ohne Person AG')
    expect(firm!.first('adr')).toEqual(['', '', '', 'Bonn', '', '', ''])
    expect(await it.ok('export --format vcard')).toBe(text)
    expect(await it.ok(`export ${it.folder}/book.vcf`)).toContain('1 person who is no longer there was left out.')
  })

  test('whatever was typed is text in it, in lines of 75 octets', async () => {
    const it = desk()
    for (const [index, text] of hostileStrings.entries())
      await it.run(`customer add "¦${text} ${index}" --contact "¦${text} ${index}" --tag "${text}" --street "${text}"`)
    const { tables } = JSON.parse(await it.ok('export')) as { tables: Record<string, object[]> }
    const text = await it.ok('export --format vcard')
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\0-\x1f\x7f-\x9f\u2028\u2029\u202e]/u)
    expect(cardsIn(text)).toHaveLength(tables['contact']!.length)
  })
})

test('a calendar has what is open, deadlines, and the last days of agreements', async () => {
  const it = await small()
  await it.ok('plan Müller 4.12. "renew the price list" --deadline 11.12.')
  await it.ok('agreement add Müller Copier --kind lease --until "31 dec 2027" --notice 3m')
  const text = await it.ok('export --format ics')
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, summary, startDate } = new ICAL.Event(component)
    return { uid, said: `${startDate.toString()} ${summary}` }
  })
  const said = events.map((event) => event.said)
  expect(said).toContain('2026-12-04 Müller GmbH: renew the price list')
  expect(said).toContain('2026-12-11 Müller GmbH: renew the price list (last day)')
  expect(said).toContain('2027-09-30 Müller GmbH: Copier (lease) (last day)')
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
  expect(await it.ok('export --format ics --language de')).toContain('(letzter Tag)')
})

test('a format that is none, and a file that is there', async () => {
  const it = await small()
  expect(await it.run('export --format xml')).toMatchObject({
    code: 2,
    err: expect.stringContaining('json, csv, vcard, ics') as string,
  })
  writeFileSync(join(it.folder, 'mine.json'), 'mine')
  expect(await it.run(`export ${it.folder}/mine.json`)).toMatchObject({ code: 4, out: '' })
  expect(await it.run(`export ${it.folder}`)).toMatchObject({ code: 3, out: '' })
  expect(readdirSync(it.folder).filter((name) => name.includes('.new-'))).toEqual([])
  const missing = desk()
  expect(await missing.run('export')).toMatchObject({ code: 5, out: '' })
})

test.each([
  ['tables.csv', 'Tables are several files in a folder: followups export --format csv FOLDER'],
  ['all.xyz', '“.xyz” says no format; there are .json, .vcf and .ics'],
])('%s is no name that says a format', async (file, sentence) => {
  const d = desk({ inFolder: true })
  await d.ok('customer add Adler')
  const ran = await d.run(`export ${file}`)
  expect(ran.code).toBe(2)
  expect(ran.err).toContain(sentence)
})
