import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ReportItem } from '../../src/commands/report/items.ts'
import { threeCustomers } from '../support/customers.ts'
import { desk, type Desk } from '../support/desk.ts'
import { hostileStrings } from '../support/hostile.ts'

/** Three customers of two of ours, with something in every part of a report. */
async function aFirm(options: Parameters<typeof desk>[0] = {}): Promise<Desk> {
  const d = desk({ columns: 80, ...options })
  await threeCustomers(d)
  await d.ok('owner add "Ben Klein"')
  await d.ok('customer edit Vogt --owner Ben')
  await d.ok('log Müller call "the spring order" --on "6 mar"')
  await d.ok('log Müller call --missed --on "5 mar"')
  await d.ok('agreement add Müller Copier --kind lease --until "31 mar 2027" --notice 3m')
  await d.ok('agreement add Adler Shelves --kind framework --open-ended')
  await d.ok('promise Adler fri "the list"')
  await d.ok('customer add Gone')
  await d.ok('stage Gone lost --reason price --said-by customer')
  return d
}

const parts = {
  en: [
    ...['Report', 'As of Fri 20 Nov 2026, looking back to Thu 20 Nov 2025', 'What is open', 'customers in care  3'],
    ...['overdue            2', 'Anna', 'The coming eight weeks', 'W 48, from 23 Nov', ' of 80', 'not counted here'],
    ...['When we spoke with customers', 'dialogues  3', 'attempts   1', 'Mon', 'The most important customers'],
    ...['Müller GmbH', '░', 'Adler Apotheke', 'Too long is more', 'Promises', 'us', 'Losses', 'price', 'Agreements by'],
    ...['Dec 2026', '1 more is open-ended', 'Copier', 'Risks and gaps', 'Without a deputy', 'With a single contact'],
    'The lists behind it',
  ],
  de: [
    ...['Bericht', 'Stand Fr 20.11.2026, Rückschau bis Do 20.11.2025', 'Was offen ist', 'betreute Kunden  3', 'Anna'],
    ...['überfällig', 'Die nächsten acht Wochen', 'KW 48, ab 23.11.', ' von 80', 'Wann wir mit Kunden sprachen'],
    ...['Gespräche', 'Kontaktversuche', 'Mo', 'Die wichtigsten Kunden', 'Müller GmbH', 'zu lange still', 'Zusagen'],
    ...[
      'uns',
      'Verluste',
      'Preis',
      'handeln bis',
      'Dez 2026',
      '1 weitere ist unbefristet',
      'Klumpenrisiken und Lücken',
    ],
    ...['Ohne feste Vertretung', 'Mit nur einer Ansprechperson', 'Die Listen dazu'],
  ],
}

