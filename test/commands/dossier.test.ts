import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it, test } from 'vitest'
import { desk, type Desk } from '../support/desk.ts'

const narrow = { columns: 80, env: { NO_COLOR: '1' } }

/** Words that only our own people may read. */
const internal = [
  ...['said on the phone about the price', 'wrong parts twice', 'never after four', 'a second shop', 'slow payer'],
  ...['the price list', 'legal is slow', 'likes short quotes', 'vip', 'Berta', 'internal reasons', 'remember the plan'],
]

/** Adler, with everything that one can have, in the care of two; and Berta, who is another customer. */
async function twoCustomers(d: Desk): Promise<void> {
  for (const line of [
    'customer add "Adler GmbH" --number A-1 --since 2019-03-12 --importance A --stage prospect --tag vip --notes "slow payer"',
    'contact add Adler "Jonas Jung" --role buyer --phone "+49 30 1" --email jung@adler.example --birthday 1980-05-04',
    'contact add Adler "Hans Alt" --role founder',
    'contact edit "Hans Alt" --died 2025-02-03',
    'owner add "Ben Klein"',
    'contact form Jonas du',
    'contact form Jonas sie --for Ben',
    'contact block Jonas email --source mail',
    'customer wish Adler --cadence 6w --channel call --best-time "mornings"',
    'know Adler "likes short quotes" --kind like',
    'know Adler "never after four" --kind dislike',
    'know Adler "a second shop" --kind need',
    'log Adler visit "said on the phone about the price" --on 2024-03-04 --with Jonas',
    '--as Ben log Adler call "wrong parts twice" --in --complaint --on 2026-10-20 --with Jonas',
    'log Adler note "remember the plan" --on 2026-10-21',
    'promise Adler "27 nov" the price list',
    'promise Adler "27 nov" the contract --by them',
    'agreement add Adler "Copier" --kind lease --from 2026-01-01 --until 2027-12-31 --notice 3m --value "4800 EUR"',
    'revenue add Adler "1200.50 EUR" "internal reasons" --on 2024-06-30',
    'revenue add Adler "600 EUR" --on 2026-06-30',
    'stage Adler active',
    'customer add "Berta AG" --importance C',
  ]) {
    await d.ok(line)
  }
  const followUps = await d.json<{ id: number; reason: string }[]>('due --within 60d')
  const theirs = followUps.find(({ reason }) => reason.includes('the contract'))!
  await d.ok(`break ${theirs.id} --why "legal is slow"`)
  d.on('2026-11-21')
  await d.ok('customer edit Adler --owner Ben')
}

