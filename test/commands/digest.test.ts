import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { asDay } from '../../src/domain/day.ts'
import { desk, type Desk } from '../support/desk.ts'
import { withStore } from '../support/stores.ts'

type Digest = {
  on: string
  subject: string
  nothingDue: boolean
  overdue: number
  today: number
  lines: { id: number; reason: string; customer: { name: string }; commands: string[]; lastDialogue: object | null }[]
  folded: { id: number }[]
  rest: Record<string, number>
  ahead: { on: string; count: number; deadlines: number[] }[] | null
  gaps: Record<string, number> | null
  done: { since: string; conversations: number; closed: number }
  orphaned: number
}

const thursday = '2026-11-26'

/** Two customers, each with something due; the second may be somebody else's. */
async function firm({ owner = 'o1', ...options }: Parameters<typeof desk>[0] & { owner?: string } = {}): Promise<Desk> {
  const d = desk({ today: '2026-11-20', ...options })
  if (owner !== 'o1') await d.ok(`owner add "${owner}" --email ${owner.slice(0, 3).toLowerCase()}@example.com`)
  await d.ok('customer add "Müller GmbH" --contact "Sabine Koch" --phone "+49 89 1234" --email koch@mueller.example')
  await d.ok(`customer add Adler --contact "Jan Weiß" --email jan@adler.example --owner "${owner}"`)
  await d.ok('log Müller call "asks for the training" --on 2026-11-12')
  await d.ok('promise Müller 2026-11-27 Quote')
  await d.ok('plan Adler 2026-11-24 "Send the catalogue"')
  d.on(thursday)
  return d
}

const team = () => firm({ owner: 'Ben Ott' })

describe('what the mail says', () => {
  test('on the terminal, without any settings', async () => {
    expect(await (await firm()).ok('digest')).toBe(
      [
        'Thu 26 Nov 2026                                       1 today, 1 overdue',
        '',
        'Müller GmbH',
        '  Sabine Koch, +49 89 1234, koch@mueller.example',
        '  Promised: Quote (by 27 Nov)                                      today',
        '    fu keep 4',
        '  Last: call on Thu 12 Nov 2026: “asks for the training”',
        '',
        'Adler',
        '  Jan Weiß, jan@adler.example',
        '  Send the catalogue                                      2 days overdue',
        '    fu done 5',
        '  No dialogue yet',
        '',
      ].join('\n'),
    )
  })

  test('is what due says: the same follow-ups, in the same order, for the same reasons', async () => {
    const d = await team()
    for (const who of ['--owner Anna', '--owner Ben', '']) {
      const [due, { lines }] = [await d.json<object[]>(`due ${who}`), await d.json<Digest>(`digest ${who}`)]
      expect(lines.map(({ lastDialogue: _, commands: __, ...line }) => line)).toEqual(due)
    }
    expect((await d.json<Digest>('digest --owner Ben')).subject).toBe('1 overdue: Adler, Send the catalogue')
    expect((await d.json<Digest>('digest')).lines).toHaveLength(2)
  })

  test('is mine where I am named and there are several', async () => {
    const d = await team()
    await d.ok('config set me Ben')
    expect((await d.json<Digest>('digest')).lines.map(({ customer }) => customer.name)).toEqual(['Adler'])
  })

  test('nothing of what is delicate', async () => {
    const d = await firm()
    await d.ok('know Müller "hates our competitor" --kind dislike')
    await d.ok('know Müller "plans a second shop" --kind need')
    await d.ok('customer edit Müller --notes "pays late"')
    await d.ok('log Müller call "the copier hisses, he was furious" --complaint --on 2026-11-25')
    await d.ok('contact block Jan email')
    const all = [await d.ok('digest'), await d.ok('digest --html -')]
    for (const said of all) {
      expect(said).not.toMatch(/competitor|second shop|pays late|furious|jan@adler/)
      expect(said).toContain('Last: call on Wed 25 Nov 2026')
    }
    expect(all[0]).toContain('  Jan Weiß, letter\n')
  })

  test('how people wish to be approached', async () => {
    const d = await firm()
    await d.ok('contact form Sabine du')
    await d.ok('customer wish Müller --channel email --best-time mornings')
    const said = await d.ok('digest')
    expect(said).toContain('Sabine Koch (du), koch@mueller.example, +49 89 1234\n  by e-mail; best time: mornings\n')
  })

  test('what was done since the last working day', async () => {
    const d = await firm()
    d.on('2026-11-27')
    await d.ok('done 5 call "sent"')
    await d.ok('log Müller email "the quote"')
    d.on('2026-11-30')
    expect((await d.json<Digest>('digest')).done).toEqual({ since: '2026-11-27', conversations: 1, closed: 1 })
    expect(await d.ok('digest')).toContain('Since Fri 27 Nov: 1 conversation and 1 follow-up done.\n')
    d.on('2026-12-01')
    expect(await d.ok('digest')).not.toContain('Yesterday')
  })

  test('a look ahead and the gaps on the first day of the week', async () => {
    const d = await firm()
    await d.ok('customer add Bauer')
    await d.ok('plan Bauer 2026-12-02 "call about the fair" --deadline 2026-12-03')
    expect(await d.json<Digest>('digest')).toMatchObject({ ahead: null, gaps: null })
    d.on('2026-11-30')
    expect(await d.json<Digest>('digest')).toMatchObject({
      ahead: [
        { on: '2026-12-02', count: 1, deadlines: [] },
        { on: '2026-12-03', count: 0 },
      ],
      gaps: { 'no-contact': 1 },
    })
    expect(await d.ok('digest')).toContain('  Thu 3 Dec  last day for Bauer, call about the fair\n')
  })

  test('that nothing is due, and what comes next', async () => {
    const d = desk({ today: thursday })
    await d.ok('customer add Adler')
    expect(await d.ok('digest')).toBe(
      'Thu 26 Nov 2026\nNothing is due today. The next date is Thu 21 Jan 2027, Adler.\n',
    )
    expect(await d.ok('digest --quiet')).toBe('')
    expect(await d.json('digest')).toMatchObject({ nothingDue: true, subject: 'Nothing is due today', lines: [] })
  })
})