describe('on the terminal', () => {
  test.each(['en', 'de'] as const)('it has all parts in their order, in 80 columns (%s)', async (language) => {
    const d = await aFirm()
    const out = (await d.ok(`report --no-color --language ${language}`)).replace(/\x1b\[\d+G/g, ' ')
    expect(inOrder(out, parts[language])).toEqual(parts[language])
    expect(out).not.toMatch(/NaN|undefined|Infinity/)
  })

  test('on a narrow one the newest months stay, and what is left out is said', async () => {
    const d = await aFirm({ columns: 40 })
    await d.ok('log Müller call --on today --no-input')
    const lines = (await d.ok('report --no-color')).replace(/\x1b\[\d+G/g, ' ').split('\n')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(40)
    const [names, friday] = [
      lines.find((line) => / {7}…\S*.* Nov$/.test(line)),
      lines.find((line) => line.startsWith('  Fri')),
    ]
    expect(names).toHaveLength(40)
    expect(friday).toMatch(/^ {2}Fri {2}….*[▁-█]$/)
    const lane = lines.find((line) => /^ {2}Müller.*…/.test(line))
    expect(lane).toMatch(/…[·░█]+█ {2}◆$/)
  })

  test('a week in which nobody is there says so', async () => {
    const d = await aFirm()
    await d.ok('owner away Anna --from 2026-11-23 --until 2026-11-29')
    await d.ok('owner away Ben --from 2026-11-23 --until 2026-11-29')
    const shown = async (line: string) => (await d.ok(line)).replaceAll(/\x1b\[\d+G|\s+/g, ' ')
    expect(await shown('report --no-color')).toMatch(/W 48, from 23 Nov 1 of 0 .*“of 0”: nobody is there that week\./)
    expect(await shown('report --no-color --owner Ben --language de')).toContain(
      '„von 0“: In dieser Woche ist niemand da.',
    )
  })

  test('what is late or too much is said in words beside the bar', async () => {
    const d = await aFirm()
    await d.ok('config set capacity 1')
    for (const day of ['mon', 'tue', 'wed'])
      for (const what of ['one', 'two', 'three']) await d.ok(`plan Adler ${day} ${what}`)
    const out = await d.ok('report --no-color')
    expect(out).toMatch(/Anna .*\d+ open, 2 overdue/)
    expect(out).toMatch(/W 48, from 23 Nov +10 of 10/)
  })

  test('an empty store is told what to do, on the page as well', async () => {
    const d = desk()
    await d.ok('init --name "Anna Berg"')
    for (const form of ['', ' --html -']) {
      const out = await d.ok(`report${form}`)
      expect(out).toContain('There are no customers yet. Begin with: followups import FILE')
      expect(out).not.toMatch(/NaN|<svg|The coming/)
    }
    expect(await d.json<ReportItem>('report')).toMatchObject({ customers: 0, open: 0, timelines: [], agreements: [] })
  })

  test('a new customer gives no empty charts', async () => {
    const d = desk()
    await d.ok('customer add Adler')
    const out = await d.ok('report')
    for (const words of ['Nobody was spoken to since', 'Nothing was promised', 'Nobody was lost', 'nothing to decide'])
      expect(out).toContain(words)
    expect(out).not.toMatch(/NaN|undefined|Mon +·/)
  })
})

describe('as a page', () => {
  test('it needs nothing beside itself and says every figure in words', async () => {
    const d = await aFirm()
    const page = await d.ok('report --html -')
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(page).not.toMatch(/<script|<link|<img|<iframe|<a |url\(|@import|https?:|NaN|undefined/)
    expect(page.match(/<svg role="img"/g)).toHaveLength(6)
    expect(page.match(/<title id="[^"]+">[^<]+<\/title>\n<desc id="[^"]+">[^<]+<\/desc>/g)).toHaveLength(6)
    expect(page).toContain('Müller GmbH: 2 dialogues, the last on Fri 25 Sep 2026')
    expect(page).toMatch(/<desc[^>]*>3 dialogues: Nov 2025 0, .*Mar 2026 1,.*Sep 2026 2, /)
    expect(page.match(/class="gap"/g)!.length).toBeGreaterThan(1)
    expect(page).toBe(await d.ok('report --html -'))
  })

  test('it is a new file, and none is written over', async () => {
    const d = await aFirm()
    const file = join(d.folder, 'report.html')
    expect(await d.ok(`report --html ${file} --language de`)).toBe(`Der Bericht steht in ${file}.\n`)
    const page = readFileSync(file, 'utf8')
    expect(page).toContain('<h1>Bericht</h1>')
    expect(await d.run(`report --html ${file}`)).toMatchObject({ out: '', code: 4 })
    expect(readFileSync(file, 'utf8')).toBe(page)
    expect(await d.json(`report --html ${file}.html`)).toEqual({ file: `${file}.html` })
    expect(await d.run('report --html ""')).toMatchObject({ out: '', code: 2 })
  })

  test('names are nothing but text', async () => {
    const d = desk()
    const texts = ['</svg><script>alert(1)</script>', "'><img src=x onerror=y>", ...hostileStrings.slice(0, 8)]
    for (const text of texts.filter((one) => !one.includes('\0') && one.isWellFormed())) {
      await d.ok(`customer add "${text}" --again --importance A`)
      await d.ok(`owner add "${text} x"`)
      await d.ok(`agreement add "${text}" "${text}" --kind lease --until "31 mar 2027"`).catch(() => undefined)
    }
    const page = await d.ok('report --html -')
    expect(page).not.toMatch(/<script|<img|[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
    expect(page).toContain('&lt;/svg&gt;&lt;script&gt;')
  })

  test('it stays small where there is much', async () => {
    const d = desk()
    for (let index = 0; index < 14; index++) {
      await d.ok(`customer add "Customer ${index}" --importance A`)
      for (let day = 1; day < 20; day++) await d.ok(`log c${index + 1} call x --on "${day} days ago" --again`)
    }
    const page = await d.ok('report --html -')
    expect(page.length).toBeLessThan(60_000)
    expect(page.match(/class="name"/g)).toHaveLength(12)
  }, 60_000)
})

describe('what is asked for', () => {
  test('--owner is of those on the list of a person', async () => {
    const d = await aFirm()
    const report = await d.json<ReportItem>('report --owner Ben')
    expect(report).toMatchObject({ owner: { id: 2, name: 'Ben Klein' }, customers: 1, losses: [], agreements: [] })
    expect(report.timelines.map(({ customer }) => customer.name)).toEqual(['Zimmerei Vogt'])
    expect(report.weeks[1]!.capacity).toBe(40)
    expect(await d.ok('report --owner Ben --no-color')).toContain('Report: Ben Klein\n')
    expect(await d.run('report --owner Nobody')).toMatchObject({ out: '', code: 3 })
  })

  test('--since bounds what looks back, and nothing else', async () => {
    const d = await aFirm()
    const [usual, since] = [await d.json<ReportItem>('report'), await d.json<ReportItem>('report --since "1 oct"')]
    expect([usual.since, since.since]).toEqual(['2025-11-20', '2026-10-01'])
    expect(usual.contacts.map(({ on }) => on)).toEqual(['2026-03-05', '2026-03-06', '2026-09-18', '2026-09-25'])
    expect([since.contacts, since.timelines[0]!.dialogues]).toEqual([[], []])
    expect([since.weeks, since.open, since.agreements]).toEqual([usual.weeks, usual.open, usual.agreements])
    expect(await d.run('report --since tomorrow')).toMatchObject({ out: '', code: 2 })
    expect(await d.run('report --since 31.02.')).toMatchObject({ out: '', code: 2 })
    const long = await d.ok('report --since 1990-01-01 --no-color')
    expect(long).toMatch(/ {2}Mon.{10,60}\n/)
  })

  test('--csv is the main figures in one line', async () => {
    const d = await aFirm()
    expect(await d.ok('report --csv')).toMatch(
      /^"today","since","owner","customers",[^\n]*\n"2026-11-20","2025-11-20","","3","2","1","\d+","3","1","","","1","0","\d+"\n$/,
    )
  })
})

test('report promises --since leaves out what was settled before, not what is open', async () => {
  const d = desk({ today: '2026-01-12' })
  await d.ok('customer add Adler')
  for (const what of ['one', 'two']) await d.ok(`promise Adler "16 jan" ${what}`)
  await d.ok('keep 2')
  d.on('2026-11-20')
  const ours = async (line: string) => {
    const [{ kept, open } = { kept: 0, open: 0 }] = await d.json<{ kept: number; open: number }[]>(line)
    return { kept, open }
  }
  expect(await ours('report promises')).toEqual({ kept: 1, open: 1 })
  expect(await ours('report promises --since "1 feb"')).toEqual({ kept: 0, open: 1 })
  expect(await d.run('report promises --since tomorrow')).toMatchObject({ out: '', code: 2 })
})

/** Of the words those that follow one another in a text. */
function inOrder(text: string, words: readonly string[]): string[] {
  let from = 0
  return words.filter((one) => {
    const at = text.indexOf(one, from)
    if (at >= 0) from = at
    return at >= 0
  })
}
