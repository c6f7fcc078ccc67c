import { describe, expect, test } from 'vitest'
import { asDay, type Day } from '../../src/domain/day.ts'
import { digestLetter } from '../../src/mail/digest-letter.ts'
import type { DigestLine, DigestSaid } from '../../src/mail/digest-said.ts'
import { widthOf } from '../../src/output/width.ts'
import { hostileStrings } from '../support/hostile.ts'

const today = asDay('2026-11-26')
const day = (text: string): Day => asDay(text)

const nothing: DigestSaid = {
  ...{ today, name: 'fu', overdue: 0, dueToday: 0, lines: [], folded: [], rest: new Map(), next: null },
  ...{ hasCustomers: true, orphans: { orphaned: 0, soon: 0 }, withoutNext: 0, missedDays: [], week: null },
  done: { since: day('2026-11-25'), conversations: 0, closed: 0 },
}

function aLine(said: Partial<DigestLine> = {}): DigestLine {
  const reason = said.reason ?? 'Send the catalogue'
  return {
    ...{ id: 14, rule: 'task', dueOn: today, deadlineOn: null, customer: { id: 3, name: 'Müller GmbH' } },
    ...{ charge: null, notes: [], reason, shortReason: reason, text: 'Send the catalogue', isUndecided: false },
    contact: { name: 'Dr. Sabine Koch (du)', ways: [{ channel: 'call', value: '+49 (0)89 12-34' }], left: null },
    ...{ wishes: [], last: null, commands: ['fu done 14 call "…"'] },
    ...said,
  }
}

const quote = aLine({
  ...{ id: 15, rule: 'promise-us', reason: 'Promised: Quote', text: 'Quote', notes: ['by 27 Nov'] },
  deadlineOn: day('2026-11-27'),
})

function due(...lines: DigestLine[]): DigestSaid {
  const dueToday = lines.filter(({ dueOn }) => dueOn === today).length
  return { ...nothing, lines, dueToday, overdue: lines.length - dueToday }
}

const english = { language: 'en', form: 'sie' } as const
const [du, sie] = (['du', 'sie'] as const).map((form) => ({ language: 'de', form }) as const)

describe('the subject', () => {
  const late = aLine({ dueOn: day('2026-11-20') })
  test.each<[string, DigestSaid, string, string]>([
    ['nothing', nothing, 'Nothing is due today', 'Heute ist nichts fällig'],
    [
      'a promise',
      due(quote, aLine(), aLine()),
      '3 today: Quote for Müller GmbH, promised by tomorrow',
      '3 heute: Quote für Müller GmbH, zugesagt bis morgen',
    ],
    [
      'a promise for today',
      due({ ...quote, deadlineOn: today }),
      '1 today: Quote for Müller GmbH, promised by today',
      '1 heute: Quote für Müller GmbH, zugesagt bis heute',
    ],
    [
      'a promise that is late, and more',
      due({ ...quote, dueOn: day('2026-11-20'), deadlineOn: day('2026-11-23') }, aLine()),
      '1 today, 1 overdue: Quote for Müller GmbH, promised by Mon 23 Nov',
      '1 heute, 1 überfällig: Quote für Müller GmbH, zugesagt bis Mo 23.11.',
    ],
    [
      'a task',
      due(late),
      '1 overdue: Müller GmbH, Send the catalogue',
      '1 überfällig: Müller GmbH, Send the catalogue',
    ],
    [
      'a complaint, of which nothing more is said',
      due(aLine({ rule: 'complaint', reason: 'Complaint: the copier hisses', text: null })),
      '1 today: Müller GmbH, complaint',
      '1 heute: Müller GmbH, Reklamation',
    ],
    [
      'an agreement',
      due(aLine({ rule: 'agreement', reason: 'Copier (lease)', notes: ['notice by 30 Nov'], deadlineOn: today })),
      '1 today: Müller GmbH, Copier (lease), notice by 30 Nov',
      '1 heute: Müller GmbH, Copier (lease), notice by 30 Nov',
    ],
  ])('%s', (_, said, inEnglish, inGerman) => {
    expect(digestLetter(said, english, 'words').subject).toBe(inEnglish)
    for (const tongue of [du!, sie!]) expect(digestLetter(said, tongue, 'words').subject).toBe(inGerman)
  })

  test('shows no name where only the count is wanted', () => {
    const said = due(quote, aLine({ dueOn: day('2026-11-20') }))
    expect(digestLetter(said, english, 'count').subject).toBe('1 today, 1 overdue')
    expect(digestLetter(nothing, du!, 'count').subject).toBe('Heute ist nichts fällig')
  })
})