describe('whose it is', () => {
  test('who is away is stood in for, and it says so', async () => {
    const d = await team()
    await d.ok('owner away Ben --from today --until 2026-12-04 --stand-in Anna')
    expect(await d.ok('digest --owner Anna')).toContain('Send the catalogue (for Ben until 4 Dec)')
  })

  test('orphans are in the mail of everybody, or of the fallback owner', async () => {
    const d = await team()
    await d.ok('owner add "Cleo Neu"')
    await d.ok('owner leave Ben --on yesterday')
    const of = async (who: string) => d.ok(`digest --owner ${who}`)
    for (const who of ['Anna', 'Cleo'])
      expect(await of(who)).toMatch(
        /Send the catalogue \(Ben has left\)[^]*1 customer has nobody in charge\.\n {4}fu orphans/,
      )
    await d.ok('config set fallback Cleo')
    expect([await of('Anna'), await of('Cleo')].map((said) => said.includes('fu orphans'))).toEqual([false, true])
  })

  test('it is in the language of whoever gets it, unless another is asked for', async () => {
    const d = await team()
    await d.ok('owner edit Ben --language de')
    expect((await d.json<Digest>('digest --owner Ben')).subject).toBe('1 überfällig: Adler, Send the catalogue')
    expect((await d.json<Digest>('digest --owner Ben --language en')).subject).toContain('1 overdue')
    expect((await d.json<Digest>('digest --owner Anna')).subject).toContain('today')
  })

  test('names are left out of the subject where somebody wants it so', async () => {
    const d = await firm()
    await d.ok('config set digest.subject count')
    expect((await d.json<Digest>('digest')).subject).toBe('1 today, 1 overdue')
  })
})