describe('a dossier', () => {
  it('answers the questions of a newcomer in their order', async () => {
    const d = desk(narrow)
    await twoCustomers(d)
    const text = await d.ok('dossier Adler')
    const english = [
      ...['Dossier: Adler GmbH', 'As of Sat 21 Nov 2026, for our own people only', 'Who they are', 'in charge'],
      ...['Jonas Jung', 'Hans Alt, died Mon 3 Feb', 'How they want to be treated', 'every 6 weeks (own wish)'],
      ...['by phone; best time: mornings', 'Jonas Jung: Anna Berg du, Ben Klein Sie', 'no e-mail since'],
      ...['likes short quotes', 'never after four', 'Jonas Jung 4 May', 'Whoever is new begins with Sie.'],
      ...['What is promised', 'Fri 27 Nov 2026  us', 'the price list', '0 kept in time, 0 late, 1 not kept'],
      ...[
        'What runs out, and what is to do',
        'Copier',
        'Thu 30 Sep 2027',
        '4,800.00 EUR',
        'Complaint: wrong parts twice',
      ],
      ...['Who was in charge so far', 'Anna Berg', 'today', 'Ben Klein', 'Revenue per year', '1,201 EUR', '600 EUR'],
      ...['2026 is not over yet.', 'What we know about them', 'slow payer', 'a second shop', 'remember the plan'],
      ...['What happened', 'they did in 1 of 2 (50 %)', '3 years, from Mon 4 Mar 2024', 'prospect → active'],
      ...['from them, complaint', 'said on the phone'],
    ]
    expect(inOrder(text, english)).toEqual(english)
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([])
    expect(text).not.toContain('Berta')
  })

  it('is the same in German', async () => {
    const d = desk(narrow)
    await twoCustomers(d)
    const text = await d.ok('dossier Adler --language de')
    const german = [
      ...['Übergabemappe: Adler GmbH', 'nur für unsere eigenen Leute', 'Wer sie sind', 'aktiv · Wichtigkeit A'],
      ...['verstorben', 'Wie sie behandelt werden möchten', 'alle 6 Wochen (eigener Wunsch)', 'Anna Berg per Du'],
      ...['Was zugesagt ist', 'Was wann ausläuft und zu tun ist', 'Leasing', 'Wer bisher zuständig war', 'heute'],
      ...['Umsatz je Jahr', '1.201 EUR', 'Was wir über sie wissen', 'Bedarf', 'Was bisher war', 'im Gespräch → aktiv'],
    ]
    expect(inOrder(text, german)).toEqual(german)
  })

  it('shows no owner where there is only one', async () => {
    const d = desk(narrow)
    await d.ok('customer add Adler --contact "Jonas Jung"')
    await d.ok('contact form Jonas du')
    await d.ok('log Adler call "a word" --with Jonas')
    for (const line of ['dossier Adler', 'dossier Adler --html -', 'dossier Adler --for-customer --markdown -']) {
      expect(await d.ok(line)).not.toMatch(/Anna|in charge|\bour side|of ours/)
    }
  })

  it('says what is lacking where there is nothing yet', async () => {
    const d = desk(narrow)
    await d.ok('customer add Adler')
    const text = await d.ok('dossier Adler')
    for (const words of [
      'No contact is known.',
      'Nothing is promised',
      'Nothing is booked.',
      'Nobody spoke with them',
    ]) {
      expect(text).toContain(words)
    }
    expect(await d.ok('dossier Adler --html -')).not.toContain('<svg')
  })

  it('tells where a person went, and for whom somebody spoke', async () => {
    const d = desk(narrow)
    await twoCustomers(d)
    await d.ok('contact add Adler "Nina Neu" --phone "+49 30 2"')
    const db = new Sqlite(d.store)
    db.exec(`
      UPDATE contact SET left_on = '2026-11-02', went_to = 'Cato KG', successor_id = 3 WHERE name = 'Jonas Jung';
      UPDATE interaction SET for_owner_id = 1 WHERE owner_id = 2`)
    db.close()
    const [dossier] = await d.json<{ contacts: object[]; dialogues: object[] }[]>('dossier Adler')
    expect(dossier!.contacts[0]).toMatchObject({
      ...{ leftOn: '2026-11-02', wentTo: 'Cato KG', successor: { id: 3, name: 'Nina Neu' } },
    })
    expect(dossier!.dialogues.map((dialogue) => (dialogue as { forOwner: object | null }).forOwner)).toEqual([
      null,
      { id: 1, name: 'Anna Berg' },
    ])
    const page = await d.ok('dossier Adler --html -')
    expect(page).toContain(
      '<td>Jonas Jung, <span class="late">left Mon 2 Nov 2026, now at Cato KG, successor: Nina Neu',
    )
    expect(page).not.toContain('+49 30 1')
    expect(page).toContain('<td>Ben Klein for Anna Berg</td>')
    const review = await d.ok('dossier Adler --for-customer --html -')
    expect(review).not.toMatch(/Cato|buyer/)
  })

  it('is data in English whatever the interface speaks', async () => {
    const d = desk()
    await twoCustomers(d)
    const english = await d.ok('dossier Adler --json')
    expect(await d.ok('dossier Adler --json --language de')).toBe(english)
    expect(JSON.parse(english)).toMatchObject([
      {
        customer: { name: 'Adler GmbH' },
        initiative: { dialogues: 2, startedByThem: 1, share: 0.5 },
        owners: [
          { owner: { name: 'Anna Berg' }, fromOn: '2026-11-20', untilOn: '2026-11-20' },
          { owner: { name: 'Ben Klein' }, fromOn: '2026-11-21', untilOn: null },
        ],
        revenue: [
          { year: 2026, cents: 60_000 },
          { year: 2024, cents: 120_050 },
        ],
      },
    ])
  })
})

describe('a handover that is still to come', () => {
  const handedOver = async () => {
    const d = desk({ columns: 120, env: { NO_COLOR: '1' } })
    await twoCustomers(d)
    await d.ok('owner add "Cleo Neu"')
    await d.ok('reassign Adler --to Cleo --on 2026-12-16 --yes')
    d.on('2026-12-03')
    return d
  }

  it('says from when, and who is in charge until then', async () => {
    const d = await handedOver()
    const text = await d.ok('dossier Adler')
    expect(text).toMatch(/in charge +Ben Klein, until Tue 15 Dec 2026; then Cleo Neu\n/)
    expect(text).toMatch(/Sat 21 Nov 2026 +Tue 15 Dec 2026 +Ben Klein/)
    expect(text).toMatch(/from Wed 16 Dec 2026 +Cleo Neu/)
    expect(text).toMatch(/next date +Wed 21 Oct 2026, 43 days late\n/)
    expect(text).not.toMatch(/handover: under way/i)
    const german = await d.ok('dossier Adler --language de')
    expect(german).toMatch(/zuständig +Ben Klein, bis Di 15\.12\.2026; dann Cleo Neu\n/)
    expect(german).toMatch(/ab Mi 16\.12\.2026 +Cleo Neu/)
    expect(german).toContain('Mi 21.10.2026, seit 43 Tagen überfällig')
  })

  it('is not told as today’s to the customer, who may know the first of ours for longer than the store does', async () => {
    const d = await handedOver()
    const text = await d.ok('dossier Adler --for-customer')
    expect(text).toMatch(/Anna Berg {15,}Fri 20 Nov 2026\n +Ben Klein +Sat 21 Nov 2026 +Tue 15 Dec 2026\n/)
    expect(text).toMatch(/Cleo Neu +Wed 16 Dec 2026\n/)
  })
})