const full: DigestSaid = {
  ...due(
    quote,
    aLine({ dueOn: day('2026-11-20'), wishes: ['by phone', 'best time: mornings'] }),
    aLine({
      ...{ id: 16, customer: { id: 4, name: 'Adler & Söhne' }, charge: 'for Ben until 30 Nov', isUndecided: true },
      contact: { name: 'Jan Weiß', ways: [], left: 'letter' },
      last: { on: day('2026-10-12'), channel: 'call', text: 'asks for the <b>training</b>' },
      commands: ['fu agreement renew 16', 'fu agreement end 16'],
    }),
  ),
  rest: new Map([
    ['promise', 2],
    ['cadence', 1],
  ]),
  folded: [
    { id: 20, customer: 'Conrad' },
    { id: 21, customer: 'Dorn' },
  ],
  ...{ orphans: { orphaned: 2, soon: 1 }, withoutNext: 1, missedDays: [day('2026-11-24'), day('2026-11-25')] },
  done: { since: day('2026-11-20'), conversations: 3, closed: 1 },
  week: {
    ahead: [{ on: day('2026-11-27'), count: 2, deadlines: [{ customer: 'Müller GmbH', reason: 'Promised: Quote' }] }],
    gaps: new Map([['silent', 4]]),
  },
}

describe('the text', () => {
  test('in English', () => {
    expect(digestLetter(full, english, 'words').text.split('\n')).toEqual([
      'Thu 26 Nov 2026                                       2 today, 1 overdue',
      '',
      'There was no mail on Tue 24 Nov and Wed 25 Nov.',
      '    fu digest status',
      '',
      'Müller GmbH',
      '  Dr. Sabine Koch (du), +49 (0)89 12-34',
      '  Promised: Quote (by 27 Nov)                                      today',
      '    fu done 14 call "…"',
      '  Send the catalogue                                      6 days overdue',
      '    fu done 14 call "…"',
      '  No dialogue yet',
      '',
      'Adler & Söhne',
      '  Jan Weiß, letter',
      '  Send the catalogue (for Ben until 30 Nov)                        today',
      '    fu agreement renew 16',
      '    fu agreement end 16',
      '  Last: call on Mon 12 Oct 2026: “asks for the <b>training</b>”',
      '',
      '3 more: 2 promises and 1 by rhythm.',
      '    fu due',
      '',
      '2 unchanged for three mails: please decide or move them. Conrad (20),',
      'Dorn (21).',
      '    fu due',
      '',
      '2 customers have nobody in charge, 1 more soon.',
      '    fu orphans',
      '',
      '1 customer has no next date.',
      '    fu customer list --without-next',
      '',
      'Since Fri 20 Nov: 3 conversations and 1 follow-up done.',
      '',
      'The next seven days',
      '  Fri 27 Nov  2 due; last day for Müller GmbH, Promised: Quote',
      '    fu calendar --ahead 7d',
      '',
      'Gaps',
      '  4  Silent beyond twice their rhythm',
      '    fu gaps',
      '',
    ])
  })

  test('in German, for Du and for Sie', () => {
    const [familiar, formal] = [du!, sie!].map((tongue) => digestLetter(full, tongue, 'words').text.split('\n'))
    expect(familiar).toEqual(
      expect.arrayContaining([
        'Do 26.11.2026                                      2 heute, 1 überfällig',
        'Am Di 24.11. und Mi 25.11. kam keine Mail.',
        '  Send the catalogue                             seit 6 Tagen überfällig',
        '  Zuletzt: Anruf am Mo 12.10.2026: „asks for the <b>training</b>“',
        '3 weitere Wiedervorlagen: 2 Zusagen und 1 im Rhythmus.',
        '2 seit drei Mails unverändert. Bitte entscheide oder verschiebe: Conrad',
        'Für 2 Kunden ist niemand zuständig, bald für 1 weitere.',
        '1 Kunde hat keinen nächsten Termin.',
        'Seit Fr 20.11.: 3 Gespräche und 1 Wiedervorlage erledigt.',
        'Die nächsten sieben Tage',
        '  Fr 27.11.  2 fällig; letzter Tag für Müller GmbH, Promised: Quote',
        'Lücken',
      ]),
    )
    expect(formal!.filter((line) => !familiar!.includes(line))).toEqual([
      '2 seit drei Mails unverändert. Bitte entscheiden oder verschieben Sie:',
      'Conrad (20), Dorn (21).',
    ])
  })

  test('the last day says so, however late the follow-up is', () => {
    const lines = due(aLine({ dueOn: day('2026-11-25'), deadlineOn: today }))
    expect(digestLetter(lines, english, 'words').text).toMatch(/ last day today\n/)
    expect(digestLetter(lines, du!, 'words').text).toMatch(/ heute ist der letzte Tag\n/)
  })

  test('where nothing is due, and where nobody is known', () => {
    const next = { on: day('2026-11-30'), customer: 'Müller GmbH' }
    const texts = [{ ...nothing, next }, nothing, { ...nothing, hasCustomers: false }].map((said) =>
      [english, du!].map((tongue) => digestLetter(said, tongue, 'words').text.replace(/\s+/g, ' ')),
    )
    expect(texts).toEqual([
      [
        'Thu 26 Nov 2026 Nothing is due today. The next date is Mon 30 Nov 2026, Müller GmbH. ',
        'Do 26.11.2026 Heute ist nichts fällig. Der nächste Termin ist Mo 30.11.2026, Müller GmbH. ',
      ],
      ['Thu 26 Nov 2026 Nothing is due today. ', 'Do 26.11.2026 Heute ist nichts fällig. '],
      ['Thu 26 Nov 2026 There are no customers yet. ', 'Do 26.11.2026 Es gibt noch keine Kunden. '],
    ])
  })
})