test.each(['2026-11-30', '2026-12-24', '2027-02-01', '2026-11-20'])(
  'what the mail of %s would say is what it says on that day',
  async (day) => {
    const d = await team()
    for (const who of ['', '--owner Ben', '--json', '--ics -', '--html -', '--eml -'])
      expect(withoutChance(await d.ok(`digest ${who} --for ${day}`))).toBe(
        withoutChance(await d.ok(`--today ${day} digest ${who}`)),
      )
  },
)

test('what mails have shown with the same date three times is folded, and can still be saved is not', async () => {
  const d = await firm()
  const show = (day: string) =>
    withStore(d.store, day, ({ digestLines }) =>
      digestLines.keep(1, asDay(day), [
        { followUpId: 4, dueOn: asDay('2026-11-26') },
        { followUpId: 5, dueOn: asDay('2026-11-24') },
      ]),
    )
  for (const day of ['2026-11-23', '2026-11-24', '2026-11-25']) await show(day)
  const folded = await d.json<Digest>('digest')
  expect([folded.lines, folded.folded].map((lines) => lines.map(({ id }) => id))).toEqual([[4], [5]])
  expect(await d.ok('digest')).toContain(
    '1 unchanged for three mails: please decide or move it. Adler (5).\n    fu due\n',
  )
  await d.ok('snooze 5 today')
  expect((await d.json<Digest>('digest')).lines.map(({ id }) => id)).toEqual([4, 5])
})

describe('day after day', () => {
  async function mailing(): Promise<Desk> {
    const d = await firm()
    for (const setting of ['email anna@example.com', 'smtp.host smtp.example.com']) await d.ok(`config set ${setting}`)
    return d
  }

  test('what three mails showed is folded in the fourth, which is what digest says', async () => {
    const d = await mailing()
    for (const day of ['2026-11-26', '2026-11-27', '2026-11-30', '2026-12-01']) {
      d.on(day)
      const preview = parsed([await d.ok('digest --eml -')])
      await d.ok('digest send')
      await d.ok('digest send --again')
      const { subject, text } = d.outbox.at(-1)!
      expect(preview[0]).toMatchObject({ subject, parts: [{ text: text.replaceAll('\n', '\r\n') }, {}] })
    }
    const [first, again, , , third, , fourth] = d.outbox.map(({ text }) => text)
    expect(again).toBe(first)
    expect(third).toContain('fu done 5\n')
    expect(fourth).toContain('2 unchanged for three mails: please decide or move them. Müller GmbH\n(4), Adler (5).')
  })

  test('days without a mail are told of, and how to look into it', async () => {
    const d = await mailing()
    await d.ok('digest send')
    d.on('2026-12-01')
    expect(await d.ok('digest')).toContain('There was no mail on Fri 27 Nov and Mon 30 Nov.\n    fu digest status\n')
  })
})