describe('the review for the customer', () => {
  it('names the day on which an agreement began, also where it has renewed itself since', async () => {
    const d = desk(narrow)
    await d.ok('customer add Adler')
    await d.ok('agreement add Adler Service --kind maintenance --from 2024-02-01 --for 1y --renews 1y --notice 1m')
    expect(await d.ok('dossier Adler --for-customer')).toMatch(/Service +maintenance +Thu 1 Feb 2024 +Sun 31 Jan 2027/)
    const [review] = await d.json<{ agreements: object[] }[]>('dossier Adler --for-customer')
    expect(review!.agreements).toMatchObject([{ beganOn: '2024-02-01', startsOn: '2026-02-01', endsOn: '2027-01-31' }])
  })

  test.each(['', '--html -', '--markdown -', '--json', '--csv'])('has nothing internal (%s)', async (form) => {
    const d = desk()
    await twoCustomers(d)
    const text = await d.ok(`dossier Adler --for-customer ${form}`)
    const style = text.indexOf('</style>')
    const content = text.slice(Math.max(0, style))
    expect(internal.filter((words) => content.includes(words))).toEqual([])
    expect(content).not.toMatch(/importance|urgen|complaint|promis|dislike|prospect|by (?:us|them)|Hans Alt|blocked/i)
    expect(content).toContain('Adler GmbH')
  })

  it('has what we did together, revenue, agreements and the people on both sides', async () => {
    const d = desk(narrow)
    await twoCustomers(d)
    const expected = [
      ...['Our work together: Adler GmbH', 'Jonas Jung', 'buyer', 'Anna Berg', 'Ben Klein', 'Copier', 'lease'],
      ...['1,201 EUR', 'When we spoke', 'Tue 20 Oct 2026', 'call', 'Jonas Jung', 'Ben Klein'],
    ]
    expect(inOrder(await d.ok('dossier Adler --for-customer'), expected)).toEqual(expected)
  })

  it('speaks the language of the customer, with Sie', async () => {
    const d = desk()
    await twoCustomers(d)
    await d.ok('customer wish Adler --language de')
    const page = await d.ok('dossier Adler --for-customer --html -')
    expect(page).toContain('<html lang="de">')
    expect(page).toContain('<h1>Rückblick: Adler GmbH</h1>')
    expect(page).toContain('bei Ihnen')
    expect(await d.ok('dossier Adler --html -')).toContain('<html lang="en">')
  })

  it('is of one customer only', async () => {
    const d = desk()
    await twoCustomers(d)
    expect(await d.run('dossier Adler Berta --for-customer')).toMatchObject({ out: '', code: 2 })
    expect(await d.run('dossier --of Ben --for-customer')).toMatchObject({ out: '', code: 2 })
  })
})