describe('the page', () => {
  test('says the same as the text', () => {
    for (const tongue of [english, du!, sie!]) {
      const { text, html } = digestLetter(full, tongue, 'words')
      const words = (one: string) => one.replace(/\s+/g, ' ')
      const shown = words(inText(html))
      for (const part of [
        'Müller GmbH',
        'Adler & Söhne',
        'asks for the <b>training</b>',
        'fu agreement end 16',
        'Dorn',
      ])
        expect([part, words(text).includes(part), shown.includes(part)]).toEqual([part, true, true])
    }
  })

  test('has nothing but words, in the language of whoever reads it', () => {
    const { html } = digestLetter(full, du!, 'words')
    expect(html).toContain('<html lang="de">')
    expect(html).not.toMatch(
      /<(?:script|img|svg|iframe|form|object|link|base|video|audio)\b|\son\w+=|https?:|url\(|@import|javascript:/i,
    )
    expect(linksIn(html)).toEqual(['tel:+49891234'])
    expect(html).toContain('@media (prefers-color-scheme: dark)')
  })

  test.each([
    ['+49 (0)89 12-34', ['tel:+49891234']],
    ['089/123 45', ['tel:08912345']],
    ['089 1234 or 089 2345', []],
    ['089 1234 ext. 5', []],
    ['12', []],
    ['javascript:alert(1)', []],
    ['"><script>', []],
  ])('dials %s', (value, links) => {
    const contact = { name: 'x', ways: [{ channel: 'call' as const, value }], left: null }
    expect(linksIn(digestLetter(due(aLine({ contact })), english, 'words').html)).toEqual(links)
  })

  test.each([
    ['koch@mueller.example', ['mailto:koch@mueller.example']],
    ['a+b&c@müller.example', ['mailto:a%2Bb%26c@xn--mller-kva.example']],
    ['koch@mueller.example?bcc=eve@evil.example', []],
    ['koch@mueller.example,eve@evil.example', []],
    ['" onclick="x"@mueller.example', []],
  ])('writes to %s', (value, links) => {
    const contact = { name: 'x', ways: [{ channel: 'email' as const, value }], left: null }
    expect(linksIn(digestLetter(due(aLine({ contact })), english, 'words').html)).toEqual(links)
  })
})

const texts = [
  ...hostileStrings,
  ...['x\r\nBcc: eve@evil.example', '</td></table><script>alert(1)</script>', '"><img src=x>', "'&quot;&amp;<!--"],
  ...['x'.repeat(10_000), 'ä '.repeat(5000), '株'.repeat(10_000)],
]
test.each(texts.map((text, index) => [index, text] as const))('what was typed is text, and short (%i)', (_, text) => {
  const line = aLine({
    ...{ customer: { id: 3, name: text }, reason: text, text, notes: [text], charge: text, wishes: [text] },
    contact: {
      name: text,
      ...{ left: null, ways: (['call', 'email'] as const).map((channel) => ({ channel, value: text })) },
    },
    last: { on: today, channel: 'call', text },
  })
  const said = {
    ...due(...Array.from({ length: 7 }, (__, index) => ({ ...line, customer: { id: index, name: text } }))),
    folded: Array.from({ length: 2000 }, (__, id) => ({ id, customer: text })),
    week: {
      ahead: [{ on: today, count: 1, deadlines: Array(50).fill({ customer: text, reason: text }) }],
      gaps: new Map(),
    },
  } as DigestSaid
  const tags = (html: string) => html.match(/<\/?[a-z]\w*/g)!.filter((tag) => !/<\/?a\b/.test(tag)).length
  const plain = digestLetter(
    { ...said, lines: said.lines.map((one) => ({ ...one, customer: { id: one.customer.id, name: 'x' } })) },
    english,
    'words',
  )
  const { subject, text: body, html } = digestLetter(said, english, 'words')
  expect(tags(html)).toBe(tags(plain.html))
  expect(linksIn(html).filter((link) => !/^(?:tel:\+?\d+|mailto:[\w%.@-]+)$/.test(link))).toEqual([])
  expect(Math.max(...body.split('\n').map(widthOf))).toBeLessThanOrEqual(72)
  expect([subject.length < 250, Buffer.byteLength(html) < 60_000, Buffer.byteLength(body) < 15_000]).toEqual([
    true,
    true,
    true,
  ])
  expect(`${subject}${body.replaceAll('\n', '')}${html.replaceAll('\n', '')}`).not.toMatch(
    /[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/,
  )
})

function linksIn(html: string): string[] {
  return [...html.matchAll(/href="([^"]*)"/g)].map(([, link]) => link!)
}

function inText(html: string): string {
  return html
    .replace(/<style>[\s\S]*?<\/style>|<title>.*?<\/title>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}