describe('written into a file', () => {
  test('the page', async () => {
    const d = await firm({ inFolder: true })
    expect(await d.ok(`digest --html ${d.folder}/mail.html`)).toBe(`It is in ${d.folder}/mail.html.\n`)
    const page = readFileSync(`${d.folder}/mail.html`, 'utf8')
    expect(page).toBe(await d.ok('digest --html -'))
    expect(page).toContain('<title>1 today, 1 overdue: Quote for Müller GmbH, promised by tomorrow</title>')
    expect(await d.run(`digest --html ${d.folder}/mail.html`)).toMatchObject({ code: 4 })
  })

  test('the message, as another parser reads it, with or without an address', async () => {
    const d = await firm()
    const [bare] = parsed([await d.ok('digest --eml -')])
    expect(bare).toMatchObject({ from: [], to: [], defects: [] })
    await d.ok('config set email anna@example.com')
    const [letter] = parsed([await d.ok('digest --eml -')])
    expect(letter).toMatchObject({
      ...{ from: [['followups', 'anna@example.com']], to: [['Anna Berg', 'anna@example.com']], defects: [] },
      subject: '1 today, 1 overdue: Quote for Müller GmbH, promised by tomorrow',
    })
    const [text, html] = letter!.parts
    expect([text!.type, text!.text.replaceAll('\r', '')]).toEqual(['text/plain', await d.ok('digest')])
    expect([html!.type, html!.text.replaceAll('\r', '')]).toEqual(['text/html', await d.ok('digest --html -')])
  })

  test('what is only looked ahead to has a name in the calendar as well', async () => {
    const d = desk({ today: '2026-11-26' })
    await d.ok('customer add Adler')
    await d.ok('agreement add Adler Copier --kind lease --until 2026-12-31 --notice 3w --renews 12m')
    d.on('2028-10-01')
    expect(uidsIn(await d.ok('digest --ics -'))).toEqual([expect.stringMatching(/^(?!undefined)\w+@followups$/)])
  })

  test('the calendar, with last days and what a person typed, under names that stay', async () => {
    const d = await firm()
    await d.ok('agreement add Adler Copier --kind lease --until 2027-05-31 --notice 3m')
    const file = await d.ok('digest --ics -')
    expect(eventsIn(file)).toEqual([
      ['2026-11-27', 'Müller GmbH: Promised: Quote (last day)'],
      ['2027-02-26', 'Adler: Copier (lease) (last day)'],
    ])
    d.on('2027-01-04')
    expect(eventsIn(await d.ok('digest --ics -'))).toEqual([['2027-02-26', 'Adler: Copier (lease) (last day)']])
    expect(uidsIn(await d.ok('digest --ics - --for "2027-01-05"'))).toEqual(uidsIn(await d.ok('digest --ics -')))
    const empty = desk()
    await empty.ok('customer add Adler')
    expect(await empty.run('digest --ics calendar.ics')).toEqual({
      ...{ out: '', err: 'Nothing has a date that a calendar should know.\n', code: 0 },
    })
  })

  test.each([
    ['--html a --eml b', 2],
    ['--text --ics b', 2],
    ['--html ""', 2],
    ['--for never', 2],
    ['--owner Zoe', 3],
  ])('refuses %s', async (options, code) => {
    expect((await (await firm()).run(`digest ${options}`)).code).toBe(code)
  })
})

test('of two thousand things that are due seven are shown, and the mail stays small', async () => {
  const d = desk({ today: '2026-11-23' })
  await d.ok('customer add First')
  await withStore(d.store, '2026-11-20', async ({ followUps, customers }) => {
    const name = 'Kranich & Söhne Gebäudereinigung und Hausmeisterdienste GmbH & Co. KG'
    const id = await customers.add({ name, stage: 'active', importance: 'A', tags: [], ownerId: 1 })
    for (let count = 0; count < 2000; count++)
      await followUps.add({
        ...{ customerId: id, contactId: null, rule: 'task', text: `call about offer ${count}`, deadlineOn: null },
        ...{ dueOn: asDay('2026-11-20'), every: null, anchorOn: null, causeId: null },
      })
  })
  const { lines, rest, overdue } = await d.json<Digest>('digest')
  expect([lines.length, rest, overdue]).toEqual([7, { manual: 1993 }, 2000])
  const message = await d.ok('digest --eml -')
  expect(message.length).toBeLessThan(40_000)
})

/** Where a part of a message ends is made up each time. */
function withoutChance(text: string): string {
  return text.replace(/_NmP-[0-9a-f]+-/g, '')
}

function eventsIn(file: string): string[][] {
  return componentsIn(file).map((event) => {
    const { startDate, summary } = new ICAL.Event(event)
    return [startDate.toString(), summary]
  })
}

function uidsIn(file: string): string[] {
  return componentsIn(file).map((event) => new ICAL.Event(event).uid)
}

function componentsIn(file: string): ICAL.Component[] {
  return new ICAL.Component(ICAL.parse(file) as unknown[]).getAllSubcomponents('vevent')
}

type Parsed = { subject: string; defects: string[]; parts: { type: string; text: string }[] }

/** As Python's own parser reads them. */
function parsed(letters: readonly string[]): Parsed[] {
  const input = JSON.stringify(letters.map((letter) => Buffer.from(letter, 'latin1').toString('base64')))
  return JSON.parse(execFileSync('python3', ['test/support/parsed-letters.py'], { input }).toString()) as Parsed[]
}