describe('a file', () => {
  it('is new, and never written over', async () => {
    const d = desk()
    await twoCustomers(d)
    const file = join(d.folder, 'both.html')
    expect(await d.ok(`dossier Adler Berta --html ${file}`)).toBe(`2 dossiers are in ${file}.\n`)
    const page = readFileSync(file, 'utf8')
    expect(page).toContain('<h1>Dossiers</h1>\n<h2>Contents</h2>\n<ol>\n<li><a href="#k1">Adler GmbH</a></li>')
    expect(page.match(/<svg/g)).toHaveLength(2)
    expect(await d.run(`dossier Adler --html ${file}`)).toMatchObject({ out: '', code: 4 })
    expect(readFileSync(file, 'utf8')).toBe(page)
    expect(await d.json(`dossier Adler --markdown ${file}.md`)).toEqual({
      file: `${file}.md`,
      customers: [{ id: 1, name: 'Adler GmbH' }],
    })
  })

  it('has nothing but text of what people typed', async () => {
    const d = desk()
    const hostile = "<script>alert(1)</script> [x](http://y.example) ' \u202e | *z*"
    await d.ok(`customer add "${hostile}" --notes "${hostile}" --contact "${hostile}"`)
    await d.ok(`log c1 call "${hostile}" --with p1`)
    await d.ok(`know c1 "${hostile}" --kind like`)
    await d.ok(`promise c1 "27 nov" "${hostile}"`)
    const page = await d.ok('dossier c1 --html -')
    expect(page).not.toMatch(/<script|\u202e|<a href="http/)
    expect(page.split('&lt;script&gt;').length).toBeGreaterThan(7)
    const markdown = (await d.ok('dossier c1 --markdown -')).replace(/`[^`]*`/g, 'code')
    expect(markdown).not.toMatch(/<script|\u202e|(?<!\\)\]\(|(?<!\\)\*z/)
  })

  it('of thousands of dialogues is made at once, with all of them in Markdown', async () => {
    const d = desk()
    await d.ok('customer add Adler --contact "Jonas Jung"')
    await d.ok('log Adler call "the first" --on 2024-01-08')
    for (let index = 0; index < 30; index++) await d.ok(`log Adler call "word ${index}" --again`)
    const page = await d.ok('dossier Adler --html -')
    expect(page).toContain('<summary>7 earlier entries, from Mon 8 Jan 2024 on</summary>')
    expect((await d.ok('dossier Adler --markdown -')).match(/\| call \|/g)).toHaveLength(31)
    expect(await d.ok('dossier Adler')).toContain('25 earlier entries, from Mon 8 Jan 2024 on')
  })
})

describe('the customers of an owner', () => {
  it('come the most important and most urgent first, those who are lost last', async () => {
    const d = desk()
    await d.ok('owner add "Ben Klein"')
    for (const name of ['Late', 'Calm', 'Gone', 'Great']) await d.ok(`customer add ${name} --owner Ben`)
    await d.ok('customer edit Great --importance A')
    await d.ok('plan Late today "answer the letter"')
    await d.ok('stage Gone lost --reason closed --said-by us')
    const dossiers = await d.json<{ customer: { name: string } }[]>('dossier --of Ben')
    expect(dossiers.map(({ customer }) => customer.name)).toEqual(['Great', 'Late', 'Calm', 'Gone'])
  })

  it('are none where nobody is in their care', async () => {
    const d = desk()
    const file = join(d.folder, 'ben.html')
    await d.ok('owner add "Ben Klein"')
    expect(await d.ok(`dossier --of Ben --html ${file}`)).toBe('Ben Klein is in charge of no customer.\n')
    expect(() => readFileSync(file)).toThrow()
  })

  it('of whom only one of us knows are a list', async () => {
    const d = desk(narrow)
    await twoCustomers(d)
    await d.ok('customer add Cato --owner Ben')
    for (const word of ['one', 'two', 'three']) await d.ok(`log Cato call ${word} --again`)
    expect(await d.ok('dossier --of Ben --thin')).toBe(
      [
        'customer    imp.  promised  notes  dialogues  by others  why',
        'Adler GmbH  A            1      7          1          1  open promises by us',
        '',
        'Few notes are fewer than 3: entries with words, what we know, notes.',
        '',
      ].join('\n'),
    )
    expect(await d.json('dossier --of Anna --thin')).toEqual([
      {
        customer: { id: 2, name: 'Berta AG', importance: 'C' },
        ...{ notes: 0, promises: 0, own: 0, byOthers: 0, because: ['few-notes', 'nobody-else'] },
      },
    ])
    expect(await d.ok('dossier --of Anna --thin --language de')).toContain('wenig notiert, sonst hat\n')
  })
})

test.each([
  ['dossier', 2],
  ['dossier Adler --of Anna', 2],
  ['dossier Adler --thin', 2],
  ['dossier --of Anna --thin --html x.html', 2],
  ['dossier Adler --html x.html --markdown x.md', 2],
  ['dossier Nobody', 3],
  ['dossier --of Nobody', 3],
])('%s ends with %d', async (line, code) => {
  const d = desk()
  await d.ok('customer add Adler')
  expect(await d.run(line)).toMatchObject({ out: '', code })
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

test('what only whoever works alone knows is not held against them', async () => {
  const d = desk()
  await d.ok('customer add Adler --contact "Jonas Jung"')
  const thin = await d.ok('dossier --of Anna --thin')
  expect(thin).toContain('few notes')
  expect(thin).not.toMatch(/nobody else|by others/)
  for (const word of ['one', 'two', 'three']) await d.ok(`log Adler call ${word} --again`)
  expect(await d.json('dossier --of Anna --thin')).toEqual([])
  expect(await d.ok('dossier --of Anna --thin')).toBe(
    'Of every customer enough is written, and no promise of ours is open.\n',
  )
})
